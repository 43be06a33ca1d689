package graph_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-kg/entente/graph"
	"github.com/entente-kg/entente/store"
	"github.com/entente-kg/entente/store/counting"
)

// A router asks for the schema as a subgraph.
func TestSubgraphSchema(t *testing.T) {
	got := ask(t, graph.New(graph.Config{Store: untouchable{}}), "{ _service { sdl } }")
	service, _ := got.Data.(map[string]any)["_service"].(map[string]any)
	sdl, _ := service["sdl"].(string)
	for _, want := range []string{
		`@link(url: "https://specs.apollo.dev/federation/`, "type Accord ", "input AccordFilter",
		`extend type Accord @key(fields: "id") @key(fields: "key")`, `extend type Country @key(fields: "code")`,
	} {
		if !strings.Contains(sdl, want) {
			t.Errorf("the schema of the subgraph has no %s", want)
		}
	}
	for _, never := range []string{"_entities", "_Any", "_Service"} {
		if strings.Contains(sdl, never) {
			t.Errorf("the schema of the subgraph has %s, which the router adds", never)
		}
	}
}

// What other subgraphs refer to is found, in their order, with one store call a type.
func TestEntities(t *testing.T) {
	onEveryStore(t, func(t *testing.T, s store.Store) {
		counted := counting.New(s)
		h := graph.New(graph.Config{Store: counted})
		got := send(t, h, post(`{"query": "query($r: [_Any!]!) { _entities(representations: $r) { __typename ... on Accord { key parties { code } } ... on Article { outlet } ... on Country { code3 accordCount } ... on Organisation { acronym } } }",
			"variables": {"r": [
				{"__typename": "Country", "code": "NE"},
				{"__typename": "Accord", "key": "acc-fisheries"},
				{"__typename": "Article", "key": "art-1"},
				{"__typename": "Accord", "key": "acc-nowhere"},
				{"__typename": "Organisation", "code": "ORG:EU"},
				{"__typename": "Accord", "key": "acc-former"},
				{"__typename": "Country", "code": "ORG:EU"}
			]}}`))
		want := []any{
			map[string]any{"__typename": "Country", "code3": "NER", "accordCount": 3.0},
			map[string]any{"__typename": "Accord", "key": "acc-fisheries", "parties": []any{map[string]any{"code": "MA"}, map[string]any{"code": "ORG:EU"}}},
			map[string]any{"__typename": "Article", "outlet": "Le Courrier"},
			nil,
			map[string]any{"__typename": "Organisation", "acronym": "EU"},
			map[string]any{"__typename": "Accord", "key": "acc-declaration", "parties": []any{map[string]any{"code": "MA"}, map[string]any{"code": "NE"}}},
			nil,
		}
		if diff := cmp.Diff(map[string]any{"_entities": want}, got.Data); diff != "" {
			t.Errorf("%s\n%s", diff, got.body)
		}
		if calls := counted.Calls(); calls["AccordsByID"] != 1 || calls["Articles"] != 1 || calls["PartyStats"] > 2 {
			t.Errorf("store calls: %v", calls)
		}
	})
}

func TestEntitiesThatNobodyHas(t *testing.T) {
	h := graph.New(graph.Config{Store: untouchable{}})
	for name, r := range map[string]string{
		"an unknown type": `{"__typename": "Ship", "id": "1"}`,
		"no type":         `{"id": "1"}`,
		"no key":          `{"__typename": "Accord", "title": "x"}`,
	} {
		got := send(t, h, post(`{"query": "query($r: [_Any!]!) { _entities(representations: $r) { __typename } }", "variables": {"r": [`+r+`]}}`))
		if len(got.Errors) == 0 {
			t.Errorf("%s: %s", name, got.body)
		}
	}
	many := strings.Repeat(`{"__typename": "Accord", "key": "a"},`, 200) + `{"__typename": "Accord", "key": "a"}`
	if got := send(t, h, post(`{"query": "query($r: [_Any!]!) { _entities(representations: $r) { __typename } }", "variables": {"r": [`+many+`]}}`)); len(got.Errors) == 0 {
		t.Errorf("201 entities: %.300s", got.body)
	}
}
