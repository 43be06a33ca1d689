package gazetteer

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold is the normal form in which names are matched. Latin: lower case, accents off (NFD minus
// combining marks), ligatures spelt out (œ → oe, ß → ss), single curly quotes → ', double ones →
// ", every hyphen and dash → -, odd spaces → a plain space, soft hyphens and zero-width characters
// off. Arabic: vowel signs and tatweel off, أ إ آ ٱ → ا, ى → ي, ة → ه, ؤ → و, ئ → ي, Arabic-Indic
// digits → ASCII digits, presentation forms → plain letters. Folding a folded string changes nothing.
func Fold(s string) string {
	if isFolded(s) {
		return s
	}
	var short [64]byte
	return string(AppendFold(short[:0], s))
}

// AppendFold appends the folded s to dst.
func AppendFold(dst []byte, s string) []byte {
	for i := 0; i < len(s); {
		if c := s[i]; c < utf8.RuneSelf && c != '`' {
			if 'A' <= c && c <= 'Z' {
				c += 'a' - 'A'
			}
			dst = append(dst, c)
			i++
			continue
		}
		if s[i] == 0xC3 && i+1 < len(s) && accented[s[i+1]] != 0 {
			dst = append(dst, accented[s[i+1]])
			i += 2
			continue
		}
		if c := s[i]; c >= 0xC2 && c < 0xE0 && i+1 < len(s) && s[i+1]&0xC0 == 0x80 { // two bytes, as in Arabic
			if r := rune(c&0x1F)<<6 | rune(s[i+1]&0x3F); r < rune(len(common)) {
				if f := &paired[r]; f[0] != 0 {
					dst = append(dst, f[0], f[1])
				} else {
					dst = append(dst, common[r]...)
				}
				i += 2
				continue
			}
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case n == 1 && r == utf8.RuneError: // a broken byte stays what it is
			dst = append(dst, s[i])
		case r < rune(len(common)):
			dst = append(dst, common[r]...)
		default:
			dst = append(dst, decompose(r)...)
		}
		i += n
	}
	return dst
}

// isFolded is the way out for most words of most texts: plain lower-case ASCII.
func isFolded(s string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c >= utf8.RuneSelf || 'A' <= c && c <= 'Z' || c == '`' {
			return false
		}
	}
	return true
}

// accented holds the folded forms of the letters À to ÿ that are one byte, by the second byte of theirs.
var accented = func() (t [256]byte) {
	for r := 'À'; r <= 'ÿ'; r++ {
		if f := decompose(r); len(f) == 1 {
			t[string(r)[1]] = f[0]
		}
	}
	return t
}()

// common holds the folded forms of the scripts that most texts are written in.
var common = func() (t [0x700]string) {
	for r := range t {
		t[r] = decompose(rune(r))
	}
	return t
}()

// paired holds those of them that are two bytes, as most letters of Arabic are.
var paired = func() (t [len(common)][2]byte) {
	for r, f := range common {
		if len(f) == 2 {
			t[r] = [2]byte{f[0], f[1]}
		}
	}
	return t
}()

// decompose folds one character from its canonical decomposition.
func decompose(r rune) string {
	if f, ok := folds[r]; ok {
		return f
	}
	if '\u0600' <= r && r <= '\u06FF' && !unicode.Is(unicode.Mn, r) {
		return string(r)
	}
	form := norm.NFD
	if '\uFB50' <= r && r <= '\uFEFC' { // Arabic letters in the shape of their place in the word
		form = norm.NFKD
	}
	var b strings.Builder
	for _, c := range form.String(string(unicode.ToLower(r))) {
		if unicode.Is(unicode.Mn, c) {
			continue
		}
		if f, ok := folds[c]; ok {
			b.WriteString(f)
			continue
		}
		b.WriteRune(c)
	}
	return b.String()
}

// folds are the characters that a canonical decomposition does not take to their plain form.
var folds = foldTable()

func foldTable() map[rune]string {
	t := map[rune]string{
		'œ': "oe", 'Œ': "oe", 'æ': "ae", 'Æ': "ae", 'ß': "ss", 'ẞ': "ss", 'ø': "o", 'Ø': "o",
		'đ': "d", 'Đ': "d", 'ð': "d", 'Ð': "d", 'ł': "l", 'Ł': "l", 'þ': "th", 'Þ': "th", 'ı': "i",
		'İ': "i", 'ŋ': "n", 'Ŋ': "n", 'ħ': "h", 'Ħ': "h", 'ə': "e", 'Ə': "e",
		'ﬁ': "fi", 'ﬂ': "fl", 'ﬀ': "ff", 'ﬃ': "ffi", 'ﬄ': "ffl",
		'أ': "ا", 'إ': "ا", 'آ': "ا", 'ٱ': "ا", 'ى': "ي", 'ة': "ه", 'ؤ': "و", 'ئ': "ي",
		'ک': "ك", 'ی': "ي", 'گ': "غ", 'ڤ': "ف", 'پ': "ب", 'چ': "تش", 'ژ': "ج", 'ڨ': "ق",
		'ـ': "", '،': ",", '؛': ";", '؟': "?",
		'“': `"`, '”': `"`, '„': `"`, '«': `"`, '»': `"`,
	}
	for _, r := range "’‘‚‛ʼʹʻʾʿ`´′" {
		t[r] = "'"
	}
	for _, r := range "‐‑‒–—―−﹣－" {
		t[r] = "-"
	}
	for _, r := range "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000" {
		t[r] = " "
	}
	for _, r := range "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff" {
		t[r] = ""
	}
	for i := rune(0); i < 10; i++ {
		t['٠'+i] = string('0' + i)
		t['۰'+i] = string('0' + i)
	}
	return t
}
