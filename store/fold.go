package store

import (
	"strings"
	"unicode"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// letters that Unicode does not decompose but that writers leave out or write apart.
var letters = strings.NewReplacer(
	"œ", "oe", "æ", "ae", "ø", "o", "ł", "l", "đ", "d", "ð", "d", "þ", "th", "ı", "i",
	"ـ", "", // the Arabic stroke that only stretches a word
	"ى", "ي", "ة", "ه", "ٱ", "ا",
)

// Words gives the words of a text as stores search and compare them: runs of letters and digits,
// case folded, without accents, vowel signs and ligatures, Arabic letters in one spelling.
func Words(text string) []string {
	text = letters.Replace(cases.Fold().String(norm.NFKD.String(text)))
	var b strings.Builder
	b.Grow(len(text))
	for _, r := range text {
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
