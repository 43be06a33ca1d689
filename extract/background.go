package extract

import (
	"strconv"

	"github.com/entente-kg/entente/kg"
)

// What essays and obituaries tell by the way of an accord of old: how long it lasted, what became of it in a second
// relative clause, and the dates beside it that belong to something else.

// lastedUntil tells whether a day gone by behind the words of force says until when it was in force.
func (d *document) lastedUntil(a *hit) bool {
	const reach = 6
	for k := range d.dates {
		h := &d.dates[k]
		if h.from < a.to || h.to > d.sents[d.sentOf[a.from]].to {
			continue
		}
		return h.from-a.to <= reach && !h.deictic && h.value != "" && h.value < d.article.Published && !h.value.Within(d.article.Published) && d.upTo(a.to, h.from)
	}
	return false
}

// validUntil tells whether the words only say up to which day to come the accord is valid.
func (d *document) validUntil(a *hit) bool {
	for k := range d.dates {
		h := &d.dates[k]
		if h.from < a.to || h.to > d.sents[d.sentOf[a.from]].to {
			continue
		}
		return h.from-a.to <= 3 && d.ahead(h) && d.upTo(a.to, h.from)
	}
	return false
}

// upTo tells whether a word of "until" stands between two tokens, and nothing that opens a clause.
func (d *document) upTo(from, to int) bool {
	found := false
	for i := from; i < to; i++ {
		if d.hasAny(i, bits(cAct, cRel, cBoundary, cAnd)) || d.isComma(i) {
			return false
		}
		found = found || d.rare(i, cUpTo)
	}
	return found
}

// endsOwn tells whether the verb of ending, behind the instrument, has something of its subject's own for its object
// ("the man who signed the treaty ended his days in Lima").
func (d *document) endsOwn(in *instrument, a *hit) bool {
	if a.e.act != actEnd || a.from < in.to || a.e.forms&(formPast|formPres) == 0 || a.e.forms&formNoun != 0 {
		return false
	}
	i := a.to
	if i+1 >= len(d.toks) || d.sentStart[i] {
		return false
	}
	if caseless(d.toks[i].norm) {
		return a.e.flags&flagBack == 0 && d.joinedTail(i) && !d.hasAny(i, bits(cAct, cInstrument))
	}
	for k := i; k < i+2; k++ {
		if h := d.hitAt(k, cDef); h != nil && h.e.flags&flagBack != 0 {
			return !d.hasAnyIn(h.to, min(h.to+4, len(d.toks)), bits(cInstrument, cEllipsis))
		}
		if !d.hasAny(k, bits(cDef, cEllipsis)) {
			return false
		}
	}
	return d.has(i+2, cUnit) // "os seus dias", which may be one of several
}

// joinedTail tells whether a pronoun is joined at the end of the token.
func (d *document) joinedTail(i int) bool {
	for _, f := range d.toks[i].forms {
		if f.roles&roleHas != 0 {
			return true
		}
	}
	return false
}

// secondWhichCost is what the verb of a second relative clause costs, and toSecondWhich how far it may stand behind its
// pronoun.
const (
	secondWhichCost = 0.9
	toSecondWhich   = 8
)

// secondWhich tells whether the act is the verb of a second relative clause of the instrument, which an "and" joins to
// the first ("which A and B signed in Rome and which the generals denounced").
func (d *document) secondWhich(in *instrument, a *hit) bool {
	if a.from < in.npTo || a.e.act == actSign || a.e.act == actNegotiate || a.e.act == actPlan || a.e.forms&(formPast|formPart) == 0 || caseless(d.toks[a.from].norm) {
		return false
	}
	for i := a.from - 1; i > in.npTo && a.from-i <= toSecondWhich; i-- {
		if d.hasAny(i, bits(cAct, cInstrument)) || d.isComma(i) {
			return false
		}
		if d.has(i, cRel) {
			return d.has(i-1, cAnd) && d.count(in.to, i-1, bits(cRel)) == 1 && d.count(in.to, i, bits(cAct)) > 0 && d.count(in.to, i, bits(cInstrument)) == 0
		}
	}
	return false
}

// ofYears tells whether the date is the first or the last year of a span ("from 1960 to 1967", "1960-1967").
func (d *document) ofYears(h *dateHit) bool {
	if len(h.value) != 4 {
		return false
	}
	of := d.has(h.from-1, cOf) // "de 1960 à 1967": the word between the two is also one of places
	joins := func(i, step int) bool {
		for k := 0; k < 3 && i > 0 && i < len(d.toks) && !d.sentStart[max(i, i-step)]; k++ {
			if n := d.toks[i].norm; d.untilAt(i) || d.rare(i, cUpTo) || (step < 0 || of) && d.bareTo(i) || n == "-" || n == "–" || n == "—" {
				if d.hasAny(i+step, bits(cTimePrep, cDatePrep, cUnit)) && !d.isDate(i+step) {
					i += step
				}
				y, ok := d.year(i + step)
				return ok && (step > 0) == (string(h.value) < strconv.Itoa(y))
			}
			if !d.hasAny(i, bits(cTimePrep, cDatePrep, cUnit)) {
				return false
			}
			i += step
		}
		return false
	}
	return joins(h.to, 1) || joins(h.from-1, -1)
}

// bareTo tells whether token i is a preposition of one letter before a number ("de 1960 a 1967").
func (d *document) bareTo(i int) bool {
	return i+1 < len(d.toks) && d.toks[i].word && runeLen(d.toks[i].norm) == 1 && d.toks[i+1].number >= 0
}

// untilAt tells whether token i is a word between the first and the last of a span.
func (d *document) untilAt(i int) bool {
	for k := d.first[i]; k < len(d.hits) && d.hits[k].from == i; k++ {
		if d.hits[k].class == cUntil {
			return true
		}
	}
	return false
}

// ofMainClause tells whether the date is of the main clause before the instrument, which is only told of there, and no day
// of these: it stands by itself or between commas, the instrument behind another verb.
func (d *document) ofMainClause(h *dateHit, in *instrument) bool {
	if h.deictic || h.same || len(h.value) != 4 || near(h.value, d.article.Published) || d.count(h.to, in.from, bits(cAct)) > 0 {
		return false
	}
	verb := false
	for i := h.to; i < in.from; i++ {
		verb = verb || d.plainWord(i) || d.hasAny(i, bits(cPassive, cProvision))
	}
	return verb
}

// aloneHad tells whether the token is the auxiliary of an active perfect.
func (d *document) aloneHad(i int) bool { return d.has(i, cPerfect) && !d.has(i, cPassive) }

// ownAhead tells whether the date stands before an instrument that an "and" joins to another one of the same verb, and
// right behind that "and" ("signed a treaty with A and, two years later, a pact with B").
func (d *document) ownAhead(h *dateHit, in *instrument, verb int) bool {
	i := h.from - 1
	for i > verb && (d.isComma(i) || d.hasAny(i, bits(cTimePrep, cDatePrep))) && !d.has(i, cAnd) {
		i--
	}
	if h.to > in.npFrom || i <= verb || !d.has(i, cAnd) || d.count(h.to, in.npFrom, bits(cAct, cRel, cBoundary)) > 0 {
		return false
	}
	for k := range d.ins {
		if x := &d.ins[k]; x.from >= verb && x.to <= i && !x.ellipsis {
			return in.indef && x.indef
		}
	}
	return false
}

// sameYearAlone reads "the same year" where no month goes with it: the year of the date told before.
func (d *document) sameYearAlone(i int) (dateHit, bool) {
	const reach = 4
	h, st := d.hitAt(i, cSameYear), d.sents[d.sentOf[i]]
	if h == nil || d.hasAnyIn(h.to, min(h.to+reach, st.to), bits(cMonth, cSameDay)) {
		return dateHit{}, false
	}
	for k := i - 1; k >= max(i-reach, st.from) && !d.isComma(k); k-- {
		if d.hasAny(k, bits(cMonth, cSameDay)) {
			return dateHit{}, false
		}
	}
	x := d.dateTold(i)
	if x == nil {
		return dateHit{}, false
	}
	v := x.value[:4]
	return dateHit{from: i, to: h.to, value: v, next: v}, true
}

// lasted ends accord b where the sentence says, of what stands before it, how many years it was in force, and these are
// over ("It lasted five years and was not renewed.", "Estuvo en vigor siete años").
func (d *document) lasted(b *mention, s int, acts []*hit) bool {
	if d.named&(1<<cUnit) == 0 || len(b.value) < 4 || b.status == kg.Planned || b.status == kg.Negotiating || rank(b.status) >= rank(kg.Ended) {
		return false
	}
	st, at := d.sents[s], -1
	for i := st.from; i < min(st.to, st.from+5) && at < 0; i++ {
		switch {
		case d.rare(i, cLasts) && (i == st.from || !d.has(i-1, cPerfect)) || d.rare(i, cLasted) && i > st.from && d.has(i-1, cPerfect):
			at = i + 1
		case !d.toks[i].word || d.atomCount(i, i+1) > 0:
			return false
		}
	}
	for _, a := range acts {
		if at < 0 && a.e.act == actForce && a.e.forms&formNoun == 0 && a.from-st.from <= 4 && !d.auxOf(a, formPres) {
			at = a.to
		}
	}
	n, to := d.yearsAt(at)
	if n == 0 || d.strangers(s, b.ps.parties) || !d.opensBare(st.from, at) {
		return false
	}
	v, _ := spanFrom(b.value, "year", n)
	if v == "" || d.article.Published != "" && v > d.article.Published {
		return false
	}
	b.status, b.dated, b.value, b.spoken = kg.Ended, true, v, s
	b.date = dateHit{from: at, to: to, value: v}
	b.addSpan([2]int{st.from, st.to})
	b.because("status", string(kg.Ended), "how long it lasted", d.text(st.from, to))
	return true
}

// yearsAt reads a number of years at token i, a preposition before it at most ("for seven years").
func (d *document) yearsAt(i int) (n, to int) {
	if i < 0 || i >= len(d.toks) {
		return 0, 0
	}
	if d.hasAny(i, bits(cFor, cTimePrep, cOccasion)) && !d.has(i, cNumber) {
		i++
	}
	n, w := d.numberAt(i)
	if w == 0 || n <= 0 || n > 120 {
		return 0, 0
	}
	if u := d.hitAt(i+w, cUnit); u != nil && u.e.unit == "year" {
		return n, u.to
	}
	return 0, 0
}

// auxOf tells whether the auxiliary before the act is of that tense, or the one of a perfect that still goes on.
func (d *document) auxOf(a *hit, f formSet) bool {
	for i := a.from - 1; i >= 0 && a.from-i <= 3 && !d.sentStart[i+1]; i-- {
		if h := d.hitAt(i, cPassive); h != nil {
			return h.e.forms&f != 0 && i == a.from-1
		}
		if d.has(i, cPerfect) {
			return true
		}
	}
	return a.e.forms&formPres != 0
}

// opensBare tells whether nothing but a verb of lasting, its auxiliaries and a pronoun stand between the tokens, so that the
// subject is what was told before.
func (d *document) opensBare(from, to int) bool {
	words := 0
	for i := from; i < to; i++ {
		if d.hasAny(i, bits(cDef, cIndef, cThis, cInstrument, cNeg, cHoped, cPlanned)) && !(d.hitAt(i, cPronoun) != nil) {
			return false
		}
		if a := d.hitAt(i, cAct); a != nil && a.e.forms&formNoun != 0 {
			return false // "the talks lasted five years"
		}
		if d.mask[i] == 0 {
			words++
		}
	}
	return words <= 2
}
