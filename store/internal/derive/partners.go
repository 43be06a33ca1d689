package derive

import (
	"cmp"
	"maps"
	"slices"

	"github.com/entente-kg/entente/kg"
)

// Signed is what the sums of partners are made of: an accord's parties, instruments and date ("" where
// it has none).
type Signed struct {
	Parties     []kg.Party
	Instruments int
	Date        string
}

// Pair is two parties, the smaller code first.
type Pair struct{ A, B kg.Party }

// Partnership sums up the accords that two parties share. Stores keep it, so that a relationship costs
// the same however many accords there are.
type Partnership struct {
	Accords, Instruments int
	First, Last          string // the earliest and the latest known date, "" where none is known
}

// PartnerChanges are what a transaction does to partnerships.
type PartnerChanges map[Pair]*partnerChange

type partnerChange struct {
	gained Partnership // with the dates of accords that came
	lost   Partnership // with the dates of accords that went
}

// Replace notes that an accord of a block had been signed so, and is now; nil for one that is not there.
func (c PartnerChanges) Replace(had, has *Signed) {
	if had != nil && has != nil && had.Instruments == has.Instruments && had.Date == has.Date && slices.Equal(had.Parties, has.Parties) {
		return
	}
	if had != nil {
		c.each(had.Parties, func(p *partnerChange) { p.lost.add(had.Instruments, had.Date) })
	}
	if has != nil {
		c.each(has.Parties, func(p *partnerChange) { p.gained.add(has.Instruments, has.Date) })
	}
}

func (c PartnerChanges) each(parties []kg.Party, note func(*partnerChange)) {
	for i, a := range parties {
		for _, b := range parties[:i] {
			key := Pair{min(a, b), max(a, b)}
			if c[key] == nil {
				c[key] = &partnerChange{}
			}
			note(c[key])
		}
	}
}

func (p *Partnership) add(instruments int, date string) {
	p.Accords++
	p.Instruments += instruments
	if date == "" {
		return
	}
	if p.First == "" || date < p.First {
		p.First = date
	}
	p.Last = max(p.Last, date)
}

// Pairs gives the pairs, sorted: transactions that take them in one order do not wait for each other
// in a circle.
func (c PartnerChanges) Pairs() []Pair {
	return slices.SortedFunc(maps.Keys(c), func(x, y Pair) int { return cmp.Or(cmp.Compare(x.A, y.A), cmp.Compare(x.B, y.B)) })
}

// Apply gives the partnership after the changes. again: an accord with the first or the last date went,
// so that the dates have to be looked for among those that stay.
func (c PartnerChanges) Apply(key Pair, p Partnership) (now Partnership, again bool) {
	change := c[key]
	stay := p.Accords - change.lost.Accords
	now = Partnership{Accords: stay + change.gained.Accords, Instruments: p.Instruments - change.lost.Instruments + change.gained.Instruments}
	if stay <= 0 {
		now.First, now.Last = change.gained.First, change.gained.Last
		return now, false
	}
	again = change.lost.First != "" && change.lost.First == p.First || change.lost.Last != "" && change.lost.Last == p.Last
	now.First, now.Last = p.First, max(p.Last, change.gained.Last)
	if now.First == "" || change.gained.First != "" && change.gained.First < now.First {
		now.First = change.gained.First
	}
	return now, again
}

// Signed tells how the accord was signed.
func (a Accord) Signed() *Signed {
	return &Signed{kg.NewParties(a.Parties...), a.Count, a.Newest}
}
