package register

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"

	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

//go:embed names.tsv
var namesTable string

// name is what a phrase of a title names.
type name struct {
	parties []kg.Party // none for a name that has no code of its own, several for a union of states
	demonym bool       // "Portuguese", which needs a noun after it
}

// lexicon holds the names of parties in English: those of names.tsv, then those of the gazetteer for
// registers, then its English names.
type lexicon struct {
	names trie[name]
	// letters lists the single words of the lexicon by their length, for misspelt names.
	letters map[int][]string
}

var lex = sync.OnceValue(func() *lexicon {
	l := &lexicon{letters: map[int][]string{}}
	for _, row := range table(namesTable) {
		l.add(row[0], name{parties: codes(row[1])})
	}
	old := map[string][]kg.Party{}
	for _, e := range gazetteer.RegisterForms() {
		old[e.Surface] = append(old[e.Surface], e.Party)
	}
	for surface, parties := range old {
		l.add(surface, name{parties: parties})
	}
	for _, class := range []gazetteer.Class{gazetteer.Name, gazetteer.Org, gazetteer.Body, gazetteer.Demonym} {
		for _, e := range gazetteer.Entries(kg.English) {
			if e.Class == class && !e.Flags.Has(gazetteer.Combining) {
				l.add(e.Surface, name{parties: []kg.Party{e.Party}, demonym: class == gazetteer.Demonym})
			}
		}
	}
	return l
})

func codes(s string) []kg.Party {
	if s == "-" {
		return nil
	}
	var out []kg.Party
	for _, c := range strings.Fields(s) {
		out = append(out, kg.Party(c))
	}
	return out
}

func (l *lexicon) add(surface string, n name) {
	words := wordsOf(surface)
	if len(words) == 1 && len(words[0].folded) >= shortestMisspelt-1 {
		w := words[0].folded
		l.letters[len(w)] = append(l.letters[len(w)], w)
	}
	l.names.put(surface, n)
}

// shortestMisspelt is the length in bytes below which a word is not taken for a misspelt name.
const shortestMisspelt = 6

// at finds the name that the words begin with. Where there is none, the first word may be a name with
// one letter wrong, missing or too many.
func (l *lexicon) at(words []word) (name, int) {
	if n, length := l.names.at(words); length > 0 {
		return n, length
	}
	w := words[0]
	if !w.capital || len(w.folded) < shortestMisspelt {
		return name{}, 0
	}
	var only string
	for length := len(w.folded) - 1; length <= len(w.folded)+1; length++ {
		for _, candidate := range l.letters[length] {
			if candidate != only && oneEditApart(w.folded, candidate) {
				if only != "" {
					return name{}, 0 // could be either
				}
				only = candidate
			}
		}
	}
	if only == "" {
		return name{}, 0
	}
	n, _ := l.names.at([]word{{folded: only}})
	return n, 1
}

// oneEditApart tells whether one letter put in, left out or changed, or two that change places, turn
// a into b.
func oneEditApart(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	if len(a) == len(b) {
		return i < len(a) && (a[i+1:] == b[i+1:] ||
			i+1 < len(a) && a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:])
	}
	return a[i:] == b[i+1:]
}

// PartiesOf maps the names that a register books a treaty under to codes. What has no code comes
// back in unmapped as it is written.
func PartiesOf(names []string) (parties kg.Parties, unmapped []string) {
	unmapped = []string{}
	var codes []kg.Party
	for _, n := range names {
		found, ok := gazetteer.Register(n)
		if !ok {
			unmapped = append(unmapped, n)
		}
		codes = append(codes, found...)
	}
	return kg.NewParties(codes...), unmapped
}

// isTerritory tells whether the register writes the name as one of a territory, not in capitals.
func isTerritory(registered string) bool {
	return strings.ContainsFunc(registered, unicode.IsLower)
}
