package extract

import (
	"slices"
	"sort"

	"github.com/entente-kg/entente/gazetteer"
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

// moneyOfLending finds what is lent: the noun of a loan or a sum, with nothing between the verb and it but who gets it.
func (d *document) moneyOfLending(l *lending, ins []instrument) bool {
	if l.passive && d.moneyIn(l, l.from, l.verb.from, ins, true) {
		return true
	}
	return d.moneyIn(l, l.verb.to, min(l.to, l.verb.to+wordsToMoney), ins, l.passive)
}

// moneyIn looks for the money between two tokens; anywhere there, or else near the verb.
func (d *document) moneyIn(l *lending, from, to int, ins []instrument, anywhere bool) bool {
	unknown := 0
	for i := from; i < to; i++ {
		if k := slices.IndexFunc(ins, func(in instrument) bool { return in.from == i }); k >= 0 {
			in := &ins[k]
			end := d.sumBehind(in.to, l.to)
			if in.kind != kg.Financing && (!in.weak && !in.generic || end == 0 && d.sumBefore(in) == 0) {
				return false
			}
			if in.plural && end == 0 && l.sum == "" || in.def && end == 0 && d.sumBefore(in) == 0 || unknown > 3 {
				return false
			}
			l.objFrom, l.objTo, l.named = in.npFrom, max(in.to, end), true
			return true
		}
		if end := d.moneyAt(i, l.to); end > 0 {
			for k := range ins {
				if in := &ins[k]; in.from >= end && in.from-end <= 2 && in.kind == kg.Financing {
					end = in.to
				}
			}
			if l.verb.e.flags&flagLed != 0 && !d.has(end-1, cInstrument) || unknown > 1 {
				return false
			}
			l.objFrom, l.objTo, l.named, l.sum = i, end, d.has(end-1, cInstrument), d.text(i, end)
			return true
		}
		if anywhere || d.isDate(i) || d.inOfficeOrName(i) {
			continue
		}
		t := &d.toks[i]
		switch {
		case d.hasAny(i, bits(cRel, cBoundary, cBy)) && !d.has(i, cOf), d.has(i, cFor) && d.atomCount(i, min(i+4, to)) == 0:
			return false
		case t.word && !t.capital && d.mask[i] == 0 && !d.digits(i):
			unknown++
		}
	}
	return false
}

// sumBehind gives where the sum ends that a loan is told to be of, 0 where none is told.
func (d *document) sumBehind(i, to int) int {
	for j := i; j < min(i+6, to); j++ {
		if end := d.moneyAt(j, to); end > 0 {
			return end
		}
	}
	return 0
}

// sumBefore gives where the sum ends that stands before the noun of a loan, 0 where none does.
func (d *document) sumBefore(in *instrument) int {
	for j := max(in.from-6, d.sents[in.sent].from); j < in.from; j++ {
		if end := d.moneyAt(j, in.from); end > 0 {
			return end
		}
	}
	return 0
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

// partiesOfLending gives who lends and who gets the money, once for each who gets some of his own.
func (d *document) partiesOfLending(l *lending) []partySet {
	st := d.sents[l.sent]
	if d.hasAnyIn(l.from, l.verb.from, bits(cDomestic, cPrivate)) || d.votersIn(l.from, l.verb.from) {
		return nil
	}
	left := d.whoLends(l, l.from, l.verb.from, false)
	right := d.whoLends(l, l.verb.to, min(l.to, max(l.objTo, l.verb.to)+wordsToGetter), true)
	var one kg.Party
	if l.verb.e.flags&flagVoted != 0 && d.votersIn(l.from, l.objTo) {
		return nil
	}
	switch {
	case l.passive:
		return d.partiesOfPassive(l, append(left, right...))
	case len(left) > 0:
		one = d.atoms[left[0]].party
		if slices.ContainsFunc(left, func(k int) bool { return d.atoms[k].party != one }) {
			return nil
		}
	case d.distinct(right) > 1 && (caseless(d.toks[l.verb.from].norm) || l.verb.from-l.from <= 1):
		one = d.atoms[right[0]].party
	default:
		if one = d.lentBefore(l); one == "" {
			return nil
		}
	}
	if l.verb.e.flags&flagVoted != 0 && !one.IsOrganisation() {
		return nil // a cabinet approves what its country gets
	}
	var sets []partySet
	last := 0
	for _, k := range right {
		a := &d.atoms[k]
		if a.party == one || slices.ContainsFunc(sets, func(ps partySet) bool { return ps.parties.Has(a.party) }) {
			continue
		}
		if !d.mayLend(l, one, a.party) {
			return nil
		}
		if n := len(sets); n > 0 && !d.ownSum(last, a.from) {
			if !d.onlyNames(last, a.from) {
				break
			}
			sets[n-1].parties = kg.NewParties(append(slices.Clone(sets[n-1].parties), a.party)...) // "to A, B and C"
			last = a.to
			continue
		}
		sets = append(sets, partySet{kg.NewParties(one, a.party), "lender and borrower", true, max(st.from, l.from), a.to, false, one, ""})
		last = a.to
	}
	return sets
}

// votersIn tells whether a word for a parliament stands between two tokens.
func (d *document) votersIn(from, to int) bool {
	for i := from; i < to; i++ {
		if d.single(i, cVotes) {
			return true
		}
	}
	return false
}

// distinct counts the parties of the atoms, as far as two.
func (d *document) distinct(ks []int) int {
	for _, k := range ks {
		if d.atoms[k].party != d.atoms[ks[0]].party {
			return 2
		}
	}
	return min(len(ks), 1)
}

// lentBefore gives whom a verb without a subject, or with a pronoun, goes on with: who lent, or got, the money that was told right
// before ("It also approved a loan to B").
func (d *document) lentBefore(l *lending) kg.Party {
	o := d.lastMade()
	if o == nil || o.title || o.kind != kg.Financing || l.sent-o.sent > 1 || d.sents[l.sent].para-o.para > 1 {
		return ""
	}
	for i := l.from; i < l.verb.from; i++ {
		if d.hasAny(i, bits(cInstitution, cOffice, cGaz, cLeader)) || d.single(i, cVotes) || i > l.from && d.toks[i].capital && !d.isDate(i) {
			return ""
		}
	}
	getting := l.verb.e.flags&flagBack != 0
	for _, p := range o.ps.parties {
		if o.ps.subject == p || o.ps.subject == "" && p.IsOrganisation() != getting {
			return p
		}
	}
	return ""
}

// ownSum tells whether a sum or a word for one more stands between two tokens ("… and another of 40 million to B").
func (d *document) ownSum(from, to int) bool {
	for i := from; i < to; i++ {
		if d.digits(i) || d.moneyAt(i, to) > 0 || d.hasAny(i, bits(cOther, cEllipsis)) {
			return true
		}
	}
	return false
}

// mayLend tells whether the verb can tell of a loan between the two: what is approved only a bank lends.
func (d *document) mayLend(l *lending, a, b kg.Party) bool {
	switch bank := a.IsOrganisation() || b.IsOrganisation(); {
	case a.IsOrganisation() && b.IsOrganisation():
		return false
	case l.sum != "" && (a == "ORG:EU" && inUnion(b) || b == "ORG:EU" && inUnion(a)):
		return false // a member's share of the budget
	case l.sum != "" && !l.named && !bank && l.verb.e.flags&flagBack != 0 && l.status == kg.Signed:
		return false // what one state gets from the other may be paid for something
	}
	return l.verb.e.flags&flagVoted == 0 || a.IsOrganisation() || b.IsOrganisation()
}

// inUnion tells whether the state is a member of the European Union.
func inUnion(p kg.Party) bool {
	return slices.ContainsFunc(gazetteer.Members("EU"), func(m gazetteer.Membership) bool { return m.Party == p && m.Until == "" })
}

// partiesOfPassive gives who lends, behind a "by", and who gets the money.
func (d *document) partiesOfPassive(l *lending, ks []int) []partySet {
	var lender, getter kg.Party
	for _, k := range ks {
		a := &d.atoms[k]
		if lender == "" && d.behindBy(l, a) {
			lender = a.party
		}
	}
	for _, k := range ks {
		if p := d.atoms[k].party; getter == "" && p != lender {
			getter = p
		}
	}
	if lender == "" || getter == "" || !d.mayLend(l, lender, getter) {
		return nil
	}
	return []partySet{{kg.NewParties(lender, getter), "lender and borrower", true, l.from, l.to, false, "", ""}}
}

// behindBy tells whether a "by" opens the phrase of the atom.
func (d *document) behindBy(l *lending, a *atom) bool {
	for i := a.from; i >= l.from && a.from-i <= 6; i-- {
		if d.has(i, cBy) {
			return true
		}
		if i < a.from && d.hitAt(i, cGaz) != nil {
			return false
		}
	}
	return false
}

// whoLends lists the atoms between two tokens that can lend or get money; behind the verb also those that a preposition of
// place names as who gets it, and nobody where somebody gets it who is no party ("lent the Kenyan airline").
func (d *document) whoLends(l *lending, from, to int, behind bool) []int {
	var out []int
	for _, k := range d.atomsIn(from, to) {
		a := &d.atoms[k]
		if a.masked || a.from < d.pubPlace && d.toks[a.from].field == 1 || a.gaz == gazetteer.City && !d.ofBody(a) {
			continue
		}
		if a.loc && !(behind && a.gaz == gazetteer.Name && (d.towards(a) || a.from >= l.objTo && d.forPurpose(l, a))) {
			continue
		}
		if d.private(a) || !d.standsForState(l, a) {
			if behind {
				break
			}
			continue
		}
		out = append(out, k)
	}
	return out
}

// towards tells whether a preposition of place that also means "to" stands before the name.
func (d *document) towards(a *atom) bool {
	i := a.from - 1
	for i > 0 && d.has(i, cDef) && !d.single(i, cToward) {
		i--
	}
	return i >= 0 && d.single(i, cToward) && !d.sentStart[a.from]
}

// forPurpose tells whether the state behind a preposition of place is where the money goes to ("50 million for roads in A").
func (d *document) forPurpose(l *lending, a *atom) bool {
	for i := l.objTo; i < a.from; i++ {
		if d.hasAny(i, bits(cPrivate, cDomestic)) || d.single(i, cToward) {
			return false
		}
	}
	return d.hasAnyIn(l.objTo, a.from, bits(cFor, cOn))
}

// standsForState tells whether the name of a country stands for it: not where it only says whose somebody else is ("the Kenyan
// airline", "the farmers of Kenya").
func (d *document) standsForState(l *lending, a *atom) bool {
	const heads = 3
	if l.verb.e.flags&flagOwn != 0 && a.from >= l.verb.to {
		return true // "rescheduled the Kenyan debt"
	}
	switch a.gaz {
	case gazetteer.Demonym:
		if a.to+1 >= l.objFrom && a.from <= l.objTo+1 {
			return true // "a Japanese loan"
		}
		return d.hasAnyIn(a.to, min(a.to+2, l.to), bits(cInstitution, cOffice)) || d.hasAnyIn(max(l.from, a.from-heads), a.from, bits(cInstitution, cOffice))
	case gazetteer.Name:
		if h := d.hitAt(a.to, cOf); h != nil && !d.toks[a.to].space && h.to < len(d.toks) {
			return d.toks[h.to].capital || d.hasAnyIn(h.to, min(h.to+heads, l.to), bits(cInstitution, cOffice, cInstrument))
		}
		i := a.from - 1
		for i > l.from && d.has(i, cDef) && !d.has(i, cOf) {
			i--
		}
		if i <= l.from || i > l.verb.from && i <= l.verb.to || !d.has(i, cOf) || d.single(i, cToward) {
			return true
		}
		t := &d.toks[i-1]
		return !t.word || t.capital || d.mask[i-1] != 0 || d.single(i-1, cSum) || d.single(i-1, cScale) || d.inOfficeOrName(i-1)
	}
	return true
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

// lentUnder gives the accord of the same two told shortly before, of which the sentence tells what is lent under it; nil where the
// loan is one more.
func (d *document) lentUnder(m *mention) *mention {
	o := d.lastMade()
	if o == nil || o.title || m.sent-o.sent > sentencesOfOne || m.sent == o.sent || !o.ps.parties.Equal(m.ps.parties) || o.count > 1 {
		return nil
	}
	if o.sum != "" && m.sum != "" && o.sum != m.sum || m.dated && o.dated && m.value != o.value {
		return nil
	}
	return o
}

// foldLent leaves out money that a verb of lending tells of where the article tells of its accord as well ("A will lend B 40
// million. The agreement was signed on Monday").
func (d *document) foldLent() {
	for k, o := range d.mentions {
		if !o.lent || o.title || o.dropped {
			continue
		}
		for _, m := range d.mentions[max(0, k-mentionsToFold):min(len(d.mentions), k+mentionsToFold)] {
			if d.accordOfLoan(o, m) {
				for x, w := range o.domains {
					m.domains[x] += w
				}
				m.named = pickDomains(m.domains)
				m.kind, o.dropped = kg.Financing, true
				break
			}
		}
	}
}

// accordOfLoan tells whether m is the accord by which the money of o is lent.
func (d *document) accordOfLoan(o, m *mention) bool {
	if m == o || m.lent || m.title || m.dropped || m.count > 1 || m.in.other || !m.ps.parties.Equal(o.ps.parties) || max(m.sent-o.sent, o.sent-m.sent) > sentencesOfOne {
		return false
	}
	return m.kind == kg.Financing || m.in.def || m.in.generic || m.kind == kg.Other || d.accordToThatEnd(o, m)
}

// accordToThatEnd tells whether m is an accord right behind o that is called by no more than its noun ("A will lend B 40 million. An
// agreement was signed on Monday").
func (d *document) accordToThatEnd(o, m *mention) bool {
	return m.in.indef && !m.in.plural && m.in.bare() && m.kind == kg.Agreement && m.sent == o.sent+1 && !anyField(d.fieldsOf(&m.in))
}
