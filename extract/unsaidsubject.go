package extract

import "github.com/entente-kg/entente/kg"

// unsaidSigners gives the two who sign where the verb has no subject of its own, as languages that leave it out have it:
// those named before in the sentence, else in the one before ("El presidente X recibió a su homóloga Y; firmaron …").
func (d *document) unsaidSigners(in *instrument, t *tie, from, to int, parties kg.Parties) []*person {
	if t.act == nil || t.link != linkActive || t.act.e.act != actSign || len(parties) != 2 || caseless(d.toks[t.act.from].norm) {
		return nil
	}
	to = min(to, t.act.from)
	if d.hasAnyIn(from, to, bits(cOffice, cInstitution, cBoth, cPronoun, cGaz, cRel)) || d.count(t.act.to, in.npTo, bits(cWith, cBetween, cBy)) > 0 {
		return nil
	}
	st := d.sents[in.sent]
	if d.hasAnyIn(t.act.to, st.to, bits(cOffice, cInstitution)) {
		return nil // "lo firmaron los ministros"
	}
	const longest = 8 // words of a phrase of place or time before the verb
	led := t.act.from-st.from <= longest && (d.hasAny(st.from, bits(cLoc, cTimePrep)) || d.hitAt(st.from, cOccasion) != nil)
	if from < t.act.from && t.act.from > st.from && d.toks[t.act.from-1].word && !led && !d.hasAny(t.act.from-1, bits(cAnd, cPerfect)) {
		return nil // some subject that the reader does not know
	}
	two := d.peopleIn(st.from, t.act.from)
	if len(two) == 0 && (led || t.act.from-st.from <= 2) {
		two = d.antecedents(t.act.from, 2)
	}
	if len(two) != 2 || two[0].party == two[1].party || !parties.Has(two[0].party) || !parties.Has(two[1].party) {
		return nil
	}
	return two
}
