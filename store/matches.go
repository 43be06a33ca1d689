package store

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Span is a stretch of a text, counted in Unicode code points, End exclusive.
type Span struct{ Start, End int }

// Matches gives the words of a text that a search for the query finds: equal to one of its words
// when folded, or beginning with one of at least three letters.
func Matches(text, query string) []Span {
	wanted := Words(query)
	if len(wanted) == 0 {
		return nil
	}
	var out []Span
	start, at := -1, 0
	var word strings.Builder
	end := func() {
		if start >= 0 && found(word.String(), wanted) {
			out = append(out, Span{start, at})
		}
		start = -1
		word.Reset()
	}
	for _, r := range text {
		if unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r) {
			if start < 0 {
				start = at
			}
			word.WriteRune(r)
		} else {
			end()
		}
		at++
	}
	end()
	return out
}

func found(word string, wanted []string) bool {
	for _, have := range Words(word) {
		for _, w := range wanted {
			if have == w || utf8.RuneCountInString(w) >= 3 && strings.HasPrefix(have, w) {
				return true
			}
		}
	}
	return false
}
