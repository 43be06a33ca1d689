package main

import (
	"bufio"
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
}

// words tells everyday words and names of people, both folded. Nothing of the lists themselves
// goes into the tables: they only decide what is left out or marked ambiguous.
type words struct {
	everyday map[string]map[string]bool // language, word
	people   map[string]bool
}

func readWords(in string) (*words, error) {
	w := &words{everyday: map[string]map[string]bool{}, people: map[string]bool{}}
	for lang, files := range dictionaries {
		w.everyday[lang] = map[string]bool{}
		for _, f := range files {
			err := eachLine(filepath.Join(in, f), func(s string) {
				if strings.ToLower(s) == s {
					w.everyday[lang][gazetteer.Fold(s)] = true
				}
			})
			if err != nil {
				return nil, err
			}
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
// dangerous to be taken at all. A large place may bear a mark where a small one is left out.
func (w *words) flags(lang, name string, large bool) (flags string, ok bool) {
	folded := gazetteer.Fold(name)
	short := len([]rune(folded)) <= 3
	switch {
	case short && !large:
		return "", false
	case w.everyday[lang][folded]:
		if !large {
			return "", false
		}
		return "*", true
	case short || w.people[folded]:
		return "*", true
	}
	return "", true
}
