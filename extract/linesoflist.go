package extract

// markLinesOfList makes items of the lines behind a sentence that tells of several instruments, where at least two of them open with
// the noun of one and have no verb ("… signed three memorandums on Monday." – "Memorandum on health" – "Memorandum on tourism").
func (d *document) markLinesOfList() {
	for s := 1; s < len(d.sents); s++ {
		if !d.lineOfList(s) || !d.opensLines(s-1) {
			continue
		}
		end := s
		for end < len(d.sents) && d.lineOfList(end) {
			end++
		}
		for k := s; k < end && end-s > 1; k++ {
			d.sents[k].item = true
		}
		s = end
	}
}

// wordsOfListLine is how many tokens a line may have that names an instrument.
const wordsOfListLine = 40

// lineOfList tells whether sentence s stands in a line of its own that opens with the noun of an instrument and has no verb.
func (d *document) lineOfList(s int) bool {
	st := d.sents[s]
	if st.field != 1 || st.item || d.toks[st.from].newline == 0 || st.to < len(d.toks) && d.toks[st.to].newline == 0 || st.to-st.from > wordsOfListLine {
		return false
	}
	h := d.hitAt(st.from, cInstrument)
	if h == nil || h.e.flags&flagPlural != 0 || d.toks[st.to-1].norm == ":" || d.count(st.from, st.to, bits(cPerfect, cPassive, cPlanned, cProvision, cNeg)) > 0 {
		return false
	}
	for i := st.from; i < st.to; i++ {
		if a := d.hitAt(i, cAct); a != nil && a.e.forms&(formPast|formPres|formFut) != 0 && a.e.forms&(formNoun|formPart) == 0 {
			return false
		}
	}
	return true
}

// opensLines tells whether sentence s tells of several instruments, or ends in a colon.
func (d *document) opensLines(s int) bool {
	st := d.sents[s]
	if st.field != 1 || st.item {
		return false
	}
	for i := st.from; i < st.to; i++ {
		if h := d.hitAt(i, cInstrument); h != nil && (h.e.flags&flagPlural != 0 || h.e.n > 1) {
			return true
		}
	}
	return d.toks[st.to-1].norm == ":"
}
