package store

import (
	"errors"
	"slices"
	"testing"

	"github.com/entente-kg/entente/kg"
)

func TestDateBounds(t *testing.T) {
	tests := []struct {
		from, to kg.Date
		in, out  []string
	}{
		{"2021", "2021", []string{"2021", "2021-01", "2021-12", "2021-01-01", "2021-12-31"}, []string{"2020-12-31", "2022", "2020"}},
		{"2021-01-01", "2021-12-31", []string{"2021", "2021-12", "2021-06-30"}, []string{"2022-01-01"}},
		{"2021-12-15", "2021-12-31", []string{"2021-12-15", "2021-12-31"}, []string{"2021", "2021-12", "2021-12-14"}},
		{"2021-12-01", "2021-12-30", []string{"2021-12-01", "2021-12-30"}, []string{"2021", "2021-12", "2021-12-31"}},
		{"2021-12", "2022-02", []string{"2021-12", "2022-01", "2022-02", "2022-02-28"}, []string{"2021", "2022", "2021-11", "2022-03"}},
		{"", "2021-06", []string{"1945", "2020", "2021-06", "2021-06-30"}, []string{"2021", "2021-07"}},
		{"2021-06", "", []string{"2021-06", "2021-06-01", "2022", "2100"}, []string{"2021", "2021-05-31"}},
	}
	for _, tt := range tests {
		low, high, except := Filter{From: tt.from, To: tt.to}.DateBounds()
		within := func(d string) bool {
			return d >= low && (high == "" || d <= high) && !slices.Contains(except, d)
		}
		for _, d := range tt.in {
			if !within(d) {
				t.Errorf("%s not within %q to %q", d, tt.from, tt.to)
			}
		}
		for _, d := range tt.out {
			if within(d) {
				t.Errorf("%s within %q to %q", d, tt.from, tt.to)
			}
		}
	}
}

func TestFilterCheck(t *testing.T) {
	for _, f := range []Filter{{From: "2021-13"}, {To: "yesterday"}, {Place: "?"}, {Person: "-"}, {Institution: "…"}, {Text: " – "}} {
		if err := f.Check(); !errors.Is(err, ErrInvalid) {
			t.Errorf("%+v: %v, want ErrInvalid", f, err)
		}
	}
	if err := (Filter{From: "2021", To: "2020-02-29", Text: "eau"}).Check(); err != nil {
		t.Error(err)
	}
}
