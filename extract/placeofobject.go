package extract

import "github.com/entente-kg/entente/gazetteer"

// seatOfSubject tells whether the place only says where a town or a body lies that acts ("the cities of Namur, in Belgium, and
// Saint-Louis, in Senegal, signed", "the Federal University of Bahia, in Salvador, signed"): a comma before it closes the name of
// a town, of a province or of what no list knows, and the act stands behind.
func (d *document) seatOfSubject(a *atom, t *tie) bool {
	if t.act == nil || t.act.from < a.to || a.to >= len(d.toks) || !d.isComma(a.to) && !d.hasAny(a.to, bits(cAnd, cAct, cPerfect)) {
		return false
	}
	i := d.commaOfPlace(a)
	return i > 0 && d.nameOfTown(i)
}

// commaOfPlace gives the comma right before the words of place that lead up to the name, 0 where there is none.
func (d *document) commaOfPlace(a *atom) int {
	i := a.from - 1
	for i > 1 && !d.sentStart[i] && a.from-i <= 2 && d.hasAny(i, bits(cLoc, cDef)) {
		i--
	}
	if i < 2 || d.sentStart[i] || !d.isComma(i) {
		return 0
	}
	return i
}

// nameOfTown tells whether the name of a town or a province that is no place ends before token i, or a name that nothing is known of.
func (d *document) nameOfTown(i int) bool {
	for _, k := range d.atomsIn(max(i-5, 0), i) {
		if b := &d.atoms[k]; b.to == i {
			return !b.loc && (b.gaz == gazetteer.City || b.gaz == gazetteer.Subnational)
		}
	}
	return d.toks[i-1].word && d.toks[i-1].capital && d.mask[i-1] == 0 && !d.personal[i-1]
}

// placeOfWork tells whether the place is that of something to be built or opened, which the instrument is about ("an accord on the
// opening of a border post in Lethem", "for the building of a bridge at Tabou").
func (d *document) placeOfWork(at int, in *instrument) bool {
	if at < in.to+4 || d.count(in.to, at, bits(cOn, cFor)) == 0 {
		return false
	}
	i := at - 1
	for ; i > in.to && at-i <= 2 && d.hasAny(i, bits(cLoc, cDef)); i-- {
	}
	for n := 0; n < 4 && i > in.to+1 && d.toks[i].word; n++ {
		if d.hasAny(i, bits(cAct, cInstrument, cRel, cAnd)) {
			return false
		}
		if d.has(i, cIndef) {
			return d.has(i-1, cOf) && d.toks[i-2].word && !d.hasAny(i-2, bits(cGaz, cAct)) && d.isWork(i+1, at)
		}
		i--
	}
	return false
}

// isWork tells whether what is named between two tokens is a house or a work that stands somewhere.
func (d *document) isWork(from, to int) bool {
	for i := from; i < to; i++ {
		if _, ok := d.lx.named[d.toks[i].norm]; ok || d.single(i, cBuilding) {
			return true
		}
	}
	return false
}
