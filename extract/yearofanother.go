package extract

import "github.com/entente-kg/entente/kg"

// yearOfAnother gives the year that an older instrument is called by, where another one of the sentence was signed
// ("signed a pact on Monday, replacing a convention of 1994").
func (d *document) yearOfAnother(in *instrument, t *tie) *dateHit {
	if !in.indef || t.status != kg.Signed || t.link != linkActive || t.act.to > in.npFrom || len(d.ins) < 2 || d.ins[0].from == in.from {
		return nil
	}
	for k := range d.dates {
		h := &d.dates[k]
		if h.from >= in.to && h.to <= in.npTo && h.from-in.to <= 4 && len(h.value) == 4 && d.has(h.from-1, cOf) && h.value < d.article.Published[:min(4, len(d.article.Published))] {
			return h
		}
	}
	return nil
}
