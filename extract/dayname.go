package extract

import (
	"time"

	"github.com/entente-kg/entente/kg"
)

// dayNamed reads a day told by its number behind a word for it or one of looking back or ahead: "el pasado día 19",
// "no próximo dia 26 de maio".
func (d *document) dayNamed(i int) (dateHit, bool) {
	if !d.hasAny(i, bits(cLast, cNext, cThisTime, cUnit)) || !d.cal.known || !caseless(d.toks[i].norm) && d.toks[i].capital && !d.sentStart[i] {
		return dateHit{}, false
	}
	k, sign, mod, unit := i, 0, false, false
	for n := 0; n < 3 && k < len(d.toks) && (k == i || !d.sentStart[k]); n++ {
		if s, ok := d.modifier(k); ok && !mod {
			sign, mod = s, true
			k = d.modifierEnd(k)
		} else if u := d.hitAt(k, cUnit); u != nil && u.e.unit == "day" && u.to == k+1 && !unit {
			unit = true
			k++
		} else {
			break
		}
	}
	unit = unit || mod && k-i > 1 // "pasado día" is one phrase
	if k == i || k >= len(d.toks) || d.sentStart[k] || d.toks[k].number < 1 || d.toks[k].number > 31 || len(d.toks[k].norm) > 2 {
		return dateHit{}, false
	}
	n := int(d.toks[k].number)
	if j := d.skipDatePrep(k + 1); j < len(d.toks) {
		if m := d.hitAt(j, cMonth); m != nil && d.sentOf[j] == d.sentOf[i] {
			if !mod {
				return dateHit{}, false
			}
			return d.monthNear(i, j, n, sign, m)
		}
	}
	if !unit || !d.sentStart[k+1] && (d.hasAny(k+1, bits(cOf, cUnit, cThisTime, cLast, cNext)) || d.has(k+1, cDatePrep) && !d.has(k+1, cDef)) {
		return dateHit{}, false
	}
	if j := d.skipDatePrep(k + 1); j > k+1 && j < len(d.toks) && d.hasAny(j, bits(cUnit, cThisTime, cLast, cNext)) {
		return dateHit{}, false
	}
	return d.numberedDay(i, k+1, n, sign, mod)
}

// modifierEnd gives where the word of looking back or ahead at token i ends.
func (d *document) modifierEnd(i int) int {
	for _, c := range [...]class{cLast, cNext, cThisTime} {
		if h := d.hitAt(i, c); h != nil {
			return h.to
		}
	}
	return i + 1
}

// monthNear gives day n of the month m at token j, the last (-1) or next (+1) one where no year is told.
func (d *document) monthNear(i, j, n, sign int, m *hit) (dateHit, bool) {
	h, ok := d.dayMonth(i, n, m)
	if !ok || h.to > m.to || sign == 0 {
		return h, ok
	}
	return d.nearestDay(i, h.to, m.e.n, n, sign, true)
}

// numberedDay gives day n of the month of publication or one beside it: the one gone by, and the one to come.
func (d *document) numberedDay(from, to, n, sign int, mod bool) (dateHit, bool) {
	first := time.Date(d.cal.pub.Year(), d.cal.pub.Month(), 1, 0, 0, 0, 0, time.UTC)
	in := func(off int) kg.Date {
		m := first.AddDate(0, off, 0)
		if !validDay(m.Year(), int(m.Month()), n) {
			return ""
		}
		return ymd(m.Year(), int(m.Month()), n)
	}
	h := dateHit{from: from, to: to, deictic: true}
	switch {
	case mod && sign == 0:
		h.value, h.next = in(0), in(0)
	case n > d.cal.pub.Day():
		h.value, h.next = in(-1), in(0)
	default:
		h.value, h.next = in(0), in(1)
	}
	if mod && sign > 0 {
		h.value = h.next
	}
	if mod && sign < 0 {
		h.next = h.value
	}
	if m := d.monthBefore(from); m != nil && !mod {
		if v := withDay(m.value[:7], n); v != "" {
			h.value, h.deictic, h.back = v, false, m.dayBack(n)
			if v > d.article.Published {
				h.next = v
			}
		}
	}
	return h, h.value != ""
}

// dayOfCurrent reads the day n told at token i whose month is said to be this one at token k ("el 12 del corriente",
// "le 12 courant").
func (d *document) dayOfCurrent(i, n, k int) (dateHit, bool) {
	if !d.has(k, cThisTime) || !d.cal.known {
		return dateHit{}, false
	}
	to := d.modifierEnd(k)
	if to < len(d.toks) && !d.sentStart[to] && (d.hasAny(to, bits(cUnit, cMonth, cWeekday)) || d.toks[to].word && d.mask[to] == 0 && !caseless(d.toks[to].norm)) {
		return dateHit{}, false
	}
	return d.numberedDay(i, to, n, 0, true)
}

// yearTold reads "last year", "of this year" at token k: where it ends, and how many years it is away.
func (d *document) yearTold(k int) (to, offset int, ok bool) {
	if y := d.hitAt(k, cRelTime); y != nil {
		return y.to, y.e.n, y.e.unit == "year" && y.e.flags&flagBack == 0
	}
	if s, is := d.modifier(k); is {
		end := d.modifierEnd(k)
		u := d.hitAt(end, cUnit)
		if u == nil || u.e.unit != "year" {
			return 0, 0, false
		}
		return u.to, s, true
	}
	if u := d.hitAt(k, cUnit); u != nil && u.e.unit == "year" && u.to < len(d.toks) {
		s, is := d.modifier(u.to)
		return u.to + 1, s, is
	}
	return 0, 0, false
}

// endOfMonthNamed reads "at the end of the month of March", whose first words alone would be this month.
func (d *document) endOfMonthNamed(i int, h *hit) (dateHit, bool) {
	if h.e.unit != "month" || h.e.n != 0 || h.to >= len(d.toks) || !d.hasAny(h.to, bits(cOf, cDatePrep)) {
		return dateHit{}, false
	}
	j := d.skipDatePrep(h.to)
	m := d.hitAt(j, cMonth)
	if m == nil || d.sentOf[j] != d.sentOf[i] {
		return dateHit{}, false
	}
	x, ok := d.monthTime(j, m)
	x.from = i
	return x, ok
}

// rangeOfDays tells whether the day before token i is the first of several ("May 3 to 5", "May 3-5"), and where
// they end.
func (d *document) rangeOfDays(i, n int) (to int, ok bool) {
	if i+1 >= len(d.toks) || d.sentStart[i] || d.toks[i].norm != "-" && d.toks[i].norm != "–" && !d.single(i, cUntil) {
		return 0, false
	}
	t := &d.toks[i+1]
	return i + 2, int(t.number) > n && t.number <= 31 && len(t.norm) <= 2 && !d.has(i+2, cUnit) && !d.has(i+2, cMonth)
}

// asMonth keeps the month of a date of which only the first day of several is told.
func (h dateHit) asMonth(to int) dateHit {
	if len(h.value) >= 7 {
		h.value = h.value[:7]
	}
	if len(h.next) >= 7 {
		h.next = h.next[:7]
	}
	if len(h.back) >= 7 {
		h.back = h.back[:7]
	}
	h.to, h.weak = to, true
	return h
}

// weekdayOfWeek reads "Wednesday of last week", "na quarta-feira da semana passada": that day of the week told.
func (d *document) weekdayOfWeek(i int, w *hit) (dateHit, bool) {
	if !d.cal.known {
		return dateHit{}, false
	}
	for k := w.to; k <= w.to+1 && k < len(d.toks) && !d.sentStart[k]; k++ {
		if to, offset, ok := d.weekTold(k); ok {
			monday := -(int(d.cal.pub.Weekday()) + 6) % 7
			v := day(d.cal.pub.AddDate(0, 0, monday+w.e.n-1+7*offset))
			return dateHit{from: i, to: to, value: v, next: v, deictic: true}, true
		}
		if !d.hasAny(k, bits(cOf, cDatePrep, cDef)) {
			break
		}
	}
	return dateHit{}, false
}

// weekTold reads "last week", "next week" at token k: where it ends, and how many weeks it is away.
func (d *document) weekTold(k int) (to, offset int, ok bool) {
	if h := d.hitAt(k, cRelTime); h != nil {
		return h.to, h.e.n, h.e.unit == "week" && h.e.n != 0 && h.e.flags&flagBack == 0
	}
	if u := d.hitAt(k, cUnit); u != nil && u.e.unit == "week" {
		offset, ok = d.modifier(u.to)
		return u.to + 1, offset, ok && offset != 0
	}
	return 0, 0, false
}

// monthBefore gives the month that the sentence of token i or the one before told last, of a day or by its name: the
// one that a day told by its number alone is of ("They signed in July. It was here, on the 23rd").
func (d *document) monthBefore(i int) *dateHit {
	for k := len(d.dates) - 1; k >= 0; k-- {
		m := &d.dates[k]
		if d.sentOf[i]-d.sentOf[m.from] > 1 || d.sents[d.sentOf[i]].para != d.sents[d.sentOf[m.from]].para || m.from < d.pubPlace {
			return nil
		}
		if m.from >= i || len(m.value) < 7 {
			continue
		}
		if !d.namesMonth(m) || len(m.value) == 7 && m.value > d.article.Published {
			return nil
		}
		return m
	}
	return nil
}

// monthOfOpening gives the month of a first line that holds but the days which the text tells of ("11-19 January 2005"), for a
// day at token i that opens its sentence.
func (d *document) monthOfOpening(i int) *dateHit {
	s := d.firstText()
	if s < 0 || s >= len(d.sents) || d.sentOf[i] <= s || i-d.sents[d.sentOf[i]].from > 1 || len(d.dates) == 0 {
		return nil
	}
	for k := range d.dates {
		m := &d.dates[k]
		if m.from < d.sents[s].from {
			continue
		}
		if m.from > d.sents[s].from+1 || m.to < d.sents[s].to-1 || len(m.value) < 7 {
			return nil
		}
		return m
	}
	return nil
}

// dayBack gives the day n of the month that the date is of where the text looks back, "" where there is no other one.
func (h *dateHit) dayBack(n int) kg.Date {
	if len(h.back) < 7 {
		return ""
	}
	return withDay(h.back[:7], n)
}

// namesMonth tells whether a word for a month is among those of the date.
func (d *document) namesMonth(h *dateHit) bool {
	for i := h.from; i < h.to; i++ {
		if d.has(i, cMonth) {
			return true
		}
	}
	return false
}

// dayBehindMonth reads "the 23rd", "le 23", "el 23" behind a sentence that tells the month, the number at token i.
func (d *document) dayBehindMonth(i int) (dateHit, bool) {
	if i < 2 || d.toks[i].number < 1 || d.toks[i].number > 31 || len(d.toks[i].norm) > 2 || !d.has(i-1, cDef) || d.sentStart[i] {
		return dateHit{}, false
	}
	if to := i + 1; to < len(d.toks) && !d.sentStart[to] && (d.toks[to].word || d.toks[to].norm == "%" || d.toks[to].norm == "-" || d.toks[to].norm == "/") && !d.hasAny(to, bits(cAct, cPerfect, cPassive, cLoc, cRel, cWith, cBoundary)) {
		return dateHit{}, false
	}
	m := d.monthBefore(i)
	if m == nil {
		m = d.monthOfOpening(i)
	}
	if m == nil {
		return dateHit{}, false
	}
	n := int(d.toks[i].number)
	v := withDay(m.value[:7], n)
	return dateHit{from: i, to: i + 1, value: v, next: v, back: m.dayBack(n)}, v != ""
}

// dayThenNext reads "le 23 prochain": the number of a day with an article before it and a word of looking back or ahead
// behind it, the number at token i.
func (d *document) dayThenNext(i int) (dateHit, bool) {
	n := int(d.toks[i].number)
	if n < 1 || n > 31 || len(d.toks[i].norm) > 2 || i == 0 || !d.has(i-1, cDef) || d.sentStart[i] || !d.cal.known {
		return dateHit{}, false
	}
	sign, ok := d.modifier(i + 1)
	if !ok || sign == 0 || d.sentStart[i+1] {
		return dateHit{}, false
	}
	to := d.modifierEnd(i + 1)
	if to < len(d.toks) && !d.sentStart[to] && d.toks[to].word && !d.hasAny(to, bits(cLoc, cBy, cWith, cAnd, cAct)) {
		return dateHit{}, false // "the 23 last ones"
	}
	return d.numberedDay(i, to, n, sign, true)
}
