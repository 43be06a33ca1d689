package extract

import (
	"slices"

	"github.com/entente-kg/entente/kg"
)

// partiesNamed gives the parties that the words of the clause and of the article name.
func (d *document) partiesNamed(in *instrument, t *tie) partySet {
	return d.alsoTakesPart(in, d.joinedAfter(in, d.partiesOfClause(in, t)))
}

// partiesOfClause gives those whom the clause and the article name, without who joins them behind it.
func (d *document) partiesOfClause(in *instrument, t *tie) partySet {
	from, to := d.clauseOf(in, t)
	d.twinning = in.kind == kg.Twinning
	defer func() { d.twinning = false }()
	ps, aside, ok := d.toldOutright(in, t, from, to)
	if ok {
		return ps
	}
	c := d.sidesOf(in, t, from, to, aside)
	for _, rules := range [](func(*sides) (partySet, bool)){(*sides).whole, (*sides).refused, (*sides).ofBoth, (*sides).atHomeOfOfficer, (*sides).ofOne, (*sides).ofNone} {
		if ps, ok := rules(c); ok {
			return ps
		}
	}
	return c.ofRest()
}

// toldOutright reads the forms that leave nothing to find out, and those that are no accord of states. aside are
// parties behind "between" that may belong to what the instrument provides.
func (d *document) toldOutright(in *instrument, t *tie, from, to int) (ps, aside partySet, ok bool) {
	if ps, ok := d.hyphenPair(in); ok {
		return d.moreThanPair(in, t, ps), aside, true
	}
	if pair := d.nounTwins(in); pair != nil {
		return partySet{pair, "towns that are twinned", true, in.npFrom, in.npTo, false, "", ""}, aside, true
	}
	if ps, ok := d.labelled(in); ok {
		return ps, aside, true
	}
	if ps, ok := d.frontedOwner(in, t); ok {
		return ps, aside, true
	}
	if ps, ok := d.ownedBy(in); ok {
		return ps, aside, true
	}
	if ps, ok := d.withWhich(in, t); ok {
		return ps, aside, true
	}
	if ps := d.onwardPair(t, from, to); len(ps) == 2 {
		return partySet{ps, "traveller and host", true, from, to, false, "", ""}, aside, true
	}
	if ps := d.onwardWith(t, to); len(ps) == 2 {
		return partySet{ps, ruleOfStops, true, from, to, false, "", ""}, aside, true
	}
	if ps := d.visitBehind(in, t); len(ps) == 2 {
		return partySet{ps, "visitor and host", true, from, to, false, "", ""}, aside, true
	}
	if ps, ok := d.subjectsOfNoun(in, t); ok {
		return ps, aside, true
	}
	if in.weak && d.othersAct(t) {
		return partySet{rule: "others act"}, aside, true
	}
	if ps, ok := d.twoSides(in, t); ok {
		return ps, aside, true
	}
	if ps, ok := d.betweenList(in, t, from, to); ok && !(ps.from > in.npTo && d.firmSigns(t, from)) {
		switch {
		case ps.from >= in.npTo && d.namesOwnPartner(in) && d.count(in.npTo, ps.from, bits(cInstrument)) > 0:
			// "an accord with A, along with a protocol between B and C"
		case ps.from < in.npTo || d.count(in.npTo, ps.from, bits(cRel, cProvision)) == 0:
			return ps, aside, true
		default:
			aside = ps
		}
	}
	if ps, ok := d.listedByWhich(in, t); ok {
		return ps, aside, true
	}
	if ps, ok := d.doneByMeans(in, t); ok && len(aside.parties) == 0 {
		return ps, aside, true
	}
	if len(aside.parties) == 0 && d.betweenBodies(in, to) {
		return partySet{rule: "between bodies of one country"}, aside, true
	}
	if d.firmSigns(t, from) {
		return partySet{rule: "a firm signs"}, aside, true
	}
	return partySet{}, aside, false
}

// subjectsOfNoun reads the two who sign right behind the noun for it, before the instrument: behind a "by" ("the signing by A and B
// of a protocol"), or bare in a script without capitals ("رحبت المنظمة بتوقيع أ وب الثلاثاء اتفاقية").
func (d *document) subjectsOfNoun(in *instrument, t *tie) (partySet, bool) {
	a := t.act
	if a == nil || a.e.forms&(formNoun|formGer) == 0 || a.to >= in.npFrom {
		return partySet{}, false
	}
	bare := caseless(d.toks[a.from].norm)
	if bare && t.link != linkNominal || !bare && !d.has(a.to, cBy) {
		return partySet{}, false
	}
	var set []kg.Party
	last := a.to
	for _, k := range d.atomsIn(a.to, in.npFrom) {
		x := &d.atoms[k]
		if !d.usable(k) || !d.joinsSubjects(last, x.from, len(set) > 0) {
			break
		}
		add(&set, x.party)
		last = x.to
	}
	for i := last; i < in.npFrom; i++ {
		if !d.isDate(i) && !d.hasAny(i, bits(cUnit, cDatePrep, cTimePrep, cOf)) {
			return partySet{}, false
		}
	}
	return partySet{kg.NewParties(set...), "subjects of the noun", true, a.to, last, false, "", ""}, len(set) == 2
}

// joinsSubjects tells whether no more stands between two tokens than leads from the noun, or from the name before, to the next name of
// those who sign: nothing or a joined "and" in a script without capitals, else "by" and "and".
func (d *document) joinsSubjects(from, to int, second bool) bool {
	if caseless(d.toks[to].norm) {
		return from == to && (!second || d.joinedAnd(to))
	}
	for i := from; i < to; i++ {
		if !d.hasAny(i, bits(cBy, cDef, cOf, cAnd)) {
			return false
		}
	}
	return to-from <= 3 && d.count(from, to, bits(cAnd)) > 0 == second
}

// whole reads parties that are counted or that travel together, and adds the bodies that act for their state.
func (c *sides) whole() (partySet, bool) {
	in, t := c.in, c.t
	if ps, ok := c.counted(in, t, c.subjFrom, c.subjTo); ok {
		return ps, true
	}
	if t.act != nil && len(c.subj) <= 1 && c.atomCount(c.from, t.act.from) == 0 {
		if p := c.parliamentOf(t, c.from, t.act.from); p != "" {
			add(&c.subj, p)
		}
	}
	if len(c.subj) == 0 && c.ownBodyRatifies(in, t) {
		if p := c.votedLast(in.sent, t.act.to, in.npFrom); p != "" {
			add(&c.subj, p)
		}
	}
	if len(c.subj) == 0 && len(c.with) == 1 && c.ownBodyRatifies(in, t) {
		if p := c.townOf(); p != "" && p != c.with[0] {
			add(&c.subj, p)
		}
	}
	if ps, ok := c.countedAhead(); ok {
		return ps, true
	}
	if ps, ok := c.companions(in, t, c.subj, c.with, c.from, c.to); ok {
		return ps, true
	}
	c.settleMain()
	return partySet{}, false
}

// settleMain counts for whom "both" stands, and puts those who act and their partners together.
func (c *sides) settleMain() {
	c.both = c.bothIn(c.from, c.to)
	if len(c.aside.parties) > 0 && len(c.subj) == 0 && len(c.with) == 1 && !c.aside.parties.Has(c.with[0]) {
		c.both = 0 // it stands in the phrase that may belong to what the instrument provides
	}
	c.named = c.both
	for i := c.subjFrom; i < c.subjTo && c.named == 0; i++ {
		if h := c.hitAt(i, cPronoun); h != nil && h.e.n >= 2 {
			c.both = 2
		}
	}
	if c.both == 0 && len(c.subj) == 0 && (len(c.with) == 0 || len(c.with) == 1 && c.latterIn(c.withSpans, c.with[0])) && c.firstWithSecond(c.subjFrom, c.to) {
		c.both, c.with = 2, nil
	}
	if len(c.subj)+len(c.with) > 2 && !c.grouped {
		c.subj = c.outsideAdjuncts(c.subj, c.subjFrom, c.subjTo, max(1, 2-len(c.with)))
		for _, sp := range c.withSpans {
			c.with = c.outsideAdjuncts(c.with, sp[0], sp[1], 1)
		}
		c.subj = c.mainSubjects(c.subj, c.subjFrom, c.subjTo)
		add(&c.subj, c.ownSide)
		add(&c.subj, c.personInList())
	}
	if len(c.subj)+len(c.with) > 1 {
		c.subj = c.outsideResidences(c.subj, c.with)
	}
	if c.both <= 2 && (c.threefold(c.in) || c.threeWayTalks(c.t.act, c.in)) {
		c.both, c.named = 3, 3
	}
	c.main = append([]kg.Party(nil), c.subj...)
	for _, p := range c.with {
		add(&c.main, p)
	}
}

// refused finds why those who are named are no parties, or are not all of them.
func (c *sides) refused() (partySet, bool) {
	in := c.in
	if len(c.subj) == 0 && len(c.with) > 1 && c.both == 0 && in.weak && c.count(in.to, c.withSpans[0][0], bits(cOn)) > 0 && c.withSpans[0][0] < in.npTo && c.withSpans[0][0] >= in.to {
		return partySet{rule: "what it is about"}, true // "a pledge on the relations with A and B"
	}
	if c.outsider && len(c.main) < 2 && (c.both == 0 || in.weak) {
		c.domestic = c.domestic || len(c.mentions) == 0
		return partySet{rule: ruleOutsider}, true
	}
	if c.withOthersUnnamed() {
		return partySet{rule: "with others unnamed"}, true
	}
	if c.lo > c.hi {
		c.lo, c.hi = in.npFrom, in.npTo
	}
	if len(c.aside.parties) > 0 && (len(c.main) == 0 || len(c.main) == 1 && c.aside.parties.Has(c.main[0])) {
		return c.aside, true
	}
	if c.both >= 3 && len(c.main) == 2 {
		// "A and [somebody] signed … the three countries": the clause does not tell of all
		if ps := c.threeOf(in, c.both); len(ps) == c.both && ps.Has(c.main[0]) && ps.Has(c.main[1]) {
			return c.found(ps, "all named before"), true
		}
	}
	if c.t.link == linkPart && in.ellipsis && in.of != "" && c.t.act.from == in.from+1 && len(c.main) > 2 {
		c.main = []kg.Party{in.of} // "the one concluded with B": the rest is of the clause before
	}
	if in.ellipsis && len(c.main) < 2 && (c.both == 0 || in.own && c.named == 0) {
		if ps, ok := c.ellipticParties(in, c.main); ok {
			return ps, true
		}
		if len(c.main) == 0 && c.both == 0 && c.unknownBehind(in) {
			return partySet{rule: "with somebody unknown"}, true
		}
	}
	if c.both == 2 && len(c.with) == 0 && len(c.main) < 2 && c.bothOfOne(c.from, c.to) {
		return partySet{rule: "two of one country"}, true
	}
	return partySet{}, false
}

// found are parties that the instrument's own words stand for.
func (c *sides) found(ps kg.Parties, rule string) partySet {
	return partySet{ps, rule, true, c.in.npFrom, c.in.npTo, false, "", ""}
}

// here are parties that the words of the clause name.
func (c *sides) here(rule string, parties ...kg.Party) partySet {
	return partySet{kg.NewParties(parties...), rule, true, c.lo, c.hi, false, "", ""}
}

// acting are parties of which the first one acts.
func (c *sides) acting(rule string, subject, other kg.Party) partySet {
	ps := c.here(rule, subject, other)
	ps.subject = subject
	return ps
}

// ofBoth reads clauses that name two or more, or say "both".
func (c *sides) ofBoth() (partySet, bool) {
	in := c.in
	switch {
	case c.named == 2 && len(c.subj) == 0 && len(c.with) >= 1 && c.bothBefore(c.from, c.to, c.withSpans) && len(c.topic) == 2 && overlap(kg.NewParties(c.with...), c.topic) == 0 && len(c.aside.parties) == 0:
		// "the two countries … with a third"
		return c.here("both and another", append(c.with, c.topic...)...), true
	case c.named >= 3 && len(c.with) >= 1 && len(c.threeOf(in, c.named)) == c.named && c.bothBefore(c.from, c.to, c.withSpans) && overlap(kg.NewParties(c.with...), c.threeOf(in, c.named)) == 0 && c.bothIn(c.from, c.withSpans[0][0]) > 0:
		return c.here("all named before and another", append(c.with, c.threeOf(in, c.named)...)...), true
	}
	if ps := c.lenderToAll(); len(ps) > 2 {
		return c.here("lender and all named before", ps...), true
	}
	if more := c.bothAnd(in, c.named, c.main, c.from, c.to); len(more) > 0 {
		return c.here("both and another", append(c.main, more...)...), true
	}
	if len(c.subj) == 0 && len(c.with) >= 2 && c.both == 0 {
		if p := c.actsBefore(); p != "" {
			ps := c.here(ruleActsBefore, append(c.main, p)...)
			ps.subject = p
			return ps, true
		}
		if in.plural && !in.counted {
			return partySet{rule: "with several, of one unknown"}, true
		}
	}
	if len(c.main) >= 2 {
		ps := c.here("clause", c.main...)
		if len(c.subj) == 1 && len(c.with) > 0 {
			ps.subject = c.subj[0]
		}
		return ps, true
	}
	if c.both == 2 && len(c.main) < 2 {
		if ps := c.onVisit(); len(ps) == 2 {
			return c.found(ps, "guest and host"), true
		}
	}
	if c.both == 2 && len(c.main) == 0 && in.sent > 0 && c.bothMen(c.from, c.to) {
		if ps := c.partiesOfPeople(c.sents[in.sent-1].from, c.sents[in.sent-1].to); len(ps) == 2 {
			return c.found(ps, "both people of the sentence before"), true
		}
	}
	if ps := c.bothOfTeller(); len(ps) == 2 {
		return c.found(ps, "both, of whom one tells"), true
	}
	if ps := c.withTheTwo(); len(ps) == 3 {
		return c.here("both of the passage and another", ps...), true
	}
	if c.both == 2 {
		if ps, rule := c.twoBefore(); rule != "" {
			return c.found(ps, rule), true
		}
	}
	if ps := c.groupActs(); len(ps) > 2 {
		return c.found(ps, "group told before"), true
	}
	if ps := c.listBefore(); len(ps) > 2 {
		return c.found(ps, "all of the list before"), true
	}
	if c.both > len(c.topic) && len(c.topic) == 2 {
		return c.moreThanTopic(), true
	}
	if p := c.homeOfBareBody(); p != "" {
		return c.acting("body of the country of the dateline", p, c.main[0]), true
	}
	switch {
	case c.both == 2 && len(c.with) == 0 && len(c.pairBeside(in)) == 2 && (len(c.main) == 0 || len(c.main) == 1 && c.pairBeside(in).Has(c.main[0])):
		return c.found(c.pairBeside(in), "both"), true
	case c.both == 2 && len(c.with) == 1 && len(c.subj) == 0 && c.subjectOfParagraph(in.sent) != "" && c.subjectOfParagraph(in.sent) != c.with[0]:
		return c.acting("subject of the paragraph", c.subjectOfParagraph(in.sent), c.with[0]), true // "A is slow. A treaty with B, which the two …"
	case c.both > 0 && len(c.topic) >= 2 && !(len(c.main) == 1 && len(c.with) == 1 && !c.topic.Has(c.main[0])):
		ps := c.found(c.statesOf(c.topic, c.both), "both")
		ps.explicit = c.sure() || in.sent > 0 && c.twoOf(in.sent-1).Equal(ps.parties)
		return ps, true
	case len(c.main) == 1 && len(c.with) == 0 && c.sameCountry(c.subjFrom, c.subjTo, c.main[0]):
		return partySet{rule: "two of one country"}, true
	case len(c.main) == 1 && len(c.with) == 0 && len(c.subj) == 1 && c.strangerBeside(c.subjFrom, c.subjTo):
		return partySet{rule: "with somebody unknown"}, true
	}
	return partySet{}, false
}

// rules of parties that the article gives and not the sentence: both of them, or the other one.
const (
	ruleArticle        = "article"
	ruleOtherOfArticle = "one named, other from the article"
)

// ruleActsBefore is the reason where who acts is named in the words before, and the partners behind "with".
const ruleActsBefore = "who acts before, others behind with"

// actsBefore gives who acts where the clause names but partners, behind "with": the subject of the paragraph, else the
// only country that the sentence before names.
func (c *sides) actsBefore() kg.Party {
	p := c.subjectOfParagraph(c.in.sent)
	if s := c.in.sent - 1; p == "" && s >= 0 && c.sents[s].field == c.sents[c.in.sent].field && c.sents[s].para == c.sents[c.in.sent].para {
		if set := c.namedIn(max(c.sents[s].from, c.pubPlace), c.sents[s].to); len(set) == 1 {
			p = set[0]
		}
	}
	if p == "" && c.atDesk != "" && len(c.rest)+len(c.comp) == 0 {
		p = c.atDesk
	}
	if q := c.desk(); p == "" && c.in.plural && (c.topic.Has(q) || kg.Parties(c.mainTopic).Has(q)) {
		p = q // "The agreements with B and with C remain in force", of the country that the article is from
	}
	if slices.Contains(c.with, p) {
		return ""
	}
	return p
}

// twoBefore finds the two for whom "both" stands near the clause; rule is "" where there are none.
func (c *sides) twoBefore() (ps kg.Parties, rule string) {
	in := c.in
	if len(c.main) == 0 {
		if ps := c.tourStop(in); len(ps) == 2 {
			return ps, ruleOfStops
		}
		if ps := c.pairSubject(in.sent - 1); c.named == 0 && len(ps) == 2 {
			return ps, "both subjects before"
		}
		if ps := c.metBefore(in, c.t); len(c.with) == 0 && len(ps) == 2 {
			return ps, "both who meet"
		}
	}
	if ps := c.pairIn(in.sent); len(c.main) < 2 && len(ps) == 2 && !c.eachPartner(in.sent) {
		return ps, "both named here"
	}
	if ps := c.abode(in); len(c.main) == 0 && len(ps) == 2 {
		return ps, "people and where they live"
	}
	if ps := c.heldPair(in, false); len(ps) == 2 && len(c.pairOfParagraph(in)) == 0 && len(c.with) == 0 && (len(c.main) == 0 || ps.Has(c.main[0])) {
		return ps, "both of whom the passage speaks"
	}
	if len(c.main) == 0 {
		if ps := c.onlyTwoNamed(); len(ps) == 2 {
			return ps, "only two named"
		}
	}
	return nil, ""
}

// eachPartner tells whether all whom the sentence names stand each behind a "with" of its own ("an accord with A and a
// protocol with B").
func (d *document) eachPartner(s int) bool {
	for _, k := range d.atomsIn(d.sents[s].from, d.sents[s].to) {
		if d.usable(k) && !d.asPartner(&d.atoms[k]) {
			return false
		}
	}
	return true
}

// moreThanTopic is for "the three countries" in an article about two.
func (c *sides) moreThanTopic() partySet {
	if ps := c.threeOf(c.in, c.both); len(ps) == c.both {
		return c.found(ps, "all named before")
	}
	if c.both > 2 {
		return partySet{rule: "more than are named"}
	}
	ps := c.found(c.topic, "both")
	ps.explicit = c.sure()
	return ps
}

// ofOne looks for the other side of the only one that the clause names.
func (c *sides) ofOne() (partySet, bool) {
	if len(c.main) != 1 {
		return partySet{}, false
	}
	if ps := c.onVisit(); ps.Has(c.main[0]) {
		return c.found(ps, "guest and host"), true
	}
	if ps := c.visitOfActor(c.main[0]); len(ps) == 2 {
		return c.found(ps, "guest and host"), true
	}
	for _, find := range [](func(*sides, kg.Party) (partySet, bool)){(*sides).passedByLead, (*sides).toldByOther, (*sides).metBeforeOne, (*sides).receivedByOther, (*sides).subjectBefore, (*sides).besideOne} {
		if ps, ok := find(c, c.main[0]); ok {
			return ps, true
		}
	}
	return c.otherOfArticle(c.main[0]), true
}

// toldByOther finds the other side in who tells of the accord, or to whom it is told.
func (c *sides) toldByOther(one kg.Party) (partySet, bool) {
	in := c.in
	if p := c.ownerNamed(in); c.owned && len(c.with) == 1 && len(c.subj) == 0 && p != "" && p != one {
		return c.acting("owner named before", p, one), true
	}
	if p := c.teller(in.sent, one); p != "" && len(c.subj) == 0 {
		ps := c.acting("told by the other side", p, one)
		ps.from, ps.to = c.sents[in.sent].from, c.sents[in.sent].to
		return ps, true
	}
	if p := c.toldTo(in, c.t, one, c.subjFrom, c.subjTo); p != "" && len(c.with) == 0 {
		ps := c.acting("told to the other side", one, p)
		ps.from = c.sents[in.sent].from
		return ps, true
	}
	return partySet{}, false
}

// receivedByOther finds the other side in the place, and in whom an officer is sent to.
func (c *sides) receivedByOther(one kg.Party) (partySet, bool) {
	if p := c.homeSide(c.in, c.t, one); p != "" {
		return c.here("office at home of the dateline", one, p), true
	}
	if p := c.governmentHere(one); p != "" {
		return c.acting("government at home of the dateline", one, p), true
	}
	if p := c.governmentBeside(one); p != "" {
		return c.acting("government of the desk beside the other", p, one), true
	}
	if len(c.with) == 1 && len(c.subj) == 0 {
		if p := c.deskOf(c.in, c.t, one, c.withSpans, c.zones()); p != "" {
			return c.acting("desk that the article is written from", p, one), true
		}
	}
	if c.atDesk != "" && c.atDesk != one && len(c.with) == 1 && len(c.subj)+len(c.rest)+len(c.comp) == 0 && c.both == 0 {
		return c.acting("desk whose bodies act", c.atDesk, one), true
	}
	if p := c.hostOfEnvoy(c.t, one, c.zones()); p != "" {
		return c.here("envoy and the country that receives", one, p), true
	}
	if p := c.pairOfOfficers(c.in, c.t, one, c.zones()); p != "" {
		return c.here("officer of the other one named before", one, p), true
	}
	if ps := c.pairOfToldAgain(one); len(ps) == 2 {
		return c.found(ps, "those of the accord told again"), true
	}
	if p := c.hostOf(c.t, one, c.from, c.to, c.withSpans, c.zones()); p != "" {
		return c.here("one named, other from the place", one, p), true
	}
	if p := c.ambassadorHost(one, c.from, c.to); p != "" {
		return c.here("one named by an ambassador to the other", one, p), true
	}
	return partySet{}, false
}

// subjectBefore finds the other side in who acts in the words before, or in the capital where it was done.
func (c *sides) subjectBefore(one kg.Party) (partySet, bool) {
	in, t := c.in, c.t
	onlyWith := len(c.with) == 1 && len(c.subj) == 0
	if p := c.fellowOfBody(one); p != "" && onlyWith && len(c.comp)+len(c.rest) == 0 && c.both == 0 {
		return c.acting("who signed with another body before", p, one), true
	}
	if p := c.stateOfBareBody(one); p != "" {
		return c.acting("whose body acts beside the other", p, one), true
	}
	if p := c.actorBeforeLatter(one); p != "" && onlyWith && len(c.comp) == 0 {
		return c.acting("who acts in the sentence before", p, one), true
	}
	if p := c.subjectOfParagraph(in.sent); p != "" && p != one && onlyWith && len(c.comp) == 0 {
		return c.acting("subject of the paragraph", p, one), true
	}
	if p := c.partnerOfTalk(one); p != "" {
		return c.acting("partner of the sentence before", one, p), true
	}
	if p := c.openSide(t, one, c.zones(), c.withSpans); p != "" {
		return c.acting("subject of the clause before", p, one), true
	}
	if p := c.leftOut(in, t, c.from, one); p != "" && len(c.subj) == 0 {
		return c.acting("subject of the sentence before", p, one), true
	}
	if p := c.countryBefore(in.from); p != "" && p != one && onlyWith && len(c.comp) == 0 && t.link == linkRelative && t.act.from == in.to+1 && t.act.e.forms&formPart == 0 {
		return c.acting("subject of the sentence before", p, one), true // "the pact that negotiates with B", its subject left out
	}
	if p := c.capitalOf(in, one); p != "" && len(c.comp) == 0 && !c.looksOn(p, c.from, c.to) && (len(c.with) == 0 && len(c.subj) == 1 || onlyWith && t.link == linkPassive) {
		return c.here("one named, in the capital of the other", one, p), true
	}
	return partySet{}, false
}

// besideOne finds the other side elsewhere in the sentence, or in who is interviewed.
func (c *sides) besideOne(one kg.Party) (partySet, bool) {
	if len(c.comp) == 1 && c.comp[0] != one {
		return c.here("clause and complement", one, c.comp[0]), true
	}
	if len(c.with) == 1 && len(c.rest) == 1 && c.rest[0] != one && c.withSpans[0][0] < c.in.npFrom && c.subjectAhead(c.from, c.withSpans[0][0], c.rest[0]) {
		return c.acting("subject tied to a partner", c.rest[0], one), true
	}
	if c.voice != "" && c.voice != one && len(c.subj) == 0 {
		return c.acting("one named by who is interviewed", c.voice, one), true
	}
	if p := c.addedPartner(c.in, c.t, one); p != "" && len(c.with) == 1 && len(c.subj)+len(c.comp) == 0 {
		return c.acting("one more partner", p, one), true
	}
	if p := c.otherOfHeld(one); p != "" {
		return c.acting("other one of the pair told before", one, p), true
	}
	if p := c.carried(one); p != "" {
		return c.acting(ruleCarried, p, one), true
	}
	return partySet{}, false
}

// carried gives who acts where a "with" names the only one of the clause, none of the pair in hand: whom the article is
// about before all others, unless somebody acts whom the reader does not know.
func (c *sides) carried(one kg.Party) kg.Party {
	if len(c.with) != 1 || len(c.subj)+len(c.comp)+len(c.rest) > 0 || c.both > 0 || c.owned || c.topic.Has(one) || c.t.act == nil && c.count(c.in.to, c.in.npTo, bits(cWith)) == 0 {
		return ""
	}
	if c.t.link == linkActive && c.unknownActs(c.subjFrom, c.subjTo) {
		return ""
	}
	if s := c.in.sent; c.t.link == linkPassive && s > 0 && c.sents[s-1].para == c.sents[s].para {
		if p := c.actorOf(s - 1); p != "" && p != one {
			return p
		}
	}
	p := c.leading(c.with)
	if q := c.counterpart(c.in, one); q != "" && q != p {
		return "" // somebody else is nearer
	}
	return p
}

// pronounBefore gives whom a pronoun that acts stands for, where another is the partner and a third is only named in what the accord
// is for ("A is a donor. It concluded a convention with B, to support schools in C").
func (c *sides) pronounBefore(one kg.Party) kg.Party {
	if len(c.subj) > 0 || len(c.with) != 1 || c.t.act == nil || c.in.sent == 0 {
		return ""
	}
	for i := c.subjFrom; i < c.subjTo; i++ {
		if h := c.hitAt(i, cPronoun); h != nil && h.e.n == 1 && c.count(c.withSpans[0][0], c.sents[c.in.sent].to, bits(cFor, cLoc)) > 0 {
			if p := c.antecedentParty(c.t.act.from); p != one {
				return p
			}
		}
	}
	return ""
}

// otherOfArticle takes the other side from the rest of the article.
func (c *sides) otherOfArticle(one kg.Party) partySet {
	ps := partySet{rule: ruleOtherOfArticle, from: c.lo, to: c.hi, named: one}
	if p := c.turnedTo(c.in, one); p != "" && c.onlyPartner(one) {
		return c.acting("state that the sentence has turned to", p, one)
	}
	if p := c.rulersInCapital(one); p != "" && c.onlyPartner(one) {
		return c.acting("rulers in the capital that opens the sentence", p, one)
	}
	if p := c.bodyAtHome(one); p != "" && c.onlyPartner(one) {
		return c.acting("body of the country of the dateline", p, one)
	}
	if c.endsAlone(one) || c.onlyPartner(one) || c.in.kind == kg.Financing && len(c.with)+len(c.rest) == 0 && c.both == 0 && c.lends(c.in, one) {
		if p := c.dominant(one, c.in.sent); p != "" {
			return c.acting("partner of whom the article is about", p, one)
		}
	}
	if p := c.landOfSentence(one); p != "" && c.mayBe(p, one) {
		return c.acting("state that the sentence is about", p, one)
	}
	switch {
	case c.topic.Has(one) && len(c.topic) == 2:
		ps.parties, ps.explicit = c.topic, c.count(c.from, c.to, bits(cCounterpart)) > 0 && len(c.with) == 0 && len(c.subj) == 1
		return ps
	case len(c.rest) == 1 && c.rest[0] != one && c.pronounBefore(one) != "":
		return c.acting("pronoun of the sentence before", c.pronounBefore(one), one)
	case len(c.rest) == 1 && c.rest[0] != one:
		return c.here("clause", one, c.rest[0])
	case len(c.subj) == 1 && len(c.with) == 0 && c.count(c.from, c.to, bits(cAside)) > 0:
		ps.parties, ps.rule = kg.NewParties(one), "one named, and a mediator"
		return ps
	}
	if p := c.counterpart(c.in, one); p != "" && p != one {
		ps.parties, ps.with = kg.NewParties(one, p), len(c.with) == 1 && p == c.home
		return ps
	}
	ps.parties, ps.rule = kg.NewParties(one), "one named"
	return ps
}

// ofNone looks for the parties of a clause that names nobody where it tells who acts.
func (c *sides) ofNone() (partySet, bool) {
	in := c.in
	if in.ellipsis && in.def && !in.own && c.both == 0 && len(c.comp)+len(c.rest) == 0 {
		if ps := c.topicPartner(in); len(ps) == 2 && !c.toldSinceOpening(in) {
			return c.found(ps, "partner of the paragraph"), true
		}
		if ps := c.lastPair(in); len(ps.parties) == 2 {
			return ps, true
		}
	}
	if in.ellipsis && in.counted && c.both == 0 && len(c.comp)+len(c.rest) == 0 && c.t.act != nil && c.t.act.e.act != actEnd && c.in.from == c.sents[in.sent].from {
		if ps := c.lastPair(in); len(ps.parties) == 2 {
			return ps, true
		}
	}
	if ps := c.moneyTold(); len(ps) == 2 {
		return c.found(ps, "those of the money told before"), true
	}
	if c.both == 0 && len(c.comp) == 0 {
		if ps := c.topicPartner(in); len(ps) == 2 {
			return c.found(ps, "partner of the paragraph"), true
		}
	}
	bare := len(c.comp)+len(c.rest) == 0
	if m := c.lastMade(); bare && in.def && c.both == 0 && c.t.status == kg.Negotiating && m != nil && m.sent == in.sent && m.ps.explicit && len(m.ps.parties) == 2 && in.npFrom > m.in.to {
		return c.found(m.ps.parties, "those of the accord beside it"), true // "the accord that was to complete it is still discussed"
	}
	if c.both == 0 && bare {
		if ps, ok := c.officersOf(); ok {
			return ps, true
		}
	}
	if ps := c.stopOfTour(); bare && len(ps) == 2 {
		return c.found(ps, "traveller and the stop"), true
	}
	if c.both == 0 && len(c.comp) == 0 {
		if ps := c.onVisit(); len(ps) == 2 {
			return c.found(ps, "guest and host"), true
		}
	}
	if c.both == 0 && bare && (!in.def || c.firstTold()) {
		if ps := c.metBefore(in, c.t); len(ps) == 2 {
			return c.found(ps, "those who meet"), true
		}
	}
	if c.both == 0 && bare && !in.def && !in.weak && !in.generic && c.t.act != nil && c.t.act.e.act == actSign && c.t.link != linkRelative && c.t.link != linkPart && c.meetsIn(c.sents[in.sent].from, c.sents[in.sent].to) {
		if ps := c.heldPair(in, true); len(ps) == 2 {
			return c.found(ps, "those who met"), true
		}
	}
	if bare && c.both == 0 && c.bareSigning() {
		if ps := c.heldPair(in, false); len(ps) == 2 {
			return c.found(ps, "those of the sentence before"), true
		}
	}
	if bare {
		if ps, ok := c.pairBefore(in); ok {
			return ps, true
		}
		if two := c.twoAhead(in); len(two) == 2 && c.both == 0 {
			return c.found(two, "two named before in the sentence"), true
		}
	}
	if bare && c.both == 0 {
		for _, before := range [](func(*sides) kg.Parties){(*sides).ownersOfOfficers, (*sides).duringStay, (*sides).pairJustTold} {
			if ps := before(c); len(ps) == 2 {
				return c.found(ps, "pair told before"), true
			}
		}
	}
	if len(c.comp) == 0 && in.def && !in.plural && !in.weak && !in.ellipsis {
		if p, hub, fronted := c.partnerBefore(in); p != "" && c.atomCount(c.from, in.npFrom) == 0 && (fronted || overlap(c.rest, c.topic) == len(c.rest)) {
			return partySet{kg.NewParties(p, hub), "partner of the paragraph", fronted, in.npFrom, in.npTo, false, "", p}, true
		}
	}
	if ps := c.boundBy(in, c.t); len(ps) == 2 && c.both == 0 && len(c.comp) == 0 {
		return partySet{ps, "those whom it binds", true, in.npFrom, c.t.act.from, false, "", ""}, true
	}
	if bare && c.both == 0 && c.byFrom >= c.byTo {
		if ps := c.twoIntroduced(in); len(ps) == 2 {
			return c.found(ps, "both of the sentence before"), true
		}
	}
	if bare && in.def && !in.plural && c.ownerBefore(in.from) {
		if ps := c.pairSubject(in.sent - 1); len(ps) == 2 {
			return c.found(ps, "both subjects before"), true // "A and B trade. Their agreement …"
		}
	}
	if bare && c.both == 0 && !in.def && c.openedByAct() {
		if ps := c.pairSubject(in.sent - 1); len(ps) == 2 && c.sents[in.sent-1].para == c.sents[in.sent].para {
			return c.found(ps, "both subjects before"), true // "A e B conhecem-se bem. Firmaram ontem …"
		}
		if ps := c.heldPair(in, true); len(ps) == 2 {
			return c.found(ps, "those who met"), true // "A recebeu B. Nevava. Firmaram ontem …"
		}
	}
	return partySet{}, false
}

// ofRest takes what else the sentence names, or whom the article is about.
func (c *sides) ofRest() partySet {
	in, t := c.in, c.t
	if p := c.teller(in.sent, ""); p != "" {
		if len(c.comp)+len(c.rest) == 0 && len(c.topic) == 2 && c.topic.Has(p) && c.capitalNamed(c.from, c.to, c.topic, p) {
			return partySet{c.topic, "teller and host", true, in.npFrom, c.sents[in.sent].to, false, "", p}
		}
		add(&c.rest, p)
	}
	all := append([]kg.Party(nil), c.comp...)
	for _, p := range c.rest {
		add(&all, p)
	}
	if ps := c.pairOfOwner(all); len(ps) == 2 {
		return c.found(ps, "sentence")
	}
	if len(all) == 0 {
		if ps := c.pairAtMeeting(); len(ps) == 2 {
			return c.found(ps, "those who meet on the occasion")
		}
	}
	ofTopic := partySet{c.topic, ruleArticle, false, in.npFrom, in.npTo, false, "", ""}
	switch {
	case len(all) == 2 && !(c.headlinePair && overlap(kg.NewParties(all...), c.topic) == 1):
		return c.found(kg.NewParties(all...), "sentence")
	case len(all) == 0 && t.act != nil && t.act.e.flags&flagLed != 0 && in.sent > 0 && c.sents[in.sent-1].para == c.sents[in.sent].para && len(c.twoOf(in.sent-1)) == 2:
		return c.found(c.twoOf(in.sent-1), "pair of the meeting before")
	case len(all) == 1 && len(c.comp) == 1 && in.kind == kg.Financing && c.lends(in, all[0]) && c.dominant(all[0], in.sent) != "":
		return c.here("lender and whom the article is about", all[0], c.dominant(all[0], in.sent))
	case len(all) == 1 && in.kind == kg.Financing && t.act != nil && t.act.e.act == actRatify && c.desk() != "" && c.lends(in, all[0]) && c.count(c.from, c.to, bits(cInstitution)) > 0:
		return c.here("lender and whose parliament it is", all[0], c.desk())
	case len(all) == 0 && in.kind == kg.Financing && len(c.lenderBefore(in)) == 2:
		return c.found(c.lenderBefore(in), "lender and borrower of the sentence before")
	case len(all) == 0 && len(c.topic) == 2 && (t.link == linkNominal || t.link == linkPassive) && c.pairOfOccasion(in):
		return c.found(c.topic, "both sides of the occasion")
	case len(all) == 1 && c.topic.Has(all[0]) || len(all) == 0 || len(c.topic) >= 2 && len(all) > 2:
		return ofTopic
	case len(all) == 1 && c.home != "" && c.home != all[0]:
		return partySet{kg.NewParties(all[0], c.home), ruleOtherOfArticle, false, in.npFrom, in.npTo, false, "", ""}
	}
	return ofTopic
}
