package extract

import (
	"fmt"

	"github.com/entente-kg/entente/kg"
)

// maxThemeWords is how long a sentence may be that does no more than say which year what follows is of.
const maxThemeWords = 14

// dayOfMonthTold reads the day that stands apart behind its month ("In August, on the 14th,", "en diciembre, el día
// 3,", "em Junho de 1995, a 12,"): the date told last, as fine as the day.
func (d *document) dayOfMonthTold(i int) (dateHit, bool) {
	n := len(d.dates)
	if n == 0 || i == 0 || d.toks[i].number < 1 && (d.toks[i].norm[0] < '1' || d.toks[i].norm[0] > '9') {
		return dateHit{}, false
	}
	m := &d.dates[n-1]
	if len(m.value) != 7 || i-m.to > 4 || m.to >= i || !d.isComma(m.to) || d.sentOf[i] != d.sentOf[m.from] {
		return dateHit{}, false
	}
	unit := false
	for k := m.to + 1; k < i; k++ {
		u := d.hitAt(k, cUnit)
		unit = unit || u != nil && u.e.unit == "day"
		if u == nil && !d.hasAny(k, bits(cDef, cOn, cTimePrep, cDatePrep, cLoc)) {
			return dateHit{}, false
		}
	}
	dd, w := d.dayNumber(i)
	to := i + w
	if w == 0 || m.to+1 == i && !unit || to < len(d.toks) && !d.sentStart[to] && !unit && d.toks[to].word && !d.hasAny(to, bits(cAct, cPerfect, cPassive, cLoc)) {
		return dateHit{}, false
	}
	h := *m
	h.to, h.weak = to, false
	if h.value = withDay(m.value, dd); h.value == "" {
		return dateHit{}, false
	}
	h.next = withDay(m.next, dd)
	return h, true
}

// withDay gives the day dd of a month, "" where it has none.
func withDay(m kg.Date, dd int) kg.Date {
	var y, mon int
	if k, _ := fmt.Sscanf(string(m), "%d-%d", &y, &mon); k < 2 || !validDay(y, mon, dd) {
		return ""
	}
	return ymd(y, mon, dd)
}

// firstOfYear reads "the first day of this year", "el último día de 2019", the ordinal at token i.
func (d *document) firstOfYear(i int) (dateHit, bool) {
	mon, dd, to := 1, 1, 0
	if o := d.hitAt(i, cOrdinal); o != nil && o.e.n == 1 {
		to = o.to
	} else if d.has(i, cLast) {
		mon, dd, to = 12, 31, d.modifierEnd(i)
	} else {
		return dateHit{}, false
	}
	if u := d.hitAt(to, cUnit); u != nil && u.e.unit == "day" {
		to = u.to
	} else if to-i < 2 { // "último día" is one phrase
		return dateHit{}, false
	}
	if !d.cal.known {
		return dateHit{}, false
	}
	for k := to; k < to+3 && k < len(d.toks) && !d.sentStart[k]; k++ {
		y, end, ok := 0, k+1, false
		if y, ok = d.year(k); !ok {
			var off int
			if end, off, ok = d.yearTold(k); ok {
				y = d.cal.pub.Year() + off
			} else if u := d.hitAt(k, cUnit); u != nil && u.e.unit == "year" {
				y, end, ok = d.cal.pub.Year(), u.to, true
			}
		}
		if ok {
			return dateHit{from: i, to: end, value: ymd(y, mon, dd), next: ymd(y, mon, dd)}, true
		}
		if !d.hasAny(k, bits(cOf, cDatePrep, cDef)) {
			break
		}
	}
	return dateHit{}, false
}

// themeYear gives the year that a short sentence before token i, of the same paragraph, says all is about ("The good
// year was 1988. On 14 April …").
func (d *document) themeYear(i int) (int, bool) {
	s := d.sentOf[i]
	for k := s - 1; k >= 0 && s-k <= 6 && d.sents[k].para == d.sents[s].para && d.sents[k].field == 1; k-- {
		st := d.sents[k]
		y, n := 0, 0
		for j := st.from; j < st.to; j++ {
			if v, ok := d.year(j); ok {
				y, n = v, n+1
			}
		}
		if n == 0 {
			continue
		}
		if n > 1 || st.to-st.from > maxThemeWords || y > d.cal.pub.Year()-1 || d.count(st.from, st.to, bits(cMonth, cInstrument, cAct)) > 0 {
			return 0, false
		}
		for j := st.from; j < st.to; j++ {
			if u := d.hitAt(j, cUnit); u != nil && u.e.unit == "year" || d.has(j, cSameYear) {
				return y, true
			}
			if h := d.hitAt(j, cTimePrep); h != nil && h.to-h.from > 1 && h.to < st.to && d.toks[h.to].number == int32(y) && h.to+1 >= st.to-1 {
				return y, true // "all changed in the year 1979."
			}
		}
		return 0, false
	}
	return 0, false
}
