package extract

import (
	"fmt"

	"github.com/entente-kg/entente/kg"
)

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

// headingYear gives the year that opens the line as a heading ("1959. On 8 November …").
func (d *document) headingYear(i int) (int, bool) {
	if h, ok := d.heading(d.sentOf[i]); ok {
		t, ok := startOf(h.value)
		return t.Year(), ok
	}
	head := d.lineFrom(i)
	for k := 0; k < 2 && head < i && (!d.toks[head].word || d.has(head, cTimePrep)); k++ {
		head++ // a bullet
	}
	if head+1 >= i || !d.closesHeading(head+1) {
		return 0, false
	}
	return d.year(head)
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
	y, ok := d.headingYear(i)
	if !ok {
		return dateHit{}, false
	}
	head := d.lineFrom(i)
	if m, at := d.headingMonth(i); m > 0 {
		return dateHit{from: at, to: at + 1, value: ym(y, m), next: ym(y, m)}, true
	}
	v := kg.Date(fmt.Sprintf("%04d", y))
	return dateHit{from: head, to: head + 1, value: v, next: v}, true
}

// storyDate gives the day on which a story in the present tense goes on: the one that a sentence before it in its
// paragraph tells, long past ("It all begins on 24 February 1979. On a visit, A signs with B …").
func (d *document) storyDate(m *mention) (dateHit, bool) {
	a := m.tie.act
	if a == nil || a.e.forms&formPres == 0 || m.status != kg.Signed || d.auxBefore(a, cPerfect) {
		return dateHit{}, false
	}
	for s := m.sent - 1; s >= 0 && s >= m.sent-2 && d.sents[s].field == d.sents[m.sent].field && d.sents[s].para == m.para; s-- {
		for k := len(d.dates) - 1; k >= 0; k-- {
			h := &d.dates[k]
			if d.sentOf[h.from] == s && len(h.value) >= 4 && !h.same && !near(h.value, d.article.Published) && h.value < d.article.Published {
				return *h, true
			}
		}
	}
	return dateHit{}, false
}
