package storetest

import (
	"fmt"
	"slices"
	"testing"

	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/store"
)

// listings asks for lists together with what else they bring.
func listings(t *testing.T, s store.Store, g Graph) {
	for _, f := range []store.Filter{
		{}, {AllOf: []kg.Party{"MA", "NE"}}, {AllOf: []kg.Party{"MA", "XX"}}, {AllOf: []kg.Party{"MA", "NE"}, From: "2019"}, {Text: "accord"},
		{Domains: kg.Domains[:1]}, {Domains: kg.Domains[:3]}, {Domains: kg.Domains[:4], Text: "accord"}, {Domains: kg.Domains}, {Person: "nobody"},
	} {
		for _, o := range []store.Order{store.NewestFirst, store.MostConfident} {
			whole := g.accords(f, o, store.Page{})
			pages := []store.Page{{}, {First: 5}}
			if len(whole) > 3 {
				c := store.CursorOf(whole[2], o)
				pages = append(pages, store.Page{First: 7, After: &c})
			}
			for _, p := range pages {
				listing(t, s, g, f, o, p)
			}
		}
	}
	for _, first := range []int{1, 3, 10, 1000} {
		got, err := s.Core(t.Context(), first)
		same(t, fmt.Sprintf("the core of %d parties", first), got, err, g.core(first))
	}
}

func listing(t *testing.T, s store.Store, g Graph, f store.Filter, o store.Order, p store.Page) {
	for _, e := range []store.Extra{{}, {Reports: true}, {Summary: true}, {Reports: true, Summary: true}} {
		want := store.Listing{Accords: g.accords(f, o, p)}
		if e.Reports {
			for _, a := range want.Accords {
				want.Reports = append(want.Reports, g.reports(a.ID))
			}
		}
		if e.Summary {
			want.Summary = g.summary(f)
		}
		got, err := s.List(t.Context(), f, o, p, e)
		same(t, fmt.Sprintf("list of %+v, %s, %+v, %+v", f, o, p, e), got, err, want)
		e.Plain = true
		got, err = s.List(t.Context(), f, o, p, e)
		same(t, fmt.Sprintf("list of %+v, %s, %+v, %+v", f, o, p, e), got.Plain(), err, want.Plain())
	}
}

// core goes through all pairs.
func (g Graph) core(first int) (out store.Core) {
	pairs := g.tally(store.Filter{}, store.ByParty, store.ByParty, 0)
	partnered := map[string]bool{}
	for _, c := range pairs {
		partnered[c.Row], partnered[c.Column] = true, true
	}
	shown := map[string]bool{}
	for _, c := range g.tally(store.Filter{}, store.ByParty, "", 0) { // most accords first, then by code
		if partnered[c.Row] && len(out.Parties) < first {
			shown[c.Row] = true
			out.Parties = append(out.Parties, store.PartyStat{Party: kg.Party(c.Row), Accords: c.Accords})
		}
	}
	out.Pairs = slices.DeleteFunc(pairs, func(c store.Cell) bool { return !shown[c.Row] || !shown[c.Column] })
	return out
}

// commonWords loads a graph in which one word is in most accords, another in few of the oldest, and
// looks for them: stores may go different ways to common and to rare words.
func commonWords(t *testing.T, s store.Store) {
	g := Generate(1500, 9)
	for i := range g.Accords {
		a := &g.Accords[i]
		a.Title = "traité ordinaire"
		if i%200 == 7 {
			a.Title, a.Date, a.SignedOn = "traité ordinaire extraordinaire", "1950-01-02", "1950-01-02"
		}
	}
	must(t, Load(t.Context(), s, g))
	for _, words := range []string{"ordinaire", "ord", "ordin traité", "extraordinaire", "tra extra", "x", "nulle part"} {
		f := store.Filter{Text: words}
		whole := g.accords(f, store.NewestFirst, store.Page{})
		pages := []store.Page{{First: 1}, {First: 21}}
		for _, i := range []int{3, 40, 700, len(whole) - 3} {
			if i >= 0 && i < len(whole) {
				c := store.CursorOf(whole[i], store.NewestFirst)
				pages = append(pages, store.Page{First: 10, After: &c})
			}
		}
		for _, p := range pages {
			got, err := s.Accords(t.Context(), f, store.NewestFirst, p)
			same(t, fmt.Sprintf("accords with %q, %+v", words, p), got, err, g.accords(f, store.NewestFirst, p))
		}
		n, err := s.CountAccords(t.Context(), f)
		same(t, "count of "+words, n, err, len(whole))
	}
}
