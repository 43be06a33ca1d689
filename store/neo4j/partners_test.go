package neo4j_test

import (
	"context"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/store/neo4j"
	"github.com/entente-kg/entente/store/neo4j/neo4jtest"
	"github.com/entente-kg/entente/store/storetest"
)

// TestPartnershipsOfAnOlderGraph finds in a graph without them what writing would have kept.
func TestPartnershipsOfAnOlderGraph(t *testing.T) {
	c := neo4jtest.Config(t)
	open := func() *neo4j.Store {
		s, err := neo4j.Open(t.Context(), c)
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { s.Close(context.Background()) })
		return s
	}
	g := storetest.Generate(60, 7)
	for i := range g.Accords { // some of two parties alone, some with a third
		if i%3 > 0 {
			g.Accords[i].Parties = kg.NewParties([]kg.Party{"MA", "NE", "NZ"}[:i%3+1]...)
		}
	}
	if err := storetest.Load(t.Context(), open(), g); err != nil {
		t.Fatal(err)
	}
	kept := func() (rows [][]any) {
		for _, r := range neo4jtest.Run(t, c, "MATCH ()-[r:PARTNERS]->() RETURN r.pair, r.accords, r.instruments, r.first, r.last, r.recent ORDER BY r.pair") {
			rows = append(rows, r.Values)
		}
		return rows
	}
	want := kept()
	neo4jtest.Run(t, c, "MATCH ()-[r:PARTNERS]->() SET r.recent = null, r.accords = 0")
	neo4jtest.Run(t, c, "MATCH (m:Meta) SET m.schema = 7")
	open()
	if diff := cmp.Diff(want, kept()); diff != "" || len(want) == 0 {
		t.Errorf("%d partnerships (-written +found):\n%s", len(want), diff)
	}
	if cut := neo4jtest.Run(t, c, "MATCH ()-[r:PARTNERS]->() WHERE size(r.recent) < r.accords RETURN count(*)"); cut[0].Values[0] == int64(0) {
		t.Error("no two parties share more accords than are kept")
	}
}
