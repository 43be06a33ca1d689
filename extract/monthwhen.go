package extract

// opensClauseOf tells whether the clause of the act tells when a date right before it was ("open since December, the month
// in which A and B signed", "idle since March, when A and B signed"), so that the date is that of the act.
func (d *document) opensClauseOf(h *dateHit, act *hit) bool {
	i := h.to
	if i >= act.from || !d.isComma(i) {
		return false
	}
	if i++; d.single(i, cSees) {
		return d.count(i, act.from, bits(cAct)) == 0
	}
	for i < act.from && d.hasAny(i, bits(cDef, cPronoun)) && !d.has(i, cUnit) {
		i++
	}
	if !d.has(i, cUnit) {
		return false
	}
	for n := 0; n < 3 && i+1 < act.from; n++ {
		if i++; d.has(i, cRel) || d.single(i, cSees) {
			return d.count(i, act.from, bits(cAct)) == 0
		}
		if !d.hasAny(i, bits(cLoc, cTimePrep, cDef)) {
			return false
		}
	}
	return false
}

// beforeClauseOf tells whether token i stands in what has lasted since a date that the clause of the act goes on from, and
// so says nothing of where the act was done.
func (d *document) beforeClauseOf(i int, t *tie, st sentence) bool {
	if t.act == nil || i > t.act.from {
		return false
	}
	for k := range d.dates {
		if h := &d.dates[k]; h.from > i && h.from >= st.from && h.to <= t.act.from && d.endOfSpan(h) && d.opensClauseOf(h, t.act) {
			return true
		}
	}
	return false
}
