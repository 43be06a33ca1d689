package extract

import "unicode/utf8"

// innerWords are words that are looked for inside of words, by their first four bytes.
type innerWords struct {
	begins [1 << 6]uint64 // hashed
	words  map[uint32][]innerWord
}

type innerWord struct {
	text string
	kind gateKind
}

// leastInner is how many bytes an inner word has at least.
const leastInner = 4

// add gives the words of a kind; one that is shorter than leastInner is left out, and ok false.
func (n *innerWords) add(words []string, kind gateKind) (ok bool) {
	ok = true
	for _, w := range words {
		if len(w) < leastInner {
			ok = false
			continue
		}
		if n.words == nil {
			n.words = map[uint32][]innerWord{}
		}
		first := firstFour(w)
		n.words[first] = append(n.words[first], innerWord{w, kind})
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
		first := firstFour(s[i:])
		if h := innerHash(first); n.begins[h>>6]&(1<<(h&63)) == 0 {
			continue
		}
		for _, w := range n.words[first] {
			if len(s)-i >= len(w.text) && string(s[i:i+len(w.text)]) == w.text {
				if found |= w.kind; w.kind == gateInstrument {
					return found
				}
			}
		}
	}
	return found
}

func firstFour[T string | []byte](s T) uint32 {
	return uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24
}

func innerHash(first uint32) uint32 { return first * 2654435761 >> 20 }
