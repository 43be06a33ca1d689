package extract

import "github.com/entente-kg/entente/kg"

// maskSources takes those out of who may be party who are only the source of what their sentence tells: behind the words that open it
// ("According to the news agency of A, B signed with C"), or as a news agency that says so ("A's agency said that B …"),
// where the rest names two others.
func (d *document) maskSources() {
	for s := range d.sents {
		st := d.sents[s]
		from := max(st.from, d.pubPlace)
		if st.field == 0 {
			from = st.from
		}
		end := d.sourceEnd(from, st.to)
		if end < 0 || d.count(from, end, bits(cAct, cInstrument)) > 0 {
			continue
		}
		var told []kg.Party
		for _, k := range d.atomsIn(end, st.to) {
			if d.usable(k) {
				add(&told, d.atoms[k].party)
			}
		}
		if len(told) < 2 {
			continue
		}
		acting := kg.NewParties(told...)
		for _, k := range d.atomsIn(from, end) {
			if a := &d.atoms[k]; !acting.Has(a.party) {
				a.masked = true
			}
		}
	}
}

// sourceEnd gives where the words for the source end that open the sentence at token from: at the comma behind "according to", at the verb of
// saying behind an agency, or at the "that" of a verb that comes first; -1 where none do.
func (d *document) sourceEnd(from, to int) int {
	const most = 14 // words of a source
	opens, agency := false, false
	for i := from; i < min(to, from+most); i++ {
		says := d.hitAt(i, cSays)
		switch {
		case says != nil && i == from:
			opens = true
		case opens && (d.isComma(i) || i > from+1 && d.has(i, cRel) && caseless(d.toks[i].norm)):
			if agency || d.otherOpens(i+1, to) {
				return i
			}
			return -1
		case says != nil && !opens:
			if agency || d.twoActBehind(says.to, to) {
				return i
			}
			return -1
		case !opens && d.isComma(i):
			return -1
		}
		if h := d.hitAt(i, cPrivate); h != nil && h.e.flags&flagOwn != 0 {
			agency = true
		}
	}
	return -1
}

// twoActBehind tells whether two who are named between token i and the next act do it, with no pronoun for who speaks ("A said B and C had
// signed").
func (d *document) twoActBehind(i, to int) bool {
	for j := i; j < to; j++ {
		if a := d.hitAt(j, cAct); a != nil {
			return a.e.act == actSign && a.e.forms&(formPast|formPart) != 0 && len(d.partiesAt(i, j)) >= 2
		}
		if d.isComma(j) || d.hasAny(j, bits(cPronoun, cInstrument, cWith)) {
			return false
		}
	}
	return false
}

// otherOpens tells whether a party is named at the head of the clause at token i, as who does something, and not as a partner.
func (d *document) otherOpens(i, to int) bool {
	const words = 4 // up to the name
	for j := i; j < min(i+words, to); j++ {
		if d.hitAt(j, cGaz) != nil {
			return true
		}
		if d.isComma(j) || d.hasAny(j, bits(cWith, cBetween, cOn, cInstrument, cPronoun, cFor, cRel)) {
			return false
		}
	}
	return false
}
