package extract

// saysThat tells whether the word behind a comma opens what somebody says, in a language whose verb comes first: "that"
// stands shortly behind it, with nothing but who says so between (", وقال الوزير إن …", ", موضحا أن …").
func (d *document) saysThat(i int) bool {
	if !caseless(d.toks[i].norm) || !d.toks[i].word || d.hasAny(i, bits(cRel, cAct, cInstrument, cProvision)) {
		return false
	}
	reach, near := 3, i+1
	if d.joinedAnd(i) {
		reach, near = 7, i+2 // who says it is named; else it is who spoke before
	} else if d.count(d.sents[d.sentOf[i]].from, i, bits(cRel)) == 0 {
		return false
	}
	for j := i + 1; j < min(i+reach, len(d.toks)) && !d.sentStart[j] && d.toks[j].word; j++ {
		if h := d.hitAt(j, cRel); h != nil && (h.e.flags&flagOwn != 0 || runeLen(d.toks[j].norm) <= 2) {
			return j >= near && !d.hasAny(j-1, bits(cOccasion, cPlanned, cTimePrep)) // not "after that …"
		}
		if d.hasAny(j, bits(cAct, cInstrument, cProvision)) {
			return false
		}
	}
	return false
}

// verbAt tells whether a verb of an act stands at token i, no noun.
func (d *document) verbAt(i int) bool {
	if !d.has(i, cAct) {
		return false
	}
	h := d.hitAt(i, cAct)
	return h == nil || h.e.forms&formNoun == 0
}

// clauseOpensAfter tells whether behind a comma between two tokens an "and" with an auxiliary opens a clause of its own
// (", وقد أعلنت …"), in a language whose verb comes first.
func (d *document) clauseOpensAfter(i, to int) bool {
	for j := i + 1; j < to; j++ {
		if d.isComma(j-1) && d.has(j, cPerfect) && d.joinedAnd(j) && caseless(d.toks[j].norm) {
			return true
		}
	}
	return false
}
