package extract

import (
	"fmt"

	"github.com/entente-kg/entente/kg"
)

// minHeadings is how many lines of a text must open with a date for it to be a chronology.
const minHeadings = 2

// lineHead is the date that heads a line: of a chronology, of an agenda, of one paragraph only.
type lineHead struct {
	dateHit
	alone    bool // on a line of its own, so that it heads what follows up to the next one
	weekday  bool
	yearless bool // a day and a month only
}

// findHeadings fills d.headings: the date that heads the entry of each sentence. Where only one line opens with a
// date the text is no chronology, but a year still dates what its line tells.
func (d *document) findHeadings() {
	at := d.scratch.wide.take(len(d.sents)) // 1 + index in heads
	var heads []lineHead
	year, weekdays := 0, 0
	for s := range d.sents {
		st := d.sents[s]
		if st.field != 1 {
			continue
		}
		if s > 0 && d.sents[s-1].field == 1 && d.sents[s-1].para == st.para && d.toks[st.from].newline == 0 && !(at[s-1] > 0 && d.yearHeads(st)) {
			at[s] = at[s-1]
			continue
		}
		h, ok := d.headingAt(st, year)
		if !ok {
			if s > 0 && at[s-1] > 0 && heads[at[s-1]-1].alone {
				at[s] = at[s-1]
			}
			continue
		}
		heads = append(heads, h)
		at[s] = len(heads)
		if h.weekday {
			weekdays++
		} else if year = 0; len(h.value) >= 4 && !h.yearless {
			fmt.Sscanf(string(h.value[:4]), "%d", &year)
		}
	}
	if len(heads) == 0 || len(heads) < minHeadings && len(heads[0].value) != 4 {
		return
	}
	d.chronicle = len(heads) >= minHeadings && (weekdays == 0 || weekdays >= minHeadings)
	if weekdays > 0 && d.headsDiary() {
		for k := range heads {
			if heads[k].weekday && heads[k].next != "" {
				heads[k].value = heads[k].next
			}
		}
	}
	d.settleYears(heads)
	d.settleEphemeris(heads)
	d.headings, d.headingOf = heads, at
	d.entriesNoItems()
}

// yearHeads tells whether the sentence opens with a year and a colon, as the entries of a chronology do that stand one behind
// the other in a paragraph ("1991: A and B sign a treaty. 2003: the two …").
func (d *document) yearHeads(st sentence) bool {
	i := st.from
	if i+2 >= st.to || d.toks[i+1].norm != ":" {
		return false
	}
	_, ok := d.year(i)
	return ok
}

// entriesNoItems makes entries of their own of the items of a list most of which a date heads: no bundle holds them.
func (d *document) entriesNoItems() {
	headed, bare := 0, 0
	for s := range d.sents {
		if d.sents[s].item && d.headOf(s) != nil {
			headed++
		} else if d.sents[s].item {
			bare++
		}
	}
	for s := range d.sents {
		if d.chronicle && headed > bare {
			d.sents[s].item = false
		}
	}
}

// shortMonthPoint tells whether token i is the point of a month's short name before a day or a year.
func (d *document) shortMonthPoint(i int) bool {
	return d.toks[i].norm == "." && d.hitOver(i-1, cMonth) != nil && d.datePart(i+1)
}

// headsDiary tells whether the headline or the first words of the text say that the days to come follow.
func (d *document) headsDiary() bool {
	for i := 0; i < len(d.toks) && (d.toks[i].field == 0 || d.sentOf[i] <= d.firstText()+1); i++ {
		if d.toks[i].word && d.single(i, cDiary) && d.hitOver(i, cGaz) == nil {
			return true
		}
	}
	return false
}

// heading gives the date that heads the entry of a chronology in which sentence s stands.
func (d *document) heading(s int) (dateHit, bool) {
	h := d.headOf(s)
	if h == nil || !d.chronicle || h.value == "" {
		return dateHit{}, false
	}
	return h.dateHit, true
}

// headOf gives the heading of the line of sentence s, nil where it has none.
func (d *document) headOf(s int) *lineHead {
	if d.headingOf == nil || d.headingOf[s] == 0 {
		return nil
	}
	return &d.headings[d.headingOf[s]-1]
}

// headedToCome tells whether the sentence stands under a day that is still to come.
func (d *document) headedToCome(s int) bool {
	h, ok := d.heading(s)
	return ok && d.ahead(&h)
}

// headingAt reads the date that opens the line, set off by a mark or by the end of the line: "1994, mayo.", "May 1994
// –", "3 June 2001:", "MONDAY –", "1996-97", and "9 September:", "March:" where year was told by an entry before.
func (d *document) headingAt(st sentence, year int) (lineHead, bool) {
	i := st.from
	for i < st.to && !d.toks[i].word && i-st.from < 4 {
		i++
	}
	i = d.behindItemLetter(i)
	from, mon, dd, y, span := i, 0, 0, 0, false
	w := d.hitAt(i, cWeekday)
	if w != nil {
		i = w.to
	}
	if h, ok := d.numericDate(i); ok {
		fmt.Sscanf(string(h.value), "%d-%d-%d", &y, &mon, &dd)
		i = h.to
	}
	for k := 0; k < 7 && i < st.to && (dd == 0 || mon == 0 || y == 0); k++ {
		if v, ok := d.year(i); ok && y == 0 {
			y, i = v, i+1
			if to := d.yearSpan(i); to > i {
				span, i = true, to
			}
		} else if m := d.hitAt(i, cMonth); m != nil && mon == 0 {
			i, mon = d.doubleMonth(m)
		} else if n, wide := d.dayNumber(i); wide == 1 && dd == 0 && d.toks[i].norm[0] >= '1' && d.toks[i].norm[0] <= '9' {
			dd, i = n, i+1
		} else if i > from && d.shortMonthPoint(i) || i > from && d.toks[i].norm == "," && mon > 0 && dd > 0 && y == 0 && d.yearToken(i+1) {
			i++ // "Jan. 29, 1942"
		} else if i > from && (d.hasAny(i, bits(cDatePrep)) || d.toks[i].norm == "," && (y > 0 || w != nil) && d.datePart(i+1) || d.toks[i].norm == "(" && d.datePart(i+1)) || i == from && d.hasAny(i, bits(cTimePrep, cDef)) && d.datePart(i+1) {
			i++
		} else {
			break
		}
	}
	alone := i >= st.to || i == st.to-1 && headingMark(d.toks[i].norm)
	ends := i >= len(d.toks) || d.toks[i].newline > 0 || headingMark(d.toks[i].norm)
	if i == from || !ends || dd > 0 && mon == 0 && w == nil {
		return lineHead{}, false
	}
	h := lineHead{dateHit: dateHit{from: from, to: i}, alone: alone && (i+1 >= len(d.toks) || d.toks[st.to-1].norm != "." || st.to >= len(d.toks) || d.toks[st.to].newline > 0)}
	if span {
		return h, true
	}
	return d.headingValue(h, w, y, mon, dd, year)
}

// headingValue resolves the parts of a heading; what is told without a year is of the year told before, or of the
// one that brings it nearest to publication.
func (d *document) headingValue(h lineHead, w *hit, y, mon, dd, year int) (lineHead, bool) {
	if y == 0 && mon > 0 {
		y = year
	}
	switch {
	case y == 0 && mon == 0 && w != nil && dd == 0:
		x, ok := d.weekdayTime(h.from, w)
		h.value, h.next, h.weekday = x.value, x.next, true
		return h, ok && x.to == h.to && x.value != ""
	case y == 0 && mon == 0 && w != nil && d.cal.known:
		v, ok := d.weekdayNumber(w.e.n, dd) // "Monday 13"
		h.value, h.next, h.weekday = v, v, true
		return h, ok
	case y == 0 && mon > 0 && dd > 0:
		x, ok := d.nearestDay(h.from, h.to, mon, dd, 0, false)
		h.value, h.next, h.yearless = x.value, x.next, true
		return h, ok && x.value != ""
	case y == 0 || dd > 0 && (mon == 0 || !validDay(y, mon, dd)):
		return lineHead{}, false
	}
	h.value = kg.Date(fmt.Sprintf("%04d", y))
	if mon > 0 {
		h.value = ym(y, mon)
	}
	if dd > 0 {
		h.value = ymd(y, mon, dd)
	}
	h.next = h.value
	return h, true
}

// yearSpan gives the end of the second half of a span of years that goes on at token i ("1996-97"), else i.
func (d *document) yearSpan(i int) int {
	if i+1 < len(d.toks) && (d.toks[i].norm == "-" || d.toks[i].norm == "–" || d.toks[i].norm == "/") {
		if n := d.toks[i+1].number; n >= 0 && (len(d.toks[i+1].norm) == 2 || n >= 1600 && n <= 2100) && !d.toks[i].space && !d.toks[i+1].space {
			return i + 2
		}
	}
	return i
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

// lineFrom gives the first token of the line or paragraph of token i.
func (d *document) lineFrom(i int) int {
	s := d.sentOf[i]
	for s > 0 && d.sents[s-1].para == d.sents[s].para && d.sents[s-1].field == d.sents[s].field && !d.opensLine(s) {
		s--
	}
	return d.sents[s].from
}

// closesHeading tells whether the token closes a heading of one or a few words.
func (d *document) closesHeading(i int) bool {
	return i < len(d.toks) && headingMark(d.toks[i].norm)
}

// headingYear gives the year that heads the line ("1959. On 8 November …").
func (d *document) headingYear(i int) (int, bool) {
	h := d.headOf(d.sentOf[i])
	if h == nil || h.weekday || i < h.to {
		return 0, false
	}
	t, ok := startOf(h.value)
	return t.Year(), ok
}

// headingMonth gives the month that heads the part of the line that token i stands in ("2021. July: A and B sign a
// pact. August: …").
func (d *document) headingMonth(i int) (int, int) {
	from := d.lineFrom(i)
	for k := i - 1; k > from; k-- {
		if d.toks[k].norm != ":" && d.toks[k].norm != "–" && d.toks[k].norm != "—" {
			continue
		}
		m := d.hitOver(k-1, cMonth)
		if m == nil || m.to != k || m.from > from && d.toks[m.from-1].word && !d.hasAny(m.from-1, bits(cTimePrep, cLoc)) {
			continue
		}
		return m.e.n, m.from
	}
	return 0, 0
}

// headingDate gives the date of the heading that token i stands under, for what tells no date of its own.
func (d *document) headingDate(i int) (dateHit, bool) {
	i = min(i, len(d.toks)-1)
	h := d.headOf(d.sentOf[i])
	if h == nil || h.value == "" || i < h.to {
		return dateHit{}, false
	}
	if m, at := d.headingMonth(i); m > 0 && !h.weekday && len(h.value) == 4 {
		t, _ := startOf(h.value)
		v := ym(t.Year(), m)
		return dateHit{from: at, to: at + 1, value: v, next: v}, true
	}
	return h.dateHit, true
}

// partiesOfEntry adds the one party that the article names before its first heading to what an entry tells of one
// other party only ("The minister of A's week. Monday: agreement with B").
func (d *document) partiesOfEntry(in *instrument, ps partySet) partySet {
	if ps.explicit || d.entryOwner == "" || d.headOf(in.sent) == nil {
		return ps
	}
	set := d.namedIn(in.npFrom, d.sents[in.sent].to)
	if len(set) != 1 || set[0] == d.entryOwner {
		return ps
	}
	return partySet{kg.NewParties(set[0], d.entryOwner), "whose chronology it is", true, in.npFrom, in.npTo, false, d.entryOwner, ""}
}

// findEntryOwner gives the one party that the headline and what stands before the first heading name.
func (d *document) findEntryOwner() {
	if !d.chronicle {
		return
	}
	var set []kg.Party
	for k := range d.atoms {
		if a := &d.atoms[k]; a.from >= d.headings[0].from {
			break
		} else if !a.loc && !a.masked {
			add(&set, a.party)
		}
	}
	switch len(set) {
	case 1:
		d.entryOwner = set[0]
	case 2:
		d.entryPair = kg.NewParties(set...)
	}
}

// ofEntryPair tells whether the accord stands in an entry of a chronology before which only its two parties are
// named, and the entry names nobody else before it.
func (d *document) ofEntryPair(m *mention) bool {
	return len(d.entryPair) == 2 && d.headOf(m.sent) != nil && m.ps.parties.Equal(d.entryPair) && !d.othersAround(&m.in, d.entryPair)
}

// entriesApart tells whether m was signed on the day of its entry of a chronology and o is told in another entry, as
// signed there or in a state reached before that day.
func (d *document) entriesApart(o, m *mention) bool {
	if !d.chronicle || m.status != kg.Signed {
		return false
	}
	a, b := d.headOf(o.sent), d.headOf(m.sent)
	if a == nil || b == nil || a == b || m.value != b.value || len(b.value) < 7 {
		return false
	}
	return o.status == kg.Signed || a.value < b.value || o.value != "" && o.value < m.value
}

// otherDay tells whether the two sentences stand under two days of a diary, which tell of two things.
func (d *document) otherDay(s, o int) bool {
	a, b := d.headOf(s), d.headOf(o)
	return d.chronicle && a != nil && b != nil && a != b && a.weekday && b.weekday
}
