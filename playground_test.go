package main

import (
	"bytes"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"testing"

	"github.com/entente-kg/entente/extract"
	"github.com/entente-kg/entente/loader"
	"github.com/entente-kg/entente/store/registry"
	"github.com/entente-kg/entente/web"
)

// Every worked query of the playground has an answer in the example corpus: no error, and not one
// empty list at its root.
func TestPlaygroundExamplesHaveAnswers(t *testing.T) {
	s, err := registry.Open(t.Context(), registry.Config{Address: filepath.Join(t.TempDir(), "graph.db")})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close(t.Context())
	reader, err := extract.New()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := loader.Load(t.Context(), s, loader.Input{Paths: []string{"examples/articles"}}, loader.Options{Reader: reader, Version: "test"}); err != nil {
		t.Fatal(err)
	}
	h := web.New(web.Config{Store: s})
	for _, example := range web.Examples() {
		t.Run(example.Name, func(t *testing.T) {
			request, err := json.Marshal(example)
			if err != nil {
				t.Fatal(err)
			}
			r := httptest.NewRequest(http.MethodPost, "/graphql", bytes.NewReader(request))
			r.Header.Set("Content-Type", "application/json")
			w := httptest.NewRecorder()
			h.ServeHTTP(w, r)
			var got struct {
				Data   map[string]any
				Errors []any
			}
			if err := json.Unmarshal(w.Body.Bytes(), &got); err != nil {
				t.Fatal(err)
			}
			if len(got.Errors) > 0 || len(got.Data) == 0 {
				t.Fatalf("%s", w.Body)
			}
			for name, v := range got.Data {
				if empty(v) {
					t.Errorf("%s is empty: %s", name, w.Body)
				}
			}
		})
	}
}

// empty tells whether a value holds nothing: null, an empty list, or an object whose lists of rows
// are empty.
func empty(v any) bool {
	switch v := v.(type) {
	case nil:
		return true
	case []any:
		return len(v) == 0
	case map[string]any:
		for _, field := range v {
			if list, ok := field.([]any); ok && len(list) == 0 {
				return true
			}
			if page, ok := field.(map[string]any); ok && empty(page) {
				return true
			}
		}
	}
	return false
}
