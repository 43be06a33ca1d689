package graph_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/entente-kg/entente/graph"
	"github.com/entente-kg/entente/store"
)

// untouchable is a store that fails the test when a hostile request reaches it.
type untouchable struct{ store.Reader }

func laughs(levels int) string {
	var b strings.Builder
	b.WriteString("query { ...f0 }")
	for i := range levels {
		fmt.Fprintf(&b, " fragment f%d on Query { ...f%d ...f%d }", i, i+1, i+1)
	}
	fmt.Fprintf(&b, " fragment f%d on Query { __typename }", levels)
	return b.String()
}

func TestHostileRequestsAreRefused(t *testing.T) {
	get := func(query string, headers ...string) *http.Request {
		r := httptest.NewRequest(http.MethodGet, "/graphql?query="+url.QueryEscape(query), nil)
		for i := 0; i < len(headers); i += 2 {
			r.Header.Set(headers[i], headers[i+1])
		}
		return r
	}
	plain := post(`{"query":"{ __typename }"}`)
	plain.Header.Set("Content-Type", "text/plain")
	bare := post(`{"query":"{ __typename }"}`)
	bare.Header.Del("Content-Type")
	nested := strings.Repeat(`partners(first: 1) { party { `, 9) + "code" + strings.Repeat(" } }", 9)
	cases := []struct {
		name    string
		request *http.Request
		status  int
		code    string
	}{
		{"deep", query(`{ country(code: "MA") { ` + nested + ` } }`), 422, graph.CodeDepth},
		{"many aliases", query("{ " + repeat(61, "a%d: __typename ") + "}"), 422, graph.CodeAliases},
		{"many fields", query("{ " + strings.Repeat("...f ", 100) + "__typename } fragment f on Query { " + strings.Repeat("__typename ", 20) + "}"), 422, graph.CodeFields},
		{"one field many times", query("{ " + strings.Repeat("__typename ", 301) + "}"), 422, graph.CodeFields},
		{"fragments that double thirty times", query(laughs(30)), 422, graph.CodeFields},
		{"fragments that double sixty-six times", query(laughs(66)), 422, graph.CodeFields},
		{"fragments in a circle", query("{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }"), 422, "GRAPHQL_VALIDATION_FAILED"},
		{"many directives", query("{ " + strings.Repeat("__typename @include(if: true) ", 41) + "}"), 422, graph.CodeDirectives},
		{"many tokens", query("{ " + repeat(4000, "a%d ") + "}"), 422, "GRAPHQL_PARSE_FAILED"},
		{"many rows inside many rows", query(`{ accords(first: 200) { nodes { evidence(first: 200) { quote start } } } }`), 422, graph.CodeComplexity},
		{"rows of rows behind an interface", query(`{ accords(first: 100) { nodes { parties { accords(first: 100) { nodes { title } } } } } }`), 422, graph.CodeComplexity},
		{"every country with a page of partners", query(`{ countries { partners(first: 200) { party { name } } } }`), 422, graph.CodeComplexity},
		{"a count for every row", query(`{ countries { partners(first: 10) { party { accords(first: 1) { totalCount } } } } }`), 422, graph.CodeComplexity},
		{"rows by variable", post(`{"query":"query($n: Int!) { accords(first: $n) { nodes { evidence(first: $n) { quote } } } }","variables":{"n":2000}}`), 422, graph.CodeComplexity},
		{"too many rows", query(`{ accords(first: 201) { nodes { key } } }`), 200, graph.CodeBadInput},
		{"less than no rows", query(`{ accords(first: -1) { nodes { key } } }`), 200, graph.CodeBadInput},
		{"too many ids", query(`{ nodes(ids: [` + strings.Repeat(`"x" `, 201) + `]) { id } }`), 200, graph.CodeBadInput},
		{"too many values", query(`{ accords(filter: {domains: [` + strings.Repeat("WATER ", 201) + `]}) { nodes { key } } }`), 200, graph.CodeBadInput},
		{"too long a text", query(`{ search(text: "` + strings.Repeat("a", 401) + `") { title } }`), 200, graph.CodeBadInput},
		{"too many nodes", query(`{ network(first: 251) { nodeCount } }`), 200, graph.CodeBadInput},
		{"too many edges", query(`{ network(edges: 5001) { nodeCount } }`), 200, graph.CodeBadInput},
		{"too long a filter", query(`{ accords(filter: {place: "` + strings.Repeat("a", 401) + `"}) { nodes { key } } }`), 200, graph.CodeBadInput},
		{"introspection in circles", query(`{ __schema { types { fields { type { fields { type { fields { type { name } } } } } } } } }`), 422, "GRAPHQL_VALIDATION_FAILED"},
		{"a large body", post(`{"query":"{ __typename }","variables":{"x":"` + strings.Repeat("a", 200<<10) + `"}}`), 413, graph.CodeTooLarge},
		{"a large URL", get("{ __typename #" + strings.Repeat("a", 200<<10) + "\n}"), 414, graph.CodeTooLarge},
		{"several requests in one", post(`[{"query":"{ __typename }"},{"query":"{ __typename }"}]`), 400, graph.CodeBadInput},
		{"no JSON", post(`query { __typename }`), 400, graph.CodeBadInput},
		{"a form of another site", plain, 415, graph.CodeMediaType},
		{"no media type", bare, 415, graph.CodeMediaType},
		{"a picture of another site", get("{ __typename }", "Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "no-cors"), 403, graph.CodeCSRF},
		{"a link of a neighbouring site", get("{ __typename }", "Sec-Fetch-Site", "same-site"), 403, graph.CodeCSRF},
		{"another site in an old browser", get("{ __typename }", "Origin", "https://evil.example"), 403, graph.CodeCSRF},
		{"an unknown persisted query", post(`{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"00"}}}`), 200, "PERSISTED_QUERY_NOT_FOUND"},
		{"a persisted query under a wrong hash", post(`{"query":"{ __typename }","extensions":{"persistedQuery":{"version":1,"sha256Hash":"00"}}}`), 200, graph.CodeBadInput},
		{"a cursor of our own making", query(`{ accords(after: "e30") { nodes { key } } }`), 200, graph.CodeBadInput},
		{"a cursor of no change", query(`{ changes(after: "eA") { nodes { key } } }`), 200, graph.CodeBadInput},
		{"a cursor of another order", query(`{ accords(orderBy: BY_ID, after: "eyJvIjoiTkVXRVNUX0ZJUlNUIiwiayI6IjIwMjIiLCJpIjoieCJ9") { nodes { key } } }`), 200, graph.CodeBadInput},
		{"a cursor with a key of another type", query(`{ accords(orderBy: MOST_SOURCES, after: "eyJvIjoiTU9TVF9TT1VSQ0VTIiwiayI6IngiLCJpIjoieCJ9") { nodes { key } } }`), 200, graph.CodeBadInput},
		{"a party that is none", query(`{ country(code: "M'; DROP TABLE") { name } }`), 200, graph.CodeBadInput},
		{"a date that is none", query(`{ accords(filter: {from: "2022-02-30"}) { nodes { key } } }`), 200, graph.CodeBadInput},
		{"a period that ends before it starts", query(`{ accords(filter: {from: "2022", to: "2021"}) { nodes { key } } }`), 200, graph.CodeBadInput},
		{"a text without words", query(`{ accords(filter: {text: "!?"}) { nodes { key } } }`), 200, graph.CodeBadInput},
		{"within nothing", query(`{ accords(filter: {onlyWithin: true}) { nodes { key } } }`), 200, graph.CodeBadInput},
		{"too many blocs", query(`{ accords(filter: {blocs: [` + strings.Repeat("EU ", 201) + `]}) { nodes { key } } }`), 200, graph.CodeBadInput},
		{"a day that is none", query(`{ accords(filter: {asOf: "2015-06-31"}) { nodes { key } } }`), 200, graph.CodeBadInput},
		{"every history of everybody", query(`{ ` + repeat(40, `a%d: relationship(a: "MA", b: "NE") { history(first: 200) { accord { evidence { quote } } } } `) + `}`), 422, graph.CodeComplexity},
		{"many variables", post(`{"query":"{ __typename }","variables":{` + strings.TrimSuffix(repeat(20_000, `"v%d":1,`), ",") + `}}`), 413, graph.CodeTooLarge},
		{"variables inside variables", post(`{"query":"query($f: AccordFilter) { accords(filter: $f) { nodes { key } } }","variables":{"f":` + strings.Repeat(`{"a":`, 5000) + "1" + strings.Repeat("}", 5000) + `}}`), 422, "GRAPHQL_VALIDATION_FAILED"},
		{"a variable of many values", post(`{"query":"query($c: [PartyCode!]) { accords(filter: {anyOf: $c}) { nodes { key } } }","variables":{"c":[` + strings.Repeat(`"MA",`, 10_000) + `"NE"]}}`), 200, graph.CodeBadInput},
		{"the entities of many pages", post(`{"query":"query($r: [_Any!]!) { _entities(representations: $r) { ... on Country { accords(first: 200) { nodes { evidence { quote } } } } } }","variables":{"r":[` + strings.Repeat(`{"__typename":"Country","code":"MA"},`, 100) + `{}]}}`), 422, graph.CodeComplexity},
		{"a relationship with oneself", query(`{ relationship(a: "MA", b: "ma") { total } }`), 200, graph.CodeBadInput},
	}
	h := graph.New(graph.Config{Store: untouchable{}})
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			var got answer
			spent := allocated(func() { got = send(t, h, c.request) })
			if spent > dearestRefusal && !racing {
				t.Errorf("the refusal took %d KB of memory", spent>>10)
			}
			if got.status != c.status || !slices.Contains(got.codes(), c.code) {
				t.Errorf("status %d, codes %v, want %d and %s\n%.300s", got.status, got.codes(), c.status, c.code, got.body)
			}
			if !empty(got.Data) {
				t.Errorf("the request was answered: %v", got.Data)
			}
			if len(got.body) > 2000 {
				t.Errorf("the refusal has %d bytes", len(got.body))
			}
		})
	}
}

// dearestRefusal is how many bytes a refusal may allocate: some times the largest body.
const dearestRefusal = 4 << 20

// allocated tells how many bytes are allocated while f runs.
func allocated(f func()) uint64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	f()
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}

// TestPrices sets what hostile operations would cost beside what they are refused for: the price grows
// with the rows that they ask for, so none of them gets by in smaller pieces than a request each.
func TestPrices(t *testing.T) {
	priced := func(text, variables string) int {
		got := send(t, graph.New(graph.Config{Store: untouchable{}, Limits: graph.Limits{Complexity: 1}}), post(`{"query":`+quoted(text)+`,"variables":`+variables+`}`))
		if !slices.Equal(got.codes(), []string{graph.CodeComplexity}) {
			t.Fatalf("%s: %s", text, got.body)
		}
		price := 0
		if _, err := fmt.Sscanf(got.Errors[0].Message, "operation has complexity %d,", &price); err != nil {
			t.Fatalf("%s: %v", got.Errors[0].Message, err)
		}
		return price
	}
	representations := func(n int) string {
		return `{"r":[` + strings.TrimSuffix(strings.Repeat(`{"__typename":"Accord","key":"a"},`, n), ",") + `]}`
	}
	const entities = "query($r: [_Any!]!) { _entities(representations: $r) { ... on Accord { evidence(first: 10) { quote } } } }"
	for _, c := range []struct {
		name, text, variables string
		least, most           int
	}{
		{"one accord", `{ accord(id: "x") { title } }`, "{}", 10, 20},
		{"a page", `{ accords(first: 20) { nodes { title parties { code } } } }`, "{}", 100, 300},
		{"a page by variable", `query($n: Int!) { accords(first: $n) { nodes { title parties { code } } } }`, `{"n":200}`, 1000, 3000},
		{"pages in pages", `{ accords(first: 200) { nodes { parties { accords(first: 200) { nodes { title } } } } } }`, "{}", 100_000, 1_000_000},
		{"the network", `{ network { modularity } }`, "{}", 4000, 8000},
		{"ten networks", `{ ` + repeat(10, "a%d: network { modularity } ") + `}`, "{}", 40_000, 80_000},
		{"full text", `{ accords(first: 20, filter: {text: "x"}) { nodes { title } } }`, "{}", 120, 300},
		{"one entity", entities, representations(1), 20, 50},
		{"many entities", entities, representations(200), 4000, 10_000},
		{"a circle of relations", `{ accord(id: "x") { ` + strings.Repeat("relations { accord { ", 7) + "title" + strings.Repeat(" } }", 7) + ` } }`, "{}", 2000, 500_000},
	} {
		if got := priced(c.text, c.variables); got < c.least || got > c.most {
			t.Errorf("%s costs %d, want %d to %d", c.name, got, c.least, c.most)
		}
	}
}

func quoted(text string) string {
	b, err := json.Marshal(text)
	if err != nil { // a string
		panic(err)
	}
	return string(b)
}

// empty tells whether the data is null, or an object of nulls.
func empty(data any) bool {
	fields, _ := data.(map[string]any)
	for _, v := range fields {
		if v != nil {
			return false
		}
	}
	return data == nil || len(fields) > 0
}

func repeat(n int, format string) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, format, i)
	}
	return b.String()
}

// What stands just inside the limits is answered.
func TestHarmlessRequestsPass(t *testing.T) {
	get := httptest.NewRequest(http.MethodGet, "/graphql?query=%7B__typename%7D", nil)
	cross := get.Clone(t.Context())
	cross.Header.Set("Sec-Fetch-Site", "cross-site")
	cross.Header.Set("GraphQL-Require-Preflight", "1")
	same := get.Clone(t.Context())
	same.Header.Set("Sec-Fetch-Site", "same-origin")
	charset := query("{ __typename }")
	charset.Header.Set("Content-Type", "application/json; charset=utf-8")
	cases := map[string]*http.Request{
		"GET":                         get,
		"GET after a preflight":       cross,
		"GET of our own page":         same,
		"POST with a character set":   charset,
		"sixty aliases":               query("{ " + repeat(60, "a%d: __typename ") + "}"),
		"three hundred of one name":   query("{ " + strings.Repeat("__typename ", 300) + "}"),
		"two thousand fields":         query("{ " + strings.Repeat("...f ", 100) + "} fragment f on Query { " + strings.Repeat("__typename ", 20) + "}"),
		"forty directives":            query("{ " + strings.Repeat("__typename @include(if: true) ", 40) + "}"),
		"fragments that double twice": query(laughs(3)),
	}
	h := graph.New(graph.Config{Store: untouchable{}})
	for name, r := range cases {
		t.Run(name, func(t *testing.T) {
			got := send(t, h, r)
			if got.status != http.StatusOK || len(got.Errors) > 0 || got.Data == nil {
				t.Errorf("status %d: %.300s", got.status, got.body)
			}
		})
	}
}

func TestIntrospectionSwitch(t *testing.T) {
	const text = `{ __schema { queryType { name } } }`
	on := ask(t, graph.New(graph.Config{Store: untouchable{}}), text)
	if len(on.Errors) > 0 {
		t.Errorf("switched on: %s", on.body)
	}
	off := graph.New(graph.Config{Store: untouchable{}, NoIntrospection: true})
	if got := ask(t, off, text); len(got.Errors) == 0 || strings.Contains(got.body, "queryType") {
		t.Errorf("switched off: %s", got.body)
	}
	if got := ask(t, off, `{ acord(id: "x") { id } }`); strings.Contains(got.body, "Did you mean") {
		t.Errorf("switched off, suggests names: %s", got.body)
	}
}

func TestPersistedQueries(t *testing.T) {
	h := graph.New(graph.Config{Store: untouchable{}})
	const hash = `"extensions":{"persistedQuery":{"version":1,"sha256Hash":"ecf4edb46db40b5132295c0291d62fb65d6759a9eedfa4d5d612dd5ec54a6b38"}}`
	if got := send(t, h, post("{"+hash+"}")); !slices.Contains(got.codes(), "PERSISTED_QUERY_NOT_FOUND") {
		t.Errorf("before: %s", got.body)
	}
	if got := send(t, h, post(`{"query":"{__typename}",`+hash+"}")); len(got.Errors) > 0 {
		t.Errorf("with its text: %s", got.body)
	}
	if got := send(t, h, post("{"+hash+"}")); len(got.Errors) > 0 || got.Data == nil {
		t.Errorf("after: %s", got.body)
	}
}
