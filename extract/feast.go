package extract

import (
	"time"

	"github.com/entente-kg/entente/kg"
)

// feastTime reads a feast of a fixed day ("on Christmas Eve", "New Year's Day 2020"), whose month and day the entry gives as MMDD.
func (d *document) feastTime(i int, h *hit) (dateHit, bool) {
	m := *h
	m.e = &entry{class: cMonth, n: h.e.n / 100}
	return d.dayMonth(i, h.e.n%100, &m)
}

// dayOfSpan reads "the last day of April", "the first day of 2019", before the month or year: the entry
// gives 1 for the first day and -1 for the last.
func (d *document) dayOfSpan(i int, h *hit) (dateHit, bool) {
	j := h.to
	for j < len(d.toks) && j <= h.to+3 && d.hitAt(j, cRelTime) == nil && (d.hasAny(j, bits(cOf, cDef, cDatePrep, cTimePrep, cLoc)) || d.hitAt(j, cUnit) != nil && d.hitAt(j+1, cMonth) != nil) {
		j++ // "del mes de abril"
	}
	if j >= len(d.toks) || d.sentOf[j] != d.sentOf[i] {
		return dateHit{}, false
	}
	x, ok := d.monthOrYearAt(j)
	if !ok || x.same {
		return dateHit{}, false
	}
	x.from, x.weak = i, false
	x.value, x.next, x.back = edgeOf(x.value, h.e.n), edgeOf(x.next, h.e.n), edgeOf(x.back, h.e.n)
	return x, x.value != ""
}

// monthOrYearAt reads the month or the year at token i, which "of" governs.
func (d *document) monthOrYearAt(i int) (dateHit, bool) {
	if m := d.hitAt(i, cMonth); m != nil {
		if x, ok := d.monthTime(i, m); ok || !d.cal.known {
			return x, ok
		}
		return d.nearestMonth(i, m), true
	}
	if y, ok := d.year(i); ok {
		v := kg.Date(time.Date(y, 1, 1, 0, 0, 0, 0, time.UTC).Format("2006"))
		return dateHit{from: i, to: i + 1, value: v, next: v}, true
	}
	return d.dateAt(i)
}

// nearestMonth gives the last month of that name before publication, and the next one.
func (d *document) nearestMonth(i int, m *hit) dateHit {
	y, now := d.cal.pub.Year(), int(d.cal.pub.Month())
	h := dateHit{from: i, to: m.to, value: ym(y, m.e.n), next: ym(y, m.e.n), deictic: true}
	if m.e.n > now {
		h.value = ym(y-1, m.e.n)
	} else if m.e.n < now {
		h.next = ym(y+1, m.e.n)
	}
	return h
}

// edgeOf gives the first (1) or last (-1) day of a month or year, "" for any other date.
func edgeOf(v kg.Date, edge int) kg.Date {
	t, ok := startOf(v)
	switch {
	case !ok || len(v) > 7:
		return ""
	case edge > 0:
		return day(t)
	case len(v) == 7:
		return day(t.AddDate(0, 1, -1))
	}
	return day(t.AddDate(1, 0, -1))
}
