package register

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/entente-kg/entente/gazetteer"
)

// word is one word of a title, with what stands between it and the word before.
type word struct {
	folded  string
	capital bool   // begins with a capital letter
	before  string // punctuation and spaces
}

// wordsOf splits at everything that is no letter or digit; "&" is the word "and". A possessive s is dropped, and so is the
// mark of a plural possessive.
func wordsOf(s string) []word {
	var out []word
	start, gap := -1, 0
	flush := func(end int) {
		if start < 0 {
			return
		}
		w, before := s[start:end], s[gap:start]
		r, _ := utf8.DecodeRuneInString(w)
		if possessive := len(out) > 0 && (w == "s" || w == "S") && (before == "'" || before == "’"); !possessive {
			out = append(out, word{gazetteer.Fold(w), unicode.IsUpper(r), before})
		}
		start, gap = -1, end
	}
	for i, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r) {
			if start < 0 {
				start = i
			}
			continue
		}
		flush(i)
		if r == '&' {
			out = append(out, word{"and", false, s[gap:i]})
			gap = i + 1
		}
	}
	flush(len(s))
	return out
}

// trie finds the longest phrase that begins at a word.
type trie[V any] struct {
	next  map[string]*trie[V]
	value *V
}

func (t *trie[V]) put(phrase string, v V) {
	for _, w := range wordsOf(phrase) {
		if t.next == nil {
			t.next = map[string]*trie[V]{}
		}
		n := t.next[w.folded]
		if n == nil {
			n = &trie[V]{}
			t.next[w.folded] = n
		}
		t = n
	}
	if t.value == nil {
		t.value = &v
	}
}

// at gives the value of the longest phrase that the words begin with, and its length in words; 0
// where none does.
func (t *trie[V]) at(words []word) (V, int) {
	var found V
	n := 0
	for i := range words {
		t = t.next[words[i].folded]
		if t == nil {
			break
		}
		if t.value != nil {
			found, n = *t.value, i+1
		}
	}
	return found, n
}

// table reads a data file of tab-separated columns: lines that begin with # are comments, the first
// other line is the header. The files are part of the program and read by its tests.
func table(text string) [][]string {
	var rows [][]string
	for _, line := range strings.Split(text, "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		rows = append(rows, strings.Split(line, "\t"))
	}
	return rows[1:]
}
