package extract

import (
	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// dayOfCeremony takes the day of the ceremony for that of the accord where none is known, or only the month.
func (d *document) dayOfCeremony(m *mention, h dateHit, ahead, moved bool) {
	if ahead && h.next != "" && h.value < d.article.Published {
		h.value = h.next // "is to take place on the 22nd"
	}
	if (!m.dated || moved || m.onlySaidOn(h.value) || m.onlyWithin(h.value)) && (ahead || near(h.value, d.article.Published)) {
		d.setDate(m, h)
	}
}

// ceremonyOf takes day and place of accord b from a sentence on its ceremony that names neither instrument nor act ("The
// ceremony is set for 6 December in Praia").
func (d *document) ceremonyOf(b *mention, s int) {
	st := d.sents[s]
	if s-b.sent > 2 || b.status != kg.Planned && b.status != kg.Signed || d.count(st.from, st.to, bits(cNeg, cHoped)) > 0 || !d.rareIn(st.from, st.to, cCeremony) {
		return
	}
	ahead := d.count(st.from, st.to, bits(cPlanned)) > 0
	date := -1
	for k := range d.dates {
		h := &d.dates[k]
		if h.from >= st.from && h.to <= st.to && len(h.value) >= 4 && (date < 0 || len(h.value) > len(d.dates[date].value)) {
			date = k
			ahead = ahead || d.ahead(h)
		}
	}
	if ahead && b.status == kg.Signed {
		return // another one is to follow
	}
	place := d.townAsPlace(st)
	moved := date >= 0 && b.status == kg.Planned && d.rareIn(st.from, d.dates[date].from, cPutsOff) // "The ceremony has been put off to Friday"
	for _, m := range d.groupOf(b) {
		if date >= 0 {
			d.dayOfCeremony(m, d.dates[date], ahead || b.status == kg.Planned, moved)
		}
		if m.place == "" && place != "" {
			m.place = place
			m.because("place", place, "place of the ceremony", d.text(st.from, st.to))
		}
	}
}

// townAsPlace gives the first town of the sentence that stands as a place.
func (d *document) townAsPlace(st sentence) string {
	for _, k := range d.atomsIn(st.from, st.to) {
		if a := &d.atoms[k]; (a.loc || d.plannedFor(a.from)) && !a.masked && (a.gaz == gazetteer.City || a.gaz == gazetteer.Capital) && !d.inOfficeOrName(a.from) {
			return d.placeText(a.from, a.to)
		}
	}
	return ""
}

// rareIn tells whether a word of the class stands between two tokens.
func (d *document) rareIn(from, to int, c class) bool {
	for i := from; i < to; i++ {
		if d.rare(i, c) {
			return true
		}
	}
	return false
}
