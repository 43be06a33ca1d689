// Command gen writes the generated tables of package gazetteer out of open data: countries and
// subdivisions of the Unicode CLDR, cities of GeoNames. fetch.sh fetches its inputs.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"strings"
)

// langs are the languages of the tables; the order is that of the columns of countries.tsv.
var langs = []string{"en", "fr", "es", "pt", "ar"}

// regional are the variants of a language whose names are taken as further forms.
var regional = map[string][]string{
	"en": {"en", "en-GB", "en-AU"},
	"fr": {"fr", "fr-CA", "fr-CH", "fr-BE"},
	"es": {"es", "es-419", "es-MX", "es-AR"},
	"pt": {"pt", "pt-PT"},
	"ar": {"ar", "ar-EG", "ar-LY", "ar-SA"},
}

func main() {
	log.SetFlags(0)
	in := flag.String("in", ".cache/gazetteer", "folder that fetch.sh has filled")
	out := flag.String("out", "gazetteer/data", "folder of the tables")
	flag.Parse()
	for _, step := range []func(in, out string) error{writeCountries, writeSubdivisions, writeCities} {
		if err := step(*in, *out); err != nil {
			log.Fatal(err)
		}
	}
}

// readJSON reads a JSON file into v.
func readJSON(v any, elem ...string) error {
	name := filepath.Join(elem...)
	b, err := os.ReadFile(name)
	if err != nil {
		return fmt.Errorf("%w (has gazetteer/gen/fetch.sh been run?)", err)
	}
	if err := json.Unmarshal(b, v); err != nil {
		return fmt.Errorf("reading %s: %w", name, err)
	}
	return nil
}

// writeTable writes lines under a header; every line of the header becomes a comment.
func writeTable(header string, lines []string, elem ...string) error {
	var b strings.Builder
	for _, h := range strings.Split(header, "\n") {
		b.WriteString("# " + h + "\n")
	}
	for _, l := range lines {
		b.WriteString(l + "\n")
	}
	name := filepath.Join(elem...)
	if err := os.WriteFile(name, []byte(b.String()), 0o666); err != nil {
		return err
	}
	log.Printf("%s: %d lines", name, len(lines))
	return nil
}
