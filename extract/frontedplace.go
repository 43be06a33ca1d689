package extract

import "github.com/entente-kg/entente/gazetteer"

// reachOfFronted is how many words the adjunct that opens a sentence may have up to its comma.
const reachOfFronted = 14

// frontedPlace tells whether the town stands in an adjunct of place or time that opens the sentence, in front of a
// subject and its partner ("At the second Cairo conference, A and B signed", "Dans un palais de Lima, A a signé avec B").
func (d *document) frontedPlace(a *atom) bool {
	if a.gaz != gazetteer.City && a.gaz != gazetteer.Capital {
		return false
	}
	st := d.sents[d.sentOf[a.from]]
	from := max(st.from, d.pubPlace)
	if d.toks[a.from].field == 0 {
		from = st.from
	}
	if a.from <= from || a.from-from > reachOfFronted || !d.opensAdjunct(from, a) || !d.townOfNoun(a) {
		return false
	}
	to := d.endOfAdjunct(from, a, st.to)
	return to > 0 && !d.goesOnListing(to) && d.namesTwoOthers(to, st.to, a)
}

// opensAdjunct tells whether the words from token from to the town are those of an adjunct: a preposition or the
// words for an occasion, and no other party, verb or partner behind them.
func (d *document) opensAdjunct(from int, a *atom) bool {
	if !d.hasAny(from, bits(cLoc, cTimePrep, cOf)) && d.hitAt(from, cOccasion) == nil && a.roles&roleLoc == 0 {
		return false
	}
	for i := from; i < a.from; i++ {
		if d.toks[i].norm == "," || d.hitAt(i, cGaz) != nil || d.hitAt(i, cAct) != nil || d.hasAny(i, bits(cWith, cBetween, cInstrument, cAnd, cRel, cOffice)) {
			return false
		}
	}
	return true
}

// townOfNoun tells whether the town goes with the noun before it or behind it ("the conference of Lima", "the Lima talks").
func (d *document) townOfNoun(a *atom) bool {
	i := a.from - 1
	for i > 0 && (d.has(i, cDef) && !d.hasAny(i, bits(cOf, cLoc))) {
		i--
	}
	if d.hasAny(i, bits(cOf, cLoc)) {
		return true
	}
	next := a.to < len(d.toks) && !d.sentStart[a.to] && d.toks[a.to].word && !d.toks[a.to].capital
	return d.single(i, cBuilding) || d.lx.isBare(cMeets, d.toks[a.from-1].norm) || next && d.hasAny(i, bits(cDef, cOrdinal, cIndef))
}

// endOfAdjunct gives the token behind the comma that ends the adjunct, or 0.
func (d *document) endOfAdjunct(from int, a *atom, end int) int {
	for i := a.to; i < end && i-from <= reachOfFronted+4; i++ {
		switch {
		case d.toks[i].norm == "," || d.toks[i].norm == "،":
			return i + 1
		case d.hitAt(i, cGaz) != nil || d.hitAt(i, cAct) != nil || d.hasAny(i, bits(cWith, cBetween, cInstrument, cAnd, cRel, cOffice)):
			return 0
		}
	}
	return 0
}

// goesOnListing tells whether the comma before token i only parts one town from the next ("the envoys of A, B and C").
func (d *document) goesOnListing(i int) bool {
	h := d.hitAt(i, cGaz)
	return h != nil && (h.e.gaz == gazetteer.Capital || h.e.gaz == gazetteer.City)
}

// namesTwoOthers tells whether two parties besides that of the town are named from token from on, not as places.
func (d *document) namesTwoOthers(from, to int, a *atom) bool {
	first := a.party
	for i := from; i < to; i++ {
		h := d.hitAt(i, cGaz)
		if h == nil || h.e.party == a.party || h.e.party == first || h.e.gaz == gazetteer.City || d.locative(h) {
			continue
		}
		if first != a.party {
			return true
		}
		first = h.e.party
	}
	return false
}
