package graph

import (
	"testing"

	"github.com/vektah/gqlparser/v2"
)

// A price that is kept is the price with all variables.
func TestFixedPrice(t *testing.T) {
	schema := schema(&Resolver{}).Schema()
	for query, want := range map[string]bool{
		`query($id: ID!) { accord(id: $id) { key parties { name } } }`:                                                   true,
		`query($c: PartyCode!, $l: Lang!) { country(code: $c) { name(lang: $l) accords(first: 20) { nodes { key } } } }`: true,
		`query($a: String) { accords(first: 20, after: $a) { nodes { ...Row } } } fragment Row on Accord { key }`:        true,
		`{ accords(first: 20, filter: { text: "fish", kinds: [TREATY] }) { nodes { key } } }`:                            true,
		`query($n: Int!) { accords(first: $n) { nodes { key } } }`:                                                       false,
		`query($n: Int!) { accords { nodes { ...Row } } } fragment Row on Accord { mentions(first: $n) { key } }`:        false,
		`query($t: String!) { accords(filter: { text: $t }) { nodes { key } } }`:                                         false,
		`query($f: AccordFilter) { accords(filter: $f) { nodes { key } } }`:                                              false,
		`query($ids: [ID!]!) { nodes(ids: $ids) { id } }`:                                                                false,
		`query($id: ID!) { nodes(ids: [$id]) { id } }`:                                                                   false,
		`query($k: AccordKind!) { accords(filter: { kinds: [$k] }) { nodes { key } } }`:                                  false,
		`query($n: Int!) { country(code: "FR") { ... on Party { accords(first: $n) { nodes { key } } } } }`:              false,
	} {
		doc, err := gqlparser.LoadQueryWithRules(schema, query, nil)
		if len(err) > 0 {
			t.Errorf("%s: %v", query, err)
			continue
		}
		if got := fixedPrice(doc.Operations[0].SelectionSet); got != want {
			t.Errorf("%s: fixed %v, want %v", query, got, want)
		}
	}
}
