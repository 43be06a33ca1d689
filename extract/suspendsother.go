package extract

// suspendsOther tells whether what an act of suspending takes is another thing than the instrument: it has an object of
// its own before a comma behind which the instrument stands ("suspended its imports of meat, in spite of the treaty"), or
// it is the participle of a noun in another clause ("under the accord that they signed, flights suspended since May").
func (d *document) suspendsOther(in *instrument, a *hit, acts []*hit) bool {
	if a.e.forms&formNoun != 0 && a.e.forms&formPart == 0 {
		return false
	}
	if a.to <= in.npFrom {
		return d.takesNoun(a, in.npFrom)
	}
	if a.from <= in.npTo || a.e.forms&formPart == 0 || d.auxBefore(a, cPassive) || d.auxBefore(a, cPerfect) {
		return false
	}
	since := a.to < len(d.toks) && d.rare(a.to, cSince)
	for _, x := range acts {
		if since && x.e.act == actForce {
			return true // "the accord, suspended since 2016, was reinstated"
		}
		if x.from >= in.to && x.to < a.from && x.e.act == actSign && d.plainWord(a.from-1) {
			return d.commaIn(x.to, a.from) || d.verbsJoined(x.to, a.from)
		}
	}
	return false
}

// takesNoun tells whether the verb has a noun that is no instrument right behind it as its object, with an article or a
// complement, and a comma stands between that and token end.
func (d *document) takesNoun(a *hit, end int) bool {
	if !d.commaIn(a.to, end) || d.auxBefore(a, cPassive) {
		return false
	}
	i := a.to
	for i+1 < end && d.toks[i].word && (d.isDate(i) || (d.hasAny(i, bits(cTimePrep, cDatePrep, cDef))) && d.isDate(i+1)) {
		i++
	}
	led := i < end && d.has(i, cDef)
	if led {
		i++
	}
	for i < end && d.has(i, cDef) {
		i++ // "las importaciones", "ses importations"
	}
	if i+1 >= end || !d.plainWord(i) {
		return false
	}
	return d.has(i+1, cOf) || led && !d.isComma(i+1)
}

// dayInOrdinal tells whether the ordinal at token i, or behind the article there, is the number of a day behind its name
// ("on Saturday the 15th") or before its month ("el primero de junio").
func (d *document) dayInOrdinal(i int) bool {
	if d.has(i, cDef) && i+1 < len(d.toks) {
		i++
	}
	if !d.has(i, cOrdinal) || !d.isDate(i) {
		return false
	}
	if h, ok := d.dateFound(i); ok && len(h.value) == len("2006-01-02") && d.count(h.from, h.to, bits(cMonth)) > 0 {
		return true
	}
	return i >= 2 && (d.has(i-1, cWeekday) || d.has(i-2, cWeekday))
}

// endOfSpan tells whether the date is only the end, or the beginning, of something that lasted ("at war until 1999"), not that
// from which the act holds ("con efecto desde ayer").
func (d *document) endOfSpan(h *dateHit) bool {
	for i := max(0, h.from-5); i < h.from; i++ {
		if p := d.hitAt(i, cTimePrep); p != nil && p.to == h.from && p.to-i > 2 && !d.rare(i, cSince) && !d.rare(i, cUpTo) {
			return false
		}
	}
	i := d.spanWord(h)
	return d.rare(i, cSince) || d.rare(i, cUpTo)
}

// spanWord gives the token before the date where a word of "since" or "until" stands if it is the end of a span, behind the
// words that may stand between them.
func (d *document) spanWord(h *dateHit) int {
	i := h.from - 1
	for k := 0; k < 2 && i > 0 && d.hasAny(i, bits(cTimePrep, cDatePrep, cUnit)) && !d.rare(i, cUpTo) && !d.rare(i, cSince); k++ {
		i--
	}
	return i
}
