package kg

import (
	"fmt"
	"time"
)

// Date is an ISO 8601 calendar date as precise as the text tells it: "2022-08-01", "2021-12",
// "1991", or "" when nothing is known.
type Date string

// Precision tells how much of a Date is known.
type Precision string

// The precisions of a Date.
const (
	PrecisionNone  Precision = ""
	PrecisionYear  Precision = "YEAR"
	PrecisionMonth Precision = "MONTH"
	PrecisionDay   Precision = "DAY"
)

// Precision of the date, from its length.
func (d Date) Precision() Precision {
	switch len(d) {
	case 4:
		return PrecisionYear
	case 7:
		return PrecisionMonth
	case 10:
		return PrecisionDay
	}
	return PrecisionNone
}

// ParseDate checks that s is a partial ISO 8601 date that exists in the calendar ("" is the
// unknown date); the error quotes s.
func ParseDate(s string) (Date, error) {
	layout := map[int]string{4: "2006", 7: "2006-01", 10: "2006-01-02"}[len(s)]
	if s == "" {
		return "", nil
	}
	if layout == "" {
		return "", fmt.Errorf("date %q: want YYYY, YYYY-MM or YYYY-MM-DD", s)
	}
	if _, err := time.Parse(layout, s); err != nil {
		return "", fmt.Errorf("date %q: no such day in the calendar, or not of the form YYYY, YYYY-MM or YYYY-MM-DD", s)
	}
	return Date(s), nil
}

// Within tells whether d lies inside the (less or equally precise) date e: "2022-08-01" lies
// within "2022-08". The unknown date contains every date.
func (d Date) Within(e Date) bool {
	return len(d) >= len(e) && d[:len(e)] == e
}

// Compatible tells whether the two dates can be the same day: one lies within the other.
func (d Date) Compatible(e Date) bool { return d.Within(e) || e.Within(d) }

// Range gives the first and the last day that the date can mean, as YYYY-MM-DD; both are "" for
// the unknown date.
func (d Date) Range() (first, last Date) {
	switch d.Precision() {
	case PrecisionDay:
		return d, d
	case PrecisionMonth:
		t, err := time.Parse("2006-01", string(d))
		if err != nil {
			return "", ""
		}
		return d + "-01", Date(t.AddDate(0, 1, -1).Format(time.DateOnly))
	case PrecisionYear:
		return d + "-01-01", d + "-12-31"
	}
	return "", ""
}
