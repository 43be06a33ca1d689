package graph_test

import (
	"strings"
	"testing"

	"github.com/entente-kg/entente/graph"
	"github.com/entente-kg/entente/store"
)

// What two of the three parties of the fixture's convention on water share is nothing once nobody
// else may have signed.
func TestRelationshipOfTheseTwoOnly(t *testing.T) {
	onEveryStore(t, func(t *testing.T, s store.Store) {
		got := ask(t, graph.New(graph.Config{Store: s}), `{
			all: relationship(a: "ML", b: "NE") { total }
			two: relationship(a: "ML", b: "NE", filter: {onlyBetween: true}) { total }
			bilateral: relationship(a: "MA", b: "NE", filter: {onlyBetween: true}) { total }
		}`)
		for _, want := range []string{`"all":{"total":1}`, `"two":{"total":0}`, `"bilateral":{"total":2}`} {
			if !strings.Contains(got.body, want) {
				t.Errorf("no %s in %s", want, got.body)
			}
		}
	})
}
