package main

import (
	"fmt"
	"os"
	"path/filepath"

	"github.com/entente-kg/entente/extract"
	"github.com/entente-kg/entente/extract/casetext"
)

// isCases tells whether the file holds reading cases: what should come out beside each text.
func isCases(path string) bool { return filepath.Ext(path) == ".txt" }

// runCases reads the texts of a file of cases and prints where something else comes out than the case
// says; the error tells how many of them fail.
func runCases(path string) error {
	reader, err := extract.New()
	if err != nil {
		return err
	}
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	cases, err := casetext.Parse(path, f)
	if err != nil {
		return err
	}
	failed := 0
	for _, c := range cases {
		problems := c.Check(reader.Read(c.Article).Mentions)
		for _, p := range problems {
			fmt.Printf("%s:%d: %s: %s\n", path, c.Line, c.Name, p)
		}
		if len(problems) > 0 {
			failed++
		}
	}
	fmt.Printf("%s: %d of %d cases as expected\n", path, len(cases)-failed, len(cases))
	if failed > 0 {
		return fmt.Errorf("%s: %d of %d cases fail", path, failed, len(cases))
	}
	return nil
}
