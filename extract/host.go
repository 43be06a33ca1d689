package extract

import (
	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// subjectOfParagraph gives the party that the paragraph of sentence s opens with, as a heading ("Chile.
// With Peru it signed …") or as the subject of its first sentence ("Chile is busy. …"): who acts where a
// later clause leaves it out.
func (d *document) subjectOfParagraph(s int) kg.Party {
	p := s
	for p > 0 && d.sents[p-1].field == d.sents[s].field && d.sents[p-1].para == d.sents[s].para && !d.opensLine(p) {
		p--
	}
	st := d.sents[p]
	from := max(st.from, d.pubPlace)
	if st.field == 0 || from >= st.to {
		return ""
	}
	for i := from; i < min(st.to, from+4); i++ {
		if h := d.hitAt(i, cGaz); h != nil {
			if _, _, alone := d.ownerAlone(i, st); alone {
				return "" // "India's is a year old"
			}
			if h.to >= len(d.toks) || d.toks[h.to].norm == "," || d.toks[h.to].norm == "،" || d.has(h.to, cAnd) || d.joinedAnd(h.to) && d.has(h.to, cGaz) {
				return "" // the first of a list, or a place
			}
			for _, k := range d.atomsIn(i, h.to) {
				if a := &d.atoms[k]; a.pair < 0 && !a.loc && !a.masked && !a.epithet && d.names(a) && !d.inOffice(a) {
					return a.party
				}
			}
			return ""
		}
		if d.toks[i].word && !d.hasAny(i, bits(cDef, cAnd, cOther, cBoundary, cNumber)) && !(p < s && d.verbFirst(i, from)) {
			return ""
		}
	}
	return ""
}

// verbFirst tells whether the token may be the verb, or its denial, that a sentence opens with in a language whose verbs
// come first: a word of no class without an article, its subject behind it.
func (d *document) verbFirst(i, from int) bool {
	t := &d.toks[i]
	if !caseless(t.norm) || d.sentStart[i+1] || d.definite(i) {
		return false
	}
	if i == from && d.has(i, cNeg) {
		return true
	}
	return (i == from || i == from+1 && d.has(from, cNeg)) && d.mask[i] == 0 && !d.domainAt(i) && d.hitAt(i+1, cGaz) != nil
}

// partnerBefore gives the party, none of the pair in hand, that the paragraph has turned to before the instrument
// ("With B things go worse. The convention signed in 1998 …"): the only one besides the article's own that the
// nearest sentence before names; fronted where that sentence opens with it.
func (d *document) partnerBefore(in *instrument) (partner, hub kg.Party, fronted bool) {
	if hub = d.hub(); hub == "" || len(d.topic) == 2 && !d.topic.Has(hub) {
		return "", "", false
	}
	st := d.sents[in.sent]
	last := d.lastMade()
	for s := in.sent - 1; s >= 0 && in.sent-s <= 3 && d.sents[s].field == st.field && d.sents[s].para == st.para; s-- {
		if last != nil && last.sent >= s {
			return "", "", false
		}
		for _, k := range d.atomsIn(max(d.sents[s].from, d.pubPlace), d.sents[s].to) {
			a := &d.atoms[k]
			if a.party == hub || a.masked || a.loc && a.gaz != gazetteer.Name {
				continue
			}
			if partner != "" && partner != a.party {
				return "", "", false
			}
			if partner == "" {
				fronted = d.frontedAt(d.sents[s].from, a)
			}
			partner = a.party
		}
		if partner != "" {
			break
		}
	}
	if d.topic.Has(partner) || !fronted && last != nil && last.para == st.para {
		return "", "", false
	}
	return partner, hub, fronted
}

// hub gives the party that the article is about: the only one of its headline, else the one it speaks of most.
func (d *document) hub() kg.Party {
	if one := d.soleInTitle(); one != "" && len(d.topic) == 2 && d.topic.Has(one) {
		return one
	}
	return d.home
}

// soleInTitle gives the only party that the headline names, other than as a place.
func (d *document) soleInTitle() kg.Party {
	var one kg.Party
	for k := range d.atoms {
		a := &d.atoms[k]
		if d.toks[a.from].field != 0 {
			break
		}
		if a.loc || a.gaz == gazetteer.City || a.party == one {
			continue
		}
		if one != "" {
			return ""
		}
		one = a.party
	}
	return one
}

// frontedAt tells whether the sentence at from opens with words that make the name its topic ("With B, …", "As
// for B, …").
func (d *document) frontedAt(from int, a *atom) bool {
	if a.from-from > 5 || a.from == from {
		return false
	}
	for i := from; i < a.from; i++ {
		if d.hitAt(i, cWith) != nil || d.hasAny(i, bits(cOn, cOf)) {
			return true
		}
	}
	return false
}

// opensLine tells whether the sentence is the first of a line of its own.
func (d *document) opensLine(s int) bool {
	return s == 0 || d.toks[d.sents[s].from].newline > 0
}

// names tells whether the atom is the name of a state, of its capital or of an organisation, and no adjective.
func (d *document) names(a *atom) bool {
	switch a.gaz {
	case gazetteer.Name, gazetteer.Capital, gazetteer.Org, gazetteer.Seat:
		return true
	}
	return false
}

// headingOnly tells whether the sentence is nothing but the name of a party: the heading of what follows.
func (d *document) headingOnly(s int) bool {
	st := d.sents[s]
	ks := d.atomsIn(st.from, st.to)
	if len(ks) != 1 {
		return false
	}
	a := &d.atoms[ks[0]]
	for i := st.from; i < st.to; i++ {
		if d.toks[i].word && (i < a.from || i >= a.to) && !d.has(i, cDef) && d.toks[i].number < 0 {
			return false
		}
	}
	return true
}

// ownCountry gives the party of the person who speaks of "his country" at token i: the one named last
// before in the sentence, else the first of the sentence before.
func (d *document) ownCountry(i int) kg.Party {
	if h := d.hitAt(i, cPronoun); h != nil && h.e.flags&flagWe != 0 {
		return d.speakers(i)
	}
	if d.definite(i) {
		if p := d.reporter(); p != "" {
			return p // "the country": where it is reported from
		}
		return d.home
	}
	st := d.sents[d.sentOf[i]]
	var party kg.Party
	for k := range d.people {
		if p := &d.people[k]; p.from >= st.from && p.to <= i && p.party != "" {
			party = p.party
		}
	}
	if party != "" {
		return party
	}
	for _, k := range d.atomsIn(st.from, i) {
		if a := &d.atoms[k]; d.inOffice(a) || d.usable(k) {
			party = a.party
		}
	}
	if party != "" {
		return party
	}
	if ps := d.antecedents(i, 1); len(ps) > 0 && ps[0].party != "" {
		return ps[0].party
	}
	p := d.antecedentParty(i)
	if p.IsOrganisation() {
		if q := d.onlyStateBefore(i); q != "" {
			return q
		}
	}
	return p
}

// onlyStateBefore gives the one state that signed the accord told last before token i, with an organisation: who speaks of his
// government is of that state ("The Bank signed with A. The minister said that his government negotiates with B").
func (d *document) onlyStateBefore(i int) kg.Party {
	for k := len(d.mentions) - 1; k >= 0; k-- {
		m := d.mentions[k]
		if m.dropped || m.title || m.sent >= d.sentOf[i] {
			continue
		}
		var one kg.Party
		for _, p := range m.ps.parties {
			if p.IsOrganisation() {
				continue
			}
			if one != "" {
				return ""
			}
			one = p
		}
		return one
	}
	return ""
}

// speakers gives the party of those who say "we" at token i: that of the person named nearest in the sentence who
// is no partner, in the sentences before or in the one behind it, else where it is reported from or the article's.
func (d *document) speakers(i int) kg.Party {
	if d.voice != "" {
		return d.voice
	}
	s := d.sentOf[i]
	if p := d.sayerAtEnd(s); p != "" {
		return p
	}
	for _, x := range []int{s, s - 1, s + 1, s - 2} {
		if x < 0 || x >= len(d.sents) || d.sents[x].field != d.sents[s].field || x != s && d.sents[x].para != d.sents[s].para {
			continue
		}
		var found *person
		for k := range d.people {
			p := &d.people[k]
			if x == s && p.party == "" && p.from > i && d.tells(p) {
				if q := d.possessorOf(p); q != "" {
					return q
				}
			}
			if p.from < d.sents[x].from || p.to > d.sents[x].to || p.party == "" || d.masked[p.from] && !(x == s && d.tells(p)) || d.partnered(p) {
				continue
			}
			if found == nil || p.from > i && found.to <= i || p.from <= i && found.to <= i {
				found = p // the first behind the words, else the last before them
			}
		}
		if found != nil {
			return found.party
		}
		if p := d.officeThatTells(d.sents[x]); p != "" && x == s {
			return p
		}
		if p := d.officerBehindQuote(d.sents[x], i); p != "" && x == s {
			return p
		}
		if p := d.bodyAhead(x, i); p != "" {
			return p
		}
	}
	if p := d.reporter(); p != "" {
		return p
	}
	if p := d.soleInTitle(); p != "" {
		return p
	}
	for _, x := range [...]int{s, max(s-1, d.firstText()), d.firstText()} {
		if p := d.deskInTown(x); p != "" {
			return p
		}
	}
	return d.home
}

// officeThatTells gives the party of an officer without a name close behind a verb of telling ("…, the Cuban minister of
// energy recalled").
func (d *document) officeThatTells(st sentence) kg.Party {
	const near = 8
	for i := st.from; i < st.to; i++ {
		if !d.has(i, cSays) {
			continue
		}
		for _, k := range d.atomsIn(i+1, min(st.to, i+near)) {
			if a := &d.atoms[k]; d.inOffice(a) || d.hasAnyIn(a.to, min(st.to, a.to+2), bits(cOffice)) {
				return a.party
			}
		}
	}
	return ""
}

// tells tells whether a verb of telling stands close before the person or right behind.
func (d *document) tells(p *person) bool {
	const near = 3
	from := min(p.from, p.from0())
	return d.count(max(d.sents[d.sentOf[p.from]].from, from-near), from, bits(cSays)) > 0 || d.has(min(p.to, len(d.toks)-1), cSays)
}

// partnered tells whether a "with" stands right before the person.
func (d *document) partnered(p *person) bool {
	for i := p.from0() - 1; i >= 0 && i >= p.from0()-3; i-- {
		if d.hitOver(i, cWith) != nil {
			return true
		}
		if !d.toks[i].word || d.sentStart[i+1] {
			return false
		}
	}
	return false
}

// openSide gives the party that acted in the accord told right before, where somebody whose side is not told
// signs with p: "Pretoria signed an accord with A; a month later Mr X and Ms Y of B signed another".
func (d *document) openSide(t *tie, p kg.Party, zone [4]int, with [][2]int) kg.Party {
	if t.act == nil || t.act.e.act != actSign || len(d.mentions) == 0 {
		return ""
	}
	m := d.mentions[len(d.mentions)-1]
	s := d.sentOf[t.act.from]
	if m.dropped || m.title || m.ps.subject == "" || m.ps.subject == p || s-m.sent > 1 || d.sents[s].para != m.para {
		return ""
	}
	open := 0
	for k := range d.people {
		q := &d.people[k]
		if d.masked[q.from] || q.to-q.from < 2 {
			continue
		}
		if in := q.from >= zone[0] && q.to <= zone[1] || q.from >= zone[2] && q.to <= zone[3] || inSpans(with, q.from); !in {
			continue
		}
		switch {
		case q.party == "" && d.people[q.same].party == "":
			open++
		case q.party != p:
			return ""
		}
	}
	if open != 1 {
		return ""
	}
	return m.ps.subject
}

// looksOn tells whether the state is named in an aside of the clause: it takes no part ("under the eyes of the
// president of B").
func (d *document) looksOn(p kg.Party, from, to int) bool {
	for _, k := range d.atomsIn(from, d.sents[d.sentOf[to-1]].to) {
		if a := &d.atoms[k]; a.party == p && a.masked && !a.loc {
			return true
		}
	}
	return false
}

// hostOf gives the country of the town where somebody without a known side signs with p: "in Lima, she
// and Mr X signed".
func (d *document) hostOf(t *tie, p kg.Party, from, to int, with [][2]int, zone [4]int) kg.Party {
	if t.act == nil || t.act.e.act != actSign || t.status != kg.Signed && t.status != kg.Planned || d.count(from, to, bits(cDomestic)) > 0 {
		return ""
	}
	var host kg.Party
	for _, k := range d.atomsIn(from, to) {
		a := &d.atoms[k]
		if !a.loc || a.masked || a.gaz != gazetteer.Capital && a.gaz != gazetteer.City && !(a.gaz == gazetteer.Name && a.from < t.act.from) || a.from < d.pubPlace && d.toks[a.from].field == 1 || d.inOfficeOrName(a.from) {
			continue
		}
		if host != "" && host != a.party {
			return ""
		}
		host = a.party
	}
	if host == "" || host == p || p.IsOrganisation() || d.looksOn(host, from, to) {
		return ""
	}
	var open *person
	for k := range d.people {
		q := &d.people[k]
		if q.party != "" || q.from < from || q.to > to || d.masked[q.from] || d.people[q.same].party != "" {
			continue
		}
		if inSpans(with, q.from) || q.from >= zone[0] && q.to <= zone[1] || q.from >= zone[2] && q.to <= zone[3] {
			if open != nil {
				return "" // one of them may stand for p
			}
			open = q
		}
	}
	if open == nil {
		return ""
	}
	open.party, d.people[open.same].party = host, host
	return host
}

// hostOfEnvoy gives the country to which somebody of p is sent who signs with an officer of no told side ("the
// ambassador of the Union in Honduras, X, and the minister of finance, Y").
func (d *document) hostOfEnvoy(t *tie, p kg.Party, zone [4]int) kg.Party {
	if t.act == nil || t.act.e.act != actSign {
		return ""
	}
	var host kg.Party
	var open *person
	for k := range d.people {
		q := &d.people[k]
		if d.masked[q.from] || q.oTo == q.oFrom || !(q.from >= zone[0] && q.to <= zone[1] || q.from >= zone[2] && q.to <= zone[3]) {
			continue
		}
		switch {
		case q.party == p:
			for _, k := range d.atomsIn(q.oFrom, q.oTo) {
				if a := &d.atoms[k]; a.loc && a.gaz == gazetteer.Name && a.party != p {
					host = a.party
				}
			}
		case q.party == "" && d.people[q.same].party == "" && open == nil:
			open = q
		default:
			return ""
		}
	}
	if host == "" || open == nil {
		return ""
	}
	open.party, d.people[open.same].party = host, host
	return host
}

// pairOfOfficers gives the other one of the two parties that the sentence before names, where an officer of no told
// side signs with somebody of p ("B lends A money. The minister of finance, X, and B's director, Y, signed …").
func (d *document) pairOfOfficers(in *instrument, t *tie, p kg.Party, zone [4]int) kg.Party {
	if t.act == nil || t.act.e.act != actSign || in.sent == 0 {
		return ""
	}
	told := d.twoOf(in.sent - 1)
	if m := d.lastMade(); len(told) != 2 || !told.Has(p) || m != nil && !m.title && in.sent-m.sent <= 1 {
		return "" // who signs what was told just before is known
	}
	var open *person
	beside := false
	for k := range d.people {
		q := &d.people[k]
		if d.masked[q.from] || !(q.from >= zone[0] && q.to <= zone[1] || q.from >= zone[2] && q.to <= zone[3]) {
			continue
		}
		switch {
		case q.party == p:
			beside = true
		case q.party != "" || d.people[q.same].party != "" || q.oTo == q.oFrom || open != nil || d.corporate(q):
			return ""
		default:
			open = q
		}
	}
	if open == nil || !beside {
		return ""
	}
	other := told[0]
	if other == p {
		other = told[1]
	}
	open.party, d.people[open.same].party = other, other
	return other
}

// corporate tells whether the person's office is one of companies.
func (d *document) corporate(p *person) bool {
	for i := p.oFrom; i < p.oTo; i++ {
		if o := d.hitAt(i, cOffice); o != nil && o.e.flags&flagCorporate != 0 {
			return true
		}
	}
	return false
}

// sameCountry tells whether two regions of the party, and no more than that, are joined between two tokens.
func (d *document) sameCountry(from, to int, p kg.Party) bool {
	last := ""
	for _, k := range d.atomsIn(from, to) {
		a := &d.atoms[k]
		if a.party != p || a.gaz != gazetteer.Subnational || a.loc {
			continue
		}
		name := d.text(a.from, a.to)
		if last != "" && last != name {
			return true
		}
		last = name
	}
	return d.sameBodies(from, to)
}

// sameBodies tells whether an "and" joins two bodies of one kind, one of which stands without a country ("the
// University of A and the Technical University").
func (d *document) sameBodies(from, to int) bool {
	for i := from; i < to; i++ {
		if !d.has(i, cInstitution) || d.masked[i] {
			continue
		}
		for j := i + 1; j < min(to, i+9); j++ {
			if d.toks[j].norm == d.toks[i].norm && d.has(j, cInstitution) {
				return d.count(i, j, bits(cAnd)) == 1 && d.bare(i, j) != d.bare(j, min(to, j+8))
			}
		}
	}
	return false
}

// bare tells whether nobody's party is named between two tokens.
func (d *document) bare(from, to int) bool { return len(d.atomsIn(from, to)) == 0 }

// locatedAt tells whether the token is part of a name that stands as a place.
func (d *document) locatedAt(i int) bool {
	h := d.hitOver(i, cGaz)
	return h != nil && d.locative(h)
}

// capitalOf gives the country in whose capital the sentence says that the only party named signs, where the
// article speaks of another pair.
func (d *document) capitalOf(in *instrument, p kg.Party) kg.Party {
	var host kg.Party
	st := d.sents[in.sent]
	if in.def || d.count(st.from, st.to, bits(cDomestic)) > 0 {
		return ""
	}
	for _, k := range d.atomsIn(st.from, st.to) {
		a := &d.atoms[k]
		switch {
		case a.party.IsOrganisation() || !a.loc && a.party != p && !a.masked:
			return ""
		case a.loc && a.gaz == gazetteer.Capital && a.party != p && (a.from-st.from <= 3 || d.signedThere(a, p)) && (a.from >= d.pubPlace || d.toks[a.from].field == 0):
			if host != "" && host != a.party {
				return ""
			}
			host = a.party
		}
	}
	return host
}

// signedThere tells whether an officer of p signed in the capital: words of signing right before it and the officer
// behind ("a memorandum signed in the capital of B by the president of A"), or the other way round ("the president of A
// signed in …"). Where the article names an organisation, it may be the one that has its seat there.
func (d *document) signedThere(a *atom, p kg.Party) bool {
	for q := range d.support {
		if q.IsOrganisation() {
			return false
		}
	}
	i := a.from - 1
	for i > 0 && a.from-i < 3 && d.hasAny(i, bits(cLoc, cDef)) {
		i--
	}
	if act := d.hitOver(i, cAct); act != nil {
		if act.e.act != actSign || act.e.forms&formNoun != 0 {
			return false
		}
		if d.hitAt(a.to, cBy) != nil {
			return act.e.forms&formPart != 0 && d.officerIn(a.to+1, a.to+5, p)
		}
		return d.officerIn(act.from-7, act.from, p)
	}
	for ; i > 0 && a.from-i < 9 && !d.sentStart[i]; i-- {
		if act := d.hitOver(i, cAct); act != nil {
			return caseless(d.toks[i].norm) && act.e.act == actSign && act.e.forms&formPast != 0 && d.officerIn(act.to, act.to+1, p)
		}
		if !d.hasAny(i, bits(cOffice, cTail, cGaz, cOf, cDef, cLoc, cLeader)) && !d.inOfficeOrName(i) {
			return false
		}
	}
	return false
}

// officerIn tells whether an office, or the name of a person of p, begins between two tokens of one sentence.
func (d *document) officerIn(from, to int, p kg.Party) bool {
	for j := max(0, from); j < min(to, len(d.toks)); j++ {
		if d.has(j, cOffice) {
			return true
		}
		if n := d.nameFrom[j]; n > 0 && d.people[n-1].party == p {
			return true
		}
	}
	return false
}

// reporter gives the country of the town in the dateline, where the article speaks of it besides.
func (d *document) reporter() kg.Party {
	if d.agency != "" {
		return d.agency
	}
	from, to := d.datelineTown()
	if from == to {
		return ""
	}
	for _, k := range d.atomsIn(from, to) {
		if p := d.atoms[k].party; !p.IsOrganisation() && (d.spokenOf(p) || d.support[p] >= 1.4) {
			return p
		}
	}
	return ""
}

// bareSeat gives the country of the dateline's town where nothing else in the article speaks of it.
func (d *document) bareSeat() kg.Party {
	from, to := d.datelineTown()
	var p kg.Party
	for _, k := range d.atomsIn(from, to) {
		p = d.atoms[k].party
	}
	if p == "" {
		return ""
	}
	for k := range d.atoms {
		if a := &d.atoms[k]; a.party == p && (a.gaz != gazetteer.City && a.gaz != gazetteer.Capital || !d.sameTown(a, from, to)) {
			return ""
		}
	}
	return p
}

// sameTown tells whether the atom has the words that stand between two tokens.
func (d *document) sameTown(a *atom, from, to int) bool {
	if a.to-a.from != to-from {
		return false
	}
	for i := 0; i < to-from; i++ {
		if d.toks[a.from+i].norm != d.toks[from+i].norm {
			return false
		}
	}
	return true
}

// possessorOf gives the party whose name stands as a possessive right before the person ("Macedonia's Ivo Kostov"), ""
// where none does.
func (d *document) possessorOf(p *person) kg.Party {
	for _, k := range d.atomsIn(max(0, p.from-5), p.from) {
		if a := &d.atoms[k]; a.gaz == gazetteer.Name && p.from-a.to <= 2 && d.has(a.to, cOf) {
			return a.party
		}
	}
	return ""
}

// bodyAhead gives the only state that sentence s names before token i, where it names it for a body or an officer of it
// ("The ministry of A announces: our country …", "A has no enemies, as its president, X, says. 'We …'").
func (d *document) bodyAhead(s, i int) kg.Party {
	st := d.sents[s]
	if st.from >= i {
		return ""
	}
	from, to := max(st.from, d.pubPlace), min(st.to, i)
	if d.count(from, to, bits(cInstitution, cOffice)) == 0 || d.sentOf[i] == s && !d.colonIn(from, to) {
		return ""
	}
	var one kg.Party
	for _, k := range d.atomsIn(from, to) {
		a := &d.atoms[k]
		if a.gaz == gazetteer.City || a.loc || d.behindWith(a.from) {
			continue
		}
		if a.party.IsOrganisation() || one != "" && one != a.party {
			return ""
		}
		one = a.party
	}
	return one
}

// officerBehindQuote gives the party of the officer right behind the mark that closes what is said from token i on ("'We have
// signed …', repeats the minister of A").
func (d *document) officerBehindQuote(st sentence, i int) kg.Party {
	const near = 8
	for j := i + 1; j < st.to; j++ {
		if n := d.toks[j].norm; n != "»" && n != "”" && n != "\"" {
			continue
		}
		for _, k := range d.atomsIn(j+1, min(st.to, j+near)) {
			if a := &d.atoms[k]; d.inOffice(a) || d.hasAnyIn(a.to, min(st.to, a.to+2), bits(cOffice)) {
				return a.party
			}
		}
		return ""
	}
	return ""
}
