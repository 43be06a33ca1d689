package main

import (
	"bufio"
	_ "embed"
	"os"
	"path/filepath"
	"strings"

	"github.com/entente-kg/entente/gazetteer"
)

// dictionaries are the word lists of Debian that tell everyday words of a language.
var dictionaries = map[string][]string{
	"en": {"wamerican/usr/share/dict/american-english", "wbritish/usr/share/dict/british-english"},
	"fr": {"wfrench/usr/share/dict/french"},
	"es": {"wspanish/usr/share/dict/spanish"},
	"pt": {"wportuguese/usr/share/dict/portuguese"},
	"ar": {"hunspell-ar/usr/share/hunspell/ar.dic"},
}

// words tells everyday words and names of people, both folded. Nothing of the lists themselves
// goes into the tables: they only decide what is left out or marked ambiguous.
type words struct {
	everyday map[string]map[string]bool // language, word
	never    map[string]map[string]bool // language, name
	people   map[string]bool
}

//go:embed never.tsv
var neverTSV string

func readWords(in string) (*words, error) {
	w := &words{everyday: map[string]map[string]bool{}, never: map[string]map[string]bool{}, people: map[string]bool{}}
	for lang, files := range dictionaries {
		w.everyday[lang] = map[string]bool{}
		for _, f := range files {
			err := eachLine(filepath.Join(in, f), func(s string) {
				if s, _, _ = strings.Cut(s, "/"); strings.ToLower(s) == s {
					w.everyday[lang][strings.TrimPrefix(gazetteer.Fold(s), "ال")] = true
				}
			})
			if err != nil {
				return nil, err
			}
		}
	}
	for _, line := range strings.Split(neverTSV, "\n") {
		lang, names, ok := strings.Cut(line, "\t")
		if !ok || lang[0] == '#' {
			continue
		}
		w.never[lang] = map[string]bool{}
		for _, n := range strings.Split(names, ";") {
			w.never[lang][gazetteer.Fold(n)] = true
		}
	}
	err := eachLine(filepath.Join(in, "people.txt"), func(s string) { w.people[gazetteer.Fold(s)] = true })
	return w, err
}

func eachLine(name string, do func(string)) error {
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	sc := bufio.NewScanner(f)
	for sc.Scan() {
		do(sc.Text())
	}
	return sc.Err()
}

// flags are the marks that a place's name needs in a language; ok is false where the name is too
// dangerous to be taken at all: short, an everyday word (or nothing but such words), a name of
// people. A large place bears a mark where a small one is left out.
func (w *words) flags(lang, name string, large bool) (flags string, ok bool) {
	folded := gazetteer.Fold(name)
	if w.never[lang][folded] {
		return "", false
	}
	if len([]rune(folded)) > 3 && !w.isEveryday(lang, folded) && !w.people[folded] {
		return "", true
	}
	return "*", large
}

// isEveryday tells whether all words of a folded name are everyday words of the language or, in
// Latin scripts, of English, whose words are everywhere.
func (w *words) isEveryday(lang, folded string) bool {
	for _, word := range strings.FieldsFunc(folded, func(r rune) bool { return r == ' ' || r == '-' || r == '\'' }) {
		word = strings.TrimPrefix(word, "ال")
		if !w.everyday[lang][word] && !w.everyday[lang][strings.TrimSuffix(word, "ه")] && (lang == "ar" || !w.everyday["en"][word]) {
			return false
		}
	}
	return true
}
