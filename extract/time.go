package extract

import (
	"fmt"
	"strings"
	"time"

	"github.com/entente-kg/entente/kg"
)

// dateHit is a time expression, resolved against the day of publication. next is the value where
// the text looks ahead ("on Monday" before a planned signing), "" where there is no other one.
type dateHit struct {
	from, to int
	value    kg.Date
	next     kg.Date
	back     kg.Date // the value where the text looks back, "" where there is no other one
	later    kg.Date // the one of the year after, of a day some time ago, for what is told as to come
	weak     bool    // a bare year or month, which may belong to something else
	deictic  bool    // relative to the day of publication: today, Monday, last month
	noYear   bool    // a day or month whose year is not told
	same     bool    // "the same day": value of the date before
	shift    int     // days after that date
	years    int     // so many years ago
}

type calendar struct {
	pub   time.Time
	known bool
}

func newCalendar(d kg.Date) calendar {
	t, err := time.Parse(time.DateOnly, string(d))
	return calendar{t, err == nil}
}

func day(t time.Time) kg.Date   { return kg.Date(t.Format(time.DateOnly)) }
func month(t time.Time) kg.Date { return kg.Date(t.Format("2006-01")) }

// findDates fills d.dates.
func (d *document) findDates() {
	d.findHeadings()
	for i := 0; i < len(d.toks); {
		if h, ok := d.dayOfMonthTold(i); ok {
			d.dates[len(d.dates)-1] = h
			i = h.to
			continue
		}
		var h dateHit
		ok := false
		if d.mayBeDate(i) {
			h, ok = d.dateAt(i)
		}
		if d.chronicle {
			if x, is := d.headingOn(i); is {
				h, ok = x, true
			}
		}
		if !ok {
			i++
			continue
		}
		if n := len(d.dates); n > 0 && (d.dates[n-1].to == h.from || d.yearLeft(h.from) > 0 && h.value.Within(d.dates[n-1].value)) && d.sameSentence(d.dates[n-1].from, h.from) {
			h = joinDates(d.dates[n-1], h)
			d.dates[n-1] = h
		} else {
			d.dates = append(d.dates, h)
		}
		i = h.to
	}
	d.dateMask = d.scratch.marks.take(len(d.toks))
	for _, h := range d.dates {
		for i := h.from; i < h.to; i++ {
			d.dateMask[i] = true
		}
	}
}

// joinDates makes one of two expressions that stand side by side ("today, Monday").
func joinDates(a, b dateHit) dateHit {
	out := a
	if len(b.value) > len(a.value) || a.weak && !b.weak && len(b.value) == len(a.value) {
		out = b
	}
	out.from, out.to = a.from, b.to
	if n := max(a.years, b.years); n > 0 && len(out.value) == 10 && min(a.years, b.years) == 0 && !b.value.Within(a.value) {
		if t, ok := startOf(out.value); ok { // "ten years ago today"
			out.value, out.next = day(t.AddDate(-n, 0, 0)), ""
		}
	} else if n > 0 && len(out.value) == len("2006-01") && len(a.value) == 4 && !b.value.Within(a.value) {
		if t, ok := startOf(b.value); ok { // "a year ago this month"
			t = t.AddDate(-n, 0, 0)
			out.value, out.next = ym(t.Year(), int(t.Month())), ""
		}
	}
	return out
}

func (d *document) sameSentence(i, j int) bool {
	for k := i + 1; k <= j; k++ {
		if d.sentStart[k] {
			return false
		}
	}
	return true
}

// skipDatePrep passes words that may stand inside a date.
func (d *document) skipDatePrep(i int) int {
	for k := 0; k < 2 && i < len(d.toks) && (d.has(i, cDatePrep) || d.toks[i].norm == ","); k++ {
		i++
	}
	return i
}

func (d *document) year(i int) (int, bool) {
	if i < 0 || i >= len(d.toks) {
		return 0, false
	}
	t := &d.toks[i]
	if t.number >= 1600 && t.number <= 2100 && len(t.norm) == 4 {
		return int(t.number), true
	}
	if d.shortYear(i) {
		y := d.cal.pub.Year() / 100 * 100
		if y+int(t.number) > d.cal.pub.Year()+1 {
			y -= 100
		}
		return y + int(t.number), true
	}
	return 0, false
}

// shortYear tells whether an apostrophe stands for the century before two digits ("in '94").
func (d *document) shortYear(i int) bool {
	t := &d.toks[i]
	if t.number < 0 || len(t.norm) != 2 || i < 2 || t.space || !d.cal.known {
		return false
	}
	p := &d.toks[i-1]
	return (p.norm == "'" || p.norm == "’" || p.norm == "‘") && p.space && d.hasAny(i-2, bits(cTimePrep, cLoc, cOf))
}

// dayNumber reads "8", "1er", "3rd" or an ordinal as the day of a month, with how many tokens it takes (0: none).
func (d *document) dayNumber(i int) (n, w int) {
	if i < 0 || i >= len(d.toks) {
		return 0, 0
	}
	t := &d.toks[i]
	if t.number >= 1 && t.number <= 31 && len(t.norm) <= 2 {
		if t.number == 1 && i+1 < len(d.toks) && d.toks[i+1].norm == "°" && !d.toks[i+1].space {
			return 1, 2 // "1° de marzo"
		}
		return int(t.number), 1
	}
	if k := len(t.norm); k >= 3 && k <= 4 && t.norm[0] >= '1' && t.norm[0] <= '9' {
		switch t.norm {
		case "1er", "1st", "1ro", "1o", "1º", "2nd", "3rd", "21st", "22nd", "23rd", "31st":
			v := int(t.norm[0] - '0')
			if t.norm[1] >= '0' && t.norm[1] <= '9' {
				v = v*10 + int(t.norm[1]-'0')
			}
			return v, 1
		}
		if k >= 3 && t.norm[k-2:] == "th" {
			v := 0
			for _, c := range t.norm[:k-2] {
				v = v*10 + int(c-'0')
			}
			if v < 1 || v > 31 {
				return 0, 0
			}
			return v, 1
		}
	}
	if h := d.hitAt(i, cOrdinal); h != nil && h.e.n <= 31 && !d.ordinalOfNoun(i) && !d.ordinalOfText(i, h.to) {
		if d.isComma(h.to) && h.to+1 < len(d.toks) && d.has(h.to+1, cOf) {
			return 0, 0 // "the first, of July 1965": one of several
		}
		return h.e.n, h.to - i
	}
	if h := d.hitAt(i, cNumber); h != nil && h.e.n >= 1 && h.e.n <= 31 {
		return h.e.n, h.to - i
	}
	return 0, 0
}

// ordinalOfText tells whether the ordinal with an article before it goes on what was signed, or on a part of it ("signed on Friday
// the third protocol", "on Tuesday the second phase of the accord").
func (d *document) ordinalOfText(i, to int) bool {
	if i == 0 || d.sentStart[i] || !d.has(i-1, cDef) || to+1 >= len(d.toks) || !d.toks[to].word {
		return false
	}
	return d.hitAt(to, cInstrument) != nil || d.has(to+1, cOf) && d.mask[to]&bits(cMonth, cAct, cOf, cDef, cIndef, cAnd, cUnit) == 0
}

// ordinalOfNoun tells whether the ordinal goes on a noun with an article before it ("the first week of May").
func (d *document) ordinalOfNoun(i int) bool {
	if i == 0 || d.sentStart[i] || !caseless(d.toks[i].norm) || !d.definite(i-1) || d.hasAny(i-1, bits(cWeekday, cDay)) {
		return false
	}
	u := d.hitAt(i-1, cUnit)
	return u == nil || u.e.unit != "day"
}

func validDay(y, m, dd int) bool {
	t := time.Date(y, time.Month(m), dd, 0, 0, 0, 0, time.UTC)
	return t.Day() == dd && int(t.Month()) == m
}

func ymd(y, m, dd int) kg.Date { return kg.Date(fmt.Sprintf("%04d-%02d-%02d", y, m, dd)) }
func ym(y, m int) kg.Date      { return kg.Date(fmt.Sprintf("%04d-%02d", y, m)) }

// dateBegins are the classes of the words that a date can begin with.
var dateBegins = bits(cSameDay, cSameYear, cRelTime, cAgo, cNumber, cOrdinal, cIndef, cWeekday, cDay, cMonth, cLast, cNext, cThisTime, cUnit)

// mayBeDate tells whether a time expression can begin with the word at token i.
func (d *document) mayBeDate(i int) bool {
	t := &d.toks[i]
	return t.word && (t.number >= 0 || t.norm[0] >= '0' && t.norm[0] <= '9' || d.hasAny(i, dateBegins))
}

// namedUnit tells whether the unit that a phrase of time ends in is named right behind it, so that it is no count from
// today ("منذ العام 2009", "قبل شهر مارس").
func (d *document) namedUnit(h *hit) bool {
	if h.to >= len(d.toks) || d.sentStart[h.to] || !caseless(d.toks[h.from].norm) || h.to-h.from != 2 {
		return false
	}
	switch n := d.toks[h.to].number; h.e.unit {
	case "year":
		return n > 1800 && n < 2100
	case "month":
		return d.has(h.to, cMonth)
	case "day":
		return n > 0 && n <= 31 && h.to+1 < len(d.toks) && d.has(h.to+1, cMonth)
	}
	return false
}

// dateAt reads a time expression that begins at token i.
func (d *document) dateAt(i int) (dateHit, bool) {
	t := &d.toks[i]
	if !d.mayBeDate(i) {
		return dateHit{}, false
	}
	if h, ok := d.numericDate(i); ok {
		return h, true
	}
	if h := d.hitAt(i, cSameDay); h != nil {
		if h.e.n != 0 && h.to < len(d.toks) && !d.sentStart[h.to] && d.has(h.to, cOf) && !caseless(t.norm) {
			return dateHit{from: i, to: h.to}, true // "on the eve of the visit" counts from something else
		}
		return dateHit{from: i, to: h.to, same: true, shift: h.e.n}, true
	}
	if h := d.hitAt(i, cRelTime); h != nil && h.e.flags&flagBack != 0 {
		if h.e.flags&flagLed != 0 && !d.governsNothing(h.to) {
			return dateHit{}, false // "two years after the signing", "after two years of talks"
		}
		return d.spanFromTold(i, h.to, h.e.unit, h.e.n)
	}
	if h := d.hitAt(i, cRelTime); h != nil && h.e.unit == "season" {
		return d.seasonTime(i, h)
	}
	if h := d.hitAt(i, cRelTime); h != nil && h.e.unit == "feast" {
		return d.feastTime(i, h)
	}
	if h := d.hitAt(i, cRelTime); h != nil && h.e.unit == "edge" {
		if x, ok := d.dayOfSpan(i, h); ok {
			return x, true
		}
		for k := i; k < h.to; k++ {
			if x, ok := d.firstOfYear(k); ok {
				x.from = i
				return x, true
			}
		}
		return dateHit{}, false
	}
	if h := d.hitAt(i, cRelTime); h != nil && !d.namedUnit(h) {
		if x, ok := d.endOfMonthNamed(i, h); ok {
			return x, true
		}
		return d.relativeTime(i, h.to, h.e.unit, h.e.n)
	}
	if h, ok := d.sameYearAlone(i); ok {
		return h, true
	}
	if d.ofOtherCalendar(i) {
		return dateHit{}, false
	}
	if h, ok := d.dayNamed(i); ok {
		return h, true
	}
	if h, ok := d.dayThenNext(i); ok {
		return h, true
	}
	if h, ok := d.agoTime(i); ok {
		return h, true
	}
	if h := d.hitAt(i, cWeekday); h != nil {
		return d.weekdayTime(i, h)
	}
	if h := d.hitAt(i, cDay); h != nil {
		if !d.cal.known {
			return dateHit{from: i, to: h.to}, true
		}
		v := day(d.cal.pub.AddDate(0, 0, h.e.n))
		return dateHit{from: i, to: h.to, value: v, next: v, deictic: true}, true
	}
	if h, ok := d.dayRange(i); ok {
		return h, true
	}
	if n, w := d.dayNumber(i); w > 0 {
		if h, ok := d.dayOfMonth(i, n, i+w); ok {
			return h, true
		}
		if j := d.skipDatePrep(i + w); j < len(d.toks) {
			if m := d.hitAt(j, cMonth); m != nil {
				return d.dayMonth(i, n, m)
			}
		}
	}
	if m := d.hitAt(i, cMonth); m != nil && !d.has(i, cNumber) { // "dez acordos" are ten
		return d.monthTime(i, m)
	}
	if (d.has(i, cLast) || d.has(i, cNext) || d.has(i, cThisTime)) && i+1 < len(d.toks) {
		if h, ok := d.modifierFirst(i); ok {
			return h, true
		}
	}
	if u := d.hitAt(i, cUnit); u != nil && u.to < len(d.toks) {
		if sign, ok := d.modifier(u.to); ok && d.cal.known {
			h, ok := d.relativeTime(i, u.to+1, u.e.unit, sign)
			return h, ok
		}
	}
	if h, ok := d.dayAlone(i); ok {
		return h, true
	}
	if h, ok := d.dayBehindMonth(i); ok {
		return h, true
	}
	if h, ok := d.firstOfYear(i); ok {
		return h, true
	}
	if y, ok := d.year(i); ok && (d.yearStands(i) || d.closesHeading(i+1) && i == d.lineFrom(i)) {
		return dateHit{from: i, to: i + 1, value: kg.Date(fmt.Sprintf("%04d", y)), weak: !d.has(i-1, cTimePrep)}, true
	}
	return dateHit{}, false
}

// dayAlone reads "on the 18th", a day of the month of publication or the one before.
func (d *document) dayAlone(i int) (dateHit, bool) {
	t := &d.toks[i]
	if !d.cal.known || i == 0 || t.norm[0] < '0' || t.norm[0] > '9' || t.number >= 0 || !d.has(i-1, cDef) || i+1 < len(d.toks) && !d.sentStart[i+1] && d.toks[i+1].word && !d.hasAny(i+1, bits(cBy, cLoc, cWith, cAnd)) {
		return dateHit{}, false
	}
	n, w := d.dayNumber(i)
	if w == 0 || i >= 2 && !d.hasAny(i-2, bits(cTimePrep, cOn, cDatePrep)) {
		return dateHit{}, false
	}
	first := time.Date(d.cal.pub.Year(), d.cal.pub.Month(), 1, 0, 0, 0, 0, time.UTC)
	next := first
	if n > d.cal.pub.Day() {
		first = first.AddDate(0, -1, 0)
	} else {
		next = first.AddDate(0, 1, 0)
	}
	if !validDay(first.Year(), int(first.Month()), n) {
		return dateHit{}, false
	}
	h := dateHit{from: i, to: i + 1, value: ymd(first.Year(), int(first.Month()), n), deictic: true}
	if validDay(next.Year(), int(next.Month()), n) {
		h.next = ymd(next.Year(), int(next.Month()), n)
	}
	return h, true
}

// dayRange reads "from 5 to 8 December" as the month.
func (d *document) dayRange(i int) (dateHit, bool) {
	a, w := d.dayNumber(i)
	if w == 0 || d.toks[i].number < 0 || i+2 >= len(d.toks) {
		return dateHit{}, false
	}
	j := i + 1
	if t := d.toks[j].norm; t != "-" && t != "–" && !d.hasAny(j, bits(cLoc, cDatePrep, cAnd, cTimePrep, cOf)) && !d.single(j, cUntil) || d.toks[j].number >= 0 {
		return dateHit{}, false
	}
	b, w := d.dayNumber(j + 1)
	if w == 0 || d.toks[j+1].number < 0 || b <= a {
		return dateHit{}, false
	}
	k := d.skipDatePrep(j + 2)
	m := d.hitAt(k, cMonth)
	if m == nil {
		return dateHit{}, false
	}
	h, ok := d.dayMonth(j+1, b, m)
	if !ok || len(h.value) < 7 {
		return h, ok
	}
	h.from, h.value, h.next, h.weak = i, h.value[:7], h.value[:7], true
	return h, true
}

// yearStands tells whether a four-digit number is a year: a word of time before it, an instrument
// beside it, and no range or amount around it.
func (d *document) yearStands(i int) bool {
	if d.ofNumbered(i) || d.ofDecade(i) {
		return false
	}
	if i+1 < len(d.toks) {
		switch d.toks[i+1].norm {
		case "-", "–", "%", "/":
			return false
		}
	}
	if i > 0 {
		if d.shortYear(i) {
			return true
		}
		switch d.toks[i-1].norm {
		case "-", "–", "/", "$", "€", "£":
			return false
		}
		if d.hasAny(i-1, bits(cTimePrep, cDatePrep, cOf, cLoc)) || d.toks[i-1].norm == "(" {
			return true
		}
		if d.isComma(i-1) && d.closesBracket(i+1) {
			return true // "(Cairo, 2021)"
		}
		if i > 2 && (d.isComma(i-1) || d.has(i-1, cAnd)) && d.toks[i-2].number >= 1900 && d.toks[i-2].number < 2100 && !d.has(i-3, cBetween) && d.yearStands(i-2) {
			return true // "in 2011 and 2014"
		}
		if a := d.hitOver(i-1, cAct); a != nil && a.to == i && a.to-a.from > 1 {
			return true // "dates from 1990"
		}
	}
	for _, f := range d.toks[i].forms {
		if f.roles&(roleLoc|roleFor) != 0 {
			return true
		}
	}
	return d.has(i+1, cInstrument) || d.has(i-1, cInstrument) || d.has(i+2, cInstrument)
}

// ofDecade tells whether the year at token i names the ten years that begin with it ("les années 1970", "la década de 1970").
func (d *document) ofDecade(i int) bool {
	if i == 0 || d.sentStart[i] || d.toks[i].number%10 != 0 {
		return false
	}
	if y, ok := d.year(i + 2); ok && y%10 != 0 && (d.isComma(i+1) || d.has(i+1, cAnd)) {
		return false // "os anos 2010 e 2012"
	}
	return d.lx.isBare(cDecade, d.toks[i-1].norm) || i > 1 && d.has(i-1, cOf) && d.lx.isBare(cDecade, d.toks[i-2].norm)
}

// wordsInBrackets is how many words may stand in brackets before the year that closes them.
const wordsInBrackets = 7

// closesBracket tells whether token i closes a bracket that opens shortly before it.
func (d *document) closesBracket(i int) bool {
	if i >= len(d.toks) || d.toks[i].norm != ")" {
		return false
	}
	for k := i - 1; k >= 0 && i-k <= wordsInBrackets+1; k-- {
		if d.toks[k].norm == "(" {
			return true
		}
	}
	return false
}

// dayOfMonth reads "the 15th of this month", "of last month": n the day told at token i, from the token behind it.
func (d *document) dayOfMonth(i, n, from int) (dateHit, bool) {
	for k := from; k <= from+2 && k < len(d.toks) && !d.sentStart[k]; k++ {
		to, offset, told := d.monthTold(k)
		if told {
			m, ok := d.relativeTime(i, to, "month", offset)
			var y, mon int
			if read, _ := fmt.Sscanf(string(m.value), "%d-%d", &y, &mon); read < 2 || !validDay(y, mon, n) {
				return dateHit{}, false
			}
			m.value = ymd(y, mon, n)
			m.next = m.value
			return m, ok
		}
		if h, ok := d.dayOfCurrent(i, n, k); ok {
			return h, true
		}
		if h := d.hitAt(k, cRelTime); h != nil && h.e.flags&flagBack != 0 && h.e.unit == "month" {
			m, _ := d.spanFromTold(i, h.to, h.e.unit, h.e.n) // "the 21st of the same month"
			m.value = withDay(m.value, n)
			m.next = m.value
			return m, m.value != ""
		}
		if !d.hasAny(k, bits(cDatePrep, cOf)) {
			break
		}
	}
	return dateHit{}, false
}

// monthTold reads "this month", "last month" at token k: where it ends, and how many months it is away.
func (d *document) monthTold(k int) (to, offset int, ok bool) {
	if h := d.hitAt(k, cRelTime); h != nil && h.e.unit == "month" && h.e.flags&flagBack == 0 {
		return h.to, h.e.n, true
	}
	if u := d.hitAt(k, cUnit); u != nil && u.e.unit == "month" {
		offset, ok = d.modifier(u.to)
		return u.to + 1, offset, ok
	}
	return 0, 0, false
}

// seasonTime reads "in spring 2013", "last summer", "this autumn": the year of the season that h names, whose first
// month is its number; of the one gone by where the text looks back, of the one to come where it looks ahead.
func (d *document) seasonTime(i int, h *hit) (dateHit, bool) {
	out := dateHit{from: i, to: h.to, deictic: true, weak: true}
	j := d.skipDatePrep(h.to)
	if y, ok := d.year(j); ok {
		out.to, out.value = j+1, kg.Date(fmt.Sprintf("%04d", y))
		out.next = out.value
		return out, true
	}
	if y := d.hitAt(j, cRelTime); y != nil && y.e.unit == "year" {
		if y.e.flags&flagBack != 0 {
			return d.spanFromTold(i, y.to, y.e.unit, y.e.n)
		}
		return d.relativeTime(i, y.to, y.e.unit, y.e.n)
	}
	sign, mod := d.modifier(h.to)
	if mod {
		out.to++
	} else {
		sign, mod = d.modifier(i) // "last summer" is one phrase
	}
	if !d.cal.known {
		return out, true
	}
	past := d.cal.pub.Year()
	if int(d.cal.pub.Month()) < h.e.n {
		past--
	}
	ahead := past + 1
	if int(d.cal.pub.Month()) == h.e.n || !mod && past < d.cal.pub.Year() && h.e.n == 12 {
		ahead = past
	}
	out.value, out.next = kg.Date(fmt.Sprintf("%04d", past)), kg.Date(fmt.Sprintf("%04d", ahead))
	switch {
	case mod && sign > 0:
		out.value = out.next
	case mod && sign < 0:
		if int(d.cal.pub.Month()) < h.e.n+2 && past == d.cal.pub.Year() {
			out.value = kg.Date(fmt.Sprintf("%04d", past-1)) // told in that season
		}
		out.next = out.value
	}
	return out, true
}

// modifier gives -1 for "last", +1 for "next", 0 for "this" at token i.
func (d *document) modifier(i int) (int, bool) {
	switch {
	case d.has(i, cLast):
		return -1, true
	case d.has(i, cNext) && !d.precedesThing(i):
		return 1, true
	case d.has(i, cThisTime):
		return 0, true
	}
	return 0, false
}

// precedesThing tells whether the word for "next" at token i is a preposition before what something came after ("on Tuesday following last
// week's forum", "following the talks").
func (d *document) precedesThing(i int) bool {
	return d.hitAt(i, cOccasion) != nil && i+1 < len(d.toks) && !d.sentStart[i+1] && (d.hasAny(i+1, bits(cDef, cIndef, cThis, cLast)) || d.hitAt(i+1, cRelTime) != nil)
}

// modifierFirst reads "last October", "next Monday", "last year".
func (d *document) modifierFirst(i int) (dateHit, bool) {
	sign, _ := d.modifier(i)
	if m := d.hitAt(i+1, cMonth); m != nil {
		if h, ok := d.modifiedDay(i, m, sign); ok {
			return h, true
		}
		if v, ok := d.monthAfterTold(i, m.e.n, d.hitAt(i, cNext)); ok {
			return dateHit{from: i, to: m.to, value: v, next: v}, true
		}
		h := dateHit{from: i, to: m.to, deictic: true}
		if d.cal.known {
			h.value = d.monthBeside(m.e.n, sign)
			h.next = h.value
		}
		return h, true
	}
	if w := d.hitAt(i+1, cWeekday); w != nil {
		if h, ok := d.lastOfMonth(i, w); ok && sign < 0 {
			return h, true
		}
		h, ok := d.weekdayTime(i+1, w)
		h.from = i
		if sign > 0 {
			if h.next == d.article.Published {
				h.next = day(d.cal.pub.AddDate(0, 0, 7))
			}
			h.value = h.next
		}
		if sign < 0 && len(h.value) == 10 && h.value == d.article.Published {
			h.value = day(d.cal.pub.AddDate(0, 0, -7))
		}
		return h, ok
	}
	if u := d.hitAt(i+1, cUnit); u != nil && d.cal.known {
		return d.relativeTime(i, u.to, u.e.unit, sign)
	}
	return dateHit{}, false
}

// modifiedDay reads a day behind a month that a modifier at token i stands before ("last June 20").
func (d *document) modifiedDay(i int, m *hit, sign int) (dateHit, bool) {
	n, w := d.dayNumber(m.to)
	if w == 0 || d.toks[m.to].newline > 0 || d.toks[m.to].norm[0] > '9' || d.has(m.to+w, cUnit) {
		return dateHit{}, false
	}
	return d.nearestDay(i, m.to+w, m.e.n, n, sign, true)
}

// monthBeside gives the month m that is last (-1), next (+1) or of this year (0).
func (d *document) monthBeside(m, sign int) kg.Date {
	y, pm := d.cal.pub.Year(), int(d.cal.pub.Month())
	switch {
	case sign < 0 && m >= pm:
		y--
	case sign > 0 && m <= pm:
		y++
	}
	return ym(y, m)
}

// relativeTime resolves "last month" (unit month, offset -1).
func (d *document) relativeTime(from, to int, unit string, offset int) (dateHit, bool) {
	h := dateHit{from: from, to: to, deictic: true}
	if !d.cal.known {
		return h, true
	}
	switch unit {
	case "day":
		h.value = day(d.cal.pub.AddDate(0, 0, offset))
	case "week":
		h.value = month(d.cal.pub.AddDate(0, 0, 7*offset))
		h.weak = true
	case "weekend":
		ahead := (6 - int(d.cal.pub.Weekday()) + 7) % 7 // days to the next Saturday
		h.value = month(d.cal.pub.AddDate(0, 0, ahead+7*offset))
		h.weak = true
	case "month":
		first := time.Date(d.cal.pub.Year(), d.cal.pub.Month(), 1, 0, 0, 0, 0, time.UTC)
		h.value = month(first.AddDate(0, offset, 0))
	case "year":
		h.value = kg.Date(fmt.Sprintf("%04d", d.cal.pub.Year()+offset))
	}
	h.next = h.value
	return h, true
}

// agoTime reads "two years ago", "il y a deux ans".
func (d *document) agoTime(i int) (dateHit, bool) {
	j, before, today := i, false, false
	if a := d.hitAt(i, cAgo); a != nil {
		j, before = a.to, true
		for k := 0; k < 3 && j < len(d.toks) && !d.has(j, cNumber) && d.toks[j].number < 0 && !d.has(j, cUnit); k++ {
			if h := d.hitAt(j, cDay); h != nil && h.e.n == 0 {
				today = true // "faz hoje dez anos"
			}
			j++
		}
	}
	n, w := d.numberAt(j)
	if w == 0 && !before && d.has(j, cIndef) {
		n, w = 1, 1 // "a year later"
		if u := d.hitAt(j+w, cUnit); u == nil || u.to >= len(d.toks) {
			return dateHit{}, false
		} else if a := d.hitAt(u.to, cAgo); a == nil || a.e.flags&flagBack == 0 {
			return dateHit{}, false
		}
	}
	if w == 0 {
		if !before {
			return dateHit{}, false
		}
		n = 1
		if d.has(j, cIndef) {
			w = 1
		}
	}
	u := d.hitAt(j+w, cUnit)
	if u == nil || n > 200 || before && w == 0 && caseless(d.toks[j].norm) && (d.definite(j) || j > i && d.has(j-1, cTimePrep) && !d.has(j-1, cAgo)) {
		return dateHit{}, false // "before the end of the year" is no year ago
	}
	to := u.to
	if before && w == 0 && to < len(d.toks) && d.toks[to].number >= 1000 {
		return dateHit{}, false // "since the accord of the year 2011"
	}
	if !before {
		a := d.hitAt(to, cAgo)
		if a == nil {
			return dateHit{}, false
		}
		if to = a.to; a.e.flags&flagBack != 0 {
			if d.prepositional(a) {
				return dateHit{}, false
			}
			return d.spanFromTold(i, to, u.e.unit, n*a.e.n)
		}
	} else if a := d.hitAt(i, cAgo); a.e.flags&(flagBack|flagLed) == flagBack|flagLed && w > 0 && d.dateTold(i) != nil && d.governsNothing(to) {
		return d.spanFromTold(i, to, u.e.unit, n*a.e.n) // "signed in 1985, expired after ten years"
	} else if a.e.flags&flagBack != 0 {
		return dateHit{}, false // "later two years"
	}
	h := dateHit{from: i, to: to, deictic: true}
	if !d.cal.known {
		return h, true
	}
	if before && w == 0 && (u.e.flags&flagPlural != 0 || d.count(j-1, u.from, bits(cSeveral)) > 0 || d.has(u.from-1, cSeveral)) {
		h.value, h.weak = d.someAgo(u.e.unit), true
		return h, h.value != ""
	}
	switch u.e.unit {
	case "day":
		h.value = day(d.cal.pub.AddDate(0, 0, -n))
	case "week":
		h.value = day(d.cal.pub.AddDate(0, 0, -7*n))
	case "month":
		first := time.Date(d.cal.pub.Year(), d.cal.pub.Month(), 1, 0, 0, 0, 0, time.UTC)
		h.value = month(first.AddDate(0, -n, 0))
	case "year":
		h.value, h.years = kg.Date(fmt.Sprintf("%04d", d.cal.pub.Year()-n)), n
		if today {
			h.value = day(d.cal.pub.AddDate(-n, 0, 0))
		}
	}
	return h, true
}

// How far back "some days ago" and "some weeks ago" may reach, in days, and "some months ago", in months.
const (
	someDays   = 4
	someWeeks  = 28
	someMonths = 5
)

// someAgo gives the month or the year in which "some days ago", "some months ago" surely falls, "" where it may be another one.
func (d *document) someAgo(unit string) kg.Date {
	pub := d.cal.pub
	switch unit {
	case "day":
		if v := month(pub); month(pub.AddDate(0, 0, -someDays)) == v {
			return v
		}
	case "week":
		if t := pub.AddDate(0, 0, -someWeeks); t.Year() == pub.Year() {
			return kg.Date(fmt.Sprintf("%04d", t.Year()))
		}
	case "month":
		if t := pub.AddDate(0, -someMonths, 0); t.Year() == pub.Year() {
			return kg.Date(fmt.Sprintf("%04d", t.Year()))
		}
	}
	return ""
}

// governsNothing tells whether nothing stands at token to that a preposition with a count of time before it could go on with: the
// end of the sentence or of its part, or a verb.
func (d *document) governsNothing(to int) bool {
	return to >= len(d.toks) || d.sentStart[to] || !d.toks[to].word || d.has(to, cAnd) || d.joinedAnd(to) || d.finitePast(to)
}

// spanFromTold resolves "two years later", "the following month": counted from the date that the text told
// last before, as fine as both are.
func (d *document) spanFromTold(from, to int, unit string, n int) (dateHit, bool) {
	if to < len(d.toks) && !d.sentStart[to] && (d.has(to, cOf) || d.has(to, cDef) && !d.sentStart[from] && d.toks[from-1].norm != ";") {
		return dateHit{}, false // "two years after the crisis"
	}
	h := dateHit{from: from, to: to}
	ref, earlier := d.article.Published, kg.Date("")
	if x := d.dateTold(from); x != nil {
		ref, earlier = x.value, x.back
	}
	h.value, h.weak = spanFrom(ref, unit, n)
	h.back, _ = spanFrom(earlier, unit, n)
	h.next = h.value
	return h, true
}

// dateTold gives the date that the text told last before token i, nil if none.
func (d *document) dateTold(i int) *dateHit {
	for k := len(d.dates) - 1; k >= 0 && d.sentOf[i]-d.sentOf[d.dates[k].from] <= 3; k-- {
		if x := &d.dates[k]; d.toks[x.from].field == d.toks[i].field && x.from >= d.pubPlace && len(x.value) >= 4 && x.from < i {
			return x
		}
	}
	return nil
}

// monthAfterTold gives the month m that came next after the date told before token i ("in May 2008 … the following April"),
// where the modifier h counts from there.
func (d *document) monthAfterTold(i, m int, h *hit) (kg.Date, bool) {
	if h == nil || h.e.flags&flagBack == 0 {
		return "", false
	}
	x := d.dateTold(i)
	if x == nil {
		return "", false
	}
	t, ok := startOf(x.value)
	if !ok {
		return "", false
	}
	y := t.Year()
	if len(x.value) == 4 || m <= int(t.Month()) {
		y++
	}
	return ym(y, m), true
}

// spanFrom counts n units from a date, as fine as both are ("" where it cannot); weak where the day is not told.
func spanFrom(ref kg.Date, unit string, n int) (v kg.Date, weak bool) {
	t, ok := startOf(ref)
	switch {
	case !ok:
	case unit == "year":
		return kg.Date(fmt.Sprintf("%04d", t.Year()+n)), false
	case unit == "month" && len(ref) >= 7:
		return month(time.Date(t.Year(), t.Month(), 1, 0, 0, 0, 0, time.UTC).AddDate(0, n, 0)), false
	case unit == "day" && len(ref) == 10:
		return day(t.AddDate(0, 0, n)), false
	case unit == "week" && len(ref) == 10:
		return month(t.AddDate(0, 0, 7*n)), true
	}
	return "", false
}

// startOf gives the first day of a date of any length.
func startOf(v kg.Date) (time.Time, bool) {
	for _, layout := range []string{time.DateOnly, "2006-01", "2006"} {
		if t, err := time.Parse(layout, string(v)); err == nil {
			return t, true
		}
	}
	return time.Time{}, false
}

// numberAt reads a number in digits or words at i, with how many tokens it takes (0: none).
func (d *document) numberAt(i int) (int, int) {
	if i < 0 || i >= len(d.toks) {
		return 0, 0
	}
	if h := d.hitAt(i, cNumber); h != nil {
		return h.e.n, h.to - h.from
	}
	if d.toks[i].number >= 0 {
		return int(d.toks[i].number), 1
	}
	return 0, 0
}

// weekdayTime resolves a weekday to the latest one before publication, or that day itself; next
// is the one to come. A date beside it ("Monday 8 July") wins.
func (d *document) weekdayTime(i int, w *hit) (dateHit, bool) {
	j := d.skipDatePrep(w.to)
	if d.toks[min(j, len(d.toks)-1)].norm == "(" && j < len(d.toks) {
		j++
	}
	if j < len(d.toks) {
		if n, wide := d.dayNumber(j); wide > 0 {
			k := d.skipDatePrep(j + wide)
			if m := d.hitAt(k, cMonth); m != nil {
				h, ok := d.dayMonth(j, n, m)
				h.from = i
				return h, ok
			}
			if d.cal.known && !d.has(j, cNumber) && !d.has(j+wide, cUnit) && !d.countsInstruments(j+wide) && !(d.toks[w.to].norm == "," && d.has(j, cOrdinal)) { // "mardi un accord" names no day of the month
				if v, ok := d.weekdayNumber(w.e.n, n); ok {
					return dateHit{from: i, to: j + 1, value: v, next: v, deictic: true}, true
				}
			}
		}
		if m := d.hitAt(j, cMonth); m != nil {
			if h, ok := d.monthTime(j, m); ok && len(h.value) == 10 {
				h.from = i
				return h, true
			}
		}
	}
	if x := d.hitAt(w.to+1, cWeekday); x != nil && x.e.n == w.e.n%7+1 && d.hasAny(w.to, bits(cLoc, cFor, cOn)) && !d.sentStart[w.to+1] {
		h, ok := d.weekdayTime(w.to+1, x) // "in the night from Monday to Tuesday"
		h.from = i
		return h, ok
	}
	if h, ok := d.weekdayOfWeek(i, w); ok {
		return h, true
	}
	h := dateHit{from: i, to: w.to, deictic: true}
	sign, mod := d.modifier(w.to)
	if mod {
		h.to++
	}
	if !d.cal.known {
		return h, true
	}
	pub := int(d.cal.pub.Weekday())
	if pub == 0 {
		pub = 7
	}
	back := (pub - w.e.n + 7) % 7
	ahead := (w.e.n - pub + 7) % 7
	h.value = day(d.cal.pub.AddDate(0, 0, -back))
	h.next = day(d.cal.pub.AddDate(0, 0, ahead))
	if mod && sign > 0 {
		if ahead == 0 {
			ahead = 7
		}
		h.next = day(d.cal.pub.AddDate(0, 0, ahead))
		h.value = h.next
	}
	if mod && sign < 0 && back == 0 {
		h.value = day(d.cal.pub.AddDate(0, 0, -7))
	}
	return h, true
}

// countsInstruments tells whether a number that ends at token i counts instruments ("signed on Tuesday 7 agreements").
func (d *document) countsInstruments(i int) bool {
	h := d.hitAt(i, cInstrument)
	if h == nil {
		h = d.hitAt(i+1, cInstrument) // "7 nouveaux accords"
	}
	return h != nil && !d.sentStart[h.from] && (h.e.flags&flagPlural != 0 || caseless(d.toks[h.from].norm))
}

// lastOfMonth resolves "the last Friday of June", whose weekday w stands behind the word at i.
func (d *document) lastOfMonth(i int, w *hit) (dateHit, bool) {
	j := d.skipDatePrep(w.to)
	m := d.hitAt(j, cMonth)
	if m == nil || j == w.to || !d.cal.known {
		return dateHit{}, false
	}
	t, ok := d.monthTime(j, m)
	if !ok {
		return dateHit{}, false
	}
	in := func(v kg.Date) kg.Date {
		c := newCalendar(v + "-01")
		if !c.known {
			return v
		}
		end := time.Date(c.pub.Year(), c.pub.Month()+1, 0, 0, 0, 0, 0, time.UTC)
		back := (int(end.Weekday()) - w.e.n + 7) % 7
		return day(end.AddDate(0, 0, -back))
	}
	return dateHit{from: i, to: t.to, value: in(t.value), next: in(t.next), deictic: t.deictic}, true
}

// weekdayNumber finds the day of this, the last or the next month that is that weekday.
func (d *document) weekdayNumber(weekday, n int) (kg.Date, bool) {
	for _, off := range []int{0, -1, 1} {
		first := time.Date(d.cal.pub.Year(), d.cal.pub.Month(), 1, 0, 0, 0, 0, time.UTC).AddDate(0, off, 0)
		if !validDay(first.Year(), int(first.Month()), n) {
			continue
		}
		t := first.AddDate(0, 0, n-1)
		if (int(t.Weekday())+6)%7+1 == weekday {
			return day(t), true
		}
	}
	return "", false
}

// dayMonth reads "8 July [2024]", the day at token i, m the month after it.
func (d *document) dayMonth(i, n int, m *hit) (dateHit, bool) {
	to, mon := d.doubleMonth(m)
	if h, ok := d.monthFollowing(i, to, mon, n); ok {
		return h, true
	}
	j := d.skipDatePrep(to)
	if y, ok := d.year(j); ok && validDay(y, mon, n) {
		v := ymd(y, mon, n)
		return dateHit{from: i, to: j + 1, value: v, next: v}, true
	}
	for k := to; k <= j; k++ {
		if y := d.hitAt(k, cSameYear); y != nil {
			return dateHit{from: i, to: y.to, value: d.inYearBefore(i, mon, n)}, true
		}
		if end, off, ok := d.yearTold(k); ok && d.cal.known && validDay(d.cal.pub.Year()+off, mon, n) {
			v := ymd(d.cal.pub.Year()+off, mon, n)
			return dateHit{from: i, to: end, value: v, next: v, deictic: true}, true
		}
	}
	y := d.yearApart(i)
	if y == 0 {
		y = d.yearLeft(i)
	}
	if y > 0 && validDay(y, mon, n) {
		v := ymd(y, mon, n)
		return dateHit{from: i, to: to, value: v, next: v}, true
	}
	sign, mod := d.modifier(to)
	if mod {
		to++
	}
	return d.nearestDay(i, to, mon, n, sign, mod)
}

// Words that may stand between a year and the day that it is told apart from, and how long a sentence is that tells no more
// than the year.
var apartWords = bits(cDef, cIndef, cOn, cTimePrep, cDatePrep, cLoc, cUnit)

const (
	maxApart     = 6
	maxYearAlone = 6
)

// yearApart gives the year that stands right before the day at token i, behind a comma or as the end of a short sentence of
// its own ("In 1968, on 18 May", "It was 1968. On 18 May"); 0 where there is none.
func (d *document) yearApart(i int) int {
	apart := false
	for k := i - 1; k >= 0 && i-k <= maxApart && d.toks[k].field == d.toks[i].field; k-- {
		switch n := d.toks[k].norm; {
		case d.isComma(k):
			apart = true
			continue
		case n == "." && k+1 < len(d.toks) && d.sentStart[k+1] && d.shortBefore(k):
			apart = true
			continue
		}
		if y, ok := d.year(k); ok {
			if !apart || k > 0 && !d.sentStart[k] && (d.has(k-1, cOf) && !d.has(k-1, cTimePrep) && !(k > 1 && d.hasAny(k-2, bits(cRelTime, cUnit))) || d.has(k-1, cMonth)) {
				return 0
			}
			return y
		}
		if d.sentStart[k] && d.hasAny(k, bits(cPronoun, cPassive)) || k > 0 && d.sentStart[k-1] && d.has(k, cPassive) {
			continue // "It is 26 June"
		}
		if d.sentStart[k] && k+1 < i && apart || !d.hasAny(k, apartWords) {
			return 0
		}
	}
	return 0
}

// yearLeft gives the year whose expression ends right before the day or month at token i, behind a comma ("last year, in April");
// 0 where there is none.
func (d *document) yearLeft(i int) int {
	if len(d.dates) == 0 {
		return 0
	}
	h := &d.dates[len(d.dates)-1]
	if len(h.value) != 4 || i-h.to > maxApart || !d.isComma(h.to) || !d.sameSentence(h.from, i) {
		return 0
	}
	for k := h.to + 1; k < i; k++ {
		if !d.hasAny(k, apartWords) {
			return 0
		}
	}
	t, _ := startOf(h.value)
	return t.Year()
}

// shortBefore tells whether the sentence that the full stop at token k ends is a short one.
func (d *document) shortBefore(k int) bool {
	for j := k - 1; j >= 0 && k-j <= maxYearAlone; j-- {
		if d.sentStart[j] {
			return true
		}
	}
	return false
}

// inYearBefore gives month and day (0: none) in the year that the text told last.
func (d *document) inYearBefore(i, mon, n int) kg.Date {
	y := 0
	for k := i - 1; k >= 0 && i-k < 120 && y == 0; k-- {
		if v, ok := d.year(k); ok {
			y = v
		}
	}
	for k := len(d.dates) - 1; k >= 0 && y == 0; k-- {
		if v := d.dates[k].value; len(v) >= 4 {
			fmt.Sscanf(string(v[:4]), "%d", &y)
		}
	}
	if y == 0 {
		return ""
	}
	if n > 0 && validDay(y, mon, n) {
		return ymd(y, mon, n)
	}
	return ym(y, mon)
}

// doubleMonth passes a second name of the same month ("كانون الثاني/يناير").
func (d *document) doubleMonth(m *hit) (to, mon int) {
	to, mon = m.to, m.e.n
	if to+1 < len(d.toks) && (d.toks[to].norm == "/" || d.toks[to].norm == "(") {
		if x := d.hitAt(to+1, cMonth); x != nil {
			closing := x.to
			if closing < len(d.toks) && d.toks[closing].norm == ")" {
				closing++
			}
			return closing, mon
		}
	}
	return to, mon
}

// headingOn gives the heading of a chronology that begins at token i.
func (d *document) headingOn(i int) (dateHit, bool) {
	if !d.chronicle {
		return dateHit{}, false
	}
	h, ok := d.heading(d.sentOf[i])
	return h, ok && h.from == i
}

// maxOverdue is how long ago a day may be that was to come when the text was written.
const maxOverdue = 60 * 24 * time.Hour

// nearestDay gives a day without a year the year that brings it nearest to publication.
func (d *document) nearestDay(from, to, mon, n, sign int, mod bool) (dateHit, bool) {
	if n < 1 || n > 31 {
		return dateHit{}, false
	}
	h := dateHit{from: from, to: to}
	y, ok := d.headingYear(from)
	if !ok && !mod {
		y, ok = d.themeYear(from)
	}
	if !ok && !mod {
		y, ok = d.yearOfSentence(from)
	}
	if ok && !mod && validDay(y, mon, n) {
		h.value = ymd(y, mon, n)
		h.next = h.value
		return h, true
	}
	h.noYear = !mod
	if !d.cal.known {
		return h, true
	}
	best, bestGap := time.Time{}, time.Duration(1<<62)
	for off := -1; off <= 1; off++ {
		y := d.cal.pub.Year() + off
		if !validDay(y, mon, n) {
			continue
		}
		t := time.Date(y, time.Month(mon), n, 0, 0, 0, 0, time.UTC)
		gap := t.Sub(d.cal.pub)
		if mod && sign < 0 && gap > 0 || mod && sign > 0 && gap < 0 {
			continue
		}
		if gap > 0 {
			gap = gap * 3 / 2 // the press looks back more than ahead
		}
		if gap.Abs() < bestGap {
			best, bestGap = t, gap.Abs()
		}
	}
	if best.IsZero() {
		return dateHit{}, false
	}
	h.value = day(best)
	h.next = h.value
	if d.cal.pub.Sub(best) > maxOverdue && !mod {
		h.later = day(best.AddDate(1, 0, 0))
	}
	if last := best.AddDate(-1, 0, 0); best.After(d.cal.pub) && !mod && last.Day() == n {
		h.back = day(last)
	}
	return h, true
}

// monthTime reads "July 8[, 2024]", "July 2024", "last July", "in July".
func (d *document) monthTime(i int, m *hit) (dateHit, bool) {
	to, mon := d.doubleMonth(m)
	if n, w := d.dayNumber(to); w > 0 && d.toks[to].number >= 0 || w > 0 && len(d.toks[to].norm) <= 4 && to < len(d.toks) && d.toks[to].norm[0] >= '0' && d.toks[to].norm[0] <= '9' {
		if !d.has(to+1, cUnit) {
			j := to + 1
			for k := 0; k < 2 && j < len(d.toks) && (d.toks[j].norm == "," || d.has(j, cDatePrep)); k++ {
				j++
			}
			if y, ok := d.year(j); ok && validDay(y, mon, n) {
				v := ymd(y, mon, n)
				return dateHit{from: i, to: j + 1, value: v, next: v}, true
			}
			if end, is := d.rangeOfDays(to+1, n); is {
				h, ok := d.nearestDay(i, to+1, mon, n, 0, false)
				return h.asMonth(end), ok
			}
			return d.nearestDay(i, to+1, mon, n, 0, false)
		}
	}
	if h, ok := d.monthFollowing(i, to, mon, 0); ok {
		return h, true
	}
	j := d.skipDatePrep(to)
	if y, ok := d.year(j); ok && !(j > to && d.has(j-1, cDef) && !d.has(j-1, cOf) && d.has(j+1, cInstrument)) { // not "in May the 2018 agreement"
		v := ym(y, mon)
		return dateHit{from: i, to: j + 1, value: v, next: v}, true
	}
	for k := to; k <= j; k++ {
		if y := d.hitAt(k, cSameYear); y != nil {
			return dateHit{from: i, to: y.to, value: d.inYearBefore(i, mon, 0)}, true
		}
		if end, off, ok := d.yearTold(k); ok && d.cal.known {
			v := ym(d.cal.pub.Year()+off, mon)
			return dateHit{from: i, to: end, value: v, next: v, deictic: true}, true
		}
	}
	sign, mod := d.modifier(to)
	if mod {
		h := dateHit{from: i, to: to + 1, deictic: true}
		if d.cal.known {
			h.value = d.monthBeside(mon, sign)
			h.next = h.value
		}
		return h, true
	}
	_, headed := d.headingYear(i)
	if headed = headed && to < len(d.toks) && d.closesHeading(to) && (d.toks[to].norm == ":" || d.toks[to].space); !headed && !d.hasAny(i-1, bits(cTimePrep, cDatePrep, cOf, cLoc)) && !d.joinedTo(i) && !d.plannedFor(i) && !d.monthPutOffTo(i) && !d.behindPhrase(i) && !(i > 1 && d.toks[i-1].norm == "-" && d.has(i-2, cTimePrep)) || d.toks[i].norm == "may" && !d.toks[i].capital {
		return dateHit{}, false
	}
	if y, ok := d.headingYear(i); ok {
		v := ym(y, mon)
		return dateHit{from: i, to: to, value: v, next: v}, true
	}
	if y, ok := d.themeYear(i); ok {
		v := ym(y, mon)
		return dateHit{from: i, to: to, value: v, next: v}, true
	}
	if y := d.yearLeft(i); y > 0 {
		v := ym(y, mon)
		return dateHit{from: i, to: to, value: v, next: v}, true
	}
	if y, ok := d.yearOfSentence(i); ok {
		v := ym(y, mon)
		return dateHit{from: i, to: to, value: v, next: v}, true
	}
	h := dateHit{from: i, to: to, weak: true, deictic: true, noYear: true}
	if d.cal.known {
		y, pm := d.cal.pub.Year(), int(d.cal.pub.Month())
		past, ahead := y, y
		if mon > pm {
			past--
		}
		if mon < pm {
			ahead++
		}
		h.value, h.next = ym(past, mon), ym(ahead, mon)
	}
	return h, true
}

// yearOfSentence gives the year that the sentence opens with before token i ("In 1998 they met in March and …"), or the one
// before it where this one only goes on about what was told there ("In 1998 they made a pact. It was signed on 3 March").
func (d *document) yearOfSentence(i int) (int, bool) {
	s := d.sentOf[i]
	if y, ok := d.yearOpening(s, i); ok || s == 0 || d.sents[s-1].para != d.sents[s].para || d.sents[s-1].field != d.sents[s].field || !d.hasAny(d.sents[s].from, bits(cPronoun, cPassive)) {
		return y, ok
	}
	return d.yearOpening(s-1, i)
}

// yearOpening gives the past year that sentence s opens with, for what is told at token i, with no stop between the two.
func (d *document) yearOpening(s, i int) (int, bool) {
	for k := len(d.dates) - 1; k >= 0 && d.sentOf[d.dates[k].from] >= s; k-- {
		h := &d.dates[k]
		if len(h.value) != 4 || h.weak || d.sentOf[h.from] != s || h.from-d.sents[s].from > 3 || d.endOfSpan(h) || d.article.Published.Within(h.value) || h.value > d.article.Published {
			continue
		}
		if d.lastStop(i, h.to) >= 0 && d.toks[h.to].norm != ":" {
			return 0, false // "It began last year; in April …"
		}
		if a := d.hitAt(d.sents[s].from, cAct); a != nil && a.e.forms&formPart != 0 && a.to <= h.from && d.commaIn(h.to, i) {
			return 0, false // "Signed in 2019, the accord takes effect on 1 June"
		}
		t, ok := startOf(h.value)
		return t.Year(), ok
	}
	return 0, false
}

// behindPhrase tells whether a phrase of doing that ends in a preposition stands right before token i ("in force
// since July").
func (d *document) behindPhrase(i int) bool {
	h := d.hitOver(i-1, cAct)
	return h != nil && h.to == i && h.to-h.from > 2
}

// plannedFor tells whether words that end in a preposition say of something that it is planned, right before
// token i ("is planned for May").
func (d *document) plannedFor(i int) bool {
	h := d.hitOver(i-1, cPlanned)
	return h != nil && h.to == i && h.to-h.from > 1
}

func (d *document) joinedTo(i int) bool {
	for _, f := range d.toks[i].forms {
		if f.roles&(roleLoc|roleFor) != 0 {
			return true
		}
	}
	return false
}

// dottedDate reads 8.7.2024.
func (d *document) dottedDate(i int) (dateHit, bool) {
	if i >= len(d.toks) {
		return dateHit{}, false
	}
	n := d.toks[i].norm
	if len(n) < 8 || len(n) > 10 || strings.Count(n, ".") != 2 {
		return dateHit{}, false
	}
	var y, m, dd int
	if read, _ := fmt.Sscanf(n, "%d.%d.%d", &dd, &m, &y); read < 3 || y < 1800 || y > 2100 || m < 1 || m > 12 || dd < 1 || !validDay(y, m, dd) {
		return dateHit{}, false
	}
	v := ymd(y, m, dd)
	return dateHit{from: i, to: i + 1, value: v, next: v}, true
}

// numericDate reads 2024-07-08, 08/07/2024, 8 / 7 / 2024 and 8.7.2024.
func (d *document) numericDate(i int) (dateHit, bool) {
	if h, ok := d.dottedDate(i); ok {
		return h, true
	}
	if i+4 >= len(d.toks) || d.toks[i].number < 0 {
		return dateHit{}, false
	}
	a, s1, b, s2, c := &d.toks[i], &d.toks[i+1], &d.toks[i+2], &d.toks[i+3], &d.toks[i+4]
	apart := s1.space && b.space && s2.space && c.space && s1.norm == "/" && len(c.norm) == 4 // "24 / 2 / 2021"
	if (s1.space || b.space || s2.space || c.space) && !apart || s1.norm != s2.norm || b.number < 1 || c.number < 1 {
		return dateHit{}, false
	}
	y, m, dd := 0, int(b.number), 0
	switch {
	case s1.norm == "-" && len(a.norm) == 4:
		y, dd = int(a.number), int(c.number)
	case (s1.norm == "/" || s1.norm == "-") && len(c.norm) == 4:
		y, dd = int(c.number), int(a.number)
		if m > 12 && dd <= 12 {
			m, dd = dd, m
		}
	default:
		return dateHit{}, false
	}
	if y < 1800 || y > 2100 || m > 12 || !validDay(y, m, dd) {
		return dateHit{}, false
	}
	v := ymd(y, m, dd)
	return dateHit{from: i, to: i + 5, value: v, next: v}, true
}
