package extract

// talksOfTerms tells whether the noun is what a verb of negotiating before it is about, with no more than a place, a day and the words
// for what of it is negotiated between ("were negotiating in Oslo the terms of the renewal", "are in talks on the renewal").
func (d *document) talksOfTerms(x, a *hit) bool {
	if x.e.act != actNegotiate || x.e.forms&formNoun != 0 || x.e.forms&(formPres|formPast|formGer|formPart) == 0 || x.to > a.from || a.from-x.to > wordsToTerms {
		return false
	}
	i := a.from - 1
	for i > x.to && d.has(i, cDef) && !d.hasAny(i, bits(cOf, cOn)) {
		i--
	}
	if i >= x.to && !d.hasAny(i, bits(cOf, cOn, cFor)) && !d.rare(i, cUnto) {
		return false
	}
	return d.count(x.to, a.from, bits(cRel, cAnd, cBoundary, cOccasion, cPerfect, cPassive, cInstrument)) == 0
}

// wordsToTerms is how far behind a verb of negotiating the noun may stand that it is about.
const wordsToTerms = 9
