package extract

import "github.com/entente-kg/entente/kg"

// boundByIt gives the two parties that stand alone behind a verb of force or of an end whose subject is the instrument
// right before it ("the treaty has ceased to bind A to B", "A treaty has governed the border between B and C").
func (d *document) boundByIt(in *instrument, t *tie, ps partySet) partySet {
	a := t.act
	if len(ps.parties) > 1 && ps.explicit || a == nil || a.e.act != actForce && a.e.act != actEnd || a.e.forms&(formPast|formPres) == 0 || a.from < in.npTo || in.plural {
		return ps
	}
	st := d.sents[in.sent]
	if in.npFrom > st.from+2 && d.atomCount(st.from, in.npFrom) > 0 || d.atomCount(in.npFrom, a.from) > 0 {
		return ps
	}
	for i := in.npTo; i < a.from; i++ {
		if d.toks[i].word && !d.hasAny(i, bits(cPerfect, cPassive)) {
			return ps
		}
	}
	var set []kg.Party
	end := a.to
	for _, k := range d.atomsIn(a.to, min(st.to, a.to+14)) {
		x := &d.atoms[k]
		if x.masked || end < a.to+14 && d.clauseMarkIn(a.to, x.from) || d.count(end, x.from, bits(cAct, cRel, cInstrument, cNeg, cBoundary)) > 0 {
			break
		}
		if len(set) == 0 || set[len(set)-1] != x.party {
			set = append(set, x.party)
		}
		end = x.to
	}
	if len(set) != 2 {
		return ps
	}
	return partySet{parties: kg.NewParties(set...), rule: "clause", explicit: true, from: a.to, to: end}
}
