package extract

// wordsToPlannedThat is how far before its verb the words may stand that open a clause of what is planned.
const wordsToPlannedThat = 20

// plannedThat tells whether the verb, in a present or a subjunctive, is that of a clause which words of planning open with a "that", its
// subject between ("il est prévu que le ministre, X, signe avec …", "está previsto que el ministro, X, firme").
func (d *document) plannedThat(a *hit) bool {
	if a.e.act != actSign || a.e.forms&(formPres|formInf) == 0 || a.e.forms&(formPast|formPart|formNoun) != 0 || caseless(d.toks[a.from].norm) {
		return false
	}
	for i := a.from - 1; i > 0 && a.from-i <= wordsToPlannedThat && !d.sentStart[i]; i-- {
		if d.hasAny(i, bits(cAct, cInstrument, cPerfect, cPassive, cNeg, cHoped)) || d.toks[i].norm == ";" {
			return false
		}
		if d.hasAny(i, bits(cRel, cBoundary)) {
			p := d.hitOver(i-1, cPlanned)
			return p != nil && p.e.flags == 0 && p.e.forms&(formPast|formCond) == 0
		}
	}
	return false
}
