package extract

import (
	"slices"
	"strings"

	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// mention is what the article says of one instrument, while it is put together.
type mention struct {
	in       instrument
	tie      tie
	ps       partySet
	kind     kg.Kind
	status   kg.Status
	count    int
	date     dateHit
	dated    bool // the text gives a date for the status
	saidOn   bool // which is the day on which somebody said so
	value    kg.Date
	signedOn kg.Date
	place    string
	domains  map[kg.Domain]float64
	named    []kg.Domain // the fields that its own words name
	signers  []kg.Signatory
	spans    [][2]int // tokens that prove it
	reasons  []kg.Reason
	sent     int
	para     int
	told     int // the later sentence that last added fields
	spoken   int // the last sentence that speaks of it
	member   bool
	bundle   *mention // the bundle that it is a member of
	title    bool
	dropped  bool
	handed   bool // told by who signs it, without a verb
	lent     bool // money, told by a verb of lending
	sum      string
	phrases  struct{ institutions, occasions, provisions []kg.Phrase }
	again    []int // first tokens of the instruments that speak of it again
}

func (m *mention) because(field, value, rule, words string) {
	if m.reasons == nil {
		m.reasons = make([]kg.Reason, 0, 8)
	}
	m.reasons = append(m.reasons, kg.Reason{Field: field, Value: value, Rule: rule, Words: words})
}

// rank orders states by how far along they are.
func rank(s kg.Status) int {
	switch s {
	case kg.Negotiating:
		return 0
	case kg.Planned:
		return 1
	case kg.Signed:
		return 2
	case kg.Ratified:
		return 3
	case kg.InForce:
		return 4
	case kg.Renewed:
		return 5
	}
	return 6
}

// insertedOf tells whether the date stands between two commas in what is said of a party by the way, behind a relative or a
// word of since when.
func (d *document) insertedOf(from int, h *dateHit) bool {
	end := h.to
	for end < len(d.toks) && d.toks[end].word && end-h.to < 6 {
		end++
	}
	if !d.isComma(end) {
		return false
	}
	for i := h.from; i > from && h.from-i < 16; i-- {
		if d.isComma(i - 1) {
			for j := h.from; j > i && j > h.from-3; j-- {
				if d.rare(j, cSince) {
					return true
				}
			}
			return d.has(i, cRel)
		}
	}
	return false
}

// calledBy tells whether the date right behind the instrument is part of its name, for what is told of it is not its signing
// ("extended the convention of 1992").
func (d *document) calledBy(in *instrument, t *tie, h *dateHit) bool {
	if t.status == kg.Signed || t.status == kg.Planned || t.status == kg.Negotiating || h.deictic || len(h.value) < 4 || near(h.value, d.article.Published) {
		return false
	}
	if caseless(d.toks[in.from].norm) {
		return h.from >= in.to && h.from-in.to <= 1 && !in.def
	}
	if !in.indef && h.from > in.to && h.to <= in.npTo && d.has(h.from-1, cOf) && !d.has(h.from-1, cLoc) {
		return true // "suspends the accord on fishing of 3 March 2005"
	}
	return h.from > in.to && h.from-in.to <= 2 && d.has(in.to, cOf) && d.count(in.to, h.from, bits(cOf, cDef)) > 0 && !d.has(h.from-1, cLoc)
}

// lastStep gives the tie to the second of two acts of signing that are told each with its day, one right behind the other
// ("initialled in January and signed in June"): the second concludes it.
func (d *document) lastStep(t *tie) *tie {
	if t.act == nil || t.act.e.act != actSign || t.act.e.forms&formNoun != 0 {
		return t
	}
	and, dated := false, false
	for i := t.act.to; i < len(d.toks) && i-t.act.to <= 12 && !d.sentStart[i]; i++ {
		if a := d.hitAt(i, cAct); a != nil {
			if !and || !dated || a.e.act != actSign || a.e.forms&formNoun != 0 || a.e.forms&t.act.e.forms == 0 || !d.dateOpens(a.to) {
				return t
			}
			later := *t
			later.act = a
			return &later
		}
		switch {
		case d.has(i, cAnd):
			and = true
		case d.isDate(i):
			dated = true
		case !d.hasAny(i, bits(cLoc, cOn, cTimePrep, cDatePrep, cOf, cDef)) && d.mask[i] != 0:
			return t
		}
	}
	return t
}

// dateOf finds the date of an act in its clause.
func (d *document) dateOf(in *instrument, t *tie) (dateHit, bool) {
	if h, ok := d.dateOfVotes(in, t); ok {
		return h, true
	}
	if h := d.dayOfEndToCome(t); h != nil {
		return *h, true
	}
	t = d.lastStep(t)
	if h := d.dayOfSigningIt(in, t); h != nil {
		return *h, true
	}
	if h := d.dayOfSignedState(t); h != nil {
		return *h, true
	}
	if h := d.dayOfRow(in, t); h != nil {
		return *h, true
	}
	if h, ok := d.yearsSince(t); ok {
		return h, true
	}
	if h := d.yearOfAnother(in, t); h != nil {
		return *h, true
	}
	if d.namedByYears(t) {
		if h := d.yearOfName(in); h != nil {
			return *h, true
		}
		return dateHit{}, false
	}
	if h, ok := d.countedBehind(in, t); ok {
		return h, true
	}
	if in.ellipsis && in.def && t.status == kg.Signed && t.act != nil && t.act.to <= in.from {
		if h, ok := d.dateOfOne(in.from, d.sents[in.sent]); ok {
			return h, true // "signed a pact with A, the first since the one of 1998 with B"
		}
	}
	if t.tabled {
		if h := d.dayOfMandate(in, t); h != nil {
			return *h, true
		}
		return dateHit{}, false
	}
	if h, ok := d.countedAfter(in, t); ok {
		return h, true
	}
	if h := d.dateInBrackets(in, t); h != nil {
		return *h, true
	}
	if t.status == kg.Planned {
		if h := d.dayPutOffTo(in.sent); h != nil {
			return *h, true
		}
	}
	if t.status == kg.Negotiating {
		if h := d.dayResumed(in.sent); h != nil {
			return *h, true
		}
	}
	from, to := d.clauseOf(in, t)
	at := in.from
	atEnd := in.to
	if t.act != nil {
		at, atEnd = t.act.from, t.act.to
	}
	best, bestCost, found := -1, 1e9, 0
	st := d.sents[in.sent]
	others := d.firstBehindVerb(in, t)
	for k := range d.dates {
		h := &d.dates[k]
		if h.from < st.from || h.to > st.to || h.from < d.pubPlace && d.toks[h.from].field == 1 {
			continue
		}
		if h.value == "" && !h.same || d.dateOfReplaced(in, h.from) {
			continue
		}
		if t.status != kg.Planned && t.status != kg.Negotiating && d.ahead(h) {
			if h.back == "" || t.act != nil && t.act.e.forms == formPres {
				continue // what is to come is not the date of what was done
			}
			h.value, h.back = h.back, ""
		}
		if (t.status == kg.Planned || t.status == kg.Negotiating) && d.toldOn(h, in) {
			continue // "will sign, the minister said on Tuesday"
		}
		if d.dayOfAside(h, t) {
			continue // "X, who arrived on Sunday, signed"
		}
		if t.status == kg.Planned && d.dayOfLeave(h, in, t) {
			continue // "the cabinet on Monday gave leave to sign"
		}
		if t.status == kg.Negotiating && d.dateOfDone(h, in, t) {
			continue // "signed one with A in 2017 and is negotiating another with B"
		}
		if t.status == kg.Planned && t.act != nil && !t.after && len(h.value) == 4 && d.yearsBefore(h.value) > 0 && d.datesOther(h, t.act) {
			continue // "beside the treaty signed in 2003, ten accords will be signed"
		}
		if t.status == kg.Negotiating && t.act != nil && t.act.e.act != actNegotiate && d.pastVerbIn(in.to, h.from) {
			continue // "who negotiated the renewal of the accord with A came home on Tuesday"
		}
		if (t.status == kg.Planned || t.status == kg.Negotiating) && len(h.value) == 4 && h.from >= in.to && d.has(h.from-1, cOf) && d.yearsBefore(h.value) > 0 {
			continue // "will negotiate an accord to replace that of 1996"
		}
		if d.datesLater(h, in) {
			continue // "the treaty with A and that of 1998 with B"
		}
		if d.dayOfMainVerb(h, in, t) {
			continue // "hailed on Monday the treaty signed between A and B"
		}
		if d.sinceWhen(h, at) {
			continue // "ties opened in 1990, since when they have signed 14 accords"
		}
		if t.status == kg.Negotiating && d.saidOn(h) {
			continue // "said on Thursday that they have agreed to go on with talks"
		}
		if h.same && t.link == linkPart && in.def && at >= in.to && in.from-h.to > 3 {
			continue // "a day later the president hailed the treaty signed with B"
		}
		found++
		cost := 0.0
		if h.from >= atEnd {
			cost = float64(h.from - atEnd)
		} else {
			cost = float64(at-h.to) * 1.1
		}
		if h.from >= max(in.npTo, atEnd) && d.relBehindComma(max(in.npTo, atEnd), h.from) {
			cost += 30 // "signed it in Seoul, where a fair lasts until Thursday"
		}
		if h.from < from || h.to > to {
			cost += 12
		}
		if h.weak {
			cost += 6
		}
		if t.act != nil && h.to <= at && h.from > in.from && (len(h.value) == 4 || t.status != kg.Signed) && d.has(h.from-1, cOf) && !d.has(h.from-1, cLoc) && h.from-in.npTo <= 3 {
			cost += 14 // "the accord of 1975 was renewed"
		}
		if t.act != nil && t.act.to <= in.npFrom && d.calledBy(in, t, h) {
			cost += farDate // "extended the convention of 1992"
		}
		if t.act != nil && t.status != kg.Signed && len(h.value) == 4 && h.from >= in.npFrom && h.to <= in.from && d.count(h.to, in.from, bits(cDef)) == 0 {
			cost += farDate // "denounced its 1996 accord": the year is that of the accord
			found--
		}
		if t.act != nil && h.from >= atEnd && h.to < in.npFrom && d.insertedOf(atEnd, h) {
			cost += 30 // "signed A and B, which fought in 1995, on Monday a treaty"
		}
		if d.masked[h.from] && !(t.act != nil && d.masked[t.act.from] && h.from >= atEnd) {
			cost += 8
		}
		if t.act != nil && t.link == linkActive && h.from >= in.to && t.act.to <= in.npFrom && !(t.status == kg.Planned && d.ahead(h)) && d.ofVerbBehind(in, h) {
			cost += 20 // "an accord on relief, after the quake that struck in May"
		}
		if cost > 5 && d.ofItself(in, t, h) {
			cost = 5 // the last of a list, far from the verb
		}
		if others >= 0 && h.from >= others && h.to <= in.npFrom {
			cost += 15 // "signed a pact with A in May and a twin text with B in June"
		}
		if d.elsewhere(in, h.from) {
			cost += 12
		}
		if (t.status == kg.Signed || t.status == kg.Ended) && t.act != nil && (h.to <= at || h.from > atEnd+2) && t.act.e.act != actForce && d.endOfSpan(h) {
			cost += 20 // "at odds since 1994, they signed in June"
			if d.rare(d.spanWord(h), cUpTo) {
				cost += farDate // "the accord, which runs until 30 June and was signed by X"
			}
		}
		if t.act != nil && atEnd <= in.npFrom && d.ownAhead(h, in, atEnd) {
			cost = 0 // "signed a treaty with A and, two years later, a pact with B"
		}
		if t.act != nil && h.to <= at && d.joinedAnd(at) && d.dateBetween(atEnd, min(to, atEnd+maxToOwnDate)) {
			cost += 8 // the verb opens a clause with a day of its own
		}
		if t.status == kg.Signed && d.ofYears(h) {
			cost += 2 * farDate // "minister from 1960 to 1967"
		}
		if t.link == linkRelative && !in.indef && at >= in.to && h.to <= in.from && d.ofMainClause(h, in) {
			cost += 60 // "in 1998 a museum was opened to the treaty that they had signed"
		}
		if t.status == kg.Planned && t.act != nil && h.to <= atEnd && h.deictic && h.value <= d.article.Published && d.aheadBehind(atEnd, min(in.to+maxToOwnDate, st.to)) {
			cost += 14 // "agreed today to sign in March"
		}
		if t.act != nil && t.act.to <= in.npFrom && d.namesOlder(in, h) {
			cost += farDate // "signed an accord that replaces that of 1973"
		}
		if t.status == kg.Planned && d.plannedFor(h.from) && (d.has(h.from-1, cFor) || d.leadsUpTo(h.from-1)) && (d.ahead(h) || h.next > d.article.Published) {
			cost = min(cost, 1) // "due on Monday, has been moved to 3 June"
		}
		if t.status == kg.Planned && d.bygone(h) {
			cost += 12 // "due yesterday, was put off to the 15th"
		}
		if t.link == linkPart && t.act != nil && h.to <= in.from && at >= in.to && !caseless(d.toks[at].norm) && d.dateBetween(atEnd, min(to, atEnd+maxToOwnDate)) {
			cost += 8 // "debated yesterday the accord signed with A in May"
		}
		if t.link == linkPart && t.act != nil && h.from >= atEnd && d.ofMainVerb(atEnd, h) {
			cost += 15 // "signed in May, was made public yesterday"
		}
		if t.act != nil && atEnd <= in.from && h.from >= in.to && d.count(in.to, h.from, bits(cProvision)) > 0 && d.count(in.to, h.from, bits(cRel)) > 0 {
			cost += 15 // when something that it provides for is to be
		}
		if h.from >= in.to && d.ofTheBond(in, t, h) {
			cost += 20 // "ends the pact that has bound it to A since 2019"
		}
		if t.act != nil && t.status != kg.Signed && h.to <= at && h.from >= in.to && d.behindSigning(in, h) && d.dateBetween(atEnd, min(to, atEnd+maxToOwnDate)) {
			cost += farDate // "the accord signed in 2020 came into force on 1 April"
		}
		if t.act != nil && t.status != kg.Signed && h.from >= in.to && d.ofSigningBehind(in, h, t) {
			cost += farDate // "ratified the treaty signed in 2019 with B"
		}
		if t.act != nil && h.to <= at && d.datesOther(h, t.act) {
			cost += 8
			if t.status == kg.Negotiating || d.ofSigningAhead(in, h, t) {
				cost += farDate // talks go on, or "signed in 2018, is in force now": another act has the date
			}
		}
		if t.act != nil && t.act.e.forms&(formPast|formPart) != 0 && h.to <= min(at, in.from) && d.reported(h.to, at) {
			cost += 8 // the day on which somebody said so
		}
		if t.act != nil && t.status == kg.Planned && h.to <= min(at, in.from) && !d.ahead(h) && h.deictic && near(h.value, d.article.Published) && d.reported(h.to, at) {
			cost += farDate // "said today that they will sign"
		}
		if t.act != nil && t.status == kg.Signed && h.to <= at && d.inFrontedClause(h, in, t, st) {
			cost += 20 // "At talks that began on 2 May, A and B signed a treaty on Monday"
		}
		if t.status == kg.Signed && d.comesAgain(h, st) {
			cost += 20 // "signed on Monday … and will meet again on 20 June"
		}
		if t.act != nil && h.to <= at && d.inClosedRelative(h, t.act) {
			cost += 30 // "the pact, which they signed in 1948, has expired"
		}
		lo, hi := min(h.from, at), max(h.from, at)
		for _, a := range d.actsIn(in.sent) {
			if t.act != nil && (a.from == t.act.from || t.status != kg.Signed && h.from > at && d.hasOwnDay(a, h)) {
				continue
			}
			if a.from > lo && a.from < hi && (t.act == nil || a.from >= t.act.to || a.to <= t.act.from) {
				cost += 15
				if h.from > at && d.takesForceOn(a, h) {
					cost += farDate // "all is ready for the treaty signed with B to enter into force on 1 June"
				}
				if h.from > at && (!caseless(d.toks[a.from].norm) || a.roles&roleDef != 0 || a.from > in.to && d.has(a.from-1, cRel)) && h.from-a.to <= 4 && a.e.forms&formNoun == 0 && (a.to == h.from || d.count(a.to, h.from, bits(cAct, cBoundary)) == 0) && t.status != kg.Signed {
					cost += 15 // "suspends the pact signed in 2010"
				}
			}
		}
		cost += 10 * float64(d.hardStops(lo, hi))
		if d.inOfficeOrName(h.from) {
			cost += 20
		}
		if t.act != nil && h.to <= at && d.opensClauseOf(h, t.act) {
			cost = 2 // "idle since March, the month in which A and B signed"
		}
		if t.status == kg.Signed && d.dayOfCleft(h, st) {
			cost = 0 // "It was on 13 May that A and B signed"
		}
		if cost < bestCost {
			best, bestCost = k, cost
		}
	}
	limit := 26.0
	if found == 1 && t.act != nil && d.toldBack(t.act) {
		limit = farDate // "it lost it in 2008, when the accord had run out"
	}
	if found == 1 && t.status == kg.Signed && len(d.dates[best].value) == 10 && d.dates[best].deictic && d.closesSentence(&d.dates[best], st) && d.count(st.from, st.to, bits(cAct)) == 1 {
		limit = farDate // "signed a treaty, and four memoranda on A, B, C and D, at the palace on Wednesday"
	}
	if found == 1 && (d.onOccasionAhead(&d.dates[best], t, st) || d.atTalksOf(&d.dates[best], in, t)) {
		limit = farDate
	}
	if found == 1 && t.status == kg.Signed && t.act != nil && (d.onVisitBehind(&d.dates[best], in, t) || d.metInAside(&d.dates[best], t)) {
		limit = farDate
	}
	if found == 1 && t.status == kg.Signed && t.link == linkNominal && !in.def && d.dates[best].deictic && len(d.dates[best].value) == 10 && d.ledToBy(t.act) {
		limit = farDate // "took part on Monday in a meeting at the ministry that led to the signing of accords"
	}
	if found == 1 && (!d.dates[best].weak || len(d.dates[best].value) == 7) && d.sentenceOpens(d.dates[best].from, st.from) {
		limit = farDate
	}
	if best < 0 || bestCost > limit {
		if h := d.dayOfNotice(in, t); h != nil {
			return *h, true
		}
		h, ok := d.heading(in.sent)
		return h, ok && (t.status == kg.Planned || !d.ahead(&h))
	}
	if t.status == kg.Renewed {
		best = d.lastOfRow(best)
	}
	for k := range d.dates {
		h := &d.dates[k]
		if h.from >= max(from, d.pubPlace) && h.to <= to && !(t.act != nil && h.to <= at && d.datesOther(h, t.act)) && len(h.value) > len(d.dates[best].value) && len(d.dates[best].value) == 4 && h.value.Within(d.dates[best].value) && d.elsewhere(in, h.from) == d.elsewhere(in, d.dates[best].from) {
			best = k // "the 2018 memorandum that they signed in February of that year"
		}
	}
	if h := &d.dates[best]; t.status == kg.Planned && !t.after && h.deictic && len(h.value) == 10 && d.bygone(h) {
		return dateHit{}, false // "leave was given yesterday to sign"
	}
	h := d.dates[best]
	if d.forceFrom(&h, in, t) {
		h.value = h.next
	}
	d.giveYearOfName(&h, in, t)
	return h, true
}

// ledToBy tells whether the noun of the act is what a relative clause says that something led to ("a session that ended in the
// signing of").
func (d *document) ledToBy(a *hit) bool {
	for i := a.from - 1; i >= 0 && a.from-i <= 6 && !d.sentStart[i+1]; i-- {
		if h := d.hitAt(i, cRel); h != nil {
			return h.e.flags&flagSubject != 0 || d.plainWord(i-1)
		}
		if d.hasAny(i, bits(cGaz, cInstrument, cBoundary, cNeg)) || !d.toks[i].word {
			return false
		}
	}
	return false
}

// ofSigningBehind tells whether the date is that on which the instrument was signed, as a participle behind it tells, where
// the verb before it tells what became of it since.
func (d *document) ofSigningBehind(in *instrument, h *dateHit, t *tie) bool {
	return t.act.to <= in.npFrom && t.link == linkActive && d.behindSigning(in, h)
}

// behindSigning tells whether a participle of signing right behind the instrument has the date.
func (d *document) behindSigning(in *instrument, h *dateHit) bool {
	for i := h.from - 1; i >= in.to && h.from-i <= wordsToOwnDay; i-- {
		if a := d.hitAt(i, cAct); a != nil {
			return a.e.act == actSign && a.e.forms&formPart != 0 && i-in.to <= 3
		}
		if d.isDate(i) {
			return false // "ratified the treaty signed in 2019 with B on Monday"
		}
		if d.isComma(i) && i != h.from-1 && !(i == h.from-2 && d.hasAny(h.from-1, bits(cLoc, cTimePrep))) || d.has(i, cBoundary) {
			return false
		}
	}
	return false
}

// takesForceOn tells whether the date stands right behind a verb of entering into force, of which it is the day.
func (d *document) takesForceOn(a *hit, h *dateHit) bool {
	if a.e.act != actForce || a.e.forms&(formNoun|formPart) != 0 || h.from < a.to || h.from-a.to > 2 {
		return false
	}
	for i := a.to; i < h.from; i++ {
		if !d.hasAny(i, bits(cLoc, cOn, cTimePrep, cDatePrep, cDef)) {
			return false
		}
	}
	return true
}

// hasOwnDay tells whether a participle of signing has another day, right behind it, than the one further on ("ratified the treaty
// signed in 2019 with B on Monday").
func (d *document) hasOwnDay(a *hit, h *dateHit) bool {
	return a.e.act == actSign && a.e.forms&formPart != 0 && d.dateBetween(a.to, min(a.to+wordsToOwnDay/2, h.from))
}

// inFrontedClause tells whether the date stands in words before a comma that open the sentence with something else, where a day
// stands right behind the instrument.
func (d *document) inFrontedClause(h *dateHit, in *instrument, t *tie, st sentence) bool {
	from := max(st.from, d.pubPlace)
	if h.from-from <= 2 || t.act.to > in.npFrom || d.count(from, h.from, bits(cRel, cAct, cPassive, cPerfect, cTimePrep)) == 0 {
		return false
	}
	comma := false
	for i := h.to; i < t.act.from && !comma; i++ {
		comma = d.isComma(i)
	}
	if !comma {
		return false
	}
	for k := range d.dates {
		if x := &d.dates[k]; x.from >= in.to && x.from-in.to <= wordsToOwnDay/2 && x.to <= st.to && x.deictic && len(x.value) == 10 && near(x.value, d.article.Published) {
			return d.hardStops(in.to, x.from) == 0 && d.count(in.to, x.from, bits(cRel, cAct, cBoundary)) == 0 && !d.commaIn(in.to, x.from) && !d.toldOn(x, in)
		}
	}
	return false
}

// comesAgain tells whether the day, told without a year, is one to come rather than one of a year ago, for the sentence tells of
// another day, shortly before publication.
func (d *document) comesAgain(h *dateHit, st sentence) bool {
	if h.next == "" || h.next == h.value || h.deictic || len(h.value) != 10 || near(h.value, d.article.Published) {
		return false
	}
	return d.freshDay(st)
}

// freshDay tells whether the sentence tells of a day shortly before publication, as seen from it ("on Monday").
func (d *document) freshDay(st sentence) bool {
	for k := range d.dates {
		if x := &d.dates[k]; x.from >= st.from && x.to <= st.to && x.deictic && len(x.value) == 10 && near(x.value, d.article.Published) {
			return true
		}
	}
	return false
}

// closesSentence tells whether nothing but a mark stands behind the date in its sentence.
func (d *document) closesSentence(h *dateHit, st sentence) bool {
	return h.to >= st.to || h.to+1 >= st.to && !d.toks[h.to].word
}

// wordsToOwnDay is how far behind a participle of signing, and the names of those who signed, its day may stand.
const wordsToOwnDay = 12

// dateInBrackets gives the date that alone stands in brackets behind the partner of an instrument, before the act ("an accord
// with A (May 1997), one with B (2001): that is what C signed").
func (d *document) dateInBrackets(in *instrument, t *tie) *dateHit {
	if t.status != kg.Signed || t.act == nil || t.act.from < in.npTo && t.act.to > in.npFrom {
		return nil
	}
	end := min(in.to+12, d.sents[in.sent].to)
	if t.act.from >= in.npTo {
		end = min(end, t.act.from)
	}
	for i := in.to; i < end; i++ {
		if d.toks[i].norm != "(" {
			if d.hasAny(i, bits(cInstrument)) || d.isComma(i) || d.toks[i].norm == ";" {
				return nil
			}
			continue
		}
		return d.aloneInBrackets(i)
	}
	return nil
}

// aloneInBrackets gives the date that alone stands in the brackets that open at token i, nil for none.
func (d *document) aloneInBrackets(i int) *dateHit {
	for k := range d.dates {
		if h := &d.dates[k]; h.from >= i && h.from <= i+2 && h.to < len(d.toks) && d.toks[h.to].norm == ")" && len(h.value) >= 4 {
			return h
		}
	}
	return nil
}

// ofItself tells whether the date stands in the words of an instrument that others stand before, behind the verb.
func (d *document) ofItself(in *instrument, t *tie, h *dateHit) bool {
	if t.act == nil || t.status != kg.Signed || t.link != linkActive || t.act.to > in.npFrom || h.from < in.to || h.to > in.npTo || h.weak && len(h.value) < 4 || len(d.ins) < 2 || d.ins[0].from >= in.from || d.ins[0].from < t.act.to {
		return false
	}
	return d.count(in.to, h.from, bits(cAct, cRel, cInstrument)) == 0
}

// firstBehindVerb gives where the dates begin that belong to an instrument told before this one, behind the verb: where it has
// a day of its own behind it; -1 where it has none.
func (d *document) firstBehindVerb(in *instrument, t *tie) int {
	if t.act == nil || t.status != kg.Signed || t.act.to > in.npFrom || len(d.ins) < 2 || d.ins[0].from >= in.from {
		return -1
	}
	end := max(in.npTo, in.to+10)
	for k := range d.ins {
		if x := &d.ins[k]; x.from > in.from {
			end = min(end, x.npFrom)
		}
	}
	if !d.dateBetween(in.to, min(end, d.nextStop(in.to, d.sents[in.sent].to))) {
		return -1
	}
	return max(t.act.to, d.ins[0].to)
}

// lastOfRow gives the last of the dates in a row that an "and" or a comma joins to date k ("renewed in 2004 and 2009", "in
// 2016, and again last Friday").
func (d *document) lastOfRow(k int) int {
	for n := k + 1; n < len(d.dates); n++ {
		a, b := &d.dates[k], &d.dates[n]
		if d.sentOf[a.from] != d.sentOf[b.from] || b.from-a.to > 5 || b.value == "" || d.ahead(b) || b.value < a.value {
			return k
		}
		for i := a.to; i < b.from; i++ {
			if d.toks[i].word && !d.hasAny(i, bits(cAnd, cLoc, cTimePrep, cDatePrep, cOther, cOn)) && runeLen(d.toks[i].norm) > 6 {
				return k
			}
		}
		if d.count(a.to, b.from, bits(cAnd)) == 0 && !d.isComma(a.to) || d.count(a.to, b.from, bits(cAct, cRel)) > 0 {
			return k
		}
		k = n
	}
	return k
}

// farDate is the cost up to which the only date of a sentence that opens with it dates what the
// sentence tells.
const farDate = 50

// sentenceOpens tells whether the token stands in the first words of the sentence.
func (d *document) sentenceOpens(i, from int) bool { return i-max(from, d.pubPlace) <= 6 }

// reported tells whether a word that opens reported speech stands between two tokens ("said on Monday that
// they signed").
func (d *document) reported(from, to int) bool {
	for i := from; i < to; i++ {
		if d.has(i, cRel) && d.toks[i-1].norm != "," && d.toks[i-1].norm != "،" && !d.has(i-1, cInstrument) && !d.masked[i] && !d.relOfCompany(i) {
			return true
		}
	}
	return false
}

// pastVerbIn tells whether a verb of the past, or its auxiliary, stands between two tokens.
func (d *document) pastVerbIn(from, to int) bool {
	for i := from; i < to; i++ {
		if d.hasAny(i, bits(cPerfect, cPassive)) || d.endsLike(i, formPast) {
			return true
		}
	}
	return false
}

// relOfCompany tells whether the relative at token i says with whom something is done ("with whom", "con el que").
func (d *document) relOfCompany(i int) bool {
	for i--; i > 0 && d.has(i, cDef) && !d.has(i, cWith) && !d.sentStart[i]; {
		i--
	}
	return i >= 0 && d.hitAt(i, cWith) != nil
}

// relBehindComma tells whether a relative clause opens behind a comma between two tokens.
func (d *document) relBehindComma(from, to int) bool {
	for i := from; i < to; i++ {
		if d.has(i, cRel) && d.toks[i].word && (d.toks[i-1].norm == "," || d.toks[i-1].norm == "،") {
			return true
		}
	}
	return false
}

// toldBack tells whether the auxiliary of the act tells of something done before what is told.
func (d *document) toldBack(a *hit) bool {
	for i := a.from - 1; i >= 0 && a.from-i <= 4 && !d.sentStart[i+1]; i-- {
		for _, c := range []class{cPerfect, cPassive} {
			if h := d.hitAt(i, c); h != nil && h.e.forms&formPlup != 0 {
				return true
			}
		}
	}
	return false
}

// datesOther tells whether the date follows close behind another act than a ("signed in May and in
// force since June"), or behind one whose clause ends before a ("signed by X in May, was ratified").
func (d *document) datesOther(h *dateHit, a *hit) bool {
	if a.from <= h.from && h.to <= a.to {
		return false // "ended on Friday with the signing of"
	}
	ends := false
	for i := h.to; i < a.from; i++ {
		ends = ends || d.toks[i].norm == "," || d.toks[i].norm == "،" || d.hasAny(i, bits(cPassive, cPerfect))
	}
	for i := h.from - 1; i >= 0 && i >= h.from-25 && d.sentOf[i] == d.sentOf[h.from]; i-- {
		if x := d.hitOver(i, cAct); x != nil {
			if x.e.act == actEnd && a.e.forms&formNoun != 0 && !ends && a.from-h.to <= 3 {
				return false // "the session ended on Friday with the signing of"
			}
			return x.from != a.from && (ends || h.from-i <= 5) && x.e.forms&formNoun == 0
		}
		if !d.toks[i].word && !(ends && d.toks[i].norm == ".") {
			return false
		}
	}
	return false
}

// ofVerbBehind tells whether a comma and then a relative clause open between the instrument and the date, so
// that its verb has the date.
func (d *document) ofVerbBehind(in *instrument, h *dateHit) bool {
	comma := false
	for i := in.to; i < h.from; i++ {
		if d.toks[i].norm == "," || d.toks[i].norm == "،" {
			if comma && d.has(i-1, cRel) {
				return false
			}
			comma = true
		}
		if comma && d.has(i, cRel) && d.toks[i-1].norm != "," && !d.has(i-1, cAnd) && !caseless(d.toks[i].norm) && h.from-i <= 12 {
			for j := i; j < h.from; j++ {
				if d.toks[j].norm == "," {
					return false
				}
			}
			return true
		}
	}
	return false
}

// inClosedRelative tells whether the date stands in a relative clause with a verb of its own that a comma
// closes before act a.
func (d *document) inClosedRelative(h *dateHit, a *hit) bool {
	if a.e.forms&formNoun != 0 {
		return false
	}
	end := -1
	for i := h.to; i < a.from && end < 0; i++ {
		if d.toks[i].norm == "," {
			end = i
		}
	}
	if end < 0 || a.from-end > 5 || a.from-end > 1 && caseless(d.toks[a.from].norm) {
		return false
	}
	verb := a.from-end <= 2 // its own, even one that the reader does not know
	for i := h.from - 1; i > 0 && !d.sentStart[i+1] && h.from-i <= 25; i-- {
		if x := d.hitOver(i, cAct); x != nil && x.e.forms&formNoun == 0 {
			verb = true
		}
		if d.has(i, cRel) && d.toks[i-1].norm == "," {
			return verb
		}
		if d.toks[i].norm == "," {
			return false
		}
	}
	return false
}

// bygone tells whether the date lies before publication, however it is read.
func (d *document) bygone(h *dateHit) bool {
	pub := d.article.Published
	return pub != "" && h.value < pub && h.next < pub && !pub.Within(h.value) && len(h.value) > 4
}

// ofMainVerb tells whether a comma closes the clause of a participle that ends at token i before the date, and an
// auxiliary stands beside the date.
func (d *document) ofMainVerb(i int, h *dateHit) bool {
	c := d.commaFrom(i, h.from)
	return c < h.from && !caseless(d.toks[h.from].norm) && d.count(c, min(h.to+2, len(d.toks)), bits(cPassive, cPerfect)) > 0 && d.dateBetween(i, c)
}

// ahead tells whether the date lies after publication.
func (d *document) ahead(h *dateHit) bool {
	pub := d.article.Published
	return pub != "" && len(h.value) >= 4 && h.value > pub && !pub.Within(h.value)
}

// antecedentParty gives the first party of the sentence before token i's.
func (d *document) antecedentParty(i int) kg.Party {
	for s, back := d.sentOf[i]-1, 0; s >= 0 && back < 2; s, back = s-1, back+1 {
		if d.sents[s].field != d.sents[d.sentOf[i]].field || back > 0 && d.sents[s].para != d.sents[d.sentOf[i]].para {
			return ""
		}
		if p := d.actorOf(s); p != "" && (d.hitAt(d.sents[s].from, cPronoun) != nil || d.pronounActs(d.sents[s])) {
			return p // "It signed with B. It had …"
		}
		for _, k := range d.atomsIn(d.sents[s].from, d.sents[s].to) {
			if d.usable(k) {
				return d.atoms[k].party
			}
		}
	}
	return ""
}

// actorOf gives who acts in the accord that sentence s tells, where it is known.
func (d *document) actorOf(s int) kg.Party {
	for k := len(d.mentions) - 1; k >= 0 && d.mentions[k].sent >= s; k-- {
		if m := d.mentions[k]; m.sent == s && !m.dropped && !m.title {
			return m.ps.subject
		}
	}
	return ""
}

func (d *document) inOfficeOrName(i int) bool {
	return i >= 0 && i < len(d.personal) && d.personal[i]
}

// markPeople fills the mask of inOfficeOrName and the places where names begin and end.
func (d *document) markPeople() {
	d.personal = d.scratch.marks.take(len(d.toks))
	d.nameFrom = d.scratch.ints.take(len(d.toks) + 1)
	d.nameTo = d.scratch.marks.take(len(d.toks) + 1)
	for k := range d.people {
		p := &d.people[k]
		for i := p.from; i < p.to; i++ {
			d.personal[i] = true
		}
		for i := p.oFrom; i < p.oTo; i++ {
			d.personal[i] = true
		}
		if d.nameFrom[p.from] == 0 {
			d.nameFrom[p.from] = int32(k + 1)
		}
		d.nameTo[p.to] = true
	}
}

// placeOf finds where it was signed: a place in the clause, nearest to the act.
func (d *document) placeOf(in *instrument, t *tie) string {
	from, to := d.clauseOf(in, t)
	at := in.from
	if t.act != nil {
		at = t.act.from
	}
	st := d.sents[in.sent]
	best, bestCost := "", 1e9
	underFrom, underTo := d.doneUnder(in, t)
	consider := func(i, j int, cost float64) {
		if i >= underFrom && i < underTo {
			return
		}
		if i < from || j > to {
			cost += 15
		}
		lo, hi := min(i, at), max(i, at)
		for _, a := range d.actsIn(in.sent) {
			if (t.act == nil || a.from != t.act.from) && a.from > lo && a.from < hi && a.e.forms&formNoun == 0 {
				cost += 12
			}
		}
		if cost < bestCost {
			best, bestCost = d.placeText(i, j), cost
		}
	}
	for _, k := range d.atomsIn(st.from, st.to) {
		a := &d.atoms[k]
		if a.from < d.pubPlace && d.toks[a.from].field == 1 {
			continue
		}
		if !a.loc && !d.visited(a, t) && !d.whereDone(a, t) && !d.inByline(a) || a.epithet || a.gaz == gazetteer.Org || a.gaz == gazetteer.Body || a.gaz == gazetteer.Demonym || d.inOfficeOrName(a.from) {
			continue
		}
		if d.recipient(a, in) || d.seatOfSubject(a, t) || d.placeOfWork(a.from, in) || d.whereSaid(a, t) || d.ofTeller(a) || d.ofProvision(a, in, t) || d.residence(a) || d.beforeClauseOf(a.from, t, st) {
			continue
		}
		cost := float64(max(a.from-at, at-a.from)) * 0.5
		if a.gaz == gazetteer.Name {
			cost += 10
			if a.from >= in.to && a.to <= in.npTo {
				continue // "workers in Portugal" is what the instrument is about
			}
		}
		if d.masked[a.from] || a.from >= 2 && !d.sentStart[a.from-1] && d.lx.isBare(cMeets, d.toks[a.from-2].norm) && d.has(a.from-1, cLoc) {
			cost += 4 // "a commission that met in X" approved it there
		}
		if a.from > in.from && a.to <= in.npTo && d.has(a.from-1, cOf) {
			cost += 8 // "the Treaty of Itaipú"
		}
		if t.link == linkPassive && d.townOfEarlierStep(in, t, a.from, a.to) {
			cost += 6 // "initialled in Delhi, was signed in Doha"
		}
		if t.act != nil && !caseless(d.toks[a.from].norm) && a.from > max(in.npTo, t.act.to) && d.count(max(in.to, t.act.to), a.from, bits(cRel)) > 0 && d.count(max(in.to, t.act.to), a.from, bits(cProvision)) > 0 {
			cost += 25 // "that guarantees the rights of those in X"
		}
		consider(a.from, a.to, cost)
	}
	for i := st.from; i < st.to; i++ {
		if a, b := d.settlementAt(i); a < b {
			consider(a, b, float64(max(i-at, at-i))*0.5)
		}
		if a, b := d.seatAt(i); a < b {
			before := bestCost
			if consider(i, i+1, float64(max(i-at, at-i))*0.5); bestCost < before {
				best = d.placeText(a, b)
			}
		} else if name := d.seatUnnamed(i); name != "" {
			before := bestCost
			if consider(i, i+1, float64(max(i-at, at-i))*0.5); bestCost < before {
				best = name
			}
		}
	}
	// an unknown town: a word of place and a capital
	for i := max(st.from, from); i < min(st.to, to)-1; i++ {
		h := d.hitAt(i, cLoc)
		if h == nil || h.to >= len(d.toks) || d.has(h.to, cGaz) || d.inOfficeOrName(h.to) || i < d.pubPlace || d.toks[h.to].allCaps && d.toks[i].allCaps && len(d.toks[i].norm) > 1 {
			continue
		}
		j := h.to
		for j < min(st.to, h.to+4) && (d.toks[j].capital && d.toks[j].word && d.mask[j]&^bits(cParticle, cGaz) == 0 || j > h.to && d.toks[j].norm == "-" && j+1 < len(d.toks) && d.toks[j+1].capital) {
			j++
		}
		if j == h.to || d.domainAt(h.to) || d.buildingIn(max(i-1, from), j) || d.placeOfWork(h.to, in) {
			continue
		}
		consider(h.to, j, float64(max(i-at, at-i))*0.5+6)
	}
	for i := from; i < to; i++ {
		if h := d.hitAt(i, cLoc); h != nil && h.e.flags&flagBack != 0 && !d.masked[i] && (i >= in.from || t.act != nil && i >= t.act.from-8) {
			if a, b := d.townHere(i); a < b && float64(max(i-at, at-i))*0.5 < bestCost {
				return d.text(a, b) // "concluded here"
			}
		}
	}
	if bestCost > 30 {
		return d.placeText(d.thereOf(t))
	}
	return best
}

// aheadBehind tells whether a date between two tokens is still to come.
func (d *document) aheadBehind(from, to int) bool {
	for k := range d.dates {
		if h := &d.dates[k]; h.from >= from && h.to <= to && h.next > d.article.Published {
			return true
		}
	}
	return false
}

// placeText is the name without joined particles.
func (d *document) placeText(i, j int) string {
	s := d.text(i, j)
	if !caseless(d.toks[i].norm) {
		return s
	}
	for _, k := range d.atomsIn(i, i+1) {
		if d.atoms[k].roles&roleLoc != 0 {
			r := []rune(s)
			if len(r) > 3 && strings.HasPrefix(s, "ب") {
				return string(r[1:])
			}
		}
	}
	return s
}

// goesOn gives the mention the verb and the status of an accord that its words go on from.
func (m *mention) goesOn(t tie, status kg.Status) {
	m.tie, m.status = t, status
	m.tie.link = linkInherited
}

// goesOnBare is goesOn for words that take no day, place or signer from the clause around them.
func (m *mention) goesOnBare(t tie, status kg.Status) {
	m.goesOn(t, status)
	m.signers, m.place = nil, ""
	m.date, m.dated, m.value = dateHit{}, false, ""
}

// signersOf lists the people who sign, with the side they sign for.
func (d *document) signersOf(in *instrument, t *tie, parties kg.Parties) []kg.Signatory {
	from, to := d.clauseOf(in, t)
	sf, stt, bf, bt := d.subjectZone(in, t, from, to)
	if t.link == linkNominal && !d.doesBefore(t.act) {
		sf, stt = d.purpose(t.act, from, to) // who visits or presides does not sign
	}
	if bf >= to && t.act != nil && (t.link == linkPassive || t.link == linkPart) {
		bf, bt = d.bothAgent(t.act, to)
	}
	bt = d.beforeNextSigned(in, t, bf, bt)
	if d.agentless(in, t, bf, to) || t.link == linkPassive && bf >= to && t.act != nil && !caseless(d.toks[t.act.from].norm) && t.act.from >= in.to && d.count(t.act.to, to, bits(cBy, cSignatory)) == 0 {
		sf, stt = to, to
	}
	if t.act != nil && bf < t.act.from && bf < bt && (t.link == linkNominal || t.link == linkPart) {
		bf, bt = d.agentBehind(t.act, to) // "chaired by X, ended with the signing of …"
	}
	sf = d.afterComplementizer(sf, stt)
	if t.act != nil && sf < stt {
		sf = max(sf, d.cleftOpens(sf, t.act.from)) // "X was ill, so it was Y who signed"
	}
	if t.act != nil && d.cleft(t.act.from) >= 0 {
		sf, stt = min(sf, d.cleft(t.act.from)), max(stt, t.act.from) // "it was he who signed"
	}
	if t.link == linkActive && d.theirOfficers(t.act) || t.act != nil && t.act.from > 0 && d.single(t.act.from-1, cSees) {
		sf = stt // whose officers sign, and who sees signed
	}
	var out []kg.Signatory
	betweenFrom, betweenTo := -1, -1
	for i := from; i < to; i++ {
		if d.hitAt(i, cBetween) != nil {
			betweenFrom, betweenTo = i, d.listEnd(i, to)
			break
		}
	}
	with := d.spansAfter(cWith, from, to)
	if (t.link == linkPassive || t.link == linkActive) && bt == to && bf < bt {
		bt = d.listThrough(to, d.sents[in.sent].to) // "signed by X of A; Y of B", "firmaron el tratado X de A; Y de B"
		to = bt
	}
	for k := range d.people {
		p := &d.people[k]
		if p.from < from || p.to > to || d.masked[p.from] {
			continue
		}
		in1 := p.from >= sf && p.to <= stt || p.from >= bf && p.to <= bt || p.from >= betweenFrom && p.to <= betweenTo || inSpans(with, p.from)
		if !in1 || d.belongsTo(p) {
			continue
		}
		out = d.addSigner(out, p, parties)
	}
	for i := from; i < to; i++ {
		inZone := i >= sf && i < stt || i >= bf && i < bt
		if !d.hasAny(i, bits(cBoth, cPronoun, cOffice)) && !(inZone && d.bareNumber(i) == 2) || d.masked[i] && !d.officeBefore(i, t.act) || d.has(i, cOffice) && len(out) > 0 {
			continue
		}
		h := d.hitAt(i, cPronoun)
		if h != nil && d.hitAt(h.to, cPassive) != nil && t.act != nil && in.from >= t.act.to {
			continue // "il a été procédé à la signature": nobody
		}
		after := h != nil && h.e.n > 1 && t.act != nil && i >= t.act.to && i-t.act.to <= 6
		if !inZone && !after || h != nil && d.has(i, cSame) && d.longAgo(in, t) {
			continue
		}
		several := d.unnamedSigners(i, parties)
		for _, g := range several {
			out = appendSigner(out, g)
		}
		if len(several) == 0 && h != nil && h.e.n > 0 && h.e.flags&flagThing == 0 {
			for _, p := range d.antecedents(i, h.e.n) {
				out = d.addSigner(out, p, parties)
			}
		}
	}
	if first := d.sents[in.sent].from; first >= sf && first < stt && d.pointsAtPerson(first, t) {
		for _, p := range d.antecedents(first, 1) {
			out = d.addSigner(out, p, parties)
		}
	}
	return d.signersTold(in, t, out, parties, [2]int{sf, stt}, [2]int{from, to}, with)
}

// signersTold adds to the people named in the clause of a signing those who are told otherwise to sign: as a companion, by a pronoun, by
// the sides that the sentence names, in a clause beside it. The zone is where those stand who act.
func (d *document) signersTold(in *instrument, t *tie, out []kg.Signatory, parties kg.Parties, zone, clause [2]int, with [][2]int) []kg.Signatory {
	sf, stt := zone[0], zone[1]
	out = d.companionSigners(t, out, parties, clause[0], clause[1])
	if s := d.speakingSigner(t, out, parties, sf, stt); s != nil {
		out = append(out, *s)
	}
	if two := d.signersWithWhom(t, parties); len(two) == 2 {
		out = d.addSigner(d.addSigner(nil, two[0], parties), two[1], parties)
	}
	out = d.signersBehind(in, t, out, parties)
	if len(out) == 0 {
		for _, p := range d.unsaidSigners(in, t, sf, stt, parties) {
			out = d.addSigner(out, p, parties)
		}
	}
	if t.link != linkRelative {
		for _, g := range d.signersForSides(d.sents[in.sent], parties) {
			out = putSide(out, g)
		}
	}
	if two := d.signersByTown(t, d.sents[in.sent], parties); two != nil {
		out = two
	}
	if p := d.selfTold(in, t, with); p != nil && !sideTaken(out, p.party) {
		out = d.addSigner(out, p, parties)
	}
	p := d.subjectLeftOut(in, t, zone, out, parties)
	if p == nil {
		p = d.goesOnSigning(in, t, out, parties)
	}
	if p == nil {
		p = d.whoseCounterpart(t, out, parties, with)
	}
	if p != nil {
		out = append([]kg.Signatory{{Name: d.people[p.same].name, Role: d.people[p.same].office, For: p.party}}, out...)
	}
	d.sideBesideWith(out, with, parties)
	d.otherSide(out, parties)
	if x := d.heldBefore(sf, stt, out, parties); x != nil && t.link == linkActive {
		out = append(out, *x)
	}
	return out
}

// pointsAtPerson tells whether a pointing word at token i is the subject of the act right behind it ("The latter will sign …",
// "Este firmará …").
func (d *document) pointsAtPerson(i int, t *tie) bool {
	if t.act == nil || t.link != linkActive || t.act.e.act != actSign {
		return false
	}
	h := d.hitAt(i, cEllipsis)
	if h == nil {
		h = d.hitAt(i, cThis)
	}
	if h == nil || caseless(d.toks[i].norm) {
		return false
	}
	j := h.to
	for j < t.act.from && d.hasAny(j, bits(cPerfect, cPlanned)) {
		j++
	}
	return j == t.act.from
}

// officeBefore tells whether an office stands right before the act.
func (d *document) officeBefore(i int, act *hit) bool {
	o := d.hitAt(i, cOffice)
	return o != nil && act != nil && i < act.from && act.from-d.officeEnd(o) <= 1
}

// listThrough gives the end of a list of people whose parts semicolons divide.
func (d *document) listThrough(i, end int) int {
	for i < end && (d.toks[i].norm == ";" || d.toks[i].norm == "؛") {
		j := i + 1
		for j < end && d.toks[j].norm != ";" && d.toks[j].norm != "؛" {
			if d.has(j, cAct) || d.has(j, cInstrument) || d.has(j, cPerfect) {
				return i
			}
			j++
		}
		if d.personBetween(i, j) < 0 {
			return i
		}
		i = j
	}
	return i
}

// otherSide lets the first of two signers, whose side goes without saying, stand for the side that
// the second leaves, and as many signers as parties, none of whose sides is told, for one each.
func (d *document) otherSide(signers []kg.Signatory, parties kg.Parties) {
	if open := len(signers) == len(parties) && len(parties) > 1; open && sidesUntold(signers) {
		order := d.inOrder(parties)
		for n := range signers {
			d.giveSide(&signers[n], order[n])
		}
		return
	}
	if len(signers) != 2 || len(parties) != 2 || signers[0].For != "" || signers[1].For == "" {
		return
	}
	open, told := &signers[0], &signers[1]
	for _, p := range parties {
		if p != told.For {
			d.giveSide(open, p)
		}
	}
}

// sidesUntold tells whether no signer's side is told, in a script without capitals.
func sidesUntold(signers []kg.Signatory) bool {
	for _, s := range signers {
		if s.For != "" || !caseless(gazetteer.Fold(s.Name)) {
			return false
		}
	}
	return true
}

// giveSide sets the side of a signer, for the rest of the article too.
func (d *document) giveSide(s *kg.Signatory, party kg.Party) {
	s.For = party
	for k := range d.people {
		if p := &d.people[k]; p.party == "" && d.people[p.same].name == s.Name {
			p.party, d.people[p.same].party = party, party
		}
	}
}

// agentBehind gives where those stand whom "by" names behind the act.
func (d *document) agentBehind(a *hit, to int) (int, int) {
	for i := a.to; i < to; i++ {
		if !d.masked[i] && (d.hitAt(i, cBy) != nil || d.hitAt(i, cSignatory) != nil) {
			return i, to
		}
	}
	return to, to
}

// doesBefore tells whether a light verb, with no more than a date or places behind it, stands before the noun of the act
// ("procedieron el martes, en las instalaciones del Ministerio, a la firma"): its subject signs.
func (d *document) doesBefore(a *hit) bool {
	const near = 9
	first := a.from - near
	for i := a.from - 1; i >= max(0, first) && !d.sentStart[i+1]; i-- {
		if d.hitOver(i, cDoes) != nil {
			return true
		}
		if j := d.placePutIn(i); j < i {
			i, first = j, j-near
			continue
		}
		if !d.isDate(i) && !d.hasAny(i, bits(cLoc, cDef, cGaz, cTimePrep, cOther)) && !(d.isComma(i) && d.has(i+1, cLoc)) {
			return false
		}
	}
	return false
}

// placePutIn gives the comma that opens the words of a place that the comma at token i closes (", na sede do Ministério,");
// i where there are none.
func (d *document) placePutIn(i int) int {
	const longest = 10
	if !d.isComma(i) {
		return i
	}
	for j := i - 1; j > 0 && i-j <= longest && !d.sentStart[j]; j-- {
		if d.isComma(j) {
			if d.has(j+1, cLoc) {
				return j
			}
			return i
		}
		if d.hasAny(j, bits(cAct, cPerfect, cPassive, cInstrument, cRel, cBoundary, cWith)) {
			return i
		}
	}
	return i
}

// purpose gives where those stand who came to sign, before a verbal noun that "for" is joined to;
// nowhere for another noun.
func (d *document) purpose(a *hit, from, to int) (int, int) {
	if a == nil || a.roles&roleFor == 0 || !caseless(d.toks[a.from].norm) {
		return to, to
	}
	return from, a.from
}

// belongsTo tells whether the person only qualifies something else ("the ministers of President X").
func (d *document) belongsTo(p *person) bool {
	i := p.from0() - 1
	for i >= 0 && d.has(i, cDef) && !d.has(i, cOf) {
		i--
	}
	return i > 0 && d.has(i, cOf) && !d.sentStart[i] && (d.hasAny(i-1, bits(cThis)) || d.hasAny(i-1, bits(cInstitution)) && p.oTo > p.oFrom)
}

// agentless tells whether the instrument's act is a participle that names no agent, in a sentence
// with no other signing: nobody is told to sign.
func (d *document) agentless(in *instrument, t *tie, by, to int) bool {
	if t.act == nil || t.link != linkPart || by < to || t.act.from < in.to || t.act.from-in.to > 12 || caseless(d.toks[in.from].norm) || d.count(in.to, t.act.from, bits(cRel)) > 0 {
		return false
	}
	for _, a := range d.actsIn(in.sent) {
		if a.from != t.act.from && a.e.act == actSign && a.e.forms&formNoun == 0 && (a.from > in.from || d.count(a.to, in.from, bits(cRel)) == 0 || !in.counted) {
			return false // but not "signed a plan to which six notes belong, initialled at …"
		}
	}
	return true
}

// theirOfficers tells whether unnamed officers of those named before are the subject of the act ("A and
// B presided, and their ministers signed").
func (d *document) theirOfficers(act *hit) bool {
	i := act.from - 1
	for i > 0 && d.has(i, cPerfect) {
		i--
	}
	h := d.hitOver(i, cOffice)

	if h == nil || h.to != i+1 || h.from == d.sents[d.sentOf[h.from]].from {
		return false
	}
	det := d.toks[h.from-1]
	if x := d.hitAt(h.from-1, cDef); x != nil && x.e.flags&flagBack != 0 && d.personBetween(d.sents[d.sentOf[h.from]].from, h.from) >= 0 {
		return true // "they watched as their ministers signed"
	}
	return det.word && d.mask[h.from-1]&^bits(cNotName) == 0 && !caseless(det.norm) // a possessive: no article, no number
}

// antecedents gives the people whom a subject pronoun stands for: the first one of the sentence
// before, or all of its subjects. "The two ministers" are those of that office, in the same sentence too.
func (d *document) antecedents(i, n int) []*person {
	s := d.sentOf[i]
	if n > 1 {
		if found := d.pairOfOffice(i, s); len(found) > 0 {
			return found
		}
	}
	var other *person
	for back, most := 1, 2; back <= most && s-back >= 0 && d.sents[s-back].field == d.sents[s].field; back++ {
		st := d.sents[s-back]
		if n <= 1 && most < 5 && d.pronounActs(st) && d.pronounActs(d.sents[s]) {
			most++ // who is meant is told further up
		}
		found := d.peopleIn(st.from, st.to)
		if n <= 1 {
			found = d.withoutPartners(found, st)
		}
		if n <= 1 && len(found) == 0 {
			found = d.onlySpeaker(st)
		}
		if len(found) == 0 {
			continue
		}
		if n <= 1 {
			return found[:1]
		}
		if len(found) >= 2 {
			return found
		}
		// one in each of the sentences before
		if p := found[0]; p.party != "" {
			if other != nil && other.party != p.party {
				return []*person{p, other}
			}
			other = p
		}
	}
	return nil
}

// onlySpeaker gives the only person of the sentence where words that say who tells it leave him out of what it tells ("…, Minister X
// said. He will sign it").
func (d *document) onlySpeaker(st sentence) []*person {
	var found []*person
	for k := range d.people {
		if p := &d.people[k]; p.from >= st.from && p.to <= st.to {
			found = append(found, p)
		}
	}
	if len(found) != 1 || d.count(st.from, st.to, bits(cSays)) == 0 {
		return nil
	}
	return found
}

// peopleIn lists the people named between two tokens who take part, each once.
func (d *document) peopleIn(from, to int) []*person {
	var found []*person
	for k := range d.people {
		p := &d.people[k]
		if p.from < from || p.to > to || d.masked[p.from] {
			continue
		}
		again := false
		for _, q := range found {
			again = again || d.people[q.same].name == d.people[p.same].name
		}
		if !again {
			found = append(found, p)
		}
	}
	return found
}

// pairOfOffice gives the two people of the office that the phrase at i names ("the two ministers"), who are
// named in its sentence before it or in one of the three before.
func (d *document) pairOfOffice(i, s int) []*person {
	h := d.hitAt(i, cPronoun)
	if h == nil || h.to-h.from < 3 {
		return nil
	}
	head := d.toks[h.to-1].norm
	if len(head) > 6 {
		head = head[:6]
	}
	for back := 0; back <= 3 && s-back >= 0 && d.sents[s-back].field == d.sents[s].field; back++ {
		st := d.sents[s-back]
		var found []*person
		for _, p := range d.peopleIn(st.from, min(st.to, h.from)) {
			if q := &d.people[p.same]; strings.Contains(gazetteer.Fold(q.office), strings.TrimSuffix(head, "s")) {
				found = append(found, p)
			}
		}
		if len(found) == 2 {
			return found
		}
	}
	return nil
}

// afterComplementizer cuts off "he announced that" before the subject proper.
func (d *document) afterComplementizer(from, to int) int {
	for i := min(to, len(d.toks)) - 1; i > from; i-- {
		if d.has(i, cRel) && d.toks[i-1].norm != "," && d.toks[i-1].norm != "،" && !d.inPersonSpan(i) {
			if h := d.hitAt(i, cRel); h != nil && h.e.flags&flagSubject != 0 && (i+1 == to || d.hasAny(i+1, bits(cPerfect))) && d.count(from, i, bits(cPerfect)) == 0 {
				continue // "it is X and Y who signed"
			}
			// "X, who …, and Y": a clause that a comma closes again belongs to X
			closed := false
			for j := i; j < to; j++ {
				if d.toks[j].norm == "," {
					closed = true
				}
			}
			if !closed {
				return i
			}
		}
	}
	return from
}

func (d *document) inPersonSpan(i int) bool { return d.inOfficeOrName(i) }

func (d *document) addSigner(out []kg.Signatory, p *person, parties kg.Parties) []kg.Signatory {
	if p.listed && !parties.Has(p.party) {
		if side := d.partyAfterFor(p); side != "" && parties.Has(side) {
			p.party = side // signs for somebody else than whom the person is known to speak for
		}
	}
	if p.name == "" || p.party != "" && len(parties) > 0 && !parties.Has(p.party) {
		return out
	}
	q := &d.people[p.same]
	name := q.name
	side := p.party
	if side == "" {
		side = d.partyAfterFor(p)
		if side != "" && len(parties) > 0 && !parties.Has(side) {
			side = ""
		}
		if side != "" {
			p.party = side
			if q.party == "" {
				q.party = side
			}
		}
	}
	for i := range out {
		if gazetteer.Fold(out[i].Name) == gazetteer.Fold(name) {
			return out
		}
	}
	return append(out, kg.Signatory{Name: name, Role: q.office, For: side})
}

// inLead gives the parties in the order of the first sentence of the text that names them all, other than
// as places; nil where none of the first does.
func (d *document) inLead(ps kg.Parties) []kg.Party {
	const lead = 4
	first := d.firstText()
	for s := max(first, 0); s < min(len(d.sents), first+lead); s++ {
		var out []kg.Party
		for _, k := range d.atomsIn(max(d.sents[s].from, d.pubPlace), d.sents[s].to) {
			if a := &d.atoms[k]; !a.loc && d.usable(k) && a.gaz != gazetteer.City && ps.Has(a.party) && !d.ofSeat(a) {
				add(&out, a.party)
			}
		}
		if len(out) == len(ps) {
			return out
		}
	}
	return nil
}

// inOrder gives the parties in the order in which the text first names them.
func (d *document) inOrder(ps kg.Parties) []kg.Party {
	if out := d.inLead(ps); out != nil {
		return out
	}
	var out []kg.Party
	hosts, named := d.namedInOrder()
	// the side where it is signed or reported from comes first, without a word of where it is from
	if k := slices.IndexFunc(hosts, ps.Has); k >= 0 {
		add(&out, hosts[k])
	}
	inText := len(out)
	for _, p := range ps {
		add(&out, p)
	}
	rank := func(p kg.Party) int {
		if n, ok := d.rank[p]; ok {
			return n
		}
		return len(named)
	}
	slices.SortStableFunc(out[inText:], func(a, b kg.Party) int { return rank(a) - rank(b) })
	return out
}

// namedInOrder gives those where the text is reported from or early says that something is signed, and all whom it
// names, each once and in order. They are found once: every accord asks.
func (d *document) namedInOrder() (hosts, named []kg.Party) {
	if d.order == nil {
		for k := range d.atoms {
			a := &d.atoms[k]
			if d.toks[a.from].field != 1 {
				continue
			}
			if a.from < d.pubPlace || d.sents[d.sentOf[a.from]].para <= 2 && a.loc && a.gaz != gazetteer.Name {
				add(&hosts, a.party)
			}
			if a.from >= d.pubPlace {
				add(&named, a.party)
			}
		}
		d.order = &[2][]kg.Party{hosts, named}
		d.rank = map[kg.Party]int{}
		for k, p := range named {
			d.rank[p] = k
		}
	}
	return d.order[0], d.order[1]
}

// kindFields gives the fields that tell of what kind the accord is: those its own words name, else
// all that are told of it.
func (m *mention) kindFields() []kg.Domain {
	if len(m.named) > 0 {
		return m.named
	}
	return pickDomains(m.domains)
}

// domainsOf scores the fields that the words of the instrument name.
func (d *document) domainsOf(in *instrument, t *tie, next int) (map[kg.Domain]float64, string) {
	score := map[kg.Domain]float64{}
	own := in.npTo
	if next > in.to && next < own {
		own = next // "the protocol of the session and a cultural plan"
	}
	d.scoreDomains(d.compoundFrom(in), own, score)
	rule := "named by its words"
	if !anyField(score) && (in.ellipsis && caseless(d.toks[in.from].norm) && !d.provisionIn(in.to, d.sents[in.sent].to) || d.count(in.npFrom, in.npTo, bits(cSimilar)) > 0) {
		if m := d.likened(in); m != nil {
			for _, x := range m.kindFields() {
				score[x]++
			}
			rule = "of the accord that it is likened to"
		}
	}
	if !anyField(score) && !(in.generic && in.def) {
		_, to := d.clauseOf(in, t)
		if next > 0 && next < to {
			to = next
		}
		rule = "named in its clause"
		d.scoreDomains(in.npFrom, to, score)
	}
	if !anyField(score) && t.act != nil && (t.link == linkPart || t.link == linkRelative) && t.act.from >= in.to && in.npFrom-d.sents[in.sent].from > 5 {
		rule = "done under it"
		from := d.sents[in.sent].from
		d.scoreDomains(max(from, d.pubPlace), in.npFrom, score)
	}
	return score, rule
}

// provided adds to the fields that its own words name those that the rest of the sentence says the instrument
// provides for ("…, which also opens the ports", "… and creates a fund for schools").
func (d *document) provided(m *mention, next int) {
	to := d.sents[m.sent].to
	if next >= m.in.npTo && next < to {
		to = next
	}
	for i := m.in.npTo; i < to && len(m.named) > 0; i++ {
		if !d.has(i, cProvision) || d.has(i-1, cProvision) || !d.goesOnAt(&m.in, i) {
			continue
		}
		end := i
		for end < to && d.toks[end].norm != ";" && d.toks[end].norm != "؛" && !d.has(end, cInstrument) {
			end++
		}
		told := map[kg.Domain]float64{}
		d.scoreDomains(i, end, told)
		for _, x := range pickDomains(told) {
			m.domains[x] = max(m.domains[x], told[x])
			m.because("domains", string(x), "provided for", d.text(i, end))
		}
		return
	}
}

// goesOnAt tells whether the verb at token i is one more of the instrument: behind a relative, an "and" or a comma.
func (d *document) goesOnAt(in *instrument, i int) bool {
	p := i - 1
	return i == in.npTo || d.hasAny(p, bits(cRel, cAnd)) || d.joinedAnd(i) || d.toks[p].norm == "," || d.toks[p].norm == "،" || d.has(p-1, cRel)
}

// compoundFrom gives where the word of a field begins that the noun ends ("stand-by loan"), else where its
// phrase does.
func (d *document) compoundFrom(in *instrument) int {
	for k := range d.domains {
		if h := &d.domains[k]; h.from < in.npFrom && in.from < h.to && h.to <= in.to && in.npFrom-h.from <= 4 {
			return h.from
		}
	}
	return in.npFrom
}

// inOrganisation tells whether the token is part of the name of an organisation.
func (d *document) inOrganisation(i int) bool {
	h := d.hitOver(i, cGaz)
	return h != nil && h.e.gaz == gazetteer.Org && h.to-h.from > 1
}

// scoreDomains leaves out the portfolios of people and what stands in asides, and the names of bodies where other
// words name a field.
func (d *document) scoreDomains(from, to int, score map[kg.Domain]float64) {
	if k := d.firstDomain(from); k == len(d.domains) || d.domains[k].from >= to {
		return
	}
	var told fieldScore
	d.wordsOfFields(from, to, &told, false)
	if !told.any() {
		told = fieldScore{}
		d.wordsOfFields(from, to, &told, true)
	}
	told.addTo(score)
}

func (d *document) wordsOfFields(from, to int, score *fieldScore, bodies bool) {
	i := from
	for i < to {
		for i < to && (d.masked[i] || d.inOfficeOrName(i) || d.inOrganisation(i)) {
			i++
		}
		j := i
		for j < to && !d.masked[j] && !d.inOfficeOrName(j) && !d.inOrganisation(j) {
			j++
		}
		if j > i {
			d.domainsIn(i, j, score, bodies)
		}
		i = j
	}
}
