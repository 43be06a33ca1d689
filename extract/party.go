package extract

import (
	"sort"

	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// partySet is who the instrument is between, and how the reader knows.
type partySet struct {
	parties  kg.Parties
	rule     string
	explicit bool     // named in the sentence, not only in the rest of the article
	from, to int      // tokens that prove it
	with     bool     // the only one named stands behind "with"
	subject  kg.Party // who acts, where the others stand behind "with"
	named    kg.Party // the only one that the clause names
}

// usable tells whether an atom can be a party where it stands.
func (d *document) usable(k int) bool {
	a := &d.atoms[k]
	return !a.masked && !a.loc && (a.gaz != gazetteer.City || d.twinning || d.ofBody(a)) && (a.from >= d.pubPlace || d.toks[a.from].field == 0)
}

// ofBody tells whether a town names a body ("the University of Coimbra"), which stands for its
// country.
func (d *document) ofBody(a *atom) bool {
	i := a.from - 1
	for k := 0; k < 2 && i >= 0 && d.hasAny(i, bits(cOf, cDef)); k++ {
		i--
	}
	if i < 0 || i >= a.from-1 || !d.has(i, cInstitution) || d.sentStart[i+1] {
		return false
	}
	for i--; i >= 0 && d.has(i, cDef) && !d.has(i, cLoc) && !d.sentStart[i+1]; i-- {
	}
	return i < 0 || d.sentStart[i+1] || !d.has(i, cLoc) || d.has(i, cOf) || caseless(d.toks[i].norm) // "at the University of Coimbra" is a place
}

func add(set *[]kg.Party, p kg.Party) {
	if p == "" {
		return
	}
	for _, q := range *set {
		if q == p {
			return
		}
	}
	*set = append(*set, p)
}

// partiesOf decides who the parties of the instrument are; nobody, where those it is said to be between are a
// party and somebody who is none.
func (d *document) partiesOf(in *instrument, t *tie) partySet {
	ps := d.partiesOfHead(in, t, d.partiesOfAnswer(in, d.partiesOfEntry(in, d.partiesNamed(in, t))))
	if !ps.explicit || ps.rule == "both" || ps.rule == "between, one named" {
		if from, to := d.clauseOf(in, t); d.betweenDomestic(max(from, in.to), to) {
			return partySet{rule: "between a party and one that is none"}
		}
	}
	if len(d.briefs) > 0 {
		return d.partiesOfBrief(in, ps)
	}
	return ps
}

// betweenDomestic tells whether a "between" joins one party to somebody who is no international party ("the war
// between the army of A and the rebels").
func (d *document) betweenDomestic(from, to int) bool {
	for i := from; i < to; i++ {
		if d.hitAt(i, cBetween) == nil || d.masked[i] {
			continue
		}
		end := d.listEnd(i, to)
		for j := i + 1; j < end; j++ {
			if d.hitAt(j, cDomestic) != nil {
				end = min(end, j+12)
			}
		}
		if d.count(i, end, bits(cDomestic)) > 0 && d.count(i, end, bits(cAnd)) > 0 && d.atomCount(i, end) <= 1 {
			return true
		}
	}
	return false
}

// partiesNamed gives the parties that the words of the clause and of the article name.
func (d *document) partiesNamed(in *instrument, t *tie) partySet {
	from, to := d.clauseOf(in, t)
	d.twinning = in.kind == kg.Twinning
	defer func() { d.twinning = false }()
	if ps, ok := d.hyphenPair(in); ok {
		return ps
	}
	if pair := d.nounTwins(in); pair != nil {
		return partySet{pair, "towns that are twinned", true, in.npFrom, in.npTo, false, "", ""}
	}
	if ps, ok := d.labelled(in); ok {
		return ps
	}
	if ps, ok := d.ownedBy(in); ok {
		return ps
	}
	if in.weak && d.othersAct(t) {
		return partySet{rule: "others act"}
	}
	var aside partySet
	if ps, ok := d.betweenList(in, t, from, to); ok && !(ps.from > in.npTo && d.firmSigns(t, from)) {
		if ps.from < in.npTo || d.count(in.npTo, ps.from, bits(cRel, cProvision)) == 0 {
			return ps
		}
		aside = ps // it may belong to what the instrument provides
	}
	if len(aside.parties) == 0 && d.betweenBodies(in, to) {
		return partySet{rule: "between bodies of one country"}
	}
	if d.firmSigns(t, from) {
		return partySet{rule: "a firm signs"}
	}
	var subj, said, with, comp, rest []kg.Party
	subjFrom, subjTo, byFrom, byTo := d.subjectZone(in, t, from, to)
	lo, hi := to, from
	note := func(a *atom) { lo, hi = min(lo, a.from), max(hi, a.to) }
	var withSpans, talks, others [][2]int
	own, holds := false, d.holdsWith(in, from, to)
	for _, sp := range d.spansAfter(cWith, from, to) {
		if !d.elsewhere(in, sp[0]) {
			own = true
		}
	}
	for n, sp := range d.spansAfter(cWith, from, to) {
		if n := len(withSpans); n > 0 && t.link == linkActive && d.count(withSpans[n-1][0], sp[0], bits(cRel)) > 0 {
			break // "with A an accord like the one that it has with B"
		}
		if t.link == linkActive && sp[0] > from+3 && sp[1] <= t.act.from && d.withFollows(t.act.to, in.npTo) && d.count(sp[1]-1, t.act.from, bits(cAnd)) > 0 {
			talks = append(talks, sp) // "to open ties with A, and to sign with B …"
			continue
		}
		if holds && d.holderOf(sp[0]) != in.from {
			others = append(others, sp) // "a convention concluded with A, and an accord signed with B"
			continue
		}
		if own && len(withSpans) > 0 && d.onlyQualities(sp) {
			continue // "with A, for boats built with British technology"
		}
		if own && (d.withOfTalks(in, sp[0]) || n > 0 && sp[0] > in.to && d.afterNounOf(sp[0], t.act)) {
			talks = append(talks, sp)
		} else if !d.elsewhere(in, sp[0]) || !own && t.link != linkActive {
			withSpans = append(withSpans, sp)
		}
	}
	events := d.eventSpans(withSpans)
	private := false
	owned := in.def && d.ownerBefore(in.from) && d.count(in.to, in.npTo, bits(cWith)) > 0
	for _, k := range d.atomsIn(from, to) {
		a := &d.atoms[k]
		if !d.usable(k) && !d.joinedBy(t, a) || inSpans(events, a.from) {
			continue
		}
		switch {
		case owned && t.link == linkPart && a.from > t.act.to:
			// "its pact with A, signed in May, brings in more than B does"
		case own && d.elsewhere(in, a.from), inSpans(talks, a.from), inSpans(others, a.from):
			// the partner of another instrument in the list
		case inSpans(withSpans, a.from):
			if d.private(a) {
				private = true
				continue
			}
			if len(with) > 0 && d.qualifies(a) {
				continue // "with A in answer to the shelling of B"
			}
			add(&with, a.party)
			note(a)
		case t.link == linkPassive && byFrom >= to && len(withSpans) > 0 && t.act.from >= in.to && a.from > t.act.to && d.commaIn(t.act.to, a.from):
			// "the pact with A will be signed in May, if B …"
		case a.from >= subjFrom && a.to <= subjTo && d.inClosedClause(a.from, subjFrom, subjTo):
			add(&said, a.party)
		case a.from >= subjFrom && a.to <= subjTo || a.from >= byFrom && a.to <= byTo:
			if !(t.link == linkRelative && a.to <= in.npFrom) && d.private(a) {
				private = true
				continue
			}
			add(&subj, a.party)
			note(a)
		case in.weak && d.private(a):
			private = true
		case a.from >= in.npFrom && a.to <= in.npTo && (d.firmBehind(a) || d.firmBefore(a)), d.nearFirm(a, in):
			private = true
		case a.from >= in.npFrom && a.to <= in.npTo:
			add(&comp, a.party)
		case a.from < max(in.npTo, endOfAct(t))+24 && (t.act == nil || d.count(max(in.npTo, t.act.to), max(a.from, in.npTo, t.act.to), bits(cProvision)) == 0):
			add(&rest, a.party)
		}
	}
	if len(subj)+len(with) < 2 {
		for _, p := range said {
			add(&subj, p)
		}
	}
	for k := range d.people {
		p := &d.people[k]
		if p.party == "" || p.from < from || p.to > to || d.masked[p.from] {
			continue
		}
		if inSpans(withSpans, p.from) {
			add(&with, p.party)
		} else if p.from >= subjFrom && p.to <= subjTo || p.from >= byFrom && p.to <= byTo {
			add(&subj, p.party)
		}
	}
	var ownSide kg.Party // "his country", beside others that are named
	for i := from; i < to; i++ {
		if h := d.hitAt(i, cPronoun); h == nil || h.e.n >= 0 || d.masked[i] || d.inOfficeOrName(i) {
			continue
		}
		if inSpans(withSpans, i) {
			add(&with, d.ownCountry(i))
		} else if i >= subjFrom && i < subjTo || i >= byFrom && i < byTo {
			ownSide = d.ownCountry(i)
			add(&subj, ownSide)
		}
	}
	if t.act != nil && len(subj) == 0 && d.bothIn(from, to) == 0 {
		if h := d.hitAt(t.act.from, cPronoun); h != nil && h.e.flags&flagWe != 0 {
			p := d.ownCountry(t.act.from) // "we signed with B"
			if len(with) == 1 && with[0] == p {
				p = d.home
			}
			add(&subj, p)
		}
	}
	for i := subjFrom; i < subjTo; i++ {
		if h := d.hitAt(i, cPronoun); h != nil && (h.e.n == 0 || h.e.n == 1) && !d.masked[i] {
			n := len(subj)
			country := d.countryBefore(i)
			if len(with) > 0 && country == with[0] {
				country = ""
			}
			if n == 0 {
				add(&subj, country)
			}
			if h.e.flags&flagThing == 0 && country == "" {
				for _, p := range d.antecedents(i, 1) {
					add(&subj, p.party)
				}
			}
			p := d.antecedentParty(i)
			if p == "" && h.e.flags&flagThing != 0 && len(with) > 0 {
				p = d.titleParty(with[0])
			}
			if len(subj) == n && len(with) > 0 && (n == 0 || n == 1 && subj[0] == with[0]) && p != with[0] && (h.e.flags&flagThing != 0 || !(len(d.topic) == 2 && d.topic.Has(with[0]))) {
				add(&subj, p)
			}
		}
	}
	if len(with) == 0 && len(subj) == 1 && t.link == linkActive {
		add(&with, d.withBefore(in, subj[0], from, to))
	}
	if ps, ok := d.counted(in, t, subjFrom, subjTo); ok {
		return ps
	}
	if t.act != nil && len(subj) <= 1 && d.atomCount(from, t.act.from) == 0 {
		if p := d.parliamentOf(t, from, t.act.from); p != "" {
			add(&subj, p)
		}
	}
	if len(subj) == 0 && len(with) == 1 && d.ownBodyRatifies(in, t) {
		if p := d.townOf(); p != "" && p != with[0] {
			add(&subj, p)
		}
	}
	if ps, ok := d.companions(in, t, subj, with, from, to); ok {
		return ps
	}
	both := d.bothIn(from, to)
	if len(aside.parties) > 0 && len(subj) == 0 && len(with) == 1 && !aside.parties.Has(with[0]) {
		both = 0 // it stands in the phrase that may belong to what the instrument provides
	}
	named := both
	if both == 0 {
		for i := subjFrom; i < subjTo; i++ {
			if h := d.hitAt(i, cPronoun); h != nil && h.e.n >= 2 {
				both = 2
			}
		}
	}
	if len(subj)+len(with) > 2 {
		subj = d.mainSubjects(subj, subjFrom, subjTo)
		add(&subj, ownSide)
	}
	main := append([]kg.Party(nil), subj...)
	for _, p := range with {
		add(&main, p)
	}
	if len(subj) == 0 && len(with) > 1 && both == 0 && in.weak && d.count(in.to, withSpans[0][0], bits(cOn)) > 0 && withSpans[0][0] < in.npTo && withSpans[0][0] >= in.to {
		return partySet{rule: "what it is about"} // "a pledge on the relations with A and B"
	}
	if private && len(main) < 2 {
		d.domestic = d.domestic || len(d.mentions) == 0
		return partySet{rule: "with one that is no party"}
	}
	if lo > hi {
		lo, hi = in.npFrom, in.npTo
	}
	if len(aside.parties) > 0 && (len(main) == 0 || len(main) == 1 && aside.parties.Has(main[0])) {
		return aside
	}
	if both >= 3 && len(main) == 2 {
		// "A and [somebody] signed … the three countries": the clause does not tell of all
		if ps := d.threeOf(in, both); len(ps) == both && ps.Has(main[0]) && ps.Has(main[1]) {
			return partySet{ps, "all named before", true, in.npFrom, in.npTo, false, "", ""}
		}
	}
	if in.ellipsis && len(main) < 2 && (both == 0 || in.own && named == 0) {
		if ps, ok := d.ellipticParties(in, main); ok {
			return ps
		}
		if len(main) == 0 && both == 0 && d.unknownBehind(in) {
			return partySet{rule: "with somebody unknown"}
		}
	}
	if both == 2 && len(with) == 0 && len(main) < 2 && d.bothOfOne(from, to) {
		return partySet{rule: "two of one country"}
	}
	switch {
	case named == 2 && len(subj) == 0 && len(with) >= 1 && d.bothBefore(from, to, withSpans) && len(d.topic) == 2 && overlap(kg.NewParties(with...), d.topic) == 0 && len(aside.parties) == 0:
		// "the two countries … with a third"
		return partySet{kg.NewParties(append(with, d.topic...)...), "both and another", true, lo, hi, false, "", ""}
	case named >= 3 && len(with) >= 1 && len(d.threeOf(in, named)) == named && d.bothBefore(from, to, withSpans) && overlap(kg.NewParties(with...), d.threeOf(in, named)) == 0 && d.bothIn(from, withSpans[0][0]) > 0:
		return partySet{kg.NewParties(append(with, d.threeOf(in, named)...)...), "all named before and another", true, lo, hi, false, "", ""}
	case len(d.bothAnd(in, named, main, from, to)) > 0:
		return partySet{kg.NewParties(append(main, d.bothAnd(in, named, main, from, to)...)...), "both and another", true, lo, hi, false, "", ""}
	case len(main) >= 2:
		ps := partySet{kg.NewParties(main...), "clause", true, lo, hi, false, "", ""}
		if len(subj) == 1 && len(with) > 0 {
			ps.subject = subj[0]
		}
		return ps
	case both == 2 && len(main) == 0 && len(d.tourStop(in)) == 2:
		return partySet{d.tourStop(in), "traveller and next host", true, in.npFrom, in.npTo, false, "", ""}
	case both == 2 && named == 0 && len(main) == 0 && len(d.pairSubject(in.sent-1)) == 2:
		return partySet{d.pairSubject(in.sent - 1), "both subjects before", true, in.npFrom, in.npTo, false, "", ""}
	case both == 2 && len(main) == 0 && len(with) == 0 && len(d.metBefore(in, t)) == 2:
		return partySet{d.metBefore(in, t), "both who meet", true, in.npFrom, in.npTo, false, "", ""}
	case both == 2 && len(main) < 2 && len(d.pairIn(in.sent)) == 2:
		return partySet{d.pairIn(in.sent), "both named here", true, in.npFrom, in.npTo, false, "", ""}
	case both > len(d.topic) && len(d.topic) == 2:
		if ps := d.threeOf(in, both); len(ps) == both {
			return partySet{ps, "all named before", true, in.npFrom, in.npTo, false, "", ""}
		}
		if both > 2 {
			return partySet{rule: "more than are named"}
		}
		return partySet{d.topic, "both", d.sure(), in.npFrom, in.npTo, false, "", ""}
	case both == 2 && len(with) == 0 && len(d.pairBeside(in)) == 2 && (len(main) == 0 || len(main) == 1 && d.pairBeside(in).Has(main[0])):
		return partySet{d.pairBeside(in), "both", true, in.npFrom, in.npTo, false, "", ""}
	case both > 0 && len(d.topic) >= 2 && !(len(main) == 1 && len(with) == 1 && !d.topic.Has(main[0])):
		return partySet{d.topic, "both", d.sure(), in.npFrom, in.npTo, false, "", ""}
	}
	if len(main) == 1 && len(with) == 0 && d.sameCountry(subjFrom, subjTo, main[0]) {
		return partySet{rule: "two of one country"}
	}
	if len(main) == 1 && len(with) == 0 && len(subj) == 1 && d.strangerBeside(subjFrom, subjTo) {
		return partySet{rule: "with somebody unknown"}
	}
	if len(main) == 1 {
		if p := d.ownerNamed(in); owned && len(with) == 1 && len(subj) == 0 && p != "" && p != main[0] {
			return partySet{kg.NewParties(main[0], p), "owner named before", true, lo, hi, false, p, ""}
		}
		if p := d.teller(in.sent, main[0]); p != "" && len(subj) == 0 {
			return partySet{kg.NewParties(main[0], p), "told by the other side", true, d.sents[in.sent].from, d.sents[in.sent].to, false, p, ""}
		}
		if p := d.toldTo(in, t, main[0], subjFrom, subjTo); p != "" && len(with) == 0 {
			return partySet{kg.NewParties(main[0], p), "told to the other side", true, d.sents[in.sent].from, hi, false, main[0], ""}
		}
		if p := d.homeSide(in, t, main[0]); p != "" {
			return partySet{kg.NewParties(main[0], p), "office at home of the dateline", true, lo, hi, false, "", ""}
		}
		if p := d.hostOfEnvoy(t, main[0], [4]int{subjFrom, subjTo, byFrom, byTo}); p != "" {
			return partySet{kg.NewParties(main[0], p), "envoy and the country that receives", true, lo, hi, false, "", ""}
		}
		if p := d.pairOfOfficers(in, t, main[0], [4]int{subjFrom, subjTo, byFrom, byTo}); p != "" {
			return partySet{kg.NewParties(main[0], p), "officer of the other one named before", true, lo, hi, false, "", ""}
		}
		if p := d.hostOf(t, main[0], from, to, withSpans, [4]int{subjFrom, subjTo, byFrom, byTo}); p != "" {
			return partySet{kg.NewParties(main[0], p), "one named, other from the place", true, lo, hi, false, "", ""}
		}
		if p := d.ambassadorHost(main[0], from, to); p != "" {
			return partySet{kg.NewParties(main[0], p), "one named by an ambassador to the other", true, lo, hi, false, "", ""}
		}
		if p := d.subjectOfParagraph(in.sent); p != "" && p != main[0] && len(with) == 1 && len(subj) == 0 && len(comp) == 0 {
			return partySet{kg.NewParties(main[0], p), "subject of the paragraph", true, lo, hi, false, p, ""}
		}
		if p := d.openSide(t, main[0], [4]int{subjFrom, subjTo, byFrom, byTo}, withSpans); p != "" {
			return partySet{kg.NewParties(main[0], p), "subject of the clause before", true, lo, hi, false, p, ""}
		}
		if p := d.leftOut(in, t, from, main[0]); p != "" && len(subj) == 0 {
			return partySet{kg.NewParties(main[0], p), "subject of the sentence before", true, lo, hi, false, p, ""}
		}
		if p := d.countryBefore(in.from); p != "" && p != main[0] && len(with) == 1 && len(subj)+len(comp) == 0 && t.link == linkRelative && t.act.from == in.to+1 && t.act.e.forms&formPart == 0 {
			return partySet{kg.NewParties(main[0], p), "subject of the sentence before", true, lo, hi, false, p, ""} // "the pact that negotiates with B", its subject left out
		}
		if p := d.capitalOf(in, main[0]); p != "" && len(comp) == 0 && !d.looksOn(p, from, to) && (len(with) == 0 && len(subj) == 1 || len(with) == 1 && len(subj) == 0 && t.link == linkPassive) {
			return partySet{kg.NewParties(main[0], p), "one named, in the capital of the other", true, lo, hi, false, "", ""}
		}
		if len(comp) == 1 && comp[0] != main[0] {
			return partySet{kg.NewParties(main[0], comp[0]), "clause and complement", true, lo, hi, false, "", ""}
		}
		if len(with) == 1 && len(rest) == 1 && rest[0] != main[0] && withSpans[0][0] < in.npFrom && d.subjectAhead(from, withSpans[0][0], rest[0]) {
			return partySet{kg.NewParties(main[0], rest[0]), "subject tied to a partner", true, lo, hi, false, rest[0], ""}
		}
		if d.voice != "" && d.voice != main[0] && len(subj) == 0 {
			return partySet{kg.NewParties(main[0], d.voice), "one named by who is interviewed", true, lo, hi, false, d.voice, ""}
		}
		if p := d.addedPartner(in, t, main[0]); p != "" && len(with) == 1 && len(subj)+len(comp) == 0 {
			return partySet{kg.NewParties(main[0], p), "one more partner", true, lo, hi, false, p, ""}
		}
		if d.topic.Has(main[0]) && len(d.topic) == 2 {
			return partySet{d.topic, "one named, other from the article", d.count(from, to, bits(cCounterpart)) > 0 && len(with) == 0 && len(subj) == 1, lo, hi, false, "", main[0]}
		}
		if len(rest) == 1 && rest[0] != main[0] {
			return partySet{kg.NewParties(main[0], rest[0]), "clause", true, lo, hi, false, "", ""}
		}
		if len(subj) == 1 && len(with) == 0 && d.count(from, to, bits(cAside)) > 0 {
			return partySet{kg.NewParties(main[0]), "one named, and a mediator", false, lo, hi, false, "", main[0]}
		}
		if c := d.counterpart(in, main[0]); c != "" && c != main[0] {
			return partySet{kg.NewParties(main[0], c), "one named, other from the article", false, lo, hi, len(with) == 1 && c == d.home, "", main[0]}
		}
		return partySet{kg.NewParties(main[0]), "one named", false, lo, hi, false, "", main[0]}
	}
	if both == 0 && len(comp) == 0 {
		if ps := d.topicPartner(in); len(ps) == 2 {
			return partySet{ps, "partner of the paragraph", true, in.npFrom, in.npTo, false, "", ""}
		}
	}
	if both == 0 && len(comp)+len(rest) == 0 && !in.def {
		if ps := d.metBefore(in, t); len(ps) == 2 {
			return partySet{ps, "those who meet", true, in.npFrom, in.npTo, false, "", ""}
		}
	}
	if len(comp)+len(rest) == 0 {
		if ps, ok := d.pairBefore(in); ok {
			return ps
		}
	}
	if len(comp) == 0 && in.def && !in.plural && !in.weak && !in.ellipsis {
		if p, hub, fronted := d.partnerBefore(in); p != "" && d.atomCount(from, in.npFrom) == 0 && (fronted || overlap(rest, d.topic) == len(rest)) {
			return partySet{kg.NewParties(p, hub), "partner of the paragraph", fronted, in.npFrom, in.npTo, false, "", p}
		}
	}
	if ps := d.boundBy(in, t); len(ps) == 2 && both == 0 && len(comp) == 0 {
		return partySet{ps, "those whom it binds", true, in.npFrom, t.act.from, false, "", ""}
	}
	if len(comp)+len(rest) == 0 && in.def && !in.plural && d.ownerBefore(in.from) {
		if ps := d.pairSubject(in.sent - 1); len(ps) == 2 {
			return partySet{ps, "both subjects before", true, in.npFrom, in.npTo, false, "", ""} // "A and B trade. Their agreement …"
		}
	}
	if p := d.teller(in.sent, ""); p != "" {
		if len(comp)+len(rest) == 0 && len(d.topic) == 2 && d.topic.Has(p) && d.capitalNamed(from, to, d.topic, p) {
			return partySet{d.topic, "teller and host", true, in.npFrom, d.sents[in.sent].to, false, "", p}
		}
		add(&rest, p)
	}
	all := append([]kg.Party(nil), comp...)
	for _, p := range rest {
		add(&all, p)
	}
	switch {
	case len(all) == 2 && !(d.headlinePair && overlap(kg.NewParties(all...), d.topic) == 1):
		return partySet{kg.NewParties(all...), "sentence", true, in.npFrom, in.npTo, false, "", ""}
	case len(all) == 0 && in.kind == kg.Financing && len(d.lenderBefore(in)) == 2:
		return partySet{d.lenderBefore(in), "lender and borrower of the sentence before", true, in.npFrom, in.npTo, false, "", ""}
	case len(all) == 0 && t.act != nil && t.act.e.flags&flagLed != 0 && in.sent > 0 && d.sents[in.sent-1].para == d.sents[in.sent].para && len(d.twoOf(in.sent-1)) == 2:
		return partySet{d.twoOf(in.sent - 1), "pair of the meeting before", true, in.npFrom, in.npTo, false, "", ""}
	case len(all) == 0 && len(d.topic) == 2 && (t.link == linkNominal || t.link == linkPassive) && d.pairOfOccasion(in):
		return partySet{d.topic, "both sides of the occasion", true, in.npFrom, in.npTo, false, "", ""}
	case len(all) == 1 && d.topic.Has(all[0]) || len(all) == 0 || len(d.topic) >= 2 && len(all) > 2:
		return partySet{d.topic, "article", false, in.npFrom, in.npTo, false, "", ""}
	case len(all) == 1 && d.home != "" && d.home != all[0]:
		return partySet{kg.NewParties(all[0], d.home), "one named, other from the article", false, in.npFrom, in.npTo, false, "", ""}
	}
	return partySet{d.topic, "article", false, in.npFrom, in.npTo, false, "", ""}
}

// twoOf gives the parties that sentence s names, where they are two.
func (d *document) twoOf(s int) kg.Parties {
	var set []kg.Party
	for _, k := range d.atomsIn(max(d.sents[s].from, d.pubPlace), d.sents[s].to) {
		if d.usable(k) {
			add(&set, d.atoms[k].party)
		}
	}
	if len(set) != 2 {
		return nil
	}
	return kg.NewParties(set...)
}

// withBefore gives whom "with him" in the clause stands for: the party named last before it in its sentence
// other than the subject, else the first one of the sentence before.
func (d *document) withBefore(in *instrument, subject kg.Party, from, to int) kg.Party {
	at := -1
	for i := from; i < to && at < 0; i++ {
		if h := d.hitAt(i, cWith); h != nil && h.e.flags&flagBack != 0 && !d.masked[i] {
			at = i
		}
	}
	if at < 0 || len(d.atomsIn(at, min(at+2, to))) > 0 && d.names(&d.atoms[d.atomsIn(at, min(at+2, to))[0]]) && d.atoms[d.atomsIn(at, min(at+2, to))[0]].party != subject {
		return ""
	}
	var last kg.Party
	for _, k := range d.atomsIn(max(d.sents[in.sent].from, d.pubPlace), at) {
		if a := &d.atoms[k]; a.party != subject && !a.masked {
			last = a.party
		}
	}
	if last == "" {
		last = d.antecedentParty(in.from)
	}
	if last == subject {
		return ""
	}
	return last
}

// pairOfOccasion tells whether the occasion that opens the sentence names the pair in hand and nobody else ("at
// the end of the talks that A's minister led and B's, five accords were signed").
func (d *document) pairOfOccasion(in *instrument) bool {
	st := d.sents[in.sent]
	lead := max(st.from, d.pubPlace)
	if d.hitAt(lead, cOccasion) == nil || d.count(st.from, in.npFrom, bits(cAside)) > 0 {
		return false
	}
	var set []kg.Party
	for _, k := range d.atomsIn(lead, in.npFrom) {
		if a := &d.atoms[k]; a.masked && !a.loc {
			add(&set, a.party)
		}
	}
	return len(set) == 2 && d.topic.Has(set[0]) && d.topic.Has(set[1])
}

// homeSide gives the country of the dateline where an office or a body named without its country acts with p ("the
// minister of health signed with his Indian counterpart").
func (d *document) homeSide(in *instrument, t *tie, p kg.Party) kg.Party {
	home := d.townOf()
	if home == "" || home == p || t.act == nil || t.act.e.act == actNegotiate || home.IsOrganisation() || len(d.topic) == 2 && d.topic.Has(p) && !d.topic.Has(home) && d.headlinePair {
		return ""
	}
	st := d.sents[in.sent]
	if in.sent > d.firstText()+1 || st.field == 0 || d.count(st.from, st.to, bits(cDomestic)) > 0 || !d.bodyActs(in, p) && !d.besideCounterpart(st) {
		return "" // further down others act
	}
	for _, k := range d.atomsIn(max(st.from, d.pubPlace), st.to) {
		if a := &d.atoms[k]; !a.loc && !a.masked && a.party != p && a.party != home {
			return ""
		}
	}
	return home
}

// besideCounterpart tells whether an office or a body named without its country acts with "his counterpart" in the
// sentence.
func (d *document) besideCounterpart(st sentence) bool {
	for i := max(st.from, d.pubPlace); i < st.to; i++ {
		if d.hitAt(i, cCounterpart) == nil || d.masked[i] {
			continue
		}
		for j := i - 1; j >= max(st.from, d.pubPlace) && i-j <= 14; j-- {
			if d.has(j, cGaz) {
				return false
			}
			if d.hasAny(j, bits(cOffice, cInstitution)) && !d.masked[j] {
				return true
			}
		}
		return false
	}
	return false
}

// inClosedClause tells whether token i stands in a relative clause between commas that goes on a name before it
// ("London, which then held Sudan, signed …").
func (d *document) inClosedClause(i, from, to int) bool {
	if caseless(d.toks[i].norm) {
		return false
	}
	rel := -1
	for k := i - 1; k > from && i-k <= 14; k-- {
		if d.toks[k].norm == "," {
			break
		}
		if d.hitAt(k, cRel) != nil && d.toks[k-1].norm == "," {
			rel = k
		}
	}
	if rel < 0 || d.atomCount(from, rel) == 0 {
		return false
	}
	for k := i + 1; k < min(to+1, len(d.toks)) && k-i <= 14; k++ {
		if d.toks[k].norm == "," {
			return true
		}
	}
	return false
}

// subjectAhead tells whether the party is named between two tokens, before a "with" ("A is tied to B by a pact").
func (d *document) subjectAhead(from, to int, p kg.Party) bool {
	for _, k := range d.atomsIn(from, to) {
		if d.atoms[k].party == p && d.usable(k) {
			return true
		}
	}
	return false
}

// othersAct tells whether "other" and a noun of no party are the subject right before a verb ("other donors
// froze aid").
func (d *document) othersAct(t *tie) bool {
	if t.act == nil || t.link != linkActive || caseless(d.toks[t.act.from].norm) {
		return false
	}
	i := t.act.from - 1
	for i > 0 && d.hasAny(i, bits(cPerfect, cPlanned)) {
		i--
	}
	return i > 0 && d.toks[i].word && !d.toks[i].capital && d.mask[i]&^bits(cDomestic) == 0 && d.has(i-1, cOther) && !d.sentStart[i]
}

// ownedBy reads "A's own agreement with B", "the agreement of A with B".
func (d *document) ownedBy(in *instrument) (partySet, bool) {
	if caseless(d.toks[in.from].norm) || in.counted || in.plural {
		return partySet{}, false
	}
	with := -1
	for i := in.to; i < in.npTo && with < 0; i++ {
		if d.hitAt(i, cWith) != nil && !d.masked[i] {
			with = i
		}
	}
	if with < 0 {
		return partySet{}, false
	}
	var owner, partner *atom
	for _, k := range d.atomsIn(max(0, in.npFrom-4), in.npTo) {
		a := &d.atoms[k]
		if a.gaz != gazetteer.Name && a.gaz != gazetteer.Org && a.gaz != gazetteer.Capital || a.masked {
			continue
		}
		switch {
		case a.from >= with:
			if partner == nil && a.from-with <= 3 {
				partner = a
			}
		case a.to <= in.from:
			if h := d.hitAt(a.to, cOf); h != nil && h.to >= in.npFrom && d.toks[a.to].norm != "," && !d.toks[a.to].space {
				owner = a // "A's"
			}
		case a.from <= in.to+2 && d.has(in.to, cOf):
			owner = a
		}
	}
	if owner == nil || partner == nil || owner.party == partner.party {
		return partySet{}, false
	}
	return partySet{kg.NewParties(owner.party, partner.party), "owner and partner", true, owner.from, partner.to, false, "", ""}, true
}

// toldTo gives the only other party named before a verb of ending whose subject is a pronoun ("A told B that it
// suspended the pact").
func (d *document) toldTo(in *instrument, t *tie, p kg.Party, from, to int) kg.Party {
	if t.link != linkActive || t.act.to > in.npFrom || statusOfAct[t.act.e.act] != t.status || rank(t.status) < rank(kg.Ratified) {
		return ""
	}
	rel := -1
	for i := max(from, t.act.from-5); i < t.act.from; i++ {
		if d.has(i, cRel) && i+1 < t.act.from && d.hitAt(i+1, cPronoun) != nil {
			rel = i
		}
	}
	if rel < 0 {
		return ""
	}
	var other kg.Party
	for _, k := range d.atomsIn(max(d.sents[in.sent].from, d.pubPlace), rel) {
		a := &d.atoms[k]
		if a.party == p || a.masked {
			continue
		}
		if other != "" && other != a.party || a.gaz == gazetteer.City {
			return ""
		}
		other = a.party
	}
	return other
}

// pairSubject gives the two parties that sentence s opens with, joined by an "and".
func (d *document) pairSubject(s int) kg.Parties {
	if s < 0 || d.sents[s].field == 0 {
		return nil
	}
	st := d.sents[s]
	ks := d.atomsIn(max(st.from, d.pubPlace), st.to)
	if len(ks) < 2 || d.atoms[ks[0]].from-max(st.from, d.pubPlace) > 2 || !d.usable(ks[0]) || !d.usable(ks[1]) {
		return nil
	}
	a, b := &d.atoms[ks[0]], &d.atoms[ks[1]]
	if a.party == b.party || !d.names(a) || !d.names(b) || b.from-a.to > 2 || d.count(a.to, b.from, bits(cAnd)) == 0 && b.roles&roleAnd == 0 {
		return nil
	}
	return kg.NewParties(a.party, b.party)
}

// tourStop gives the traveller of the pair in hand and the country that the paragraph turns to and in one of
// whose towns the sentence tells of a signing by "both governments".
func (d *document) tourStop(in *instrument) kg.Parties {
	host := d.subjectOfParagraph(in.sent)
	if host == "" {
		host = d.antecedentParty(in.from)
	}
	if host == "" || len(d.topic) != 2 || d.topic.Has(host) || host.IsOrganisation() {
		return nil
	}
	st := d.sents[in.sent]
	here := false
	for _, k := range d.atomsIn(st.from, st.to) {
		a := &d.atoms[k]
		here = here || a.loc && a.party == host
		if !a.loc && a.party != host {
			return nil
		}
	}
	if !here {
		return nil
	}
	var stays kg.Party
	for k := range d.atoms {
		a := &d.atoms[k]
		if a.from >= st.from || !a.loc || a.gaz != gazetteer.Capital && a.gaz != gazetteer.City || !d.topic.Has(a.party) || d.toks[a.from].field == 0 {
			continue
		}
		if stays != "" && stays != a.party {
			return nil
		}
		stays = a.party
	}
	for _, p := range d.topic {
		if stays != "" && p != stays {
			return kg.NewParties(p, host)
		}
	}
	return nil
}

// withFollows tells whether a "with" stands between two tokens.
func (d *document) withFollows(from, to int) bool {
	for i := from; i < to; i++ {
		if d.hitAt(i, cWith) != nil {
			return true
		}
	}
	return false
}

// parliamentOf gives the country of a parliament that ratifies and is named without it: that of the town which
// its sentence or the one before names as a place.
func (d *document) parliamentOf(t *tie, from, to int) kg.Party {
	if t.act == nil || t.act.e.act != actRatify || t.link != linkActive || d.count(from, to, bits(cInstitution)) == 0 {
		return ""
	}
	s := d.sentOf[t.act.from]
	for back := 0; back <= 1 && s-back >= 0 && d.sents[s-back].field == d.sents[s].field; back++ {
		st := d.sents[s-back]
		var place kg.Party
		for _, k := range d.atomsIn(st.from, min(st.to, max(t.act.from, st.from))) {
			if a := &d.atoms[k]; a.loc && (a.gaz == gazetteer.Capital || a.gaz == gazetteer.City) && !a.masked {
				place = a.party
			}
		}
		if back == 1 {
			for _, k := range d.atomsIn(st.from, st.to) {
				if a := &d.atoms[k]; a.loc && (a.gaz == gazetteer.Capital || a.gaz == gazetteer.City) && !a.masked {
					place = a.party
				}
			}
		}
		if place != "" {
			return place
		}
	}
	return ""
}

// ownBodyRatifies tells whether a body named without a country is the subject of a verb of ratifying that comes
// first ("وافق مجلس النواب على اتفاقية مع فرنسا").
func (d *document) ownBodyRatifies(in *instrument, t *tie) bool {
	if t.act == nil || t.act.e.act != actRatify || t.link != linkActive || t.act.to > in.npFrom || !caseless(d.toks[t.act.from].norm) {
		return false
	}
	return d.count(max(d.sents[in.sent].from, t.act.from-4), in.npFrom, bits(cInstitution)) > 0 && d.atomCount(t.act.to, in.npFrom) == 0
}

// pairBeside gives the pair of the accord told last in the same paragraph, one or two sentences before.
func (d *document) pairBeside(in *instrument) kg.Parties {
	m := d.lastMade()
	if m == nil || m.title || len(m.ps.parties) != 2 || m.para != d.sents[in.sent].para || in.sent-m.sent > 2 || in.sent == m.sent {
		return nil
	}
	return m.ps.parties
}

// topicHasBody tells whether an organisation is one of the pair in hand: "the two countries" are others then.
func (d *document) topicHasBody() bool {
	for _, p := range d.topic {
		if p.IsOrganisation() {
			return true
		}
	}
	return false
}

func (d *document) anyMasked(from, to int) bool {
	for i := from; i < to; i++ {
		if d.masked[i] {
			return true
		}
	}
	return false
}

// otherOffice tells whether a country's name stands just before the organisation's in an office.
func (d *document) otherOffice(k int) bool {
	return k > 0 && !d.atoms[k-1].party.IsOrganisation() && d.atoms[k].from-d.atoms[k-1].to <= 8 && d.sentOf[d.atoms[k].from] == d.sentOf[d.atoms[k-1].from]
}

// pastOffice tells whether the office that the name belongs to is one that somebody held before.
func (d *document) pastOffice(a *atom) bool {
	for _, o := range d.offices {
		if a.from >= o[0] && a.to <= o[1] {
			return d.count(max(0, o[0]-1), a.from, bits(cPast)) > 0
		}
	}
	return false
}

func (d *document) inOffice(a *atom) bool {
	for _, o := range d.offices {
		if a.from >= o[0] && a.to <= o[1] {
			return true
		}
	}
	return false
}

// counterpart guesses the other side of p where the clause names only one: the party that the
// article is mostly about where the paragraph speaks of it, else the one named last before.
func (d *document) counterpart(in *instrument, p kg.Party) kg.Party {
	st := d.sents[in.sent]
	for _, k := range d.atomsIn(st.from, st.to) {
		// where it was signed, if the article speaks of that country besides
		if a := &d.atoms[k]; a.loc && a.party != p && a.gaz != gazetteer.Org && d.spokenOf(a.party) {
			return a.party
		}
	}
	if x := d.reporter(); x != "" && x != p && d.bodyActs(in, p) {
		return x
	}
	para := st.para
	var last kg.Party
	homeHere := false
	for k := range d.atoms {
		a := &d.atoms[k]
		if a.from >= in.npFrom {
			break
		}
		if d.sents[d.sentOf[a.from]].para != para || d.toks[a.from].field != d.toks[in.from].field || !d.usable(k) || a.party == p {
			continue
		}
		if a.party == d.home {
			homeHere = true
		}
		if d.sentOf[a.from] < in.sent && !(d.mainTopic.Has(last) && !d.mainTopic.Has(a.party) && d.qualifies(a)) {
			last = a.party
		}
	}
	if x := d.speaker(in, p); x != "" && !homeHere && last == "" {
		return x
	}
	if homeHere || last == "" {
		if d.home != p {
			return d.home
		}
		if last == "" {
			return d.reporter()
		}
	}
	return last
}

// speaker gives the party of the person whom the paragraph names first before the instrument.
func (d *document) speaker(in *instrument, p kg.Party) kg.Party {
	for k := range d.people {
		q := &d.people[k]
		if q.from >= in.npFrom {
			break
		}
		if d.sents[d.sentOf[q.from]].para == d.sents[in.sent].para && d.toks[q.from].field == d.toks[in.from].field && !d.masked[q.from] && q.party != "" && q.party != p {
			return q.party
		}
	}
	return ""
}

// qualifies tells whether the name hangs by "of" on a noun that is no office, body or party.
func (d *document) qualifies(a *atom) bool {
	if !a.party.IsOrganisation() && d.inOffice(a) {
		return false
	}
	i := a.from - 1
	for i >= 0 && d.has(i, cDef) && !d.has(i, cOf) {
		i--
	}
	if i < 1 || !d.has(i, cOf) || d.sentStart[i] {
		return false
	}
	h := i - 1
	return !d.hasAny(h, bits(cOffice, cInstitution, cTail, cAnd, cGaz, cBoth, cInstrument)) && d.toks[h].norm != "," && !d.domainAt(h) && !d.inOfficeOrName(h)
}

// withOfTalks tells whether the "with" at i goes on a noun of an act that another instrument follows ("the treaty
// with A and talks with B on an accord").
func (d *document) withOfTalks(in *instrument, i int) bool {
	for k := range d.ins {
		x := &d.ins[k]
		if x.npFrom <= i || x.npFrom-i > 12 || i < in.npTo {
			continue
		}
		for j := i - 1; j >= in.npTo && i-j <= 4; j-- {
			if a := d.hitAt(j, cAct); a != nil {
				return a.e.forms&formNoun != 0
			}
		}
	}
	return false
}

func (d *document) atomCount(from, to int) int {
	n := 0
	for _, k := range d.atomsIn(from, to) {
		if d.usable(k) {
			n++
		}
	}
	for k := range d.people {
		if p := &d.people[k]; p.from >= from && p.to <= to && !d.masked[p.from] {
			n++
		}
	}
	return n
}

// itinerary tells whether the headline opens with a journey ("From Lima to Quito: …"), whose ends are no pair.
func (d *document) itinerary() bool {
	if len(d.atoms) < 2 || d.toks[d.atoms[1].from].field != 0 || !d.has(0, cOf) {
		return false
	}
	a, b := &d.atoms[0], &d.atoms[1]
	return a.from <= 1 && a.gaz == gazetteer.Capital && b.gaz == gazetteer.Capital && b.from-a.to == 1 && !d.has(a.to, cAnd)
}

// townOf gives the country of the dateline's agency, else of its town.
func (d *document) townOf() kg.Party {
	if d.agency != "" {
		return d.agency
	}
	from, to := d.datelineTown()
	for _, k := range d.atomsIn(from, to) {
		return d.atoms[k].party
	}
	return ""
}

// findTopic guesses, before anything is read, which two parties the article is about.
func (d *document) findTopic() {
	score := map[kg.Party]float64{}
	var order []kg.Party
	lead := 0
	seat := d.bareSeat()
	for k := range d.atoms {
		a := &d.atoms[k]
		w := 1.0
		switch {
		case d.toks[a.from].field == 0:
			w = 3
		case d.sentOf[a.from] < 5:
			w = 2
			lead++
		}
		if a.loc || a.gaz == gazetteer.City || a.party.IsOrganisation() && d.has(a.from-1, cLoc) {
			w *= 0.3
		}
		if a.masked && a.pair < 0 {
			w *= 0.8
		}
		if a.epithet {
			w *= 0.5
		}
		if !a.party.IsOrganisation() && d.inOffice(a) && d.pastOffice(a) {
			w *= 0.2 // "the former governor of A"
		}
		if a.party.IsOrganisation() && d.inOffice(a) {
			w *= 0.4 // whom a person heads is spoken of less than who is named itself
			if d.otherOffice(k) {
				w *= 0.5 // "President of Egypt and of the African Union"
			}
		}
		if a.from < d.pubPlace && d.toks[a.from].field == 1 {
			w = 0.7
		}
		if seat != "" && a.party == seat && a.gaz != gazetteer.Name && a.gaz != gazetteer.Demonym {
			w *= 0.2 // only the town that it is reported from
		}
		if score[a.party] == 0 {
			order = append(order, a.party)
		}
		score[a.party] += w
		if a.pair >= 0 {
			score[a.party] += w
		}
	}
	opening := d.firstText()
	if opening+1 < len(d.sents) && d.sents[opening].to <= d.pubPlace {
		opening++
	}
	for k := range d.people {
		p := &d.people[k]
		if p.party == "" || p.same != k {
			continue
		}
		if len(d.atomsIn(p.oFrom, p.oTo)) > 0 {
			continue
		}
		if score[p.party] == 0 {
			order = append(order, p.party)
		}
		if d.sentOf[p.from] == opening && p.from-max(d.pubPlace, d.sents[opening].from) <= 8 && p.party == d.townOf() {
			score[p.party] += 1.1 // the article is about whom its first sentence begins with, at home
		}
		score[p.party] += 0.9 // below a name of the country itself
	}
	var headline []kg.Party
	for k := range d.atoms {
		if a := &d.atoms[k]; d.toks[a.from].field == 0 && !a.loc && a.party != seat && a.gaz != gazetteer.City && !(a.party.IsOrganisation() && d.inOffice(a)) {
			add(&headline, a.party)
		}
	}
	if len(headline) == 2 && !d.itinerary() {
		d.headlinePair = true
		for _, p := range headline {
			score[p] += 6
		}
	}
	sort.SliceStable(order, func(i, j int) bool { return score[order[i]] > score[order[j]] })
	d.support = score
	if len(order) > 0 {
		d.home = order[0]
	}
	if len(order) >= 2 && (score[order[1]] >= 2 || score[order[1]] >= 1 && (len(order) == 2 || score[order[2]] < score[order[1]])) {
		d.topic = kg.NewParties(order[0], order[1])
	}
	d.mainTopic = d.topic
}
