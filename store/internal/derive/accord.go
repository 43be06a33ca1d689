// Package derive works out what every store writes besides the graph itself: sort keys, keys of
// names, search documents, and the difference between the accords that a block has and gets. It is
// one place so that all stores answer alike.
package derive

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"slices"

	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/store"
)

// NoPartner stands on the edges of accords that have more or fewer than two parties.
const NoPartner = "*"

// Accord is an accord with all that stores index of it.
type Accord struct {
	kg.Accord
	JSON           string // the kg.Accord, whole
	Newest, Oldest string // keys of the two orders by date
	PlaceKey       string
	People         []Signature
	Institutions   []Signature
	Document       Document
	States         []store.State
	Disputed       bool   // articles disagree on one of its values
	Digest         string // of all of the above: an accord whose digest is stored need not be written
}

// Signature is a person or an institution on one side of an accord.
type Signature struct {
	Key   string // the folded name
	Name  string // as the accord has it
	Party kg.Party
	Role  string // of a person
}

// AccordOf derives what is stored of an accord, with the quotes of its mentions.
func AccordOf(a kg.Accord, mentions map[string]kg.Mention, names *Names) (Accord, error) {
	data, err := json.Marshal(a)
	if err != nil {
		return Accord{}, fmt.Errorf("writing accord %s: %w", a.ID, err)
	}
	out := Accord{
		Accord:   a,
		JSON:     string(data),
		Newest:   store.CursorOf(a, store.NewestFirst).Key,
		Oldest:   store.CursorOf(a, store.OldestFirst).Key,
		PlaceKey: store.Fold(a.Place),
		Document: AccordDocument(a, mentions, names),
		States:   store.StatesOf(a),
		Disputed: len(a.Conflicts) > 0,
	}
	out.People, out.Institutions = Signatures(a)
	sum := sha256.Sum256([]byte(out.JSON + "\x00" + out.Document.Words + "\x00" + out.Document.Body))
	out.Digest = hex.EncodeToString(sum[:])
	return out, nil
}

// Signatures gives the people and the institutions that signed, each once a party and role.
func Signatures(a kg.Accord) (people, institutions []Signature) {
	for _, s := range a.Signatories {
		people = append(people, Signature{Key: store.Fold(s.Name), Name: s.Name, Party: s.For, Role: s.Role})
	}
	for _, p := range a.Institutions {
		institutions = append(institutions, Signature{Key: store.Fold(p.Text), Name: p.Text, Party: p.For})
	}
	return distinct(people), distinct(institutions)
}

// Partner gives the other party of an accord of two, else NoPartner.
func (a Accord) Partner(p kg.Party) string {
	if len(a.Parties) != 2 {
		return NoPartner
	}
	if a.Parties[0] == p {
		return string(a.Parties[1])
	}
	return string(a.Parties[0])
}

// distinct sorts the signatures and drops repeats and those whose name has no letter.
func distinct(s []Signature) []Signature {
	slices.SortFunc(s, func(a, b Signature) int {
		return cmp.Or(cmp.Compare(a.Key, b.Key), cmp.Compare(a.Party, b.Party), cmp.Compare(a.Role, b.Role), cmp.Compare(a.Name, b.Name))
	})
	s = slices.DeleteFunc(s, func(x Signature) bool { return x.Key == "" })
	return slices.CompactFunc(s, func(a, b Signature) bool {
		return a.Key == b.Key && a.Party == b.Party && a.Role == b.Role
	})
}
