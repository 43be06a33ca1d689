package extract

import (
	"sort"
	"strings"

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

// clauseOf gives the stretch of the sentence that belongs to the instrument and its act.
func (d *document) clauseOf(in *instrument, t *tie) (int, int) {
	st := d.sents[in.sent]
	lo, hi := in.npFrom, in.npTo
	if t.act != nil {
		lo, hi = min(lo, t.act.from), max(hi, t.act.to)
	}
	from := st.from
	for i := lo - 1; i >= st.from; i-- {
		n := d.toks[i].norm
		if n == ";" || n == "؛" || d.has(i, cBoundary) && (i == st.from || d.toks[i-1].norm == ",") && !d.inCommas(i) {
			from = i + 1
			break
		}
		if d.opensClause(i) {
			from = i
			if d.hitAt(st.from, cBoundary) != nil && d.commas(st.from, i) == 1 {
				from = st.from // "as for A, it signed …"
			}
			break
		}
	}
	if t.act != nil && t.act.to <= in.npFrom && t.link == linkActive {
		from = d.ownSubject(t.act, from)
	}
	to := st.to
	for i := hi; i < st.to; i++ {
		n := d.toks[i].norm
		if n == ";" || n == "؛" || d.has(i, cBoundary) && !d.inCommas(i) || d.opensClause(i) {
			to = i
			break
		}
		if (i > hi+2 || i > hi && d.has(hi, cAnd)) && d.has(i, cAct) && d.toks[i].word {
			if a := d.hitAt(i, cAct); a != nil && (a.e.forms&(formPast|formPres|formFut) != 0 && a.e.forms&formPart == 0 || d.withOwnObject(a, in)) {
				// another verb: its clause begins at the last comma before it
				to = i
				for j := i; j >= hi; j-- {
					if d.toks[j].norm == "," || d.toks[j].norm == "،" || d.has(j, cAnd) {
						to = j
						break
					}
				}
				break
			}
		}
	}
	return from, to
}

// ownSubject gives where the clause of a verb begins that follows another one and has a subject of its own
// ("A signed one in May and B negotiates another").
func (d *document) ownSubject(act *hit, from int) int {
	if caseless(d.toks[act.from].norm) {
		return d.ownPartner(act, from)
	}
	for j := act.from - 1; j > from && act.from-j <= 12; j-- {
		if d.has(j, cAct) {
			return from
		}
		if !d.has(j, cAnd) {
			continue
		}
		k := j + 1
		if d.toks[k].norm == "," || d.has(k, cDef) {
			k++
		}
		if !d.isDate(j+1) && !d.isDate(k) && (d.hitAt(k, cGaz) == nil || d.count(k, act.from, bits(cGaz)) != 1) {
			continue
		}
		for i := j - 1; i >= from; i-- {
			if a := d.hitAt(i, cAct); a != nil && d.finite(a) {
				return j + 1
			}
		}
		return from
	}
	return from
}

// finite tells whether the act is a verb of a main clause: by its form, its auxiliary or its object.
func (d *document) finite(a *hit) bool {
	f := a.e.forms
	if f&formNoun != 0 || f&(formPast|formPres|formFut|formPart) == 0 {
		return false
	}
	return f&formPart == 0 || d.auxBefore(a, cPerfect) || f&formPast != 0 && d.actsOn(a, d.ins)
}

// withOwnObject tells whether the act is a participle that goes on a perfect told before, with a partner and an
// object of its own ("has signed A with B and, last year, concluded with C a treaty").
func (d *document) withOwnObject(a *hit, in *instrument) bool {
	if a.e.forms&formPart == 0 || a.e.forms&formNoun != 0 || d.hitAt(a.to, cWith) == nil || d.count(in.to, a.from, bits(cAnd)) == 0 {
		return false
	}
	for k := range d.ins {
		if x := &d.ins[k]; x.npFrom > a.to && x.npFrom-a.to <= 12 && !x.ellipsis {
			return d.count(a.to, x.npFrom, bits(cAct)) == 0
		}
	}
	return false
}

// ownPartner is ownSubject where the verb comes first: a "with" that an "and" is joined to stands before it.
func (d *document) ownPartner(act *hit, from int) int {
	for j := act.from - 1; j > from && act.from-j <= 14 && !d.has(j, cAct); j-- {
		if h := d.hitAt(j, cWith); h == nil || h.roles&roleAnd == 0 {
			continue
		}
		for i := j - 1; i >= from; i-- {
			if a := d.hitAt(i, cAct); a != nil && a.e.forms&(formPast|formPres|formFut) != 0 && a.e.forms&(formPart|formNoun) == 0 {
				return j
			}
		}
	}
	return from
}

// inCommas tells whether the words at i stand between commas inside a clause ("A, for its part, signed").
func (d *document) inCommas(i int) bool {
	h := d.hitOver(i, cBoundary)
	return h != nil && h.from > 0 && h.to-h.from > 1 && h.to < len(d.toks) && d.toks[h.from-1].norm == "," && d.toks[h.to].norm == ","
}

// opensClause tells whether a comma stands before the word and a particle that opens a clause is
// joined to it.
func (d *document) opensClause(i int) bool {
	if i == 0 || d.toks[i-1].norm != "," && d.toks[i-1].norm != "،" {
		return false
	}
	for k := d.first[i]; k < len(d.hits) && d.hits[k].from == i; k++ {
		if d.hits[k].roles&roleOpen != 0 {
			return true
		}
	}
	return false
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

func endOfAct(t *tie) int {
	if t.act == nil {
		return 0
	}
	return t.act.to
}

// partiesOf decides who the parties of the instrument are; nobody, where those it is said to be between are a
// party and somebody who is none.
func (d *document) partiesOf(in *instrument, t *tie) partySet {
	ps := d.partiesNamed(in, t)
	if !ps.explicit || ps.rule == "both" || ps.rule == "between, one named" {
		if from, to := d.clauseOf(in, t); d.betweenDomestic(max(from, in.to), to) {
			return partySet{rule: "between a party and one that is none"}
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

// partiesNamed gives the parties that the words of the clause and of the article name.
func (d *document) partiesNamed(in *instrument, t *tie) partySet {
	from, to := d.clauseOf(in, t)
	d.twinning = in.kind == kg.Twinning
	defer func() { d.twinning = false }()
	if ps, ok := d.hyphenPair(in); ok {
		return ps
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
	if ps, ok := d.betweenList(in, t, from, to); ok {
		if ps.from < in.npTo || d.count(in.npTo, ps.from, bits(cRel, cProvision)) == 0 {
			return ps
		}
		aside = ps // it may belong to what the instrument provides
	}
	if len(aside.parties) == 0 && d.betweenBodies(in, to) {
		return partySet{rule: "between bodies of one country"}
	}
	var subj, with, comp, rest []kg.Party
	subjFrom, subjTo, byFrom, byTo := d.subjectZone(in, t, from, to)
	lo, hi := to, from
	note := func(a *atom) { lo, hi = min(lo, a.from), max(hi, a.to) }
	var withSpans, talks [][2]int
	own := false
	for _, sp := range d.spansAfter(cWith, from, to) {
		if !d.elsewhere(in, sp[0]) {
			own = true
		}
	}
	for n, sp := range d.spansAfter(cWith, from, to) {
		if n := len(withSpans); n > 0 && t.link == linkActive && d.count(withSpans[n-1][0], sp[0], bits(cRel)) > 0 {
			break // "with A an accord like the one that it has with B"
		}
		if own && (d.withOfTalks(in, sp[0]) || n > 0 && sp[0] > in.to && d.afterNounOf(sp[0], t.act)) {
			talks = append(talks, sp)
		} else if !d.elsewhere(in, sp[0]) || !own && t.link != linkActive {
			withSpans = append(withSpans, sp)
		}
	}
	events := d.eventSpans(withSpans)
	owned := in.def && d.ownerBefore(in.from) && d.count(in.to, in.npTo, bits(cWith)) > 0
	for _, k := range d.atomsIn(from, to) {
		a := &d.atoms[k]
		if !d.usable(k) && !d.joinedBy(t, a) || inSpans(events, a.from) {
			continue
		}
		switch {
		case owned && t.link == linkPart && a.from > t.act.to:
			// "its pact with A, signed in May, brings in more than B does"
		case own && d.elsewhere(in, a.from), inSpans(talks, a.from):
			// the partner of another instrument in the list
		case inSpans(withSpans, a.from):
			add(&with, a.party)
			note(a)
		case t.link == linkPassive && byFrom >= to && len(withSpans) > 0 && t.act.from >= in.to && a.from > t.act.to && d.commaIn(t.act.to, a.from):
			// "the pact with A will be signed in May, if B …"
		case a.from >= subjFrom && a.to <= subjTo || a.from >= byFrom && a.to <= byTo:
			add(&subj, a.party)
			note(a)
		case a.from >= in.npFrom && a.to <= in.npTo:
			add(&comp, a.party)
		case a.from < max(in.npTo, endOfAct(t))+24:
			add(&rest, a.party)
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
	for i := from; i < to; i++ {
		if h := d.hitAt(i, cPronoun); h == nil || h.e.n >= 0 || d.masked[i] {
			continue
		}
		if inSpans(withSpans, i) {
			add(&with, d.ownCountry(i))
		} else if i >= subjFrom && i < subjTo || i >= byFrom && i < byTo {
			add(&subj, d.ownCountry(i))
		}
	}
	for i := subjFrom; i < subjTo; i++ {
		if h := d.hitAt(i, cPronoun); h != nil && (h.e.n == 0 || h.e.n == 1) && !d.masked[i] {
			n := len(subj)
			if h.e.flags&flagThing == 0 {
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
	if ps, ok := d.counted(in, t, subjFrom, subjTo); ok {
		return ps
	}
	if t.act != nil && len(subj) <= 1 && d.atomCount(from, t.act.from) == 0 {
		if p := d.parliamentOf(t, from, t.act.from); p != "" {
			add(&subj, p)
		}
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
	}
	main := append([]kg.Party(nil), subj...)
	for _, p := range with {
		add(&main, p)
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
	}
	switch {
	case named == 2 && len(subj) == 0 && len(with) >= 1 && d.bothBefore(from, to, withSpans) && len(d.topic) == 2 && overlap(kg.NewParties(with...), d.topic) == 0 && len(aside.parties) == 0:
		// "the two countries … with a third"
		return partySet{kg.NewParties(append(with, d.topic...)...), "both and another", true, lo, hi, false, "", ""}
	case named == 2 && len(main) == 1 && len(d.topic) == 2 && !d.topic.Has(main[0]) && d.joinedToBoth(from, to):
		return partySet{kg.NewParties(append(main, d.topic...)...), "both and another", true, lo, hi, false, "", ""}
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
	if len(main) == 1 {
		if p := d.antecedentParty(in.from); owned && len(with) == 1 && len(subj) == 0 && p != "" && p != main[0] {
			return partySet{kg.NewParties(main[0], p), "owner named before", true, lo, hi, false, p, ""}
		}
		if p := d.toldTo(in, t, main[0], subjFrom, subjTo); p != "" && len(with) == 0 {
			return partySet{kg.NewParties(main[0], p), "told to the other side", true, d.sents[in.sent].from, hi, false, main[0], ""}
		}
		if p := d.hostOf(t, main[0], from, to, withSpans, [4]int{subjFrom, subjTo, byFrom, byTo}); p != "" {
			return partySet{kg.NewParties(main[0], p), "one named, other from the place", true, lo, hi, false, "", ""}
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
		if p := d.capitalOf(in, main[0]); p != "" && len(with) == 0 && len(comp) == 0 && len(subj) == 1 {
			return partySet{kg.NewParties(main[0], p), "one named, in the capital of the other", true, lo, hi, false, "", ""}
		}
		if len(comp) == 1 && comp[0] != main[0] {
			return partySet{kg.NewParties(main[0], comp[0]), "clause and complement", true, lo, hi, false, "", ""}
		}
		if d.topic.Has(main[0]) && len(d.topic) == 2 {
			return partySet{d.topic, "one named, other from the article", false, lo, hi, false, "", main[0]}
		}
		if len(rest) == 1 && rest[0] != main[0] {
			return partySet{kg.NewParties(main[0], rest[0]), "clause", true, lo, hi, false, "", ""}
		}
		if c := d.counterpart(in, main[0]); c != "" && c != main[0] {
			return partySet{kg.NewParties(main[0], c), "one named, other from the article", false, lo, hi, len(with) == 1 && c == d.home, "", main[0]}
		}
		return partySet{kg.NewParties(main[0]), "one named", false, lo, hi, false, "", main[0]}
	}
	if len(comp)+len(rest) == 0 {
		if ps, ok := d.pairBefore(in); ok {
			return ps
		}
	}
	all := append([]kg.Party(nil), comp...)
	for _, p := range rest {
		add(&all, p)
	}
	switch {
	case len(all) == 2 && !(d.headlinePair && overlap(kg.NewParties(all...), d.topic) == 1):
		return partySet{kg.NewParties(all...), "sentence", true, in.npFrom, in.npTo, false, "", ""}
	case len(all) == 1 && d.topic.Has(all[0]) || len(all) == 0 || len(d.topic) >= 2 && len(all) > 2:
		return partySet{d.topic, "article", false, in.npFrom, in.npTo, false, "", ""}
	case len(all) == 1 && d.home != "" && d.home != all[0]:
		return partySet{kg.NewParties(all[0], d.home), "one named, other from the article", false, in.npFrom, in.npTo, false, "", ""}
	}
	return partySet{d.topic, "article", false, in.npFrom, in.npTo, false, "", ""}
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

// ownCountry gives the party of the person who speaks of "his country" at token i: the one named last
// before in the sentence, else the first of the sentence before.
func (d *document) ownCountry(i int) kg.Party {
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
	return d.antecedentParty(i)
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

// hostOf gives the country of the town where somebody without a known side signs with p: "in Lima, she
// and Mr X signed".
func (d *document) hostOf(t *tie, p kg.Party, from, to int, with [][2]int, zone [4]int) kg.Party {
	if t.act == nil || t.act.e.act != actSign || t.status != kg.Signed && t.status != kg.Planned || d.count(from, to, bits(cDomestic)) > 0 {
		return ""
	}
	var host kg.Party
	for _, k := range d.atomsIn(from, to) {
		a := &d.atoms[k]
		if !a.loc || a.masked || a.gaz != gazetteer.Capital && a.gaz != gazetteer.City || a.from < d.pubPlace && d.toks[a.from].field == 1 || d.inOfficeOrName(a.from) {
			continue
		}
		if host != "" && host != a.party {
			return ""
		}
		host = a.party
	}
	if host == "" || host == p || p.IsOrganisation() {
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
	return false
}

// twoBefore gives the only two parties that the sentence names before token i, other than as places.
func (d *document) twoBefore(i int) kg.Parties {
	var set []kg.Party
	for _, k := range d.atomsIn(d.sents[d.sentOf[i]].from, i) {
		if d.usable(k) {
			add(&set, d.atoms[k].party)
		}
	}
	if len(set) != 2 {
		return nil
	}
	return kg.NewParties(set...)
}

// commas counts the commas between two tokens.
func (d *document) commas(from, to int) int {
	n := 0
	for i := from; i < to; i++ {
		if d.toks[i].norm == "," || d.toks[i].norm == "،" {
			n++
		}
	}
	return n
}

// commaIn tells whether a comma stands between two tokens.
func (d *document) commaIn(from, to int) bool {
	for i := from; i < to; i++ {
		if d.toks[i].norm == "," || d.toks[i].norm == "،" {
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
	ps := kg.NewParties(set...)
	if len(set) != 2 || overlap(ps, d.topic) > 0 && !(overlap(ps, d.topic) == 1 && d.topicHasBody()) {
		return nil
	}
	return ps
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

// nextWith gives the "with" that stands within two tokens of from, before to.
func (d *document) nextWith(from, to int) *hit {
	for i := from; i < min(to, from+3); i++ {
		if h := d.hitAt(i, cWith); h != nil {
			return h
		}
	}
	return nil
}

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
		case a.loc && a.gaz == gazetteer.Capital && a.party != p && a.from-st.from <= 3 && (a.from >= d.pubPlace || d.toks[a.from].field == 0):
			if host != "" && host != a.party {
				return ""
			}
			host = a.party
		}
	}
	return host
}

// bothBefore tells whether "the two countries" stands before the first "with".
func (d *document) bothBefore(from, to int, with [][2]int) bool {
	for i := from; i < to && len(with) > 0; i++ {
		if d.hitAt(i, cBoth) != nil {
			return i < with[0][0] || caseless(d.toks[i].norm)
		}
	}
	return true
}

// joinedToBoth tells whether an "and" joins a party to the two ("the two states and Zambia").
func (d *document) joinedToBoth(from, to int) bool {
	for i := from; i < to; i++ {
		h := d.hitAt(i, cBoth)
		if h == nil || h.e.n > 2 {
			continue
		}
		if j := h.to; d.has(j, cAnd) && (d.hitAt(j+1, cGaz) != nil || d.has(j+1, cDef) && d.hitAt(j+2, cGaz) != nil) {
			return true
		}
		if j := h.from - 1; j > 0 && d.has(j, cAnd) && d.has(j-1, cGaz) {
			return true
		}
	}
	return false
}

// betweenBodies tells whether "between" stands in the instrument's phrase and only bodies follow that are
// named without a country, or somebody who is no international party.
func (d *document) betweenBodies(in *instrument, to int) bool {
	for i := in.to; i < min(in.npTo, to); i++ {
		if d.hitAt(i, cBetween) == nil || d.masked[i] {
			continue
		}
		end := d.listEnd(i, to)
		return len(d.atomsIn(i, end)) == 0 && d.bothIn(i, end) == 0 && (d.count(i, end, bits(cDomestic)) > 0 || d.count(i, end, bits(cInstitution)) > 1) && d.count(i, end, bits(cCounterpart, cOffice)) == 0
	}
	return false
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
	for k := len(d.mentions) - 1; k >= 0; k-- {
		if m := d.mentions[k]; m.ps.parties.Has(p) {
			return partySet{m.ps.parties, "label", true, st.from, in.npTo, false, "", ""}, true
		}
	}
	return partySet{}, false
}

// sure tells whether the pair that the article is about is known from more than chance names: from
// the headline, or from an accord told before.
func (d *document) sure() bool {
	if d.headlinePair || strings.TrimSpace(d.article.Title) != "" || len(d.support) == 2 {
		return true // or no others are named at all
	}
	for _, m := range d.mentions {
		if m.ps.explicit && m.ps.parties.Key() == d.topic.Key() {
			return true
		}
	}
	return d.pubPlace > 0 && d.toks[d.pubPlace-1].field == 1
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
	}
	set := append([]kg.Party(nil), d.topic...)
	for s := in.sent; s >= 0 && s >= in.sent-1 && len(set) < n; s-- {
		for _, k := range d.atomsIn(d.sents[s].from, d.sents[s].to) {
			if d.usable(k) && len(set) < n {
				add(&set, d.atoms[k].party)
			}
		}
	}
	return kg.NewParties(set...)
}

// mainSubjects leaves out names that only qualify another noun ("the meetings of the IMF") or
// stand in an opening phrase, where enough others remain.
func (d *document) mainSubjects(subj []kg.Party, from, to int) []kg.Party {
	for i := to - 1; i > from; i-- {
		p := &d.toks[i-1]
		if d.hitAt(i, cRel) == nil || d.masked[i] || !p.word || p.capital || d.mask[i-1] != 0 || d.domainAt(i-1) || caseless(p.norm) {
			continue
		}
		var said []kg.Party
		for _, k := range d.atomsIn(i, to) {
			if d.usable(k) {
				add(&said, d.atoms[k].party)
			}
		}
		if len(said) > 0 && len(said) < len(subj) {
			subj = said // "the paper of A writes that B and C …"
		}
		break
	}
	if len(subj) < 2 {
		return subj
	}
	var plain []kg.Party
	for _, k := range d.atomsIn(from, to) {
		if a := &d.atoms[k]; d.usable(k) && !d.qualifies(a) {
			add(&plain, a.party)
		}
	}
	for k := range d.people {
		if p := &d.people[k]; p.from >= from && p.to <= to && !d.masked[p.from] {
			add(&plain, p.party)
		}
	}
	if len(plain) >= 1 && len(plain) < len(subj) {
		subj = plain
	}
	if len(subj) > 2 && (d.count(from+1, to, bits(cRel)) > 0 || d.anyMasked(from, to) && !d.masked[from]) {
		// an opening phrase stands before: the shortest end of the zone that names two
		for i := to - 1; i > from; i-- {
			if d.toks[i].norm != "," && d.toks[i].norm != "،" {
				continue
			}
			var near []kg.Party
			for _, k := range d.atomsIn(i, to) {
				if a := &d.atoms[k]; d.usable(k) && !d.qualifies(a) {
					add(&near, a.party)
				}
			}
			for k := range d.people {
				if p := &d.people[k]; p.from >= i && p.to <= to && !d.masked[p.from] {
					add(&near, p.party)
				}
			}
			if len(near) >= 2 {
				return near
			}
		}
	}
	return subj
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

func (d *document) inOffice(a *atom) bool {
	for _, o := range d.offices {
		if a.from >= o[0] && a.to <= o[1] {
			return true
		}
	}
	return false
}

// spokenOf tells whether the party is named somewhere in the text other than as a place.
func (d *document) spokenOf(p kg.Party) bool {
	for k := range d.atoms {
		if a := &d.atoms[k]; a.party == p && !a.loc && a.gaz != gazetteer.City {
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

// reporter gives the country of the town in the dateline, where the article speaks of it besides.
func (d *document) reporter() kg.Party {
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

// bodyActs tells whether an office or a body that is named without its country stands in the clause of the
// instrument, other than beside p: that of the country that the article is written in.
func (d *document) bodyActs(in *instrument, p kg.Party) bool {
	st := d.sents[in.sent]
	for i := st.from; i < st.to; i++ {
		if d.masked[i] || i >= in.from && i < in.npTo || !d.hasAny(i, bits(cOffice, cInstitution)) {
			continue
		}
		ks := d.atomsIn(i, min(st.to, i+5))
		if len(ks) == 0 || d.atoms[ks[0]].party != p && d.atoms[ks[0]].from-i > 3 {
			return true
		}
	}
	for k := range d.people {
		if q := &d.people[k]; q.from >= st.from && q.to <= st.to && q.party == "" && !d.masked[q.from] {
			return true
		}
	}
	return false
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

// hyphenPair reads "accord maroco-nigérien", "US-Ukraine deal".
func (d *document) hyphenPair(in *instrument) (partySet, bool) {
	st := d.sents[in.sent]
	for _, k := range d.atomsIn(max(st.from, in.npFrom-1), min(in.npTo, in.to+14)) {
		a := &d.atoms[k]
		if a.pair > k && a.to >= in.npFrom {
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

// betweenList reads "between A and B [and C]" in the clause, the one after the instrument first.
func (d *document) betweenList(in *instrument, t *tie, from, to int) (partySet, bool) {
	var order []int
	for i := in.to; i < to; i++ {
		if h := d.hitAt(i, cBetween); h != nil {
			order = append(order, i)
		}
	}
	for i := from; i < in.from; i++ {
		if h := d.hitAt(i, cBetween); h != nil {
			order = append(order, i)
		}
	}
	for _, i := range order {
		if d.masked[i] {
			continue
		}
		end := d.listEnd(i, to)
		var set []kg.Party
		last := i
		for _, k := range d.atomsIn(i, end) {
			a := &d.atoms[k]
			if a.gaz == gazetteer.City || a.loc && a.gaz != gazetteer.Name && len(set) > 0 || a.from < d.pubPlace && d.toks[a.from].field == 1 {
				continue
			}
			if a.loc {
				continue
			}
			add(&set, a.party)
			last = a.to
		}
		for k := range d.people {
			if p := &d.people[k]; p.from >= i && p.to <= end {
				add(&set, p.party)
				last = max(last, p.to)
			}
		}
		if len(set) >= 2 {
			return partySet{kg.NewParties(set...), "between", true, i, last, false, "", ""}, true
		}
		if len(set) == 1 && set[0].IsOrganisation() && t.act != nil && d.atomCount(from, t.act.from) >= 2 {
			continue // "A, B and C signed … between the members of the organisation"
		}
		if len(set) == 1 && d.strangerIn(i, end) {
			return partySet{kg.NewParties(set...), "between, one unknown", false, i, last, false, "", ""}, true
		}
		if len(set) == 1 && len(d.topic) == 2 && d.topic.Has(set[0]) && i-in.npTo <= 8 {
			return partySet{d.topic, "between, one named", d.sure(), i, last, false, "", ""}, true
		}
		if b := d.bothIn(i, end); b == 2 && len(set) == 0 {
			if ps := d.twoBefore(i); len(ps) == 2 {
				return partySet{ps, "between both", true, i, end, false, "", ""}, true
			}
		}
		if b := d.bothIn(i, end); b > 0 && len(set) == 0 && len(d.topic) >= 2 {
			return partySet{d.topic, "between both", d.sure(), i, end, false, "", ""}, true
		}
	}
	return partySet{}, false
}

// listEnd gives the end of a list of parties.
func (d *document) listEnd(i, to int) int {
	atoms, depth := 0, 0
	for j := i + 1; j < to && j-i < 70; j++ {
		switch d.toks[j].norm {
		case ";", "؛", "—", ":":
			return j
		case "(":
			depth++
		case ")":
			depth--
			if depth < 0 {
				return j
			}
		}
		if d.hitAt(j, cGaz) != nil || d.hitAt(j, cBoth) != nil {
			atoms++
		}
		if d.hasAny(j, bits(cPassive, cPerfect, cRel, cAside, cOccasion, cBoundary, cProvision, cPlanned)) && atoms > 0 {
			return d.beforeNextSubject(i, j)
		}
		if d.has(j, cAct) && atoms > 0 && !d.has(j, cInstrument) {
			return j
		}
		if d.hasAny(j, bits(cOn)) && !d.has(j, cLoc) && !d.has(j, cOf) && atoms >= 2 {
			return j
		}
		if atoms >= 2 && d.has(j, cInstrument) {
			return j
		}
	}
	return min(to, i+70)
}

// beforeNextSubject takes off the end of a list of parties the subject of the auxiliary at j, which a comma
// and an "and" join to it ("with A since May, and B has …").
func (d *document) beforeNextSubject(i, j int) int {
	if !d.hasAny(j, bits(cPassive, cPerfect, cPlanned)) || caseless(d.toks[j].norm) {
		return j
	}
	for k := j - 1; k > i+1 && j-k <= 7; k-- {
		if d.toks[k].norm != "," || !d.has(k+1, cAnd) {
			continue
		}
		if d.count(k, j, bits(cGaz)) == 1 && d.count(i, k, bits(cGaz)) > 0 && !d.has(k-1, cGaz) {
			return k
		}
	}
	return j
}

// spansAfter gives, for every cue of the class, the stretch of parties that follows it.
func (d *document) spansAfter(c class, from, to int) [][2]int {
	var out [][2]int
	for i := from; i < to; i++ {
		if h := d.hitAt(i, c); h != nil && !d.masked[i] {
			end := d.listEnd(i, to)
			n := 0
			for j := i + 1; j < end; j++ {
				if d.hitAt(j, cGaz) != nil {
					n++
				}
				if (d.toks[j].norm == "," || d.toks[j].norm == "،") && n > 0 && !d.partyFollows(j) && d.personStarting(j+1) < 0 && !d.personCloses(j) {
					end = j
				}
				if d.otherInstrument(i, j) {
					end = j
				}
			}
			out = append(out, [2]int{i, end})
		}
	}
	return out
}

// personCloses tells whether the comma at j closes the name of a person.
func (d *document) personCloses(j int) bool {
	return d.personEnding(j) && j+1 < len(d.toks) && d.personStarting(j+1) >= 0
}

// otherInstrument tells whether another instrument's phrase begins between i and j.
func (d *document) otherInstrument(i, j int) bool {
	for k := range d.ins {
		if x := &d.ins[k]; x.npFrom > i && x.npFrom <= j {
			return true
		}
	}
	return false
}

// elsewhere tells whether a stretch belongs to the phrase of another instrument than in.
func (d *document) elsewhere(in *instrument, i int) bool {
	for k := range d.ins {
		x := &d.ins[k]
		if in.ellipsis && x.from < in.from && in.npFrom <= i && i < in.npTo {
			continue // in stands inside the phrase of x
		}
		if x.from != in.from && x.npFrom <= i && i < x.npTo {
			return true
		}
	}
	return false
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

func (d *document) partyFollows(j int) bool {
	for k := j + 1; k < min(j+4, len(d.toks)); k++ {
		if d.hitAt(k, cGaz) != nil {
			return true
		}
	}
	return false
}

func inSpans(spans [][2]int, i int) bool {
	for _, s := range spans {
		if s[0] <= i && i < s[1] {
			return true
		}
	}
	return false
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
	}
	return 0
}

// bareNumber gives the number of a phrase that has no noun ("the three had signed"), else 0.
func (d *document) bareNumber(i int) int {
	if i+2 >= len(d.toks) || !d.has(i, cDef) || d.sentStart[i+1] {
		return 0
	}
	h := d.hitAt(i+1, cNumber)
	if h == nil || h.e.n < 2 || h.e.n > 9 || h.to >= len(d.toks) || d.sentStart[h.to] || !d.hasAny(h.to, bits(cPerfect, cPassive, cPlanned)) && d.hitAt(h.to, cAct) == nil {
		return 0
	}
	return h.e.n
}

// sideFollows tells whether a party or a person stands right behind "for" or "by".
func (d *document) sideFollows(i int) bool {
	if !d.has(i, cFor) {
		return false
	}
	if d.titleFollows(i + 1) {
		return true
	}
	atoms := d.atomsIn(i+1, min(len(d.toks), i+5))
	if len(atoms) == 0 {
		return false
	}
	for j := i + 1; j < d.atoms[atoms[0]].from; j++ {
		if !d.hasAny(j, bits(cFor, cDef, cOf, cInstitution, cNotName)) {
			return false
		}
	}
	return true
}

// subjectZone gives where those stand who act: before an active verb (behind it where the verb
// comes first), behind "by" in a passive.
func (d *document) subjectZone(in *instrument, t *tie, from, to int) (int, int, int, int) {
	byFrom, byTo := to, to
	byEnd := to
	if t.act != nil && (t.link == linkPart || t.link == linkPassive) {
		byEnd = min(to, max(t.act.to, in.npTo)+16)
	}
	for i := from; i < byEnd; i++ {
		if d.masked[i] {
			continue
		}
		if h := d.hitAt(i, cBy); h != nil || d.hitAt(i, cSignatory) != nil {
			byFrom, byTo = i, to
			break
		}
	}
	if t.act == nil {
		return from, in.npFrom, byFrom, byTo
	}
	switch t.link {
	case linkActive:
		if t.act.to <= in.npFrom {
			if lo := d.subjectBehind(t.act.to, in.npFrom); lo > 0 {
				return lo, in.npFrom, in.npTo, to
			}
			if d.atomCount(from, t.act.from) == 0 || caseless(d.toks[t.act.from].norm) {
				for i := from; i < t.act.from && caseless(d.toks[t.act.from].norm); i++ {
					if d.hitAt(i, cRel) != nil && d.atomCount(i, in.npFrom) >= 2 && d.announcedBy(from, i) {
						from = i // "A said that B and C signed"
					}
				}
				return from, in.npFrom, in.npTo, to // verb first: the subject stands between, or behind the object
			}
			if byFrom >= in.npTo && !d.sideFollows(byFrom) {
				byFrom, byTo = to, to // "looted by B" is no agent of the signing
			}
			return from, t.act.from, byFrom, byTo
		}
		return from, in.npFrom, byFrom, byTo
	case linkRelative:
		if t.act.e.flags&flagJoins != 0 && t.act.from >= in.to && in.npFrom > from+1 && d.has(in.npFrom-1, cRel) {
			return from, in.npFrom - 1, byFrom, byTo // "A, B and C, whom the pact binds"
		}
		if t.act.e.flags&flagJoins != 0 && t.act.from >= in.to {
			return in.npTo, min(to, t.act.to+12), byFrom, byTo
		}
		if t.act.from >= in.npTo && d.hitAt(t.act.to, cWith) != nil && d.atomCount(from, in.npFrom) > 0 && d.atomCount(in.npTo, t.act.from) == 0 {
			return from, in.npFrom, byFrom, byTo // "a pact that it signed with B": who stands before
		}
		if t.act.from > in.npTo {
			if d.atomCount(in.npTo, t.act.from) > 0 {
				return in.npTo, t.act.from, byFrom, byTo
			}
			for i := t.act.to; i < to; i++ {
				if d.hitAt(i, cRel) != nil {
					return in.npTo, i, byFrom, byTo // "that A and B signed and that C rejects"
				}
			}
		}
		return in.npTo, d.subjectsEnd(t.act.to, min(to, t.act.to+34)), byFrom, byTo
	case linkPassive, linkPart:
		if byFrom < to {
			return to, to, byFrom, byTo
		}
		return from, to, to, to
	case linkNominal:
		if byFrom < to {
			return from, t.act.from, byFrom, byTo
		}
		return from, t.act.from, to, to
	}
	return from, to, byFrom, byTo
}

// subjectsEnd gives where the subject of a verb that comes first ends: at the comma behind the second name
// that no further name follows.
func (d *document) subjectsEnd(from, to int) int {
	for i := from; i < to; i++ {
		if d.toks[i].norm == "," && i+2 < to && d.toks[i+1].word && !d.toks[i+1].capital && !d.hasAny(i+1, bits(cAnd, cDef, cOffice, cInstitution, cHonorific, cLoc, cFor, cOf, cPast, cTail)) && !d.has(i+2, cOffice) && !d.isDate(i+1) && !d.inOfficeOrName(i+1) && d.atomCount(from, i) >= 2 {
			return i
		}
	}
	return to
}

// announcedBy tells whether the words before a complementizer end with a person or a party who says
// something, and not with a relative clause.
func (d *document) announcedBy(from, i int) bool {
	return d.personEnding(i) || d.toks[i-1].word && (d.has(i-1, cGaz) || d.has(i-1, cTail) || d.has(i-1, cNotName)) && i > from
}

// subjectBehind gives where the subject of a verb that comes first begins, if one is named between
// the verb and its object; 0 otherwise.
func (d *document) subjectBehind(from, to int) int {
	if from >= to || !caseless(d.toks[from].norm) {
		return 0
	}
	for i := from; i < to; i++ {
		if d.hitAt(i, cWith) != nil {
			to = i
		}
	}
	if d.atomCount(from, to) == 0 {
		return 0
	}
	return from
}

// strangerIn tells whether a body that the reader does not know by its letters is named between two
// tokens.
func (d *document) strangerIn(from, to int) bool {
	for i := from + 1; i < to; i++ {
		if t := &d.toks[i]; t.word && t.allCaps && len(t.norm) >= 3 && d.mask[i] == 0 && t.number < 0 && !d.masked[i] && !d.inOfficeOrName(i) && !caseless(t.norm) {
			return true
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

// townOf gives the country of the dateline's town.
func (d *document) townOf() kg.Party {
	from, to := d.datelineTown()
	for _, k := range d.atomsIn(from, to) {
		return d.atoms[k].party
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
