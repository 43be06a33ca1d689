package graph

import (
	"context"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"testing"

	"github.com/99designs/gqlgen/graphql/handler"
	"github.com/99designs/gqlgen/graphql/handler/transport"

	"github.com/entente-kg/entente/store/sqlite"
	"github.com/entente-kg/entente/store/storetest"
)

// What is written row by row is what the generated code writes, byte by byte.
func TestPlainRowsAreThoseOfTheGeneratedCode(t *testing.T) {
	s, err := sqlite.Open(t.Context(), sqlite.Config{Path: filepath.Join(t.TempDir(), "graph.db")})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close(context.Background())
	for _, g := range []storetest.Graph{storetest.Generate(60, 4), storetest.Sample()} {
		if err := storetest.Load(t.Context(), s, g); err != nil {
			t.Fatal(err)
		}
	}
	r := &Resolver{store: s}
	server := func(plain bool) http.Handler {
		srv := handler.New(schema(r))
		srv.AddTransport(transport.POST{})
		if plain {
			srv.AroundFields(r.plainRows(schema(r).Schema()))
		}
		return srv
	}
	const accord = `__typename id key title kind status count date signedOn domains place { name } confidence sourceCount`
	for _, query := range []string{
		`{ accords(first: 50) { nodes { ` + accord + ` parties { __typename code name } } } }`,
		`{ accords(first: 50) { edges { cursor node { ` + accord + ` } } } }`,
		`{ accords(first: 50) { edges { cursor } nodes { a: title b: title title } } }`,
		`{ accords(first: 50, filter: { text: "nothing-like-it" }) { nodes { key } edges { node { key } } } }`,
		`query($l: Lang!) { accords(first: 9) { nodes { parties { name(lang: $l) ... on Country { code3 region id } ... on Organisation { acronym id } ... on Node { id } } } } }`,
		`{ accords(first: 20) { nodes { mentions(first: 2) { key kind status count date signedOn title confidence domains version place { name } parties { name }
			evidence { quote start end confidence article { title } } article { id key url title publishedOn outlet } } } } }`,
		`{ accords(first: 20) { nodes { mentions { confirmed } } } }`,
		`{ accords(first: 20) { nodes { parties { accordCount } } } }`,
		`{ accords(first: 20) { nodes { history { status mentions { key } } signatories { name for { name } } } } }`,
		`query($yes: Boolean = true) { accords(first: 5) { nodes { key @include(if: $yes) title @skip(if: $yes) ...Rest } } } fragment Rest on Accord { kind parties { code } }`,
		`{ accord(id: "fish") { ` + accord + ` parties { name } mentions { key } } }`,
		`{ accord(id: "nowhere") { key } }`,
		`{ accords(first: 1) { nodes { mentions(first: 500) { key } } } }`,
		`{ articles(first: 20) { nodes { id key url title publishedOn outlet } edges { cursor node { key text lang } } } }`,
		`{ network(first: 9) { edges { a { code name } b { code } accords instruments firstDate lastDate } nodes { accords party { name } } } }`,
		`{ timeline(by: YEAR) { period value party { code } accords instruments } }`,
		`{ timeline(by: YEAR, split: PARTNER) { period value party { code name } accords } }`,
	} {
		want, got := answerOf(t, server(false), query), answerOf(t, server(true), query)
		if got != want || !strings.Contains(want, `"data"`) {
			t.Errorf("%s\n got %s\nwant %s", query, got, want)
		}
	}
}

func answerOf(t *testing.T, h http.Handler, query string) string {
	t.Helper()
	body, err := json.Marshal(map[string]any{"query": query, "variables": map[string]any{"l": "AR"}})
	if err != nil {
		t.Fatal(err)
	}
	r := httptest.NewRequest(http.MethodPost, "/", strings.NewReader(string(body)))
	r.Header.Set("Content-Type", "application/json")
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w.Body.String()
}
