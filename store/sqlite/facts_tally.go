package sqlite

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/store"
)

// measure gives the numbers of an accord's values in a dimension, and what each number stands for.
type measure struct {
	of    func(*fact) []int32
	names func() []string
}

// remembers tells whether facts hold a dimension: all but what concerns articles.
func remembers(d store.Dimension) bool { return d != store.ByOutlet && d != store.ByLang }

// measured gives the numbers of a dimension that facts hold.
func (x *facts) measured(d store.Dimension) measure {
	named := func(n *naming, of func(*fact) []int32) measure {
		return measure{of, func() []string { return n.names }}
	}
	switch d {
	case store.ByParty:
		return named(x.parties, partiesOf)
	case store.ByDomain:
		return named(x.domains, domainsOf)
	case store.ByKind:
		return named(x.kinds, kindOf)
	case store.ByStatus:
		return named(x.statuses, statusOf)
	case store.ByPlace:
		return named(x.places, placeOf)
	case store.ByPerson:
		return named(x.people, peopleOf)
	case store.ByInstitution:
		return named(x.institutions, institutionsOf)
	case store.ByMonth:
		return period(len("2006-01"))
	default:
		return period(len("2006"))
	}
}

// period numbers the beginnings of dates as they are met.
func period(length int) measure {
	n := newNaming()
	one := []int32{0}
	return measure{
		of: func(r *fact) []int32 {
			if len(r.date) < length {
				return nil
			}
			one[0] = n.number(r.date[:length])
			return one
		},
		names: func() []string { return n.names },
	}
}

// recall gives the accords that a question is about, out of memory; no facts where the graph is too
// large for them.
func (s *Store) recall(ctx context.Context, f store.Filter, parties []kg.Party) ([]*fact, *facts, error) {
	x, err := s.remembered(ctx)
	if x == nil || err != nil {
		return nil, nil, err
	}
	chosen, err := s.choose(ctx, x, f, parties)
	return chosen, x, err
}

// counter counts accords by two numbers.
type counter struct {
	cells  []store.Cell
	keys   []key
	seen   map[key]int32
	square []int32 // instead of seen where the numbers are small: one more than the cell's
	width  int32
}

type key struct{ row, column int32 }

// mostSquare is how many cells a square has at most.
const mostSquare = 1 << 20

// newCounter makes a counter for this many rows and columns; 0 where that is not known.
func newCounter(rows, columns int) *counter {
	if rows > 0 && columns > 0 && rows*columns <= mostSquare {
		return &counter{square: make([]int32, rows*columns), width: int32(columns)}
	}
	return &counter{seen: map[key]int32{}}
}

func (c *counter) add(row, column int32, r *fact) {
	cell := &c.cells[c.cell(row, column)]
	cell.Accords++
	cell.Instruments += r.instruments
	widen(&cell.First, &cell.Last, kg.Date(r.date))
}

func (c *counter) cell(row, column int32) int32 {
	next := int32(len(c.cells))
	if c.square != nil {
		at := &c.square[row*c.width+column]
		if *at > 0 {
			return *at - 1
		}
		*at = next + 1
	} else {
		at, there := c.seen[key{row, column}]
		if there {
			return at
		}
		c.seen[key{row, column}] = next
	}
	c.keys = append(c.keys, key{row, column})
	c.cells = append(c.cells, store.Cell{})
	return next
}

// widen lets a period hold a date; the unknown one changes nothing.
func widen(first, last *kg.Date, date kg.Date) {
	if date == "" {
		return
	}
	if *first == "" || date < *first {
		*first = date
	}
	if date > *last {
		*last = date
	}
}

// tally counts accords by dimensions, as Tally tells.
func (s *Store) tally(ctx context.Context, x *facts, chosen []*fact, rows, columns store.Dimension, first int) ([]store.Cell, error) {
	r, c, width := x.measured(rows), measure{}, 1
	if columns != "" {
		c = x.measured(columns)
		width = len(c.names())
	}
	count := newCounter(len(r.names()), width)
	switch {
	case columns == "":
		for _, f := range chosen {
			for _, a := range r.of(f) {
				count.add(a, 0, f)
			}
		}
	case rows == columns:
		for _, f := range chosen {
			values := r.of(f)
			for i, a := range values {
				for _, b := range values[:i] {
					count.add(min(a, b), max(a, b), f)
				}
			}
		}
	default:
		for _, f := range chosen {
			for _, a := range r.of(f) {
				for _, b := range c.of(f) {
					count.add(a, b, f)
				}
			}
		}
	}
	nameRows, nameColumns := r.names(), []string(nil)
	if columns != "" {
		nameColumns = c.names()
	}
	for i, key := range count.keys {
		cell := &count.cells[i]
		cell.Row = nameRows[key.row]
		if columns != "" {
			cell.Column = nameColumns[key.column]
		}
		if rows == columns && cell.Row > cell.Column {
			cell.Row, cell.Column = cell.Column, cell.Row
		}
	}
	return s.ranked(ctx, count.cells, rows, columns, first)
}

// ranked shows the values as they are written and sorts the cells, most accords first. Only cells that
// may be among the first are shown: to look for a spelling takes a question.
func (s *Store) ranked(ctx context.Context, cells []store.Cell, rows, columns store.Dimension, first int) ([]store.Cell, error) {
	slices.SortFunc(cells, func(a, b store.Cell) int { return cmp.Compare(b.Accords, a.Accords) })
	if first > 0 && first < len(cells) {
		least := cells[first-1].Accords
		end := first + slices.IndexFunc(cells[first:], func(c store.Cell) bool { return c.Accords < least })
		if end < first {
			end = len(cells)
		}
		cells = cells[:end]
	}
	if err := s.spell(ctx, cells, rows, func(c *store.Cell) *string { return &c.Row }); err != nil {
		return nil, err
	}
	if err := s.spell(ctx, cells, columns, func(c *store.Cell) *string { return &c.Column }); err != nil {
		return nil, err
	}
	slices.SortFunc(cells, func(a, b store.Cell) int {
		return cmp.Or(cmp.Compare(b.Accords, a.Accords), strings.Compare(a.Row, b.Row), strings.Compare(a.Column, b.Column))
	})
	if first > 0 && first < len(cells) {
		cells = slices.Clip(cells[:first])
	}
	return cells, nil
}

// spellings ask for the smallest spelling of each folded name.
var spellings = map[store.Dimension]string{
	store.ByPlace:       "SELECT place, min(spelling) FROM accords WHERE place <> '' AND place" + inList + " GROUP BY place",
	store.ByPerson:      "SELECT person, min(name) FROM signed_for WHERE person" + inList + " GROUP BY person",
	store.ByInstitution: "SELECT institution, min(name) FROM institution_signs WHERE institution" + inList + " GROUP BY institution",
}

func (s *Store) spell(ctx context.Context, cells []store.Cell, d store.Dimension, value func(*store.Cell) *string) error {
	query, needed := spellings[d]
	if !needed || len(cells) == 0 {
		return nil
	}
	keys := map[string]string{}
	for i := range cells {
		keys[*value(&cells[i])] = ""
	}
	var folded []string
	for key := range keys {
		folded = append(folded, key)
	}
	err := s.each(ctx, query, []any{array(folded)}, func(scan func(...any) error) error {
		var key, name string
		err := scan(&key, &name)
		keys[key] = name
		return err
	})
	for i := range cells {
		v := value(&cells[i])
		*v = keys[*v]
	}
	return err
}

// partnersIn gives the parties that share accords with one, as Partners tells.
func (s *Store) partnersIn(ctx context.Context, x *facts, code kg.Party, f store.Filter, first int) ([]store.Partner, error) {
	chosen, err := s.choose(ctx, x, f, slices.Concat([]kg.Party{code}, f.AllOf))
	if err != nil {
		return nil, err
	}
	count := newCounter(len(x.parties.names), 1)
	own := x.parties.numbers[string(code)]
	for _, r := range chosen {
		for _, p := range r.parties {
			if p != own {
				count.add(p, 0, r)
			}
		}
	}
	out := make([]store.Partner, len(count.cells))
	for i, c := range count.cells {
		out[i] = store.Partner{Party: kg.Party(x.parties.names[count.keys[i].row]), Accords: c.Accords, First: c.First, Last: c.Last}
	}
	slices.SortFunc(out, func(a, b store.Partner) int {
		return cmp.Or(cmp.Compare(b.Accords, a.Accords), cmp.Compare(a.Party, b.Party))
	})
	if first > 0 && first < len(out) {
		out = slices.Clip(out[:first])
	}
	return out, nil
}
