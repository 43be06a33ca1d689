package extract

// bothAgent gives where those stand whom words for both people bring, right behind a passive act, which hold the "by" ("pelos dois
// negociadores, …").
func (d *document) bothAgent(a *hit, to int) (int, int) {
	for i := a.to; i < to; i++ {
		if h := d.hitAt(i, cBoth); h != nil && !d.masked[i] && h.to < to && d.personBetween(h.to, min(h.to+5, to)) >= 0 {
			return i, to
		}
		if d.hasAny(i, bits(cAct, cRel, cInstrument)) {
			break
		}
	}
	return to, to
}

// beforeNextSigned gives where the agents of a participle end: before the next instrument, where that has agents of its own ("a
// treaty, signed by X and Y, and an accord, signed by Z").
func (d *document) beforeNextSigned(in *instrument, t *tie, from, to int) int {
	if t.act == nil || t.link != linkPart || from >= to || t.act.from < in.to {
		return to
	}
	for k := range d.ins {
		x := &d.ins[k]
		if x.npFrom <= from || x.npFrom >= to || x.sent != in.sent {
			continue
		}
		for _, a := range d.actsIn(in.sent) {
			if a.from >= x.to && a.from < to && a.e.act == actSign && a.e.forms&formPart != 0 && d.count(a.to, min(a.to+2, to), bits(cBy)) > 0 {
				return x.npFrom
			}
		}
	}
	return to
}

// namesAfterBoth reads the two names behind words for both officers, in a script without capitals ("وزيرا الخارجية فلان الفلاني وعلان
// العلاني"), and gives where they end; i when there are none.
func (d *document) namesAfterBoth(i int) int {
	h := d.hitAt(i, cBoth)
	if h == nil || !caseless(d.toks[i].norm) || h.to >= len(d.toks) || d.sentStart[h.to] || (h.to-h.from < 2 || d.definite(h.from)) && !d.bothSign(h) {
		return i
	}
	mid := d.unknownRun(h.to)
	if mid-h.to < 2 || mid >= len(d.toks) || d.sentStart[mid] || !d.joinedAnd(mid) {
		return i
	}
	to := d.unknownRun(mid)
	if to-mid < 2 {
		return i
	}
	d.addPerson(h.to, mid, h.from, h.to)
	k := d.addPerson(mid, to, 0, 0)
	d.people[k].name = d.withoutAnd(mid, to)
	return to
}

// bothSign tells whether a verb of signing stands right before words for both officers, with no more than a place between
// ("وقعها في ليما الوزيران").
func (d *document) bothSign(h *hit) bool {
	for i := h.from - 1; i >= 0 && h.from-i <= 5 && !d.sentStart[i+1]; i-- {
		if a := d.hitOver(i, cAct); a != nil {
			return a.e.act == actSign && a.e.forms&(formPast|formPres|formFut) != 0 && a.e.forms&formNoun == 0
		}
		if !d.hasAny(i, bits(cLoc, cGaz, cTimePrep, cDay, cWeekday)) {
			return false
		}
	}
	return false
}
