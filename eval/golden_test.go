package eval_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-kg/entente/eval"
	"github.com/entente-kg/entente/extract"
	"github.com/entente-kg/entente/internal/shared"
	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/record"
)

var update = flag.Bool("update", false, "write the scores of this reader to testdata/scores.golden")

// TestScores pins the scores of all annotated sets, so that a change of the reader shows its effect
// in review. `go test ./eval -run Scores -update` writes them anew.
func TestScores(t *testing.T) {
	files, err := filepath.Glob(filepath.Join(shared.Dir(t), "eval", "dev", "*.jsonl"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no annotated sets: %v", err)
	}
	r, err := extract.New()
	if err != nil {
		t.Fatal(err)
	}
	var sets []eval.Set
	var predicted []eval.Article
	for _, f := range files {
		fh, err := os.Open(f)
		if err != nil {
			t.Fatal(err)
		}
		gold, err := eval.ReadArticles(f, fh)
		fh.Close()
		if err != nil {
			t.Fatal(err)
		}
		sets = append(sets, eval.Set{Name: strings.TrimSuffix(filepath.Base(f), ".jsonl"), Articles: gold})
		for _, a := range plain(t, f) {
			g := r.Read(a)
			predicted = append(predicted, eval.Predicted(record.New(a, g.Mentions, g.People, nil)))
		}
	}
	got := eval.SetsTable(sets, predicted)
	const golden = "testdata/scores.golden"
	if *update {
		if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("the scores changed; run with -update where they should (-pinned +now):\n%s", diff)
	}
}

// plain reads the articles of a set without their annotations.
func plain(t *testing.T, file string) []kg.Article {
	t.Helper()
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var out []kg.Article
	for dec := json.NewDecoder(bytes.NewReader(b)); dec.More(); {
		var a kg.Article
		if err := dec.Decode(&a); err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		out = append(out, a)
	}
	return out
}
