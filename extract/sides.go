package extract

import (
	"slices"

	"github.com/entente-kg/entente/kg"
)

// sides are the parties that the clause of an instrument names, by where they stand.
type sides struct {
	*document
	in       *instrument
	t        *tie
	from, to int // of the clause

	subjFrom, subjTo int // where those stand who act
	byFrom, byTo     int // where those stand whom a passive names

	withSpans, events [][2]int // behind "with"; those of them that are about an event
	talks, others     [][2]int // behind the "with" of talks; of another instrument
	own, holds        bool     // whether a "with" is the instrument's own; whether each "with" has its holder
	owned             bool     // "its pact with A"
	grouped           bool     // some are the members of a group, named behind it

	subj, said, with, comp, rest []kg.Party // who act; who say so in a clause of their own; behind "with"; in the complement; elsewhere
	main                         []kg.Party // subj and with
	ownSide                      kg.Party   // "his country", beside others that are named
	outsider                     bool       // somebody who is no party stands there
	both, named                  int        // how many "both" or a pronoun stands for; "both" alone
	aside                        partySet   // those behind "between", where it may belong to what the instrument provides
	lo, hi                       int        // the words that name them
}

// sidesOf reads who stands where.
func (d *document) sidesOf(in *instrument, t *tie, from, to int, aside partySet) *sides {
	c := &sides{document: d, in: in, t: t, from: from, to: to, aside: aside, lo: to, hi: from}
	c.subjFrom, c.subjTo, c.byFrom, c.byTo = d.subjectZone(in, t, from, to)
	if c.t.link == linkRelative && c.ownRelative() {
		c.from = max(c.from, in.npFrom)
		c.subjFrom, from = max(c.subjFrom, in.npFrom), c.from
	}
	c.findWith()
	c.events = d.eventSpans(c.withSpans)
	c.owned = in.def && d.ownerBefore(in.from) && d.count(in.to, in.npTo, bits(cWith)) > 0
	takers := d.partTakers(in)
	for _, k := range d.atomsIn(from, to) {
		a := &d.atoms[k]
		if (d.usable(k) || d.joinedBy(t, a)) && !inSpans(c.events, a.from) && !slices.Contains(takers, k) {
			c.place(a)
		}
	}
	if len(c.subj)+len(c.with) < 2 {
		for _, p := range c.said {
			add(&c.subj, p)
		}
	}
	c.addGroups()
	c.addPeople()
	c.addOwnCountries()
	c.addUs()
	c.addPronouns()
	c.addTied()
	c.addLatterOfReason()
	if len(c.subj) == 0 && t.link != linkActive {
		add(&c.subj, d.likeTheLast(in, c.with))
	}
	if len(c.with) == 0 && len(c.subj) == 1 && t.link == linkActive {
		add(&c.with, d.withBefore(in, c.subj[0], from, to))
	}
	return c
}

// addTied takes for those who act all whom the sentence names before it says to whom they are tied ("A and B are tied to
// C by an accord").
func (c *sides) addTied() {
	if len(c.subj) > 0 || len(c.withSpans) != 1 || c.t.link == linkActive {
		return
	}
	at := c.withSpans[0][0]
	h := c.hitAt(at, cWith)
	if h == nil || h.e.flags&flagLed == 0 || at >= c.in.from {
		return
	}
	for _, k := range c.atomsIn(c.from, at) {
		if a := &c.atoms[k]; c.usable(k) && !inSpans(c.talks, a.from) {
			add(&c.subj, a.party)
			c.note(a)
		}
	}
}

func (c *sides) zones() [4]int { return [4]int{c.subjFrom, c.subjTo, c.byFrom, c.byTo} }

// acts tells whether what stands from one token to another stands where those do who act.
func (c *sides) acts(from, to int) bool {
	return from >= c.subjFrom && to <= c.subjTo || from >= c.byFrom && to <= c.byTo
}

// findWith sorts what stands behind each "with".
func (c *sides) findWith() {
	c.holds = c.holdsWith(c.in, c.from, c.to)
	spans := c.spansAfter(cWith, c.from, c.to)
	for _, sp := range spans {
		if !c.elsewhere(c.in, sp[0]) {
			c.own = true
		}
	}
	for n, sp := range spans {
		if n := len(c.withSpans); n > 0 && c.t.link == linkActive && c.count(c.withSpans[n-1][0], sp[0], bits(cRel)) > 0 {
			break // "with A an accord like the one that it has with B"
		}
		c.addWith(n, sp)
	}
}

func (c *sides) addWith(n int, sp [2]int) {
	in, t := c.in, c.t
	switch {
	case in.ellipsis && sp[0] < in.npFrom && c.hitAt(in.npFrom, cWith) != nil:
		c.others = append(c.others, sp) // "an accord with A and, with B, the one on visas"
	case t.link == linkActive && sp[0] > c.from+3 && sp[1] <= t.act.from && c.withFollows(t.act.to, in.npTo) && c.count(sp[1]-1, t.act.from, bits(cAnd)) > 0:
		c.talks = append(c.talks, sp) // "to open ties with A, and to sign with B …"
	case sp[0] > in.to && c.hitAt(sp[0], cWith).e.flags&flagWeak != 0 && c.partiesBetween(c.subjFrom, c.subjTo) > 1:
		c.others = append(c.others, sp) // "A and B signed an accord on roads near the border with C"
	case c.own && t.link == linkPassive && sp[1] <= in.npFrom && c.partnerOfFormer(sp[0]):
		c.others = append(c.others, sp) // "a treaty was signed with A, and an accord with B"
	case c.inRelativeOfThing(sp[0]):
		c.others = append(c.others, sp) // "on the fair, which they organise with C"
	case c.own && (c.heldBehind(in, sp[0]) || c.heldByFormer(in, sp[0])):
		c.others = append(c.others, sp) // "the convention with A and the treaty signed in 1998 with B"
	case c.holds && c.holderOf(sp[0]) != in.from:
		c.others = append(c.others, sp) // "a convention concluded with A, and an accord signed with B"
	case c.own && len(c.withSpans) > 0 && c.onlyQualities(sp):
		// "with A, for boats built with British technology"
	case c.own && (c.withOfTalks(in, sp[0]) || n > 0 && sp[0] > in.to && c.afterNounOf(sp[0], t.act)):
		c.talks = append(c.talks, sp)
	case !c.elsewhere(in, sp[0]) || !c.own && t.link != linkActive:
		c.withSpans = append(c.withSpans, sp)
	}
}

// partnerOfFormer tells whether another instrument stands before the "with" at i, and this one has its own behind it.
func (c *sides) partnerOfFormer(i int) bool {
	if c.in.counted || c.count(c.in.to, c.in.npTo, bits(cWith)) == 0 {
		return false
	}
	for k := range c.ins {
		if x := &c.ins[k]; x.to <= i && x.from != c.in.from {
			return true
		}
	}
	return false
}

// place puts a name where it stands.
func (c *sides) place(a *atom) {
	in, t := c.in, c.t
	switch {
	case c.owned && t.link == linkPart && a.from > t.act.to:
		// "its pact with A, signed in May, brings in more than B does"
	case c.own && c.elsewhere(in, a.from), inSpans(c.talks, a.from), inSpans(c.others, a.from):
		// the partner of another instrument in the list
	case inSpans(c.withSpans, a.from) && len(c.withSpans) > 0 && c.inRelativeOfName(a.from, t.act):
		add(&c.said, a.party)
	case inSpans(c.withSpans, a.from):
		if c.private(a) {
			c.outsider = true
		} else if len(c.with) == 0 || !c.qualifies(a) && !c.inRespectOf(a) && !c.inClosedClause(a.from, c.from, c.to) { // not "with A in answer to the shelling of B"
			add(&c.with, a.party)
			c.note(a)
		}
	case t.link == linkPassive && c.byFrom >= c.to && len(c.withSpans) > 0 && t.act.from >= in.to && a.from > t.act.to && c.commaIn(t.act.to, a.from):
		// "the pact with A will be signed in May, if B …"
	case a.from >= c.subjFrom && a.to <= c.subjTo && (c.inClosedClause(a.from, c.subjFrom, c.subjTo) || caseless(c.toks[a.from].norm) && c.inRelativeOfName(a.from, t.act)):
		add(&c.said, a.party)
	case c.acts(a.from, a.to):
		if !(t.link == linkRelative && a.to <= in.npFrom) && c.private(a) {
			c.outsider = true
			return
		}
		add(&c.subj, a.party)
		c.note(a)
	default:
		c.placeAside(a)
	}
}

// placeAside puts a name that stands neither behind "with" nor among those who act.
func (c *sides) placeAside(a *atom) {
	in, t := c.in, c.t
	inside := a.from >= in.npFrom && a.to <= in.npTo
	switch {
	case in.weak && c.private(a), inside && (c.firmBehind(a) || c.firmBefore(a)), c.nearFirm(a, in):
		c.outsider = true
	case inside:
		add(&c.comp, a.party)
	case a.from < max(in.npTo, endOfAct(t))+24 && (t.act == nil || c.count(max(in.npTo, t.act.to), max(a.from, in.npTo, t.act.to), bits(cProvision)) == 0):
		add(&c.rest, a.party)
	}
}

func (c *sides) note(a *atom) { c.lo, c.hi = min(c.lo, a.from), max(c.hi, a.to) }

func (c *sides) addPeople() {
	for k := range c.people {
		p := &c.people[k]
		switch {
		case p.party == "" || p.from < c.from || p.to > c.to || c.masked[p.from]:
		case inSpans(c.withSpans, p.from):
			add(&c.with, p.party)
		case c.acts(p.from, p.to):
			add(&c.subj, p.party)
		}
	}
}

// addOwnCountries adds whom "his country" stands for.
func (c *sides) addOwnCountries() {
	for i := c.from; i < c.to; i++ {
		if h := c.hitAt(i, cPronoun); h == nil || h.e.n >= 0 || c.masked[i] || c.inOfficeOrName(i) {
			continue
		}
		if inSpans(c.withSpans, i) {
			add(&c.with, c.ownCountry(i))
		} else if c.acts(i, i+1) {
			c.ownSide = c.ownCountry(i)
			add(&c.subj, c.ownSide)
		}
	}
}

// addUs adds who speaks ("we signed with B").
func (c *sides) addUs() {
	t := c.t
	if t.act == nil || len(c.subj) > 0 || c.bothIn(c.from, c.to) != 0 {
		return
	}
	h := c.hitAt(t.act.from, cPronoun)
	if h == nil || h.e.flags&flagWe == 0 {
		return
	}
	p := c.ownCountry(t.act.from)
	if len(c.with) == 1 && c.with[0] == p {
		p = c.home
	}
	add(&c.subj, p)
}

// addPronouns adds whom the pronouns among those who act stand for.
func (c *sides) addPronouns() {
	for i := c.subjFrom; i < c.subjTo; i++ {
		if h := c.hitAt(i, cPronoun); h != nil && (h.e.n == 0 || h.e.n == 1) && !c.masked[i] && !(len(c.subj) > 0 && c.isComma(i-1) && c.isComma(h.to)) { // "The Union, it, has signed"
			c.addPronoun(i, h.e.flags&flagThing != 0)
		}
	}
}

func (c *sides) addPronoun(i int, thing bool) {
	if p := c.officerAhead(i); !thing && p != "" {
		add(&c.subj, p)
		return
	}
	n := len(c.subj)
	country := c.countryBefore(i)
	if len(c.with) > 0 && country == c.with[0] {
		country = ""
	}
	if n == 0 {
		add(&c.subj, country)
	}
	if !thing && country == "" {
		for _, p := range c.antecedents(i, 1) {
			add(&c.subj, p.party)
		}
	}
	p := c.antecedentParty(i)
	if p == "" && thing && len(c.with) > 0 {
		p = c.titleParty(c.with[0])
	}
	if len(c.subj) != n || len(c.with) == 0 || n > 1 || n == 1 && c.subj[0] != c.with[0] || p == c.with[0] {
		return
	}
	if thing || !(len(c.topic) == 2 && c.topic.Has(c.with[0])) || c.officerLeads(c.sentOf[i]-1, p) {
		add(&c.subj, p)
	}
}

// officerAhead gives the country of the only officer named before the instrument in its sentence, for whom a pronoun in its
// relative clause stands ("The premier of A defended the treaty that he and the premier of B signed").
func (c *sides) officerAhead(i int) kg.Party {
	if c.t.link != linkRelative || i < c.in.to {
		return ""
	}
	return c.partyOfPeople(max(c.sents[c.in.sent].from, c.pubPlace), c.in.npFrom, func(p *person) bool { return p.oTo > p.oFrom })
}

// inRespectOf tells whether the name says what the accord is about ("in respect of New Caledonia and of Wallis").
func (c *sides) inRespectOf(a *atom) bool {
	for i := a.from - 1; i > c.from && a.from-i <= 10; i-- {
		if h := c.hitAt(i, cOn); h != nil && h.to-h.from > 1 && c.count(h.to, a.from, bits(cWith, cAct, cRel, cBetween)) == 0 {
			return h.to <= a.from
		}
		if !c.toks[i].word || !c.hasAny(i, bits(cOf, cDef, cAnd, cGaz, cOn, cLoc)) {
			return false
		}
	}
	return false
}

// ownRelative tells whether the relative clause of a language whose verb comes first names who acts right behind the verb
// and a partner behind "with", so that nobody before the instrument takes part ("الاتفاق الذي وقعته بلاده مع أ").
func (c *sides) ownRelative() bool {
	a := c.t.act
	if a == nil || a.from < c.in.to || !caseless(c.toks[a.from].norm) || c.count(a.to, min(a.to+9, c.to), bits(cWith)) == 0 {
		return false
	}
	for i := a.to; i < min(a.to+4, c.to) && c.hitAt(i, cWith) == nil; i++ {
		if h := c.hitAt(i, cPronoun); h != nil && h.e.n < 0 {
			return true
		}
		if ks := c.atomsIn(i, i+1); len(ks) > 0 && c.usable(ks[0]) {
			return true
		}
	}
	return false
}

// officerLeads tells whether an office of p, without a name, opens sentence s as its subject ("The president of A is back from B").
func (d *document) officerLeads(s int, p kg.Party) bool {
	if s < 0 {
		return false
	}
	st := d.sents[s]
	from := max(st.from, d.pubPlace)
	const near = 2 // an article may stand before it
	office := d.officeWithin(from, min(st.to, from+near))
	if office == nil {
		return false
	}
	for _, k := range d.atomsIn(from, min(st.to, office.to+3)) {
		return d.atoms[k].party == p
	}
	return false
}

// officeWithin gives the first office that begins between two tokens, nil where there is none.
func (d *document) officeWithin(from, to int) *hit {
	for i := from; i < to; i++ {
		if o := d.hitAt(i, cOffice); o != nil {
			return o
		}
	}
	return nil
}
