package store

import (
	"strings"
	"unicode"

	"github.com/entente-kg/entente/gazetteer"
)

// Words gives the words of a text as stores search and compare them: runs of letters and digits,
// folded as the names of the gazetteer are.
func Words(text string) []string {
	var b strings.Builder
	b.Grow(len(text))
	for _, r := range gazetteer.Fold(text) {
		switch {
		case unicode.IsLetter(r) || unicode.IsNumber(r):
			b.WriteRune(r)
		case !unicode.IsMark(r):
			b.WriteByte(' ')
		}
	}
	return strings.Fields(b.String())
}

// Fold is the words of a text joined by single spaces: two names are the same where this is.
func Fold(text string) string { return strings.Join(Words(text), " ") }
