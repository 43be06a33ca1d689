package extract

import (
	"slices"
	"strings"
)

// trie holds the phrases of a language word by word, as they are looked up in once the lexicon is
// loaded: what one step asks for lies together. The node of a first word has the word's number.
type trie struct {
	nodes   []trieNode // one more than there are, which ends the last
	endings []ending   // those of a node together
	spelt   []string   // the words of endings as they are spelt, one behind the other
	kids    []kid      // the steps from a node together, by word
	steps   sieve      // of the nodes with many of them
}

// trieNode tells where the endings and the steps of a node begin.
type trieNode struct {
	endings, kids int32
	next          uint32 // the stepBits of the steps
	single        uint32 // of a word that is looked up by itself, 0: none
	rare          uint32 // of one of the classes from cHelps on, 0: none
	begins        begin  // what the phrases that begin with the word can be
	actPath       bool   // stands on the way to an act
}

// begin says of a first word whether an instrument, or a time between the words of an act, can begin with it.
type begin uint8

const (
	beginsDay     begin = 1 << iota // "yesterday", "Monday"
	beginsWeekday                   // "Monday"
	beginsTime                      // "the", "on", what stands before a weekday
	beginsInstrument
	beginsAct
)

// beginOf gives what phrases of the classes can begin.
func beginOf(opens uint64) (b begin) {
	for _, x := range []struct {
		classes uint64
		begin   begin
	}{
		{bits(cDay, cWeekday), beginsDay}, {bits(cWeekday), beginsWeekday}, {beforeWeekday, beginsTime},
		{bits(cInstrument), beginsInstrument}, {bits(cAct), beginsAct},
	} {
		if opens&x.classes != 0 {
			b |= x.begin
		}
	}
	return b
}

// beforeWeekday are the classes of the words that may stand before a weekday.
var beforeWeekday = bits(cDef, cThis, cThisTime, cLoc, cOn, cTimePrep, cLast)

// kid is a step from a node to the next one.
type kid struct{ word, node int32 }

// ending is an entry where a phrase ends.
type ending struct {
	e      *entry
	spelt  int32 // index of the first of the phrase's words as they are spelt, where accents matter
	class  class
	checks check
}

// check is what must hold, besides the words, for a phrase to count.
type check uint8

const (
	checkSpelt   check = 1 << iota // its accents
	checkPlain                     // none of its words has an accent
	checkCase                      // its capitals
	checkLetters                   // the first word, letter for letter
)

// manySteps is how many steps of a node are cheaper to look for in the sieve first.
const manySteps = 8

// ended are the entries that end at a node.
func (t *trie) ended(node int32) []ending {
	return t.endings[t.nodes[node].endings:t.nodes[node+1].endings]
}

// goesOn tells whether longer phrases begin so.
func (t *trie) goesOn(node int32) bool { return t.nodes[node].next != 0 }

// after gives the node after the word, if a phrase goes on so.
func (t *trie) after(node, w int32) (int32, bool) {
	ks := t.kids[t.nodes[node].kids:t.nodes[node+1].kids]
	if len(ks) > manySteps && !t.steps.may(stepHash(node, w)) {
		return 0, false
	}
	for len(ks) > 8 {
		if mid := len(ks) / 2; ks[mid].word <= w {
			ks = ks[mid:]
		} else {
			ks = ks[:mid]
		}
	}
	for _, k := range ks {
		if k.word == w {
			return k.node, true
		}
	}
	return 0, false
}

// stepBit is the bit of a word among those that a phrase goes on with.
func stepBit(w int32) uint32 { return 1 << (uint32(w) * 2654435761 >> 27) }

func stepHash(node, w int32) uint32 {
	h := (uint64(node)<<32 | uint64(uint32(w))) * 0x9E3779B97F4A7C15
	return uint32(h >> 32)
}

// settle makes the trie of what was added.
func (lx *lexicon) settle() {
	singles := make(map[int32]uint32, len(lx.singles))
	for w, c := range lx.singles {
		singles[lx.words.exact(w)] = c
	}
	rare := make(map[int32]uint32, len(lx.rare))
	for w, c := range lx.rare {
		rare[lx.words.exact(w)] = c
	}
	number := lx.numberNodes()
	t := &lx.trie
	t.nodes = make([]trieNode, len(lx.ents)+int(lx.words.count)+2)
	old := make([]int32, len(t.nodes))
	for n, k := range number {
		old[k] = int32(n)
	}
	for key := range lx.next {
		t.nodes[number[key>>32]+1].kids++
	}
	for k := range t.nodes[1:] {
		t.nodes[k+1].kids += t.nodes[k].kids
		for _, x := range lx.ents[old[k]] {
			t.endings = append(t.endings, t.endingOf(x))
		}
		t.nodes[k+1].endings = int32(len(t.endings))
		t.nodes[k].actPath = lx.actPath[old[k]]
	}
	t.gatherSpelt()
	for w, opens := range lx.opens {
		t.nodes[w].begins = beginOf(opens)
	}
	for w, c := range singles {
		t.nodes[w].single = c
	}
	for w, c := range rare {
		t.nodes[w].rare = c
	}
	t.settleSteps(lx.next, number)
	lx.next, lx.ents, lx.actPath, lx.root = nil, nil, nil, nil
}

// numberNodes gives each node its number in the trie.
func (lx *lexicon) numberNodes() []int32 {
	number := make([]int32, len(lx.ents))
	for w, n := range lx.root {
		number[n] = int32(w)
	}
	number[0] = 0
	last := lx.words.count
	for n := 1; n < len(number); n++ {
		if number[n] == 0 {
			last++
			number[n] = last
		}
	}
	return number
}

// gatherSpelt puts the words as they are spelt into one string, so that they lie together.
func (t *trie) gatherSpelt() {
	all := strings.Join(t.spelt, "")
	for k, w := range t.spelt {
		t.spelt[k], all = all[:len(w)], all[len(w):]
	}
}

func (t *trie) settleSteps(next map[uint64]int32, number []int32) {
	t.kids = make([]kid, len(next))
	at := make([]int32, len(t.nodes))
	for k := range at {
		at[k] = t.nodes[k].kids
	}
	for key, node := range next {
		n := number[key>>32]
		t.kids[at[n]] = kid{int32(uint32(key)), number[node]}
		t.nodes[n].next |= stepBit(int32(uint32(key)))
		at[n]++
	}
	for n := range t.nodes[1:] {
		ks := t.kids[t.nodes[n].kids:t.nodes[n+1].kids]
		slices.SortFunc(ks, func(a, b kid) int { return int(a.word) - int(b.word) })
		if len(ks) <= manySteps {
			continue
		}
		for _, k := range ks {
			t.steps.add(stepHash(int32(n), k.word))
		}
	}
}

func (t *trie) endingOf(x added) ending {
	e := ending{e: x.e, class: x.e.class}
	if len(x.spelt) > 0 {
		e.spelt = int32(len(t.spelt))
		t.spelt = append(t.spelt, x.spelt...)
		e.checks = checkSpelt
		if x.plain {
			e.checks = checkPlain
		}
		if x.e.flags&flagSpelt != 0 {
			e.checks |= checkLetters
		}
	}
	if x.e.caseNeeded || x.e.capitals || x.e.small {
		e.checks |= checkCase
	}
	return e
}
