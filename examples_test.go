package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/entente-kg/entente/extract"
	"github.com/entente-kg/entente/extract/casetext"
	"github.com/entente-kg/entente/loader"
)

// TestExamples reads the example corpus through the loader, every format of it, and holds each article
// to what a careful reader takes out of it.
func TestExamples(t *testing.T) {
	f, err := os.Open("testdata/examples.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	cases, err := casetext.Parse("testdata/examples.txt", f)
	if err != nil {
		t.Fatal(err)
	}
	read := readExamples(t)
	if len(read) != len(cases) {
		t.Errorf("%d articles under examples/articles, %d in testdata/examples.txt", len(read), len(cases))
	}
	right := 0
	for _, c := range cases {
		r, ok := read[c.Name]
		if !ok {
			t.Errorf("testdata/examples.txt:%d: no article %s under examples/articles", c.Line, c.Name)
		}
		wrong := c.Check(r.Reading.Mentions)
		if len(wrong) == 0 {
			right++
		}
		for _, w := range wrong {
			t.Logf("testdata/examples.txt:%d: %s: %s", c.Line, c.Name, w)
		}
	}
	if right < leastRight {
		t.Errorf("%d of %d articles are read without any error, want %d: go test -v -run TestExamples lists them", right, len(cases), leastRight)
	}
}

// leastRight is how many of the examples must be read without any error; it only ever rises.
const leastRight = 65

// readExamples gives the articles by id, bare texts by their file.
func readExamples(t *testing.T) map[string]loader.Read {
	t.Helper()
	reader, err := extract.New()
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]loader.Read{}
	for r := range loader.Readings(loader.Input{Paths: []string{"examples/articles"}}, reader, 0) {
		if r.Err != nil {
			t.Errorf("%s: %v", r.Name, r.Err)
		}
		key := r.Article.ID
		if filepath.Ext(r.Name) == ".txt" {
			key = filepath.Base(r.Name)
		}
		out[key] = r
	}
	return out
}
