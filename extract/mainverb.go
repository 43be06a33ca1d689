package extract

import "github.com/entente-kg/entente/kg"

// verbEnding is how verbs of any meaning end in some form ("ría", "aron").
type verbEnding struct {
	end   string
	forms formSet
	spelt string // with its accents, where they count
	first bool   // it begins the word
}

// shortVerb is the least length of a word that is known for a verb by its ending.
const shortVerb = 6

// shortSpelt is that of one known by an ending with its accents.
const shortSpelt = 4

// endsLike tells whether token i is a verb of that form by its ending: no name, and nothing before it that goes with a noun.
func (d *document) endsLike(i int, f formSet) bool {
	t := &d.toks[i]
	if !t.word || t.capital {
		return false
	}
	for k := range d.lx.endings {
		if e := &d.lx.endings[k]; e.forms&f != 0 && e.fits(t.norm, d.text(i, i+1)) {
			return e.first || t.norm == e.end || i > 0 && (!d.hasAny(i-1, bits(cDef, cIndef, cThis, cOf, cLoc, cOn, cNumber, cAnd)) || d.hitAt(i-1, cGaz) != nil)
		}
	}
	return false
}

// wordsToVerb is how far behind an instrument the verb may stand whose subject its signing is.
const wordsToVerb = 16

// wouldDo tells whether the signing named before the instrument is the subject of a verb in the conditional ("the signing of a
// treaty with A would allow").
func (d *document) wouldDo(a *hit, in *instrument) bool {
	if len(d.lx.endings) == 0 || in.from < a.to || in.sent != d.sentOf[a.from] || d.adverbial(a) {
		return false
	}
	end := min(in.to+wordsToVerb, d.sents[in.sent].to)
	for i := in.to; i < end && (d.toks[i].word || d.toks[i].norm == "-") && !d.hasAny(i, bits(cAct, cRel, cPerfect, cPassive, cBoundary)); i++ {
		if h := d.hitAt(i, cPlanned); d.endsLike(i, formCond) || h != nil && h.e.forms == formCond && !d.datedIn(in.sent) {
			return true
		}
	}
	return false
}

// datedIn tells whether sentence s gives a date.
func (d *document) datedIn(s int) bool {
	for k := range d.dates {
		if d.sentOf[d.dates[k].from] == s {
			return true
		}
	}
	return false
}

// doneByThen tells whether what is told to happen "once the treaty is signed" has happened: behind the comma that closes the
// clause stands a verb of the past ("une fois signé l'accord, les ministres sont partis").
func (d *document) doneByThen(a *hit, in *instrument) bool {
	if a.e.act != actSign || a.e.forms != formFut || a.to-a.from < 2 || in.sent != d.sentOf[a.from] {
		return false
	}
	st := d.sents[in.sent]
	comma := max(a.to, in.to)
	for comma < st.to && !d.isComma(comma) {
		comma++
	}
	for i := comma + 1; i < min(comma+9, st.to); i++ {
		if h := d.hitAt(i, cPerfect); h != nil && h.e.forms&formPast != 0 {
			return true
		}
		if d.endsLike(i, formPast) {
			return true
		}
		if d.hasAny(i, bits(cRel, cPlanned)) {
			return false
		}
	}
	return false
}

// behindAside skips what is set between commas at token i ("the signing of the treaty, due on Tuesday, has been put off").
func (d *document) behindAside(i int) int {
	if i >= len(d.toks) || !d.isComma(i) {
		return i
	}
	for j := i + 1; j < min(i+12, len(d.toks)) && !d.sentStart[j]; j++ {
		if d.isComma(j) {
			return j + 1
		}
		if d.hasAny(j, bits(cInstrument)) || d.hitAt(j, cAct) != nil && !d.has(i+1, cRel) {
			break
		}
	}
	return i
}

// draftApproved tells whether what was approved or adopted, by others than a parliament, is a draft of the instrument: it is
// still to be signed.
func (d *document) draftApproved(a *hit, in *instrument) bool {
	if a.e.act != actNegotiate || a.e.forms != formNoun || in.from < a.to || in.npFrom-a.to > 2 {
		return false
	}
	for i := a.from - 1; i >= 0 && a.from-i <= 6 && !d.sentStart[i+1]; i-- {
		if x := d.hitOver(i, cAct); x != nil {
			return d.finiteVerb(x) && (x.e.act == actRatify || x.e.flags&flagVoted != 0) && !d.voted(x)
		}
		if !d.hasAny(i, bits(cDef, cIndef, cThis)) && !d.isDate(i) {
			return false
		}
	}
	return false
}

// leaveGiven tells whether the noun of signing is what was approved right before it ("approved the signing of the accord").
func (d *document) leaveGiven(a *hit) bool {
	if a.e.act != actSign || a.e.forms&formNoun == 0 || d.sentStart[a.from] {
		return false
	}
	i := a.from - 1
	if d.has(i, cDef) && !d.sentStart[i] && d.hitOver(i, cAct) == nil {
		i--
	}
	if d.hasAny(i, bits(cOn, cOf)) && d.hitOver(i, cAct) == nil && !d.sentStart[i] {
		i-- // "the approval of the signing", "الموافقة على توقيع"
	}
	x := d.hitOver(i, cAct)
	return x != nil && x.e.act == actRatify && x.to > i && (d.finiteVerb(x) || x.e.forms&(formGer|formInf|formNoun) != 0)
}

// approvesSigning is the same seen from the verb: what it approves is the signing of the instrument.
func (d *document) approvesSigning(a *hit, in *instrument) bool {
	if a.e.act != actRatify || !d.finiteVerb(a) || in.from < a.to {
		return false
	}
	for i := a.to - 1; i < min(a.to+2, in.from); i++ {
		if n := d.hitAt(i, cAct); n != nil && n != a {
			return d.leaveGiven(n)
		}
	}
	return false
}

// mandated tells whether what was approved is still to be signed, for the sentence goes on with leave to
// sign it ("approved the draft accord with B and authorised the minister to sign it").
func (d *document) mandated(a *hit, in *instrument) bool {
	voted := a.e.flags&flagVoted != 0 && d.finiteVerb(a)
	if in.from < a.to || a.e.act != actRatify && !voted && (a.e.act != actNegotiate || a.e.forms != formNoun) {
		return false
	}
	for _, x := range d.actsIn(in.sent) {
		if x.from < in.to || x.e.act != actSign || x.e.forms&(formPast|formPart) != 0 {
			continue
		}
		if x.e.forms == formFut && d.objectPronoun(x) {
			return true // "adopted the text and will sign it"
		}
		if x.e.forms&(formInf|formNoun|formGer) == 0 && (x.e.flags&flagBack == 0 || !caseless(d.toks[x.from].norm)) {
			continue
		}
		return d.hasAnyIn(in.to, x.from, bits(cPlanned)) && !d.hasAnyIn(in.to, min(x.to+3, d.sents[in.sent].to), bits(cInstrument, cNeg, cOther, cEllipsis))
	}
	return false
}

// dayOfMandate gives the day to come right behind the verb of signing, of what was approved and is still to be signed ("adopted the
// protocol on Tuesday and is to sign it on Thursday"); nil where none is told.
func (d *document) dayOfMandate(in *instrument, t *tie) *dateHit {
	if t.status != kg.Planned {
		return nil
	}
	for _, x := range d.actsIn(in.sent) {
		if x.from < in.to || x.e.act != actSign || x.e.forms&(formPast|formPart) != 0 {
			continue
		}
		h := d.firstDate(x.to, min(x.to+wordsToMandateDay, d.sents[in.sent].to))
		if h != nil && (d.ahead(h) || h.next > d.article.Published) {
			return h
		}
		return nil
	}
	return nil
}

// wordsToMandateDay is how far behind the verb of signing its day may end.
const wordsToMandateDay = 7

// pastQuote gives the token behind a quotation mark that opens at token i ("will sign “neither today nor ever”").
func (d *document) pastQuote(i int) int {
	if i < len(d.toks) && !d.sentStart[i] {
		switch d.toks[i].norm {
		case "«", "\"", "“":
			return i + 1
		}
	}
	return i
}
