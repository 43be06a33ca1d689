package extract

import (
	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// subjectOfParagraph gives the party that the paragraph of sentence s opens with, as a heading ("Chile.
// With Peru it signed …") or as the subject of its first sentence ("Chile is busy. …"): who acts where a
// later clause leaves it out.
func (d *document) subjectOfParagraph(s int) kg.Party {
	p := s
	for p > 0 && d.sents[p-1].field == d.sents[s].field && d.sents[p-1].para == d.sents[s].para && !d.opensLine(p) {
		p--
	}
	st := d.sents[p]
	from := max(st.from, d.pubPlace)
	if st.field == 0 || from >= st.to {
		return ""
	}
	for i := from; i < min(st.to, from+4); i++ {
		if h := d.hitAt(i, cGaz); h != nil {
			if h.to >= len(d.toks) || d.toks[h.to].norm == "," || d.toks[h.to].norm == "،" || d.has(h.to, cAnd) || d.joinedAnd(h.to) && d.has(h.to, cGaz) {
				return "" // the first of a list, or a place
			}
			for _, k := range d.atomsIn(i, h.to) {
				if a := &d.atoms[k]; a.pair < 0 && !a.loc && !a.masked && !a.epithet && d.names(a) && !d.inOffice(a) {
					return a.party
				}
			}
			return ""
		}
		if d.toks[i].word && !d.hasAny(i, bits(cDef, cAnd, cOther, cBoundary, cNumber)) {
			return ""
		}
	}
	return ""
}

// opensLine tells whether the sentence is the first of a line of its own.
func (d *document) opensLine(s int) bool {
	return s == 0 || d.toks[d.sents[s].from].newline > 0
}

// names tells whether the atom is the name of a state, of its capital or of an organisation, and no adjective.
func (d *document) names(a *atom) bool {
	switch a.gaz {
	case gazetteer.Name, gazetteer.Capital, gazetteer.Org, gazetteer.Seat:
		return true
	}
	return false
}

// headingOnly tells whether the sentence is nothing but the name of a party: the heading of what follows.
func (d *document) headingOnly(s int) bool {
	st := d.sents[s]
	ks := d.atomsIn(st.from, st.to)
	if len(ks) != 1 {
		return false
	}
	a := &d.atoms[ks[0]]
	for i := st.from; i < st.to; i++ {
		if d.toks[i].word && (i < a.from || i >= a.to) && !d.has(i, cDef) && d.toks[i].number < 0 {
			return false
		}
	}
	return true
}
