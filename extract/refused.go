package extract

// refusedBehind tells whether a word of denial or refusal of its own, joined to what the act does, stands right before the
// instrument ("ratified the treaty with A and rejected the one with B", "but not that with B").
func (d *document) refusedBehind(a *hit, in *instrument) bool {
	k := in.npFrom - 1
	if in.ellipsis && d.has(k, cDef) {
		k-- // "the one"
	}
	n := d.hitOver(k, cNeg)
	if n == nil || n.to != k+1 || n.from-1 < a.to {
		return false
	}
	return d.hasAny(n.from-1, bits(cAnd, cBoundary)) || d.isComma(n.from-1)
}

// deniesVerbBefore tells whether the words of denial at token i, joined to a clause before them, only deny its verb of a
// definite instrument, whose participle they leave as it is ("but not the treaty signed with B").
func (d *document) deniesVerbBefore(i int, in *instrument) bool {
	n := d.hitOver(i, cNeg)
	if n == nil || !in.def || n.from-1 <= d.sents[in.sent].from {
		return false
	}
	return d.hasAny(n.from-1, bits(cAnd, cBoundary)) || d.isComma(n.from-1)
}

// refusedToOther tells whether the relative clause says of a definite instrument, which the main verb has for its object,
// only that it was not signed with a party of its own ("signed with A the treaty that it had refused to sign with B").
func (d *document) refusedToOther(t *tie, in *instrument) bool {
	if t.link != linkRelative || !in.def || t.drop != "negated" || t.act.from < in.to {
		return false
	}
	w := d.hitAt(t.act.to, cWith)
	return w != nil && d.partyNameAt(w.to, d.sents[in.sent].to) != nil
}

// deniedShort tells whether behind the instrument, which another clause than that of the act opens with, an auxiliary and its
// denial are all that is left of the verb ("but the treaty with B was not").
func (d *document) deniedShort(in *instrument, a *hit) bool {
	st := d.sents[in.sent]
	if d.count(a.to, in.npFrom, bits(cBoundary)) == 0 && d.hardStops(a.to, in.npFrom) == 0 && !d.isComma(in.npFrom-1) {
		return false
	}
	i := in.to
	for i < st.to && d.toks[i].word && !d.hasAny(i, bits(cNeg, cPassive, cPerfect, cAct)) {
		i++
	}
	neg, aux := false, false
	if i+2 < st.to && d.isComma(i) && d.has(i+1, cNeg) {
		return !d.toks[i+2].word // "el de B, no."
	}
	for ; i < st.to && d.toks[i].word; i++ {
		if d.has(i, cAct) || !d.hasAny(i, bits(cNeg, cPassive, cPerfect, cPronoun, cDef, cPlanned)) {
			return false
		}
		neg = neg || d.has(i, cNeg)
		aux = aux || d.hasAny(i, bits(cPassive, cPerfect))
	}
	return neg && aux
}

// opensBehindBoundary tells whether the instrument is the subject of a clause that a word for "while" or "but" opens.
func (d *document) opensBehindBoundary(in *instrument) bool {
	h := d.hitOver(in.npFrom-1, cBoundary)
	return h != nil && h.to == in.npFrom
}

// wordsOfOtherVerb is how many words that the reader knows nothing of show that another verb has the instrument.
const wordsOfOtherVerb = 2

// behindOtherVerb tells whether the act has an object of its own and a word for "but" or "while" opens another clause, whose
// own verb, one that the reader does not know, stands right before the instrument.
func (d *document) behindOtherVerb(in *instrument, a *hit, ins []instrument) bool {
	x := d.directObject(a, ins)
	if x == nil || x.to > in.npFrom || x.from == in.from {
		return false
	}
	unknown := 0
	for i := in.from - 1; i > x.to && d.toks[i].word; i-- {
		if h := d.hitOver(i, cBoundary); h != nil {
			return unknown >= wordsOfOtherVerb && h.from > x.to
		}
		if d.hasAny(i, bits(cGaz, cInstrument, cOther, cAct)) {
			return false
		}
		if d.toks[i].number < 0 && !d.toks[i].capital && !d.isDate(i) && (d.mask[i] == 0 || d.hasAny(i, bits(cPlanned, cHoped))) {
			unknown++
		}
	}
	return false
}
