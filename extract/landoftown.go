package extract

import "github.com/entente-kg/entente/gazetteer"

// landOfTown tells whether the country only says where the town before it lies ("in Valencia (Spain)", "in Aktau,
// Kazakhstan, the five …"). The town need not be known, but a preposition of place must stand before it.
func (d *document) landOfTown(a *atom) bool {
	i := a.from - 1
	if i < 2 || a.gaz != gazetteer.Name || a.to >= len(d.toks) || d.sentStart[a.from] {
		return false
	}
	switch {
	case d.toks[i].norm == "(" && d.toks[a.to].norm == ")":
	case d.isComma(i) && d.isComma(a.to) && a.to+1 < len(d.toks) && !d.hasAny(a.to+1, bits(cGaz, cAnd)) && !(d.has(a.to+1, cDef) && d.has(a.to+2, cGaz)):
	default:
		return false
	}
	if n := len(d.atoms); n > 0 && d.atoms[n-1].to == i {
		b := &d.atoms[n-1]
		return b.loc && (b.gaz == gazetteer.City || b.gaz == gazetteer.Subnational)
	}
	const longest = 3 // words of a town's name
	for j := i - 1; j >= 1 && i-j <= longest; j-- {
		t := &d.toks[j]
		if !t.word || d.sentStart[j] || d.mask[j] != 0 || !t.capital && !caseless(t.norm) {
			return false
		}
		if d.has(j-1, cLoc) && d.hitOver(j-1, cLoc) != nil {
			return true
		}
	}
	return false
}

// subjectBehindTown tells whether the town opens the sentence as a place, and behind its comma two parties act of which the
// first one happens to be the town's own ("In Brussels, Belgium and Portugal signed").
func (d *document) subjectBehindTown(town *atom, i int) bool {
	st := d.sents[d.sentOf[town.from]]
	if i+1 < st.to && d.datesOnly(max(st.from, d.pubPlace), town.from) && d.finiteAt(i) {
		return true // "On 3 May, in Lima, Peru signed": no one else acts
	}
	if !d.placeOpens(max(st.from, d.pubPlace), town) || i+2 >= st.to || !d.has(i, cAnd) {
		return false
	}
	j := i + 1
	if d.hitAt(j, cGaz) == nil && d.has(j, cDef) {
		j++
	}
	g := d.hitAt(j, cGaz)
	return g != nil && g.e.gaz == gazetteer.Name && g.to < st.to && d.hasAny(g.to, bits(cAct, cPerfect, cPassive))
}

// placeOpens tells whether nothing but words of place and time of the town's own country stand between token from and the town
// ("At the Ajuda Palace, in Lisbon").
func (d *document) placeOpens(from int, town *atom) bool {
	const longest = 16
	if town.from-from <= 2 {
		return true
	}
	if town.from-from > longest || !d.hasAny(from, bits(cLoc, cTimePrep, cWeekday, cDay, cMonth)) {
		return false
	}
	for i := from; i < town.from; i++ {
		if g := d.hitAt(i, cGaz); g != nil && g.e.party != town.party || d.hasAny(i, bits(cAct, cInstrument, cPerfect, cPassive, cWith, cBetween, cRel, cOffice, cSays)) {
			return false
		}
	}
	return true
}

// finiteAt tells whether a finite verb of what is done to accords stands at token i, or the auxiliary of one.
func (d *document) finiteAt(i int) bool {
	if d.hasAny(i, bits(cPerfect)) {
		return true
	}
	a := d.hitAt(i, cAct)
	return a != nil && a.e.forms&(formPast|formPres|formFut) != 0 && a.e.forms&formNoun == 0 && !d.has(a.to, cBy)
}

// datesOnly tells whether nothing but dates, commas and words of place and time stand between two tokens.
func (d *document) datesOnly(from, to int) bool {
	for i := from; i < to; i++ {
		if d.toks[i].word && !d.isDate(i) && !d.hasAny(i, bits(cLoc, cTimePrep, cDatePrep, cDef)) {
			return false
		}
	}
	return true
}
