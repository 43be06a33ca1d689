package extract

import (
	"github.com/entente-kg/entente/kg"
)

// How far a group of states may be told from the sentence that names its members, how many words may open that sentence, and how many
// words of the group may stand before and behind its noun.
const (
	reachOfStates   = 8
	wordsToMembers  = 14
	wordsOfGrouping = 5
)

// membersTold is a sentence that tells no more than who is of a group ("Five countries signed: A, B, …", "The group consists of A, B
// and C", "A, B and C are the three parties").
type membersTold struct {
	members  []kg.Party
	from, to int  // of the list
	counted  bool // "the five countries"
	group    bool // "the group"
	next     bool // of the sentence right before, which a pronoun takes up
}

// statesNamedLater gives states that an accord's sentence only calls a group or counts ("A group of West African countries has signed
// a treaty with A") the members that another sentence near it tells.
func (d *document) statesNamedLater() {
	for s := range d.sents {
		if d.sents[s].field == 0 {
			continue
		}
		told, ok := d.membersToldIn(s)
		if !ok {
			continue
		}
		for b := s - 1; b >= max(0, s-reachOfStates); b-- {
			if d.giveMembers(b, s, told) {
				break
			}
		}
		for b := s + 1; b < min(len(d.sents), s+reachOfStates/2) && !d.masked[told.from]; b++ {
			if d.giveMembers(b, s, told) {
				break
			}
		}
	}
}

// giveMembers gives the group of states in sentence b, if it has one beside an instrument, the members that sentence s tells.
func (d *document) giveMembers(b, s int, told membersTold) bool {
	if d.sents[b].field != d.sents[s].field || told.next && b != s-1 {
		return false
	}
	from, to := d.groupOfStates(b, told)
	if from == to {
		return false
	}
	d.maskGroup(from, to)
	d.maskGroup(told.from, told.to)
	d.groups = append(d.groups, listedGroup{from, to, told.members})
	return true
}

// membersToldIn reads sentence s as one that tells who is of a group.
func (d *document) membersToldIn(s int) (membersTold, bool) {
	st := d.sents[s]
	first := max(st.from, d.pubPlace)
	if first >= st.to || d.count(st.from, st.to, bits(cNeg, cHoped)) > 0 || d.named&(1<<cGaz) == 0 {
		return membersTold{}, false
	}
	ks := d.atomsIn(first, st.to)
	for len(ks) > 0 && (d.atoms[ks[0]].party.IsOrganisation() || d.atoms[ks[0]].masked) {
		ks = ks[1:]
	}
	if len(ks) < 2 {
		return membersTold{}, false
	}
	start := d.atoms[ks[0]].from
	for start > first && d.has(start-1, cDef) && !d.has(start-1, cOf) {
		start--
	}
	set, end := d.membersFrom(start)
	if len(set) < 2 || d.ofGroup(start) && !d.groupOpens(first) {
		return membersTold{}, false
	}
	told := membersTold{members: set, from: start, to: end}
	if start == first {
		return told, d.membersAhead(&told, st)
	}
	return told, start-first <= wordsToMembers && d.membersBehind(&told, first, st)
}

// groupOpens tells whether the words for a group whose members are named behind them begin at token i.
func (d *document) groupOpens(i int) bool {
	for k := range d.groups {
		if d.groups[k].from == i {
			return true
		}
	}
	return false
}

// membersBehind tells whether the list closes a sentence whose first words are of states, and a colon or a verb of being or consisting
// opens the list.
func (d *document) membersBehind(told *membersTold, first int, st sentence) bool {
	for i := told.to; i < st.to && d.toks[i].norm != ";" && d.toks[i].norm != "؛"; i++ {
		if d.toks[i].word {
			return false
		}
	}
	if h := d.hitAt(first, cPronoun); h != nil && h.e.n > 1 && d.has(h.to, cPassive) && h.to+1 >= told.from-1 {
		told.next = true
		return len(told.members) > 2 // "They are A, B and C"
	}
	noun, n := d.headOfStates(first, told.from)
	if noun < 0 || !told.fits(n, d.wordOf(noun, cGrouping)) {
		return false
	}
	const words = 3 // "made up of the"
	for i := told.from - 1; i > noun && told.from-i <= words+1; i-- {
		switch {
		case d.toks[i].norm == ":", d.single(i, cMembers), d.rare(i, cNamely), d.has(i, cPassive), d.hitOver(i, cSignatory) != nil:
			return d.count(noun, i, bits(cWith, cBetween, cAside)) == 0
		case d.has(i, cAct), d.isComma(i):
			return false
		}
	}
	return caseless(d.toks[noun].norm) && noun > first && d.single(noun-1, cMembers) // "تضم المجموعة أ وب"
}

// membersAhead tells whether the list opens a sentence that says what its members are ("A, B and C are the three parties to the pact").
func (d *document) membersAhead(told *membersTold, st sentence) bool {
	const toNoun = 7 // "are now the five island"
	if told.to >= st.to || !d.has(told.to, cPassive) {
		return false
	}
	noun, n := d.headOfStates(told.to+1, min(told.to+toNoun, st.to))
	return noun >= 0 && n > 0 && told.fits(n, false) && d.count(told.to+1, st.to, bits(cAct, cWith)) == 0
}

// fits notes how the group is told and tells whether the list can be of its members.
func (m *membersTold) fits(n int, group bool) bool {
	m.counted, m.group = n > 0, group
	if n > 0 {
		return n == len(m.members)
	}
	return len(m.members) > 2
}

// headOfStates gives the noun for states or for a group of them that stands among the first words between two tokens, and the number
// before it, 0 where none is; -1 where there is no such noun.
func (d *document) headOfStates(from, to int) (noun, n int) {
	for i := from; i < min(to, from+wordsOfGrouping+2); i++ {
		if d.wordOf(i, cStates) || d.wordOf(i, cGrouping) {
			return i, n
		}
		if v, w := d.numberAt(i); w > 0 && v > 1 {
			n = v
		} else if h := d.hitAt(i, cBoth); h != nil && h.e.n > 1 {
			n = h.e.n
			if h.to > i+1 && d.wordOf(h.to-1, cStates) {
				return h.to - 1, n
			}
		} else if d.hasAny(i, bits(cAct, cInstrument, cWith, cGaz)) {
			return -1, 0
		}
	}
	return -1, 0
}

// groupOfStates gives the words of sentence b for states that are not named there, which may be those that are told: as many ("five
// West African countries"), a group ("a group of coastal states"), or, behind "with", any ("with Pacific countries"). from equals to
// where there are none.
func (d *document) groupOfStates(b int, told membersTold) (from, to int) {
	st := d.sents[b]
	if d.count(st.from, st.to, bits(cInstrument)) == 0 {
		return 0, 0
	}
	for i := max(st.from, d.pubPlace); i < st.to; i++ {
		if !d.wordOf(i, cStates) || d.masked[i] || d.ofGroup(i) {
			continue
		}
		if from = d.opensGroup(i, st.from, told); from >= 0 {
			return from, d.regionBehind(i + 1)
		}
	}
	return 0, 0
}

// opensGroup gives where the words open for the group whose noun is at token i, -1 where they are of no such group.
func (d *document) opensGroup(i, first int, told membersTold) int {
	for j := i - 1; j >= first && i-j <= wordsOfGrouping; j-- {
		if d.wordOf(j, cGrouping) {
			if j > first && d.hasAny(j-1, bits(cIndef)) {
				return j - 1
			}
			return j
		}
		if v, w := d.numberBefore(j); w > 0 && v > 1 {
			if v == len(told.members) && told.counted != told.group && !d.hasAny(j-w, bits(cDef, cThis)) {
				return j - w + 1
			}
			return -1
		}
		if h := d.hitAt(j, cWith); h != nil && !told.counted && !told.group || h != nil && told.counted && len(told.members) > 2 {
			return j + 1
		}
		if !d.toks[j].word || d.hasAny(j, bits(cAct, cInstrument, cThis, cBoth)) {
			return -1
		}
	}
	return -1
}

// regionBehind gives where the words end that say of which region the states are whose noun ends before token i.
func (d *document) regionBehind(i int) int {
	ks := d.atomsIn(i, min(i+wordsOfGrouping, len(d.toks)))
	if len(ks) == 0 || !d.atoms[ks[0]].party.IsOrganisation() {
		return i
	}
	return d.bodyOfGroup(i)
}

// wordOf tells whether the word at token i, read without particles too, is one of a class that is only words.
func (d *document) wordOf(i int, c class) bool {
	if i < 0 || i >= len(d.toks) || !d.toks[i].word {
		return false
	}
	if d.lx.isBare(c, d.toks[i].norm) {
		return true
	}
	for _, f := range d.toks[i].forms {
		if d.lx.isBare(c, f.norm) {
			return true
		}
	}
	return false
}
