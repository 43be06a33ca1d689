package extract

// freezesOther tells whether the instrument is the subject of a finite verb of suspending that has another object: it opens
// the sentence, and nobody stands before the verb but in a relative clause that a verb of its own closes ("the treaty that A
// and B signed in May froze the quarrel", "the pact froze the tariffs").
func (d *document) freezesOther(in *instrument, a *hit, acts []*hit) bool {
	if a.from < in.to || a.e.forms&(formPast|formPres) == 0 || in.npFrom-d.sents[in.sent].from > 4 || d.auxBefore(a, cPassive) || !d.takesThing(a.to) {
		return false
	}
	from := in.to
	for _, x := range acts {
		if x.from >= in.to && x.to <= a.from && x != a && x.e.forms&(formPast|formPart|formPres) != 0 {
			from = x.to
		}
	}
	if from == in.to && d.count(in.to, a.from, bits(cRel)) > 0 {
		return false
	}
	for i := from; i < a.from; i++ {
		if i == a.from-1 && d.isComma(i) && from > in.to && d.isComma(in.npTo) {
			continue // "the treaty, which A signed with B in May, froze the quarrel"
		}
		if !d.toks[i].word && d.toks[i].norm != "-" || d.hasAny(i, bits(cAnd, cRel, cBoundary, cPronoun)) && d.hitAt(i, cGaz) == nil {
			return false
		}
	}
	return d.atomCount(from, a.from) == 0 || from > in.to && d.onlyPlaces(from, a.from)
}

// onlyPlaces tells whether all names between two tokens are of places, or of the partners behind a "with".
func (d *document) onlyPlaces(from, to int) bool {
	for _, k := range d.atomsIn(from, to) {
		if a := &d.atoms[k]; !a.loc && !d.behindWith(a.from) {
			return false
		}
	}
	return true
}

// takesThing tells whether an object that is no instrument stands at token i, behind a verb.
func (d *document) takesThing(i int) bool {
	if i+1 >= len(d.toks) || d.hitAt(i, cInstrument) != nil || d.hitAt(i+1, cInstrument) != nil {
		return false
	}
	return d.objectFollows(i) || d.hasAny(i, bits(cDef, cIndef)) && d.plainWord(i+1) && !d.isDate(i)
}
