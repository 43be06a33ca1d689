package link

import (
	"strings"
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
func words(s string) []string {
	if !ascii(s) {
		s = norm.NFKD.String(s)
	}
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range s {
		if r < utf8.RuneSelf {
			if 'A' <= r && r <= 'Z' {
				r += 'a' - 'A'
			} else if !('a' <= r && r <= 'z' || '0' <= r && r <= '9') {
				r = ' '
			}
			b.WriteByte(byte(r))
			continue
		}
		r = unicode.ToLower(r)
		if p, ok := plain[r]; ok {
			b.WriteString(p)
			continue
		}
		switch {
		case unicode.Is(unicode.Mn, r):
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			b.WriteRune(r)
		default:
			b.WriteByte(' ')
		}
	}
	return strings.Fields(b.String())
}

func ascii(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
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
