package extract

import "github.com/entente-kg/entente/kg"

// amendsPlural tells whether several protocols are told as those to several treaties, so that both are one phrase, of one protocol to each
// ("the protocols to the tax treaties with A, B and C").
func (d *document) amendsPlural(a, b *instrument) bool {
	if a.ellipsis || b.ellipsis || !a.plural || !b.plural || a.kind != kg.Protocol || b.kind == kg.Protocol || b.counted || b.npFrom-a.to > 3 {
		return false
	}
	for i := a.to; i < b.from; i++ {
		if !d.toks[i].word || d.hasAny(i, bits(cAnd, cOn, cWith, cBetween, cRel, cPerfect, cPassive)) && !d.untilAt(i) && !d.has(i, cOf) {
			return false
		}
	}
	return b.from > a.to
}
