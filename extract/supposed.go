package extract

// supposed tells whether the act is no more than what a condition supposes: a word of condition opens the clause whose
// subject is the instrument ("if the accord is signed"), or a pluperfect set before its subject does ("had they signed").
func (d *document) supposed(a *hit, in *instrument) bool {
	st := d.sents[d.sentOf[a.from]]
	open := max(st.from, d.pubPlace)
	for open < a.from && !d.toks[open].word {
		open++
	}
	if h := d.hitAt(open, cPlanned); h != nil && h.e.flags&flagBack != 0 && !d.asks(d.sentOf[a.from]) && a.from > h.to {
		return d.count(h.to, a.from, bits(cAct, cBoundary, cRel)) == 0 && !d.commaIn(h.to, a.from) // "should A and B sign"
	}
	if h := d.hitAt(open, cPerfect); h != nil && h.e.forms&formPlup != 0 && a.e.forms&formPart != 0 && !caseless(d.toks[open].norm) {
		return a.from > h.to+1 && d.count(h.to, a.from, bits(cPerfect, cBoundary, cRel)) == 0 && !d.commaIn(h.to, a.from)
	}
	if h := d.hitAt(a.from-2, cPassive); h != nil && h.to == a.from && h.e.forms&formPast != 0 {
		return false // "if the accord has been signed", as it has
	}
	if in.to > a.from || in.sent != d.sentOf[a.from] || !d.finitePassive(a) || d.count(in.npTo, a.from, bits(cPerfect, cBoundary, cAnd))+d.hardStops(in.npTo, a.from) > d.andsOfPair(in.npTo, a.from) {
		return false
	}
	for i := max(st.from, in.npFrom-3); i < in.npFrom; i++ {
		if h := d.hitAt(i, cHoped); h != nil && h.e.flags&flagBack != 0 {
			return h.to >= in.npFrom-1 && d.clauseOpensAt(i, st.from)
		}
	}
	return false
}

// finitePassive tells whether the act is a participle with the auxiliary of a passive before it, or a subjunctive.
func (d *document) finitePassive(a *hit) bool {
	return a.e.forms&formPart != 0 && d.auxBefore(a, cPassive) || d.has(a.from, cPassive) || a.e.forms&formSub != 0
}

// andsOfPair is the one "and" that may stand between the two parties of an instrument.
func (d *document) andsOfPair(from, to int) int {
	if d.count(from, to, bits(cBetween)) > 0 {
		return 1
	}
	return 0
}

// clauseOpensAt tells whether token i opens the sentence that begins at from, or a clause behind a comma or an "and".
func (d *document) clauseOpensAt(i, from int) bool {
	return i == from || !d.toks[i-1].word && d.toks[i-1].norm != "-" || d.hasAny(i-1, bits(cAnd, cRel))
}
