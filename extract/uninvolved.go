package extract

import (
	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// maskUninvolved takes from those who may act the parties of whom the sentence only says that they helped ("with Qatari
// help") or that they are not the only ones ("Nor is Qatar the only client: …").
func (d *document) maskUninvolved() {
	for k := range d.atoms {
		a := &d.atoms[k]
		if a.masked || a.from == 0 || d.toks[a.from].field == 0 {
			continue
		}
		if (a.gaz == gazetteer.Demonym || a.party.IsOrganisation() || !d.toks[a.from].capital && d.toks[a.from].norm == d.toks[a.to-1].norm) && d.helping(a) {
			a.masked = true
		}
		if a.party.IsOrganisation() && d.yardstickOf(a) && d.twoBesides(a) {
			a.masked = true
		}
		if p := d.presidedBody(a); p != "" {
			a.party = p
		}
		if d.mediatorsLand(a) {
			a.masked = true
		}
		if a.gaz == gazetteer.Org && (d.source(a) && d.twoBesides(a) || d.accreditedTo(a)) {
			a.masked = true
		}
	}
	for s := range d.sents {
		if d.sents[s].field == 1 {
			d.maskSole(d.sents[s])
			d.maskObservers(d.sents[s])
		}
	}
}

// maskObservers masks those of whom the sentence says that they are there as observers ("open to A and B as observers").
func (d *document) maskObservers(st sentence) {
	const words = 4 // "took part in the capacity of"
	for i := st.from + 2; i < st.to; i++ {
		if !d.wordOf(i, cObservers) {
			continue
		}
		ks := d.atomsIn(st.from, i)
		n := len(ks) - 1
		if n < 0 || i-d.atoms[ks[n]].to > words || i == d.atoms[ks[n]].to {
			continue
		}
		last := d.atoms[ks[n]].to
		if d.commaIn(last, i) || d.hasAnyIn(last, i, bits(cAct, cInstrument, cAnd, cWith)) || !d.hasAnyIn(last, i+1, bits(cAside)) && d.hasAny(last, bits(cOf, cDef, cBy, cFor)) {
			continue
		}
		for next := last; n >= 0; n-- {
			a := &d.atoms[ks[n]]
			if a.to < next && !d.goesOnNames(a.to, next) {
				break
			}
			a.masked = true
			next = a.from
		}
	}
}

// goesOnNames tells whether only a comma, an "and", articles and prepositions stand between two tokens.
func (d *document) goesOnNames(from, to int) bool {
	joined := d.joinedAnd(to)
	for i := from; i < to; i++ {
		if !d.isComma(i) && !d.hasAny(i, bits(cAnd, cDef, cOf, cLoc, cFor)) {
			return false
		}
		joined = joined || d.isComma(i) || d.has(i, cAnd)
	}
	return joined
}

// rare tells whether the word at token i is of a class that is looked up rarely.
func (d *document) rare(i int, c class) bool {
	if i < 0 || i >= len(d.toks) || !d.toks[i].word {
		return false
	}
	return uint32(d.rares[i])&(1<<(c-cHelps)) != 0
}

// helping tells whether the name goes on a word of help behind a preposition ("with Qatari help", "avec l'appui suisse",
// "drafted by UNESCO experts").
func (d *document) helping(a *atom) bool {
	if d.rare(a.to, cMediates) && !d.sentStart[a.to] && !caseless(d.toks[a.from].norm) || d.rare(a.from-1, cMediates) && !d.sentStart[a.from] {
		return true // "Malaysian mediation"
	}
	if caseless(d.toks[a.from].norm) {
		if d.helpFor(a.from - 1) {
			return false // "لدعم الأردن": whom the help is for
		}
	} else if d.rare(a.to, cHelps) || d.rare(a.to+1, cHelps) && d.toks[a.to].word && !d.toks[a.to].capital && !d.sentStart[a.to] && d.mask[a.to] == 0 {
		return !d.sentStart[a.to] && !d.hasAny(a.to+1, bits(cInstitution)) && d.behindAny(a.from, bits(cWith, cBy, cOf, cLoc))
	}
	i := a.from - 1
	for n := 0; n < 2 && i > 0 && !d.sentStart[i+1] && d.hasAny(i, bits(cDef, cOf)) && !d.rare(i, cHelps); n++ {
		i--
	}
	return !d.sentStart[i+1] && d.rare(i, cHelps) && !d.has(i-1, cInstitution) && (d.behindAny(i, bits(cWith, cBy)) || d.toks[i].forms != nil)
}

// source tells whether words of telling stand right before the organisation and a comma closes what they govern ("According
// to UNESCO, A and B signed").
func (d *document) source(a *atom) bool {
	i := a.from - 1
	for n := 0; n < 2 && i > 0 && d.has(i, cDef) && d.hitOver(i, cSays) == nil && !d.sentStart[i+1]; n++ {
		i--
	}
	if i < 0 || d.sentStart[i+1] || d.hitOver(i, cSays) == nil {
		return false
	}
	return d.isComma(d.commaFrom(a.to, min(a.to+4, len(d.toks))))
}

// accreditedTo tells whether the organisation is that to which somebody is sent whose office names a state before it ("Kenya's
// ambassador to the Agency").
func (d *document) accreditedTo(a *atom) bool {
	i := a.from - 1
	for i > 0 && d.has(i, cDef) && !d.has(i, cOf) {
		i--
	}
	if i < 2 || d.has(i, cOf) && d.hitOver(i, cTail) == nil && (d.mask[i-1] != 0 || !d.toks[i-1].word || d.toks[i-1].capital || d.domainAt(i-1)) || d.hasAny(i, bits(cAnd)) {
		return false
	}
	for k := range d.people {
		p := &d.people[k]
		if a.from < p.oFrom || a.to > p.oTo {
			continue
		}
		for _, b := range d.atomsIn(p.oFrom, a.from) {
			if x := &d.atoms[b]; !x.party.IsOrganisation() && x.gaz != gazetteer.City && d.count(x.to, a.from, bits(cAnd)) == 0 {
				return true
			}
		}
	}
	return false
}

// presidedBody gives the organisation that the country of the adjective only heads for a time and for which it is said to act
// ("signed on behalf of the Union by the Latvian presidency"), "" for none.
func (d *document) presidedBody(a *atom) kg.Party {
	if a.gaz != gazetteer.Demonym || !d.wordOf(a.from-1, cPresidency) && !d.wordOf(a.to, cPresidency) {
		return ""
	}
	st := d.sents[d.sentOf[a.from]]
	for _, k := range d.atomsIn(st.from, st.to) {
		x := &d.atoms[k]
		if !x.party.IsOrganisation() {
			continue
		}
		i := x.from - 1
		for i > st.from && d.has(i, cDef) && !d.hasAny(i, bits(cFor, cOf)) {
			i--
		}
		if d.hitOver(i, cFor) != nil || x.from > a.from && x.from-a.to <= presidencyOf && d.has(i, cOf) {
			return x.party
		}
	}
	return ""
}

// presidencyOf is how many words may stand between the adjective of a presidency and the body that is presided.
const presidencyOf = 3

// helpFor tells whether "for" is joined to the word of help at token i.
func (d *document) helpFor(i int) bool {
	for _, f := range d.toks[i].forms {
		if f.roles&roleFor != 0 && d.rare(i, cHelps) {
			return true
		}
	}
	return false
}

// behindAny tells whether a word of the classes stands before token i, articles and one more word between.
func (d *document) behindAny(i int, mask uint64) bool {
	for n := 0; n < 3 && i > 0 && !d.sentStart[i]; n++ {
		i--
		if d.hasAny(i, mask) {
			return true
		}
		if !d.toks[i].word || d.toks[i].capital || d.hasAny(i, bits(cAct, cInstrument, cPerfect, cPassive, cAnd)) {
			return false
		}
	}
	return false
}

// maskSole masks those of whom the clause that opens the sentence only says that they are not alone in it, or the first, up
// to the mark behind which something is told ("A is not the only one: B signed …").
func (d *document) maskSole(st sentence) {
	end, sole := -1, false
	for i := st.from; i < st.to-3 && i-st.from < 24; i++ {
		if d.hasAny(i, bits(cAct, cInstrument)) {
			return
		}
		if n := d.toks[i].norm; n == ":" || n == ";" || n == "؛" || n == "—" || n == "–" || d.isComma(i) && sole && d.has(i+1, cAnd) {
			end = i
			break
		}
		sole = sole || d.rare(i, cSole)
	}
	if end < 0 || !sole {
		return
	}
	for _, k := range d.atomsIn(max(st.from, d.pubPlace), end) {
		d.atoms[k].masked = true
	}
}

// insideHouse tells whether the words of an aside only say in which house it was, so that no list of people follows ("at
// the headquarters of the African Union, X and Y signed").
func (d *document) insideHouse(h *hit) bool {
	if h.to-h.from < 3 {
		return false
	}
	for i := h.from + 1; i < h.to; i++ {
		if d.single(i, cBuilding) || d.hasAny(i, bits(cInstitution)) {
			return true
		}
	}
	return false
}

// mediatorsLand tells whether the name is of the country of somebody of whom it is said that he mediates ("the mediator, X of A").
func (d *document) mediatorsLand(a *atom) bool {
	const near = 10
	for i := a.from - 1; i >= 0 && a.from-i <= near && !d.sentStart[i+1]; i-- {
		if d.rare(i, cMediates) {
			k := d.personOf(a)
			if k < 0 || !d.mediator(&d.people[k]) {
				return false
			}
			for j := d.people[k].from; j < d.people[k].to; j++ {
				d.masked[j] = true // who mediates does not sign
			}
			return true
		}
	}
	return false
}

// personOf gives the person in whose office or right behind whose name, with an "of", the atom stands; -1 for nobody.
func (d *document) personOf(a *atom) int {
	for k := range d.people {
		p := &d.people[k]
		if p.to == a.from-1 && d.has(a.from-1, cOf) || p.oFrom <= a.from && a.to <= p.oTo {
			return k
		}
		if p.from0() > a.to {
			break
		}
	}
	return -1
}

// mediator tells whether a word for who mediates stands right before the person, with a comma at most between.
func (d *document) mediator(p *person) bool {
	i := p.from0() - 1
	if i > 0 && d.isComma(i) {
		i--
	}
	return i >= 0 && !d.sentStart[i+1] && d.rare(i, cMediates)
}
