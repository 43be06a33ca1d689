package extract

import (
	"slices"
	"sort"

	"github.com/entente-kg/entente/kg"
)

// How far from a verb of lending its money may stand, how far behind this who gets it, and how far before the verb what denies it
// or makes it a wish.
const (
	wordsToMoney   = 20
	wordsToGetter  = 12
	wordsToDenial  = 8
	wordsToHope    = 14
	sentencesOfOne = 3 // behind an accord, what is lent under it
)

// lentMoney stands for the noun of a loan, where there is no more than a sum.
var lentMoney = entry{class: cInstrument, kind: kg.Financing}

// settleLends leaves out the verbs of lending that lie in longer ones, and puts them in the order of the text.
func (d *document) settleLends() {
	if len(d.lendings) < 2 {
		return
	}
	taken := d.scratch.marks.take(len(d.toks))
	d.lendings = slices.DeleteFunc(d.lendings, func(h hit) bool {
		if taken[h.from] || taken[h.to-1] {
			return true
		}
		for i := h.from; i < h.to; i++ {
			taken[i] = true
		}
		return false
	})
	slices.SortFunc(d.lendings, func(a, b hit) int { return a.from - b.from })
}

// lendsMoney tells whether money, or the noun of a loan, stands by a verb of lending.
func (d *document) lendsMoney() bool {
	for k := range d.lendings {
		h := &d.lendings[k]
		if h.e.flags&flagWhole != 0 {
			continue
		}
		for i := max(0, h.from-wordsToMoney); i < min(len(d.toks), h.to+wordsToMoney); i++ {
			if i >= h.from && i < h.to {
				continue
			}
			if d.single(i, cSum) || d.single(i, cScale) {
				return true
			}
			if x := d.hitAt(i, cInstrument); x != nil && x.e.kind == kg.Financing {
				return true
			}
		}
	}
	return false
}

// readLent reads what a sentence tells of money that one lends or grants the other ("A will lend B 40 million dollars", "B has
// obtained a loan from A"), which names no other instrument.
func (d *document) readLent(s int, ins []instrument) bool {
	st := d.sents[s]
	first := sort.Search(len(d.lendings), func(k int) bool { return d.lendings[k].from >= st.from })
	last := first
	for ; last < len(d.lendings) && d.lendings[last].from < st.to; last++ {
		if d.lendings[last].e.flags&flagWhole != 0 {
			return false // "has lent B 5 billion since 1990", "40 million a year"
		}
	}
	if first == last || d.asks(s) || slices.ContainsFunc(ins, func(in instrument) bool { return !in.weak && !in.ellipsis }) {
		return false
	}
	made, behind := false, 0
	for k := first; k < last; k++ {
		l := lending{verb: &d.lendings[k], sent: s}
		if d.settleLending(&l, ins) && l.objFrom >= behind && d.readLending(&l) {
			made, behind = true, l.objTo
		}
	}
	return made
}

// lending is what a clause tells of money that is lent: by which verb, in which tokens, and what for.
type lending struct {
	verb     *hit
	sent     int
	from, to int // its clause
	passive  bool
	status   kg.Status
	objFrom  int // the sum or the noun of the loan
	objTo    int
	named    bool // by the noun of a loan
	sum      string
}

// settleLending finds what the verb lends; false where it tells of no loan.
func (d *document) settleLending(l *lending, ins []instrument) bool {
	l.from, l.to = d.clauseOfLending(l.verb)
	if !d.toldAsLent(l) || !d.moneyOfLending(l, ins) || d.tiedToOther(l, ins) {
		return false
	}
	for i := min(l.verb.to, l.objTo); i < min(l.objTo+2, l.to); i++ {
		if d.isUnreal(i) {
			return false // "received a loan offer", "approved a request for a loan"
		}
	}
	return true
}

// readLending makes the loans that the verb tells of.
func (d *document) readLending(l *lending) bool {
	sets := d.partiesOfLending(l)
	for _, ps := range sets {
		d.putLent(l, ps)
	}
	return len(sets) > 0
}

// clauseOfLending gives the clause of the verb: behind what somebody says, up to what opens another clause.
func (d *document) clauseOfLending(h *hit) (from, to int) {
	st := d.sents[d.sentOf[h.from]]
	from, to = st.from, st.to
	if d.toks[from].field == 1 {
		from = max(from, d.pubPlace)
	}
	for i := h.from - 1; i > from; i-- {
		n := d.toks[i].norm
		if n == ";" || n == "؛" || n == ":" || d.hasAny(i, bits(cRel, cSays, cBoundary)) && d.atomCount(i+1, h.from) > 0 {
			from = i + 1
			break
		}
	}
	for i := h.to; i < to; i++ {
		n := d.toks[i].norm
		if n == ";" || n == "؛" || d.hasAny(i, bits(cBoundary, cSays)) || d.hitAt(i, cRel) != nil && !d.has(i, cOf) {
			to = i
		}
	}
	return min(from, h.from), to
}

// toldAsLent settles whether the money was lent or is to be; false where that is denied, wished for or only spoken of.
func (d *document) toldAsLent(l *lending) bool {
	h, f := l.verb, l.verb.e.forms
	for i := h.from - 1; i >= l.from && h.from-i <= wordsToHope; i-- {
		if d.has(i, cNeg) && h.from-i <= wordsToDenial && !d.isDate(i) || d.has(i, cHoped) {
			return false
		}
	}
	if h.to < l.to && d.has(h.to, cNeg) || h.from > l.from && d.has(h.from-1, cRel) {
		return false
	}
	before := h.from - 1
	if caseless(d.toks[h.from].norm) {
		if f == formPres && before >= l.from && d.has(before, cPerfect) {
			return false // "قد يقرض", may lend
		}
	} else if d.hitAt(l.from, cPerfect) != nil && d.atomCount(l.from, h.from) > 0 {
		return false // "Had the Bank lent A 50 million, …"
	}
	l.status = kg.Signed
	planned := d.plannedLending(l)
	switch {
	case f&formPart != 0 && h.to < l.to && d.has(h.to, cBy) && !d.hasAnyIn(max(l.from, h.from-3), h.from, bits(cPerfect, cPassive)):
		l.passive = true // "a loan granted by A to B"
	case f&formInf != 0 && d.toks[h.from].field == 0 && before > l.from && d.single(before, cToward) && d.atomCount(before-1, before) > 0:
		l.status = kg.Planned // "Fund to lend A 50 million"
	case f&formPart != 0 && d.passiveBefore(l):
		l.passive = true
	case f&formCond != 0:
		return false
	case f&formFut != 0 || h.roles&roleFuture != 0 || planned != nil:
		l.status = kg.Planned
	case f&formNoun != 0 && d.approvalBefore(l):
	case f == formNoun:
		return false
	case f&formInf != 0:
		return d.agreedTo(l)
	case f&(formPast|formPres) != 0:
	case f&formPart != 0:
		return d.hasAnyIn(max(l.from, h.from-3), h.from, bits(cPerfect)) || d.has(h.from, cPlanned) // "a accepté de"
	}
	return true
}

// agreedTo tells whether a verb of agreeing governs the infinitive, with at most a day between ("agreed last week to provide").
func (d *document) agreedTo(l *lending) bool {
	for i := l.verb.from - 1; i >= l.from && l.verb.from-i <= wordsToDenial; i-- {
		if a := d.hitOver(i, cAct); a != nil {
			return a.e.act == actSign && a.e.flags&flagWeak != 0 && a.e.forms&formPast != 0
		}
		if !d.isDate(i) && l.verb.from-i > 1 {
			return false
		}
	}
	return false
}

// plannedLending gives the words right before the verb that make it one to come, nil where there are none.
func (d *document) plannedLending(l *lending) *hit {
	h := l.verb
	for i := h.from - 1; i >= l.from && h.from-i <= 3; i-- {
		p := d.hitOver(i, cPlanned)
		if p == nil || p.to > h.from || p.e.forms&(formNoun|formPast) != 0 {
			continue
		}
		if d.atomCount(p.to, h.from) == 0 && (p.e.forms&formCond == 0 || d.hasAnyIn(d.sents[l.sent].from, h.from, bits(cSays))) {
			return p
		}
	}
	return nil
}

// passiveBefore tells whether the participle is that of a passive, and settles whether it is one to come.
func (d *document) passiveBefore(l *lending) bool {
	for i := l.verb.from - 1; i >= l.from && l.verb.from-i <= 3; i-- {
		p := d.hitOver(i, cPassive)
		if p == nil {
			continue
		}
		if p.e.forms&formFut != 0 || d.has(p.from-1, cPlanned) && p.from > l.from {
			l.status = kg.Planned
		}
		return p.e.forms&formCond == 0
	}
	return false
}

// approvalBefore tells whether a verb of approving governs the verbal noun ("وافق البنك على إقراض").
func (d *document) approvalBefore(l *lending) bool {
	for i := l.from; i < l.verb.from; i++ {
		if a := d.hitAt(i, cAct); a != nil && a.e.act == actRatify && a.e.forms&formNoun == 0 {
			return true
		}
	}
	return false
}

// tiedToOther tells whether another verb than this one says what was done with the loan ("signed a loan granted by A").
func (d *document) tiedToOther(l *lending, ins []instrument) bool {
	acts := d.actsIn(l.sent)
	acts = slices.DeleteFunc(slices.Clone(acts), func(a *hit) bool { return a.from < l.verb.to && l.verb.from < a.to })
	for k := range ins {
		in := &ins[k]
		if in.ellipsis || in.kind != kg.Financing {
			continue
		}
		for _, t := range d.tiesOf(in, acts, ins) {
			if l.verb.e.forms&formNoun == 0 || t.act.e.act != actRatify {
				return true
			}
		}
	}
	return false
}

// putLent adds the loan, unless it is told already.
func (d *document) putLent(l *lending, ps partySet) {
	forms := formPast
	if l.status == kg.Planned {
		forms = formFut
	}
	act := &hit{from: l.verb.from, to: l.verb.to, e: &entry{class: cAct, act: actSign, forms: forms}, class: cAct}
	end := max(l.objTo, ps.to)
	for end < l.to && !d.isComma(end) {
		end++
	}
	in := instrument{from: l.objFrom, to: l.objTo, npFrom: l.objFrom, npTo: max(l.objTo, end), e: &lentMoney, kind: kg.Financing, count: 1, indef: true, sent: l.sent}
	link := linkActive
	if l.passive {
		link = linkPassive
	}
	m := d.build(in, tie{act: act, link: link, status: l.status}, ps, -1)
	m.signers, m.place, m.lent, m.sum = nil, "", true, l.sum
	if m.title {
		d.mentions = append(d.mentions, m)
		return
	}
	if old := d.lentUnder(m); old != nil {
		for _, x := range m.named {
			old.domains[x]++
		}
		return
	}
	if old := d.sameInstrument(m); old != nil {
		if !old.title {
			d.merge(old, m)
			return
		}
		d.takeOver(old, m)
	}
	d.put(m)
}
