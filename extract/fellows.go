package extract

import "github.com/entente-kg/entente/kg"

// readFellows reads a sentence that names the other parties of a bundle told right before, one for each of its accords ("A signed
// three agreements. The partners are B, C and D").
func (d *document) readFellows(s int) bool {
	g := &d.granted
	st := d.sents[s]
	if g.left < 2 || g.left != g.in.count || g.one == "" || s <= g.in.sent || s-g.in.sent > 2 || st.para-d.sents[g.in.sent].para > 1 || !d.rareIn(st.from, st.to, cFellows) {
		return false
	}
	if d.count(st.from, st.to, bits(cNeg, cHoped, cDomestic, cInstrument)) > 0 {
		return false
	}
	var set []kg.Party
	for _, k := range d.atomsIn(st.from, st.to) {
		if a := &d.atoms[k]; d.usable(k) && !a.loc && a.party != g.one {
			add(&set, a.party)
		}
	}
	if len(set) != g.left {
		return false
	}
	for _, p := range set {
		d.addGranted(partySet{kg.NewParties(p, g.one), "one of those named behind the bundle", true, st.from, st.to, false, g.one, ""})
	}
	return true
}
