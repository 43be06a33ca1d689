package derive

import (
	"cmp"
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

// PartnerChanges are what a transaction does to partnerships. A convention of two hundred parties makes
// twenty thousand pairs, so parties are numbered and pairs stand in a triangle.
type PartnerChanges struct {
	Recents bool // notes also which accords come and go, for Recent

	number  map[kg.Party]int
	parties []kg.Party
	cells   [][]*partnerChange // by the larger number, then the smaller; nil where nothing changes
	pairs   int
}

type partnerChange struct {
	gained Partnership // with the dates of accords that came
	lost   Partnership // with the dates of accords that went

	came, went []string // keys of accords, see RecentKey
}

// Empty tells that no partnership changes.
func (c *PartnerChanges) Empty() bool { return c.pairs == 0 }

// Replace notes that an accord had been signed so, and is now; nil for one that is not there.
func (c *PartnerChanges) Replace(id string, had, has *Signed) {
	if had != nil && has != nil && had.Instruments == has.Instruments && had.Date == has.Date && slices.Equal(had.Parties, has.Parties) {
		return
	}
	if had != nil {
		c.each(had.Parties, func(p *partnerChange) {
			p.lost.add(had.Instruments, had.Date)
			c.note(&p.went, had.Date, id)
		})
	}
	if has != nil {
		c.each(has.Parties, func(p *partnerChange) {
			p.gained.add(has.Instruments, has.Date)
			c.note(&p.came, has.Date, id)
		})
	}
}

func (c *PartnerChanges) note(keys *[]string, newest, id string) {
	if c.Recents {
		*keys = append(*keys, RecentKey(newest, id))
	}
}

func (c *PartnerChanges) each(parties []kg.Party, note func(*partnerChange)) {
	numbers := make([]int, len(parties))
	for i, p := range parties {
		numbers[i] = c.numberOf(p)
	}
	for i, a := range numbers {
		for _, b := range numbers[:i] {
			cell := &c.cells[max(a, b)][min(a, b)]
			if *cell == nil {
				*cell = &partnerChange{}
				c.pairs++
			}
			note(*cell)
		}
	}
}

func (c *PartnerChanges) numberOf(p kg.Party) int {
	n, known := c.number[p]
	if !known {
		if c.number == nil {
			c.number = map[kg.Party]int{}
		}
		n = len(c.parties)
		c.number[p] = n
		c.parties = append(c.parties, p)
		c.cells = append(c.cells, make([]*partnerChange, n))
	}
	return n
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
func (c *PartnerChanges) Pairs() []Pair {
	pairs := make([]Pair, 0, c.pairs)
	for n, row := range c.cells {
		for m, cell := range row {
			if cell != nil {
				pairs = append(pairs, Pair{min(c.parties[n], c.parties[m]), max(c.parties[n], c.parties[m])})
			}
		}
	}
	slices.SortFunc(pairs, func(x, y Pair) int { return cmp.Or(cmp.Compare(x.A, y.A), cmp.Compare(x.B, y.B)) })
	return pairs
}

// Apply gives the partnership after the changes, of a pair out of Pairs. again: an accord with the first
// or the last date went, so that the dates have to be looked for among those that stay.
func (c *PartnerChanges) Apply(key Pair, p Partnership) (now Partnership, again bool) {
	change := c.change(key)
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

// change is what happens to a pair out of Pairs.
func (c *PartnerChanges) change(key Pair) *partnerChange {
	n, m := c.number[key.A], c.number[key.B]
	return c.cells[max(n, m)][min(n, m)]
}

// Signed tells how the accord was signed.
func (a Accord) Signed() *Signed {
	return &Signed{kg.NewParties(a.Parties...), a.Count, a.Newest}
}
