package extract

import "github.com/entente-kg/entente/kg"

// subjectsDated gives the words in which each of several who act has its own day right behind its name, 0 where there are
// none ("A on 2 May and B on 5 May signed treaties with C", "treaties with C, signed by A in May and by B in June").
func (d *document) subjectsDated(in *instrument, t *tie, from, to int, other kg.Party) (int, int) {
	lo, hi := from, t.act.from
	switch {
	case t.link == linkPassive || t.link == linkPart:
		by := d.byBehind(t.act.to, to)
		if by == 0 {
			return 0, 0
		}
		lo, hi = by, to
	case caseless(d.toks[t.act.from].norm) && t.act.to <= in.npFrom:
		lo, hi = t.act.to, in.npFrom
	case t.link == linkRelative && t.act.from >= in.to:
		lo = in.npTo
	}
	last, n := kg.Party(""), 0
	for _, k := range d.atomsIn(lo, hi) {
		a := &d.atoms[k]
		if !d.usable(k) || a.party == other || d.qualifies(a) || a.loc {
			continue
		}
		if a.party == last || !d.datedBehind(a.to, hi) {
			return 0, 0
		}
		last = a.party
		n++
	}
	if n < 2 || in.counted && in.count != n {
		return 0, 0
	}
	return lo, hi
}

// byBehind gives the token behind the first "by" between two tokens, 0 where there is none.
func (d *document) byBehind(from, to int) int {
	for i := from; i < to; i++ {
		if h := d.hitAt(i, cBy); h != nil {
			return h.to
		}
	}
	return 0
}

// datedBehind tells whether a day stands at the token, but for a comma, an article and a preposition before it.
func (d *document) datedBehind(i, to int) bool {
	const near = 3
	for k := range d.dates {
		h := &d.dates[k]
		if h.from >= i && h.from <= i+near && h.to <= to && (h.value != "" || h.same) {
			return d.atomCount(i, h.from) == 0 && d.count(i, h.from, bits(cAnd)) == 0
		}
	}
	return false
}
