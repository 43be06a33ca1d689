package extract_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-kg/entente/extract"
	"github.com/entente-kg/entente/extract/casetext"
)

// cases reads every case under cases/ and calls run with the name of its file.
func cases(t *testing.T, run func(file string, c casetext.Case)) {
	t.Helper()
	files, err := filepath.Glob("cases/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no case files: %v", err)
	}
	for _, f := range files {
		fh, err := os.Open(f)
		if err != nil {
			t.Fatal(err)
		}
		list, err := casetext.Parse(f, fh)
		fh.Close()
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range list {
			run(f, c)
		}
	}
}

// TestCases runs every case under cases/; CASES=name runs those whose file name holds it.
func TestCases(t *testing.T) {
	r, err := extract.New()
	if err != nil {
		t.Fatal(err)
	}
	cases(t, func(file string, c casetext.Case) {
		t.Run(filepath.Base(file)+"/"+c.Name, func(t *testing.T) {
			for _, p := range c.Check(r.Read(c.Article).Mentions) {
				t.Errorf("%s:%d: %s", file, c.Line, p)
			}
		})
	})
}

// TestEveryReadingIsTheSame reads every case again: the graph holds mentions with their reasons, and
// must not depend on luck.
func TestEveryReadingIsTheSame(t *testing.T) {
	r, err := extract.New()
	if err != nil {
		t.Fatal(err)
	}
	cases(t, func(file string, c casetext.Case) {
		want := r.Read(c.Article)
		for range 8 {
			if diff := cmp.Diff(want, r.Read(c.Article)); diff != "" {
				t.Errorf("%s:%d: another reading (-first +now):\n%s", file, c.Line, diff)
				break
			}
		}
	})
}
