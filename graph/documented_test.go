package graph_test

import (
	"os"
	"path/filepath"
	"regexp"
	"testing"

	"github.com/entente-kg/entente/graph"
)

// Each question of the schema has its paragraph in docs/api.md, and each paragraph its worked example
// in the playground.
func TestEveryQuestionIsDocumented(t *testing.T) {
	text, err := os.ReadFile("../docs/api.md")
	if err != nil {
		t.Fatal(err)
	}
	said := func(word string) bool { return regexp.MustCompile(`\b` + regexp.QuoteMeta(word) + `\b`).Match(text) }
	for _, f := range graph.Schema(nil).Schema().Query.Fields {
		if !federations(f.Name) && !said(f.Name) {
			t.Errorf("docs/api.md says nothing of %s", f.Name)
		}
	}
	examples, err := filepath.Glob("../web/examples/*.graphql")
	if err != nil || len(examples) < 15 {
		t.Fatalf("%d examples, %v", len(examples), err)
	}
	for _, e := range examples {
		if !said(filepath.Base(e)) {
			t.Errorf("docs/api.md does not lead to %s", e)
		}
	}
	for _, named := range regexp.MustCompile(`[0-9]{2}-[a-z-]+\.graphql`).FindAllString(string(text), -1) {
		if _, err := os.Stat(filepath.Join("../web/examples", named)); err != nil {
			t.Errorf("docs/api.md leads to %s, which is not there", named)
		}
	}
}
