package storetest

import (
	"fmt"
	"testing"

	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/store"
)

// partnerships changes accords in every way that what two parties share can hang on, and looks at the
// sums that a store may keep after each step.
func partnerships(t *testing.T, s store.Store) {
	whole := Generate(90, 11)
	changed := Graph{Articles: whole.Articles}
	for i, a := range whole.Accords {
		switch i % 6 {
		case 0:
			a.Date, a.SignedOn = "2031-05-06", ""
		case 1:
			a.Date, a.SignedOn = "", ""
		case 2:
			continue
		case 3:
			a.Count += 7
		case 4:
			a.Parties = kg.NewParties(append(a.Parties[1:len(a.Parties):len(a.Parties)], "NZ")...)
		}
		changed.Accords = append(changed.Accords, a)
	}
	for i, g := range []Graph{whole, changed, whole, {Articles: whole.Articles}, changed} {
		must(t, Load(t.Context(), s, g))
		step := fmt.Sprintf("step %d", i+1)
		pairs, err := s.Tally(t.Context(), store.Filter{}, store.ByParty, store.ByParty, 0)
		want := g.tally(store.Filter{}, store.ByParty, store.ByParty, 0)
		same(t, step+": pairs", pairs, err, want)
		parties := kg.Parties{"MA", "NE", "NZ", "ORG:EU"}
		partners, err := s.Partners(t.Context(), parties, store.Filter{}, 0)
		var all [][]store.Partner
		for _, p := range parties {
			all = append(all, g.partners(p, store.Filter{}, 0))
		}
		same(t, step+": partners", partners, err, all)
		for _, p := range parties[1:] {
			f := store.Filter{AllOf: []kg.Party{p, "MA"}}
			sum, err := s.Summary(t.Context(), f)
			same(t, step+": what MA and "+string(p)+" share", sum, err, g.summary(f))
			n, err := s.CountAccords(t.Context(), f)
			same(t, step+": count", n, err, g.summary(f).Accords)
			for _, page := range []store.Page{{}, {First: 3}, {First: 2, After: &store.Cursor{Key: "2020-01-01", ID: "acc-5"}}} {
				got, err := s.Accords(t.Context(), f, store.NewestFirst, page)
				same(t, step+": accords", got, err, g.accords(f, store.NewestFirst, page))
			}
		}
	}
}
