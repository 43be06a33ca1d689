package extract

import "github.com/entente-kg/entente/kg"

// twoSides gives the parties for which people are told to sign one after the other ("General X signed for A, and an
// admiral for B, the accord"), whatever country they are of themselves.
func (d *document) twoSides(in *instrument, t *tie) (partySet, bool) {
	st := d.sents[in.sent]
	if t.act == nil || t.act.e.act != actSign || t.act.e.forms&formNoun != 0 && !d.doneBy(t.act) || d.count(t.act.to, st.to, bits(cFor)) < 2 {
		return partySet{}, false
	}
	var sides []kg.Party
	from, last := -1, t.act.to
	for i := t.act.to; i < st.to; i++ {
		h := d.hitAt(i, cFor)
		if h == nil || d.masked[i] {
			continue
		}
		a := d.sideNamed(h, st.to)
		if a == nil {
			continue
		}
		if from < 0 && (i == t.act.to || i == in.npTo || i > in.to && i < in.npTo) || from >= 0 && d.someoneElse(last, i) {
			if from < 0 {
				from = i
			}
			add(&sides, a.party)
			last = a.to
		}
	}
	if len(sides) < 2 {
		return partySet{}, false
	}
	return partySet{kg.NewParties(sides...), "for whom each one signs", true, from, last, false, "", ""}, true
}

// sideNamed gives the party right behind a "for", nil where another word stands there.
func (d *document) sideNamed(h *hit, end int) *atom {
	for i := h.to; i < min(end, h.to+5); i++ {
		for _, k := range d.atomsIn(i, i+1) {
			if a := &d.atoms[k]; a.from == i && d.usable(k) {
				return a
			}
			return nil
		}
		if !d.hasAny(i, bits(cDef, cOf, cInstitution)) {
			return nil
		}
	}
	return nil
}

// someoneElse tells whether somebody is brought in between two tokens, and nothing else is told there.
func (d *document) someoneElse(from, to int) bool {
	const near = 14
	if to-from > near || to-from < 2 || d.count(from, to, bits(cInstrument, cBoundary, cRel)) > 0 {
		return false
	}
	return d.personBetween(from, to) >= 0 || d.count(from, to, bits(cOffice, cIndef, cNumber, cCounterpart, cPronoun)) > 0
}
