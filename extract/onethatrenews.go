package extract

import "github.com/entente-kg/entente/kg"

// oneThatRenews tells whether the act of renewing is no more than what the instrument itself does, told in a relative clause about one of
// several signed before ("Among them is the convention that extends the help for rice growers until 2028").
func (d *document) oneThatRenews(in *instrument, a *hit) bool {
	if a.e.act != actRenew || a.e.forms&formPres == 0 || !in.def || in.plural || a.from < in.to || a.from-in.to > 8 || d.auxBefore(a, cPassive) || d.auxBefore(a, cPerfect) {
		return false
	}
	if d.count(in.to, a.from, bits(cRel)) != 1 || d.count(in.to, a.from, bits(cAct)) > 0 {
		return false
	}
	st := d.sents[in.sent]
	for k := range d.relations {
		if h := &d.relations[k]; h.e.relation == kg.PartOf && h.from >= st.from && h.to <= in.from {
			return true
		}
	}
	return false
}
