package extract

import (
	"slices"
	"strings"

	"github.com/entente-kg/entente/gazetteer"
)

// gate tells from the bare bytes whether a text can speak of an accord at all, so that ordinary
// text costs next to nothing: it must hold a word of an instrument and a word of an act.
type gate struct {
	begins       [1 << 10]uint64 // first four bytes of the words below, hashed
	kinds        map[string]gateKind
	phrases      map[string]gateKind // words that count only beside another word of their phrase
	beside       map[string][]string // those words
	stems        []string            // of patterns with any ending
	stemOf       map[string]gateKind
	patterns     []gatePattern   // until settle
	common       map[string]bool // words of the grammar, which no phrase is looked for by; until settle
	open         bool            // a language whose words cannot be told from their bytes
	parts        []string        // the words of instruments of such a language; without any everything passes
	faint, signs []string        // and those that need a word of signing beside them, and the words of signing
}

type gateKind uint8

const (
	gateInstrument gateKind = 1 << iota
	gateFaint               // an instrument word that often means something else
	gateAct                 // a word that an act is told by
	gateSign                // one of signing
	gateLoose               // a short word out of a longer phrase of an act
)

// How near, in bytes, the word of an act must stand to that of an instrument: a list stands some way
// from its opening, a phrase of small words does not.
const (
	nearAct   = 600
	nearSign  = 250
	nearLoose = 90
	nearFaint = 60 // to an act other than signing
)

// gatePattern is a pattern of an instrument or an act, its words with "*" after a stem.
type gatePattern struct {
	words []string
	kind  gateKind
}

// note remembers the pattern of an instrument or an act.
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
		if len(toks) == 1 && grammar&(1<<e.class) != 0 {
			if g.common == nil {
				g.common = map[string]bool{}
			}
			g.common[toks[0].norm] = true
		}
		return
	}
	p := gatePattern{kind: k}
	for i := range toks {
		switch {
		case toks[i].word && i+1 < len(toks) && toks[i+1].norm == "*" && !toks[i+1].space:
			p.words = append(p.words, toks[i].norm+"*")
		case toks[i].word:
			p.words = append(p.words, toks[i].norm)
		}
	}
	g.patterns = append(g.patterns, p)
}

// grammar is the classes of words that stand in every text.
var grammar = bits(cPerfect, cPassive, cPlanned, cHoped, cNeg, cDef, cIndef, cThis, cOther, cPast, cSame, cBetween, cWith,
	cAnd, cBy, cFor, cOf, cLoc, cOn, cRel, cBoundary, cUnit, cLast, cNext, cThisTime, cNumber, cPronoun, cTimePrep, cDatePrep,
	cOccasion, cProvision, cDoes, cEach, cOrdinal)

// settle chooses the words to look for: those that are a pattern by themselves, and of a phrase
// that holds none of them the longest.
func (g *gate) settle() {
	g.kinds, g.stemOf = map[string]gateKind{}, map[string]gateKind{}
	g.phrases, g.beside = map[string]gateKind{}, map[string][]string{}
	for _, p := range g.patterns {
		if len(p.words) == 1 {
			g.look(p.words[0], p.kind)
		}
	}
	alone := g.kinds
	for _, p := range g.patterns {
		if len(p.words) > 1 && !p.holds(alone) {
			w := g.rarest(p.words)
			if p.kind&gateAct != 0 && len(w) < 9 {
				p.kind = gateLoose
			}
			g.lookBeside(w, p)
		}
	}
	g.patterns, g.common = nil, nil
	g.parts, g.faint, g.signs = shortest(g.parts), shortest(g.faint), shortest(g.signs)
}

// shortest drops the words that hold another of them.
func shortest(words []string) []string {
	var out []string
	for i, w := range words {
		inner := false
		for j, v := range words {
			if i != j && len(v) >= 6 && strings.Contains(w, v) && (len(v) < len(w) || j < i) {
				inner = true
			}
		}
		if !inner {
			out = append(out, w)
		}
	}
	return out
}

func (p gatePattern) holds(alone map[string]gateKind) bool {
	for _, w := range p.words {
		if alone[w]&p.kind == p.kind {
			return true
		}
	}
	return false
}

// lookBeside adds a word of a phrase to those looked for, with the words that stand beside it.
func (g *gate) lookBeside(w string, p gatePattern) {
	var next []string
	for i, x := range p.words {
		if x != w {
			continue
		}
		if i > 0 {
			next = append(next, strings.Trim(p.words[i-1], "'"))
		}
		if i+1 < len(p.words) {
			next = append(next, strings.Trim(p.words[i+1], "'"))
		}
	}
	for _, x := range append(next, w) {
		if !lettersOnly(x) || x == w && strings.HasSuffix(w, "*") || caseless(x) {
			g.look(w, p.kind) // not to be told from the bytes beside it
			return
		}
	}
	g.phrases[w] |= p.kind
	for _, x := range next {
		if !slices.Contains(g.beside[w], x) {
			g.beside[w] = append(g.beside[w], x)
		}
	}
	h := prefixHash(w)
	g.begins[h>>6] |= 1 << (h & 63)
}

func lettersOnly(w string) bool {
	for i := 0; i < len(w); i++ {
		if !letterByte[w[i]] && !(w[i] == '*' && i == len(w)-1) {
			return false
		}
	}
	return w != ""
}

// rarest gives the longest of the words that is none of the grammar, else the longest.
func (g *gate) rarest(words []string) string {
	var rare []string
	for _, w := range words {
		if !g.common[strings.TrimSuffix(w, "*")] && len(w) > 2 {
			rare = append(rare, w)
		}
	}
	if len(rare) == 0 {
		return longest(words)
	}
	return longest(rare)
}

func longest(words []string) string {
	best := ""
	for _, w := range words {
		if len(w) > len(best) {
			best = w
		}
	}
	return best
}

// look adds a word, or a stem that ends in "*", to those looked for.
func (g *gate) look(w string, k gateKind) {
	stem := strings.HasSuffix(w, "*")
	w = strings.TrimSuffix(w, "*")
	if caseless(w) {
		g.open = true
		switch {
		case k&gateInstrument != 0:
			g.parts = append(g.parts, w)
		case k&gateFaint != 0:
			g.faint = append(g.faint, w)
		case k&gateSign != 0:
			g.signs = append(g.signs, w)
		}
		return
	}
	if stem && len(w) < 4 {
		g.open, g.parts = true, nil
		return
	}
	if stem {
		if g.stemOf[w] == 0 {
			g.stems = append(g.stems, w)
		}
		g.stemOf[w] |= k
	} else {
		g.kinds[w] |= k
	}
	h := prefixHash(w)
	g.begins[h>>6] |= 1 << (h & 63)
}

// prefixHash hashes up to four bytes of a lower-case word.
func prefixHash[W string | []byte](w W) uint32 {
	h := uint32(0)
	for i := 0; i < 4; i++ {
		h <<= 8
		if i < len(w) {
			h |= uint32(w[i])
		}
	}
	return h * 2654435761 >> 16
}

// passes tells whether one of the texts can hold an accord.
func (g *gate) passes(texts ...string) bool {
	if g.open && len(g.parts) == 0 {
		return true
	}
	for _, s := range texts {
		if g.open && g.holdsPart(s) || !g.open && g.scan(s) {
			return true
		}
	}
	return false
}

// holdsPart looks for the words of instruments anywhere, since particles may be joined to them.
func (g *gate) holdsPart(s string) bool {
	s = gazetteer.Fold(s)
	return holdsAny(s, g.parts) || holdsAny(s, g.signs) && holdsAny(s, g.faint)
}

func holdsAny(s string, words []string) bool {
	for _, w := range words {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// places are where the words of each kind stood last.
type places struct{ instrument, faint, act, sign, loose int }

// add notes a word at byte i and tells whether it stands near enough to its other half.
func (p *places) add(k gateKind, i int) bool {
	if k&gateInstrument != 0 {
		p.instrument = i
	}
	if k&gateFaint != 0 {
		p.faint = i
	}
	if k&gateAct != 0 {
		p.act = i
	}
	if k&gateSign != 0 {
		p.sign = i
	}
	if k&gateLoose != 0 {
		p.loose = i
	}
	return within(p.instrument, p.act, nearAct) || within(p.faint, p.sign, nearSign) || within(p.faint, p.act, nearFaint) ||
		within(p.instrument, p.loose, nearLoose) || within(p.faint, p.loose, nearLoose)
}

func within(a, b, d int) bool { return a >= 0 && b >= 0 && a-b < d && b-a < d }

// letterByte is a letter of a word: ASCII, or any byte of a longer character.
var letterByte = func() (t [256]bool) {
	for c := 0; c < 256; c++ {
		t[c] = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= 0x80
	}
	return
}()

func (g *gate) scan(s string) bool {
	at := places{-1, -1, -1, -1, -1}
	for i := 0; i < len(s); {
		if !letterByte[s[i]] {
			i++
			continue
		}
		j := i
		ascii := true // the first four bytes are
		h := uint32(0)
		for ; j < len(s) && letterByte[s[j]]; j++ {
			c := s[j]
			if c >= 0x80 {
				if c == 0xE2 && j+2 < len(s) && s[j+1] == 0x80 {
					break // a curly quote or a dash ends the word
				}
			}
			if j-i < 4 {
				ascii = ascii && c < 0x80
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
			if k := g.kindIn(s, i, j); k != 0 && at.add(k, i) {
				return true
			}
		}
		i = j
	}
	return false
}

// kindIn gives what the word between two bytes is looked for as; a word of a phrase only where another word
// of it stands near.
func (g *gate) kindIn(s string, from, to int) gateKind {
	var short [64]byte
	w := gazetteer.AppendFold(short[:0], s[from:to])
	if h := prefixHash(w); g.begins[h>>6]&(1<<(h&63)) == 0 {
		return 0
	}
	k := g.kindOf(w)
	p := g.phrases[string(w)]
	if p == 0 || k&p == p {
		return k
	}
	if beside := g.beside[string(w)]; g.near(s, from, -1, beside) || g.near(s, to, 1, beside) {
		return k | p
	}
	return k
}

// wordsNear is how far from a word of a phrase the next one is looked for: a day may stand between ("put on
// Monday an end to").
const wordsNear = 4

// near tells whether one of the words stands within a few words before byte at, or behind it.
func (g *gate) near(s string, at, step int, words []string) bool {
	var short [64]byte
	for n := 0; n < wordsNear; n++ {
		from, to := at, at
		if step > 0 {
			for from < len(s) && from-at < 4 && !letterByte[s[from]] {
				from++
			}
			for to = from; to < len(s) && to-from < 40 && letterByte[s[to]]; to++ {
			}
			at = to
		} else {
			for to > 0 && at-to < 4 && !letterByte[s[to-1]] {
				to--
			}
			for from = to; from > 0 && to-from < 40 && letterByte[s[from-1]]; from-- {
			}
			at = from
		}
		if from == to {
			return false
		}
		w := gazetteer.AppendFold(short[:0], s[from:to])
		for _, x := range words {
			if sameWord(w, x) {
				return true
			}
		}
	}
	return false
}

// sameWord tells whether the folded word is x, which may end in "*".
func sameWord(w []byte, x string) bool {
	if stem, ok := strings.CutSuffix(x, "*"); ok {
		return len(w) >= len(stem) && string(w[:len(stem)]) == stem
	}
	return string(w) == x
}

func (g *gate) kindOf(w []byte) gateKind {
	k := g.kinds[string(w)]
	for _, st := range g.stems {
		if len(w) >= len(st) && string(w[:len(st)]) == st {
			k |= g.stemOf[st]
		}
	}
	return k
}
