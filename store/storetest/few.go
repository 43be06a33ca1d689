package storetest

import (
	"testing"

	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/store"
)

// AskForFew does everything that concerns a few articles, accords and parties, the writing of them
// included. In no store may it take longer where the graph is large.
func AskForFew(t *testing.T, s store.Store) {
	t.Helper()
	g := Sample()
	for _, part := range []Graph{g, {Articles: g.Articles}, g} { // new, all accords gone, back again
		if err := Load(t.Context(), s, part); err != nil {
			t.Fatal(err)
		}
	}
	ids := []string{"fish", "n1"}
	for _, ask := range []func() error{
		func() error {
			return s.Update(t.Context(), func(tx store.Tx) error {
				if _, err := tx.Digests(t.Context(), ids); err != nil {
					return err
				}
				if _, err := tx.AccordsOf(t.Context(), g.Blocks()); err != nil {
					return err
				}
				if _, err := tx.Corrections(t.Context(), ids); err != nil {
					return err
				}
				return tx.DeleteArticles(t.Context(), ids)
			})
		},
		func() error { _, err := s.AccordsByID(t.Context(), ids); return err },
		func() error { _, err := s.Reports(t.Context(), ids); return err },
		func() error { _, err := s.Articles(t.Context(), ids); return err },
		func() error { _, err := s.ArticlesOfURLs(t.Context(), ids); return err },
		func() error { _, err := s.ReportsOfArticles(t.Context(), ids); return err },
		func() error { _, err := s.PeopleOfArticles(t.Context(), ids); return err },
		func() error { _, err := s.PartyStats(t.Context(), []kg.Party{"MA"}); return err },
		func() error {
			_, err := s.Partners(t.Context(), []kg.Party{"MA"}, store.Filter{AllOf: []kg.Party{"NE"}}, 3)
			return err
		},
		func() error { _, err := s.Search(t.Context(), "maroc", 3); return err },
		func() error { _, err := s.ListArticles(t.Context(), "n1", 3); return err },
		func() error { _, err := s.Revision(t.Context()); return err },
	} {
		if err := ask(); err != nil {
			t.Error(err)
		}
	}
	for _, f := range []store.Filter{{Person: "x"}, {Institution: "x"}, {Place: "x"}, {Text: "x"}, {AllOf: []kg.Party{"MA"}}, {AllOf: []kg.Party{"MA", "NE"}}, {AllOf: []kg.Party{"MA", "NE", "FR"}}} {
		if _, err := s.Accords(t.Context(), f, store.OldestFirst, store.Page{First: 3}); err != nil {
			t.Error(err)
		}
		if _, err := s.Summary(t.Context(), f); err != nil {
			t.Error(err)
		}
	}
}
