package link

import (
	"time"

	"github.com/entente-kg/entente/kg"
)

// span is a stretch of days, both ends included, counted from 1970-01-01.
type span struct{ from, to int }

// spanOf gives the days that a date can mean; false for the unknown date.
func spanOf(d kg.Date) (span, bool) {
	first, last := d.Range()
	from, ok := day(first)
	if !ok {
		return span{}, false
	}
	to, ok := day(last)
	return span{from, to}, ok
}

func day(d kg.Date) (int, bool) {
	t, err := time.Parse(time.DateOnly, string(d))
	if err != nil {
		return 0, false
	}
	secs := t.Unix()
	days := secs / 86400
	if secs%86400 < 0 {
		days--
	}
	return int(days), true
}

// gap is the number of days between two spans, 0 when they overlap.
func (s span) gap(t span) int {
	return max(s.from-t.to, t.from-s.to, 0)
}

func (s span) days() int { return s.to - s.from + 1 }

// meet is the overlap of two spans that overlap.
func (s span) meet(t span) span { return span{max(s.from, t.from), min(s.to, t.to)} }
