package extract

import (
	bit "math/bits"
	"slices"
	"sync"

	"github.com/entente-kg/entente/gazetteer"
)

// candidate is a word of a text that the gate looks for.
type candidate struct {
	s        string // the text
	from, to int
	at       int // where it begins in all of the texts
	w        *gateWord
	kind     gateKind // what it is for certain
	may      gateKind // what it can be, as long as nobody looked beside it
	known    bool     // it was looked up
	looked   bool
}

// certain tells whether nothing beside the word takes from what it is.
func (c *candidate) certain() bool { return c.looked || c.w == nil || len(c.w.never) == 0 }

// pairs tells whether words of two kinds that stand so many bytes apart can tell of an accord.
func pairs(a, b gateKind, apart int) bool { return tells(a, b, apart) || tells(b, a, apart) }

// tells is pairs with the kind of the instrument first.
func tells(instrument, act gateKind, apart int) bool {
	switch {
	case instrument&gateThing == 0:
		return false
	case act&gateLends != 0 && instrument&gateSum != 0 && apart < nearFaint:
		return true
	case instrument&gateThing == gateSum:
		return false
	case act&gateLoose != 0 && apart < nearLoose:
		return true
	case instrument&gateInstrument != 0 && act&gateAct != 0 && apart < nearAct:
		return true
	}
	return instrument&gateFaint != 0 && (act&gateSign != 0 && apart < nearSign || act&gateAct != 0 && apart < nearFaint)
}

// letterByte is a letter of a word: ASCII, or any byte of a longer character.
var letterByte = func() (t [256]bool) {
	for c := 0; c < 256; c++ {
		t[c] = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= 0x80
	}
	return
}()

// gateScan is the way of the gate through texts, one behind the other.
type gateScan struct {
	g          *gate
	seen       []candidate // the latest; those of an act are looked up once an instrument stands near
	instrument int         // where the latest word that is one stands
	before     int         // bytes of the texts before
	around     aroundWord
}

// scans is room for what the gate keeps of a text.
var scans = sync.Pool{New: func() any { return &gateScan{seen: make([]candidate, 0, 64)} }}

// scan tells whether the texts hold the words near one another.
func (g *gate) scan(texts []string) bool {
	p := scans.Get().(*gateScan)
	p.g, p.instrument, p.before = g, -nearAct, 0
	passes := slices.ContainsFunc(texts, func(s string) bool {
		found := p.text(s)
		p.before += len(s)
		return found
	})
	clear(p.seen)
	p.seen = p.seen[:0]
	scans.Put(p)
	return passes
}

func (p *gateScan) text(s string) bool {
	for i := 0; i < len(s); {
		if !letterByte[s[i]] {
			i++
			continue
		}
		j, first, h := wordAhead(s, i)
		if j == i {
			i += 3 // a curly quote or a dash
			if s[j] == latinMark {
				i-- // «
			}
			continue
		}
		if (p.g.filter.may(h) || len(p.g.stems) > 0 && p.g.mayBegin(first)) && p.meets(s, i, j, h) {
			return true
		}
		i = j
	}
	return false
}

// mayBegin tells of most words, by their first four bytes, that they begin with no stem that is looked for.
func (g *gate) mayBegin(first uint32) bool {
	const small = 0x20202020
	h := prefixHash(first | small)
	return g.begins[h>>6]&(1<<(h&63)) != 0
}

// meets tells whether the word of the text, whose ends have this hash, makes a pair with one before it. The word of
// an act is not looked up as long as no instrument stands near: most texts name none.
func (p *gateScan) meets(s string, from, to int, h uint32) bool {
	c := candidate{s: s, from: from, to: to, at: p.before + from}
	if c.at-p.instrument < nearAct || len(p.g.stems) > 0 || p.g.things.may(h) {
		p.g.lookUp(&c)
		if c.may == 0 {
			return false
		}
		if c.may&gateThing != 0 {
			c.lookBeside(&p.around)
			if c.kind&gateThing != 0 {
				p.instrument = c.at
			}
		}
	}
	p.keep(c)
	return c.at-p.instrument < nearAct && p.pairsWithOne()
}

// keep adds a candidate, in the place of those too far behind it to make a pair with any more where there is no other.
func (p *gateScan) keep(c candidate) {
	if len(p.seen) == cap(p.seen) {
		k := 0
		for k < len(p.seen) && c.at-p.seen[k].at >= nearAct {
			k++
		}
		p.seen = p.seen[:copy(p.seen, p.seen[k:])]
	}
	p.seen = append(p.seen, c)
}

// pairsWithOne tells whether the last of the candidates makes a pair with one of them. What stands beside a
// word is looked at only where it would.
func (p *gateScan) pairsWithOne() bool {
	c := &p.seen[len(p.seen)-1]
	for k := len(p.seen) - 1; k >= 0 && c.at-p.seen[k].at < nearAct; k-- {
		x := &p.seen[k]
		p.g.lookUp(x)
		apart := c.at - x.at
		if c.certain() && x.certain() && pairs(c.kind, x.kind, apart) {
			return true // whatever stands beside them
		}
		if pairs(c.may, x.may, apart) {
			c.lookBeside(&p.around)
			x.lookBeside(&p.around)
			if pairs(c.kind, x.kind, apart) {
				return true
			}
		}
	}
	return false
}

// lookBeside settles what the candidate is.
func (c *candidate) lookBeside(room *aroundWord) {
	if c.looked || c.w == nil {
		return
	}
	c.looked = true
	if len(c.w.never) > 0 && c.w.namesNone(c) {
		c.kind &^= gateThing
		c.may = c.kind | c.w.phrase
	}
	if c.may != c.kind {
		before, pairBefore := c.w.near(c.s, c.from, -1)
		behind, pairBehind := c.w.near(c.s, c.to, 1)
		c.kind |= pairBefore | pairBehind
		if more := (before | behind) &^ c.kind; more != 0 {
			c.kind |= c.w.wholeIn(c, more, room)
		}
	}
	c.may = c.kind
}

// latinMark is the first of the two bytes of « and », ¿ and ¡, a hard blank and others that are no letters.
const latinMark = 0xC2

// wordAhead gives the end of the word at byte i, its first four bytes in small letters, and the hash of its ends,
// folded. It looks at eight bytes at a time as long as they are ASCII.
func wordAhead(s string, i int) (end int, first, hash uint32) {
	const all = 0x0101010101010101
	for j := i; j+8 <= len(s); j += 8 {
		x := eightOf(s, j)
		low := x | 0x20*all
		t := low & (0x7F * all)
		ends := ^((t+(0x80-'a')*all)&^(t+(0x7F-'z')*all) | x) & (0x80 * all) // the high bit of each byte that is no letter
		n := bit.TrailingZeros64(ends) / 8
		if inside := x & (0x80 * all); inside != 0 && (n == 8 || inside<<(64-8*n) != 0) {
			break
		}
		if j == i {
			first = uint32(low)
		}
		switch {
		case n == 8:
			continue
		case j > i:
			end = j + n
			return end, first, hashEnds(first, firstFour(s[end-4:end]), end-i)
		case n < 4:
			first &= 1<<(8*n) - 1
			return i + n, first, hashEnds(first, 0, n)
		}
		return i + n, first, hashEnds(first, uint32(low>>(8*n-32)), n)
	}
	return byteWord(s, i)
}

// eightOf gives the eight bytes from byte i on.
func eightOf(s string, i int) uint64 {
	s = s[i : i+8]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// byteWord is wordAhead byte by byte; a quote or a dash ends the word.
func byteWord(s string, i int) (end int, first, hash uint32) {
	ascii := true
	for end = i; end < len(s) && letterByte[s[end]]; end++ {
		if c := s[end]; c >= 0x80 {
			if c == 0xE2 && end+2 < len(s) && s[end+1] == 0x80 || c == latinMark && end+1 < len(s) {
				break
			}
			ascii = false
		}
	}
	w := s[i:end]
	if ascii {
		return end, firstFour(w), endsHash(w)
	}
	var short [64]byte
	folded := gazetteer.AppendFold(short[:0], w)
	return end, firstFour(folded), endsHash(folded)
}

// lookUp finds what the candidate is looked for as: for certain, and what it can be by what stands beside it.
func (g *gate) lookUp(c *candidate) {
	if c.known {
		return
	}
	c.known = true
	var short [64]byte
	w := gazetteer.AppendFold(short[:0], c.s[c.from:c.to])
	for _, st := range g.stems {
		if len(w) >= len(st) && string(w[:len(st)]) == st {
			c.kind |= g.stemOf[st]
		}
	}
	if c.w = g.words[string(w)]; c.w == nil {
		c.may = c.kind
		return
	}
	c.kind |= c.w.alone
	c.may = c.kind | c.w.phrase
}
