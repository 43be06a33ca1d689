package extract

// wordsOfAgency is how many words the rest of an agency's name may have, with its short name in brackets.
const wordsOfAgency = 8

// agencySigns tells whether the words at h are for a news agency that itself signs or is signed with ("the Kuwaiti and the
// Jordanian news agency signed a memorandum", "an accord with the news agency of B"), and does not only report.
func (d *document) agencySigns(h *hit) bool {
	if h.class != cPrivate || h.e.flags&flagOwn == 0 {
		return false
	}
	st := d.sents[d.sentOf[h.from]]
	return d.ledToSign(h, st) || d.agencyActs(h, st) && d.count(max(st.from, h.from-wordsOfAgency/2), h.from, bits(cSays)) == 0
}

// ledToSign tells whether a verb of signing stands before the words without anybody but agencies between, or a "with" or a
// "between" does.
func (d *document) ledToSign(h *hit, st sentence) bool {
	for i := h.from - 1; i >= st.from && h.from-i <= 2*wordsOfAgency; i-- {
		if d.hasAny(i, bits(cWith, cBetween)) {
			return true
		}
		if a := d.hitOver(i, cAct); a != nil {
			return a.e.act == actSign && caseless(d.toks[i].norm)
		}
		if d.hasAny(i, bits(cSays, cPerfect, cInstrument, cRel)) {
			return false
		}
	}
	return false
}

// agencyActs tells whether a verb of signing stands behind the words, with nothing but names of agencies, dates and
// auxiliaries between.
func (d *document) agencyActs(h *hit, st sentence) bool {
	for i, plain := h.to, 0; i < st.to && plain <= wordsOfAgency; i++ {
		if a := d.hitAt(i, cAct); a != nil {
			return a.e.act == actSign && a.e.forms&formNoun == 0
		}
		if x := d.hitAt(i, cPrivate); x != nil && x.e.flags&flagOwn != 0 {
			i, plain = x.to-1, 0
			continue
		}
		if d.isComma(i) || d.hasAny(i, bits(cSays, cInstrument, cRel, cWith, cBetween)) {
			return false
		}
		if d.toks[i].word && !d.isDate(i) && !d.hasAny(i, bits(cPerfect, cDef, cOf, cAnd)) {
			plain++
		}
	}
	return false
}
