package extract

import (
	"slices"
	"strings"

	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// put adds a mention, or several where its words name each of a counted number.
func (d *document) put(m *mention) {
	d.adoptTitled(m)
	d.inSameRoom(m)
	d.ofTalksBefore(m)
	if len(m.ps.parties) < 2 || m.in.generic && !m.in.counted && !m.ps.explicit && m.tie.link != linkInherited && len(d.mentions) == 0 {
		return
	}
	if m.in.weak && !d.namedDeclaration(m) && (!m.ps.explicit || m.tie.link == linkNone || m.tie.cost > 1.8 && !(m.ps.rule == "between" && m.tie.cost < 3 && len(d.ins) == 1) && !d.ofListedBundle(m) && !d.besideStrong(m) || m.in.def && m.tie.link == linkActive && m.tie.cost > 1.1) {
		return
	}
	if m.kind == kg.Declaration && m.in.weak && m.in.indef && (m.status == kg.Ended || m.status == kg.Suspended) {
		return // "in a joint statement they denounced …"
	}
	if m.in.generic && !m.in.def && !m.in.counted && m.tie.cost > 2.5 {
		return // "the visit ended with a tour …, where … forged documents"
	}
	if d.domesticClause(m) || oneState(m.ps.parties) {
		if d.onlyHeadline() {
			d.domestic = true
		}
		return
	}
	if !m.ps.explicit && (!d.supported(m) || d.unknownPartner(m) || d.saidByThird(m)) {
		return
	}
	if (!m.ps.explicit || m.ps.rule == "office at home of the dateline" || m.ps.rule == "one named, other from the place") && d.presidentElsewhere(m) {
		return
	}
	if d.withAnybody(m) || d.reportRefuted(m) || d.mediated(m) || d.civilWar(m) || d.ofDomesticBefore(m) || d.calledOff(m) || d.neverHeld(m) {
		return
	}
	if d.domesticTold > 0 && strings.Contains(m.ps.rule, "both") && d.bothAreDomestic(m) {
		return
	}
	if d.domestic && !d.toldBefore(m) && (m.ps.rule == "both" || m.ps.rule == "partner of the paragraph" && m.in.def && m.in.bare() || m.ps.rule == "between both" && m.in.def || m.in.generic && m.ps.rule == "clause" && m.ps.subject == "" && m.ps.from >= m.in.npTo) {
		return
	}
	if (!m.ps.explicit || m.ps.rule == "pair told before") && m.in.def && m.in.plural && !m.in.counted && m.tie.link == linkPart && !m.dated {
		return // "the country respects the accords signed"
	}
	if !m.ps.explicit && (d.domestic || m.status == kg.Negotiating && m.ps.rule == ruleArticle && !d.toldBefore(m) && !d.talksOfPair(m)) {
		return
	}
	d.mentions = append(d.mentions, m)
	if len(m.ps.parties) >= 2 && m.ps.explicit {
		d.setTopic(m)
	}
	d.split(m)
}

// namedDeclaration tells whether the declaration bears a name of its own and is the object of a verb of signing right
// before it ("they signed the Declaration of Ilo").
func (d *document) namedDeclaration(m *mention) bool {
	a := m.tie.act
	if m.kind != kg.Declaration || m.in.plural || a == nil || a.e.act != actSign || m.tie.link != linkActive || a.to > m.in.npFrom || m.tie.cost > 0.8 {
		return false
	}
	return m.in.def && len(d.properName(&m.in)) > 0 || d.calledByTown(&m.in)
}

// calledByTown tells whether the instrument has its name from a town ("the Bogota Declaration", "la Declaración de Bogotá").
func (d *document) calledByTown(in *instrument) bool {
	town := func(i int) bool {
		h := d.hitAt(i, cGaz)
		return h != nil && (h.e.gaz == gazetteer.Capital || h.e.gaz == gazetteer.City)
	}
	if caseless(d.toks[in.from].norm) {
		return in.to < len(d.toks) && !d.sentStart[in.to] && town(in.to)
	}
	return in.def && d.toks[in.from].capital && (in.from > 0 && town(in.from-1) || d.has(in.to, cOf) && town(in.to+1))
}

// putNew adds a mention that no act is tied to, unless the instrument is told already; it tells whether one was added.
func (d *document) putNew(m *mention) bool {
	if d.sameInstrument(m) != nil {
		return false
	}
	n := len(d.mentions)
	d.put(m)
	return len(d.mentions) > n
}

// putDated adds a mention of a day that no act is tied to, unless the instrument is told already; it tells whether one was
// added. Why and words are the reason for its status.
func (d *document) putDated(in *instrument, ps partySet, status kg.Status, h dateHit, next int, why, words string) bool {
	m := d.build(*in, tie{}, ps, next)
	m.status, m.signers = status, nil
	d.setDate(m, h)
	m.because("status", string(m.status), why, words)
	return d.putNew(m)
}

// onlyHeadline tells whether the text has told no accord yet, though the headline may have.
func (d *document) onlyHeadline() bool {
	for _, m := range d.mentions {
		if !m.title {
			return false
		}
	}
	return true
}

// bothAreDomestic tells whether the accord told last was between a party and somebody who is none: "the two" are these.
func (d *document) bothAreDomestic(m *mention) bool {
	if m.sent-d.domesticTold > 2 || d.headlinePair {
		return false
	}
	last := d.lastMade()
	return last == nil || last.title || last.sent < d.domesticTold
}

// mediated tells whether "the two sides" are a government and its own rebels, told of in this paragraph or the one
// before, and the organisation only stands between them.
func (d *document) mediated(m *mention) bool {
	if !strings.Contains(m.ps.rule, "both") || !slices.ContainsFunc(m.ps.parties, kg.Party.IsOrganisation) || d.toldBefore(m) {
		return false
	}
	for s := m.sent; s >= 0 && d.sents[s].para >= m.para-1; s-- {
		if d.count(d.sents[s].from, d.sents[s].to, bits(cDomestic)) > 0 {
			return true
		}
	}
	return false
}

// ofDomesticBefore tells whether "the deal" is one that the sentence before tells of somebody who is no international
// party ("the ministry and the unions agreed on salaries. The deal, signed on Monday, …").
func (d *document) ofDomesticBefore(m *mention) bool {
	s := m.sent - 1
	if m.ps.explicit || !m.in.def || m.in.plural || !m.in.bare() || s < 0 || d.sents[s].para != m.para || d.namesPartner(m) {
		return false
	}
	for _, x := range d.mentions {
		if x.sent == s && !x.dropped {
			return false
		}
	}
	st := d.sents[s]
	return d.domesticAfterAnd(st.from, st.to) >= 0 && d.atomCount(st.from, st.to) <= 1
}

// civilWar tells whether a party that the clause does not name would be guessed from where the text was written or
// signed, in an article that opens with the armed side of a civil war: the accord is with that side.
func (d *document) civilWar(m *mention) bool {
	if strings.Contains(m.ps.rule, "both") || m.kind == kg.Financing || d.toldBefore(m) || !d.opensArmed() {
		return false
	}
	if m.ps.explicit {
		return strings.Contains(m.ps.rule, "place") || strings.Contains(m.ps.rule, "dateline")
	}
	return d.hostAmong(m)
}

// hostAmong tells whether the dateline or the sentence of the mention places it in the country of one of its parties
// that the clause does not name.
func (d *document) hostAmong(m *mention) bool {
	st := d.sents[m.sent]
	from, to := d.datelineTown()
	for k := range d.atoms {
		a := &d.atoms[k]
		told := a.from >= from && a.to <= to || a.loc && a.from >= st.from && a.to <= st.to
		heads := a.from == 0 && d.toks[0].field == 0 && a.gaz == gazetteer.Capital // "Havana: two rifles fall silent"
		if m.ps.parties.Has(a.party) && a.party != m.ps.named && (told || heads) {
			return true
		}
	}
	return false
}

// opensArmed tells whether the headline or the first three sentences name an armed side of a civil war.
func (d *document) opensArmed() bool {
	if d.armed == 0 {
		d.armed = -1
		for k := range d.hits {
			h := &d.hits[k]
			if h.e.class == cDomestic && h.e.flags&flagArmed != 0 && d.sentOf[h.from] <= d.firstText()+2 {
				d.armed = 1
				break
			}
		}
	}
	return d.armed > 0
}

// setTopic makes the parties of the mention those that "the two countries" stands for; the parties of
// an accord of the background do so no longer than its paragraph.
func (d *document) setTopic(m *mention) {
	old := m.in.past || m.dated && !near(m.value, d.article.Published)
	d.topic, d.topicOld = m.ps.parties, 0
	switch {
	case old:
		d.topicOld = m.para + 1
	case !m.title && !d.mainTold:
		d.mainTopic, d.mainTold = m.ps.parties, true
	}
}

// saidByThird tells whether a party that has no part in the accord told right before only says something of it
// ("A and B signed …. C said the deal was void").
func (d *document) saidByThird(m *mention) bool {
	if !m.in.def || m.in.plural || m.in.to-m.in.npFrom > 2 || !m.in.bare() || m.ps.named == "" || m.ps.with || d.namesPartner(m) {
		return false
	}
	x := d.lastMade()
	return x != nil && !x.title && m.para-x.para <= 1 && x.ps.explicit && !x.ps.parties.Has(m.ps.named)
}

// namesPartner tells whether the participle right behind the instrument says with whom it was made ("the accord
// concluded with C in 2009").
func (d *document) namesPartner(m *mention) bool {
	a := m.tie.act
	if m.tie.link != linkPart || a == nil || m.ps.named == "" || a.from < m.in.to || a.from > m.in.to+1 {
		return false
	}
	for _, k := range d.atomsIn(a.to, min(a.to+4, len(d.toks))) {
		if d.atoms[k].party == m.ps.named && !d.atoms[k].loc {
			return true
		}
	}
	return false
}

// goesOn tells whether the sentence names a party of the background accord told last that has no part
// in the article's own.
func (d *document) goesOn(s int) bool {
	for _, k := range d.atomsIn(d.sents[s].from, d.sents[s].to) {
		if p := d.atoms[k].party; d.topic.Has(p) && !d.mainTopic.Has(p) {
			return true
		}
	}
	return false
}

// headed tells whether the headline or the dateline names one of the parties, or a known person of
// one: what an article is about stands there, and a chance name in the text does not.
func (d *document) headed(m *mention) bool {
	for k := range d.atoms {
		a := &d.atoms[k]
		if a.from >= d.pubPlace && d.toks[a.from].field == 1 {
			break
		}
		if m.ps.parties.Has(a.party) {
			return true
		}
	}
	for k := range d.people {
		if p := &d.people[k]; d.toks[p.from].field == 0 && m.ps.parties.Has(p.party) {
			return true
		}
	}
	return false
}

// unknownPartner tells whether the words behind the instrument's own "with" name nobody whom the reader knows or
// can know ("with states of every continent").
func (d *document) unknownPartner(m *mention) bool {
	st := d.sents[m.sent]
	if a := m.tie.act; a != nil && (m.tie.link == linkRelative && a.from >= m.in.to || m.tie.link == linkActive && a.to <= m.in.npFrom) {
		if h := d.hitAt(a.to, cWith); h != nil && h.to+1 < st.to && d.hasAny(h.to, bits(cIndef, cNumber)) && d.bothIn(a.to, min(h.to+6, st.to)) == 0 && d.atomCount(h.to, min(h.to+6, st.to)) == 0 {
			return true // "the first one that it signs with a neighbour"
		}
	}
	if d.withStranger(m) {
		return true
	}
	if a := m.tie.act; a != nil && m.tie.link == linkPassive && a.from >= m.in.to && d.hitAt(a.to, cWith) != nil && d.manyUnnamed(a.to, st.to) {
		return true // "similar ones have been signed with a dozen countries"
	}
	for i := m.in.to; i < min(m.in.npTo, st.to); i++ {
		h := d.hitAt(i, cWith)
		if h != nil && !d.masked[i] && d.manyUnnamed(i, st.to) {
			return true
		}
		if h == nil || d.masked[i] || h.to >= st.to || caseless(d.toks[i].norm) {
			continue
		}
		end := min(h.to+8, st.to)
		if len(d.atomsIn(i, end)) > 0 || d.personBetween(i, end) >= 0 || d.bothIn(i, end) > 0 {
			return false
		}
		return d.hasAny(h.to, bits(cSeveral, cNumber, cIndef))
	}
	return false
}

// manyUnnamed tells whether the "with" at token i leads to a number of partners that nobody names ("with more than 60
// states").
func (d *document) manyUnnamed(i, to int) bool {
	h := d.hitAt(i, cWith)
	for at := h.to; at < min(h.to+5, to); at++ {
		t := &d.toks[at]
		if t.word && t.number < 0 && !d.hasAny(at, bits(cNumber)) {
			if t.capital {
				return false
			}
			continue // "with no fewer than 60"
		}
		n, w := d.numberAt(at)
		if w == 0 || n < 3 || at+w >= to || !d.toks[at+w].word || d.isDate(at) {
			return false
		}
		end := min(at+w+5, to)
		return len(d.atomsIn(h.to, end)) == 0 && d.personBetween(h.to, end) < 0 && d.bothIn(h.to, end) == 0
	}
	return false
}

// presidentElsewhere tells whether one of those who act is a president of none of the parties.
func (d *document) presidentElsewhere(m *mention) bool {
	if h := d.headOf(m.sent); h != nil && len(h.value) >= 4 && !near(h.value, d.article.Published) {
		return false // who presides now tells nothing of then
	}
	from, to := d.clauseOf(&m.in, &m.tie)
	for k := range d.people {
		q := &d.people[d.people[k].same]
		if p := &d.people[k]; p.from < from || p.to > to || d.masked[p.from] || q.office == "" {
			continue
		}
		other := 0
		for _, p := range m.ps.parties {
			if d.strangerTo(q, p) {
				other++
			}
		}
		if other == len(m.ps.parties) {
			return true
		}
	}
	return false
}

// toldBefore tells whether another accord, be it the headline's, names the same parties.
func (d *document) toldBefore(m *mention) bool {
	for _, x := range d.mentions {
		if (x.ps.explicit || x.para == m.para && !x.title) && x.ps.parties.Equal(m.ps.parties) {
			return true
		}
	}
	return false
}

// ratifiedAtHome tells whether those who approve it without a country named are of the one whose accord was told shortly
// before ("its court suspended the treaty with A. Deputies also approved one with B").
func (d *document) ratifiedAtHome(m *mention) bool {
	x := d.lastMade()
	return m.status == kg.Ratified && m.ps.named != "" && m.ps.named != d.home && m.ps.parties.Has(d.home) && x != nil && (x.ps.explicit || x.sent == m.sent) && x.ps.parties.Has(d.home) && m.sent-x.sent <= 3
}

// supported tells whether parties that the clause does not name are known well enough from the
// rest of the article: by an accord told before, by the headline, or by being spoken of throughout.
func (d *document) supported(m *mention) bool {
	if d.toldBefore(m) || d.broached(m) || d.ratifiedAtHome(m) || d.ofEntryPair(m) || d.stopTold(m) || d.withoutSaying(m) || d.talksOfPair(m) {
		return true
	}
	if !d.headed(m) && strings.TrimSpace(d.article.Title) == "" && len(d.support) > 2 {
		return false
	}
	need := float64(minSupport)
	if m.ps.rule == ruleArticle && !d.headlinePair {
		need = minTopicSupport
	}
	for _, p := range m.ps.parties {
		if m.ps.with && p != d.home && d.support[d.home] >= 3*minSupport {
			continue // "the agreement signed with B" in an article about A
		}
		if p == m.ps.named && p != d.home && d.support[d.home] >= 2*minSupport {
			continue // the clause names it, only the other one needs to be known
		}
		if p == d.opener && p != m.ps.named && m.ps.named != "" {
			continue
		}
		if d.support[p] < need {
			return false
		}
	}
	return true
}

// withoutSaying tells whether the parties are the country that goes without saying in the article and the one that the clause
// names. Towns are twinned by their own name, not by their country's.
func (d *document) withoutSaying(m *mention) bool {
	return d.homeAlone && m.in.kind != kg.Twinning && m.ps.named != "" && m.ps.named != d.home && m.ps.parties.Has(d.home)
}

// stopTold tells whether the sentence before names the two parties and nobody else, and the mention's own places it in
// one of them and names no other ("The minister of A goes on to B. In B's capital an accord awaits him").
func (d *document) stopTold(m *mention) bool {
	if m.status != kg.Planned && !m.in.ellipsis || m.sent == 0 || len(m.ps.parties) != 2 || slices.ContainsFunc(m.ps.parties, kg.Party.IsOrganisation) || d.sents[m.sent-1].field != d.sents[m.sent].field || !d.twoOf(m.sent-1).Equal(m.ps.parties) {
		return false
	}
	here := false
	for _, k := range d.atomsIn(d.sents[m.sent].from, d.sents[m.sent].to) {
		a := &d.atoms[k]
		if !m.ps.parties.Has(a.party) {
			return false
		}
		here = here || a.loc
	}
	return here
}

// domesticClause tells whether the other side is no international party.
func (d *document) domesticClause(m *mention) bool {
	if d.withCompany(m) || d.domesticSubject(m) || d.joinsStranger(m) {
		return true
	}
	if m.ps.explicit && m.ps.rule != "both" && m.ps.rule != "sentence" && !((m.kind == kg.Other || m.kind == kg.Financing) && m.in.weak) {
		return false
	}
	from, to := d.clauseOf(&m.in, &m.tie)
	does := d.whatItDoes(&m.in, &m.tie, to)
	if m.ps.rule == ruleArticle {
		does = [2]int{} // that names whom the clause does not
	}
	for i := from; i < to; i++ {
		if i >= does[0] && i < does[1] {
			i = does[1] - 1
			continue
		}
		if m.ps.named != "" && i >= max(m.in.npTo, endOfAct(&m.tie)) && d.has(i, cRel) {
			break // what the instrument does is another matter
		}
		if d.has(i, cDomestic) && !d.masked[i] && !d.venue(i) && !d.concerned(&m.in, i) {
			return true
		}
		if o := d.hitAt(i, cOffice); o != nil && o.e.flags&flagCorporate != 0 && !d.masked[i] {
			return true
		}
	}
	return false
}

// behindPartner tells whether token i stands in words of what an accord is for, behind the partner ("a memorandum with A for the
// recruitment of nurses").
func (d *document) behindPartner(in *instrument, i int) bool {
	ks := d.atomsIn(in.to, i)
	if i < in.to || len(ks) == 0 || d.count(in.to, i, bits(cAct, cBoundary, cBetween)) > 0 || d.count(in.to, d.atoms[ks[0]].from, bits(cWith)) == 0 {
		return false
	}
	last := d.atoms[ks[len(ks)-1]].to
	return d.count(last, i, bits(cOn, cFor)) > 0 && d.count(last, i, bits(cWith, cAnd)) == 0
}

// concerned tells whether token i only names whom the instrument is about ("a treaty on the taxes of companies").
func (d *document) concerned(in *instrument, i int) bool {
	if d.behindPartner(in, i) {
		return true
	}
	if i < in.to || i >= in.npTo || d.count(in.to, i, bits(cWith, cBetween)) > 0 {
		return false
	}
	return d.count(in.to, i, bits(cOn)) > 0 || !d.hasAny(i-1, bits(cDef, cOf, cIndef)) // or an adjective: "mining integration"
}

// outsiders tells whether somebody who is no international party is named between two tokens, other than as what the
// instrument is about ("a memorandum on nurses").
func (d *document) outsiders(in *instrument, from, to int) bool {
	for i := from; i < to; i++ {
		if d.hasAny(i, bits(cDomestic, cPrivate)) && !d.concerned(in, i) {
			return true
		}
	}
	return false
}

// venue tells whether the word says where it was signed ("at the club").
func (d *document) venue(i int) bool {
	for i > 0 && d.has(i-1, cDef) && d.hitOver(i-1, cLoc) == nil && !d.sentStart[i] {
		i--
	}
	return i > 0 && !d.sentStart[i] && d.hitOver(i-1, cLoc) != nil && !d.has(i-1, cWith)
}

// domesticSubject tells whether a party acts together with one that is no international party, in
// the subject of a verb that comes first ("وقعت الحكومة والمتمردون اتفاقا").
func (d *document) domesticSubject(m *mention) bool {
	a := m.tie.act
	if a != nil && d.signedByDomestic(m) {
		return true
	}
	if a == nil || a.to > m.in.npFrom || a.e.forms&formNoun != 0 {
		return false
	}
	if !caseless(d.toks[a.from].norm) {
		return m.tie.link == linkActive && d.joinedDomestic(&m.in, &m.tie)
	}
	if a.to == m.in.npFrom {
		return false
	}
	for i := a.to; i < m.in.npFrom; i++ {
		if h := d.hitAt(i, cDomestic); h != nil && !d.masked[i] && !d.venue(i) {
			end := m.in.npFrom
			for j := h.to; j < end; j++ {
				if d.toks[j].norm == "," || d.toks[j].norm == "،" || d.hitAt(j, cLoc) != nil {
					end = j // where and when it was signed
				}
			}
			return d.atomCount(a.to, end) <= 1
		}
	}
	return false
}

// signedByDomestic tells whether "by" names one party and somebody who is no international party ("signed
// by the government of A and the rebels").
func (d *document) signedByDomestic(m *mention) bool {
	from, to := d.clauseOf(&m.in, &m.tie)
	_, _, byFrom, byTo := d.subjectZone(&m.in, &m.tie, from, to)
	i := d.domesticAfterAnd(byFrom, byTo)
	return i >= 0 && d.atomCount(byFrom, i) == 1
}

// meant gives the accord that "the text" of sentence s means: m, or the article's own one where m is
// an old one told in an earlier paragraph.
func (d *document) meant(m *mention, s int) *mention {
	if m.para == d.sents[s].para || !m.dated || near(m.value, d.article.Published) {
		return m
	}
	for _, x := range d.mentions {
		if !x.dropped && !x.title && !x.in.past && (!x.dated || near(x.value, d.article.Published)) && overlap(x.ps.parties, m.ps.parties) > 1 {
			return x
		}
	}
	return m
}

// nearVerb is how far apart those who act together and their verb stand at most.
const nearVerb = 8

// joinedDomestic tells whether, before a verb, an "and" joins the only party named to one that is no
// international party ("the government of A and the rebels signed").
func (d *document) joinedDomestic(in *instrument, t *tie) bool {
	from, _ := d.clauseOf(in, t)
	i := d.domesticAfterAnd(from, t.act.from)
	if i < 0 {
		return false
	}
	if t.act.from-i <= nearVerb {
		from = max(from, i-nearVerb) // "refugees from B danced on Sunday as the government of A and the rebels signed"
	}
	return len(d.partiesAt(from, t.act.from)) <= 1
}

// domesticAfterAnd gives where an "and" brings somebody who is no international party, -1 where none does.
func (d *document) domesticAfterAnd(from, to int) int {
	for i := from; i < to; i++ {
		if d.hitAt(i, cDomestic) == nil || d.masked[i] || d.venue(i) {
			continue
		}
		j := i - 1
		for j > from && (d.hasAny(j, bits(cDef, cInstitution)) || d.hitOver(j, cGaz) != nil && !d.has(j, cAnd)) {
			j-- // "and the A People's Front"
		}
		if d.has(j, cAnd) {
			return i
		}
	}
	return -1
}
