package extract

// wordsOverAside is how far before the signing the verb in the future may stand that it hangs on.
const wordsOverAside = 16

// futureOver tells whether the signing hangs on a verb in the future from which words between two commas part it ("the visit will
// see, on its last day, the signing of", "will, at the end of the visit, be signed"), in a script without capitals any words of
// time and place ("سيتم في ختام الدورة إمضاء"), or goes along with what will be signed ("besides the signing of").
func (d *document) futureOver(a *hit, in *instrument) bool {
	if a.e.act != actSign {
		return false
	}
	if a.e.forms&formNoun == 0 {
		h := d.hitOver(a.from-1, cPassive)
		return a.e.forms&formPart != 0 && h != nil && h.to == a.from && h.e.forms&(formPast|formPlup) == 0 && d.futureBeforeAside(h.from-1)
	}
	if in.from < a.to {
		return false
	}
	i := a.from - 1
	for i > 0 && d.hasAny(i, bits(cDef, cIndef, cOf, cLoc)) && !d.sentStart[i] {
		i--
	}
	if i < 0 || d.sentStart[i+1] {
		return false
	}
	return d.besidesFuture(i, a) || d.futureBeforeAside(i) || caseless(d.toks[a.from].norm) && d.passiveAhead(a)
}

// besidesFuture tells whether a word for "besides" stands before the noun of signing, and a verb of signing in the future in its
// sentence.
func (d *document) besidesFuture(i int, a *hit) bool {
	if !d.single(i, cBesides) && !d.has(i, cOther) && !(i > 0 && d.single(i-1, cBesides)) {
		return false
	}
	st := d.sents[d.sentOf[a.from]]
	for k := st.from; k < st.to; k++ {
		x := d.hitAt(k, cAct)
		if x == nil || x.from == a.from || x.e.act != actSign {
			continue
		}
		if x.e.forms == formFut || x.roles&roleFuture != 0 || x.e.forms&(formNoun|formPart|formInf) != 0 && (d.futureBeside(x) || caseless(d.toks[x.from].norm) && d.passiveAhead(x)) {
			return true
		}
	}
	return false
}

// futureBeside tells whether a passive in the future or a word that plans stands right before the act.
func (d *document) futureBeside(x *hit) bool {
	for k := x.from - 1; k >= max(0, x.from-3) && !d.sentStart[k+1]; k-- {
		if d.tenseAt(k, formFut) || d.has(k, cPlanned) {
			return true
		}
	}
	return false
}

// futureBeforeAside tells whether token i is a comma that closes words of time or place which another comma parts from a verb in the
// future.
func (d *document) futureBeforeAside(i int) bool {
	if i < 3 || !d.isComma(i) {
		return false
	}
	for c := i - 1; c > 1 && i-c <= wordsOverAside && !d.sentStart[c]; c-- {
		if d.hasAny(c, bits(cAct, cPerfect, cPassive, cInstrument, cNeg)) {
			return false
		}
		if !d.isComma(c) {
			continue
		}
		for k := c - 1; k >= max(0, c-3) && !d.sentStart[k+1] && d.toks[k].word; k-- {
			if d.tenseAt(k, formFut) || d.hitOver(k, cPlanned) != nil {
				return true
			}
		}
		return false
	}
	return false
}

// passiveAhead tells whether a passive, or any other verb, in the future governs the noun of signing over words of time and place.
func (d *document) passiveAhead(a *hit) bool {
	if d.adverbial(a) {
		return false
	}
	for k := a.from - 1; k >= 0 && a.from-k <= wordsOverAside && !d.sentStart[k+1]; k-- {
		if h := d.hitAt(k, cPassive); h != nil {
			return h.e.forms&formFut != 0 && h.e.forms&formPast == 0
		}
		if d.endsLike(k, formFut) && d.mask[k]&^bits(cNotName) == 0 && !d.inOfficeOrName(k) {
			return true
		}
		if d.hasAny(k, bits(cPerfect, cInstrument, cBoundary, cNeg)) || d.has(k, cAct) {
			return false
		}
	}
	return false
}

// awaitsRatifying tells whether what is still to come is that a text signed is ratified ("which still awaits ratification by").
func (d *document) awaitsRatifying(h *hit) bool {
	for i := h.to; i < min(h.to+3, len(d.toks)) && !d.sentStart[i]; i++ {
		if x := d.hitOver(i, cAct); x != nil {
			return x.e.act == actRatify
		}
	}
	return false
}
