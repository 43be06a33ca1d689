package extract

import (
	"fmt"

	"github.com/entente-kg/entente/kg"
)

// yearsSince gives when that was signed of whose signing so many years are told to have gone by: so many years ago, to the day where it was marked
// yesterday or today ("Yesterday they marked the 30 years since the signing of").
func (d *document) yearsSince(t *tie) (dateHit, bool) {
	a := t.act
	if a == nil || a.e.act != actSign || a.e.forms&formNoun == 0 || t.status != kg.Signed || !d.cal.known {
		return dateHit{}, false
	}
	i := a.from - 1
	for i > 0 && d.has(i, cDef) && !d.has(i, cOf) && !d.sentStart[i] {
		i--
	}
	if i < 2 || d.sentStart[i] || !d.hasAny(i, bits(cOf, cOn)) && !d.rare(i, cSince) {
		return dateHit{}, false
	}
	u := d.hitOver(i-1, cUnit)
	if u == nil || u.e.unit != "year" || u.from == 0 {
		return dateHit{}, false
	}
	n, w := d.numberAt(u.from - 1)
	if w != 1 || n < 2 || n > 200 || d.sentStart[u.from] || d.hasAny(u.from-2, bits(cLast, cNext)) {
		return dateHit{}, false
	}
	h := dateHit{from: u.from - 1, to: a.from, years: n}
	h.value = kg.Date(fmt.Sprintf("%04d", d.cal.pub.Year()-n))
	st := d.sents[d.sentOf[a.from]]
	for k := range d.dates {
		x := &d.dates[k]
		if x.from >= a.to && x.to <= st.to && len(x.value) > len("2006") && x.value[:4] == h.value {
			return dateHit{}, false // "the 60 years since the signing, on 15 May 1964, of": that day
		}
		if x.from < max(st.from, d.pubPlace) || x.to > u.from-1 || len(x.value) != len("2006-01-02") {
			continue
		}
		if c := newCalendar(x.value); c.known && d.hitAt(x.from, cDay) != nil {
			h.value = day(c.pub.AddDate(-n, 0, 0))
		}
	}
	h.next = h.value
	return h, true
}
