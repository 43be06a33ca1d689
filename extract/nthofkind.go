package extract

// nthOfKind tells whether the sentence only says of the accord told last the how manieth of its kind it is ("It is the third instrument
// of this kind concluded by London in recent weeks"): the noun, with its number, is what the opening words say that it is, and nobody
// else is named.
func (d *document) nthOfKind(in *instrument, b *mention) bool {
	st, at := d.sents[in.sent], d.numberedKind(in)
	if in.plural || in.ellipsis || in.counted || b.count != 1 || at-st.from > 5 || at <= st.from {
		return false
	}
	if d.count(st.from, at, bits(cAct, cInstrument, cNeg, cOffice, cInstitution)) > 0 || d.atomCount(st.from, at) > 0 {
		return false
	}
	return !d.elsewhereIn(b, in.to, st.to)
}

// numberedKind gives the ordinal that goes with the noun where "of its kind" stands behind it, else -1.
func (d *document) numberedKind(in *instrument) int {
	nth := -1
	for i := min(in.npFrom, in.from-1); i >= d.sents[in.sent].from && i < in.from; i++ {
		if d.ordinal(i) > 0 {
			nth = i
		}
	}
	for i := in.to; nth >= 0 && i < min(in.to+5, d.sents[in.sent].to); i++ {
		if d.hitAt(i, cSimilar) != nil {
			return nth
		}
		if d.hasAny(i, bits(cAct, cRel)) {
			break
		}
	}
	return -1
}
