package extract

// toldAsNext tells whether the time is told as the next one, which may lie in the month of publication ("next week").
func (d *document) toldAsNext(h *dateHit) bool {
	for i := h.from; i < h.to; i++ {
		if x := d.hitAt(i, cRelTime); x != nil && x.e.n > 0 || d.hitAt(i, cNext) != nil {
			return h.deictic
		}
	}
	return false
}

// onComingDay tells whether a verb in the present tense tells of a day to come ("signs on Friday").
func (d *document) onComingDay(a *hit) bool {
	return a.e.forms&formPres != 0 && !d.has(a.from-1, cDef) && d.comingDayBehind(a)
}

// comingDayBehind tells whether the first day behind the verb, in its clause, is one to come. A day of the week is, unless it is the
// day of publication or the day before, and a day of a month where that is nearer to come than past: for of what is past the press
// says when it was.
func (d *document) comingDayBehind(a *hit) bool {
	if !d.cal.known {
		return false
	}
	for k := range d.dates {
		h := &d.dates[k]
		if h.from < a.to || d.sentOf[h.from] != d.sentOf[a.from] {
			continue
		}
		if h.from-a.to > 12 || d.count(a.to, h.from, bits(cAct, cRel, cPerfect, cPassive)) > 0 {
			return false
		}
		if d.ahead(h) && len(h.value) >= 7 || d.toldAsNext(h) || d.nearerAhead(h) {
			return true // "signs next Saturday"
		}
		w := d.hitAt(h.from, cWeekday)
		return w != nil && !caseless(d.toks[a.from].norm) && h.to == w.to && h.deictic && !d.rare(h.from-1, cSince) && h.next > h.value && h.value != day(d.cal.pub) && h.value != day(d.cal.pub.AddDate(0, 0, -1))
	}
	return false
}

// nearerAhead tells whether a day of the month that is told without the month is nearer to publication in the future than in the
// past ("is signed on the 20th").
func (d *document) nearerAhead(h *dateHit) bool {
	if !h.deictic || len(h.value) != 10 || len(h.next) != 10 || h.next <= d.article.Published || d.hitAt(h.from, cWeekday) != nil {
		return false
	}
	past, ahead := newCalendar(h.value), newCalendar(h.next)
	return past.known && ahead.known && ahead.pub.Sub(d.cal.pub) < d.cal.pub.Sub(past.pub)
}

// leavesOutWho tells whether the verb, which may be a noun too, stands behind the word that leaves out who does it ("se firma").
func (d *document) leavesOutWho(a *hit) bool {
	return a.from > 0 && !d.sentStart[a.from] && d.lx.isBare(cOneself, d.toks[a.from-1].norm)
}

// presentPassive tells whether a participle stands right behind an auxiliary of the passive in the present tense ("is signed").
func (d *document) presentPassive(a *hit) bool {
	if a.e.forms&formPart == 0 || a.e.flags&flagOwn != 0 || caseless(d.toks[a.from].norm) {
		return false
	}
	for i := a.from - 1; i >= 0 && a.from-i <= 2 && !d.sentStart[i+1]; i-- {
		if h := d.hitAt(i, cPassive); h != nil && h.to == a.from {
			return h.e.forms == formPres
		}
	}
	return false
}
