package extract

import "github.com/entente-kg/entente/gazetteer"

// inByline tells whether the town stands alone between commas with a day right behind it, as captions have where and when it was
// ("the ministers of A and B after the signing, Hanoi, 3 May 2024").
func (d *document) inByline(a *atom) bool {
	if a.gaz != gazetteer.Capital && a.gaz != gazetteer.City || a.from == 0 || !d.isComma(a.from-1) || a.to+1 >= len(d.toks) || !d.isComma(a.to) {
		return false
	}
	i := a.to + 1
	for d.hasAny(i, bits(cDef, cTimePrep, cDatePrep)) && i < a.to+3 {
		i++
	}
	h, ok := d.dateFound(i)
	return ok && len(h.value) == 10
}
