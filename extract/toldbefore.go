package extract

import (
	"slices"

	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// pairJustTold gives the two parties that the sentence before joins, where an instrument without a party in its clause
// was dealt with in the passive or by a noun ("A and B have drawn a line. In May the treaty was signed").
func (c *sides) pairJustTold() kg.Parties {
	in, t := c.in, c.t
	behind := in.def && t.act != nil && (t.act.from >= in.to || caseless(c.toks[t.act.from].norm)) // "se firmó", "وقعت الاتفاقية"
	if t.act == nil || (t.link == linkActive || t.link == linkRelative) && !(behind && c.newDeal(in)) || t.link == linkInherited || in.weak || in.ellipsis || in.generic || in.sent == 0 || c.domestic || c.opensArmed() {
		return nil
	}
	st, prev := c.sents[in.sent], c.sents[in.sent-1]
	if prev.field != st.field || prev.para != st.para || c.count(c.from, in.npTo, bits(cDomestic, cPrivate))+c.count(c.byFrom, c.byTo, bits(cDomestic, cPrivate)) > 0 {
		return nil
	}
	if c.count(prev.from, prev.to, bits(cDomestic, cNeg)) > 0 {
		return nil
	}
	pair := c.joinedPair(in.sent - 1)
	if t.link == linkActive || t.link == linkRelative {
		pair = nil
	}
	if pair == nil && t.act.e.act == actSign && c.newDeal(in) {
		pair = c.doesFor(in.sent - 1)
	}
	if head := c.headlineParties(); len(head) > 0 && len(pair) == 2 && overlap(head, pair) == 0 {
		return nil // the article is about others
	}
	return pair
}

// joinedPair gives the two states that sentence s names and nobody else, where an "and" or a "between" joins them.
func (d *document) joinedPair(s int) kg.Parties {
	st := d.sents[s]
	var first, second *atom
	for _, k := range d.atomsIn(max(st.from, d.pubPlace), st.to) {
		a := &d.atoms[k]
		switch {
		case a.loc && (a.gaz == gazetteer.City || a.gaz == gazetteer.Capital):
		case a.gaz == gazetteer.City || a.masked || a.party.IsOrganisation():
			return nil
		case first == nil:
			first = a
		case second == nil && a.party != first.party:
			second = a
			if a.from-first.to > 3 || d.count(first.to, a.from, bits(cAnd)) == 0 && a.roles&roleAnd == 0 && !(a.from-first.to <= 2 && d.names(a) && (d.single(first.to, cUntil) || d.single(first.to, cToward) || d.hasAny(first.to, bits(cLoc, cWith)))) {
				return nil
			}
		case a.party != first.party && (second == nil || a.party != second.party):
			return nil
		}
	}
	if second == nil {
		return nil
	}
	return kg.NewParties(first.party, second.party)
}

// ownersOfOfficers gives the two who are named before "their ministers" sign, earlier in the sentence ("A and B looked
// on as their ministers signed").
func (c *sides) ownersOfOfficers() kg.Parties {
	if c.t.link != linkActive || c.in.weak || !caseless(c.toks[c.t.act.from].norm) && c.t.act.to > c.in.npFrom {
		return nil
	}
	st := c.sents[c.in.sent]
	if !c.ownOfficers(c.subjFrom, c.subjTo) {
		return c.ofPrincipals(st)
	}
	var set []kg.Party
	for _, k := range c.atomsIn(max(st.from, c.pubPlace), c.from) {
		if a := &c.atoms[k]; c.usable(k) || a.masked && a.gaz == gazetteer.Name && c.inOffice(a) {
			add(&set, a.party)
		}
	}
	for k := range c.people {
		if p := &c.people[k]; p.from >= max(st.from, c.pubPlace) && p.to <= c.subjTo {
			add(&set, p.party)
		}
	}
	if len(set) != 2 {
		return nil
	}
	return kg.NewParties(set...)
}

// ofPrincipals gives the two whose presidents an aside of the sentence names, where officers in the plural sign whose country is not
// told ("under the eyes of the president of A, X, and of that of B, Y, the energy ministers signed").
func (c *sides) ofPrincipals(st sentence) kg.Parties {
	if c.t.act == nil || c.t.act.e.act != actSign || !c.officersAct(c.subjFrom, c.subjTo) {
		return nil
	}
	var set []kg.Party
	for k := range c.people {
		p := &c.people[k]
		if p.from < max(st.from, c.pubPlace) || p.to > st.to {
			continue
		}
		if c.masked[p.from] != (p.party != "") {
			return nil
		}
		if p.party != "" {
			add(&set, p.party)
		}
	}
	for _, k := range c.atomsIn(st.from, st.to) {
		if a := &c.atoms[k]; !a.loc && !slices.Contains(set, a.party) {
			return nil
		}
	}
	if len(set) != 2 || set[0].IsOrganisation() || set[1].IsOrganisation() {
		return nil
	}
	return kg.NewParties(set...)
}

// duringStay gives the guest of whom the sentence before tells and the country at home, where what is signed was signed
// "during his stay" ("The president of A left us on Tuesday. During his stay three accords were signed").
func (c *sides) duringStay() kg.Parties {
	in, t := c.in, c.t
	st := c.sents[in.sent]
	home := c.townOf()
	if home == "" {
		home = c.home
	}
	if t.act == nil || in.weak || in.sent == 0 || home == "" || c.sents[in.sent-1].field != st.field || c.sents[in.sent-1].para != st.para || !c.ownVisit(st.from, st.to) {
		return nil
	}
	prev := c.sents[in.sent-1]
	set := c.namedIn(max(prev.from, c.pubPlace), prev.to)
	for _, p := range c.peopleIn(max(prev.from, c.pubPlace), prev.to) {
		add(&set, p.party)
	}
	if len(set) != 1 || set[0] == home || set[0].IsOrganisation() {
		return nil
	}
	return kg.NewParties(set[0], home)
}

// ownVisit tells whether a word of visiting with a possessive stands between two tokens ("his stay").
func (d *document) ownVisit(from, to int) bool {
	for i := from + 1; i < to; i++ {
		if !d.single(i, cVisit) {
			continue
		}
		if h := d.hitOver(i, cOccasion); h != nil && !d.hasAny(i+1, bits(cOf, cLoc, cWith)) {
			return true // "during her visit"
		}
		for j := i - 1; j >= max(from, i-3); j-- {
			if h := d.hitOver(j, cDef); h != nil && h.e.flags&flagBack != 0 {
				return true
			}
		}
		if h := d.hitAt(i, cVisit); h != nil && h.roles&roleHas != 0 {
			return true
		}
	}
	return false
}

// ownOfficers tells whether officers in the plural with a possessive before them stand between two tokens ("their
// ministers of water").
func (d *document) ownOfficers(from, to int) bool {
	for i := from; i < to; i++ {
		h := d.hitAt(i, cOffice)
		if h == nil || !d.officersAct(i, h.to) {
			continue
		}
		if p := d.hitOver(i-1, cDef); p != nil && p.e.flags&flagBack != 0 && !d.sentStart[i] || h.roles&roleHas != 0 {
			return true
		}
		if x := d.hitOver(i-1, cEllipsis); x != nil && x.e.flags&flagBack != 0 && !d.sentStart[i] && !caseless(d.toks[i].norm) {
			return true // "os seus ministros"
		}
		if i > 0 && !d.sentStart[i] && !caseless(d.toks[i].norm) && d.toks[i-1].word && d.mask[i-1]&^bits(cNotName) == 0 && runeLen(d.toks[i-1].norm) <= 4 {
			return true // "sus ministros": what is no article and no number is a possessive
		}
	}
	return false
}

// fellowOfBody gives the state that the accord told right before is of with another organisation than this one ("A and
// UNDP signed a grant. An agreement with UNICEF will follow").
func (c *sides) fellowOfBody(one kg.Party) kg.Party {
	m := c.lastMade()
	if m == nil || m.title || !one.IsOrganisation() || len(m.ps.parties) != 2 || !m.ps.explicit || c.in.def || c.in.sent == m.sent || c.sents[c.in.sent].para-m.para > 1 || c.in.sent-m.sent > 4 {
		return ""
	}
	x, y := m.ps.parties[0], m.ps.parties[1]
	if x.IsOrganisation() {
		x, y = y, x
	}
	if x.IsOrganisation() || !y.IsOrganisation() || y == one {
		return ""
	}
	return x
}

// doesFor gives the two whom sentence s names and nobody else, the first of whom opens it, where it tells neither an accord nor what
// somebody said ("A will help B to train judges").
func (d *document) doesFor(s int) kg.Parties {
	st := d.sents[s]
	if d.count(st.from, st.to, bits(cSays, cInstrument, cAct, cPrivate, cBoundary)) > 0 || d.meetsIn(st.from, st.to) {
		return nil
	}
	ks := d.atomsIn(max(st.from, d.pubPlace), st.to)
	if len(ks) < 2 || !d.fronts(st, &d.atoms[ks[0]]) || d.atoms[ks[0]].loc {
		return nil
	}
	var set []kg.Party
	for _, k := range ks {
		if a := &d.atoms[k]; a.masked || a.gaz == gazetteer.City || a.gaz == gazetteer.Demonym && len(set) > 0 {
			return nil
		} else if !(a.loc && a.gaz == gazetteer.Capital) {
			add(&set, a.party)
		}
	}
	if len(set) != 2 || set[0].IsOrganisation() && set[1].IsOrganisation() {
		return nil
	}
	return kg.NewParties(set...)
}

// newDeal tells whether the bare definite instrument is spoken of right behind the lead, which has told no accord.
func (d *document) newDeal(in *instrument) bool {
	return in.def && in.bare() && !in.plural && in.e.flags&(flagLoose|flagGeneric) == 0 && d.lastMade() == nil && in.sent-1 == d.firstText()
}
