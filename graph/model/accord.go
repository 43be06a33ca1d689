package model

import "github.com/entente-kg/entente/kg"

// Accord is an accord in its level.
type Accord struct {
	kg.Accord
	Seat[*Accord]
}

// SeatAccords puts accords into one level, in their order.
func SeatAccords(accords []kg.Accord) []*Accord {
	out, all := make([]*Accord, len(accords)), make([]Accord, len(accords))
	for i := range accords {
		all[i].Accord = accords[i]
		out[i] = &all[i]
	}
	return seat(out, func(a *Accord, s Seat[*Accord]) { a.Seat = s })
}

// IsNode marks the type as a Node of the schema.
func (*Accord) IsNode() {}

// IsSearchResult marks the type as one that a search can find.
func (*Accord) IsSearchResult() {}

// ID is the global id.
func (a *Accord) ID() string { return GlobalID("Accord", a.Accord.ID) }

// Key is the id in the store.
func (a *Accord) Key() string { return a.Accord.ID }

// Place is nil when it is not known.
func (a *Accord) Place() *Place { return place(a.Accord.Place) }

// SourceCount is the number of independent sources.
func (a *Accord) SourceCount() int { return a.Accord.Sources }

func place(name string) *Place {
	if name == "" {
		return nil
	}
	return &Place{Name: name}
}

// optional is nil for the empty string: what is not known is null in the schema.
func optional(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}
