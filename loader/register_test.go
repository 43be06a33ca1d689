package loader_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/entente-kg/entente/loader"
)

// A file may hold rows of a register and articles; a broken row fails by its line alone.
func TestRegisterRowsAmongArticles(t *testing.T) {
	file := filepath.Join(t.TempDir(), "mixed.jsonl")
	lines := strings.Join([]string{
		`{"id":"7","title":"Treaty between France and Peru","parties":["FRANCE","PERU"],"signed":"1999-02-20"}`,
		`{"id":"7","title":"Treaty between France and Peru","parties":["FRANCE","PERU"],"signed":"1999-02-30"}`,
		`{"id":"a","title":"A treaty","text":"France and Peru signed a treaty.","lang":"en"}`,
	}, "\n")
	if err := os.WriteFile(file, []byte(lines), 0o644); err != nil {
		t.Fatal(err)
	}
	var items []loader.Item
	for it := range (loader.Input{Paths: []string{file}}).Items() {
		items = append(items, it)
	}
	if len(items) != 3 {
		t.Fatalf("%d items, want 3", len(items))
	}
	if row := items[0]; row.Err != nil || row.Article.ID != "mixed:7" || row.Given == nil || len(row.Given().Mentions) != 1 {
		t.Errorf("row: %+v", row)
	}
	if row := items[1]; row.Err == nil || !strings.HasSuffix(row.Name, "mixed.jsonl:2") || !strings.Contains(row.Err.Error(), "1999-02-30") {
		t.Errorf("broken row: %+v", row)
	}
	if article := items[2]; article.Err != nil || article.Article.ID != "a" || article.Given != nil {
		t.Errorf("article: %+v", article)
	}
}

// What a row says beside its title counts as its content.
func TestRegisterRowThatChanged(t *testing.T) {
	digest := func(line string) string {
		file := filepath.Join(t.TempDir(), "r.jsonl")
		if err := os.WriteFile(file, []byte(line), 0o644); err != nil {
			t.Fatal(err)
		}
		for r := range loader.Readings(loader.Input{Registers: []string{file}}, nil, 1) {
			return r.Digest
		}
		return ""
	}
	before := digest(`{"id":"7","title":"Treaty between France and Peru","bilateral":true,"signed":"1999-02-20"}`)
	after := digest(`{"id":"7","title":"Treaty between France and Peru","bilateral":true,"signed":"1999-02-20","ended":"2011"}`)
	if before == "" || before == after {
		t.Errorf("digests %q and %q", before, after)
	}
}
