package extract

import "github.com/entente-kg/entente/gazetteer"

// landOfPartner tells whether the country between commas only says where a town that no list knows lies which acts beside another
// town ("the cities of Mindelo, in Cape Verde, and Santos, in Brazil, signed"): it is named for the town, and no place.
func (d *document) landOfPartner(a *atom) bool {
	const longest = 3 // words of the town's name
	if a.gaz != gazetteer.Name || a.to >= len(d.toks) || !d.isComma(a.to) && !d.hasAny(a.to, bits(cAct, cPerfect)) {
		return false
	}
	i := d.commaOfPlace(a)
	if i == 0 {
		return false
	}
	j := i
	for ; j > 1 && i-j < longest && d.toks[j-1].word && d.toks[j-1].capital && d.mask[j-1] == 0; j-- {
	}
	if j == i {
		return false
	}
	for ; j > 1 && d.hasAny(j-1, bits(cDef, cOf)); j-- {
	}
	return d.has(j-1, cAnd) && !d.sentStart[j-1] && d.townShortlyBefore(j-1)
}

// townShortlyBefore tells whether the name of a town that is no place stands shortly before token i in its sentence.
func (d *document) townShortlyBefore(i int) bool {
	const near = 8
	for k := len(d.atoms) - 1; k >= 0 && i-d.atoms[k].to <= near; k-- {
		if b := &d.atoms[k]; !b.loc && (b.gaz == gazetteer.City || b.gaz == gazetteer.Capital) {
			return d.sentOf[b.from] == d.sentOf[i]
		}
	}
	return false
}
