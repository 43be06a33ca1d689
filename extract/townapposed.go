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

// landOfSide tells whether the country only says where a town that no list knows lies which is one of the sides ("between the
// city of Leeds and the town of Oxelo in Norway", "signed with the town of Oxelo in Norway"): it stands for the town, and is no place.
func (d *document) landOfSide(h *hit) bool {
	const longest = 3 // words of the town's name
	if h.e.gaz != gazetteer.Name || d.sentStart[h.from] || h.roles&roleLoc == 0 && d.hitOver(h.from-1, cLoc) == nil {
		return false
	}
	name := h.from
	for name > 1 && !d.sentStart[name] && d.hasAny(name-1, bits(cLoc, cDef)) {
		name--
	}
	i := name
	for i > 1 && name-i < longest && !d.sentStart[i] && d.unknownName(i-1) {
		i--
	}
	if i == name {
		return false
	}
	for i > 1 && !d.sentStart[i] && d.hasAny(i-1, bits(cDef, cOf)) {
		i--
	}
	return i > 0 && (d.single(i-1, cSettlement) || d.has(i-1, cInstitution)) && d.opensSide(i-1, h.to)
}

// unknownName tells whether the token may be a name that no list knows.
func (d *document) unknownName(i int) bool {
	t := &d.toks[i]
	return t.word && (t.capital || caseless(t.norm)) && d.mask[i]&^d.light[i] == 0 && !d.single(i, cSettlement)
}

// opensSide tells whether the words from token i, which name somebody up to token to, name one of the sides of what is told: behind
// "between" or "with", behind an "and" with a "between" before it, or as the subject that signs ("The town of Oxelo in Norway signed").
func (d *document) opensSide(i, to int) bool {
	const reach = 16
	joined := d.joinedAnd(i)
	for i > 0 && !d.sentStart[i] && d.has(i-1, cDef) {
		i--
	}
	if d.sentStart[i] || d.hasAny(i-1, bits(cBetween, cWith)) {
		return !d.sentStart[i] || to < len(d.toks) && d.hasAny(to, bits(cAct, cPerfect, cPlanned))
	}
	if !joined && !d.has(i-1, cAnd) {
		h := d.hitAt(i-1, cAct)
		return caseless(d.toks[i].norm) && h != nil && h.e.act == actSign && h.e.forms&formNoun == 0
	}
	for k := i - 1; k >= 0 && i-k <= reach && !d.sentStart[k+1]; k-- {
		if d.has(k, cBetween) {
			return true
		}
	}
	return false
}
