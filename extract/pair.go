package extract

import (
	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// counted reads "seven parties signed the memorandum: A, B and C; D and E; F and G": as many names behind
// the colon as the subject counts.
func (d *document) counted(in *instrument, t *tie, from, to int) (partySet, bool) {
	colon := d.colonOf(in.sent)
	if t.link != linkActive || colon < in.to {
		return partySet{}, false
	}
	n := 0
	for i := from; i < to && n == 0; i++ {
		if v, w := d.numberAt(i); w > 0 && v >= 3 && v <= 30 && !d.isDate(i) && d.toks[i+w].word {
			n = v
		}
	}
	if n == 0 {
		return partySet{}, false
	}
	var set []kg.Party
	last := colon
	for _, k := range d.atomsIn(colon, d.sents[in.sent].to) {
		if len(set) < n && !d.atoms[k].masked {
			add(&set, d.atoms[k].party)
			last = d.atoms[k].to
		}
	}
	if len(set) != n {
		return partySet{}, false
	}
	return partySet{parties: kg.NewParties(set...), rule: "as many as counted", explicit: true, from: colon + 1, to: last}, true
}

// twoBefore gives the only two parties that the sentence names before token i, other than as places.
func (d *document) twoBefore(i int) kg.Parties {
	set := d.namedIn(d.sents[d.sentOf[i]].from, i)
	if len(set) != 2 {
		return nil
	}
	return kg.NewParties(set...)
}

// titleParty gives the first party of the headline other than p.
func (d *document) titleParty(p kg.Party) kg.Party {
	for k := range d.atoms {
		if a := &d.atoms[k]; d.toks[a.from].field == 0 && !a.loc && a.gaz != gazetteer.City && a.party != p {
			return a.party
		}
	}
	return ""
}

// pairIn gives the two parties that the sentence names where the pair in hand is another one
// altogether; nil otherwise.
func (d *document) pairIn(s int) kg.Parties {
	var set []kg.Party
	for _, k := range d.atomsIn(d.sents[s].from, d.sents[s].to) {
		if d.usable(k) && !d.atoms[k].party.IsOrganisation() {
			add(&set, d.atoms[k].party)
		}
	}
	if len(set) == 1 {
		set = d.withGoal(s, set)
	}
	ps := kg.NewParties(set...)
	if len(set) != 2 || overlap(ps, d.topic) == 1 && !d.topicHasBody() {
		return nil
	}
	return ps
}

// withGoal adds the country to which somebody or something goes from the only one that the sentence names otherwise
// ("A will send doctors to B under a memorandum that both signed").
func (d *document) withGoal(s int, set []kg.Party) []kg.Party {
	for _, k := range d.atomsIn(d.sents[s].from, d.sents[s].to) {
		a := &d.atoms[k]
		if a.masked || a.gaz != gazetteer.Name || a.party.IsOrganisation() {
			continue
		}
		i := a.from - 1
		if i > 0 && d.has(i, cDef) {
			i--
		}
		if i > d.sents[s].from && (d.single(i, cToward) || d.hasAny(i, bits(cFor))) {
			add(&set, a.party)
		}
	}
	return set
}

// leftOut gives the subject that a verb leaves out ("On Tuesday signed with B an agreement"): the one of
// the last accord told in the same sentence, else the first party of the sentence before.
func (d *document) leftOut(in *instrument, t *tie, from int, partner kg.Party) kg.Party {
	if t.act == nil || t.link != linkActive || t.act.e.forms&(formPast|formPres|formFut) == 0 || t.act.e.forms&formPart != 0 || t.act.to > in.npFrom {
		return ""
	}
	lo, hi := from, t.act.from
	if caseless(d.toks[t.act.from].norm) {
		if h := d.nextWith(from, t.act.from); h == nil {
			return "" // the subject stands behind the verb
		}
		lo, hi = t.act.to, in.npFrom
	}
	for i := lo; i < hi; i++ {
		if d.toks[i].word && !d.isDate(i) && !d.hasAny(i, bits(cPerfect, cTimePrep, cDatePrep, cOther, cAnd, cLoc, cDef, cWeekday, cDay, cEach)) && !d.locatedAt(i) {
			return ""
		}
	}
	for k := len(d.mentions) - 1; k >= 0 && d.mentions[k].sent >= in.sent-1; k-- {
		if p := d.mentions[k].ps.subject; p != "" && p != partner {
			return p
		}
	}
	p := d.antecedentParty(in.from)
	if p == partner {
		return ""
	}
	return p
}

// pairBefore gives the pair in hand where the sentence before names both of it, and no others, and this one
// tells of the occasion ("X travels to B. During the visit …").
func (d *document) pairBefore(in *instrument) (partySet, bool) {
	s := in.sent - 1
	if s < 0 || len(d.topic) != 2 || d.sents[s].field != d.sents[in.sent].field || d.count(d.sents[in.sent].from, d.sents[in.sent].to, bits(cOccasion)) == 0 {
		return partySet{}, false
	}
	var set []kg.Party
	for _, k := range d.atomsIn(d.sents[s].from, d.sents[s].to) {
		if !d.atoms[k].masked && d.atoms[k].from >= d.pubPlace {
			add(&set, d.atoms[k].party)
		}
	}
	if len(set) != 2 || overlap(kg.NewParties(set...), d.topic) != 2 {
		return partySet{}, false
	}
	return partySet{d.topic, "sentence before", false, d.sents[s].from, d.sents[s].to, false, "", ""}, true
}

// joinedBy tells whether the name follows a verb that makes it a party where it stands like a place
// ("links A to B").
func (d *document) joinedBy(t *tie, a *atom) bool {
	return t.act != nil && t.act.e.flags&flagJoins != 0 && a.loc && !a.masked && a.gaz == gazetteer.Name && a.from >= t.act.to && a.from < t.act.to+10
}

// labelled gives the parties of the mention that a label at the head of the sentence points at
// ("New Zealand: the agreement was signed by …").
func (d *document) labelled(in *instrument) (partySet, bool) {
	st := d.sents[in.sent]
	ks := d.atomsIn(st.from, min(st.from+4, st.to))
	if len(ks) == 0 || d.atoms[ks[0]].from > st.from+1 || d.atoms[ks[0]].to >= st.to || d.toks[d.atoms[ks[0]].to].norm != ":" {
		return partySet{}, false
	}
	p := d.atoms[ks[0]].party
	if a := &d.atoms[ks[0]]; a.to < d.pubPlace || d.count(in.to, in.npTo, bits(cBetween)) > 0 {
		return partySet{}, false // a dateline, or an instrument that says between whom it is
	}
	for k := len(d.mentions) - 1; k >= 0; k-- {
		if m := d.mentions[k]; m.ps.parties.Has(p) {
			return partySet{m.ps.parties, "label", true, st.from, in.npTo, false, "", ""}, true
		}
	}
	return partySet{}, false
}

// threeOf adds to the pair in hand the parties of the sentence before.
func (d *document) threeOf(in *instrument, n int) kg.Parties {
	for k := len(d.mentions) - 1; k >= 0; k-- {
		if ps := d.mentions[k].ps.parties; len(ps) == n && overlap(ps, d.topic) > 0 {
			return ps
		}
	}
	for s := in.sent; n > 2 && s >= 0 && s >= in.sent-3 && d.sents[s].field == d.sents[in.sent].field; s-- {
		var named []kg.Party
		for _, k := range d.atomsIn(d.sents[s].from, d.sents[s].to) {
			if d.usable(k) && (s < in.sent || d.atoms[k].from < in.npFrom) {
				add(&named, d.atoms[k].party)
			}
		}
		if len(named) == n {
			return kg.NewParties(named...) // a sentence before names just as many
		}
		if ps := d.listOf(s, in.npFrom, n); len(ps) == n {
			return ps
		}
	}
	if n > 2 {
		if ps := d.headlineParties(); len(ps) == n {
			return ps
		}
	}
	set := append([]kg.Party(nil), d.topic...)
	for s := in.sent; s >= 0 && (s >= in.sent-1 || s >= in.sent-2 && d.sents[s].para == d.sents[in.sent].para) && len(set) < n; s-- {
		for _, k := range d.atomsIn(d.sents[s].from, d.sents[s].to) {
			if d.usable(k) && len(set) < n {
				add(&set, d.atoms[k].party)
			}
		}
	}
	return kg.NewParties(set...)
}

// listOf gives the n parties of a list that opens what sentence s says, or that are told to be the members of a group in it, before
// token to.
func (d *document) listOf(s, to, n int) kg.Parties {
	st := d.sents[s]
	for k := range d.groups {
		if g := &d.groups[k]; g.from >= st.from && g.from < min(st.to, to) && len(g.members) == n {
			return kg.NewParties(g.members...)
		}
	}
	ks := d.atomsIn(max(st.from, d.pubPlace), min(st.to, to))
	if len(ks) == 0 {
		return nil
	}
	set, _ := d.membersFrom(d.atoms[ks[0]].from)
	if len(set) != n {
		return nil
	}
	return kg.NewParties(set...)
}

// listBefore gives the three or more of a list in the last sentences for whom the words of the clause stand that count them, where
// the article is about more ("A, B and C signed a treaty with D. The three also signed …").
func (c *sides) listBefore() kg.Parties {
	const reach = 3
	if c.both < 3 || len(c.main) > 0 || len(c.topic) <= c.both {
		return nil
	}
	for s := c.in.sent - 1; s >= 0 && c.in.sent-s <= reach && c.sents[s].field == c.sents[c.in.sent].field; s-- {
		if ps := c.listOf(s, c.sents[s].to, c.both); len(ps) > 0 {
			return ps
		}
	}
	return nil
}

// headlineParties gives all whom the headline names other than as places.
func (d *document) headlineParties() kg.Parties {
	var named []kg.Party
	for k := range d.atoms {
		if d.toks[d.atoms[k].from].field == 0 && d.usable(k) {
			add(&named, d.atoms[k].party)
		}
	}
	return kg.NewParties(named...)
}

// hyphenPair reads "accord maroco-nigérien", "US-Ukraine deal".
func (d *document) hyphenPair(in *instrument) (partySet, bool) {
	st := d.sents[in.sent]
	for _, k := range d.atomsIn(max(st.from, in.npFrom-1), min(in.npTo, in.to+14)) {
		a := &d.atoms[k]
		if a.pair > k && a.to >= in.npFrom && !d.privatePair(a) {
			b := &d.atoms[a.pair]
			set := []kg.Party{a.party, b.party}
			if b.pair > a.pair {
				set = append(set, d.atoms[b.pair].party)
			}
			return partySet{kg.NewParties(set...), "hyphenated pair", true, a.from, b.to, false, "", ""}, true
		}
	}
	return partySet{}, false
}

// moreThanPair gives the three or more who are told to sign an accord that its adjective calls that of two of them ("A, B and C signed
// the A-B declaration"), else the pair.
func (d *document) moreThanPair(in *instrument, t *tie, pair partySet) partySet {
	a := t.act
	if a == nil || a.e.act != actSign || t.link != linkActive || in.plural || a.from > in.npFrom || caseless(d.toks[a.from].norm) {
		return pair
	}
	from, _ := d.clauseOf(in, t)
	var set []kg.Party
	for _, k := range d.atomsIn(max(from, d.pubPlace), a.from) {
		if x := &d.atoms[k]; d.usable(k) && !x.loc && x.gaz != gazetteer.City {
			add(&set, x.party)
		}
	}
	if len(set) < 3 || overlap(pair.parties, kg.NewParties(set...)) < len(pair.parties) {
		return pair
	}
	return partySet{kg.NewParties(set...), "who sign it", true, from, a.from, false, "", ""}
}

// bothIn gives how many parties a phrase like "the two countries" stands for, 0 when there is none.
func (d *document) bothIn(from, to int) int {
	for i := from; i < to; i++ {
		if h := d.hitAt(i, cBoth); h != nil && !d.masked[i] {
			if h.e.n > 2 {
				return h.e.n
			}
			return 2
		}
		if n := d.bareNumber(i); n > 0 && !d.masked[i] {
			return n
		}
		if n := d.numberInList(i); n > 0 && !d.masked[i] {
			return n
		}
	}
	return 0
}
