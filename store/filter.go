package store

import (
	"fmt"
	"reflect"
	"strings"

	"github.com/entente-kg/entente/kg"
)

// Filter selects accords; the zero Filter selects all. Fields are joined by "and", the values of a
// list by "or".
type Filter struct {
	AllOf       []kg.Party // has all of these parties
	AnyOf       []kg.Party // has at least one of them
	OnlyBetween bool       // has no party outside AllOf and AnyOf
	Domains     []kg.Domain
	Kinds       []kg.Kind
	Statuses    []kg.Status
	IDs         []string // is one of these, by its present id
	// AsOf: the accord had one of Statuses (one of Standing, when there are none) at the end of this
	// date; see StatesOf. Statuses then says nothing about its newest state.
	AsOf kg.Date
	// Among: for each group, at least one party (with OnlyAmong: every party) was a member at the
	// date of the accord, SignedOn else Date.
	Among     [][]Member
	OnlyAmong bool
	Disputed  bool // articles disagree on one of its values
	// From and To, both ends included, "" open: SignedOn (else Date) lies wholly within them, so
	// "2021-12" is within 2021-12-01 to 2021-12-31 but not within 2021-12-15 to 2021-12-31. Both
	// may be partial dates: From "2021" is the first of January, To "2021" the end of December.
	From, To      kg.Date
	Place         string  // the place, folded
	Person        string  // a signatory's name, folded
	Institution   string  // a signing institution's name, folded
	Outlet        string  // reported by this outlet
	Lang          kg.Lang // reported in this language
	MinConfidence float64
	MinSources    int
	// Text: all its words stand in title, place, signatories, institutions, the names of the
	// parties or the quotes, folded and matched as Search does.
	Text string
}

// Check tells, wrapping ErrInvalid, what no store can make sense of.
func (f Filter) Check() error {
	for _, d := range []kg.Date{f.From, f.To, f.AsOf} {
		if _, err := kg.ParseDate(string(d)); err != nil {
			return fmt.Errorf("%w filter: %w", ErrInvalid, err)
		}
	}
	for _, field := range []struct{ name, value string }{
		{"text", f.Text}, {"place", f.Place}, {"person", f.Person}, {"institution", f.Institution},
	} {
		if field.value != "" && Fold(field.value) == "" {
			return fmt.Errorf("%w filter: %s %q has no word to look for", ErrInvalid, field.name, field.value)
		}
	}
	return nil
}

// Pair gives the two parties of a filter that asks for accords of both and for nothing else.
func (f Filter) Pair() (a, b kg.Party, ok bool) {
	all := kg.NewParties(f.AllOf...)
	f.AllOf = nil
	if len(all) != 2 || !f.Empty() {
		return "", "", false
	}
	return all[0], all[1], true
}

// Empty tells whether the filter selects all.
func (f Filter) Empty() bool {
	v := reflect.ValueOf(f)
	for i := range v.NumField() {
		if field := v.Field(i); !field.IsZero() && (field.Kind() != reflect.Slice || field.Len() > 0) {
			return false
		}
	}
	return true
}

// StatesAsOf gives the day of AsOf and the states that an accord can have been in on it; the day is
// "" where AsOf is.
func (f Filter) StatesAsOf() (day kg.Date, states []kg.Status) {
	_, day = f.AsOf.Range()
	if len(f.Statuses) == 0 {
		return day, Standing
	}
	return day, f.Statuses
}

// DateBounds puts From and To as a comparison of strings: a known date d is within when
// low <= d <= high and d is none of except. Both are "" for an open filter.
func (f Filter) DateBounds() (low, high string, except []string) {
	first, _ := f.From.Range()
	// A month or year begins with its first day, so the first day's lower bound lets it in.
	low = strings.TrimSuffix(strings.TrimSuffix(string(first), "-01"), "-01")
	_, last := f.To.Range()
	high = string(last)
	for _, n := range []int{len("2006"), len("2006-01")} {
		if high == "" {
			break
		}
		if d := kg.Date(high[:n]); !endsOn(d, last) {
			except = append(except, string(d))
		}
	}
	return low, high, except
}

func endsOn(d, day kg.Date) bool {
	_, last := d.Range()
	return last == day
}
