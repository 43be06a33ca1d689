package extract

import (
	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// heldReach is how many sentences back the pair may be named that a passage still speaks of.
const heldReach = 4

// heldPair gives the two for whom "the two countries" stands where a sentence before names them together and those
// between no more than one bystander each ("A and B trade little. C's ambassador looked on. The two countries signed
// …"). After a meeting only: one that the pair held.
func (d *document) heldPair(in *instrument, meeting bool) kg.Parties {
	if d.sents[in.sent].field == 0 || d.inHeadlinePair() || len(d.briefs)+len(d.pairHeadings)+len(d.turns) > 0 || d.domestic || d.twoOfOthers(in.sent) {
		return nil
	}
	for s := in.sent - 1; s >= 0 && in.sent-s <= heldReach; s-- {
		st := d.sents[s]
		if st.field == 0 || d.sents[in.sent].para-st.para > 1 || st.to <= d.pubPlace {
			return nil
		}
		if ps, told := d.pairOfAccord(s); told {
			if st.para != d.sents[in.sent].para && !ps.Equal(d.topic) {
				return nil
			}
			return ps
		}
		named, hosts := d.statesNamed(s)
		if len(named) == 1 && len(hosts) == 1 && (d.meetsIn(st.from, st.to) || s == in.sent-1 && d.goesThere(s)) {
			add(&named, hosts[0])
		}
		if len(named) > 2 && !meeting {
			named = d.pairAmong(s)
		}
		switch {
		case len(named) == 2 && meeting && !d.meetsIn(st.from, st.to), len(named) > 2:
			return nil
		case len(named) == 2:
			return d.broughtTogether(in, s, kg.NewParties(named...))
		case len(named) == 1 && !d.bystands(s) && !d.onlooks(s):
			return nil
		}
	}
	return nil
}

// twoOfOthers tells whether "the two" of sentence s goes on with a noun for somebody else ("the two companies").
func (d *document) twoOfOthers(s int) bool {
	for i := d.sents[s].from; i < d.sents[s].to; i++ {
		h := d.hitAt(i, cBoth)
		if h == nil || h.to >= d.sents[s].to {
			continue
		}
		if t := &d.toks[h.to]; t.word && (d.hasAny(h.to, bits(cDomestic, cPrivate)) || d.has(h.to-1, cNumber) && !t.capital && d.mask[h.to]&^bits(cInstrument) == 0) {
			return true
		}
	}
	return false
}

// broughtTogether gives the two that sentence s names: any where the article is about them or about nobody, others where
// the sentence joins them or tells of a meeting, in the paragraph of the instrument.
func (d *document) broughtTogether(in *instrument, s int, ps kg.Parties) kg.Parties {
	st := d.sents[s]
	if ps.Equal(d.topic) || st.para == d.sents[in.sent].para && overlap(ps, d.topic) > 0 && (d.namesJoined(s) || d.meetsIn(st.from, st.to) || len(d.pairAmong(s)) == 2) {
		return ps
	}
	if s == d.firstText() && d.headlineNamesNobody() {
		return ps
	}
	return nil
}

// headlineNamesNobody tells whether there is no headline, or one without a party.
func (d *document) headlineNamesNobody() bool {
	if len(d.sents) == 0 || d.sents[0].field != 0 {
		return true
	}
	return len(d.atomsIn(0, d.sents[max(d.firstText(), 0)].from)) == 0 && (len(d.people) == 0 || d.toks[d.people[0].from].field != 0)
}

// withTheTwo gives the one who acts and the two whom the passage speaks of, where it concludes one instrument "with the
// two countries" and is neither of them.
func (c *sides) withTheTwo() kg.Parties {
	if c.both != 2 || len(c.main) != 1 || len(c.with) > 0 || c.in.plural || c.in.count > 1 || !c.bothBehindWith() {
		return nil
	}
	ps := c.heldPair(c.in, false)
	if len(ps) != 2 || ps.Has(c.main[0]) {
		return nil
	}
	return kg.NewParties(append([]kg.Party{c.main[0]}, ps...)...)
}

// bothBehindWith tells whether "the two" of the clause stands right behind a "with".
func (c *sides) bothBehindWith() bool {
	for i := c.from + 1; i < c.to; i++ {
		if c.hitAt(i, cBoth) == nil {
			continue
		}
		j := i - 1
		for j > c.from && c.has(j, cDef) && !c.has(j, cWith) {
			j--
		}
		return c.has(j, cWith)
	}
	return false
}

// pairOfAccord gives the pair of the accord that sentence s tells; told where it tells any.
func (d *document) pairOfAccord(s int) (ps kg.Parties, told bool) {
	for k := len(d.mentions) - 1; k >= 0; k-- {
		m := d.mentions[k]
		if m.title || m.sent > s {
			continue
		}
		if m.sent < s {
			break
		}
		if told && !m.ps.parties.Equal(ps) || len(m.ps.parties) != 2 {
			return nil, true
		}
		ps, told = m.ps.parties, true
	}
	return ps, told
}

// statesNamed lists the states that sentence s names, and apart those that it names only as places.
func (d *document) statesNamed(s int) (named, places []kg.Party) {
	st := d.sents[s]
	from := max(st.from, d.pubPlace)
	for _, k := range d.atomsIn(from, st.to) {
		switch a := &d.atoms[k]; {
		case a.masked || a.party.IsOrganisation() || d.inOfficeOrName(a.from) && a.gaz == gazetteer.City:
		case a.loc && !(a.gaz == gazetteer.Name && d.inOffice(a)) || a.gaz == gazetteer.City: // but "the ambassador of A in B"
			add(&places, a.party)
		default:
			add(&named, a.party)
		}
	}
	for k := range d.people {
		if p := &d.people[k]; p.from >= from && p.to <= st.to && !d.masked[p.from] && !p.party.IsOrganisation() {
			add(&named, p.party)
		}
	}
	return named, places
}

// bystands tells whether the one state that sentence s names is only spoken of in passing: it is not what the sentence
// opens with.
func (d *document) bystands(s int) bool {
	st := d.sents[s]
	for _, k := range d.atomsIn(max(st.from, d.pubPlace), st.to) {
		if a := &d.atoms[k]; !a.masked && !a.loc && d.fronts(st, a) {
			return false
		}
	}
	return true
}

// goesThere tells whether somebody who is named with his office is in sentence s where it names a place, and nobody speaks
// or signs there ("X, president of A, had not been to the capital of B for years").
func (d *document) goesThere(s int) bool {
	st := d.sents[s]
	if d.count(st.from, st.to, bits(cSays, cInstrument, cDomestic, cPrivate)) > 0 {
		return false
	}
	n := 0
	for k := range d.people {
		if p := &d.people[k]; p.from >= max(st.from, d.pubPlace) && p.to <= st.to && p.party != "" && p.oFrom < p.oTo && !d.masked[p.from] {
			n++
		}
	}
	return n == 1
}

// pairAmong gives the two whom a sentence that names more than two brings together: those of the only two people whom it
// names, else the last two states that an "and" or a "between" joins ("C had offered to help; A and B declined").
func (d *document) pairAmong(s int) kg.Parties {
	st := d.sents[s]
	from := max(st.from, d.pubPlace)
	var held []kg.Party
	people := 0
	for k := range d.people {
		if p := &d.people[k]; p.from >= from && p.to <= st.to && p.party != "" && !d.masked[p.from] && !p.party.IsOrganisation() {
			add(&held, p.party)
			people++
		}
	}
	if people == 2 && len(held) == 2 {
		return kg.NewParties(held...)
	}
	if people > 0 {
		return nil
	}
	if pair := d.hubAndLast(from, st.to); len(pair) == 2 {
		return pair
	}
	ks := d.atomsIn(from, st.to)
	pair := d.turnsFromTo(st, ks)
	for n := 1; n < len(ks); n++ {
		a, b := &d.atoms[ks[n-1]], &d.atoms[ks[n]]
		if !d.joinedStates(a, b) {
			continue
		}
		if n > 1 && a.from-d.atoms[ks[n-2]].to <= 3 || n+1 < len(ks) && d.atoms[ks[n+1]].from-b.to <= 3 {
			return nil // a list of three
		}
		pair = kg.NewParties(a.party, b.party)
	}
	return pair
}

// hubAndLast gives the only state named between two tokens that stands behind no "with", and the last one of two or more that
// do ("With C, A is on cold terms; with B things look up").
func (d *document) hubAndLast(from, to int) kg.Parties {
	var hub, last kg.Party
	partners := 0
	for _, k := range d.atomsIn(from, to) {
		switch a := &d.atoms[k]; {
		case a.loc || a.masked || a.party.IsOrganisation():
			return nil
		case d.asPartner(a):
			partners++
			last = a.party
		case hub == "" || hub == a.party:
			hub = a.party
		default:
			return nil
		}
	}
	if partners < 2 || hub == "" || hub == last {
		return nil
	}
	return kg.NewParties(hub, last)
}

// turnsFromTo gives what the sentence opens with and the last of three states, where a "but" or a mark stands before that one
// and a preposition right before it ("A expects nothing of C, but much of B").
func (d *document) turnsFromTo(st sentence, ks []int) kg.Parties {
	if len(ks) != 3 {
		return nil
	}
	a, b, c := &d.atoms[ks[0]], &d.atoms[ks[1]], &d.atoms[ks[2]]
	if !d.names(a) || !d.names(b) || !d.names(c) || a.loc || c.masked || a.party == b.party || a.party == c.party || b.party == c.party || !d.fronts(st, a) {
		return nil
	}
	i := c.from - 1
	if d.has(i, cDef) && !d.has(i, cOf) {
		i--
	}
	if i <= b.to || !d.has(i, cOf) || d.count(b.to, i, bits(cBoundary)) == 0 {
		return nil
	}
	return kg.NewParties(a.party, c.party)
}

// joinedStates tells whether nothing but an "and" stands between the names of two states, or of those who act for them.
func (d *document) joinedStates(a, b *atom) bool {
	if a.party == b.party || a.masked || b.masked || a.loc || b.loc || a.party.IsOrganisation() || b.party.IsOrganisation() || b.from-a.to > 3 {
		return false
	}
	if a.gaz == gazetteer.City || b.gaz == gazetteer.City {
		return false
	}
	for i := a.to; i < b.from; i++ {
		if !d.hasAny(i, bits(cAnd, cDef, cBetween, cOf)) {
			return false
		}
	}
	return d.count(a.to, b.from, bits(cAnd)) > 0 || b.roles&roleAnd != 0
}

// bareSigning tells whether the clause tells in the passive or by a noun that an instrument new to the text was signed, in
// the sentence right behind one of its paragraph that tells of no accord ("A and B had long ignored each other. It ended
// with the signing of a treaty").
func (c *sides) bareSigning() bool {
	in, t := c.in, c.t
	if t.act == nil || t.act.e.act != actSign || t.act.e.flags&flagWeak != 0 || (t.link == linkActive || t.link == linkRelative) && !c.impersonal(t.act) || t.link == linkInherited {
		return false
	}
	if in.def || in.weak || in.generic || in.ellipsis || in.sent == 0 || c.byFrom < c.byTo && c.toks[c.byFrom].word && t.link != linkNominal {
		return false
	}
	st, prev := c.sents[in.sent], c.sents[in.sent-1]
	if prev.field != st.field || prev.para != st.para || c.outsiders(in, st.from, st.to) {
		return false
	}
	return c.count(prev.from, prev.to, bits(cInstrument, cDomestic, cPrivate, cSays)) == 0
}

// impersonal tells whether a word right before the verb leaves out who acts ("se firmó un acuerdo").
func (d *document) impersonal(a *hit) bool {
	return a.e.forms&formNoun == 0 && d.leavesOutWho(a)
}

// otherOfHeld gives the other one of the pair of which the sentence before tells, where one of the two is told to have
// done something to an accord without a partner in the clause ("A and B ignore each other. A treaty slept since 2019; A
// ratified it").
func (c *sides) otherOfHeld(one kg.Party) kg.Party {
	in, t := c.in, c.t
	if len(c.with)+len(c.rest)+len(c.comp) > 0 || len(c.subj) != 1 || t.act == nil || t.act.e.act == actSign || t.act.e.act == actNegotiate || in.weak || in.plural || in.generic && in.npTo > in.to {
		return ""
	}
	ps := c.heldPair(in, false)
	if len(ps) != 2 || !ps.Has(one) {
		return ""
	}
	if ps[0] == one {
		return ps[1]
	}
	return ps[0]
}

// reachOfSecond is how many tokens behind "the first" the one may stand with whom he signs.
const reachOfSecond = 14

// firstWithSecond tells whether "the first" signs "with the second", or the other way round, between two tokens: the two told
// before.
func (d *document) firstWithSecond(from, to int) bool {
	for i := from; i < to; i++ {
		if d.firstWithSecondAt(i, to) {
			return true
		}
	}
	return false
}

// firstWithSecondAt tells whether "the first", at token i or behind its article there, signs "with the second" before to.
func (d *document) firstWithSecondAt(i, to int) bool {
	n := 0
	for x := 1; x <= 2 && n == 0; x++ {
		if d.oneOfTwo(i, x) || d.has(i, cDef) && i+1 < to && d.oneOfTwo(i+1, x) {
			n = x
		}
	}
	if n == 0 {
		return false
	}
	acts := caseless(d.toks[i].norm)
	for j := i + 1; j < min(to, i+reachOfSecond); j++ {
		acts = acts || d.has(j, cAct)
		h := d.hitAt(j, cWith)
		if h == nil || !acts {
			continue
		}
		for k := h.to; k < min(to, h.to+2); k++ {
			if d.oneOfTwo(k, 3-n) {
				return true
			}
		}
	}
	return false
}

// oneOfTwo tells whether "the former" (n 1) or "the latter" (n 2) stands at token i without a noun.
func (d *document) oneOfTwo(i, n int) bool {
	if h := d.hitAt(i, cEllipsis); h != nil && h.e.flags&flagWhole != 0 {
		return h.to-h.from > 1 && h.to < len(d.toks) && !d.hasAny(h.to, bits(cOf))
	}
	if d.ordinal(i) != n || !d.definite(i) && (i == 0 || !d.has(i-1, cDef)) || i+1 >= len(d.toks) {
		return false
	}
	return d.mask[i+1]&bits(cAct, cPerfect, cWith, cTimePrep, cDatePrep, cDef, cIndef, cDay, cWeekday) != 0 || !d.toks[i+1].word || d.isDate(i+1)
}

// beforeVerb gives the token before the verb and a word right before it that leaves out who acts ("…, se firmará").
func (d *document) beforeVerb(a *hit) int {
	if d.impersonal(a) {
		return a.from - 2
	}
	return a.from - 1
}
