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

// runeKind is what a character can be.
type runeKind uint8

const (
	wordRune  runeKind = 1 << iota // part of a word
	digitRune                      // an ASCII digit
	upperRune
	lowerRune
	spaceRune // white space, or a mark of format
)

func slowKindOf(r rune) (k runeKind) {
	set := func(is bool, b runeKind) {
		if is {
			k |= b
		}
	}
	set(unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r) || r == '\u0640', wordRune)
	set('0' <= r && r <= '9', digitRune)
	set(unicode.IsUpper(r), upperRune)
	set(unicode.IsLower(r), lowerRune)
	set(unicode.IsSpace(r) || unicode.Is(unicode.Cf, r), spaceRune)
	return k
}

// commonKinds are those of the scripts that most texts are written in.
var commonKinds = func() (t [0x700]runeKind) {
	for r := range t {
		t[r] = slowKindOf(rune(r))
	}
	return t
}()

func kindOf(r rune) runeKind {
	if r < rune(len(commonKinds)) {
		return commonKinds[r]
	}
	return slowKindOf(r)
}

func isWordRune(r rune) bool { return kindOf(r)&wordRune != 0 }

// runeAt is the character that begins at byte i, and its length.
func runeAt(s string, i int) (rune, int) {
	if c := s[i]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	return utf8.DecodeRuneInString(s[i:])
}

// speller gives words their normal forms; those of one text are pieces of one string.
type speller struct {
	fold    func(dst []byte, s string) []byte
	letters []byte
	late    []lateToken
}

// lateToken is a token whose folded form stands between two bytes of the speller's letters.
type lateToken struct{ tok, from, to int32 }

// tokenize appends the tokens of s to out.
func (w *speller) tokenize(out []token, s string, fieldNo uint8) []token {
	w.letters, w.late = w.letters[:0], w.late[:0]
	space, nl := false, uint8(0)
	for i := 0; i < len(s); {
		if j := smallWord(s, i); j > i {
			out = append(out, token{})
			t := &out[len(out)-1]
			t.start, t.end, t.field, t.space, t.newline, t.number = int32(i), int32(j), fieldNo, space, nl, -1
			t.norm, t.low, t.word, t.plain = s[i:j], s[i:j], true, true
			space, nl, i = false, 0, j
			continue
		}
		r, n := runeAt(s, i)
		kind := kindOf(r)
		if kind&spaceRune != 0 {
			space = true
			if r == '\n' && nl < 2 {
				nl++
			}
			i += n
			continue
		}
		j := i + n
		if kind&wordRune != 0 {
			j = wordEnd(s, i)
		}
		out = append(out, token{})
		t := &out[len(out)-1]
		t.start, t.end, t.field, t.space, t.newline, t.number = int32(i), int32(j), fieldNo, space, nl, -1
		t.word, t.capital = kind&wordRune != 0, kind&upperRune != 0
		space, nl = false, 0
		raw, from := s[i:j], len(w.letters)
		switch kinds := kindsOf(raw); {
		case kinds&beyondASCII != 0 || raw == "`":
			w.letters = w.fold(w.letters, raw)
		case kinds&upperRune != 0:
			w.letters = appendLower(w.letters, raw)
		default:
			t.norm, t.low, t.plain = raw, raw, true
			if t.word && kinds&digitRune != 0 {
				t.readNumber(true)
			}
		}
		if len(w.letters) > from || !t.plain {
			w.late = append(w.late, lateToken{int32(len(out) - 1), int32(from), int32(len(w.letters))})
		}
		i = j
	}
	w.fillLate(out, s)
	return out
}

// smallWord gives the end of a word of small ASCII letters alone that begins at byte i, as most do; i where there is none.
func smallWord(s string, i int) int {
	j := i
	for j < len(s) && 'a' <= s[j] && s[j] <= 'z' {
		j++
	}
	if j < len(s) && goesOnWord[s[j]] {
		return i
	}
	return j
}

// goesOnWord holds the bytes that a word may go on with, besides small letters.
var goesOnWord = func() (t [256]bool) {
	for c := range t {
		t[c] = letterByte[c] || commonKinds[c]&wordRune != 0 || isApostrophe(rune(c))
	}
	return t
}()

// beyondASCII marks a word that holds other characters than ASCII.
const beyondASCII runeKind = 1 << 7

// kindsOf are the kinds of the ASCII characters of the word.
func kindsOf(raw string) (k runeKind) {
	for i := 0; i < len(raw); i++ {
		if c := raw[i]; c < utf8.RuneSelf {
			k |= commonKinds[c]
		} else {
			k |= beyondASCII
		}
	}
	return k
}

// fillLate fills in the forms of the tokens that are not the text as it stands.
func (w *speller) fillLate(toks []token, s string) {
	if len(w.late) == 0 {
		return
	}
	letters := string(w.letters)
	for _, l := range w.late {
		t := &toks[l.tok]
		t.norm = letters[l.from:l.to]
		if !t.word {
			t.low, t.plain = t.norm, true
			continue
		}
		raw := s[t.start:t.end]
		if kinds := kindsOf(raw); kinds&beyondASCII == 0 {
			t.fillCapitals(raw, kinds)
			continue
		}
		t.fillWord(raw)
		if t.norm == "" {
			t.word, t.norm, t.low, t.plain = false, "–", "–", true // marks that join letters, alone: a dash
		}
	}
}

// fillCapitals fills in the forms of an ASCII word with capitals.
func (t *token) fillCapitals(raw string, kinds runeKind) {
	t.low, t.plain = t.norm, true
	if kinds&lowerRune == 0 {
		n := 0
		for i := 0; i < len(raw); i++ {
			if commonKinds[raw[i]]&upperRune != 0 {
				n++
			}
		}
		t.allCaps = n >= 2
	}
	if kinds&digitRune != 0 {
		t.readNumber(true)
	}
}

// fillWord fills in the forms of a folded word that is not ASCII.
func (t *token) fillWord(raw string) {
	t.low = raw
	up, lo := 0, 0
	for _, r := range raw {
		switch k := kindOf(r); {
		case k&upperRune != 0:
			up++
		case k&lowerRune != 0:
			lo++
		}
	}
	if up > 0 {
		t.low = strings.ToLower(raw)
	}
	t.allCaps = up >= 2 && lo == 0
	if y, ok := strings.CutSuffix(t.norm, "م"); ok && len(y) == 4 && y[0] >= '1' && y[0] <= '2' {
		if n, _ := asciiNumber(y); n == 4 {
			t.norm, t.low = y, y // "2017م", of the common era
		}
	}
	t.readNumber(false)
	if last, w := utf8.DecodeLastRuneInString(t.low); w > 1 && isApostrophe(last) {
		t.low = t.low[:len(t.low)-w] + "'"
	}
	t.plain = t.low == t.norm
}

// readNumber reads a word of digits; grouped where it may stand with marks between its groups.
func (t *token) readNumber(grouped bool) {
	digits, value := asciiNumber(t.norm)
	switch {
	case digits > 0 && value < 1<<30:
		t.number = int32(value)
	case grouped:
		if v, ok := groupedNumber(t.norm); ok {
			t.number = v
		}
	}
}

// wordEnd gives the end of the word that begins at i: "l'" and "accord" are two words, "country"
// and "'s" too, "U.S." and "1,200.5" are one.
func wordEnd(s string, i int) int {
	j := i
	if c := s[i]; c < 'a' || c > 'z' {
		if j := initialism(s, i); j > i {
			return j
		}
	} else {
		for j < len(s) && 'a' <= s[j] && s[j] <= 'z' {
			j++
		}
	}
	digits := s[i] >= '0' && s[i] <= '9'
	for j < len(s) {
		if s[j] < utf8.RuneSelf && letterByte[s[j]] {
			digits = false
			j++
			continue
		}
		r, w := runeAt(s, j)
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
				q, qw := runeAt(s, m)
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

// appendLower appends an ASCII word in small letters.
func appendLower(dst []byte, s string) []byte {
	for i := 0; i < len(s); i++ {
		c := s[i]
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		dst = append(dst, c)
	}
	return dst
}
