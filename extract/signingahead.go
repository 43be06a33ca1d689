package extract

import "github.com/entente-kg/entente/kg"

// wordsToGoverned is how far before the noun of signing the verb may stand that governs it.
const wordsToGoverned = 14

// governedByFuture tells whether the noun of signing is what a verb of any meaning in the future governs, so that it is to come
// ("asistirán el viernes en Acra a la firma de", "assisteront à la signature de").
func (d *document) governedByFuture(a *hit, in *instrument) bool {
	if len(d.lx.endings) == 0 || a.e.act != actSign || a.e.forms&formNoun == 0 || a.e.forms&(formPast|formPart) != 0 && (in.def || !d.has(a.to, cOf)) || in.from < a.to || caseless(d.toks[a.from].norm) {
		return false
	}
	i := a.from - 1
	for i > 0 && d.has(i, cDef) && !d.hasAny(i, bits(cOf)) && !d.sentStart[i] {
		i--
	}
	if i < 0 || d.sentStart[i+1] || d.hasAny(i, bits(cOf, cOn, cWith, cAnd)) || d.rare(i, cSince) {
		return false
	}
	for ; i >= 0 && a.from-i <= wordsToGoverned && !d.sentStart[i+1]; i-- {
		if d.masked[i] && !d.has(i, cLoc) || d.hasAny(i, bits(cAct, cInstrument, cRel, cBoundary, cPerfect, cPassive, cOccasion, cNeg)) || !d.toks[i].word && !d.isDate(i) {
			return false
		}
		if d.endsLike(i, formFut) {
			return true
		}
	}
	return false
}

// daysToSigning is how many days ahead a day told without a year is still that of a signing to come.
const daysToSigning = 45

// onDayAhead tells whether a day to come stands between the noun of signing and the instrument ("the signing, on the 22nd of this
// month, of a treaty").
func (d *document) onDayAhead(t *tie, in *instrument) bool {
	a := t.act
	if a == nil || !d.cal.known || a.e.act != actSign || a.e.forms&formNoun == 0 || a.to > in.npFrom || d.count(a.to, in.npFrom, bits(cAct, cRel)) > 0 || d.adverbial(a) {
		return false
	}
	for k := range d.dates {
		h := &d.dates[k]
		if h.from < a.to || h.to > in.npFrom || len(h.next) != 10 || h.next <= d.article.Published {
			continue
		}
		if d.ahead(h) {
			return true
		}
		c := newCalendar(h.next)
		return c.known && !h.deictic && h.value != h.next && c.pub.Before(d.cal.pub.AddDate(0, 0, daysToSigning))
	}
	return false
}

// planAhead makes a signing of one that is told by a noun with a day to come.
func (d *document) planAhead(t *tie, in *instrument) {
	if t.status == kg.Signed && d.onDayAhead(t, in) {
		t.status = kg.Planned
	}
}
