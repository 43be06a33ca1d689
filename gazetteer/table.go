package gazetteer

import (
	"cmp"
	"embed"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/entente-kg/entente/kg"
)

//go:embed data
var data embed.FS

// Data gives the tables as files, for what depends on every word of them.
func Data() fs.FS { return data }

// neutral is the folder of the forms that belong to no language.
const neutral = "any"

// tables are the files that a language's folder may hold, each with the class of its entries. Files
// that a program wrote come last, so that a line written by hand wins over them.
var tables = []struct {
	file      string
	class     Class
	flags     Flags
	generated bool
}{
	{"names.tsv", Name, 0, false},
	{"cldr.tsv", Name, 0, true},
	{"demonyms.tsv", Demonym, 0, false},
	{"regional.tsv", Demonym, OfRegion, false},
	{"combining.tsv", Demonym, Combining, false},
	{"capitals.tsv", Capital, CaseNeeded, false},
	{"seats.tsv", Seat, CaseNeeded, false},
	{"organisations.tsv", Org, 0, false},
	{"bodies.tsv", Body, CaseNeeded, false},
	{"subnational.tsv", Subnational, CaseNeeded, false},
	{"cities.tsv", City, CaseNeeded, false},
	{"regions.tsv", Region, CaseNeeded, false},
	{"blocks.tsv", Block, 0, false},
	{"subdivisions.tsv", Subnational, CaseNeeded, true},
	{"geonames.tsv", City, CaseNeeded, true},
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

// readTable reads a table: a party code, a tab, forms separated by ";". A form may end in * ^ ! = _ ~
// (Ambiguous, CaseNeeded, CapitalsOnly, Accented, SmallOnly, shownOnly), and "stem@x" stands for the stem with each of the endings
// that a line "%endings x …" declares. A form "x$rest" begins with the words of a line "%begin x …". Behind a line "%short long = short" a form that holds the long
// words inside stands with the short ones too. "-" as code is no party. "%flags ^" gives flags to every form of the file, "#"
// begins a comment.
func readTable(name, text string) ([]row, error) {
	rows := make([]row, 0, strings.Count(text, "\n"))
	endings, begins := map[string][]string{}, map[string]string{}
	var shorts [][2]string
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
			case f[0] == "%begin" && len(f) > 2:
				begins[f[1]] = strings.Join(f[2:], " ") + " "
			case f[0] == "%short" && strings.Contains(line, " = "):
				long, short, _ := strings.Cut(strings.TrimSpace(line[len(f[0]):]), " = ")
				shorts = append(shorts, [2]string{long, short})
			case f[0] == "%flags" && len(f) == 2:
				_, all = cutFlags(f[1])
			default:
				return nil, fmt.Errorf("%s:%d: directive %q: want %%endings NAME ENDING…, %%begin NAME WORD…, %%short LONG = SHORT or %%flags FLAGS", name, n, line)
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
				forms, err := expand(s, endings, begins)
				if err != nil {
					return nil, fmt.Errorf("%s:%d: %w", name, n, err)
				}
				for _, f := range forms {
					r.forms = append(r.forms, form{f.text, f.flags | all})
					if t := shortened(f.text, shorts); t != f.text {
						r.forms = append(r.forms, form{t, f.flags | all})
					}
				}
			}
			rows = append(rows, r)
		}
	}
	return rows, nil
}

// shortened gives a form with the first long words that it holds beside others put short ("Programa da ONU para o
// Desenvolvimento").
func shortened(s string, shorts [][2]string) string {
	for _, p := range shorts {
		if len(s) > len(p[0]) && strings.Contains(s, p[0]) {
			return strings.Replace(s, p[0], p[1], 1)
		}
	}
	return s
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
		case '=':
			flags |= Accented
		case '_':
			flags |= SmallOnly
		case '~':
			flags |= shownOnly
		default:
			return s, flags
		}
		s = s[:len(s)-1]
	}
	return s, flags
}

func expand(s string, endings map[string][]string, begins map[string]string) ([]form, error) {
	s, flags := cutFlags(strings.TrimSpace(s))
	if s == "" {
		return nil, fmt.Errorf("an empty form: one \";\" too many?")
	}
	if name, rest, ok := strings.Cut(s, "$"); ok && rest != "" {
		if begins[name] == "" {
			return nil, fmt.Errorf("form %q: no line \"%%begin %s …\" above", s, name)
		}
		s = begins[name] + rest
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
	l := loader{first: make(map[string]int32, 1<<14), out: make([]Entry, 0, 1<<14), next: make([]int32, 0, 1<<14)}
	for _, t := range tables {
		for _, dir := range []string{string(lang), neutral} {
			for _, r := range mustRead(path.Join("data", dir, t.file)) {
				for _, f := range r.forms {
					if f.flags.Has(shownOnly) {
						continue
					}
					l.addForms(f, Entry{Party: r.party, Class: t.class, Flags: t.flags}, t.generated)
				}
			}
		}
	}
	slices.SortStableFunc(l.out, func(a, b Entry) int {
		return cmp.Or(strings.Compare(a.Surface, b.Surface), cmp.Compare(a.Class, b.Class))
	})
	return l.out
}

// A loader collects entries, one for every surface and party.
type loader struct {
	out   []Entry
	first map[string]int32 // place in out of a surface's first entry, plus one
	next  []int32          // by place, that of the surface's next entry, plus one; 0 at the last
}

// addForms adds a form and, where it has a hyphen, its spelling without; an acronym also with its
// points.
func (l *loader) addForms(f form, e Entry, generated bool) {
	e.Surface, e.Form, e.Flags = surface(f.text), f.text, e.Flags|f.flags
	if e.Flags.Has(Combining) {
		e.Surface, e.Form = e.Surface+"-", e.Form+"-"
		l.add(e, generated)
		return
	}
	l.add(e, generated)
	if strings.IndexByte(e.Surface, '-') > 0 {
		e.Surface, e.Form = strings.ReplaceAll(e.Surface, "-", " "), strings.ReplaceAll(e.Form, "-", " ")
		l.add(e, generated)
	}
	if e.Flags.Has(CapitalsOnly) && isAcronym(e.Surface) {
		e.Surface, e.Form = withPoints(e.Surface), withPoints(e.Form)
		l.add(e, generated)
	}
}

func withPoints(s string) string { return strings.Join(strings.Split(s, ""), ".") + "." }

// isAcronym tells whether a folded form is two to five plain letters.
func isAcronym(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < 'a' || s[i] > 'z' {
			return false
		}
	}
	return 2 <= len(s) && len(s) <= 5
}

// surface folds a form and leaves one space between its words.
func surface(text string) string {
	s := Fold(text)
	if !strings.Contains(s, "  ") {
		return strings.TrimSpace(s)
	}
	return strings.Join(strings.Fields(s), " ")
}

// add adds an entry unless the party has the surface already and takes it with as little care.
// Another party's entry makes the surface ambiguous, but a place does not make one of a country,
// government or organisation so, and a generated table yields to whatever another table says of
// the same surface.
func (l *loader) add(e Entry, generated bool) {
	last := int32(0)
	for i := l.first[e.Surface]; i > 0; i = l.next[i-1] {
		old := &l.out[i-1]
		if generated && (old.Party == e.Party || old.Class != e.Class) || old.Party == e.Party && old.absorbs(e) {
			return
		}
		last = i
	}
	l.out, l.next = append(l.out, e), append(l.next, 0)
	if last == 0 {
		l.first[e.Surface] = int32(len(l.out))
		return
	}
	l.next[last-1] = int32(len(l.out))
	added := &l.out[len(l.out)-1]
	for i := l.first[e.Surface]; i > 0; i = l.next[i-1] {
		old := &l.out[i-1]
		if old.Party == e.Party || old.Party == "" || e.Party == "" {
			continue
		}
		added.Flags |= Ambiguous
		if old.Class.isPlace() || !e.Class.isPlace() {
			old.Flags |= Ambiguous
		}
	}
}

// isPlace tells whether the class names a place rather than what governs it.
func (c Class) isPlace() bool { return c == City || c == Subnational }

// absorbs tells whether a further entry e of the same surface and party says nothing of its own.
// Two spellings of one name ("CEDEAO", "Cédéao") leave the easier condition.
func (old *Entry) absorbs(e Entry) bool {
	easier := e.Flags.strictness() < old.Flags.strictness()
	if old.Class == e.Class && easier {
		old.Flags = old.Flags&^(CaseNeeded|CapitalsOnly) | e.Flags&(CaseNeeded|CapitalsOnly)
	}
	return old.Class == e.Class || !easier && e.Class != Demonym && (old.Class == Name || old.Class == Seat)
}

// strictness ranks what the flags ask of the letters of the source.
func (f Flags) strictness() int {
	switch {
	case f.Has(CapitalsOnly):
		return 2
	case f.Has(CaseNeeded):
		return 1
	}
	return 0
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
