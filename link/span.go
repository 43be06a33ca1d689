package link

import (
	"time"

	"github.com/entente-kg/entente/kg"
)

// span is a stretch of days, both ends included, counted from 1970-01-01.
type span struct{ from, to int }

// spanOf gives the days that a date can mean; false for the unknown date, and for what is no date.
func spanOf(d kg.Date) (span, bool) {
	year, ok := digits(d, 0, 4)
	if !ok {
		return span{}, false
	}
	if len(d) == 4 {
		return span{dayOf(year, 1, 1), dayOf(year, 12, 31)}, true
	}
	month, ok := digits(d, 5, 7)
	if !ok || d[4] != '-' || month < 1 || month > 12 {
		return span{}, false
	}
	first, last := dayOf(year, month, 1), dayOf(year, month+1, 1)-1
	if len(d) == 7 {
		return span{first, last}, true
	}
	date, ok := digits(d, 8, 10)
	if !ok || d[7] != '-' || date < 1 || first+date-1 > last || len(d) > 10 {
		return span{}, false
	}
	return span{first + date - 1, first + date - 1}, true
}

// day is the one day that a date means; false where it is less precise.
func day(d kg.Date) (int, bool) {
	if len(d) != len(time.DateOnly) {
		return 0, false
	}
	s, ok := spanOf(d)
	return s.from, ok
}

// digits is the number that stands between two places of a date.
func digits(d kg.Date, from, to int) (n int, ok bool) {
	if len(d) < to {
		return 0, false
	}
	for i := from; i < to; i++ {
		if d[i] < '0' || d[i] > '9' {
			return 0, false
		}
		n = 10*n + int(d[i]-'0')
	}
	return n, true
}

func dayOf(year, month, day int) int {
	const secondsOfDay = 24 * 60 * 60
	secs := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC).Unix()
	if secs < 0 {
		secs -= secondsOfDay - 1
	}
	return int(secs / secondsOfDay)
}

// gap is the number of days between two spans, 0 when they overlap.
func (s span) gap(t span) int {
	return max(s.from-t.to, t.from-s.to, 0)
}

func (s span) days() int { return s.to - s.from + 1 }

// meet is the overlap of two spans that overlap.
func (s span) meet(t span) span { return span{max(s.from, t.from), min(s.to, t.to)} }
