package extract

import "github.com/entente-kg/entente/gazetteer"

// plainSurname tells whether the capitalised word at j, which means something else too (a field, a month), is the last of a
// person's name that begins at i: nothing of the name follows, and an office leads to it or stands right behind ("the
// trade minister, Rose Field", "Simon March, o ministro …").
func (d *document) plainSurname(i, j int) bool {
	if d.toks[j].allCaps || d.toks[i].allCaps || d.sentStart[j] || j+1 < len(d.toks) && !d.sentStart[j+1] && (d.toks[j+1].capital || d.toks[j+1].number >= 0 || d.toks[j+1].norm == "-") {
		return false
	}
	if d.mask[i]&notInName != 0 || d.domainAt(i) || d.mask[j]&(notInName&^bits(cMonth, cNotName, cAct, cUnit, cOffice)) != 0 {
		return false
	}
	if d.has(j, cOffice) && !(i > 0 && d.isComma(i-1) && j+1 < len(d.toks) && !d.toks[j+1].word) {
		return false // "the minister, David King," only between commas
	}
	return d.officeLeads(i) || d.officeFollows(j+1)
}

// officeLeads tells whether what stands right before token i is an office, with at most a field, an adjective of a country
// or a comma between.
func (d *document) officeLeads(i int) bool {
	const far = 12
	st := d.sents[d.sentOf[i]]
	k := i - 1
	if k < st.from {
		return false
	}
	if d.hasAny(k, bits(cOffice, cCounterpart, cHonorific)) {
		return true
	}
	comma := d.isComma(k)
	if d.has(k, cOf) {
		return false // "the director of Orvane Energy"
	}
	if comma {
		k--
	}
	for ; k >= st.from && i-k <= far; k-- {
		switch g := d.hitOver(k, cGaz); {
		case d.hasAny(k, bits(cOffice, cCounterpart)):
			return true
		case g != nil && (comma || g.e.gaz == gazetteer.Demonym):
		case d.hasAny(k, bits(cTail, cOf, cDef)) || d.domainAt(k):
		case comma && d.toks[k].capital && d.mask[k]&^bits(cNotName) == 0: // "dos Negócios Estrangeiros,"
		case comma && d.toks[k].word && !d.hasAny(k, bits(cAct, cInstrument, cPerfect, cPassive, cWith)) && d.hasAny(k, bits(cAnd, cFor, cLoc)):
		default:
			return false
		}
	}
	return false
}

// officeFollows tells whether an office opens an apposition at token j ("…, the Peruvian minister of trade").
func (d *document) officeFollows(j int) bool {
	if j >= len(d.toks) || d.sentStart[j] {
		return false
	}
	if d.has(j, cAnd) { // "by Jean Port and Nadia Selmi, ministers of …"
		to := d.nameAt(j+1, 2)
		return to > j+1 && d.officeFollows(to)
	}
	if !d.isComma(j) {
		return false
	}
	for k := j + 1; k < len(d.toks) && k-j <= 6 && !d.sentStart[k]; k++ {
		switch {
		case d.hasAny(k, bits(cOffice, cCounterpart)):
			return true
		case d.hasAny(k, bits(cDef, cIndef, cOf, cTail, cPronoun, cGaz)) || d.domainAt(k):
		default:
			return false
		}
	}
	return false
}
