package web_test

import (
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	sdk "go.opentelemetry.io/otel/sdk/trace"
	"go.opentelemetry.io/otel/sdk/trace/tracetest"

	"github.com/entente-kg/entente/store"
	"github.com/entente-kg/entente/store/neo4j/neo4jtest"
	"github.com/entente-kg/entente/store/sqlite"
	"github.com/entente-kg/entente/store/storetest"
	"github.com/entente-kg/entente/web"
)

// TestTraces follows each call of the store up to the request, and from there to the client.
func TestTraces(t *testing.T) {
	const client = "00f067aa0ba902b7"
	for kind, open := range map[string]func(*testing.T) store.Store{
		"sqlite": func(t *testing.T) store.Store {
			s, err := sqlite.Open(t.Context(), sqlite.Config{Path: filepath.Join(t.TempDir(), "graph.db"), Catalogue: storetest.Catalogue{}})
			if err != nil {
				t.Fatal(err)
			}
			return s
		},
		"neo4j": func(t *testing.T) store.Store { return neo4jtest.Open(t, storetest.Catalogue{}) },
	} {
		t.Run(kind, func(t *testing.T) {
			s := open(t)
			defer s.Close(t.Context())
			if err := storetest.Load(t.Context(), s, storetest.Sample()); err != nil {
				t.Fatal(err)
			}
			spans := tracetest.NewInMemoryExporter()
			h := web.New(web.Config{Store: s, Tracing: sdk.NewTracerProvider(sdk.WithSyncer(spans)), Database: kind})
			r := httptest.NewRequest(http.MethodPost, "/graphql", strings.NewReader(`{"query":
				"query Why { accords(first: 2) { nodes { title mentions { article { title } } } } country(code: \"MA\") { accordCount } }"}`))
			r.Header.Set("Content-Type", "application/json")
			r.Header.Set("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-"+client+"-01")
			w := httptest.NewRecorder()
			h.ServeHTTP(w, r)
			if w.Code != http.StatusOK || strings.Contains(w.Body.String(), `"errors"`) {
				t.Fatalf("%d: %s", w.Code, w.Body)
			}
			got := chains(spans.GetSpans())
			slices.Sort(got)
			want := []string{
				client + " > POST /graphql",
				client + " > POST /graphql > query Why",
				client + " > POST /graphql > query Why > Query.accords",
				client + " > POST /graphql > query Why > Query.accords > store.List",
				client + " > POST /graphql > query Why > Query.country",
				client + " > POST /graphql > query Why > Query.country > store.PartyStats",
			}
			if !slices.Equal(got, want) {
				t.Errorf("spans:\n%s\nwant:\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
			}
			for _, span := range spans.GetSpans() {
				for _, a := range span.Attributes {
					if a.Key == "db.system.name" && a.Value.AsString() != kind {
						t.Errorf("%s is said to be of %s", span.Name, a.Value.AsString())
					}
				}
			}
		})
	}
}

// chains writes each span as the names from the client to it.
func chains(spans tracetest.SpanStubs) []string {
	byID := map[string]tracetest.SpanStub{}
	for _, s := range spans {
		byID[s.SpanContext.SpanID().String()] = s
	}
	var chain func(id string) string
	chain = func(id string) string {
		s, known := byID[id]
		if !known {
			return id
		}
		return chain(s.Parent.SpanID().String()) + " > " + s.Name
	}
	var out []string
	for _, s := range spans {
		out = append(out, chain(s.SpanContext.SpanID().String()))
	}
	return out
}
