package extract

import (
	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// journeyTo gives the country that the sentence says somebody goes to right before the clause of the act ("flies to
// Hanoi, where …"), and the verb of travel; nil where it says so of none.
func (d *document) journeyTo(a *hit) (*atom, int) {
	from := d.sents[d.sentOf[a.from]].from
	where := -1
	for i := a.from - 1; i >= from && a.from-i <= 14; i-- {
		if d.hitAt(i, cRel) != nil || caseless(d.toks[i].norm) && d.hitAt(i, cBoundary) != nil && !d.isComma(i-1) {
			where = i // "where", "حيث"
			break
		}
	}
	if where < 0 {
		return nil, 0
	}
	to := where
	if d.isComma(to - 1) {
		to--
	}
	for k := 0; k < 5 && to-1 > from && (d.isDate(to-1) || d.hasAny(to-1, bits(cTimePrep, cOn, cLoc)) && d.isDate(to)); k++ {
		to-- // "to Hanoi on Friday, where"
	}
	ks := d.atomsIn(max(from, to-3), to)
	if len(ks) == 0 {
		return nil, 0
	}
	b := &d.atoms[ks[len(ks)-1]]
	if b.to != to || b.gaz != gazetteer.Name && b.gaz != gazetteer.Capital && b.gaz != gazetteer.City {
		return nil, 0
	}
	for i := b.from - 1; i >= from && b.from-i <= 9; i-- {
		if d.single(i, cGoes) {
			return b, i
		}
		if d.hasAny(i, bits(cInstrument, cRel)) {
			break
		}
	}
	return nil, 0
}

// onJourney tells whether what a verb in the present tells is to be done at the end of a journey.
func (d *document) onJourney(a *hit) bool {
	b, _ := d.journeyTo(a)
	return b != nil
}

// aimOfJourney tells whether the verbal noun of signing says what for somebody goes to a place ("travels to Lima next week for
// the signing of").
func (d *document) aimOfJourney(a *hit) bool {
	if a.e.forms&formNoun == 0 {
		return false
	}
	i := a.from
	if a.roles&roleFor == 0 {
		for i--; i > 0 && d.has(i, cDef); i-- {
		}
		if i < 0 || !d.has(i, cFor) {
			return false
		}
	}
	for from := d.sents[d.sentOf[a.from]].from; i > from && a.from-i <= wordsOfJourney; i-- {
		if d.single(i-1, cGoes) {
			return true
		}
		if d.hasAny(i-1, bits(cInstrument, cAct, cRel, cBoundary)) {
			return false
		}
	}
	return false
}

// wordsOfJourney is how far before its aim the verb of a journey may stand.
const wordsOfJourney = 18

// onwardPair gives for whom "both" stands in the clause of a place that somebody goes to: who travels and his host.
func (d *document) onwardPair(t *tie, from, to int) kg.Parties {
	if t.act == nil || d.bothIn(from, to) != 2 {
		return nil
	}
	b, verb := d.journeyTo(t.act)
	if b == nil {
		return nil
	}
	st := d.sents[d.sentOf[verb]]
	var who kg.Party
	for _, k := range d.atomsIn(max(st.from, d.pubPlace), b.from) {
		if a := &d.atoms[k]; who == "" && !a.loc && !a.masked && a.party != b.party && (a.gaz == gazetteer.Demonym || d.inOffice(a) || a.from-st.from < 4 && a.gaz == gazetteer.Name) {
			who = a.party
		}
	}
	if k := d.sentOf[verb]; who == "" && k > 0 && d.sents[k-1].para == st.para {
		who = d.antecedentParty(verb)
	}
	if who == "" || who == b.party {
		who = d.agency
	}
	if who == "" {
		who = d.home
	}
	if who == "" || who == b.party {
		return nil
	}
	return kg.NewParties(who, b.party)
}

// onwardWith gives who travels and his host where what somebody signs at the end of a journey is with a body of the place, or
// with its country, and the words say who travels: a person, or an officer who leaves the country of the other one of the pair
// in hand ("From the capital of A the minister flies to Quito, where he will sign an accord with Ecuador").
func (d *document) onwardWith(t *tie, to int) kg.Parties {
	if t.act == nil || t.act.e.act != actSign && t.act.e.act != actPlan {
		return nil
	}
	b, verb := d.journeyTo(t.act)
	if b == nil || d.hitAt(b.to, cAnd) != nil {
		return nil
	}
	with := d.count(b.to, to, bits(cWith)) > 0 || d.count(b.to, to, bits(cInstitution)) > 0
	for _, k := range d.atomsIn(b.to, to) {
		if a := &d.atoms[k]; a.party != b.party {
			return nil
		}
	}
	if who := d.onwardTraveller(b, verb); with && who != "" && who != b.party {
		return kg.NewParties(who, b.party)
	}
	return nil
}

// onwardTraveller gives the party of the person who makes the journey, "" where the words do not tell it.
func (d *document) onwardTraveller(b *atom, verb int) kg.Party {
	s := d.sentOf[verb]
	from := max(d.sents[s].from, d.pubPlace)
	if p := d.personActing(from, b.from); p != "" {
		return p
	}
	if left := d.countryLeft(from, b.from); left != "" {
		if len(d.topic) == 2 && d.topic.Has(left) {
			return otherThan(d.topic, left)
		}
		return ""
	}
	if d.atomCount(from, b.from) > 0 || s == 0 || d.sents[s-1].field != d.sents[s].field {
		return ""
	}
	return d.personActing(d.sents[s-1].from, min(d.sents[s-1].from+4, d.sents[s-1].to))
}

// personActing gives the party of the people named between two tokens, "" where one of them has none or another.
func (d *document) personActing(from, to int) kg.Party {
	return d.partyOfPeople(from, to, func(*person) bool { return true })
}

// partyOfPeople gives the party of those people named between two tokens whom a test lets through, "" where one of them has
// none or another.
func (d *document) partyOfPeople(from, to int, which func(*person) bool) kg.Party {
	var one kg.Party
	for k := range d.people {
		p := &d.people[k]
		if p.from < from || p.to > to || d.masked[p.from] || !which(p) {
			continue
		}
		q := d.people[p.same].party
		if q == "" {
			q = p.party
		}
		if q == "" || one != "" && one != q {
			return ""
		}
		one = q
	}
	return one
}

// countryLeft gives the country whose capital the words between two tokens name as the place that somebody leaves ("from the
// Peruvian capital").
func (d *document) countryLeft(from, to int) kg.Party {
	for _, k := range d.atomsIn(from, to) {
		a := &d.atoms[k]
		if a.from > 0 && d.single(a.from-1, cSeat) || a.to < len(d.toks) && d.single(a.to, cSeat) || a.loc && (a.gaz == gazetteer.Capital || a.gaz == gazetteer.City) {
			return a.party
		}
	}
	return ""
}
