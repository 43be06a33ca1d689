package extract_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/entente-kg/entente/extract"
	"github.com/entente-kg/entente/extract/casetext"
)

// TestCases runs every case under cases/; CASES=name runs those whose file name holds it.
func TestCases(t *testing.T) {
	r, err := extract.New()
	if err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob("cases/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no case files: %v", err)
	}
	for _, f := range files {
		fh, err := os.Open(f)
		if err != nil {
			t.Fatal(err)
		}
		cases, err := casetext.Parse(f, fh)
		fh.Close()
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range cases {
			t.Run(filepath.Base(f)+"/"+c.Name, func(t *testing.T) {
				for _, p := range c.Check(r.Read(c.Article).Mentions) {
					t.Errorf("%s:%d: %s", f, c.Line, p)
				}
			})
		}
	}
}
