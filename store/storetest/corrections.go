package storetest

import (
	"cmp"
	"errors"
	"slices"
	"testing"

	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/store"
)

// decided makes a correction about mentions of the articles.
func decided(id string, action kg.CorrectionAction, article string, other ...string) kg.Correction {
	c := kg.Correction{
		ID: id, Action: action, Who: "Aïcha", Role: "analyst", When: "2024-01-01T00:00:00Z", Why: "« vu »",
		Target: kg.Anchor{Mention: article + ".0", Article: article, Parties: kg.NewParties("MA", "NE"), Kind: kg.MOU, Status: kg.Signed, Count: 1,
			Evidence: kg.Evidence{Field: kg.FieldText, Start: 3, End: 9, Quote: "l’écrit"}},
	}
	for _, o := range other {
		c.Other = &kg.Anchor{Mention: o + ".0", Article: o, Count: 1}
	}
	return c
}

func corrections(t *testing.T, s store.Store) {
	must(t, Load(t.Context(), s, Sample()))
	reject, same1, gone := decided("c1", kg.Reject, "n1"), decided("c2", kg.Same, "n1", "n0"), decided("c3", kg.Confirm, "not stored")
	put := func(list ...kg.Correction) error {
		return s.Update(t.Context(), func(tx store.Tx) error { return tx.PutCorrections(t.Context(), list) })
	}
	before := revision(t, s)
	must(t, put(same1, gone, reject))
	if revision(t, s) == before {
		t.Error("the revision is the same after corrections")
	}
	must(t, s.Update(t.Context(), func(tx store.Tx) error {
		for _, tt := range []struct {
			articles []string
			want     []kg.Correction
		}{
			{[]string{"n1"}, []kg.Correction{reject, same1}},
			{[]string{"n0"}, []kg.Correction{same1}},
			{[]string{"n0", "n1", "n1", "nothing"}, []kg.Correction{reject, same1}},
			{[]string{"not stored"}, []kg.Correction{gone}},
			{nil, nil},
		} {
			got, err := tx.Corrections(t.Context(), tt.articles)
			same(t, "corrections of articles", got, err, tt.want)
		}
		return nil
	}))
	byID, err := s.CorrectionsByID(t.Context(), []string{"c3", "c0", "c1"})
	same(t, "corrections by id", byID, err, []*kg.Correction{&gone, nil, &reject})
	listed(t, s, reject, same1, gone)

	// A correction outlives its article, is replaced under its id, and goes when it is told to.
	must(t, s.Update(t.Context(), func(tx store.Tx) error {
		blocks, err := tx.BlocksOf(t.Context(), []string{"n1"})
		must(t, err)
		must(t, tx.LockBlocks(t.Context(), blocks))
		must(t, tx.DeleteArticles(t.Context(), []string{"n1"}))
		return tx.ReplaceAccords(t.Context(), blocks, nil)
	}))
	reject.Why, same1.Other = "no", nil
	must(t, put(reject, same1))
	listed(t, s, reject, same1, gone)
	must(t, s.Update(t.Context(), func(tx store.Tx) error {
		of, err := tx.Corrections(t.Context(), []string{"n0"})
		same(t, "corrections of an article that a correction was about", of, err, nil)
		return tx.DeleteCorrections(t.Context(), []string{"c2", "nothing"})
	}))
	listed(t, s, reject, gone)

	for _, bad := range []kg.Correction{{ID: "c9"}, {Target: kg.Anchor{Article: "n1"}}} {
		if err := put(bad); !errors.Is(err, store.ErrInvalid) {
			t.Errorf("correction %+v: %v, want ErrInvalid", bad, err)
		}
	}
	listed(t, s, reject, gone)
}

// listed pages through all corrections, the newest first.
func listed(t *testing.T, s store.Store, want ...kg.Correction) {
	t.Helper()
	want = slices.Clone(want)
	slices.Reverse(want)
	all, err := s.ListCorrections(t.Context(), "", 0)
	same(t, "list of corrections", all, err, want)
	below := ""
	for i := range want {
		page, err := s.ListCorrections(t.Context(), below, 1)
		same(t, "page of corrections", page, err, want[i:i+1])
		below = want[i].ID
	}
	rest, err := s.ListCorrections(t.Context(), below, 1)
	same(t, "last page of corrections", rest, err, nil)
}

// mentions asks for mentions and whole articles by id, and for the least certain mentions.
func mentions(t *testing.T, s store.Store, g Graph) {
	var all []store.Report
	for _, r := range g.Articles {
		all = append(all, g.reportsOf(r)...)
	}
	slices.SortFunc(all, func(a, b store.Report) int {
		return cmp.Or(cmp.Compare(a.Mention.Confidence, b.Mention.Confidence), cmp.Compare(a.Mention.ID, b.Mention.ID))
	})
	for _, first := range []int{0, 1, 7} {
		want := all
		if first > 0 {
			want = all[:first]
		}
		got, err := s.Uncertain(t.Context(), first)
		same(t, "least certain mentions", got, err, want)
	}
	if _, err := s.Uncertain(t.Context(), -1); !errors.Is(err, store.ErrInvalid) {
		t.Errorf("first -1: %v, want ErrInvalid", err)
	}
	ids := []string{all[3].Mention.ID, "nothing", all[0].Mention.ID, all[3].Mention.ID}
	got, err := s.ReportsByID(t.Context(), ids)
	same(t, "mentions by id", got, err, []*store.Report{&all[3], nil, &all[0], &all[3]})

	want := []store.ArticleRecord{g.Articles[1], g.Articles[4]}
	slices.SortFunc(want, func(a, b store.ArticleRecord) int { return cmp.Compare(a.Article.ID, b.Article.ID) })
	must(t, s.Update(t.Context(), func(tx store.Tx) error {
		got, err := tx.Records(t.Context(), []string{g.Articles[4].Article.ID, "nothing", g.Articles[1].Article.ID, g.Articles[4].Article.ID})
		same(t, "records", got, err, want)
		return nil
	}))
}
