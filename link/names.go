package link

import (
	_ "embed"
	"iter"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// common.txt lists the words that texts write with a capital without naming anything that would
// tell one instrument from another.
//
//go:embed common.txt
var commonWords string

// unnaming holds the folded words that name no instrument: those of common.txt, and the words of
// the gazetteer, since all mentions of a block name the same countries.
var unnaming = sync.OnceValue(func() map[string]bool {
	out := make(map[string]bool, 1<<16)
	for line := range strings.Lines(commonWords) {
		if !strings.HasPrefix(line, "#") {
			for _, w := range words(line) {
				out[w] = true
			}
		}
	}
	for _, lang := range kg.Langs {
		before := ""
		for _, e := range gazetteer.Entries(lang) {
			if e.Surface == before {
				continue
			}
			before = e.Surface
			for w := range strings.FieldsSeq(foldSurface(e.Surface)) {
				out[w] = true
			}
		}
	}
	return out
})

// foldSurface folds what the gazetteer has folded in its own way, which is mostly done with that.
func foldSurface(s string) string {
	for i := range len(s) {
		if c := s[i]; c != ' ' && (c < 'a' || c > 'z') {
			return fold(s)
		}
	}
	return s
}

// names gives the folded words with a capital, inside a sentence, that can be a part of the
// instrument's own name ("Falepili", "CEPA"). Scripts without capitals have none.
func names(s string) iter.Seq[string] {
	return func(yield func(string) bool) {
		if !small(s) {
			return
		}
		inside := false // of a sentence
		for token := range strings.FieldsFuncSeq(s, separates) {
			word := strings.TrimFunc(token, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
			if first, _ := utf8.DecodeRuneInString(word); unicode.IsUpper(first) {
				letters := utf8.RuneCountInString(word)
				if inside && letters > 3 || letters >= 3 && !small(word) {
					for _, w := range words(word) {
						if !unnaming()[w] && !yield(w) {
							return
						}
					}
				}
			}
			last, _ := utf8.DecodeLastRuneInString(token)
			inside = last != '.' && last != '!' && last != '?' && last != ':'
		}
	}
}

// separates tells what stands between words.
func separates(r rune) bool {
	return r == ' ' || r == '\'' || r == '’' || r == '-' || r == '–' || unicode.IsSpace(r)
}

// small tells whether a text has a letter that is no capital.
func small(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return unicode.ToUpper(r) != r })
}
