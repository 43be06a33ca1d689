package extract

import "github.com/entente-kg/entente/kg"

// onlooks tells whether sentence s only says of one state that it was left out, or what it says itself, right behind the accord
// of two others ("C, which claims a share of the bay, was not asked", "The third side, C, says …"): "the two" behind it are
// those two.
func (d *document) onlooks(s int) bool {
	st := d.sents[s]
	if s == 0 || d.sents[s-1].field == 0 || d.sents[s-1].para != st.para || d.count(st.from, st.to, bits(cNeg, cSays)) == 0 {
		return false
	}
	if d.count(st.from, st.to, bits(cInstrument, cWith, cBetween, cBoth)) > 0 {
		return false
	}
	pair, told := d.pairOfAccord(s - 1)
	if !told || len(pair) != 2 {
		return false
	}
	one := kg.Party("")
	for _, k := range d.atomsIn(st.from, st.to) {
		a := &d.atoms[k]
		if a.masked || a.loc {
			continue
		}
		if pair.Has(a.party) || one != "" && a.party != one {
			return false
		}
		one = a.party
	}
	return one != ""
}
