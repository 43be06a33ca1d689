package gazetteer

import (
	"embed"
	"fmt"
	"path"
	"sort"
	"strings"

	"github.com/entente-kg/entente/kg"
)

//go:embed data
var data embed.FS

// neutral is the folder of the forms that belong to no language.
const neutral = "any"

// tables are the files that a language's folder may hold, each with the class of its entries. Files
// that a program wrote come last, so that a line written by hand wins over them.
var tables = []struct {
	file  string
	class Class
	flags Flags
}{
	{"names.tsv", Name, 0},
	{"demonyms.tsv", Demonym, 0},
	{"combining.tsv", Demonym, Combining},
	{"capitals.tsv", Capital, CaseNeeded},
	{"seats.tsv", Seat, CaseNeeded},
	{"organisations.tsv", Org, 0},
	{"bodies.tsv", Body, CaseNeeded},
	{"subnational.tsv", Subnational, CaseNeeded},
	{"cities.tsv", City, CaseNeeded},
	{"regions.tsv", Region, CaseNeeded},
	{"blocks.tsv", Block, 0},
	{"cldr.tsv", Name, 0},
	{"subdivisions.tsv", Subnational, CaseNeeded},
	{"geonames.tsv", City, CaseNeeded},
}

// A row is one line of a table: a party and its forms as they are written there.
type row struct {
	party kg.Party
	forms []form
}

type form struct {
	text  string
	flags Flags
}

// readTable reads a table: a party code, a tab, forms separated by ";". A form may end in * ^ !
// (Ambiguous, CaseNeeded, CapitalsOnly), and "stem@x" stands for the stem with each of the endings
// that a line "%endings x …" declares. "-" as code is no party. "%flags ^" gives flags to every
// form of the file, "#" begins a comment.
func readTable(name, text string) ([]row, error) {
	rows := make([]row, 0, strings.Count(text, "\n"))
	endings := map[string][]string{}
	var all Flags
	for n := 1; text != ""; n++ {
		var line string
		line, text, _ = strings.Cut(text, "\n")
		switch {
		case line == "" || line[0] == '#':
		case line[0] == '%':
			f := strings.Fields(line)
			switch {
			case f[0] == "%endings" && len(f) > 2:
				endings[f[1]] = f[2:]
			case f[0] == "%flags" && len(f) == 2:
				_, all = cutFlags(f[1])
			default:
				return nil, fmt.Errorf("%s:%d: directive %q: want %%endings NAME ENDING… or %%flags FLAGS", name, n, line)
			}
		default:
			code, list, ok := strings.Cut(line, "\t")
			if !ok || code == "" {
				return nil, fmt.Errorf("%s:%d: %q: want a party code, a tab and forms", name, n, line)
			}
			if code == "-" {
				code = ""
			}
			r := row{party: kg.Party(code), forms: make([]form, 0, strings.Count(list, ";")+1)}
			for more := true; more; {
				var s string
				s, list, more = strings.Cut(list, ";")
				forms, err := expand(s, endings)
				if err != nil {
					return nil, fmt.Errorf("%s:%d: %w", name, n, err)
				}
				for _, f := range forms {
					r.forms = append(r.forms, form{f.text, f.flags | all})
				}
			}
			rows = append(rows, r)
		}
	}
	return rows, nil
}

// cutFlags takes the flag characters off the end of a form.
func cutFlags(s string) (string, Flags) {
	var flags Flags
	for s != "" {
		switch s[len(s)-1] {
		case '*':
			flags |= Ambiguous
		case '^':
			flags |= CaseNeeded
		case '!':
			flags |= CapitalsOnly
		default:
			return s, flags
		}
		s = s[:len(s)-1]
	}
	return s, flags
}

func expand(s string, endings map[string][]string) ([]form, error) {
	s, flags := cutFlags(strings.TrimSpace(s))
	if s == "" {
		return nil, fmt.Errorf("an empty form: one \";\" too many?")
	}
	stem, paradigm, ok := strings.Cut(s, "@")
	if !ok {
		return []form{{s, flags}}, nil
	}
	ends := endings[paradigm]
	if ends == nil {
		return nil, fmt.Errorf("form %q: no line \"%%endings %s …\" above", s, paradigm)
	}
	out := make([]form, len(ends))
	for i, e := range ends {
		if e == "-" {
			e = ""
		}
		out[i] = form{stem + e, flags}
	}
	return out, nil
}

// loadEntries reads the tables of a language and those of no language. The tables are part of the
// program and checked by its tests, so an error in them is a panic.
func loadEntries(lang kg.Lang) []Entry {
	type key struct {
		surface string
		party   kg.Party
		class   Class
	}
	seen := make(map[key]bool, 1<<13)
	out := make([]Entry, 0, 1<<13)
	add := func(surface string, party kg.Party, class Class, flags Flags) {
		if k := (key{surface, party, class}); !seen[k] {
			seen[k] = true
			out = append(out, Entry{surface, party, class, flags})
		}
	}
	for _, t := range tables {
		for _, dir := range []string{string(lang), neutral} {
			for _, r := range mustRead(path.Join("data", dir, t.file)) {
				for _, f := range r.forms {
					surface, flags := strings.Join(strings.Fields(Fold(f.text)), " "), t.flags|f.flags
					if flags.Has(Combining) {
						add(surface+"-", r.party, t.class, flags)
						continue
					}
					add(surface, r.party, t.class, flags)
					if strings.IndexByte(surface, '-') > 0 {
						add(strings.ReplaceAll(surface, "-", " "), r.party, t.class, flags)
					}
				}
			}
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].Surface < out[j].Surface })
	return out
}

// mustRead reads a table of the program; a table that is not there has no rows.
func mustRead(name string) []row {
	b, err := data.ReadFile(name)
	if err != nil {
		return nil
	}
	rows, err := readTable(name, string(b))
	if err != nil {
		panic("gazetteer: " + err.Error())
	}
	return rows
}
