package extract

import "github.com/entente-kg/entente/kg"

// someOfPartners tells whether the n parties that end a list behind the "with" at token i are named as some of more partners with whom
// the counted accords are ("14 agreements with other countries, including A and B", "14 treaties, among others with A and B"): one
// with each of them is told, and the number says nothing of it.
func (d *document) someOfPartners(in *instrument, i, end, n int) bool {
	if !in.counted || n == 0 || n >= in.count {
		return false
	}
	first := end
	for _, k := range d.atomsIn(i, end) {
		if d.usable(k) {
			first = d.atoms[k].from
			break
		}
	}
	for k := range d.relations {
		h := &d.relations[k]
		if h.e.relation == kg.PartOf && h.e.flags&flagInverse != 0 && h.from >= max(in.to, i-3) && h.to <= first {
			return true
		}
	}
	for j := i + 1; j < first; j++ {
		if d.rare(j, cAnyParty) {
			return d.exampleBetween(j+1, first)
		}
	}
	return false
}

// exampleBetween tells whether the words between a noun for states and the first of their names say that these are examples
// ("such as", "como").
func (d *document) exampleBetween(from, to int) bool {
	for j := from; j < to; j++ {
		if t := &d.toks[j]; t.word && !t.capital && t.number < 0 && !d.hasAny(j, bits(cDef, cOf, cAnd, cOther, cWith)) {
			return true
		}
	}
	return false
}
