package extract

import "github.com/entente-kg/entente/kg"

// wordsToEndDay is how far from the verb the day may stand on which an instrument is to end.
const wordsToEndDay = 8

// endToCome gives the day ahead on which the instrument is told to end, where the words say that it is settled ("will cease to apply
// on 9 December"); nil where there is none, or where a condition is told.
func (d *document) endToCome(a *hit) *dateHit {
	if a.e.act != actEnd || a.e.flags&flagWhole == 0 {
		return nil
	}
	st := d.sents[d.sentOf[a.from]]
	for i := st.from; i < st.to; i++ {
		if i >= a.from && i < a.to || d.isDate(i) {
			continue
		}
		if h := d.hitOver(i, cHoped); d.has(i, cNeg) || h != nil && (i < a.from || h.e.flags&flagBack != 0) {
			return nil
		}
	}
	var best *dateHit
	for k := range d.dates {
		h := &d.dates[k]
		behind := h.from >= a.to && h.from-a.to <= wordsToEndDay
		before := h.to <= a.from && a.from-h.to <= wordsToEndDay
		if !behind && !before || h.from < st.from || h.to > st.to || len(d.comingDay(h)) < 7 {
			continue
		}
		if best == nil || behind && best.to <= a.from {
			best = h
		}
	}
	return best
}

// comingDay gives the day or month that the date tells where it is read as one to come, "" where it cannot be.
func (d *document) comingDay(h *dateHit) kg.Date {
	for _, v := range [...]kg.Date{h.value, h.next, h.later} {
		if v > d.article.Published && !d.article.Published.Within(v) {
			return v
		}
	}
	return ""
}

// subjectOfEnd tells whether the instrument is what the verb of ending says to end: it stands before it, or right behind it and its
// day.
func (d *document) subjectOfEnd(a *hit, in *instrument) bool {
	return in.to <= a.from || (in.def || caseless(d.toks[in.from].norm)) && in.npFrom >= a.to && in.npFrom-a.to <= wordsToEndDay && d.hardStops(a.to, in.npFrom) == 0 && d.count(a.to, in.npFrom, bits(cRel, cAct, cBoundary, cSays)) == 0
}

// dayOfEndToCome gives the day of an end that is told before it comes.
func (d *document) dayOfEndToCome(t *tie) *dateHit {
	if t.act == nil || t.status != kg.Ended || !t.ahead {
		return nil
	}
	h := d.endToCome(t.act)
	if h == nil {
		return nil
	}
	day := *h
	day.value, day.back = d.comingDay(h), ""
	return &day
}
