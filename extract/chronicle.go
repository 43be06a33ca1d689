package extract

import (
	"fmt"

	"github.com/entente-kg/entente/kg"
)

// minHeadings is how many lines of a text must open with a date for it to be a chronology.
const minHeadings = 2

// findHeadings fills d.headings where the text is a chronology: the date that heads the entry of each sentence.
func (d *document) findHeadings() {
	var heads []dateHit
	at := make([]int, len(d.sents)) // 1 + index in heads
	year := 0
	for s := range d.sents {
		st := d.sents[s]
		if st.field != 1 {
			continue
		}
		if s > 0 && d.sents[s-1].field == 1 && d.sents[s-1].para == st.para && d.toks[st.from].newline == 0 {
			at[s] = at[s-1]
			continue
		}
		if h, ok := d.headingAt(st, year); ok {
			heads = append(heads, h)
			at[s] = len(heads)
			fmt.Sscanf(string(h.value[:4]), "%d", &year)
		}
	}
	if len(heads) < minHeadings {
		return
	}
	d.headings, d.headingOf = heads, at
}

// heading gives the date that heads the entry in which sentence s stands.
func (d *document) heading(s int) (dateHit, bool) {
	if d.headingOf == nil || d.headingOf[s] == 0 {
		return dateHit{}, false
	}
	return d.headings[d.headingOf[s]-1], true
}

// headingAt reads the date that opens the line, set off by a mark: "1994, mayo.", "May 1994 –", "3 June 2001:", and
// "9 September:" where year was told by an entry before.
func (d *document) headingAt(st sentence, year int) (dateHit, bool) {
	i := st.from
	for i < st.to && !d.toks[i].word && i-st.from < 4 {
		i++
	}
	from, mon, dd, y := i, 0, 0, 0
	for k := 0; k < 7 && i < st.to; k++ {
		if v, ok := d.year(i); ok && y == 0 {
			y, i = v, i+1
		} else if m := d.hitAt(i, cMonth); m != nil && mon == 0 {
			mon, i = m.e.n, m.to
		} else if n, w := d.dayNumber(i); w == 1 && dd == 0 && d.toks[i].norm[0] >= '1' && d.toks[i].norm[0] <= '9' {
			dd, i = n, i+1
		} else if i > from && (d.hasAny(i, bits(cDatePrep)) || d.toks[i].norm == "," && y > 0 && d.datePart(i+1) || d.toks[i].norm == "(" && d.datePart(i+1)) || i == from && d.hasAny(i, bits(cTimePrep, cDef)) && d.datePart(i+1) {
			i++
		} else {
			break
		}
	}
	if y == 0 && year > 0 && dd > 0 && mon > 0 {
		y = year
	}
	if y == 0 || i >= len(d.toks) || !headingMark(d.toks[i].norm) || dd > 0 && (mon == 0 || !validDay(y, mon, dd)) {
		return dateHit{}, false
	}
	h := dateHit{from: from, to: i, value: kg.Date(fmt.Sprintf("%04d", y))}
	if mon > 0 {
		h.value = ym(y, mon)
	}
	if dd > 0 {
		h.value = ymd(y, mon, dd)
	}
	h.next = h.value
	return h, true
}

// datePart tells whether a day, a month or a year stands at token i.
func (d *document) datePart(i int) bool {
	if i >= len(d.toks) {
		return false
	}
	if _, ok := d.year(i); ok || d.hitAt(i, cMonth) != nil {
		return true
	}
	_, w := d.dayNumber(i)
	return w > 0
}

// headingMark tells whether the mark sets a heading off from its entry.
func headingMark(s string) bool {
	switch s {
	case ".", ":", "：", "–", "—", "-", ")", "*", ".-", "--", "|", "→", "،", "؛":
		return true
	}
	return false
}
