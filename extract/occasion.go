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

// asideListBehind tells whether the comma at token i goes on with another one of those who take no part, in an aside that
// follows the verb of its sentence ("signed by A and B, in the presence of X of C, Y of D and the EU's Z").
func (d *document) asideListBehind(h *hit, i int) bool {
	st := d.sents[d.sentOf[h.from]]
	if i == h.to || h.from == st.from || d.count(st.from, h.from, bits(cAct)) == 0 || d.toks[i].norm != "," || i+1 >= st.to {
		return false
	}
	j := i + 1
	for n := 0; j < st.to && n < 3 && d.hitAt(j, cGaz) == nil && d.hasAny(j, bits(cOf, cDef, cAnd, cBy)); n++ {
		j++
	}
	if j >= st.to || d.hitAt(j, cGaz) == nil && d.personStarting(j) < 0 && !(j > i+1 && d.has(j, cOffice)) {
		return false
	}
	for k := j; k < st.to && d.toks[k].norm != ","; k++ {
		if d.hasAny(k, bits(cPerfect, cPassive, cPlanned, cInstrument)) || d.hitAt(k, cAct) != nil {
			return false
		}
	}
	return true
}
