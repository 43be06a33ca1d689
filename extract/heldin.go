package extract

import "github.com/entente-kg/entente/gazetteer"

// How far the word by which a meeting was held may stand behind the word for the meeting, its town behind that, and the sentence
// that tells so from the signing.
const (
	wordsToHeld   = 10
	wordsFromHeld = 7
	heldBefore    = 1
	heldBehind    = 10
	parasToHeld   = 3
)

// heldIn gives the tokens of the town in which a meeting or a ceremony was held that a sentence near the mention tells ("The
// ceremony, held at the Central Library of Ulaanbaatar, …", "à l'issue d'une réunion tenue à Pemba").
func (d *document) heldIn(m *mention) (from, to int) {
	first, last := max(m.sent-heldBefore, 0), min(m.sent+heldBehind, len(d.sents)-1)
	for _, i := range d.held() {
		s := d.sentOf[i]
		st := d.sents[s]
		if s < first || s > last || st.field != d.sents[m.sent].field || st.para > d.sents[m.sent].para+parasToHeld {
			continue
		}
		if from, to := d.townBehindHeld(i, st); from < to && !d.looksAhead(st) && !d.stillToBe(st) && !d.otherDayThan(m, st) {
			return from, to
		}
	}
	return 0, 0
}

// held gives where a word for how a meeting or a ceremony was held stands behind that for it, in the order of the text.
func (d *document) held() []int {
	if d.heldAt != nil {
		return d.heldAt
	}
	d.heldAt = []int{}
	for i := range d.toks {
		if d.toks[i].word && d.lx.isBare(cHeld, d.toks[i].norm) && d.eventBefore(i, d.sents[d.sentOf[i]]) {
			d.heldAt = append(d.heldAt, i)
		}
	}
	return d.heldAt
}

// stillToBe tells whether the sentence tells in the future, or of what is next ("the next session will be held in Geneva").
func (d *document) stillToBe(st sentence) bool {
	for i := st.from; i < st.to; i++ {
		if h := d.hitAt(i, cPassive); h != nil && h.e.forms&(formFut|formCond) != 0 || d.has(i, cNext) && !d.isDate(i) {
			return true
		}
	}
	return d.futureIn(st)
}

// eventBefore tells whether the word for a meeting or a ceremony stands before token i.
func (d *document) eventBefore(i int, st sentence) bool {
	for k := i - 1; k >= st.from && i-k <= wordsToHeld; k-- {
		if d.rare(k, cCeremony) || d.meets(k) && !d.single(k, cVisit) && !d.lx.isBare(cHeld, d.toks[k].norm) {
			return true
		}
		if d.hitAt(k, cAct) != nil || d.has(k, cInstrument) {
			return false
		}
	}
	return false
}

// otherDayThan tells whether the sentence tells of another day than that of the mention, or of one long past.
func (d *document) otherDayThan(m *mention, st sentence) bool {
	for k := range d.dates {
		h := &d.dates[k]
		if h.from < st.from || h.to > st.to || len(h.value) < 4 || h.from < d.pubPlace && d.toks[h.from].field == 1 {
			continue
		}
		if !near(h.value, d.article.Published) && !d.article.Published.Within(h.value) || m.dated && len(h.value) == 10 && len(m.value) == 10 && h.value > m.value {
			return true
		}
	}
	return false
}

// townBehindHeld gives the first town that stands as a place behind token i, in the same clause; one of a house counts as well
// ("held at the Central Library of Ulaanbaatar"), and one that no list knows right behind a word of place.
func (d *document) townBehindHeld(i int, st sentence) (from, to int) {
	for k := i + 1; k < min(st.to, i+1+wordsFromHeld); k++ {
		if d.hasAny(k, bits(cAct, cInstrument, cRel, cBoundary, cSays)) && d.hitAt(k, cLoc) == nil {
			return 0, 0
		}
		for _, n := range d.atomsIn(k, k+1) {
			a := &d.atoms[n]
			if (a.gaz == gazetteer.City || a.gaz == gazetteer.Capital) && !d.inOfficeOrName(a.from) && (a.loc || d.ofNamedHouse(a.from, i)) {
				return a.from, a.to
			}
			return 0, 0
		}
		if from, to := d.townUnknown(k, st); from < to {
			return from, to
		}
	}
	return 0, 0
}

// ofNamedHouse tells whether a word for a house stands between token i and the preposition before the town.
func (d *document) ofNamedHouse(at, i int) bool {
	if !d.has(at-1, cOf) {
		return false
	}
	for k := at - 2; k > i; k-- {
		if _, ok := d.lx.named[d.toks[k].norm]; ok || d.single(k, cBuilding) {
			return true
		}
	}
	return false
}

// townUnknown gives the capitalised words that no list knows right behind the word of place at token i.
func (d *document) townUnknown(i int, st sentence) (from, to int) {
	h := d.hitAt(i, cLoc)
	if h == nil || h.to >= st.to || caseless(d.toks[i].norm) || h.e.flags&flagBack != 0 {
		return 0, 0
	}
	for to = h.to; to < min(st.to, h.to+3) && d.toks[to].word && d.toks[to].capital && d.mask[to]&^bits(cParticle) == 0; to++ {
	}
	if to == h.to || d.inOfficeOrName(h.to) || d.buildingIn(h.to, to) || d.domainAt(h.to) || d.toks[h.to].allCaps {
		return 0, 0
	}
	if _, named := d.lx.named[d.toks[h.to].norm]; named {
		return 0, 0
	}
	return h.to, to
}
