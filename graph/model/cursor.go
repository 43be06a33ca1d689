package model

import (
	"encoding/base64"
	"encoding/json"

	"github.com/entente-kg/entente/store"
)

// Cursor is what a cursor of a list of accords holds: the sort key of a row, and the order that it is a
// key of.
type Cursor struct {
	Order store.Order `json:"o"`
	Key   string      `json:"k"`
	ID    string      `json:"i"`
}

// AccordEdge is a row of a list of accords.
type AccordEdge struct {
	Node  *Accord
	Order store.Order // of the list
}

// Cursor is written when it is asked for: most lists are read without.
func (e *AccordEdge) Cursor() string {
	at := store.CursorOf(e.Node.Accord, e.Order)
	b, err := json.Marshal(Cursor{e.Order, at.Key, at.ID})
	if err != nil { // three strings
		panic(err)
	}
	return base64.RawURLEncoding.EncodeToString(b)
}
