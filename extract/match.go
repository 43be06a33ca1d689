package extract

import (
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// hit is an entry found in the text, over the tokens from ≤ i < to.
type hit struct {
	from, to int
	e        *entry
	roles    roleSet // particles joined to the first word
	class    class   // of e
	gap      [2]int  // tokens of a time between its words, which are no part of it ("put yesterday an end to")
}

// skips tells whether the token lies in the gap of the hit.
func (h *hit) skips(i int) bool { return h.gap[0] <= i && i < h.gap[1] }

// has tells whether the token i lies in a hit of the class.
func (d *document) has(i int, c class) bool {
	return i >= 0 && i < len(d.mask) && d.mask[i]&(1<<c) != 0
}

// hasAny is has for a set of classes made by bits.
func (d *document) hasAny(i int, set uint64) bool {
	return i >= 0 && i < len(d.mask) && d.mask[i]&set != 0
}

func bits(cs ...class) uint64 {
	var m uint64
	for _, c := range cs {
		m |= 1 << c
	}
	return m
}

// hitAt gives the hit of the class that begins at token i, the longest, or nil.
func (d *document) hitAt(i int, c class) *hit {
	if i < 0 || i >= len(d.mask) || d.mask[i]&(1<<c) == 0 {
		return nil
	}
	for k := d.first[i]; k < len(d.hits) && d.hits[k].from == i; k++ {
		if d.hits[k].class == c {
			return &d.hits[k]
		}
	}
	return nil
}

// hitOver gives the hit of the class that covers token i, or nil.
func (d *document) hitOver(i int, c class) *hit {
	if i >= len(d.mask) {
		return nil
	}
	for j := i; j >= 0 && i-j < 12; j-- {
		if d.mask[j]&(1<<c) == 0 && !d.gapped {
			return nil
		}
		if h := d.hitAt(j, c); h != nil && h.to > i {
			return h
		}
	}
	return nil
}

type wordID struct {
	id    int32
	roles roleSet
}

// lightClasses are asked for by token only, never as hits: single words of them go straight into the
// masks.
var lightClasses = bits(cNotName, cParticle, cDatePrep, cTimePrep)

// functionClasses hold words that no article can be joined to.
var functionClasses = bits(cNotName, cRel, cNeg, cPerfect, cPassive, cWith, cBetween, cBoundary, cPronoun)

// match finds all entries of the lexicon in the tokens; false where they cannot make an accord.
func (d *document) match(lx *lexicon) bool {
	d.accented = d.usesAccents()
	ids := d.identify(lx)
	if !d.mayTell(lx, ids) {
		return false
	}
	found := d.allHits(lx, ids)
	if d.named&bits(cGaz, cLeader) == 0 {
		return false
	}
	d.settle(found)
	d.shortNames()
	d.shortInstruments()
	return d.tellsOfAccord()
}

// nearness is where the latest instruments and acts begin, in bytes of the text.
type nearness struct{ instrument, weak, act, sign, lends, sum int }

func newNearness() nearness {
	return nearness{-nearAct, -nearAct, -nearAct, -nearAct, -nearAct, -nearAct}
}

// since is where the first of those begins that a hit at this byte may be near enough to.
func (n *nearness) since(at int) int {
	from := at
	for _, x := range [4]int{n.instrument, n.weak, n.act, n.sign} {
		if at-x < nearAct {
			from = min(from, x)
		}
	}
	return from
}

// with adds the next hit, and tells whether it is near enough to one before it. A twinning and an exchange of notes need no
// act ("the twinning of A and B, of 1998").
func (n *nearness) with(d *document, h *hit) bool {
	at := int(d.toks[h.from].start)
	if h.class == cInstrument && h.e.kind == kg.Financing && n.withSum(at) {
		return true
	}
	switch {
	case h.class == cLends && h.e.flags&flagWhole == 0:
		n.lends = at
		return at-n.sum < nearFaint
	case h.class == cAct:
		n.act = at
		if h.e.act == actSign {
			n.sign = at
		}
		return at-n.instrument < nearAct || at-n.weak < nearFaint || h.e.act == actSign && at-n.weak < nearSign
	case h.class != cInstrument:
		return false
	case h.e.flags&flagLed != 0:
		n.instrument = at
		return true
	case h.e.flags&(flagGeneric|flagWeak) == 0:
		n.instrument = at
		return h.e.kind == kg.Twinning || at-n.act < nearAct
	}
	n.weak = at
	return at-n.act < nearFaint || at-n.sign < nearSign
}

// withSum adds a word of money at this byte, and tells whether a verb of lending stands near enough.
func (n *nearness) withSum(at int) bool {
	n.sum = at
	return at-n.lends < nearFaint
}

// identify gives the numbers of each token, with those of its readings without joined particles.
func (d *document) identify(lx *lexicon) [][]wordID {
	n := len(d.toks)
	w := d.scratch
	if cap(w.ids) < n {
		w.ids = make([][]wordID, 2*n)
	}
	ids := w.ids[:n]
	d.singles, d.rares, d.steps, d.begins, d.light = w.ints.take(n), w.ints.take(n), w.ints.take(n), w.begun.take(n), w.words.take(n)
	var few [16]int32
	buf := few[:0]
	pool := w.pool[:0]
	for i := range d.toks {
		t := &d.toks[i]
		from := len(pool)
		buf = lx.words.find(t.norm, buf[:0])
		pool = d.number(i, 0, buf, pool)
		if t.word && len(lx.prefixes) > 0 {
			t.forms = d.unjoined(t)
			for _, f := range t.forms {
				buf = lx.words.find(f.norm, buf[:0])
				pool = d.number(i, f.roles, buf, pool)
			}
		}
		ids[i] = pool[from:len(pool):len(pool)]
	}
	w.pool = pool
	return ids
}

// number adds the numbers of a reading of token i.
func (d *document) number(i int, roles roleSet, ids []int32, pool []wordID) []wordID {
	for _, id := range ids {
		pool = append(pool, wordID{id, roles})
		n := &d.lx.trie.nodes[id]
		d.begins[i] |= n.begins
		d.singles[i] |= int32(n.single)
		d.rares[i] |= int32(n.rare)
		d.steps[i] |= int32(stepBit(id))
	}
	return pool
}

// allHits are the entries in the order of the text.
func (d *document) allHits(lx *lexicon, ids [][]wordID) []hit {
	found := d.scratch.found[:0]
	for i := range ids {
		found = d.hitsFrom(lx, ids, i, found)
	}
	d.scratch.found = found
	return found
}

// hitsFrom adds the entries that begin at token i.
func (d *document) hitsFrom(lx *lexicon, ids [][]wordID, i int, found []hit) []hit {
	for _, w := range ids[i] {
		found = d.extend(lx, ids, w.id, hit{from: i, to: i + 1, roles: w.roles}, found)
	}
	return found
}

// mayTell looks for no more than instruments and acts: most of the texts that the gate lets pass, which knows but
// bytes, name none near each other.
func (d *document) mayTell(lx *lexicon, ids [][]wordID) bool {
	found := d.scratch.found[:0]
	near := newNearness()
	for i := range ids {
		if (d.single(i, cSum) || d.single(i, cScale)) && near.withSum(int(d.toks[i].start)) {
			d.scratch.found = found
			return true
		}
		if !d.may(i, beginsInstrument|beginsAct) {
			continue
		}
		told := len(found)
		found = d.hitsFrom(lx, ids, i, found)
		for k := told; k < len(found); k++ {
			if near.with(d, &found[k]) {
				d.scratch.found = found
				return true
			}
		}
	}
	d.scratch.found = found
	return false
}

// extend adds the entries that end where h does, and goes on with the words behind it. A phrase of an act may
// have a time between its words.
func (d *document) extend(lx *lexicon, ids [][]wordID, node int32, h hit, found []hit) []hit {
	from, to := h.from, h.to
	ends := lx.trie.ended(node)
	plain := len(ends) > 0 && (!d.accented || d.plain(from, to))
	special := h.roles&roleDef != 0 || h.gap[1] > 0
	for k := range ends {
		x := &ends[k]
		if (special || x.checks&^checkPlain != 0 || x.checks != 0 && !plain) && !d.counts(lx, x, &h, plain) {
			continue
		}
		if h.gap[1] > 0 && (x.class != cAct || x.e.flags&flagWeak != 0) && d.subjectEnd(lx, ids, h.gap[0]) > h.gap[0] {
			continue
		}
		if x.class == cGaz && d.countsNext(lx, ids, to) {
			continue
		}
		if to == from+1 && lightClasses&(1<<x.class) != 0 {
			d.light[from] |= 1 << x.class
			continue
		}
		if x.class == cAgo && to-from > 2 && d.opensAct(lx, ids, to) {
			continue // "il y a signé" counts no years
		}
		h.e, h.class = x.e, x.class
		d.named |= 1 << x.class
		found = append(found, h)
	}
	if !lx.trie.goesOn(node) || to >= len(d.toks) || d.toks[to].newline == 2 || d.toks[to].field != d.toks[from].field || to-from > 14 {
		return found
	}
	found = d.extendAt(lx, ids, node, to, h, found)
	if h.gap[1] == 0 && lx.trie.nodes[node].actPath {
		for _, end := range d.gapEnds(lx, ids, to) {
			if end > to && end < len(ids) {
				h.gap = [2]int{to, end}
				found = d.extendAt(lx, ids, node, end, h, found)
			}
		}
	}
	return found
}

// countsNext tells whether the word before token to is a number in small letters and an instrument follows that it counts ("the
// twenty-seven accords", not the Union).
func (d *document) countsNext(lx *lexicon, ids [][]wordID, to int) bool {
	return to < len(ids) && !d.toks[to-1].capital && !d.toks[to].capital && lx.phraseEnd(ids, to-1, bits(cNumber)) == to && lx.phraseEnd(ids, to, bits(cInstrument)) > to
}

// gapClasses are the classes of the phrases that may have a time between their words.
var gapClasses = bits(cAct, cNeg, cPlanned, cHoped)

// gapEnds gives where what may stand between the words of a phrase at token i ends: a time, with a town behind it or in
// commas, or an adverb of manner ("refused on Monday to", "parvenus, hier à Genève, à", "mis officiellement fin").
func (d *document) gapEnds(lx *lexicon, ids [][]wordID, i int) [2]int {
	if end := d.timeEnd(lx, ids, i); end > i {
		if inserted := d.insertedEnd(end); inserted > end {
			return [2]int{end, inserted}
		}
		return [2]int{end, d.townEnd(end)}
	}
	if i+2 >= len(ids) {
		return [2]int{}
	}
	if n := d.toks[i+1].number; n >= 1 && n <= 31 && lx.phraseEnd(ids, i, bits(cLoc, cTimePrep)) == i+1 {
		if end := lx.phraseEnd(ids, i+2, bits(cMonth)); end > i+2 {
			return [2]int{end} // "انتهت في 8 أكتوبر صلاحية"
		}
	}
	if end := d.tallyEnd(i); end > i {
		return [2]int{end, end + 1}
	}
	if d.manner(i) {
		return [2]int{i + 1}
	}
	if end := d.subjectEnd(lx, ids, i); end > i {
		return [2]int{end, d.timeEnd(lx, ids, end)}
	}
	if d.toks[i].norm != "," {
		return [2]int{}
	}
	end := d.timeEnd(lx, ids, i+1)
	if end == i+1 {
		return [2]int{d.insertedEnd(i)}
	}
	for _, e := range [2]int{end, d.townEnd(end)} {
		if e > i && e < len(ids) && d.toks[e].norm == "," {
			return [2]int{e + 1}
		}
	}
	return [2]int{}
}

// subjectEnd gives where the name of a party at token i ends, which in a language whose verb comes first stands between the
// verb and the rest of its phrase ("خرجت البرازيل من", went-out Brazil of), i when there is none.
func (d *document) subjectEnd(lx *lexicon, ids [][]wordID, i int) int {
	if i+1 >= len(ids) || !caseless(d.toks[i].norm) {
		return i
	}
	return lx.phraseEnd(ids, i, bits(cGaz))
}

// manner tells whether the token is an adverb of manner by its ending.
func (d *document) manner(i int) bool {
	t := &d.toks[i]
	return t.word && !t.capital && len(t.norm) > 6 && slices.ContainsFunc(d.lx.manner, func(e string) bool { return strings.HasSuffix(t.norm, e) })
}

// insertedEnd gives where words between commas that begin with a small word at token i end ("convenu lundi, à Accra, d'un
// mémorandum"), 0 when there are none.
func (d *document) insertedEnd(i int) int {
	if i+2 >= len(d.toks) || !d.isComma(i) || d.toks[i+1].capital || !d.toks[i+1].word || len(d.toks[i+1].norm) > 4 {
		return 0
	}
	for j := i + 2; j < min(i+maxInserted, len(d.toks)-1) && d.toks[j].newline == 0; j++ {
		switch {
		case d.isComma(j):
			return j + 1
		case !d.toks[j].word && d.toks[j].norm != "-" && d.toks[j].norm != "'":
			return 0
		}
	}
	return 0
}

// timeless tells whether the gap ends with words between commas that tell no day.
func (d *document) timeless(gap [2]int) bool {
	if !d.isComma(gap[1] - 1) {
		return false
	}
	for i := gap[1] - 2; i >= gap[0]; i-- {
		if d.may(i, beginsDay|beginsWeekday) {
			return false
		}
		if d.isComma(i) {
			return true
		}
	}
	return false
}

// maxInserted is how many tokens may stand between the commas inside a phrase of an act.
const maxInserted = 12

// tallyEnd gives where the count of a vote that begins at token i ends ("by 140 votes to 12"), i when there is none.
func (d *document) tallyEnd(i int) int {
	numbers := 0
	for j := i; j < len(d.toks) && j-i < 7 && d.toks[j].word && d.toks[j].newline == 0; j++ {
		if d.toks[j].number >= 0 {
			if numbers++; numbers == 2 {
				return j + 1
			}
		}
	}
	return i
}

// townEnd gives where a short word at token i and a capitalised one behind it end ("à Genève"), 0 where there are none.
func (d *document) townEnd(i int) int {
	if i+2 >= len(d.toks) || !d.toks[i].word || d.toks[i].capital || len(d.toks[i].norm) > 3 || !d.toks[i+1].capital {
		return 0
	}
	return i + 2
}

// counts tells whether the words of the phrase stand as its entry asks for.
func (d *document) counts(lx *lexicon, x *ending, h *hit, plain bool) bool {
	first := &d.toks[h.from]
	switch {
	case h.gap[1] > 0 && (gapClasses&(1<<x.class) == 0 || x.class != cAct && (d.tallyEnd(h.gap[0]) > h.gap[0] || d.timeless(h.gap))):
		return false // "voted 307 to 18 on Friday to": not "voted on"
	case x.checks&checkCase != 0 && (x.e.caseNeeded && !first.capital || x.e.small && first.capital || x.e.capitals && !d.inCapitals(h.from, h.to)) && !caseless(first.norm):
		return false
	case h.roles&roleDef != 0 && !x.takesArticle():
		return false
	case x.checks&checkLetters != 0 && !strings.Contains(first.low, lx.trie.spelt[x.spelt]):
		return false // "وإلى" is no governor
	case !d.accented && x.class == cPassive && x.checks&checkSpelt != 0 && h.to == h.from+1 && len(first.norm) == 1:
		return false // "Uruguai e Angola" in a text without accents: no "é"
	case !d.accented || x.checks&(checkSpelt|checkPlain) == 0 || x.checks&checkPlain != 0 && plain:
		return true
	}
	return d.speltSo(lx.trie.spelt[x.spelt:], h)
}

// takesArticle tells whether an article can be joined to the first word of the phrase.
func (x *ending) takesArticle() bool {
	e := x.e
	switch {
	case functionClasses&(1<<x.class) != 0 || (x.class == cAct || x.class == cLends) && e.forms&^(formPast|formPres|formFut|formCond) == 0:
		return false // no article joins a particle or a finite verb: "الله" is not "له"
	case e.flags&flagBare != 0:
		return false // "الرئيسي" is no dual
	case x.class == cLeader && e.surname:
		return false // a surname has its article or never takes one: "المؤدي" is not Modi
	}
	return x.class != cGaz || e.gaz != gazetteer.Name // a country's name has its article or never takes one: "المالي" is not Mali
}

// plain tells whether no word between two tokens has an accent.
func (d *document) plain(from, to int) bool {
	for ; from < to; from++ {
		if !d.toks[from].plain {
			return false
		}
	}
	return true
}

// extendAt goes on with the word at token i.
func (d *document) extendAt(lx *lexicon, ids [][]wordID, node int32, i int, h hit, found []hit) []hit {
	if lx.trie.nodes[node].next&uint32(d.steps[i]) == 0 {
		return found
	}
	h.to = i + 1
	for _, w := range ids[i] {
		if w.roles&roleAnd != 0 {
			continue
		}
		if nx, ok := lx.trie.after(node, w.id); ok {
			found = d.extend(lx, ids, nx, h, found)
		}
	}
	return found
}

// opensAct tells whether a word that begins an act stands at token i.
func (d *document) opensAct(lx *lexicon, ids [][]wordID, i int) bool {
	return i < len(ids) && lx.phraseEnd(ids, i, bits(cAct)) > i
}

// timeEnd gives where a day that begins at token i ends ("yesterday", "the Monday"), i when there is none.
func (d *document) timeEnd(lx *lexicon, ids [][]wordID, i int) int {
	if i >= len(ids) {
		return i
	}
	if d.may(i, beginsDay) {
		if end := lx.phraseEnd(ids, i, bits(cDay, cWeekday)); end > i {
			return end
		}
	}
	if end := d.sideEnd(lx, ids, i); end > i {
		return end
	}
	if i+3 < len(ids) && d.toks[i].norm == "," && lx.phraseEnd(ids, i+1, bits(cLoc, cTimePrep)) == i+2 {
		if end := lx.phraseEnd(ids, i+2, bits(cMonth, cWeekday)); end > i+2 && end < len(ids) && d.toks[end].norm == "," {
			return end + 1
		}
	}
	if d.may(i, beginsTime) && i+1 < len(ids) && d.may(i+1, beginsWeekday) && lx.phraseEnd(ids, i, beforeWeekday) == i+1 {
		if end := lx.phraseEnd(ids, i+1, bits(cWeekday)); end > i+1 {
			return end
		}
	}
	return d.yearEnd(lx, ids, i)
}

// yearEnd gives where a year that a preposition or a word for it opens at token i ends, with a month before it where one is
// named ("withdrew in 2019 from", "se retiró en marzo de 2019 de"), i when there is none.
func (d *document) yearEnd(lx *lexicon, ids [][]wordID, i int) int {
	if !d.toks[i].word || d.toks[i].capital {
		return i
	}
	const words = 4
	end := lx.phraseEnd(ids, i, bits(cLoc, cTimePrep, cUnit))
	for n := 0; n < words && end > i && end < len(ids); n++ {
		if y := d.toks[end].number; y >= 1900 && y < 2100 {
			if end+1 < len(d.toks) && d.toks[end+1].norm == d.toks[i].norm {
				return i // "made in 1987 in Accra"
			}
			return end + 1
		}
		next := lx.phraseEnd(ids, end, bits(cMonth, cUnit, cDatePrep))
		if next == end {
			break
		}
		end = next
	}
	return i
}

// sideEnd gives where words between commas at token i that say in whose name something is done end ("put an end, in the
// name of his government, to"), i when there are none.
func (d *document) sideEnd(lx *lexicon, ids [][]wordID, i int) int {
	if i+3 >= len(ids) || d.toks[i].norm != "," || lx.phraseEnd(ids, i+1, bits(cFor)) < i+3 {
		return i
	}
	for k := i + 3; k < min(i+9, len(ids)-1) && d.toks[k].norm != "." && d.toks[k].norm != ";"; k++ {
		if d.toks[k].norm == "," {
			return k + 1
		}
	}
	return i
}

// may tells whether the word at token i can begin such a phrase.
func (d *document) may(i int, b begin) bool { return d.begins[i]&b != 0 }

// phraseEnd gives where the longest phrase of the classes that begins at token i ends, i when there is none.
func (lx *lexicon) phraseEnd(ids [][]wordID, i int, classes uint64) int {
	end := i
	for _, w := range ids[i] {
		if w.roles == 0 && int(w.id) < len(lx.opens) && lx.opens[w.id]&classes != 0 {
			end = max(end, lx.endFrom(ids, w.id, i+1, i+4, classes))
		}
	}
	return end
}

// endFrom is phraseEnd from a node on, whose words end at to, up to token last; 0 when no phrase ends there.
func (lx *lexicon) endFrom(ids [][]wordID, node int32, to, last int, classes uint64) int {
	end := 0
	for _, x := range lx.trie.ended(node) {
		if classes&(1<<x.class) != 0 {
			end = to
		}
	}
	if !lx.trie.goesOn(node) || to >= len(ids) || to >= last {
		return end
	}
	for _, w := range ids[to] {
		if w.roles != 0 {
			continue
		}
		if nx, ok := lx.trie.after(node, w.id); ok {
			end = max(end, lx.endFrom(ids, nx, to+1, last, classes))
		}
	}
	return end
}

// speltSo tells whether the words carry the accents that the pattern has: "à" is not "a". A capital
// may lack its accent.
func (d *document) speltSo(spelt []string, h *hit) bool {
	for i, p := range spelt[:h.to-h.from-(h.gap[1]-h.gap[0])] {
		at := h.from + i
		if h.gap[1] > 0 && at >= h.gap[0] {
			at += h.gap[1] - h.gap[0]
		}
		t := &d.toks[at]
		if t.low == p || t.allCaps || !t.word || caseless(t.norm) || len(t.low) > len(p) && strings.HasPrefix(t.low, p) {
			continue
		}
		if t.capital {
			_, w := utf8.DecodeRuneInString(p)
			_, x := utf8.DecodeRuneInString(t.low)
			if rest := t.low[x:]; rest == p[w:] || strings.HasPrefix(rest, p[w:]) && len(p) > 3 {
				continue
			}
		}
		return false
	}
	return true
}

// usesAccents tells whether the text is written with accents at all.
func (d *document) usesAccents() bool {
	n, m := 0, 0
	for i := range d.toks {
		t := &d.toks[i]
		if t.word && !t.allCaps && t.number < 0 && !caseless(t.norm) && t.norm[0] > '9' {
			n++
			if len(t.low) != len(t.norm) {
				m++
			}
		}
	}
	return m*25 > n
}

// inCapitals tells whether the words have no small letter.
func (d *document) inCapitals(from, to int) bool {
	for i := from; i < to; i++ {
		if t := &d.toks[i]; t.word && !t.allCaps && !(t.capital && len(t.norm) == 1) && t.number < 0 {
			return strings.Contains(t.norm, ".") && t.capital
		}
	}
	return true
}

// unjoined gives the readings of a word without its joined particles.
func (d *document) unjoined(t *token) []form {
	w := d.scratch
	from := len(w.forms)
	w.forms = d.lx.unjoin(w.forms, t.norm, 0, 0)
	to := len(w.forms)
	if from == to {
		return nil
	}
	forms := d.lx.asSpelt(w.forms[from:to:to], t)
	w.forms = w.forms[:from+len(forms)]
	return forms[:len(forms):len(forms)]
}

// mostJoined is how many particles may be joined before one another.
const mostJoined = 4

// unjoin appends the readings of a word without its joined particles, of which those of the roles are off already.
func (lx *lexicon) unjoin(out []form, w string, roles roleSet, taken int) []form {
	for k := range lx.prefixes {
		p := &lx.prefixes[k]
		if roles&p.role != 0 || len(w) < len(p.norm)+4 {
			continue
		}
		if p.tail {
			if strings.HasSuffix(w, p.norm) {
				out = append(out, form{w[:len(w)-len(p.norm)], roles | p.role})
			}
			continue
		}
		if !strings.HasPrefix(w, p.norm) || roles&roleDef != 0 || p.role == roleAnd && roles != 0 {
			continue // nothing joins after the article
		}
		rest := w[len(p.norm):]
		r := roles | p.role
		out = append(out, form{rest, r})
		if p.gives != "" {
			out = append(out, form{p.gives + rest, r})
		}
		if taken+1 < mostJoined {
			out = lx.unjoin(out, rest, r, taken+1)
		}
	}
	return out
}

// asSpelt leaves out the readings with a particle that the word does not spell so: a name in "إل" has no article.
func (lx *lexicon) asSpelt(forms []form, t *token) []form {
	const near = 3 * utf8.UTFMax // other particles stand before it
	for k := range lx.prefixes {
		p := &lx.prefixes[k]
		if p.spelt == "" || !slices.ContainsFunc(forms, func(f form) bool { return f.roles&p.role != 0 }) {
			continue
		}
		if at := strings.Index(t.low, p.spelt); at >= 0 && at <= near {
			continue
		}
		forms = slices.DeleteFunc(forms, func(f form) bool { return f.roles&p.role != 0 })
	}
	return forms
}

// longestFirst gives the indexes of the hits, long ones first, in the order of the text (found is in
// it already).
func longestFirst(found []hit, order []int32) []int32 {
	var count [34]int32
	for i := range found {
		count[min(found[i].to-found[i].from, 32)]++
	}
	var at [34]int32
	n := int32(0)
	for l := 32; l >= 0; l-- {
		at[l] = n
		n += count[l]
	}
	for i := range found {
		l := min(found[i].to-found[i].from, 32)
		order[at[l]] = int32(i)
		at[l]++
	}
	return order
}

// settle drops hits that stand inside longer ones, and fills the masks.
func (d *document) settle(found []hit) {
	n := len(d.toks)
	d.mask = d.scratch.words.take(n)
	d.first = d.scratch.wide.take(n + 1)
	owner := d.scratch.ints.take(n) // 1 + index of the longest hit over a token
	keep := d.scratch.marks.take(len(found))
	w := d.scratch
	if cap(w.order) < len(found) {
		w.order = make([]int32, 2*len(found))
	}
	for _, k := range longestFirst(found, w.order[:len(found)]) {
		h := &found[k]
		switch h.class {
		case cDomain:
			continue
		case cRelation:
			d.relations = append(d.relations, *h)
			continue
		case cLends:
			d.lendings = append(d.lendings, *h)
			continue
		case cNoInstrument:
			w.noInstrument = append(w.noInstrument, *h)
			continue
		}
		if d.hidden(found, owner, h) || d.namesHeirs(found, h) {
			continue
		}
		keep[k] = true
		if h.to-h.from > 1 && h.class != cInstitution {
			for i := h.from; i < h.to; i++ {
				if owner[i] == 0 && !h.skips(i) {
					owner[i] = k + 1
				}
			}
		}
	}
	d.keep(found, keep)
	d.settleLends()
	for i := range d.light {
		if owner[i] == 0 {
			d.mask[i] = d.light[i]
		}
	}
	d.fieldMask = d.scratch.marks.take(n)
	for k := range d.domains {
		for i := d.domains[k].from; i < d.domains[k].to; i++ {
			d.fieldMask[i] = true
		}
	}
	d.index()
}

// nameOver tells whether a name of two words or more begins at the last word of the epithet; found is in the order
// of the text.
func (d *document) nameOver(found []hit, h *hit) bool {
	at := h.to - 1
	k := sort.Search(len(found), func(k int) bool { return found[k].from >= at })
	for ; k < len(found) && found[k].from == at; k++ {
		if found[k].class == cGaz && found[k].to > h.to {
			return true
		}
	}
	return false
}

// hidden tells whether longer hits over the ends of h leave it no place; owner holds those.
func (d *document) hidden(found []hit, owner []int32, h *hit) bool {
	a, b := owner[h.from], owner[h.to-1]
	length := h.to - h.from
	if (h.class == cWeekday || h.class == cDay) && a != 0 && found[a-1].class == cAct {
		return false // "s'est achevé vendredi" keeps its day
	}
	if a != 0 && a == b && found[a-1].to-found[a-1].from > length && !(found[a-1].class == cLeader && (h.class == cOffice || h.class == cHonorific)) {
		return true // a title inside a leader's name stays one ("King Hussein")
	}
	if a != 0 && found[a-1].skips(h.to-1) && found[a-1].to-found[a-1].from > length {
		return true // "agreed on" in "agreed on Friday to conclude"
	}
	longerName := func(k int32) bool {
		return k != 0 && found[k-1].class == cGaz && found[k-1].to-found[k-1].from > length
	}
	if h.class == cEpithet && length > 1 && d.nameOver(found, h) {
		return true // "of the World Bank" is no "of the bank"
	}
	return h.class == cGaz && (longerName(a) || longerName(b)) // names that overlap: the longer one stands
}

// maxToForm is how far before the words for the form that an instrument takes it may be named.
const maxToForm = 16

// keep puts the hits that stay, and those of fields, in the order of the text, the longer first.
func (d *document) keep(found []hit, stays []bool) {
	covers := d.scratch.noInstrument // an instrument that lies in one of them is none
	d.scratch.noInstrument = covers[:0]
	slices.SortFunc(covers, func(a, b hit) int { return a.from - b.from })
	covered := 0 // to where the farthest of them goes that begins by now
	if cap(d.scratch.hits) < len(found) {
		d.scratch.hits, d.scratch.domains = make([]hit, 2*len(found)), make([]hit, 2*len(found))
	}
	d.hits, d.domains = d.scratch.hits[:0], d.scratch.domains[:0]
	for i := 0; i < len(found); {
		hits, domains := len(d.hits), len(d.domains)
		from := found[i].from
		for len(covers) > 0 && covers[0].from <= from {
			if covers[0].e.flags&flagLed == 0 || d.namedAhead(from) {
				covered = max(covered, covers[0].to)
			}
			covers = covers[1:]
		}
		for ; i < len(found) && found[i].from == from; i++ {
			h := &found[i]
			switch {
			case h.class == cDomain:
				d.domains = append(d.domains, *h)
				longerFirst(d.domains[domains:])
			case !stays[i] || h.class == cPrivate && h.e.flags&flagCapital != 0 && !d.toks[h.to-1].capital || h.class == cInstrument && h.to <= covered || h.class == cPlanned && d.isName(found, i) || h.class == cGaz && h.e.gaz == gazetteer.Block:
			default:
				d.hits = append(d.hits, *h)
				longerFirst(d.hits[hits:])
			}
		}
	}
}

// namedAhead tells whether an instrument is named shortly before token i, up to which the hits are in order, by the same sentence
// ("financing of 5 million dollars in the form of a grant").
func (d *document) namedAhead(i int) bool {
	for k := len(d.hits) - 1; k >= 0 && i-d.hits[k].from <= maxToForm; k-- {
		h := &d.hits[k]
		if h.class != cInstrument {
			continue
		}
		for j := h.to; j < i; j++ {
			if d.toks[j].norm == "." || d.toks[j].field != d.toks[i].field {
				return false
			}
		}
		return true
	}
	return false
}

// isName tells whether the word of hit i, which has a capital, is the name of a state too ("Irão"); found is in the
// order of the text.
func (d *document) isName(found []hit, i int) bool {
	h := &found[i]
	if h.to > h.from+1 || !d.toks[h.from].capital {
		return false
	}
	for i > 0 && found[i-1].from == h.from {
		i--
	}
	for ; i < len(found) && found[i].from == h.from; i++ {
		if x := &found[i]; x.class == cGaz && x.to == h.to && x.e.gaz == gazetteer.Name {
			return true
		}
	}
	return false
}

// longerFirst moves the last of hits that begin at one word before those that are shorter.
func longerFirst(hits []hit) {
	for k := len(hits) - 1; k > 0 && hits[k].to > hits[k-1].to; k-- {
		hits[k], hits[k-1] = hits[k-1], hits[k]
	}
}

// index fills mask and first from the hits.
func (d *document) index() {
	k := 0
	for i := range d.toks {
		for k < len(d.hits) && d.hits[k].from < i {
			k++
		}
		d.first[i] = k
	}
	d.first[len(d.toks)] = len(d.hits)
	for k := range d.hits {
		h := &d.hits[k]
		d.gapped = d.gapped || h.gap[1] > 0
		for i := h.from; i < h.to; i++ {
			if !h.skips(i) {
				d.mask[i] |= 1 << h.class
			}
		}
	}
}
