package extract

import (
	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// settlePlaces gives the mentions that no place is told of the place of the occasion that they belong to.
func (d *document) settlePlaces() {
	for _, m := range d.mentions {
		if m.status == kg.Negotiating || (m.status == kg.Suspended || m.status == kg.Ended) && !d.signingIn(m.sent) {
			m.place = "" // of something else: nothing is said to be signed
		}
	}
	d.placesOfTheDay()
	for _, m := range d.mentions {
		if from, to := d.townOfHeading(m.sent); from < to && m.place == "" && !m.dropped && (m.status == kg.Signed || m.status == kg.Planned) {
			m.place = d.text(from, to)
			m.because("place", m.place, "town of the heading", "")
		}
	}
	d.signedHere()
	d.signedAtBrief()
	for _, m := range d.mentions {
		if !d.fresh(m) || m.place != "" || d.overTheWire(m.sent) {
			continue
		}
		if from, to := d.heldIn(m); from < to {
			m.place = d.placeText(from, to)
			m.because("place", m.place, "where it was held", "")
			continue
		}
		if from, to := d.townTold(m); from < to {
			m.place = d.placeText(from, to)
			m.because("place", m.place, "town of the occasion", "")
		}
	}
	d.placesOfTheDay()
}

// signingIn tells whether the sentence tells of a signing.
func (d *document) signingIn(s int) bool { return d.actOf(s, actSign) != nil }

// actOf gives the first act of the kind in the sentence, nil where there is none.
func (d *document) actOf(s int, act actType) *hit {
	for _, a := range d.actsIn(s) {
		if a.e.act == act {
			return a
		}
	}
	return nil
}

// fresh tells whether the mention is of a signing that the article reports as news, or as planned.
func (d *document) fresh(m *mention) bool {
	if m.dropped || m.status != kg.Signed && m.status != kg.Planned || m.in.past || d.sinceThen(m) {
		return false
	}
	return !m.dated || m.status == kg.Signed && near(m.value, d.article.Published)
}

// placesOfTheDay gives what some of the same parties signed on the same occasion its place.
func (d *document) placesOfTheDay() {
	lands := map[*mention]kg.Party{}
	for _, m := range d.mentions {
		if m.dropped || m.place != "" || m.status != kg.Signed && m.status != kg.Planned {
			continue
		}
		var best *mention
		bestCost := 1 << 30
		for _, o := range d.mentions {
			if o == m || o.dropped || o.place == "" || o.status != m.status || !d.sameOccasion(m, o) {
				continue
			}
			if _, known := lands[o]; !known {
				lands[o] = d.landOfPlace(o)
			}
			if l := lands[o]; o.ps.parties.Has(l) && !m.ps.parties.Has(l) && overlap(o.ps.parties, m.ps.parties) == 1 { // who went on to sign m may have done so elsewhere
				continue
			}
			cost := max(o.sent-m.sent, m.sent-o.sent) - 10*overlap(o.ps.parties, m.ps.parties)
			if cost < bestCost {
				best, bestCost = o, cost
			}
		}
		if best != nil {
			m.place = best.place
			m.because("place", m.place, "place of the occasion", "")
		}
	}
}

// landOfPlace gives the party of o in whose country its sentence places it, "" where that is none of them.
func (d *document) landOfPlace(o *mention) kg.Party {
	for _, k := range d.atomsIn(d.sents[o.sent].from, d.sents[o.sent].to) {
		if a := &d.atoms[k]; a.loc && o.ps.parties.Has(a.party) && d.placeText(a.from, a.to) == o.place {
			return a.party
		}
	}
	return ""
}

// sameOccasion tells whether two were signed on one day by some of the same parties, or are told in one
// breath where no day is told.
func (d *document) sameOccasion(m, o *mention) bool {
	if overlap(o.ps.parties, m.ps.parties) == 0 || m.in.past != o.in.past {
		return false
	}
	if m.dated && o.dated {
		return m.value == o.value && len(m.value) > 4
	}
	return d.fresh(m) && d.fresh(o) && overlap(o.ps.parties, m.ps.parties) > 1
}

// townReach is how many sentences back, or of the opening, a town is looked for: paragraphs that people write are no longer.
const townReach = 40

// townTold gives the tokens of the town in which the text places what it tells, up to the mention: the
// nearest one before it in its paragraph, else the only one of the opening.
func (d *document) townTold(m *mention) (int, int) {
	st := d.sents[m.sent]
	for s := m.sent; s >= 0 && m.sent-s <= townReach && d.sents[s].field == st.field && (d.sents[s].para == st.para || d.sents[s].para == st.para-1 && !d.inBrief(m.sent)); s-- {
		if from, to := d.townIn(s, m); from < to {
			return from, to
		}
	}
	if from, to := d.townOfHeadline(m); from < to {
		return from, to
	}
	if d.inBrief(m.sent) {
		return 0, 0
	}
	for s := range d.sents {
		if d.sents[s].field == 0 {
			continue
		}
		if d.sents[s].para > d.sents[0].para+2 || s > townReach {
			break
		}
		from, to := d.townIn(s, m)
		if from >= to {
			continue
		}
		if s > m.sent && m.status == kg.Signed && d.looksAhead(d.sents[s]) {
			continue // where they meet next
		}
		if s > m.sent && !d.ofOccasion(s) {
			continue // where something is that the text tells of
		}
		return from, to
	}
	return 0, 0
}

// looksAhead tells whether the sentence tells of what is to come: words of planning, a verb in the future or a day ahead.
func (d *document) looksAhead(st sentence) bool {
	if d.count(st.from, st.to, bits(cPlanned)) > 0 {
		return true
	}
	for k := range d.dates {
		if h := &d.dates[k]; h.from >= st.from && h.to <= st.to && (d.ahead(h) || h.later != "" && d.futureIn(st)) {
			return true
		}
	}
	return false
}

// futureIn tells whether a verb of the sentence is in the future.
func (d *document) futureIn(st sentence) bool {
	for i := st.from; i < st.to; i++ {
		if d.toks[i].word && !d.toks[i].capital && d.endsLike(i, formFut) {
			return true
		}
	}
	return false
}

// townOfHeadline gives the only town in the headline that lies in a party of the mention.
func (d *document) townOfHeadline(m *mention) (from, to int) {
	for k := range d.atoms {
		a := &d.atoms[k]
		if d.toks[a.from].field != 0 {
			break
		}
		if a.gaz != gazetteer.City && a.gaz != gazetteer.Capital || !m.ps.parties.Has(a.party) || d.inOfficeOrName(a.from) {
			continue
		}
		if from < to {
			return 0, 0
		}
		from, to = a.from, a.to
	}
	return from, to
}

// townIn gives the first town of a sentence that stands as a place and lies in a party of the mention.
func (d *document) townIn(s int, m *mention) (int, int) {
	st := d.sents[s]
	for _, k := range d.atomsIn(st.from, st.to) {
		a := &d.atoms[k]
		if !a.loc && !d.goal(a, st.from) || a.gaz != gazetteer.City && a.gaz != gazetteer.Capital || !m.ps.parties.Has(a.party) || d.inOfficeOrName(a.from) || d.ofTeller(a) || s == m.sent && d.ofProvision(a, &m.in, &m.tie) {
			continue
		}
		if s == m.sent {
			if from, to := d.doneUnder(&m.in, &m.tie); a.from >= from && a.from < to {
				continue
			}
		}
		return a.from, a.to
	}
	seat := d.seatIn(s)
	return seat[0], seat[1]
}

// seatIn gives the tokens of the first seat in the sentence. It is found once: every accord asks.
func (d *document) seatIn(s int) [2]int {
	if d.seats == nil {
		d.seats = make([]*[2]int, len(d.sents))
	}
	if d.seats[s] == nil {
		d.seats[s] = &[2]int{}
		for i := d.sents[s].from; i < d.sents[s].to; i++ {
			if from, to := d.seatAt(i); from < to {
				*d.seats[s] = [2]int{from, to}
				break
			}
		}
	}
	return *d.seats[s]
}

// goal tells whether a visit told before in the same clause goes to the place ("during the visit of the president
// to Kiev").
func (d *document) goal(a *atom, from int) bool {
	i := a.from - 1
	if i < from || !d.single(i, cToward) && !d.joinedFor(a.from) {
		return false
	}
	toward := d.single(i, cToward)
	for ; i >= from && a.from-i <= 15 && d.toks[i].norm != ","; i-- {
		if d.single(i, cVisit) || d.single(i, cGoes) || toward && d.meets(i) {
			return true
		}
	}
	return false
}

// visited tells whether the place is the town that a visit or a journey goes to which the clause of the act tells before it
// ("during a visit of the president to Kiev was signed", "flies to Hanoi for the signing of").
func (d *document) visited(a *atom, t *tie) bool {
	if t.act != nil && t.status == kg.Planned && a.from >= t.act.to && a.from-t.act.to <= wordsFromGoal && (a.gaz == gazetteer.City || a.gaz == gazetteer.Capital) {
		return d.goal(a, t.act.to) // "is to be signed when the president goes to Lima"
	}
	if t.act == nil || a.gaz != gazetteer.City && a.gaz != gazetteer.Capital || a.from > t.act.from || t.act.from-a.to > wordsFromGoal || d.inOfficeOrName(a.from) {
		return false
	}
	return d.goal(a, d.sents[d.sentOf[a.from]].from)
}

// whereDone tells whether the act is that of a clause which says what is done in the town right before it ("left for Accra,
// where a treaty is to be signed").
func (d *document) whereDone(a *atom, t *tie) bool {
	if t.act == nil || a.gaz != gazetteer.City && a.gaz != gazetteer.Capital || a.to >= t.act.from || t.act.from-a.to > wordsFromWhere || d.sentOf[a.from] != d.sentOf[t.act.from] {
		return false
	}
	i := a.to
	if d.isComma(i) {
		i++
	}
	if h := d.whereAt(i); h != nil {
		return d.count(h.to, t.act.from, bits(cBoundary, cRel)) == 0
	}
	return false
}

// whereAt gives the word for "where" at token i, nil where none stands there.
func (d *document) whereAt(i int) *hit {
	for _, c := range []class{cRel, cBoundary} {
		if h := d.hitAt(i, c); h != nil && h.e.flags&flagPlace != 0 {
			return h
		}
	}
	return nil
}

// wordsFromWhere is how far behind the word for "where" its verb may stand.
const wordsFromWhere = 20

// wordsFromGoal is how far from the act the town of a visit may stand that it was done on.
const wordsFromGoal = 14

// overTheWire tells whether the sentence tells of a meeting that took place nowhere.
func (d *document) overTheWire(s int) bool {
	for i := d.sents[s].from; i < d.sents[s].to; i++ {
		if d.single(i, cRemote) {
			return true
		}
	}
	return false
}

// singleBit is the bit of a class that is looked up by word alone.
func singleBit(c class) uint32 { return 1 << (c - cSeat) }

// single tells whether the token, or what is left of it without joined particles, is a word of a class that
// is looked up by word alone.
func (d *document) single(i int, c class) bool {
	return i >= 0 && i < len(d.singles) && uint32(d.singles[i])&singleBit(c) != 0
}

// buildingIn tells whether a word for a house stands between two tokens ("in the Great Palace", "na residência oficial
// do Torto").
func (d *document) buildingIn(from, to int) bool {
	for i := from; i < to; i++ {
		if d.single(i, cBuilding) {
			return true
		}
	}
	return d.has(from, cOf) && from >= 2 && (d.single(from-1, cBuilding) || d.single(from-2, cBuilding) && !d.toks[from-1].capital)
}

// seatAt reads "in the capital of Senegal", "in the Senegalese capital" at the word for capital, and gives
// the tokens that name the town somewhere in the text.
func (d *document) seatAt(i int) (int, int) {
	if !d.single(i, cSeat) || !d.inPlacePhrase(i) {
		return 0, 0
	}
	if from, to := d.townOfSeat(i); from < to {
		return from, to // "in the capital, Lusaka"
	}
	p := d.landOfSeat(i)
	if p == "" {
		return d.townHere(i)
	}
	for k := range d.atoms {
		if a := &d.atoms[k]; a.gaz == gazetteer.Capital && a.party == p {
			return a.from, a.to
		}
	}
	return 0, 0
}

// seatUnnamed gives the capital that the word for one at token i means, for which seatAt finds no name in the text, "" for none.
func (d *document) seatUnnamed(i int) string {
	if !d.single(i, cSeat) || !d.inPlacePhrase(i) {
		return ""
	}
	c, _ := gazetteer.Country(d.landOfSeat(i))
	return c.Capital[d.article.Lang]
}

// landOfSeat gives the country named beside the word for a capital at token i, "" for none.
func (d *document) landOfSeat(i int) kg.Party {
	p := kg.Party("")
	for _, k := range d.atomsIn(max(i-2, 0), min(i+4, len(d.toks))) {
		a := &d.atoms[k]
		switch {
		case a.gaz != gazetteer.Demonym && a.gaz != gazetteer.Name:
		case a.to == i, a.from > i && p == "":
			p = a.party
		}
	}
	return p
}

// inPlacePhrase tells whether a word of place leads up to token i.
func (d *document) inPlacePhrase(i int) bool {
	if d.hitOver(i, cLoc) != nil {
		return true
	}
	for j := i - 1; j >= max(i-3, 0); j-- {
		if d.has(j, cLoc) {
			return true
		}
		if d.toks[j].norm == "," || d.toks[j].norm == "." {
			return false
		}
	}
	return d.joinedLoc(i)
}

// joinedLoc tells whether a particle of place is joined to the word ("بالعاصمة").
func (d *document) joinedLoc(i int) bool {
	for _, f := range d.toks[i].forms {
		if f.roles&roleLoc != 0 && d.lx.singles[f.norm]&singleBit(cSeat) != 0 {
			return true
		}
	}
	return false
}
