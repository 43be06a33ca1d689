package graph

import (
	"time"

	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/store"
)

// before gives the filter for the period of the same length right before From to To; ok is false
// where one of them is open. Whole months and years are counted as such: the two years before 2020
// to 2021 are 2018 to 2019, leap years or not.
func before(f store.Filter) (earlier store.Filter, ok bool) {
	if f.From == "" || f.To == "" {
		return f, false
	}
	from, _ := f.From.Range()
	_, to := f.To.Range()
	first, err := time.Parse(time.DateOnly, string(from))
	if err != nil {
		return f, false
	}
	last, err := time.Parse(time.DateOnly, string(to))
	if err != nil {
		return f, false
	}
	next := last.AddDate(0, 0, 1)
	start := first.Add(first.Sub(next))
	if first.Day() == 1 && next.Day() == 1 {
		months := (next.Year()-first.Year())*12 + int(next.Month()) - int(first.Month())
		start = first.AddDate(0, -months, 0)
	}
	f.From = kg.Date(start.Format(time.DateOnly))
	f.To = kg.Date(first.AddDate(0, 0, -1).Format(time.DateOnly))
	return f, true
}
