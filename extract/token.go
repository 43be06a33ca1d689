package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// token is a word, a number or a punctuation mark. start and end are byte offsets in its field.
type token struct {
	start, end int32
	norm       string // folded
	low        string // lower case with its accents
	forms      []form // readings without joined particles, for languages that join them
	field      uint8  // 0 title, 1 text
	word       bool   // letters or digits
	capital    bool   // begins with an upper-case letter
	plain      bool   // no accents: low is norm
	allCaps    bool   // at least two letters, all upper case
	number     int32  // value of an all-digit token, else -1
	space      bool   // white space stands before it
	newline    uint8  // line breaks before it, at most 2
}

// form is a token without some of its joined particles.
type form struct {
	norm  string
	roles roleSet
}

// roleSet says which joined particles were taken off a word.
type roleSet uint16

const (
	roleAnd roleSet = 1 << iota
	roleLoc
	roleFor
	roleDef
	roleFuture
	roleOf
	roleBy
	roleHas  // "his, its, their" joined at the end
	roleOpen // opens a clause
)

func isApostrophe(r rune) bool { return r == '\'' || r == '’' || r == 'ʼ' || r == '‘' }

func isWordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r) || r == '\u0640'
}

// tokenize appends the tokens of s to out.
func tokenize(out []token, s string, fieldNo uint8, fold func(string) string) []token {
	i, space, nl := 0, false, uint8(0)
	for i < len(s) {
		r, w := utf8.DecodeRuneInString(s[i:])
		if r == '\n' {
			space = true
			if nl < 2 {
				nl++
			}
			i += w
			continue
		}
		if r == '\r' || r == ' ' || r == '\t' || unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) {
			space = true
			i += w
			continue
		}
		t := token{start: int32(i), field: fieldNo, space: space, newline: nl, number: -1}
		space, nl = false, 0
		if !isWordRune(r) {
			t.end = int32(i + w)
			t.norm = fold(s[i : i+w])
			t.low, t.plain = t.norm, true
			out = append(out, t)
			i += w
			continue
		}
		j := wordEnd(s, i)
		t.end = int32(j)
		t.word = true
		fillWord(&t, s[i:j], fold)
		if t.norm == "" {
			t.word, t.norm, t.low, t.plain = false, "–", "–", true // marks that join letters, alone: a dash
		}
		out = append(out, t)
		i = j
	}
	return out
}

// wordEnd gives the end of the word that begins at i: "l'" and "accord" are two words, "country"
// and "'s" too, "U.S." and "1,200.5" are one.
func wordEnd(s string, i int) int {
	if j := initialism(s, i); j > i {
		return j
	}
	j := i
	digits := s[i] >= '0' && s[i] <= '9'
	for j < len(s) {
		if letterByte[s[j]] && s[j] < utf8.RuneSelf {
			digits = false
			j++
			continue
		}
		r, w := utf8.DecodeRuneInString(s[j:])
		switch {
		case isWordRune(r):
			if r < '0' || r > '9' {
				digits = false
			}
			j += w
		case digits && (r == '.' || r == ',') && j+1 < len(s) && s[j+1] >= '0' && s[j+1] <= '9':
			j += w
		case isApostrophe(r) && j > i:
			k := j + w
			n := 0
			m := k
			for m < len(s) {
				q, qw := utf8.DecodeRuneInString(s[m:])
				if !isWordRune(q) {
					break
				}
				n++
				m += qw
			}
			if n == 0 {
				if j-i <= 2 {
					return k // "l' accord", and the pattern "l'"
				}
				return j
			}
			if n <= 2 && englishTail(s[k:m]) {
				return j
			}
			return k
		default:
			return j
		}
	}
	return j
}

func englishTail(s string) bool {
	switch s {
	case "s", "t", "re", "ve", "ll", "d", "m", "S", "T":
		return true
	}
	return false
}

// initialism gives the end of "U.S." or "EE.UU." beginning at i, else i.
func initialism(s string, i int) int {
	j, groups := i, 0
	for j < len(s) {
		k := j
		for k < len(s) && k-j < 3 {
			r, w := utf8.DecodeRuneInString(s[k:])
			if !unicode.IsUpper(r) {
				break
			}
			k += w
		}
		if k == j || k >= len(s) || s[k] != '.' || k-j > 2 {
			break
		}
		j = k + 1
		groups++
	}
	if groups < 2 {
		return i
	}
	return j
}

func fillWord(t *token, raw string, fold func(string) string) {
	ascii, upper, lower, digits := true, 0, 0, 0
	value := int64(0)
	for k := 0; k < len(raw); k++ {
		c := raw[k]
		switch {
		case c >= utf8.RuneSelf:
			ascii = false
		case 'A' <= c && c <= 'Z':
			upper++
		case 'a' <= c && c <= 'z':
			lower++
		case '0' <= c && c <= '9':
			digits++
			if value < 1<<40 {
				value = value*10 + int64(c-'0')
			}
		}
	}
	first, _ := utf8.DecodeRuneInString(raw)
	t.capital = unicode.IsUpper(first)
	if ascii {
		if upper == 0 {
			t.norm = raw
		} else {
			t.norm = asciiLower(raw)
		}
		t.allCaps = upper >= 2 && lower == 0
		t.low = t.norm
	} else {
		t.norm = fold(raw)
		t.low = raw
		up, lo := 0, 0
		for _, r := range raw {
			if unicode.IsUpper(r) {
				up++
			} else if unicode.IsLower(r) {
				lo++
			}
		}
		if up > 0 {
			t.low = strings.ToLower(raw)
		}
		t.allCaps = up >= 2 && lo == 0
		digits, value = asciiNumber(t.norm)
		if digits != len(t.norm) {
			digits = -1
		}
	}
	if len(t.norm) > 0 && isApostrophe(rune(t.norm[len(t.norm)-1])) && !ascii {
		t.norm = t.norm[:len(t.norm)-1] + "'"
	}
	if strings.HasSuffix(t.low, "’") || strings.HasSuffix(t.low, "ʼ") || strings.HasSuffix(t.low, "‘") {
		_, w := utf8.DecodeLastRuneInString(t.low)
		t.low = t.low[:len(t.low)-w] + "'"
	}
	t.plain = ascii || t.low == t.norm
	if digits > 0 && digits == len(t.norm) && value < 1<<30 {
		t.number = int32(value)
	} else if digits > 0 {
		if v, ok := groupedNumber(t.norm); ok {
			t.number = v
		}
	}
}

func asciiNumber(s string) (int, int64) {
	v := int64(0)
	for k := 0; k < len(s); k++ {
		if s[k] < '0' || s[k] > '9' {
			return -1, 0
		}
		if v < 1<<40 {
			v = v*10 + int64(s[k]-'0')
		}
	}
	return len(s), v
}

// groupedNumber reads "17.000" and "1,200" as whole numbers, not "3,1".
func groupedNumber(s string) (int32, bool) {
	v, run, groups := int64(0), 0, 0
	for k := 0; k < len(s); k++ {
		c := s[k]
		if c == '.' || c == ',' {
			if groups > 0 && run != 3 {
				return 0, false
			}
			groups++
			run = 0
			continue
		}
		if c < '0' || c > '9' {
			return 0, false
		}
		v = v*10 + int64(c-'0')
		run++
		if v > 1<<30 {
			return 0, false
		}
	}
	return int32(v), groups > 0 && run == 3
}

func asciiLower(s string) string {
	b := make([]byte, len(s))
	for i := 0; i < len(s); i++ {
		c := s[i]
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		b[i] = c
	}
	return string(b)
}
