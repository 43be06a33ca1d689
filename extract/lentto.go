package extract

import (
	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// lentTo tells whether a preposition of place that also means "to" (the class toward) stands before the name of a state behind a loan or a verb
// of giving, with no act between: it says who gets the money ("un prêt de 200 millions de dollars au Ghana", "a accordé une aide au Mali").
func (d *document) lentTo(h *hit) bool {
	const wordsOfSum = 9
	i := h.from - 1
	if i < 1 || d.sentStart[h.from] || !d.has(i, cLoc) || !d.single(i, cToward) {
		return false
	}
	if !(h.e.gaz == gazetteer.Name && d.has(i, cDef)) && !(capitalOfItsName[h.e.party] && !caseless(d.toks[i].norm)) {
		return false
	}
	for j := i - 1; j >= 0 && i-j <= wordsOfSum && !d.sentStart[j+1] && !d.isComma(j); j-- {
		if in := d.hitOver(j, cInstrument); in != nil {
			return in.e.kind == kg.Financing
		}
		if d.single(j, cGives) {
			return true
		}
		if d.hasAny(j, bits(cAct, cGaz, cRel, cPerfect, cPassive)) {
			return false
		}
	}
	return false
}
