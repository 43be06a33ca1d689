package sqlite

import (
	"context"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/store"
	"github.com/entente-kg/entente/store/storetest"
)

// What a store counts in memory follows the file: after every change, also one that another process
// makes, it gives what a store gives that has just read all of it.
func TestFactsFollowTheFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "graph.db")
	s, writer := open(t, path), open(t, path)
	defer s.Close(context.Background())
	defer writer.Close(context.Background())
	all := storetest.Generate(200, 3)
	few := storetest.Graph{Articles: all.Articles[:20]} // whose accords are gone
	other := storetest.Generate(20, 4)                  // the same ids, otherwise
	for i, step := range []struct {
		store *Store
		graph storetest.Graph
	}{{writer, storetest.Sample()}, {s, all}, {writer, few}, {s, other}, {writer, all}, {s, storetest.Sample()}} {
		if err := storetest.Load(t.Context(), step.store, step.graph); err != nil {
			t.Fatal(err)
		}
		got := counted(t, s)
		fresh := open(t, path)
		if d := cmp.Diff(counted(t, fresh), got); d != "" {
			t.Errorf("step %d (-fresh +followed):\n%s", i, d)
		}
		fresh.Close(t.Context())
	}
}

// counted is what a store counts in every dimension, and by some filters.
func counted(t *testing.T, s *Store) map[string]any {
	t.Helper()
	out := map[string]any{}
	for _, d := range store.Dimensions {
		cells, err := s.Tally(t.Context(), store.Filter{From: "1950"}, d, store.ByParty, 0)
		if err != nil {
			t.Fatal(err)
		}
		out[string(d)] = cells
	}
	for name, f := range map[string]store.Filter{"status": {Statuses: []kg.Status{kg.Signed}}, "word": {Text: "maroc"}, "kind": {Kinds: []kg.Kind{kg.Treaty}, MinSources: 1}} {
		n, err := s.CountAccords(t.Context(), f)
		if err != nil {
			t.Fatal(err)
		}
		list, err := s.Accords(t.Context(), f, store.OldestFirst, store.Page{First: 7})
		if err != nil {
			t.Fatal(err)
		}
		out[name] = []any{n, list}
	}
	return out
}
