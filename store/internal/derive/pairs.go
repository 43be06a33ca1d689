package derive

import (
	"cmp"
	"slices"

	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/store"
)

// Pairs counts accords by every two of their parties. A convention of all the world's states has
// twenty thousand pairs: a store only hands over the parties of each accord, and counts here.
type Pairs struct {
	ids   map[kg.Party]int
	codes []kg.Party
	cells [][]store.Cell // by the larger, then by the smaller number of the two parties
}

// Add counts an accord under each pair of its (distinct) parties.
func (p *Pairs) Add(parties []kg.Party, instruments int, date kg.Date) {
	if p.ids == nil {
		p.ids = map[kg.Party]int{}
	}
	numbers := make([]int, len(parties))
	for i, code := range parties {
		n, known := p.ids[code]
		if !known {
			n = len(p.codes)
			p.ids[code] = n
			p.codes = append(p.codes, code)
			p.cells = append(p.cells, make([]store.Cell, n))
		}
		numbers[i] = n
	}
	slices.Sort(numbers)
	for i, large := range numbers {
		row := p.cells[large]
		for _, small := range numbers[:i] {
			c := &row[small]
			c.Accords++
			c.Instruments += instruments
			if date == "" {
				continue
			}
			if c.First == "" || date < c.First {
				c.First = date
			}
			if date > c.Last {
				c.Last = date
			}
		}
	}
}

// Cells gives the pairs in the order of store.Reader.Tally, at most first of them (0: all).
func (p *Pairs) Cells(first int) []store.Cell {
	var out []store.Cell
	for i, row := range p.cells {
		for j, c := range row {
			if c.Accords == 0 {
				continue
			}
			a, b := p.codes[i], p.codes[j]
			c.Row, c.Column = string(min(a, b)), string(max(a, b))
			out = append(out, c)
		}
	}
	slices.SortFunc(out, func(x, y store.Cell) int {
		return cmp.Or(cmp.Compare(y.Accords, x.Accords), cmp.Compare(x.Row, y.Row), cmp.Compare(x.Column, y.Column))
	})
	if first > 0 && len(out) > first {
		out = slices.Clip(out[:first])
	}
	return out
}
