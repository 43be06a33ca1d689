package extract

import "github.com/entente-kg/entente/gazetteer"

// gate tells from the bare bytes whether a text can speak of an accord at all, so that ordinary
// text costs next to nothing: it must hold a word of an instrument and a word of an act.
type gate struct {
	begins [1 << 10]uint64 // first four bytes of the words below, hashed
	kinds  map[string]gateKind
	stems  []string // of patterns with any ending
	stemOf map[string]gateKind
	open   bool // a language whose words cannot be told from their bytes: everything passes
}

type gateKind uint8

const (
	gateInstrument gateKind = 1 << iota
	gateFaint               // an instrument word that often means something else
	gateAct
	gateSign
)

// note remembers the longest word of an instrument's or an act's pattern.
func (g *gate) note(e *entry, toks []token) {
	var k gateKind
	switch {
	case e.class == cInstrument && e.flags&(flagGeneric|flagWeak) == 0:
		k = gateInstrument
	case e.class == cInstrument:
		k = gateFaint
	case e.class == cAct:
		k = gateAct
		if e.act == actSign {
			k |= gateSign
		}
	default:
		return
	}
	if g.kinds == nil {
		g.kinds, g.stemOf = map[string]gateKind{}, map[string]gateKind{}
	}
	best, stem := "", false
	for i := range toks {
		if toks[i].word && len(toks[i].norm) > len(best) {
			best = toks[i].norm
			stem = i+1 < len(toks) && toks[i+1].norm == "*" && !toks[i+1].space
		}
	}
	if caseless(best) {
		g.open = true
		return
	}
	if stem {
		if g.stemOf[best] == 0 {
			g.stems = append(g.stems, best)
		}
		g.stemOf[best] |= k
	} else {
		g.kinds[best] |= k
	}
	if stem && len(best) < 4 {
		g.open = true
		return
	}
	h := prefixHash(best)
	g.begins[h>>6] |= 1 << (h & 63)
}

// prefixHash hashes up to four bytes of a lower-case word.
func prefixHash(w string) uint32 {
	h := uint32(0)
	for i := 0; i < 4; i++ {
		h <<= 8
		if i < len(w) {
			h |= uint32(w[i])
		}
	}
	return h * 2654435761 >> 16
}

// passes tells whether the texts together can hold an accord.
func (g *gate) passes(texts ...string) bool {
	if g.open {
		return true
	}
	var seen gateKind
	for _, s := range texts {
		seen |= g.scan(s, seen)
		if enough(seen) {
			return true
		}
	}
	return false
}

func enough(k gateKind) bool {
	return k&gateInstrument != 0 && k&gateAct != 0 || k&gateFaint != 0 && k&gateSign != 0
}

// letterByte is a letter of a word: ASCII, or any byte of a longer character.
var letterByte = func() (t [256]bool) {
	for c := 0; c < 256; c++ {
		t[c] = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= 0x80
	}
	return
}()

func (g *gate) scan(s string, seen gateKind) gateKind {
	for i := 0; i < len(s); {
		if !letterByte[s[i]] {
			i++
			continue
		}
		j := i
		ascii := true
		h := uint32(0)
		for ; j < len(s) && letterByte[s[j]]; j++ {
			c := s[j]
			if c >= 0x80 {
				if c == 0xE2 && j+2 < len(s) && s[j+1] == 0x80 {
					break // a curly quote or a dash ends the word
				}
				ascii = false
			}
			if j-i < 4 {
				if 'A' <= c && c <= 'Z' {
					c += 'a' - 'A'
				}
				h = h<<8 | uint32(c)
			}
		}
		if j == i {
			i += 3
			continue
		}
		if j-i < 4 {
			h <<= 8 * uint32(4-(j-i))
		}
		x := h * 2654435761 >> 16
		if !ascii || g.begins[x>>6]&(1<<(x&63)) != 0 {
			seen |= g.kindOf(s[i:j])
			if enough(seen) {
				return seen
			}
		}
		i = j
	}
	return seen
}

func (g *gate) kindOf(w string) gateKind {
	w = gazetteer.Fold(w)
	k := g.kinds[w]
	for _, st := range g.stems {
		if len(w) >= len(st) && w[:len(st)] == st {
			k |= g.stemOf[st]
		}
	}
	return k
}
