package extract

import (
	"bytes"
	"encoding/binary"
	"slices"
	"unicode/utf8"
)

// innerWords are words that are looked for inside of words, behind the particles that may be joined to them, by their
// first six bytes.
type innerWords struct {
	begins [1 << 6]uint64 // hashed
	words  map[uint64][]innerWord
	short  []innerWord // of fewer bytes
	heads  []rune      // the letters of the particles joined in front
	tails  []string    // the particles joined behind
}

type innerWord struct {
	text   string
	beside string // stands within besideWord bytes; "" where nothing need
	stem   bool   // any letters may follow
	kind   gateKind
	key    uint32 // the first four bytes
}

// join lets a particle be joined to the words.
func (n *innerWords) join(norm string, tail bool) {
	if tail {
		n.tails = append(n.tails, norm)
		return
	}
	n.heads = append(n.heads, []rune(norm)...)
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
			n.short = append(n.short, innerWord{text: w, beside: p.beside, stem: p.stem, kind: kind, key: key})
			continue
		}
		if n.words == nil {
			n.words = map[uint64][]innerWord{}
		}
		first := firstSix(w)
		n.words[first] = append(n.words[first], innerWord{text: w, beside: p.beside, stem: p.stem, kind: kind})
		h := innerHash(first)
		n.begins[h>>6] |= 1 << (h & 63)
	}
	return ok
}

// besideInner is how many more bytes may lie between two inner words than between the first words of their phrases.
const besideInner = 200

// innerNearness is where the latest words of each kind stand, in bytes of their field.
type innerNearness struct{ instrument, faint, act, sign, lends, sum int }

func newInnerNearness() innerNearness {
	const far = -nearAct - besideInner
	return innerNearness{far, far, far, far, far, far}
}

// with adds words at byte i, and tells whether an instrument and an act are as near to each other now as nearness wants them.
func (n *innerNearness) with(found gateKind, i int) bool {
	if found&gateInstrument != 0 {
		n.instrument = i
	}
	if found&gateFaint != 0 {
		n.faint = i
	}
	if found&(gateAct|gateSign) != 0 {
		n.act = i
	}
	if found&gateSign != 0 {
		n.sign = i
	}
	if found&gateLends != 0 {
		n.lends = i
	}
	if found&gateSum != 0 {
		n.sum = i
	}
	acts, things := found&(gateAct|gateSign) != 0, found&gateThing != 0
	switch {
	case found&gateLends != 0 && i-n.sum < nearFaint+besideInner, found&gateSum != 0 && i-n.lends < nearFaint+besideInner:
		return true
	case acts && (i-n.instrument < nearAct+besideInner || i-n.faint < nearFaint+besideInner):
		return true
	case found&gateSign != 0 && i-n.faint < nearSign+besideInner:
		return true
	case !things:
		return false
	case found&gateInstrument != 0 && i-n.act < nearAct+besideInner:
		return true
	}
	return found&gateFaint != 0 && (i-n.act < nearFaint+besideInner || i-n.sign < nearSign+besideInner)
}

// innerEndOfText stands behind a text, so that a short word that closes it has as many bytes behind it as are looked at.
const innerEndOfText = "      "

// tell goes through the words of a text, and tells whether it holds an instrument near an act.
func (n *innerWords) tell(s []byte, near *innerNearness) bool {
	for i := 0; i+leastInner <= len(s); {
		if s[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, size := utf8.DecodeRune(s[i:])
		if !isWordRune(r) {
			i += size
			continue
		}
		end := innerEnd(s, i+size)
		for at := i; at+leastShort <= end && at+leastInner <= len(s); {
			if found := n.kindsAt(s, at, end); found != 0 && near.with(found, at) {
				return true
			}
			r, size := utf8.DecodeRune(s[at:])
			if !slices.Contains(n.heads, r) {
				break
			}
			at += size
		}
		i = end
	}
	return false
}

// innerEnd gives the end of a word that goes on at byte i.
func innerEnd(s []byte, i int) int {
	for i < len(s) {
		r, size := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRune(s[i:])
		}
		if !isWordRune(r) {
			break
		}
		i += size
	}
	return i
}

// kindsAt tells of which kinds the words are that begin at byte i, inside of a word that ends at byte end.
func (n *innerWords) kindsAt(s []byte, i, end int) (found gateKind) {
	first := firstSix(s[i:])
	for k := range n.short {
		if w := &n.short[k]; uint32(first) == w.key && n.stands(w, s, i, end) {
			found |= w.kind
		}
	}
	if h := innerHash(first); n.begins[h>>6]&(1<<(h&63)) == 0 {
		return found
	}
	words := n.words[first]
	for k := range words {
		if w := &words[k]; found&w.kind == 0 && n.stands(w, s, i, end) {
			found |= w.kind
		}
	}
	return found
}

// stands tells whether the word is at the byte, inside of one that ends at byte end, and the other word of its phrase around.
func (n *innerWords) stands(w *innerWord, s []byte, at, end int) bool {
	to := at + len(w.text)
	if to > end || string(s[at:to]) != w.text || to < end && !w.stem && !slices.Contains(n.tails, string(s[to:end])) {
		return false
	}
	if w.beside == "" {
		return true
	}
	around := s[max(0, at-besideWord):min(len(s), to+besideWord)]
	return bytes.Contains(around, []byte(w.beside))
}

func firstSix[T string | []byte](s T) uint64 {
	_ = s[5] // checked once
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 | uint64(s[4])<<32 | uint64(s[5])<<40
}

func innerHash(first uint64) uint64 { return first * 0x9E3779B97F4A7C15 >> 52 }
