package graph_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-kg/entente/graph"
	"github.com/entente-kg/entente/store"
)

var update = flag.Bool("update", false, "write the answers of the SQLite store as the expected ones")

// TestAnswers asks every testdata/*.graphql of every store and compares with the .json beside it.
func TestAnswers(t *testing.T) {
	files, err := filepath.Glob("testdata/*.graphql")
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	onEveryStore(t, func(t *testing.T, s store.Store) {
		h := graph.New(graph.Config{Store: s})
		for _, file := range files {
			t.Run(strings.TrimSuffix(filepath.Base(file), ".graphql"), func(t *testing.T) {
				text, err := os.ReadFile(file)
				if err != nil {
					t.Fatal(err)
				}
				var got bytes.Buffer
				if err := json.Indent(&got, []byte(ask(t, h, string(text)).body), "", "  "); err != nil {
					t.Fatal(err)
				}
				got.WriteByte('\n')
				golden := strings.TrimSuffix(file, ".graphql") + ".json"
				if *update && strings.Contains(t.Name(), "sqlite") {
					if err := os.WriteFile(golden, got.Bytes(), 0o644); err != nil {
						t.Fatal(err)
					}
				}
				want, err := os.ReadFile(golden)
				if err != nil {
					t.Fatal(err)
				}
				if d := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got.String(), "\n")); d != "" {
					t.Errorf("(-want +got):\n%s", d)
				}
			})
		}
	})
}
