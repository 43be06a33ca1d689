package extract

import (
	"fmt"

	"github.com/entente-kg/entente/kg"
)

// refuted tells whether a denial that reaches over its whole sentence ("denied", "there is no truth to …", "is
// baseless") does away with the instrument: news of it are told only to be denied.
func (d *document) refuted(in *instrument) bool {
	st := d.sents[in.sent]
	if !d.hasAnyIn(st.from, st.to, bits(cNeg)) {
		return false
	}
	known := in.def && !in.plural || !in.indef && d.hasAny(in.npFrom-1, bits(cThis, cSame)) || d.definedBehind(in) // "denied that the accord signed in May …"
	for k := d.first[st.from]; k < len(d.hits) && d.hits[k].from < st.to; k++ {
		h := &d.hits[k]
		if h.e.class != cNeg || h.e.flags&flagWhole == 0 || h.e.flags&flagAgain != 0 || known && h.e.flags&flagOwn == 0 {
			continue
		}
		if h.to <= in.from && d.reaches(h.to, in.npFrom) {
			return true
		}
		if h.from >= in.to && h.e.flags&flagBack != 0 && h.roles&roleAnd == 0 && (d.reaches(in.to, d.auxFrom(h.from, in.to)) || in.indef && d.inCommaPair(in.to, d.auxFrom(h.from, in.to))) {
			return true // "news of an accord are baseless"
		}
	}
	return false
}

// definedBehind tells whether what stands behind a noun without an article shows that it is definite, by the noun that it
// governs: a relative pronoun or a participle with an article ("اتفاق الصيد الذي", "اتفاق الصيد الموقع").
func (d *document) definedBehind(in *instrument) bool {
	if in.plural || in.indef && in.counted || !caseless(d.toks[in.from].norm) {
		return false
	}
	for i := in.to; i < min(in.to+5, len(d.toks)) && !d.sentStart[i] && d.toks[i].word; i++ {
		if h := d.hitAt(i, cRel); h != nil {
			return h.e.flags&flagSubject != 0
		}
		if a := d.hitAt(i, cAct); a != nil {
			return a.e.forms&formPart != 0 && a.roles&roleDef != 0
		}
		if d.hasAny(i, bits(cOn, cWith, cBetween, cAnd)) && i > in.to {
			return false
		}
	}
	return false
}

// reportRefuted tells whether a sentence that only hands on what was reported tells, as something new, of an accord that
// the article has said to be denied ("The ministry denied reports of a pact with B. A newspaper had said that …").
func (d *document) reportRefuted(m *mention) bool {
	if !m.in.def && !m.in.plural && m.status == kg.Signed && d.tellsNews(m.sent) && d.newsDenied(m.sent-1) {
		return true
	}
	if d.refutedIn == 0 || m.sent < d.refutedIn || m.in.def || m.in.plural || m.status != kg.Signed && m.status != kg.Planned || m.in.other || m.dated && d.yearsBefore(m.value) > 1 {
		return false
	}
	st := d.sents[m.sent]
	if !d.tellsNews(m.sent) && !d.hasAnyIn(st.from, m.in.npFrom, bits(cSays)) {
		return false
	}
	for _, k := range d.atomsIn(d.sents[d.refutedIn-1].from, d.sents[d.refutedIn-1].to) {
		if m.ps.parties.Has(d.atoms[k].party) {
			return true
		}
	}
	return false
}

// newsDenied tells whether sentence s denies news of which it names no accord ("said that reports of a base were not true").
func (d *document) newsDenied(s int) bool {
	if s < 0 || d.sents[s].field != 1 || d.hasAnyIn(d.sents[s].from, d.sents[s].to, bits(cInstrument)) {
		return false
	}
	st := d.sents[s]
	news, denied := false, false
	for i := st.from; i < st.to; i++ {
		h := d.hitAt(i, cNeg)
		news = news || d.single(i, cNews)
		denied = denied || h != nil && h.e.flags&flagWhole != 0
	}
	return news && denied
}

// yearsBefore gives how many years before the article was published a date lies, 0 where that cannot be told.
func (d *document) yearsBefore(v kg.Date) int {
	if len(v) < 4 || len(d.article.Published) < 4 {
		return 0
	}
	var then, now int
	fmt.Sscanf(string(v[:4]), "%d", &then)
	fmt.Sscanf(string(d.article.Published[:4]), "%d", &now)
	return now - then
}

// auxFrom gives where the auxiliaries begin that stand right before token i.
func (d *document) auxFrom(i, from int) int {
	for i > from && d.hasAny(i-1, bits(cPassive, cPerfect)) {
		i--
	}
	return i
}

// inCommaPair tells whether what stands between two tokens is set between commas ("An accord, announced for Friday, has been
// dropped").
func (d *document) inCommaPair(from, to int) bool {
	return to > from+2 && d.isComma(from) && d.isComma(to-1) && d.count(from, to, bits(cBoundary, cInstrument)) == 0
}

// reaches tells whether no new clause opens between two tokens: no contrast, no "and" with a verb, nobody who goes
// on to tell something else.
func (d *document) reaches(from, to int) bool {
	for i := from; i < to; i++ {
		if n := d.toks[i].norm; n == ";" || n == "؛" || d.hasAny(i, bits(cBoundary)) && d.hitAt(i, cBoundary) != nil {
			return false
		}
		if !d.joinedByWord(i) && !(i > from && d.has(i-1, cAnd)) {
			if d.has(i, cSays) && i > from && (d.toks[i-1].norm == "," || d.toks[i-1].norm == "،") {
				return false // "denied …, and said that they signed"
			}
			continue
		}
		if a := d.hitAt(i, cAct); a != nil && a.e.forms&(formPast|formPres|formFut) != 0 && a.e.forms&formNoun == 0 || d.hasAny(i, bits(cPerfect, cPassive, cSays)) {
			return false
		}
	}
	return true
}

// joinedByWord is joinedAnd, but for a verb that only begins like the joint ("وقع").
func (d *document) joinedByWord(i int) bool {
	a := d.hitAt(i, cAct)
	return d.joinedAnd(i) && (a == nil || a.roles&roleAnd != 0)
}

// takeBack drops what was told right before, in the sentence s itself up to the words or in the one before, where
// the words deny it ("but the embassy denied this").
func (d *document) takeBack(s int) {
	st := d.sents[s]
	if !d.hasAnyIn(st.from, st.to, bits(cNeg)) {
		return
	}
	if d.shortDenial(st) || d.deniesSigning(s) {
		for i := len(d.mentions) - 1; i >= 0 && d.mentions[i].sent >= s-1; i-- {
			if m := d.mentions[i]; m.sent == s-1 && !m.in.def {
				m.dropped = true
			}
		}
		return
	}
	for k := d.first[st.from]; k < len(d.hits) && d.hits[k].from < st.to; k++ {
		h := &d.hits[k]
		if h.e.class != cNeg || h.e.flags&flagWhole == 0 || h.e.flags&flagAgain == 0 && !d.ofNews(s, h) && !d.deniesNews(s, h) {
			continue
		}
		if d.hasAnyIn(max(st.from, h.from-3), h.from, bits(cNeg)) {
			return // "nobody denied it"
		}
		first := d.deniedFrom(s, h)
		for i := len(d.mentions) - 1; i >= 0 && d.mentions[i].sent >= first; i-- {
			if m := d.mentions[i]; m.sent == s && m.in.from < h.from || m.sent < s && !d.toldIn(s) && !m.in.def {
				m.dropped = true
			}
		}
		return
	}
}

// shortAnswer is how many tokens a sentence has at most that says no more than that what was told is not so.
const shortAnswer = 7

// deniesSigning tells whether somebody is quoted in the sentence who says that nothing of the kind was signed ("«We have not
// signed any agreement», the minister answered"), where the one before hands on what others tell.
func (d *document) deniesSigning(s int) bool {
	st := d.sents[s]
	if s == 0 || d.sents[s-1].field != st.field || d.sents[s-1].para != st.para || !d.quotes(st) || !d.hasAnyIn(d.sents[s-1].from, d.sents[s-1].to, bits(cRel, cSays)) && !d.tellsNews(s-1) {
		return false
	}
	for _, a := range d.actsIn(s) {
		if a.e.act != actSign || a.e.forms&formNoun != 0 || !d.hasAnyIn(max(st.from, a.from-4), a.from, bits(cNeg)) {
			continue
		}
		for i := a.to; i < min(a.to+4, st.to); i++ {
			if h := d.hitAt(i, cInstrument); h != nil {
				return !d.hasAnyIn(a.to, i, bits(cDef, cThis)) && h.roles&roleDef == 0 && d.atomCount(h.to, min(h.to+3, st.to)) == 0
			}
		}
	}
	return false
}

// quotes tells whether a quotation mark stands in the sentence.
func (d *document) quotes(st sentence) bool {
	for i := st.from; i < st.to; i++ {
		switch d.toks[i].norm {
		case "«", "»", "\"", "“", "”":
			return true
		}
	}
	return false
}

// shortDenial tells whether the sentence opens with no more than a pronoun, an auxiliary and a negation ("It has not; …").
func (d *document) shortDenial(st sentence) bool {
	i := max(st.from, d.pubPlace)
	if d.has(i, cNeg) && st.to-i <= 4 {
		if a := d.hitAt(i+1, cAct); a != nil && a.e.act == actSign && a.e.forms&formPast != 0 && (a.to >= st.to || !d.toks[a.to].word) {
			return true // "Não assinou."
		}
	}
	if h := d.hitAt(i, cPronoun); h == nil || d.has(i, cDef) || h.to != i+1 || i+3 > st.to {
		return false
	}
	if !d.hasAny(i+1, bits(cPerfect, cPassive)) || !d.has(i+2, cNeg) {
		return false
	}
	return i+3 >= st.to || !d.toks[i+3].word && d.toks[i+3].number < 0
}

// onlyAsked tells whether the question asks only if or when something will be done, or whether it was ("When will you sign
// the treaty?", "Have you ratified it?").
func (d *document) onlyAsked(s int, t *tie) bool {
	if t.act == nil {
		return false
	}
	st := d.sents[s]
	if t.status == kg.Planned || t.status == kg.Negotiating && d.hasAny(st.from, bits(cPerfect, cPassive)) {
		return true
	}
	if t.status == kg.InForce && t.act.e.forms&formPast == 0 && d.count(st.from, st.to, bits(cPerfect)) == 0 && !d.dateBetween(t.act.to, st.to) {
		return true // "Quand l'accord entrera-t-il en vigueur ?"
	}
	if t.link == linkRelative || t.link == linkPart {
		return false
	}
	f := t.act.e.forms
	return f&(formPres|formInf|formFut) != 0 && f&formPast == 0 && !d.auxBefore(t.act, cPerfect) || d.hasAny(st.from, bits(cPerfect)) && d.auxBefore(t.act, cPerfect)
}

// tellsNews tells whether the sentence opens with what a paper told or what is rumoured.
func (d *document) tellsNews(s int) bool {
	st := d.sents[s]
	for i := st.from; i < min(st.to, st.from+8); i++ {
		if d.single(i, cNews) {
			return true
		}
	}
	return false
}

// ofNews tells whether the denial is of news told before, of which only the word stands before it in a sentence
// without an instrument ("The story is baseless").
func (d *document) ofNews(s int, h *hit) bool {
	st := d.sents[s]
	if h.e.flags&flagBack == 0 || d.hasAnyIn(st.from, st.to, bits(cInstrument)) {
		return false
	}
	for i := h.from - 1; i >= st.from && h.from-i <= 6; i-- {
		if d.single(i, cNews) {
			return true
		}
	}
	return false
}

// deniesNews tells whether what the verb of denial has for its object, in a sentence without an instrument, is the news
// told before, its subject between them ("نفت وزارة الخارجية هذه الأنباء").
func (d *document) deniesNews(s int, h *hit) bool {
	st := d.sents[s]
	if h.e.flags&flagBack != 0 || d.hasAnyIn(st.from, st.to, bits(cInstrument)) {
		return false
	}
	for i := h.to; i < min(h.to+12, st.to); i++ {
		if d.single(i, cNews) || i+1 < st.to && d.has(i, cThis) && (!d.toks[i+1].word || d.isDate(i+1) || d.hasAny(i+1, bits(cLoc, cTimePrep))) || i+1 == st.to && d.has(i, cThis) {
			return true
		}
		if d.hasAny(i, bits(cRel, cBoundary, cAct)) || !d.toks[i].word {
			return false
		}
	}
	return false
}

// deniedFrom gives the first sentence that the words h of sentence s deny: the one before, or the one before that
// over a sentence that denies what goes with it ("A paper says that they signed. – They never met. The story is
// false."); "that is not true" reaches over a line only, as an answer.
func (d *document) deniedFrom(s int, h *hit) int {
	if h.e.flags&flagGeneric != 0 && !d.opensLine(s) && !(s > 0 && d.tellsNews(s-1)) && d.sents[s].to-d.sents[s].from > shortAnswer {
		return s
	}
	if s >= 2 && len(d.mentions) > 0 && d.mentions[len(d.mentions)-1].sent == s-2 && d.sents[s-1].field == 1 && d.opensLine(s-1) &&
		d.hasAnyIn(d.sents[s-1].from, d.sents[s-1].to, bits(cNeg)) && !d.hasAnyIn(d.sents[s-1].from, d.sents[s-1].to, bits(cInstrument)) {
		return s - 2
	}
	return s - 1
}

// toldIn tells whether an accord was told in sentence s.
func (d *document) toldIn(s int) bool {
	for i := len(d.mentions) - 1; i >= 0 && d.mentions[i].sent >= s; i-- {
		if d.mentions[i].sent == s {
			return true
		}
	}
	return false
}

// urged tells whether the infinitive or verbal noun is only what somebody was urged to do, be it the second of two
// ("urged the leaders of A and B in Geneva to sign", "urged them to respect … and to conclude an accord").
func (d *document) urged(a *hit) bool {
	switch {
	case caseless(d.toks[a.from].norm) && a.e.forms&formNoun != 0:
	case !caseless(d.toks[a.from].norm) && (a.e.forms&formInf != 0 || (a.e.act == actPlan || a.e.forms&formFut != 0) && a.to-a.from > 1): // "à signer"
	default:
		return false
	}
	for i := a.from - 1; i >= 0 && a.from-i <= 24 && !d.sentStart[i+1]; i-- {
		if h := d.hitOver(i, cHoped); h != nil && h.e.flags&flagWhole != 0 {
			return true
		}
		if d.has(i, cAct) && i+2 == a.from && d.has(i+1, cAnd) {
			continue // "to renegotiate or abandon"
		}
		if n := d.toks[i].norm; n == "," || n == "،" || n == "؛" || d.hasAny(i, bits(cOccasion, cRel, cBoundary, cAct)) {
			return false
		}
	}
	return false
}
