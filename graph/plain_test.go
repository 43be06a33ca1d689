package graph

import (
	"context"
	"encoding/json"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"testing"

	"github.com/99designs/gqlgen/graphql"
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
	server := func(exec graphql.ExecutableSchema, plain bool) http.Handler {
		srv := handler.New(exec)
		srv.AddTransport(transport.POST{})
		srv.SetErrorPresenter(presenter(slog.New(slog.DiscardHandler)))
		if plain {
			srv.AroundFields(r.plainRows(exec.Schema()))
		}
		return srv
	}
	generated := server(schema(r), false)
	others := map[string]http.Handler{
		"rows":    server(schema(r), true),
		"lookups": server(newLookups(schema(r), r), true),
		"all":     New(Config{Store: s}),
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
		`query($l: Lang!, $yes: Boolean = true) { accords(first: 9) { nodes { parties { code @skip(if: $yes) n: name(lang: $l) } parties { id name } p: parties { ...Rest } } } } fragment Rest on Party { name(lang: $l) }`,
		`{ accords(first: 50) { nodes { parties { n: name(lang: ES) ... on Organisation { acronym } } p: parties { code } p: parties { name } } } }`,
		`query($more: Boolean!) { accords(first: 9) { nodes { parties { code } parties @include(if: $more) { name } } } }`,
		`{ accords(first: 20) { nodes { mentions { confirmed } } } }`,
		`{ accords(first: 20) { nodes { parties { accordCount } } } }`,
		`{ accords(first: 20) { nodes { history { status mentions { key } } signatories { name for { name } } } } }`,
		`query($yes: Boolean = true) { accords(first: 5) { nodes { key @include(if: $yes) title @skip(if: $yes) ...Rest } } } fragment Rest on Accord { kind parties { code } }`,
		`{ accord(id: "fish") { ` + accord + ` parties { name } mentions { key } } }`,
		`{ accord(id: "nowhere") { key } }`,
		`{ accords(first: 1) { nodes { mentions(first: 500) { key } } } }`,
		`{ accords(first: 2) { __typename nodes { key } pageInfo { __typename hasNextPage hasPreviousPage startCursor endCursor } } }`,
		`{ accords(first: 2) { totalCount nodes { key } } }`,
		`{ accords(first: 0) { nodes { key } pageInfo { hasNextPage startCursor } } }`,
		`{ country(code: "MA") { id code code3 name(lang: FR) region accordCount } }`,
		`{ country(code: "MA") { capital accordCount } }`,
		`{ country(code: "MA") { name accords(first: 3) { nodes { key title parties { code name } } pageInfo { endCursor } } } }`,
		`{ country(code: "MA") { accordCount accords(first: 3, orderBy: OLDEST_FIRST) { nodes { key } } } }`,
		`{ country(code: "MA") { accords(first: 3, filter: { kinds: [TREATY] }) { nodes { key } } } }`,
		`{ country(code: "MA") { accords(first: 201) { nodes { key } } } }`,
		`{ country(code: "MA") { few: accords(first: 2) { edges { cursor node { key } } } code } }`,
		`{ country(code: "MA") { partners(first: 3) { accords shared(first: 2) { nodes { key } } } } }`,
		`{ country(code: "XX") { code } organisation(code: "ORG:EU") { acronym name accordCount } }`,
		`{ organisation(code: "ORG:EU") { accords(first: 9) { nodes { key mentions(first: 1) { key } } totalCount } } }`,
		`{ relationship(a: "FR", b: "MA") { a { code name } b { code } total instruments firstDate lastDate accords(first: 5) { nodes { key title } } } }`,
		`{ relationship(a: "NE", b: "MA") { total } }`,
		`query($l: Lang!) { here: country(code: "MA") { n: name(lang: $l) ... on Country { code } ...Rest } } fragment Rest on Party { accordCount }`,
		`query($l: Lang!) @skip(if: false) { country(code: "MA") @include(if: false) { name(lang: $l) } }`,
		`{ country(code: "MOROCCO") { name } }`,
		`{ country(code: "MA") { name } other: country(code: "FR") { name } }`,
		`{ accord(id: "nonsense:1") { key } }`,
		`{ organisation(code: "MA") { acronym } }`,
		`{ relationship(a: "FR", b: "FR") { total } }`,
		`{ relationship(a: "FR", b: "MA", filter: { kinds: [TREATY] }) { total } }`,
		`{ relationship(a: "NE", b: "NZ") { total firstDate domains { domain accords } } }`,
		`{ relationship(a: "FR", b: "MA") { one: accords(first: 2) { nodes { key } } two: accords(first: 2, orderBy: OLDEST_FIRST) { nodes { key } } } }`,
		`{ relationship(a: "FR", b: "MA") { total accords(first: 500) { nodes { key } } } }`,
		`{ articles(first: 20) { nodes { id key url title publishedOn outlet } edges { cursor node { key text lang } } } }`,
		`{ network(first: 9) { edges { a { code name } b { code } accords instruments firstDate lastDate } nodes { accords party { name } } } }`,
		`{ timeline(by: YEAR) { period value party { code } accords instruments } }`,
		`{ timeline(by: YEAR, split: PARTNER) { period value party { code name } accords } }`,
	} {
		for _, lang := range []string{"AR", "PT", "AR"} { // some of it is kept from one answer to the next
			want := answerOf(t, generated, query, lang)
			for name, other := range others {
				if got := answerOf(t, other, query, lang); got != want || !strings.Contains(want, `"data"`) {
					t.Errorf("%s of %s\n got %s\nwant %s", name, query, got, want)
				}
			}
		}
	}
}

func answerOf(t *testing.T, h http.Handler, query, lang string) string {
	t.Helper()
	body, err := json.Marshal(map[string]any{"query": query, "variables": map[string]any{"l": lang, "more": lang == "PT"}})
	if err != nil {
		t.Fatal(err)
	}
	r := httptest.NewRequest(http.MethodPost, "/", strings.NewReader(string(body)))
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Accept", "application/json")
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w.Body.String()
}
