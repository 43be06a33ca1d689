package extract

import (
	"fmt"
	"time"

	"github.com/entente-kg/entente/kg"
)

// maxCounted is how many tokens may stand between words that count time and the act that they count from.
const maxCounted = 16

// countedAfter gives the date of an act that time is counted from until today ("five years after the signing of the
// accord, nothing has moved", "tres meses después de que A y B firmaran"); an empty one where the count starts from
// another day that is told.
func (d *document) countedAfter(in *instrument, t *tie) (dateHit, bool) {
	from := in.npFrom
	if t.act != nil && t.act.from < from {
		from = t.act.from
	} else if t.act != nil && t.link != linkPart {
		if t.link != linkPassive && t.link != linkRelative || !d.isIt(t.act) {
			return dateHit{}, false
		}
		from = t.act.from // "the treaty failed, five years after it was signed"
	}
	h, n, unit := d.countBefore(from)
	if n == 0 {
		return dateHit{}, false
	}
	st := d.sents[in.sent]
	for k := range d.dates {
		x := &d.dates[k]
		if x.from < st.from || x.to > st.to || x.to > h.from && x.from < h.to || len(x.value) < 4 {
			continue
		}
		if x.from >= h.to && x.from <= max(in.npTo, from)+2 && !x.deictic {
			return dateHit{}, false // the day itself is told
		}
		if !near(x.value, d.article.Published) {
			return h, true
		}
	}
	if !d.cal.known || d.pastTold(st) {
		return h, true
	}
	h.value = d.backFromToday(n, unit)
	return h, true
}

// backFromToday gives the date so many units before publication, as precise as the unit.
func (d *document) backFromToday(n int, unit string) kg.Date {
	switch pub := d.cal.pub; unit {
	case "day":
		return day(pub.AddDate(0, 0, -n))
	case "week":
		return month(pub.AddDate(0, 0, -7*n))
	case "month":
		return month(time.Date(pub.Year(), pub.Month(), 1, 0, 0, 0, 0, time.UTC).AddDate(0, -n, 0))
	case "year":
		return kg.Date(fmt.Sprintf("%04d", pub.Year()-n))
	}
	return ""
}

// reachOfCount is how many tokens behind an instrument the time since its signing may be told.
const reachOfCount = 24

// countedBehind gives the date of signing where only the time since then is told, behind what became of the accord ("withdrew
// the bill to ratify the treaty with A, three years after its signature").
func (d *document) countedBehind(in *instrument, t *tie) (dateHit, bool) {
	if t.status != kg.Signed && !t.tabled || !d.cal.known || d.pastTold(d.sents[in.sent]) {
		return dateHit{}, false
	}
	to := min(d.sents[in.sent].to, in.npTo+reachOfCount)
	for i := in.npTo; i < to; i++ {
		c := d.hitAt(i, cAgo)
		if c == nil || c.e.flags&flagBack == 0 || c.e.n != 1 || c.e.unit != "" {
			continue
		}
		j := c.to
		if caseless(d.toks[c.from].norm) {
			_, w := d.numberAt(j)
			if u := d.hitAt(j+w, cUnit); w > 0 && u != nil {
				j = u.to
			}
		}
		for j < to && j-c.to < 4 && (d.hasAny(j, bits(cOf, cDef)) || d.toks[j].word && d.mask[j] == 0) && d.hitAt(j, cAct) == nil {
			j++
		}
		a := d.hitAt(j, cAct)
		if a == nil || a.e.act != actSign || a.e.forms&formNoun == 0 || d.hasAny(a.to, bits(cOf, cBy)) {
			continue
		}
		if h, n, unit := d.countAt(c); n > 0 {
			h.value = d.backFromToday(n, unit)
			return h, true
		}
	}
	return dateHit{}, false
}

// isIt tells whether no more than a pronoun for a thing, or the word for "after", and auxiliaries stand right before the act
// ("it was signed", "after being signed", "depois de ter sido assinado").
func (d *document) isIt(a *hit) bool {
	i := a.from - 1
	for i > 0 && !d.sentStart[i+1] && d.hasAny(i, bits(cPassive, cPerfect)) {
		i--
	}
	if i == a.from-1 || i < 0 || d.sentStart[i] {
		return false
	}
	if d.has(i, cRel) && !caseless(d.toks[i].norm) {
		i--
	}
	return d.hitAt(i, cPronoun) != nil || d.hitOver(i, cAgo) != nil
}

// countBefore finds the words that count time right before what begins at token from, a subject and determiners at most
// between them; n is 0 where there are none.
func (d *document) countBefore(from int) (h dateHit, n int, unit string) {
	if h, n, unit := d.countInAct(from); n > 0 {
		return h, n, unit
	}
	for i := from - 1; i >= 0 && from-i <= maxCounted && !d.sentStart[i+1]; i-- {
		if !d.toks[i].word || d.has(i, cInstrument) {
			return h, 0, ""
		}
		if a := d.hitOver(i, cAct); a != nil && a.to <= from {
			return h, 0, ""
		}
		if r := d.hitAt(i, cRelTime); r != nil && r.e.flags&flagBack != 0 && r.e.flags&flagLed != 0 && r.e.n > 0 && !d.finitePast(r.to) {
			return dateHit{from: r.from, to: r.to}, r.e.n, r.e.unit // a dual: "after two years from"
		}
		c := d.hitAt(i, cAgo)
		if c == nil || c.e.flags&flagBack == 0 || c.e.n != 1 {
			continue
		}
		if c.e.flags&flagLed == 0 && !d.has(c.to, cOf) {
			return h, 0, ""
		}
		return d.countAt(c)
	}
	return h, 0, ""
}

// countInAct reads the number and unit right before an act whose words open with the one for "after" ("veinte años después de
// firmar").
func (d *document) countInAct(from int) (dateHit, int, string) {
	a := d.hitAt(from, cAct)
	if a == nil || a.to-a.from < 2 || from < 2 {
		return dateHit{}, 0, ""
	}
	u := d.hitOver(from-1, cUnit)
	if u == nil || u.to != from {
		return dateHit{}, 0, ""
	}
	for i := u.from - 1; i >= max(0, u.from-3); i-- {
		if n, w := d.numberAt(i); w > 0 && i+w == u.from && n > 0 {
			return dateHit{from: i, to: from}, n, u.e.unit
		}
	}
	return dateHit{}, 0, ""
}

// countAt reads number and unit beside the word for "after", behind it in languages that say "after five years from".
func (d *document) countAt(c *hit) (h dateHit, n int, unit string) {
	if c.e.unit != "" { // "the tenth anniversary of"
		if n := d.ordinal(c.from - 1); n > 0 {
			return dateHit{from: c.from - 1, to: c.to}, n, c.e.unit
		}
		for i := c.from - 1; i > 0 && c.from-i <= 2 && !d.sentStart[i]; i-- {
			if fmt.Sscanf(d.toks[i].norm, "%d", &n); n > 0 { // "20e", "20 º"
				return dateHit{from: i, to: c.to}, n, c.e.unit
			}
		}
		return h, 0, ""
	}
	if caseless(d.toks[c.from].norm) {
		n, w := d.numberAt(c.to)
		if u := d.hitAt(c.to+w, cUnit); w > 0 && u != nil {
			if d.finitePast(u.to) {
				return h, 0, "" // "after three years they signed": counted from what was told before
			}
			return dateHit{from: c.from, to: u.to}, n, u.e.unit
		}
		if u := d.hitAt(c.to, cUnit); u != nil && !d.definite(c.to) && u.to < len(d.toks) && d.toks[u.to].word && d.toks[u.to].number < 0 && !d.has(u.to, cMonth) && !d.finitePast(u.to) {
			return dateHit{from: c.from, to: u.to}, 1, u.e.unit // "after a year from", not "after the year 2011"
		}
		return h, 0, ""
	}
	for i := c.from - 1; i > 0 && c.from-i <= 2; i-- {
		u := d.hitAt(i, cUnit)
		if u == nil || u.to != c.from || d.sentStart[i] {
			continue
		}
		for j := i - 1; j >= 0 && i-j <= 3; j-- {
			if v, w := d.numberAt(j); w > 0 && j+w == i {
				return dateHit{from: j, to: c.to}, v, u.e.unit
			}
		}
		if d.has(i-1, cIndef) {
			return dateHit{from: i - 1, to: c.to}, 1, u.e.unit
		}
	}
	return h, 0, ""
}

// pastTold tells whether the sentences before in the paragraph tell of a day long past, from which the text goes on.
func (d *document) pastTold(st sentence) bool {
	for k := range d.dates {
		x := &d.dates[k]
		s := d.sents[d.sentOf[x.from]]
		if x.from < st.from && s.para == st.para && s.field == st.field && len(x.value) >= 4 && x.from >= d.pubPlace && !near(x.value, d.article.Published) {
			return true
		}
	}
	return false
}

// prepositional tells whether a word for "later" that is a preposition too has what it governs behind it ("après la
// signature").
func (d *document) prepositional(c *hit) bool {
	return c.e.flags&flagLed != 0 && c.to < len(d.toks) && !d.sentStart[c.to] && d.toks[c.to].word && !d.finitePast(c.to)
}

// afterThat tells whether the verb stands in a clause that words of "after that" open ("después de que A y B firmaran").
func (d *document) afterThat(a *hit) bool {
	for i := a.from - 1; i > 0 && a.from-i <= maxCounted && !d.sentStart[i]; i-- {
		if d.has(i, cRel) {
			h := d.hitOver(i-1, cOccasion)
			return h != nil && h.to == i && !d.meets(i-1) && !d.single(i-1, cVisit) || d.rare(i-1, cSince) || d.has(i-1, cOf) && d.hasAny(i-2, bits(cUnit, cNext))
		}
		if d.has(i, cInstrument) || d.toks[i].norm == ";" {
			return false
		}
	}
	return false
}

// clauseBehind tells whether the words of an occasion open a clause with a subject and a verb of its own, whose subject
// acts ("después de que A y B firmaron", "depois de A e B terem assinado").
func (d *document) clauseBehind(h *hit) bool {
	i := h.to
	if h.e.class != cOccasion || i >= len(d.toks) || d.sentStart[i] || caseless(d.toks[i].norm) {
		return false
	}
	names := 0
	if d.has(i, cRel) {
		if d.hasAny(i-1, bits(cThis, cDef)) {
			return false
		}
		for i++; i < len(d.toks) && (d.toks[i].word || d.isComma(i)) && !d.sentStart[i] && i-h.to <= maxCounted && !d.has(i, cInstrument); i++ {
			if d.finitePast(i) || d.has(i, cPerfect) && d.hitAt(i+1, cAct) != nil {
				return true
			}
		}
		return false
	}
	for ; i < len(d.toks) && !d.sentStart[i] && i-h.to <= maxCounted; i++ {
		switch {
		case names > 0 && (d.has(i, cPerfect) || d.finitePast(i)):
			return true
		case d.has(i, cGaz) || d.hitAt(i, cBoth) != nil:
			names++
		case !d.hasAny(i, bits(cDef, cAnd, cOf)) && !d.has(i-1, cGaz):
			return false
		}
	}
	return false
}

// finitePast tells whether a past verb begins at the token, or a form that is one behind its subject.
func (d *document) finitePast(i int) bool {
	a := d.hitAt(i, cAct)
	return a != nil && a.e.forms&(formPast|formSub) != 0
}

// nounOfAct tells whether a verbal noun of an act stands between two tokens, and no instrument.
func (d *document) nounOfAct(from, to int) bool {
	for i := from; i < to; i++ {
		if a := d.hitAt(i, cAct); a != nil && a.e.forms&(formNoun|formGer) != 0 {
			return d.count(from, to, bits(cInstrument)) == 0
		}
	}
	return false
}

// subjectOfNoun tells whether, in a script without capitals, token i names who signs right behind the noun for it, another name or
// the instrument behind it ("after the signing by A and B of a protocol", "بعد توقيع أ وب بروتوكولا").
func (d *document) subjectOfNoun(i int) bool {
	g := d.hitAt(i, cGaz)
	if g == nil || i == 0 || !caseless(d.toks[i].norm) || d.joinedAnd(i) || g.to >= len(d.toks) {
		return false
	}
	a := d.hitAt(i-1, cAct)
	return a != nil && a.e.act == actSign && a.e.forms&formNoun != 0 && (d.has(g.to, cInstrument) || d.hitAt(g.to, cGaz) != nil && d.joinedAnd(g.to))
}
