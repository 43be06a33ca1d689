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
	if d.count(a.to, in.npFrom, bits(cBoundary)) == 0 && d.hardStops(a.to, in.npFrom) == 0 {
		return false
	}
	i := in.to
	for i < st.to && d.toks[i].word && !d.hasAny(i, bits(cNeg, cPassive, cPerfect, cAct)) {
		i++
	}
	neg, aux := false, false
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
