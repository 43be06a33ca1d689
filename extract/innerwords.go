package extract

import (
	"bytes"
	"encoding/binary"
	"unicode/utf8"
)

// innerWords are words that are looked for inside of words, by their first six bytes.
type innerWords struct {
	begins [1 << 6]uint64 // hashed
	words  map[uint64][]innerWord
	short  []innerWord // of fewer bytes
}

type innerWord struct {
	text   string
	beside string // stands within besideWord bytes; "" where nothing need
	kind   gateKind
	key    uint32 // the first four bytes
}

// besideWord is how far from an inner word the other word of its phrase is looked for, in bytes.
const besideWord = 60

// leastInner is how many bytes an inner word has at least that is found by its beginning, leastShort one that is
// looked for by itself.
const (
	leastInner = 6
	leastShort = 4
)

// add gives the words of a kind; one that is shorter than leastShort is left out, and ok false.
func (n *innerWords) add(parts []gatePart, kind gateKind) (ok bool) {
	ok = true
	for _, p := range parts {
		w := p.word
		if len(w) < leastInner {
			if len(w) < leastShort {
				ok = false
				continue
			}
			key := binary.LittleEndian.Uint32([]byte(w))
			n.short = append(n.short, innerWord{text: w, beside: p.beside, kind: kind, key: key})
			continue
		}
		if n.words == nil {
			n.words = map[uint64][]innerWord{}
		}
		first := firstSix(w)
		n.words[first] = append(n.words[first], innerWord{text: w, beside: p.beside, kind: kind})
		h := innerHash(first)
		n.begins[h>>6] |= 1 << (h & 63)
	}
	return ok
}

// kindsIn tells which kinds the words in a text are of, up to the first instrument.
func (n *innerWords) kindsIn(s []byte) (found gateKind) {
	for i := 0; i+leastInner <= len(s); i++ {
		if s[i] < utf8.RuneSelf || s[i]&0xC0 == 0x80 {
			continue // inside of a character, or of no word that is looked for
		}
		first := firstSix(s[i:])
		for k := range n.short {
			if w := &n.short[k]; uint32(first) == w.key && w.stands(s, i) {
				found |= w.kind
			}
		}
		if h := innerHash(first); n.begins[h>>6]&(1<<(h&63)) == 0 {
			continue
		}
		words := n.words[first]
		for k := range words {
			if w := &words[k]; w.stands(s, i) {
				if found |= w.kind; w.kind == gateInstrument {
					return found
				}
			}
		}
	}
	return found
}

// stands tells whether the word is at the byte, and the other word of its phrase around.
func (w *innerWord) stands(s []byte, at int) bool {
	if len(s)-at < len(w.text) || string(s[at:at+len(w.text)]) != w.text {
		return false
	}
	if w.beside == "" {
		return true
	}
	around := s[max(0, at-besideWord):min(len(s), at+len(w.text)+besideWord)]
	return bytes.Contains(around, []byte(w.beside))
}

func firstSix[T string | []byte](s T) uint64 {
	_ = s[5] // checked once
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 | uint64(s[4])<<32 | uint64(s[5])<<40
}

func innerHash(first uint64) uint64 { return first * 0x9E3779B97F4A7C15 >> 52 }
