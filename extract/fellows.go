package extract

import "github.com/entente-kg/entente/kg"

// readFellows reads a sentence that names the other parties of a bundle told right before, one for each of its accords ("A signed
// three agreements. The partners are B, C and D", "A signed two loan agreements. B and C will provide a million each").
func (d *document) readFellows(s int) bool {
	g := &d.granted
	st := d.sents[s]
	if g.left < leastParts || g.left != g.in.count || g.one == "" || s <= g.in.sent || s-g.in.sent > 2 || st.para-d.sents[g.in.sent].para > 1 || !d.tellsFellows(st, g.in.kind) {
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
		ps := partySet{kg.NewParties(p, g.one), "one of those named behind the bundle", true, st.from, st.to, false, g.one, ""}
		m := d.build(g.in, g.tie, ps, g.next)
		m.count, m.in.count, m.in.counted, m.signers = 1, 1, false, nil
		m.addSpan([2]int{st.from, st.to})
		d.mentions = append(d.mentions, m)
		g.left--
	}
	if g.told != nil {
		g.told.dropped = true
	}
	return true
}

// tellsFellows tells whether the sentence has a word for the other parties, or, where the bundle is of loans, a verb of those
// who lend.
func (d *document) tellsFellows(st sentence, kind kg.Kind) bool {
	for i := st.from; i < st.to; i++ {
		if d.rare(i, cFellows) || kind == kg.Financing && d.rare(i, cLends) {
			return true
		}
	}
	return false
}
