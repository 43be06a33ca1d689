package extract

import (
	"slices"

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
	return !a.masked && !a.loc && (a.gaz != gazetteer.City || d.twinning || a.mayor || d.ofBody(a)) && (a.from >= d.pubPlace || d.toks[a.from].field == 0)
}

// ofBody tells whether a town names a body ("the University of Coimbra"), which stands for its
// country.
func (d *document) ofBody(a *atom) bool {
	i := a.from - 1
	for k := 0; k < 2 && i >= 0 && d.hasAny(i, bits(cOf, cDef)); k++ {
		i--
	}
	if i < 0 || i == a.from-1 && !caseless(d.toks[i].norm) || !d.has(i, cInstitution) || d.sentStart[i+1] {
		return false
	}
	if b := d.hitOver(i, cInstitution); b != nil && b.roles&roleLoc != 0 {
		return false // "بجامعة صفاقس"
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
	d.backToMain(in, t)
	ps := d.partiesOfTurn(in, t, d.partiesOfHead(in, t, d.partiesOfAnswer(in, d.partiesOfEntry(in, d.partiesNamed(in, t)))))
	ps = d.bothOfParagraph(in, ps)
	if d.statesUnnamed(in, t, ps) {
		return partySet{rule: "as many as are not named"}
	}
	ps = d.partiesOfItsList(in, ps)
	if !ps.explicit || ps.rule == "both" || ps.rule == "between, one named" {
		if from, to := d.clauseOf(in, t); d.betweenDomestic(max(from, in.to), to) {
			d.domesticTold = in.sent
			return partySet{rule: "between a party and one that is none"}
		}
	}
	if len(d.pairHeadings) > 0 {
		ps = d.partiesOfPairHeading(in, ps)
	}
	if two := d.bothOfSentence(in, t, ps); len(two) == 2 {
		ps = partySet{two, "both of the sentence", true, in.npFrom, in.npTo, false, "", ""}
	}
	if len(d.briefs) > 0 {
		return d.partiesOfBrief(in, ps)
	}
	if x, ok := d.twinOfArticle(in, t, ps); ok {
		return x
	}
	if !ps.explicit && in.kind == kg.Twinning {
		if two := d.twinOfTown(in); len(two) == 2 {
			return partySet{two, "twin of the town", true, in.npFrom, in.npTo, false, "", ""}
		}
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

// twoOf gives the parties that sentence s names, where they are two.
func (d *document) twoOf(s int) kg.Parties {
	set := d.namedIn(max(d.sents[s].from, d.pubPlace), d.sents[s].to)
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
		if d.hitAt(k, cRel) != nil && (d.toks[k-1].norm == "," || k > from+1 && d.hasAny(k-1, bits(cOf, cLoc, cWith, cBy)) && d.toks[k-2].norm == ",") {
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

// inRelativeOfName tells whether token i stands in a relative clause between commas right behind a name, of which the
// second comma goes on with the sentence ("A, which shares a border with B, signed …").
func (d *document) inRelativeOfName(i int, act *hit) bool {
	rel := -1
	for k := i - 1; k > 1 && i-k <= 14 && !d.sentStart[k]; k-- {
		if d.isComma(k) {
			break
		}
		if d.hitAt(k, cRel) != nil && d.isComma(k-1) {
			rel = k
		}
	}
	if rel < 0 || act != nil && act.from > rel && act.from < i || !d.nameStandsBefore(rel-1) {
		return false
	}
	for k := i + 1; k < len(d.toks) && k-i <= 14 && !d.sentStart[k]; k++ {
		if d.isComma(k) {
			return act == nil || act.from > k || act.to <= rel
		}
	}
	return false
}

// nameStandsBefore tells whether the name of a party or of a person ends right before token i.
func (d *document) nameStandsBefore(i int) bool {
	if i < 1 {
		return false
	}
	if g := d.hitOver(i-1, cGaz); g != nil && g.to == i {
		return true
	}
	return d.personEnding(i - 1)
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
	if t.act == nil || t.act.e.act != actRatify || t.link != linkActive || d.count(from, to, bits(cInstitution, cPronoun)) == 0 {
		return ""
	}
	s := d.sentOf[t.act.from]
	for back := 0; back <= 1 && s-back >= 0 && d.count(from, to, bits(cInstitution)) > 0 && d.sents[s-back].field == d.sents[s].field; back++ {
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
	return d.votedLast(s, from, to)
}

// votedLast gives the state whose parliament was told to ratify something by the sentences before s, where the words between two
// tokens name a parliament without its country, or a pronoun ("The MPs of A ratified … In the same session the assembly approved a loan").
func (d *document) votedLast(s, from, to int) kg.Party {
	m := d.lastMade()
	if m == nil || m.title || m.status != kg.Ratified || m.tie.act == nil || m.tie.act.e.act != actRatify || s-m.sent > 3 || s == m.sent || m.ps.subject == "" || m.ps.subject.IsOrganisation() {
		return ""
	}
	for i := from; i < to; i++ {
		if (d.single(i, cVotes) || d.has(i, cPronoun)) && !d.masked[i] {
			return m.ps.subject
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
	k := d.officeOver(a.from, a.to)
	return k >= 0 && d.count(max(0, d.offices[k][0]-1), a.from, bits(cPast)) > 0
}

func (d *document) inOffice(a *atom) bool { return d.officeOver(a.from, a.to) >= 0 }

// officeOver gives the first office whose complement holds the tokens, -1 for none. Offices lie in the order in which
// they begin; how far they reach is kept, for clauses ask it of every name before them.
func (d *document) officeOver(from, to int) int {
	for n := len(d.officeReach); n < len(d.offices)-1; n++ { // the last one may still grow
		reach := d.offices[n][1]
		if n > 0 {
			reach = max(reach, d.officeReach[n-1])
		}
		d.officeReach = append(d.officeReach, reach)
	}
	k, _ := slices.BinarySearch(d.officeReach, to)
	if k < len(d.offices) && d.offices[k][0] <= from && to <= d.offices[k][1] {
		return k
	}
	return -1
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
	var last kg.Party
	homeHere := false
	for _, k := range d.atomsIn(d.paragraphFrom(in.sent), in.npFrom) {
		a := &d.atoms[k]
		if !d.usable(k) || a.party == p {
			continue
		}
		if a.party == d.home {
			homeHere = true
		}
		if d.sentOf[a.from] < in.sent && !(d.mainTopic.Has(last) && !d.mainTopic.Has(a.party) && d.qualifies(a)) && !d.asPartner(a) {
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

// maxParagraph is how many sentences are looked back over in a paragraph: what is longer is none.
const maxParagraph = 40

// paragraphFrom gives where the paragraph of the sentence begins.
func (d *document) paragraphFrom(s int) int {
	first := s
	for first > 0 && s-first < maxParagraph && d.sents[first-1].para == d.sents[s].para && d.sents[first-1].field == d.sents[s].field {
		first--
	}
	return d.sents[first].from
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

// namedIn lists those named between two tokens who may be parties.
func (d *document) namedIn(from, to int) []kg.Party {
	var out []kg.Party
	for _, k := range d.atomsIn(from, to) {
		if d.usable(k) {
			add(&out, d.atoms[k].party)
		}
	}
	return out
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
