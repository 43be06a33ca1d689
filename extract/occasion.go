package extract

// subjectAfterOccasion gives where the subject of the verb at token to begins, if it follows the words of an occasion
// that opens the sentence without a comma between them ("At the summit the union signed"); to where it does not.
func (d *document) subjectAfterOccasion(h *hit, to int) int {
	if s := d.sentOf[h.from]; h.from != d.sents[s].from || to >= d.sents[s].to || h.e.class != cOccasion || caseless(d.toks[h.from].norm) {
		return to
	}
	if !d.hasAny(to, bits(cAct, cPerfect)) {
		return to
	}
	for i := h.to; i < to; i++ {
		opens := d.hitAt(i, cBoth) != nil || d.has(i, cDef) && !d.has(i, cOf)
		if g := d.hitAt(i, cGaz); g != nil && d.toks[i].capital && !d.has(i-1, cGaz) {
			opens = true
		}
		p := i - 1
		if !opens || d.toks[p].capital && !d.hasAny(p, bits(cGaz, cWeekday, cMonth)) || d.hasAny(p, bits(cOf, cLoc, cAnd, cWith, cBy, cDef, cIndef, cThis, cOn, cFor, cBetween, cRel, cTimePrep, cOffice, cBoth, cHonorific)) {
			continue
		}
		if d.toks[p].word && d.hasName(i, to) {
			return i
		}
	}
	return to
}

// hasName tells whether a party, a body or an office stands between two tokens.
func (d *document) hasName(from, to int) bool {
	return d.count(from, to, bits(cGaz, cBoth, cOffice, cInstitution)) > 0
}
