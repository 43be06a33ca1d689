package link

import (
	_ "embed"
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
	out := map[string]bool{}
	for line := range strings.Lines(commonWords) {
		if !strings.HasPrefix(line, "#") {
			for _, w := range words(line) {
				out[w] = true
			}
		}
	}
	for _, lang := range kg.Langs {
		for _, e := range gazetteer.Entries(lang) {
			for _, w := range words(e.Surface) {
				out[w] = true
			}
		}
	}
	return out
})

// names gives the folded words with a capital, inside a sentence, that can be a part of the
// instrument's own name ("Falepili", "CEPA"). Scripts without capitals have none.
func names(s string) []string {
	if strings.ToUpper(s) == s {
		return nil
	}
	var out []string
	inside := false // of a sentence
	for _, token := range strings.FieldsFunc(s, func(r rune) bool { return unicode.IsSpace(r) || r == '\'' || r == '’' || r == '-' || r == '–' }) {
		word := strings.TrimFunc(token, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
		first, _ := utf8.DecodeRuneInString(word)
		acronym := utf8.RuneCountInString(word) >= 3 && strings.ToUpper(word) == word && unicode.IsUpper(first)
		if acronym || inside && unicode.IsUpper(first) && utf8.RuneCountInString(word) > 3 {
			for _, w := range words(word) {
				if !unnaming()[w] {
					out = append(out, w)
				}
			}
		}
		last, _ := utf8.DecodeLastRuneInString(token)
		inside = !strings.ContainsRune(".!?:", last)
	}
	return out
}
