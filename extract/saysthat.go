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
