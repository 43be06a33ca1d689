package extract

// nthOfSide tells whether the ordinal at token i only counts the accord told right before it among those of one of its sides: it
// is said of it, behind a verb of being or a comma, and a relative or a participle tells whose it is ("It is the third that Lima has
// signed this year", "…, le premier que les deux voisins concluent depuis 1995").
func (d *document) nthOfSide(i int, st sentence, out []instrument) bool {
	o := i
	for o < min(i+3, st.to) && d.hasAny(o, bits(cDef, cOf)) && d.hitAt(o, cOrdinal) == nil {
		o++
	}
	h := d.hitAt(o, cOrdinal)
	if h == nil || h.to >= st.to || !d.saidOfTold(i, st, out) {
		return false
	}
	end := h.to
	if a := d.hitAt(end, cAct); a != nil && a.e.forms&formPart != 0 && a.e.forms&formNoun == 0 {
		end = a.to
	} else if !d.has(end, cRel) {
		return false
	}
	for j := end; j < st.to && d.toks[j].norm != ";"; j++ {
		if w := d.hitAt(j, cWith); w != nil && w.e.flags&flagBack == 0 {
			return false // "the second that Lima signed with B"
		}
	}
	return true
}

// saidOfTold tells whether what begins at token i is said of the accord told before: a verb of being or a comma stands before it,
// and behind the comma an instrument of the sentence.
func (d *document) saidOfTold(i int, st sentence, out []instrument) bool {
	b := i - 1
	for b > st.from && d.hasAny(b, bits(cDef, cOf)) && !d.has(b, cPassive) {
		b--
	}
	if b < st.from || d.hasAny(b, bits(cDef, cOf)) && !d.has(b, cPassive) {
		return false
	}
	if d.isComma(b) {
		return len(out) > 0
	}
	return d.has(b, cPassive) || d.rare(b, cExists) || d.hasAny(b, bits(cPronoun, cThis)) || b-st.from <= 3 && d.count(st.from, b+1, bits(cGaz, cAct, cInstrument)) == 0
}

// toldOfNth tells whether the act behind the instrument, which the article told of before, only tells among which others it is counted
// ("The text is the ninth that the Grand Duchy has put into effect since 2010").
func (d *document) toldOfNth(in *instrument, a *hit) bool {
	if !in.def || !in.bare() || len(d.mentions) == 0 || a.from <= in.to || a.from-in.to > 14 {
		return false
	}
	for i := in.to; i < a.from; i++ {
		h := d.hitAt(i, cOrdinal)
		if h == nil {
			continue
		}
		return d.count(in.to, i, bits(cPassive)) > 0 && d.count(in.to, i, bits(cAct, cRel, cWith)) == 0 && (d.has(h.to, cRel) || h.to == a.from && a.e.forms&formPart != 0)
	}
	return false
}
