package extract

// dayOfAside tells whether the date stands in words between commas that say something else of a person named right before them ("X,
// who arrived on Sunday, signed on Monday …"), which is no day of signing where the sentence tells another one.
func (d *document) dayOfAside(h *dateHit, t *tie) bool {
	const longest = 10
	if t.act == nil || h.from >= t.act.from {
		return false
	}
	open := h.from - 1
	for open > 0 && h.from-open <= longest && !d.isComma(open) {
		if d.sentStart[open] || d.hasAny(open, bits(cAct, cInstrument)) {
			return false
		}
		open--
	}
	if !d.isComma(open) || !d.personEnding(open) || open+1 >= h.from {
		return false
	}
	if d.hasAny(open+1, bits(cTimePrep, cLoc, cOn, cDef, cWith, cDatePrep)) && !d.has(open+1, cRel) {
		return false // "X, on a visit since Monday, signed"
	}
	for end := h.to; end < t.act.from && end-h.to <= longest && !d.hasAny(end, bits(cAct, cInstrument)); end++ {
		if d.isComma(end) {
			return d.dayBehind(t.act, h)
		}
	}
	return false
}

// dayBehind tells whether the sentence tells a day or month behind the act that is not to come.
func (d *document) dayBehind(a *hit, h *dateHit) bool {
	for k := range d.dates {
		x := &d.dates[k]
		if x.from >= a.to && d.sentOf[x.from] == d.sentOf[a.from] && len(x.value) >= len("2006-01") && x.value != h.value && !d.ahead(x) {
			return true
		}
	}
	return false
}
