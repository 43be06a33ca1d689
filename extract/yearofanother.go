package extract

import "github.com/entente-kg/entente/kg"

// yearOfAnother gives the year that an older instrument is called by, where another one of the sentence was signed
// ("signed a pact on Monday, replacing a convention of 1994").
func (d *document) yearOfAnother(in *instrument, t *tie) *dateHit {
	if !in.indef || t.status != kg.Signed || t.link != linkActive && t.link != linkPassive || t.act.to > in.npFrom || len(d.ins) < 2 || d.ins[0].from == in.from {
		return nil
	}
	for k := range d.dates {
		h := &d.dates[k]
		if h.from >= in.to && h.to <= in.npTo && h.from-in.to <= 4 && len(h.value) == 4 && (d.has(h.from-1, cOf) || d.heldFor(h.from)) && h.value < d.article.Published[:min(4, len(d.article.Published))] {
			return h
		}
	}
	return nil
}

// heldFor tells whether a preposition is joined to the word of the year ("لعام 1998").
func (d *document) heldFor(i int) bool {
	for _, f := range d.toks[i].forms {
		if f.roles&(roleFor|roleOf) != 0 {
			return true
		}
	}
	return false
}

// namesOlder tells whether the date is a year by which another instrument behind this one is called, with no "and" between
// the two ("an agreement that replaces the agreement of 1973").
func (d *document) namesOlder(in *instrument, h *dateHit) bool {
	if len(h.value) != 4 || h.from < in.to {
		return false
	}
	for k := range d.ins {
		x := &d.ins[k]
		if x.from >= in.to && h.from >= x.to && h.from-x.npTo <= 1 && h.from-x.to <= 8 {
			return !d.has(x.npFrom-1, cAnd) && !d.joinedAnd(x.from) && d.count(x.to, h.from, bits(cAct)) == 0 && !d.isComma(h.from-1)
		}
	}
	return false
}

// giveYearOfName gives the day or month of the signing, told behind the instrument without a year, the year that the instrument is
// called by ("the 2008 agreement, which A and B signed on 8 December").
func (d *document) giveYearOfName(h *dateHit, in *instrument, t *tie) {
	if !h.noYear || t.status != kg.Signed || t.act == nil || t.act.from < in.to || h.from < in.to || in.ellipsis {
		return
	}
	y := d.dateBehind(in)
	if y == nil {
		y = d.dateAhead(in)
	}
	if y == nil || len(y.value) != 4 || y.value >= d.article.Published || d.article.Published.Within(y.value) {
		return
	}
	v := y.value + h.value[4:]
	if _, ok := startOf(v); !ok {
		return // the 29th of February of another year
	}
	h.value, h.next, h.back, h.later = v, v, "", ""
	h.weak, h.deictic = false, false
}
