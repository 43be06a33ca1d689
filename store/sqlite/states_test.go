package sqlite_test

import (
	"context"
	"database/sql"
	"fmt"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/store"
	"github.com/entente-kg/entente/store/registry"
	"github.com/entente-kg/entente/store/storetest"
)

// A file of the schema before states were kept answers about them once it is opened again.
func TestStatesOfAnOlderFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "graph.db")
	open := func() store.Store {
		s, err := registry.Open(t.Context(), registry.Config{Address: path})
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	ask := func(s store.Store) (out [][]string) {
		for _, f := range []store.Filter{{AsOf: "2019-06-30"}, {AsOf: "2021", Statuses: []kg.Status{kg.Ended}}, {Disputed: true}} {
			rows, err := s.Accords(t.Context(), f, store.ByID, store.Page{})
			if err != nil {
				t.Fatal(err)
			}
			ids := []string{}
			for _, a := range rows {
				ids = append(ids, a.ID)
			}
			out = append(out, ids)
		}
		partners, err := s.Partners(t.Context(), []kg.Party{"MA"}, store.Filter{}, 0)
		if err != nil {
			t.Fatal(err)
		}
		pairs, err := s.Tally(t.Context(), store.Filter{}, store.ByParty, store.ByParty, 0)
		if err != nil {
			t.Fatal(err)
		}
		places, err := s.Tally(t.Context(), store.Filter{}, store.ByPlace, "", 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, text := range []string{"accord", "maroc", "al"} {
			hits, err := s.Search(t.Context(), text, 0)
			if err != nil {
				t.Fatal(err)
			}
			out = append(out, []string{fmt.Sprint(hits)})
		}
		return append(out, []string{fmt.Sprint(partners)}, []string{fmt.Sprint(pairs)}, []string{fmt.Sprint(places)})
	}
	s := open()
	if err := storetest.Load(t.Context(), s, storetest.Generate(60, 5)); err != nil {
		t.Fatal(err)
	}
	want := ask(s)
	if err := s.Close(context.Background()); err != nil {
		t.Fatal(err)
	}
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	for _, statement := range []string{"DROP TABLE states", "DROP TABLE partners", "DROP INDEX accords_disputed", "ALTER TABLE accords DROP COLUMN disputed",
		"DROP INDEX articles_told", "DROP INDEX accords_place", "ALTER TABLE accords DROP COLUMN spelling", "CREATE INDEX accords_place ON accords (place) WHERE place <> ''", "PRAGMA user_version = 5"} {
		if _, err := db.ExecContext(t.Context(), statement); err != nil {
			t.Fatal(err)
		}
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	s = open()
	defer s.Close(context.Background())
	if d := cmp.Diff(want, ask(s)); d != "" || len(want[0]) == 0 || len(want[1]) == 0 || len(want[2]) == 0 {
		t.Errorf("after the migration (-want +got):\n%s", d)
	}
}
