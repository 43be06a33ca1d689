package extract

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// gate tells from the bare bytes whether a text can speak of an accord at all, so that ordinary
// text costs next to nothing: it must hold a word of an instrument and a word of an act.
type gate struct {
	filter   wordFilter // of the words below
	things   wordFilter // of those that an instrument can be told by
	words    map[string]*gateWord
	stems    []string        // of patterns with any ending
	begins   [1 << 10]uint64 // first four bytes of them, hashed
	stemOf   map[string]gateKind
	patterns []gatePattern           // until settle
	never    [][]string              // phrases around the word of an instrument that name none; until settle
	common   map[string]bool         // words of the grammar, which no phrase is looked for by; until settle
	open     bool                    // a language whose words cannot be told from their bytes
	inner    innerWords              // what is looked for inside of the words of such a language
	blind    bool                    // nothing can be looked for: everything passes
	joined   []string                // articles that such a language joins to the word behind them
	parts    map[gateKind][]gatePart // what is looked for in it; until settle
	alone    map[gateKind]aloneParts // of these; until settle
}

// gatePart is a word of an instrument or of signing, and another word of its phrase.
type gatePart struct {
	word, beside string
	stem         bool // any letters may follow the word
}

// gateWord is what a word is looked for as.
type gateWord struct {
	alone  gateKind      // by itself
	phrase gateKind      // only beside another word of its phrase
	before []gateBeside  // words that stand before it
	behind []gateBeside  // and behind it
	whole  []gateWhole   // its phrases of more than two words
	signs  [][2]uint64   // of the words before and behind of each of them, see signOf
	begin  [2]beginnings // of the words of its phrases, before and behind
	never  [][2][]string // the words before and behind it, outwards, where it is no instrument
}

// gateBeside is a word of phrases, and what these are.
type gateBeside struct {
	word stemOrWord
	kind gateKind
	pair gateKind // of phrases of just these two words
}

// gateWhole is the words of a phrase before and behind the one that is looked for, outwards.
type gateWhole struct {
	words [2][]stemOrWord
	kind  gateKind
}

// stemOrWord is a folded word, or what a word begins with.
type stemOrWord struct {
	text string
	stem bool
}

// asStem takes the "*" off a stem.
func asStem(w string) stemOrWord {
	text, stem := strings.CutSuffix(w, "*")
	return stemOrWord{text, stem}
}

// beginnings tells of most words, by their first two letters, that they are none of those added.
type beginnings [4]uint64

func (b *beginnings) add(x stemOrWord) {
	if x.stem && len(x.text) < 2 {
		*b = beginnings{^uint64(0), ^uint64(0), ^uint64(0), ^uint64(0)}
		return
	}
	h := twoHash(x.text)
	b[h>>6] |= 1 << (h & 63)
}

// may takes a word as it stands in the text.
func (b *beginnings) may(w string) bool {
	if w[0] >= utf8.RuneSelf || len(w) > 1 && w[1] >= utf8.RuneSelf {
		return true
	}
	h := twoHash(w)
	return b[h>>6]&(1<<(h&63)) != 0
}

func twoHash(w string) uint8 {
	h := w[0] & 31 * 8
	if len(w) > 1 {
		h += w[1] & 31 * 11
	}
	return h
}

// signBit is a bit for the first two letters of a folded word.
func signBit[W string | []byte](w W) uint64 {
	h := uint(w[0]) * 7
	if len(w) > 1 {
		h += uint(w[1]) * 11
	}
	return 1 << (h & 63)
}

// signOf is the bits of the words: no text holds them all that lacks one of the bits.
func signOf(words []stemOrWord) (sign uint64) {
	for _, x := range words {
		if !x.stem || len(x.text) > 1 {
			sign |= signBit(x.text)
		}
	}
	return sign
}

// is tells whether the folded word is this one.
func (x stemOrWord) is(w []byte) bool {
	if len(w) < len(x.text) || len(w) > len(x.text) && !x.stem || w[0] != x.text[0] {
		return false
	}
	return string(w[:len(x.text)]) == x.text
}

type gateKind uint8

const (
	gateInstrument gateKind = 1 << iota
	gateFaint               // an instrument word that often means something else
	gateAct                 // a word that an act is told by
	gateSign                // one of signing
	gateLoose               // a short word out of a longer phrase of an act
	gateLends               // a verb of lending, which needs one of money
	gateSum                 // a word of money or of a loan, no more than which need be lent

	gateThing = gateInstrument | gateFaint | gateSum
)

// How near, in bytes, the word of an act must stand to that of an instrument: a list stands some way
// from its opening, a phrase of small words does not.
const (
	nearAct   = 600
	nearSign  = 250
	nearLoose = 250
	nearFaint = 110 // to an act other than signing, in some languages with its subject between them; a verb of lending to its money
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
		if e.act == actSign && e.flags&flagLoose == 0 {
			k |= gateSign
		}
	case e.class == cLends && e.flags&flagWhole == 0:
		k = gateLends
	case e.class == cNoInstrument:
		if e.flags&flagLed == 0 {
			g.noteNever(toks)
		}
		return
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
	if e.class == cInstrument && e.kind == kg.Financing {
		p.kind = gateSum
		g.patterns = append(g.patterns, p)
	}
	if e.class == cInstrument && (e.flags&flagLed != 0 || e.kind == kg.Twinning && caseless(toks[0].norm)) { // an exchange of notes tells by itself that it was done
		p.kind = gateAct | gateSign
		g.patterns = append(g.patterns, p)
	}
}

// noteSum remembers a word of money.
func (g *gate) noteSum(w string) {
	g.patterns = append(g.patterns, gatePattern{words: []string{w}, kind: gateSum})
}

// noteNever remembers a phrase that names no instrument, where it can be told from the bytes.
func (g *gate) noteNever(toks []token) {
	words := make([]string, len(toks))
	for i := range toks {
		if words[i] = toks[i].norm; !lettersOnly(words[i]) || caseless(words[i]) {
			return
		}
	}
	g.never = append(g.never, words)
}

// grammar is the classes of words that stand in every text.
var grammar = bits(cPerfect, cPassive, cPlanned, cHoped, cNeg, cDef, cIndef, cThis, cOther, cPast, cSame, cBetween, cWith,
	cAnd, cBy, cFor, cOf, cLoc, cOn, cRel, cBoundary, cUnit, cLast, cNext, cThisTime, cNumber, cPronoun, cTimePrep, cDatePrep,
	cOccasion, cProvision, cDoes, cEach, cOrdinal)

// settle chooses the words to look for: those that are a pattern by themselves, and of a phrase
// that holds none of them the longest.
func (g *gate) settle() {
	g.words, g.stemOf = map[string]*gateWord{}, map[string]gateKind{}
	for k := range g.patterns {
		p := &g.patterns[k]
		if len(p.words) != 1 {
			continue
		}
		if w := strings.TrimSuffix(p.words[0], "."); strings.Contains(w, ".") {
			p.words = strings.Split(w, ".") // "M.O.U." is three words of a text
		} else {
			g.look(w, p.kind)
		}
	}
	for _, p := range g.patterns {
		if len(p.words) > 1 && caseless(p.words[0]) {
			g.lookInside(p)
		} else if len(p.words) > 1 && !g.holdsOne(p) {
			w := g.rarest(p.words)
			if p.kind&gateAct != 0 && len(w) < 9 {
				p.kind = gateLoose
			}
			g.lookBeside(w, p)
		}
	}
	g.settleNever()
	g.patterns, g.never, g.common = nil, nil, nil
	g.blind = g.open && len(g.parts) == 0
	for kind, parts := range g.parts {
		g.blind = !g.inner.add(needed(parts, g.alone[kind]), kind) || g.blind
	}
	g.parts, g.alone = nil, nil
}

// partKind is what a pattern is looked for as in a language whose words cannot be told from their bytes; 0 where
// it is not looked for.
func partKind(k gateKind) gateKind {
	for _, one := range [...]gateKind{gateInstrument, gateFaint, gateSign, gateAct, gateLends, gateSum} {
		if k&one != 0 {
			return one
		}
	}
	return 0
}

// lookInside adds the two longest words of a phrase to the parts, unless one of its words is one already.
func (g *gate) lookInside(p gatePattern) {
	kind := partKind(p.kind)
	if slices.ContainsFunc(p.words, func(w string) bool { return g.alone[kind].holds(g.withoutArticle(w)) }) {
		return
	}
	words := slices.Clone(p.words)
	slices.SortStableFunc(words, func(a, b string) int { return len(b) - len(a) })
	first := asStem(words[0])
	g.addPart(kind, gatePart{first.text, asStem(words[1]).text, first.stem})
}

// aloneParts are parts that stand by themselves, and whether they are stems.
type aloneParts map[string]bool

// holds tells whether all that the word, or stem, is stands for one of the parts too.
func (a aloneParts) holds(w string) bool {
	if _, ok := a[w]; ok {
		return true
	}
	for i := 1; i <= len(w); i++ {
		if a[w[:i]] {
			return true
		}
	}
	return false
}

func (g *gate) addPart(kind gateKind, p gatePart) {
	g.open = true
	if kind == 0 {
		return
	}
	if g.parts == nil {
		g.parts = map[gateKind][]gatePart{}
	}
	p.word = g.withoutArticle(p.word)
	g.parts[kind] = append(g.parts[kind], p)
	if p.beside != "" {
		return
	}
	if g.alone[kind] == nil {
		if g.alone == nil {
			g.alone = map[gateKind]aloneParts{}
		}
		g.alone[kind] = aloneParts{}
	}
	g.alone[kind][p.word] = g.alone[kind][p.word] || p.stem
}

// withoutArticle takes the joined article off a word: half of the words of a text begin with it.
func (g *gate) withoutArticle(w string) string {
	for _, a := range g.joined {
		if bare, ok := strings.CutPrefix(w, a); ok && len(bare) >= leastInner {
			return bare
		}
	}
	return w
}

// needed drops the parts of which another that stands by itself tells as much.
func needed(parts []gatePart, alone aloneParts) []gatePart {
	seen := map[gatePart]bool{}
	return slices.DeleteFunc(slices.Clone(parts), func(p gatePart) bool {
		stem, ok := alone[p.word]
		again := seen[p] || ok && (p.beside != "" || stem && !p.stem) && (stem || !p.stem)
		seen[p] = true
		return again
	})
}

// holdsOne tells whether a word of the pattern tells as much by itself.
func (g *gate) holdsOne(p gatePattern) bool {
	return slices.ContainsFunc(p.words, func(w string) bool {
		x := g.words[w]
		return x != nil && x.alone&p.kind == p.kind
	})
}

// word gives what the word is looked for as, to add to.
func (g *gate) word(w string) *gateWord {
	if g.words[w] == nil {
		g.words[w] = &gateWord{}
	}
	return g.words[w]
}

// lookBeside adds a word of a phrase to those looked for, with the words that stand beside it.
func (g *gate) lookBeside(w string, p gatePattern) {
	var next [2][]string
	for i, x := range p.words {
		if x != w {
			continue
		}
		if i > 0 {
			next[0] = append(next[0], strings.Trim(p.words[i-1], "'"))
		}
		if i+1 < len(p.words) {
			next[1] = append(next[1], strings.Trim(p.words[i+1], "'"))
		}
	}
	for _, x := range append(slices.Concat(next[0], next[1]), w) {
		if !lettersOnly(x) || x == w && strings.HasSuffix(w, "*") || caseless(x) {
			g.look(w, p.kind) // not to be told from the bytes beside it
			return
		}
	}
	known := g.word(w)
	known.phrase |= p.kind
	for _, x := range next[0] {
		known.before = addBeside(known.before, asStem(x), p)
		known.begin[0].add(asStem(x))
	}
	for _, x := range next[1] {
		known.behind = addBeside(known.behind, asStem(x), p)
		known.begin[1].add(asStem(x))
	}
	if len(p.words) > 2 {
		whole := gateWhole{kind: p.kind, words: othersOf(p.words, w)}
		known.whole, known.signs = append(known.whole, whole), append(known.signs, [2]uint64{signOf(whole.words[0]), signOf(whole.words[1])})
		for side, words := range whole.words {
			for _, x := range words {
				known.begin[side].add(x)
			}
		}
	}
	g.lookAt(w, p.kind)
}

// addBeside adds a word of the phrase to those beside another.
func addBeside(known []gateBeside, x stemOrWord, p gatePattern) []gateBeside {
	i := slices.IndexFunc(known, func(b gateBeside) bool { return b.word == x })
	if i < 0 {
		i = len(known)
		known = append(known, gateBeside{word: x})
	}
	known[i].kind |= p.kind
	if len(p.words) == 2 {
		known[i].pair |= p.kind
	}
	return known
}

// othersOf gives the words of a phrase that can be told from the bytes, before and behind one of them, outwards. Those
// between, where it is in the phrase twice, are left out.
func othersOf(words []string, w string) (others [2][]stemOrWord) {
	first := slices.Index(words, w)
	last := len(words) - 1
	for words[last] != w {
		last--
	}
	told := func(x string) bool { return lettersOnly(x) && !caseless(x) }
	for i := first - 1; i >= 0; i-- {
		if told(words[i]) {
			others[0] = append(others[0], asStem(words[i]))
		}
	}
	for _, x := range words[last+1:] {
		if told(x) {
			others[1] = append(others[1], asStem(x))
		}
	}
	return others
}

// settleNever gives each word of an instrument the phrases around it that name none.
func (g *gate) settleNever() {
	longer := map[string][]gatePattern{} // instruments of several words, by each of them
	for _, p := range g.patterns {
		if p.kind&gateThing == 0 || len(p.words) < 2 {
			continue
		}
		for _, x := range p.words {
			longer[x] = append(longer[x], p)
		}
	}
	for _, words := range g.never {
		for i, x := range words {
			w := g.words[x]
			if w == nil || w.alone&gateThing == 0 {
				continue
			}
			g.lookAround(longer[x], words, i)
			before := slices.Clone(words[:i])
			slices.Reverse(before)
			w.never = append(w.never, [2][]string{before, words[i+1:]})
		}
	}
}

// lookAround lets the instruments that reach out of a phrase which names none be found by another of their
// words: "protocolo de acordo" out of "de acordo com". Their word in common is word at of the phrase.
func (g *gate) lookAround(longer []gatePattern, phrase []string, at int) {
	for _, p := range longer {
		for j, x := range p.words {
			if x != phrase[at] || !agree(p.words, j, phrase, at) {
				continue
			}
			around := append(slices.Clone(p.words[:max(0, j-at)]), p.words[min(len(p.words), j-at+len(phrase)):]...)
			if len(around) > 0 && !g.holdsOne(gatePattern{words: around, kind: p.kind}) {
				g.lookBeside(longest(around), gatePattern{words: []string{longest(around), x}, kind: p.kind})
			}
		}
	}
}

// agree tells whether the words of two phrases are the same as far as both go, where word i of one is word j of
// the other.
func agree(a []string, i int, b []string, j int) bool {
	from := min(i, j)
	a, b = a[i-from:], b[j-from:]
	for k := range min(len(a), len(b)) {
		if a[k] != b[k] {
			return false
		}
	}
	return true
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
		g.addPart(partKind(k), gatePart{word: w, stem: stem})
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
		g.lookAtStem(w)
		return
	}
	g.word(w).alone |= k
	g.lookAt(w, k)
}

// lookAt lets the scan look at the word.
func (g *gate) lookAt(w string, k gateKind) {
	h := endsHash(w)
	g.filter.add(h)
	if k&gateThing != 0 {
		g.things.add(h)
	}
}

// lookAtStem lets the scan look at what begins with the stem, of four bytes or more.
func (g *gate) lookAtStem(w string) {
	h := prefixHash(firstFour(w))
	g.begins[h>>6] |= 1 << (h & 63)
}

// prefixHash hashes the first four bytes of a word, in small letters.
func prefixHash(first uint32) uint32 { return first * 2654435761 >> 16 }

// passes tells whether one of the texts can hold an accord.
func (g *gate) passes(texts ...string) bool {
	if g.blind {
		return true
	}
	if !g.open {
		return g.scan(texts)
	}
	near := newInnerNearness()
	return slices.ContainsFunc(texts, func(s string) bool { return g.tellsInside(s, &near) })
}

// tellsInside looks for the words of instruments and acts anywhere, since particles may be joined to them.
func (g *gate) tellsInside(s string, near *innerNearness) bool {
	room := folded.Get().(*[]byte)
	*room = append(gazetteer.AppendFold((*room)[:0], s), innerEndOfText...)
	tells := g.inner.tell(*room, near)
	if cap(*room) <= mostFolded {
		folded.Put(room)
	}
	return tells
}

// folded is room for folded texts; what is larger than mostFolded bytes is not kept.
var folded = sync.Pool{New: func() any { return new([]byte) }}

const mostFolded = 1 << 20

// namesNone tells whether the word stands in a phrase that names no instrument ("de acordo com").
func (w *gateWord) namesNone(c *candidate) bool {
	var left, right [64]byte
	before, behind := wordBeside(left[:0], c.s, c.from, -1), wordBeside(right[:0], c.s, c.to, 1)
	for i := range w.never {
		n := &w.never[i]
		if opensWith(n[0], before) && opensWith(n[1], behind) && stands(c.s, c.from, -1, n[0]) && stands(c.s, c.to, 1, n[1]) {
			return true
		}
	}
	return false
}

// wordBeside appends the folded word that stands one byte from byte at, nothing where none does.
func wordBeside(dst []byte, s string, at, step int) []byte {
	from, to := nextWord(s, at, step)
	if max(from-at, at-to) != 1 {
		return dst
	}
	return gazetteer.AppendFold(dst, s[from:to])
}

// opensWith tells whether the first of the words, if there are any, is this one.
func opensWith(words []string, w []byte) bool { return len(words) == 0 || words[0] == string(w) }

// stands tells whether these words stand one after another from byte at.
func stands(s string, at, step int, words []string) bool {
	var short [64]byte
	for _, x := range words {
		from, to := nextWord(s, at, step)
		if apart := max(from-at, at-to); apart != 1 || string(gazetteer.AppendFold(short[:0], s[from:to])) != x {
			return false
		}
		at = to
		if step < 0 {
			at = from
		}
	}
	return true
}

// nextWord is the word that stands beside byte at, at most 40 bytes of it; empty where there is none.
func nextWord(s string, at, step int) (from, to int) {
	from, to = at, at
	if step > 0 {
		for from < len(s) && from-at < 4 && !letterByte[s[from]] {
			from++
		}
		for to = from; to < len(s) && to-from < 40 && letterByte[s[to]]; to++ {
		}
		return from, to
	}
	for to > 0 && at-to < 4 && !letterByte[s[to-1]] {
		to--
	}
	for from = to; from > 0 && to-from < 40 && letterByte[s[from-1]]; from-- {
	}
	return from, to
}

// wordsNear is how far from a word of a phrase the next one is looked for: a day may stand between ("put on
// Monday an end to").
const wordsNear = 4

// near tells of which phrases another word stands within a few words before byte at, or behind it, and which of
// them are of just two words.
func (w *gateWord) near(s string, at, step int) (found, pair gateKind) {
	var short [64]byte
	beside, begin := w.behind, &w.begin[1]
	if step < 0 {
		beside, begin = w.before, &w.begin[0]
	}
	if len(beside) == 0 {
		return 0, 0
	}
	for n := 0; n < wordsNear; n++ {
		from, to := nextWord(s, at, step)
		at = to
		if step < 0 {
			at = from
		}
		if from == to {
			break
		}
		if !begin.may(s[from:to]) {
			continue
		}
		x := gazetteer.AppendFold(short[:0], s[from:to])
		for i := range beside {
			if b := &beside[i]; b.kind&^pair != 0 && b.word.is(x) {
				found |= b.kind
				pair |= b.pair
			}
		}
	}
	return found, pair
}

// wholeNear is how far from a word of a phrase its last one is looked for.
const wholeNear = 10

// aroundWord is the folded words of a text before and behind one, outwards, of those that may be in its phrases.
type aroundWord struct {
	letters []byte
	words   [2][][]byte
	sign    [2]uint64 // see signOf
}

// gather takes the words around the candidate.
func (a *aroundWord) gather(c *candidate) {
	a.letters, a.words[0], a.words[1], a.sign = a.letters[:0], a.words[0][:0], a.words[1][:0], [2]uint64{}
	for side, step := range [2]int{-1, 1} {
		at := c.to
		if step < 0 {
			at = c.from
		}
		for range wholeNear {
			from, to := nextWord(c.s, at, step)
			if from == to {
				break
			}
			if at = to; step < 0 {
				at = from
			}
			if c.w.begin[side].may(c.s[from:to]) {
				a.add(side, c.s[from:to])
			}
		}
	}
}

func (a *aroundWord) add(side int, word string) {
	n := len(a.letters)
	a.letters = gazetteer.AppendFold(a.letters, word)
	if w := a.letters[n:]; len(w) > 0 {
		a.words[side] = append(a.words[side], w)
		a.sign[side] |= signBit(w)
	}
}

// wholeIn tells which of the kinds have a phrase whose other words all stand before and behind the word as they do in it.
func (w *gateWord) wholeIn(c *candidate, kinds gateKind, around *aroundWord) (found gateKind) {
	around.gather(c)
	for i := range w.signs {
		if needs := &w.signs[i]; needs[0]&^around.sign[0] != 0 || needs[1]&^around.sign[1] != 0 {
			continue
		}
		if p := &w.whole[i]; p.kind&kinds&^found != 0 && inOrder(p.words[0], around.words[0]) && inOrder(p.words[1], around.words[1]) {
			found |= p.kind & kinds
		}
	}
	return found
}

// inOrder tells whether all of the words are among those of the text, one behind the other.
func inOrder(words []stemOrWord, text [][]byte) bool {
	for i := range words {
		for len(text) > 0 && !words[i].is(text[0]) {
			text = text[1:]
		}
		if len(text) == 0 {
			return false
		}
		text = text[1:]
	}
	return true
}
