package link

import (
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// letters that differ between spellings of the same name without a combining mark.
var plain = map[rune]string{
	'ة': "ه", 'ى': "ي", 'ـ': "", 'ß': "ss", 'æ': "ae", 'œ': "oe", 'ø': "o", 'đ': "d", 'ð': "d", 'ł': "l",
	'ı': "i", 'þ': "th",
}

// words folds case, accents and the variant letters of Arabic and splits at everything that is
// neither letter nor digit.
func words(s string) []string { return strings.Fields(string(appendFolded(nil, s))) }

// appendFolded appends the words of s, with blanks between them.
func appendFolded(b []byte, s string) []byte {
	b = slices.Grow(b, len(s))
	for _, r := range s {
		switch {
		case 'A' <= r && r <= 'Z':
			b = append(b, byte(r)+'a'-'A')
		case 'a' <= r && r <= 'z' || '0' <= r && r <= '9':
			b = append(b, byte(r))
		case r < utf8.RuneSelf:
			b = append(b, ' ')
		case int(r) < len(foldedLetters()):
			b = append(b, foldedLetters()[r]...)
		default:
			b = append(b, foldLetter(r)...)
		}
	}
	return b
}

// foldedLetters holds what foldLetter makes of the letters of the scripts that most texts are in.
var foldedLetters = sync.OnceValue(func() *[0x700]string {
	var t [0x700]string
	for r := range rune(len(t)) {
		t[r] = foldLetter(r)
	}
	return &t
})

// foldLetter folds one letter, from its decomposition.
func foldLetter(letter rune) string {
	var b strings.Builder
	for _, r := range norm.NFKD.String(string(letter)) {
		r = unicode.ToLower(r)
		p, ok := plain[r]
		switch {
		case ok:
			b.WriteString(p)
		case unicode.Is(unicode.Mn, r):
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			b.WriteRune(r)
		default:
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// wordy tells at a glance that there are words in a text; it overlooks those without a plain letter.
func wordy(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' })
}

// fold is the words joined by one blank: equal for two spellings of one name.
func fold(s string) string { return strings.Join(words(s), " ") }

// arabic tells whether a word is written in the Arabic script.
func arabic(s string) bool {
	for _, r := range s {
		return unicode.Is(unicode.Arabic, r)
	}
	return false
}
