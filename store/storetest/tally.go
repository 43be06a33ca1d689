package storetest

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"testing"

	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/store"
)

// values of an accord in a dimension, each once.
func (g Graph) values(a kg.Accord, d store.Dimension) []string {
	var out []string
	add := func(v string) {
		if v != "" && !slices.Contains(out, v) {
			out = append(out, v)
		}
	}
	date := string(store.SortDate(a))
	switch d {
	case store.ByParty:
		for _, p := range a.Parties {
			add(string(p))
		}
	case store.ByDomain:
		for _, x := range a.Domains {
			add(string(x))
		}
	case store.ByKind:
		add(string(a.Kind))
	case store.ByStatus:
		add(string(a.Status))
	case store.ByYear:
		add(date[:min(4, len(date))])
	case store.ByMonth:
		if len(date) >= 7 {
			add(date[:7])
		}
	case store.ByPlace:
		add(a.Place)
	case store.ByPerson:
		for _, s := range a.Signatories {
			add(s.Name)
		}
	case store.ByInstitution:
		for _, i := range a.Institutions {
			add(i.Text)
		}
	case store.ByOutlet, store.ByLang:
		for _, r := range g.Articles {
			if !slices.ContainsFunc(r.Mentions, func(m kg.Mention) bool { return slices.Contains(a.Mentions, m.ID) }) {
				continue
			}
			if d == store.ByLang {
				add(string(r.Article.Lang))
			} else {
				add(r.Article.Outlet)
			}
		}
	}
	return out
}

func (g Graph) tally(f store.Filter, rows, columns store.Dimension, first int) []store.Cell {
	cells := map[[2]string]*store.Cell{}
	for _, a := range g.Accords {
		if !g.matches(a, f) {
			continue
		}
		across := []string{""}
		if columns != "" {
			across = g.values(a, columns)
		}
		for _, r := range g.values(a, rows) {
			for _, c := range across {
				if rows == columns && r >= c {
					continue
				}
				cell := cells[[2]string{r, c}]
				if cell == nil {
					cell = &store.Cell{Row: r, Column: c}
					cells[[2]string{r, c}] = cell
				}
				cell.Accords++
				cell.Instruments += a.Count
				widen(&cell.First, &cell.Last, store.SortDate(a))
			}
		}
	}
	var out []store.Cell
	for _, c := range cells {
		out = append(out, *c)
	}
	slices.SortFunc(out, func(a, b store.Cell) int {
		return cmp.Or(cmp.Compare(b.Accords, a.Accords), cmp.Compare(a.Row, b.Row), cmp.Compare(a.Column, b.Column))
	})
	if first > 0 && len(out) > first {
		out = out[:first]
	}
	return out
}

// tallies counts by every dimension, alone, with itself and with some others.
func tallies(t *testing.T, s store.Store, g Graph) {
	some := 0
	for _, rows := range store.Dimensions {
		for _, columns := range []store.Dimension{"", rows, store.ByParty, store.ByYear, store.ByPerson} {
			for _, f := range []store.Filter{{}, {AllOf: []kg.Party{"MA"}, From: "2019"}} {
				got, err := s.Tally(t.Context(), f, rows, columns, 0)
				want := g.tally(f, rows, columns, 0)
				same(t, fmt.Sprintf("%s by %q, %v", rows, columns, f.AllOf), got, err, want)
				if len(want) > 0 {
					some++
				}
			}
		}
	}
	if some < 90 {
		t.Errorf("only %d tallies count anything", some)
	}
	for _, tt := range filters {
		got, err := s.Tally(t.Context(), tt.f, store.ByParty, store.ByParty, 7)
		same(t, tt.name+": pairs", got, err, g.tally(tt.f, store.ByParty, store.ByParty, 7))
	}
	for _, wrong := range []struct{ rows, columns store.Dimension }{{"", ""}, {"COLOUR", ""}, {store.ByYear, "COLOUR"}} {
		if got, err := s.Tally(t.Context(), store.Filter{}, wrong.rows, wrong.columns, 0); err == nil {
			t.Errorf("%q by %q: %v", wrong.rows, wrong.columns, got)
		}
	}
}

// sets asks for the accords of several sets of parties at once.
func sets(t *testing.T, s store.Store, g Graph) {
	asked := []kg.Parties{{"MA", "NE"}, {"FR"}, {"MA", "ZZ"}, {"MA", "NE"}, {"ES", "FR", "MA"}}
	setsOf(t, s, g, asked)
	setsOf(t, s, g, []kg.Parties{{"MA", "NE"}, {"FR", "MA"}, {"ZZ", "MA"}, {"YY", "ZZ"}})
	empty := []kg.Parties{{"MA"}, {}}
	if _, err := s.AccordsOfSets(t.Context(), empty, store.Filter{}, store.ByID, store.Page{}); !errors.Is(err, store.ErrInvalid) {
		t.Errorf("accords of an empty set: %v", err)
	}
	if _, err := s.CountsOfSets(t.Context(), empty, store.Filter{}); !errors.Is(err, store.ErrInvalid) {
		t.Errorf("counts of an empty set: %v", err)
	}
}

func setsOf(t *testing.T, s store.Store, g Graph, asked []kg.Parties) {
	for _, f := range []store.Filter{{}, {From: "2020", AllOf: []kg.Party{"MA"}}, {Text: "accord"}} {
		for _, p := range []store.Page{{}, {First: 2}} {
			got, err := s.AccordsOfSets(t.Context(), asked, f, store.NewestFirst, p)
			var want [][]kg.Accord
			for _, set := range asked {
				one := f
				one.AllOf = slices.Concat(f.AllOf, set)
				want = append(want, g.accords(one, store.NewestFirst, p))
			}
			same(t, fmt.Sprintf("accords of sets, first %d", p.First), got, err, want)
		}
		counts, err := s.CountsOfSets(t.Context(), asked, f)
		var want []int
		for _, set := range asked {
			one := f
			one.AllOf = slices.Concat(f.AllOf, set)
			want = append(want, len(g.accords(one, store.ByID, store.Page{})))
		}
		same(t, "counts of sets", counts, err, want)
	}
}
