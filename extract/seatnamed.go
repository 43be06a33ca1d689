package extract

import "github.com/entente-kg/entente/gazetteer"

// seatNamed tells whether the town is named in apposition to the words of a place right before it ("in the capital, Lusaka", "dans la
// ville de garnison, Ségou"): what is told happened there.
func (d *document) seatNamed(a *atom) bool {
	if a.gaz != gazetteer.City && a.gaz != gazetteer.Capital || a.from < 3 || d.sentStart[a.from] || !d.isComma(a.from-1) {
		return false
	}
	i := a.from - 2
	if d.sentStart[a.from-1] || !d.single(i, cSeat) && !d.single(i, cSettlement) {
		return false
	}
	return d.hitOver(i, cLoc) != nil || d.inPlacePhrase(i)
}

// townOfSeat gives the tokens of the town that is named in apposition to the word for a capital at token i.
func (d *document) townOfSeat(i int) (int, int) {
	if i+2 >= len(d.toks) || !d.isComma(i+1) || d.sentStart[i+2] {
		return 0, 0
	}
	for _, k := range d.atomsIn(i+2, i+3) {
		if a := &d.atoms[k]; a.gaz == gazetteer.Capital || a.gaz == gazetteer.City {
			return a.from, a.to
		}
	}
	return 0, 0
}
