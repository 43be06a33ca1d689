package extract

import (
	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// dateOfVisit gives the date on which the sentence before tells of a visit, where what is signed was signed "during that
// visit" and no date of its own is told ("Last October the minister of A visited B. During the visit they signed …"). The
// day on which a visit began is not the day of the signing: of a full date only the month is taken.
func (d *document) dateOfVisit(in *instrument, t *tie) (dateHit, bool) {
	if t.act == nil || t.status != kg.Signed || in.sent == 0 || !d.visitAhead(in, t) {
		return dateHit{}, false
	}
	st, prev := d.sents[in.sent], d.sents[in.sent-1]
	if prev.field != st.field || st.para-prev.para > 1 {
		return dateHit{}, false
	}
	var one *dateHit
	for k := range d.dates {
		h := &d.dates[k]
		if h.from < max(prev.from, d.pubPlace) || h.to > prev.to || len(h.value) < 4 {
			continue
		}
		if one != nil || d.ahead(h) || d.masked[h.from] {
			return dateHit{}, false
		}
		one = h
	}
	if one == nil || len(one.value) == 10 && near(one.value, d.article.Published) {
		return dateHit{}, false
	}
	h := *one
	if len(h.value) == 10 {
		h.value, h.weak = h.value[:7], true
	}
	return h, true
}

// visitAhead tells whether the sentence opens with an occasion that is a visit told before ("during that trip"), ahead of
// the act.
func (d *document) visitAhead(in *instrument, t *tie) bool {
	st := d.sents[in.sent]
	at := min(t.act.from, in.npFrom)
	for i := st.from; i < min(at, st.from+6); i++ {
		if d.single(i, cVisit) {
			return d.hitOver(i, cOccasion) != nil || d.masked[i] || d.hasAnyIn(st.from, i, bits(cOccasion, cLoc, cTimePrep))
		}
	}
	return false
}

// townVisited gives the only town that sentence s names as a place.
func (d *document) townVisited(s int) string {
	town := ""
	for _, k := range d.atomsIn(max(d.sents[s].from, d.pubPlace), d.sents[s].to) {
		a := &d.atoms[k]
		if a.gaz != gazetteer.City && a.gaz != gazetteer.Capital || !a.loc && (a.from == 0 || !d.hasAny(a.from-1, bits(cVisit, cAct)) && !d.single(a.from-1, cVisit)) {
			continue
		}
		if town != "" {
			return ""
		}
		town = d.placeText(a.from, a.to)
	}
	return town
}
