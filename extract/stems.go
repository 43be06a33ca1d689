package extract

import (
	"strings"
	"unicode/utf8"
)

// stems are words, and beginnings of words, that are looked up by what a word begins with.
type stems struct {
	words, begin map[string]bool
	shortest     int // bytes of the shortest beginning
}

// add takes a folded word, or a beginning that a star follows.
func (s *stems) add(w string) {
	if s.words == nil {
		s.words, s.begin = map[string]bool{}, map[string]bool{}
	}
	b, cut := strings.CutSuffix(w, "*")
	if !cut {
		s.words[w] = true
		return
	}
	s.begin[b] = true
	if s.shortest == 0 || len(b) < s.shortest {
		s.shortest = len(b)
	}
}

// has tells whether the folded word is one of them or begins with one.
func (s *stems) has(w string) bool {
	if s.words[w] {
		return true
	}
	if s.shortest == 0 {
		return false
	}
	for n := s.shortest; n <= len(w); n++ {
		if (n == len(w) || utf8.RuneStart(w[n])) && s.begin[w[:n]] {
			return true
		}
	}
	return false
}
