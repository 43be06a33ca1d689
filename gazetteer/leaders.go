package gazetteer

import (
	"cmp"
	"fmt"
	"path"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/entente-kg/entente/kg"
)

// Leader is one spelling of the name of someone who speaks for a state or an organisation, in one
// term of office. Somebody with two terms or two offices has a Leader for each.
type Leader struct {
	Name    string   // as data/any/leaders.tsv spells it
	Folded  string   // this spelling, as Fold leaves it; words are separated by one space
	Party   kg.Party // whom they speak for
	From    int      // first year in office
	To      int      // last year in office, Open while there is none
	Office  string   // PM, President, King, FM, SG, …
	Surname bool     // the spelling is the surname alone
}

// Open is the last year of an office that is still held.
const Open = 9999

// Leaders lists the leaders under the spellings of a language, those of no particular language
// included, in the order of Folded, Party and From. The slice is shared: callers must not change it.
func Leaders(lang kg.Lang) []Leader {
	v, _ := leaders.LoadOrStore(lang, sync.OnceValue(func() []Leader {
		out, err := readLeaders(leaderTable(neutral), leaderTable(string(lang)))
		if err != nil {
			panic("gazetteer: leaders in " + string(lang) + ": " + err.Error())
		}
		return out
	}))
	return v.(func() []Leader)()
}

var leaders sync.Map // kg.Lang → func() []Leader

// leaderTable is the text of a folder's leaders; a folder without them has none.
func leaderTable(dir string) string {
	b, err := data.ReadFile(path.Join("data", dir, "leaders.tsv"))
	if err != nil {
		return ""
	}
	return string(b)
}

// readLeaders reads the table of all leaders (spellings, party, years, office) and that of a
// language (spellings, the name that stands first in the other table). Spellings are separated by
// ";"; a "+" in one marks where the surname begins that the press uses alone.
func readLeaders(all, spellings string) ([]Leader, error) {
	var out []Leader
	byName := map[string][]Leader{}
	for n, line := range strings.Split(all, "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		f := strings.Split(line, "\t")
		if len(f) != 4 {
			return nil, fmt.Errorf("line %d: %q: want spellings, a party, years and an office with tabs between them", n+1, line)
		}
		from, to, err := years(f[2])
		if err != nil {
			return nil, fmt.Errorf("line %d: %q: %w", n+1, line, err)
		}
		first, _, _ := strings.Cut(f[0], ";")
		l := Leader{Name: strings.Replace(first, "+", "", 1), Party: kg.Party(f[1]), From: from, To: to, Office: f[3]}
		byName[l.Name] = append(byName[l.Name], l)
		out = l.spelt(out, f[0])
	}
	for n, line := range strings.Split(spellings, "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		forms, name, ok := strings.Cut(line, "\t")
		if !ok || byName[name] == nil {
			return nil, fmt.Errorf("line %d: %q: want spellings, a tab and a name from %s/leaders.tsv", n+1, line, neutral)
		}
		for _, l := range byName[name] {
			out = l.spelt(out, forms)
		}
	}
	slices.SortFunc(out, func(a, b Leader) int {
		return cmp.Or(strings.Compare(a.Folded, b.Folded), strings.Compare(string(a.Party), string(b.Party)),
			cmp.Compare(a.From, b.From), strings.Compare(a.Name, b.Name), cmp.Compare(a.To, b.To))
	})
	return slices.Compact(out), nil
}

// years reads "1998-2005", "2019-" or "2003".
func years(s string) (from, to int, err error) {
	a, b, isRange := strings.Cut(s, "-")
	if from, err = strconv.Atoi(a); err != nil {
		return 0, 0, fmt.Errorf("years %q: want FROM-TO, FROM- or one year", s)
	}
	switch {
	case !isRange:
		to = from
	case b == "":
		to = Open
	default:
		to, err = strconv.Atoi(b)
	}
	if err != nil || to < from {
		return 0, 0, fmt.Errorf("years %q: want FROM-TO, FROM- or one year", s)
	}
	return from, to, nil
}

// spelt appends the leader under each of the spellings, and under that without hyphens.
func (l Leader) spelt(out []Leader, forms string) []Leader {
	put := func(s string, surname bool) {
		l.Folded, l.Surname = surface(s), surname
		out = append(out, l)
		if strings.Contains(l.Folded, "-") {
			l.Folded = strings.ReplaceAll(l.Folded, "-", " ")
			out = append(out, l)
		}
	}
	for _, form := range strings.Split(forms, ";") {
		first, last, marked := strings.Cut(form, "+")
		if !marked || first != "" {
			put(first+last, false)
		}
		if marked {
			put(last, true)
		}
	}
	return out
}
