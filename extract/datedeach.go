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
		if d.count(lo, hi, bits(cInstrument, cWith)) > 0 {
			return 0, 0 // the partner in another instrument, with the day of this one behind its name
		}
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

// lastOfTwoDays gives the later of two days where each of the two parties has its own, before or behind its name, on which it signed
// the one instrument of the sentence ("was signed by A on 3 March and by B on 6 March"); nil otherwise.
func (d *document) lastOfTwoDays(in *instrument, t *tie, ps partySet) *dateHit {
	if t.act == nil || t.act.e.act != actSign || t.status != kg.Signed || len(ps.parties) != 2 || !ps.explicit || in.counted || in.plural || len(d.ins) > 1 {
		return nil
	}
	st := d.sents[in.sent]
	var names []*atom
	for _, k := range d.atomsIn(max(st.from, d.pubPlace), st.to) {
		if a := &d.atoms[k]; d.usable(k) && ps.parties.Has(a.party) {
			names = append(names, a)
		}
	}
	var days []*dateHit
	for k := range d.dates {
		if h := &d.dates[k]; h.from >= max(st.from, d.pubPlace) && h.to <= st.to && !d.masked[h.from] {
			days = append(days, h)
		}
	}
	if len(names) != 2 || len(days) != 2 || names[0].party == names[1].party || len(days[0].value) != 10 || len(days[1].value) != 10 || d.ahead(days[1]) {
		return nil
	}
	inTurn := names[0].from < days[0].from && days[0].from < names[1].from && names[1].from < days[1].from ||
		days[0].from < names[0].from && names[0].from < days[1].from && days[1].from < names[1].from
	lo, hi := min(names[0].from, days[0].from), max(names[1].to, days[1].to)
	if !inTurn || days[1].value <= days[0].value || d.count(lo, hi, bits(cWith, cBetween, cRel, cNeg, cHoped, cPlanned, cBoundary)) > 0 || d.count(lo, hi, bits(cAnd)) == 0 && !d.commaIn(lo, hi) && !d.joinedAndIn(lo, hi) {
		return nil
	}
	for i := lo; i < hi; i++ {
		if h := d.hitAt(i, cAct); h != nil && h.e.act != actSign {
			return nil
		}
	}
	return days[1]
}

// joinedAndIn tells whether an "and" is joined to a word between two tokens.
func (d *document) joinedAndIn(from, to int) bool {
	for i := from; i < to; i++ {
		if d.joinedAnd(i) {
			return true
		}
	}
	return false
}
