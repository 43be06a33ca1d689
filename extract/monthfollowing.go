package extract

import "github.com/entente-kg/entente/kg"

// monthFollowing reads a month, which the text tells at tokens i to to, as one of another year than the date told before
// ("em abril do ano seguinte"), or its day n (0: none) as the next one after that date ("on 12 April following").
func (d *document) monthFollowing(i, to, mon, n int) (dateHit, bool) {
	x := d.dateTold(i)
	if x == nil {
		return dateHit{}, false
	}
	v, end := kg.Date(""), 0
	if next, ok := d.monthAfterTold(i, mon, d.hitAt(to, cNext)); ok {
		v, end = next, to+1
	} else if h := d.yearBack(to); h != nil {
		t, ok := startOf(x.value)
		if !ok {
			return dateHit{}, false
		}
		v, end = ym(t.Year()+h.e.n, mon), h.to
	}
	if v == "" {
		return dateHit{}, false
	}
	if n > 0 {
		t, ok := startOf(v)
		if !ok || !validDay(t.Year(), mon, n) {
			return dateHit{}, false
		}
		v = ymd(t.Year(), mon, n)
	}
	return dateHit{from: i, to: end, value: v, next: v}, true
}

// yearBack gives the words for another year that count from the date told before, at token i or behind a preposition.
func (d *document) yearBack(i int) *hit {
	for k := i; k <= i+2 && k < len(d.toks) && !d.sentStart[k]; k++ {
		if y := d.hitAt(k, cRelTime); y != nil && y.e.unit == "year" && y.e.flags&flagBack != 0 {
			return y
		}
		if !d.hasAny(k, bits(cOf, cDatePrep)) && !d.isComma(k) {
			return nil
		}
	}
	return nil
}
