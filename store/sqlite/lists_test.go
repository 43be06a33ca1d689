package sqlite

import (
	"context"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/store"
	"github.com/entente-kg/entente/store/storetest"
)

// What memory lists and keeps is what the file holds, whichever process wrote last.
func TestMemoryAnswersAsTheFile(t *testing.T) {
	defer func(n int) { manyParties = n }(manyParties)
	manyParties = 4
	path := filepath.Join(t.TempDir(), "graph.db")
	s, writer, file := open(t, path), open(t, path), open(t, path)
	file.memory.most = -1
	for _, x := range []*Store{s, writer, file} {
		defer x.Close(context.Background())
	}
	all := storetest.Generate(300, 3)
	few := storetest.Graph{Articles: all.Articles[:40]}
	for i, step := range []struct {
		store *Store
		graph storetest.Graph
	}{{writer, all}, {s, few}, {writer, storetest.Generate(30, 4)}, {writer, all}, {s, storetest.Sample()}} {
		if err := storetest.Load(t.Context(), step.store, step.graph); err != nil {
			t.Fatal(err)
		}
		if _, err := s.Tally(t.Context(), store.Filter{}, store.ByYear, "", 1); err != nil { // facts are read
			t.Fatal(err)
		}
		want := listedBy(t, file)
		file.memory.rows.Store(nil)
		if d := cmp.Diff(want, listedBy(t, s), cmpopts.EquateEmpty()); d != "" {
			t.Fatalf("step %d (-file +memory):\n%.3000s", i, d)
		}
		if x, err := s.present(t.Context()); x == nil || err != nil {
			t.Fatalf("step %d: memory did not answer: %v", i, err)
		}
	}
}

// listedBy asks for what memory can answer; page by page, and all of it twice.
func listedBy(t *testing.T, s *Store) map[string]any {
	t.Helper()
	out := map[string]any{}
	note := func(name string, value any, err error) {
		t.Helper()
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		out[name] = value
	}
	totals, err := s.PartyStats(t.Context(), nil)
	note("parties", totals, err)
	var codes []kg.Party
	for _, p := range totals {
		codes = append(codes, p.Party)
	}
	counts, err := s.PartyStats(t.Context(), append(codes, "XX"))
	note("counts", counts, err)
	filters := map[string]store.Filter{"all": {}, "a domain": {Domains: []kg.Domain{kg.Domains[0]}}, "another": {Domains: []kg.Domain{kg.Domains[3]}}}
	for i, a := range append(codes[:min(len(codes), 9)], "XX") {
		filters[string(a)] = store.Filter{AllOf: []kg.Party{a}}
		for _, b := range codes[i+1 : max(i+1, min(len(codes), 9))] {
			filters[string(a+"+"+b)] = store.Filter{AllOf: []kg.Party{b, a}}
		}
	}
	for name, f := range filters {
		var pages [][]kg.Accord
		for page := (store.Page{First: 4}); len(pages) == 0 || page.After != nil; {
			list, err := s.Accords(t.Context(), f, store.NewestFirst, page)
			note(name, nil, err)
			pages, page.After = append(pages, list), nil
			if len(list) == page.First {
				after := store.CursorOf(list[len(list)-1], store.NewestFirst)
				page.After = &after
			}
			var ids []string
			for _, a := range list {
				ids = append(ids, a.ID)
			}
			for range 2 {
				reports, err := s.Reports(t.Context(), append(ids, "no such"))
				note(name+" reports "+ids0(ids), reports, err)
				found, err := s.AccordsByID(t.Context(), append(ids, "no such"))
				note(name+" by id "+ids0(ids), found, err)
			}
		}
		sum, err := s.Summary(t.Context(), f)
		note(name, []any{pages, sum}, err)
	}
	for range 2 {
		core, err := s.Core(t.Context(), 5)
		note("core", core, err)
	}
	return out
}

func ids0(ids []string) string {
	if len(ids) == 0 {
		return ""
	}
	return ids[0]
}

// What was asked for lately stays, and the whole has a bound.
func TestKeptRowsAreBounded(t *testing.T) {
	k := newKept[int]()
	k.atOnce = 100
	for i := range 1000 {
		k.put(string(rune('a'+i%20)), i, 9)
		if _, found := k.one("a"); !found {
			t.Fatalf("after %d rows the one that is asked for each time is gone", i)
		}
		if n := len(k.newer) + len(k.older); n > 2*11 {
			t.Fatalf("%d rows of 10 bytes are kept, the bound is 100 twice", n)
		}
	}
	if row, found := k.one("never"); found {
		t.Errorf("found %v of what was never put", row)
	}
}
