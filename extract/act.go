package extract

import (
	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// link says how an instrument is tied to the act that was done with it.
type link uint8

const (
	linkNone      link = iota
	linkNominal        // "the signing of an agreement"
	linkActive         // "they signed an agreement"
	linkPassive        // "an agreement was signed"
	linkPart           // "an agreement signed in May"
	linkRelative       // "an agreement that they signed"
	linkInherited      // from the sentence that opens a list or a bundle
)

var linkNames = [...]string{"none", "nominal", "active", "passive", "participle", "relative", "inherited"}

// tie is an instrument with its act.
type tie struct {
	act     *hit
	link    link
	cost    float64
	status  kg.Status
	fronted bool   // a participle that opens the sentence
	drop    string // why the act proves nothing: "negated", "wished"
	after   bool   // only planned as what came after something else: "before they signed"
	early   bool   // signed by now, for a day is told on which it will be in force
	ahead   bool   // an end that is told before its day comes
	tabled  bool   // of its ratification there is no more than a bill, or of its signing no more than leave to sign: no day of its own
}

// actsIn lists the act hits of a sentence.
func (d *document) actsIn(s int) []*hit {
	st := d.sents[s]
	var out []*hit
	for k := d.first[st.from]; k < len(d.hits) && d.hits[k].from < st.to; k++ {
		if n := len(out); n > 0 && d.hits[k].e.class == cAct && d.hits[k].from > out[n-1].from && d.hits[k].from < out[n-1].to && d.hits[k].e.act == out[n-1].e.act && d.hits[k].gap == out[n-1].gap {
			continue // "put his name to" in "refused to put his name to"
		}
		if d.hits[k].e.class == cAct && d.hits[k].e.flags&flagAgain != 0 && d.hits[k].e.flags&flagLed != 0 && d.count(st.from, st.to, bits(cWith)) == 0 && !d.doneByOther(&d.hits[k], st) {
			continue // "it did so at a meeting"
		}
		if d.hits[k].e.class == cAct && d.hits[k].e.flags&flagTacit == 0 && !d.compared(d.hits[k].from) && !d.endsOther(&d.hits[k]) && !d.meetingEnds(&d.hits[k]) && !d.dismisses(&d.hits[k]) {
			out = append(out, &d.hits[k])
		}
	}
	return out
}

// tieOf finds the act of an instrument in its sentence.
func (d *document) tieOf(in *instrument, acts []*hit, ins []instrument) tie {
	best := tie{cost: 1e9}
	acts = nearest(acts, in)
	talks, on := d.talksNoun(in, acts), d.talksOn(in, acts)
	for _, a := range acts {
		if d.toldOfOther(talks, on, in, a) {
			continue
		}
		if a.from >= in.from && a.to <= in.to {
			continue
		}
		t := d.tieWith(in, a, ins, acts)
		if t.link != linkNone && t.cost < best.cost {
			best = t
		}
	}
	if best.link == linkNone {
		return tie{}
	}
	d.readStatus(&best, in)
	if best.act == on && d.brokenOff(on, in, acts) {
		best.drop = "negated"
	}
	return best
}

func (d *document) tieWith(in *instrument, a *hit, ins []instrument, acts []*hit) tie {
	f := a.e.forms
	if d.handled(in, a) || d.forceBeforeThen(in, a) || a.e.act == actSuspend && (d.suspendsOther(in, a, acts) || d.freezesOther(in, a, acts)) || d.endsOwn(in, a) || d.takesDated(in, a, ins) || d.oneThatRenews(in, a) || d.doesToOtherThing(in, a, acts) {
		return tie{}
	}
	if a.to <= in.from {
		if in.ellipsis && d.rare(in.npFrom-1, cSince) && d.hitAt(in.from+1, cAct) != nil {
			return tie{} // "the first since the one signed with B in 1998"
		}
		if (f&formNoun != 0 || d.has(a.from-1, cDef)) && in.def && in.generic && d.masked[a.from] && !d.masked[in.from] && (d.commaIn(a.to, in.npFrom) || caseless(d.toks[a.from].norm)) {
			return tie{} // "After the signing, the text goes to parliament"
		}
		if d.deniedAside(a) || d.refusedBehind(a, in) {
			return tie{} // "are negotiating, without concluding it, an accord"
		}
		if in.weak && !d.masked[a.from] && d.asOccasion(a, in) {
			return tie{} // "they met after the exchange of notes"
		}
		if a.e.act == actEnd && a.e.flags&flagJoins != 0 && (in.npFrom > a.to || d.ledTo(in)) {
			return tie{} // "the talks ended in an accord"
		}
		return d.actBefore(in, a, f, ins, acts)
	}
	if a.e.act == actEnd && (a.e.flags&flagJoins != 0 && !caseless(d.toks[a.from].norm) && !d.endsItself(in, a) || d.endsUnnamed(a)) {
		return tie{}
	}
	return d.actAfter(in, a, f, ins, acts)
}

// deniedAside tells whether the act is all that an insertion between commas denies.
func (d *document) deniedAside(a *hit) bool {
	if a.from < 2 || !d.isComma(a.to) || a.e.forms&formNoun != 0 || d.sentStart[a.from] {
		return false
	}
	h := d.hitOver(a.from-1, cNeg)
	return h != nil && h.from > 0 && d.isComma(h.from-1)
}

// inRelativeOf tells whether the act stands in the relative clause of an instrument before it, has told its
// day, and in comes behind a comma and an "and".
func (d *document) inRelativeOf(a *hit, in *instrument, ins []instrument) bool {
	if i := in.npFrom - 1; i < 1 || !d.has(i, cAnd) || d.toks[i-1].norm != "," || caseless(d.toks[a.from].norm) || !d.dateBetween(a.to, i) {
		return false
	}
	for k := range ins {
		if x := &ins[k]; x.to <= a.from && d.has(x.npTo, cRel) && a.from-x.npTo <= 6 && d.toks[x.npTo-1].word {
			return true
		}
	}
	return false
}

// dateBetween tells whether a date stands between two tokens.
func (d *document) dateBetween(from, to int) bool {
	for k := range d.dates {
		if h := &d.dates[k]; h.from >= from && h.to <= to {
			return true
		}
	}
	return false
}

// verbsJoined tells whether an "and" between two tokens joins something else than two parties.
func (d *document) verbsJoined(from, to int) bool {
	for i := from; i < to; i++ {
		if d.has(i, cAnd) && !(d.atomCount(max(from, i-3), i) > 0 && d.atomCount(i, min(to, i+5)) > 0) {
			return true
		}
	}
	return false
}

// asOccasion tells whether the instrument only names the occasion of what the act before it tells ("took
// effect after the exchange of notes").
func (d *document) asOccasion(a *hit, in *instrument) bool {
	for i := in.npFrom - 1; i >= a.to && i >= in.npFrom-4; i-- {
		if h := d.hitAt(i, cOccasion); h != nil {
			return h.to <= in.npFrom && in.npFrom-h.to <= 1
		}
	}
	return false
}

// between counts what stands between two tokens.
func (d *document) count(from, to int, set uint64) int {
	n := 0
	for i := from; i < to; i++ {
		if d.mask[i]&set != 0 && (i == from || d.mask[i-1]&set == 0) {
			n++
		}
	}
	return n
}

func (d *document) hardStops(from, to int) int {
	n := 0
	for i := from; i < to; i++ {
		switch d.toks[i].norm {
		case ";", "؛", "—":
			n++
		}
	}
	return n
}

// colonFirst tells whether a colon opens an enumeration between two tokens before any semicolon.
func (d *document) colonFirst(from, to int) bool {
	for i := from; i < to; i++ {
		switch d.toks[i].norm {
		case ":":
			return true
		case ";", "؛":
			return false
		}
	}
	return false
}

// relsBetween counts the relative pronouns between an act and an instrument, without those of an
// aside or occasion.
func (d *document) relsBetween(a *hit, in *instrument) int {
	n := 0
	for i := a.to; i < in.from; i++ {
		if d.has(i, cRel) && !(d.masked[i] && !d.masked[a.from]) && (i == a.to || !d.has(i-1, cRel)) {
			n++
		}
	}
	return n
}

// actsBetween counts the other acts between an act and an instrument in the same way.
func (d *document) actsBetween(acts []*hit, a *hit, in *instrument) int {
	n := 0
	for _, x := range acts {
		aside := d.masked[x.from] || x.from > 0 && d.has(x.from-1, cRel) && d.masked[x.from-1]
		if x != a && x.from >= a.to && x.to <= in.from && !(aside && !d.masked[a.from]) && !d.heldByOther(in, x) {
			n++
		}
	}
	return n
}

// goesOnAnd tells whether an "and" joins the instrument, which is a new one, to what stands before it.
func (d *document) goesOnAnd(in *instrument) bool {
	return (in.indef || in.counted) && (d.joinedAnd(in.npFrom) || d.has(in.npFrom-1, cAnd))
}

// heldByOther tells whether the act is the participle right behind an instrument before in, to which an "and" joins in.
func (d *document) heldByOther(in *instrument, a *hit) bool {
	if a.e.forms&formPart == 0 {
		return false
	}
	and := d.goesOnAnd(in)
	for k := range d.ins {
		if x := &d.ins[k]; x.to <= a.from && (and || d.samePreposition(x, in)) && d.participleBehind(x) == a {
			return true
		}
	}
	return false
}

// samePreposition tells whether the preposition before the one instrument stands before the other too, with an "and" joined to it
// ("صادق على المعاهدة … وعلى اتفاق", ratified on the treaty … and-on an accord): both are objects of the verb.
func (d *document) samePreposition(x, in *instrument) bool {
	i, j := x.npFrom-1, in.npFrom-1
	if i < 0 || j <= x.to || !caseless(d.toks[in.from].norm) || !d.joinedAnd(j) || d.sentStart[x.npFrom] || d.sentStart[in.npFrom] {
		return false
	}
	for _, f := range d.toks[j].forms {
		if f.roles&roleAnd != 0 && f.norm == d.toks[i].norm {
			return true
		}
	}
	return false
}

// goesOnList tells whether in is joined to an instrument that follows the act and has a participle of its own.
func (d *document) goesOnList(in *instrument, a *hit) bool {
	if !d.goesOnAnd(in) {
		return false
	}
	for k := range d.ins {
		x := &d.ins[k]
		if x.from < a.to || x.to > in.npFrom {
			continue
		}
		return x.npFrom-a.to <= 6 && d.participleBehind(x) != nil
	}
	return false
}

func (d *document) actBefore(in *instrument, a *hit, f formSet, ins []instrument, acts []*hit) tie {
	if a.e.act == actEnd && a.e.flags&flagTransitive != 0 && in.indef && d.lastStop(in.npFrom, a.to) > a.to {
		return tie{} // "a truce had put an end to the fighting; a treaty, in 1858, had …"
	}
	if a.e.flags&flagTransitive != 0 && f&formNoun == 0 {
		if o := d.hitAt(in.npTo, cAct); o != nil && o.e.act == actNegotiate && o.e.forms&formNoun != 0 {
			return tie{} // verb first: "the treaty ended negotiations"
		}
	}
	if a.e.flags&flagLed != 0 && (f&formNoun != 0 && a.to != in.npFrom || f&formNoun == 0 && !d.leadsTo(a, in)) {
		return tie{}
	}
	if (a.e.flags&flagBack != 0 || a.roles&roleHas != 0) && f&(formPast|formPres|formFut) != 0 && f&formNoun == 0 {
		if d.count(in.npFrom, in.npTo, bits(cSimilar)) == 0 {
			return tie{} // the verb has its object joined to it
		}
	}
	if a.e.flags&flagTransitive != 0 && f&formNoun == 0 && !caseless(d.toks[a.from].norm) && d.doneByInstrument(a, ins) {
		return tie{} // "a treaty that puts an end to the pact of 1976"
	}
	if a.e.act == actNegotiate && d.discussesBill(a, in, acts) {
		return tie{} // "discussed a bill approving the convention"
	}
	if f&formNoun == 0 && in.indef && d.inRelativeOf(a, in, ins) {
		return tie{} // "an accord that they signed in May, and a treaty of 2007"
	}
	if in.def && d.toks[a.to].norm == "," && a.to < in.npFrom && d.objectBefore(a) {
		return tie{} // "neither having denounced it, the pact was renewed"
	}
	if d.partOfOther(in, a, ins) || in.def && d.exempt(in) || caseless(d.toks[in.from].norm) && !d.goesOnAnd(in) && d.heldByOther(in, a) {
		return tie{}
	}
	if f&formNoun == 0 && d.opensNextClause(in, a, ins, acts) {
		return tie{} // "The round has been concluded, and an agreement is to be signed"
	}
	if f&formNoun == 0 && in.def && d.otherObject(a, in) || (a.e.act == actSign || a.e.act == actForce) && a.e.flags&flagLoose != 0 && d.holdsOther(a, in) {
		return tie{} // "signed a petition against the accord", "have had ties since 1991 and praise the accord"
	}
	if f&formNoun == 0 && d.behindOtherVerb(in, a, ins) {
		return tie{} // "approved the treaty with A but postponed the vote on the accord with B"
	}
	if f&formNoun == 0 && d.behindNextVerb(in, a, ins) {
		return tie{} // "signed a convention and praised the work on agreements"
	}
	if f&formNoun == 0 && d.deniedShort(in, a) {
		return tie{} // "was signed, but the treaty with B was not"
	}
	gap := d.gapTo(a, in)
	cost := float64(gap) * 0.1
	if d.colonFirst(a.to, in.from) {
		cost = cost*0.3 + 0.1*float64(d.hardStops(a.to, in.from)) // an enumeration
	} else {
		cost += 3 * float64(d.hardStops(a.to, in.from))
	}
	cost += 2 * float64(d.count(a.to, in.from, bits(cBoundary)))
	cost += 1.5 * float64(d.relsBetween(a, in))
	cost += 2 * float64(d.actsBetween(acts, a, in))
	joined := f&formNoun == 0 && d.goesOnList(in, a) || d.objectJoined(in, a, ins, acts)
	if joined {
		cost = min(cost, 0.6) // "approved a convention concluded with A, and an accord signed with B"
	}
	if f&formNoun != 0 {
		// the noun governs the instrument through "of", with little between
		if d.doneBy(a) && (gap <= 12 || d.chained(in, a, ins)) {
			return tie{act: a, link: linkActive, cost: cost + 0.3}
		}
		if a.from > 0 && d.has(a.from-1, cThis) && !d.sentStart[a.from] {
			cost++ // "this signing": of what was told before
		}
		if gap <= 12 || joined || d.chained(in, a, ins) {
			return tie{act: a, link: linkNominal, cost: cost + 0.2}
		}
	}
	if f&(formPast|formPres|formFut|formCond|formInf|formGer) != 0 || f&formPart != 0 && (d.auxBefore(a, cPerfect) || d.auxBefore(a, cPassive) || a.e.flags&flagReflexive != 0 || d.goesOnPerfect(a) || caseless(d.toks[a.from].norm)) {
		if in.def && !in.counted && gap > 12 && !joined {
			cost += 0.8
		}
		l := linkActive
		if f != formGer && d.auxBefore(a, cPassive) { // "is negotiating" is none
			l = linkPassive
			cost += 0.3 // "was signed an agreement" stands in lists and inversions
		}
		return tie{act: a, link: l, cost: cost + 0.5}
	}
	if f&formPart != 0 {
		if a.e.act != actSign && d.sentStart[a.from] && d.toks[in.npFrom-1].norm == "," {
			return tie{act: a, link: linkPassive, cost: cost + 0.4} // "Having run out on Sunday, the protocol"
		}
		// "signed: …", "signés jeudi, deux accords"
		return tie{act: a, link: linkPassive, cost: cost + 2}
	}
	return tie{}
}

// goesOnPerfect tells whether the participle shares the auxiliary of one before it and has a partner or an object of its own
// ("has signed one with A and, last year, concluded with B a treaty", "has signed an accord and ratified the treaty with B").
func (d *document) goesOnPerfect(a *hit) bool {
	object := d.directObject(a, d.ins) != nil && (d.has(a.from-1, cAnd) || d.isComma(a.from-1))
	if !object && d.hitAt(a.to, cWith) == nil || caseless(d.toks[a.from].norm) {
		return false
	}
	and := object
	for i := a.from - 1; i >= 0 && a.from-i <= 24 && !d.sentStart[i+1]; i-- {
		if x := d.hitOver(i, cAct); x != nil {
			if object && x.e.forms == formPart && !d.auxBefore(x, cPerfect) && !d.goesOnPerfect(x) {
				continue // "and the one signed in 1998"
			}
			return and && x.e.forms&formPart != 0 && (d.auxBefore(x, cPerfect) || object && d.goesOnPerfect(x))
		}
		if d.has(i, cBoundary) || d.toks[i].norm == ";" {
			return false
		}
		and = and || d.has(i, cAnd)
	}
	return false
}

// opensNextClause tells whether an "and" behind a comma joins the instrument, new and the first one behind the act, to the
// clause of the act, and it is the subject of a passive of its own.
func (d *document) opensNextClause(in *instrument, a *hit, ins []instrument, acts []*hit) bool {
	i := in.npFrom - 1
	if !in.indef && !in.counted || caseless(d.toks[in.from].norm) || i <= a.to || !d.has(i, cAnd) || !d.isComma(i-1) {
		return false
	}
	for k := range ins {
		if x := &ins[k]; x.from >= a.to && x.from < in.from && !in.ellipsis {
			return false // but "has signed one with A, and one with B is under negotiation"
		}
	}
	for _, x := range acts {
		if x.from >= in.to {
			return x.from-in.to <= 24 && (x.e.forms&(formPart|formGer|formInf) != 0 && d.auxBefore(x, cPassive) || x.e.act == actNegotiate && x.e.forms&formPres != 0) && d.count(in.to, x.from, bits(cRel, cBoundary, cInstrument)) == 0
		}
	}
	return false
}

// otherObject tells whether an article and a noun of no instrument stand right behind the act, as its object.
func (d *document) otherObject(a *hit, in *instrument) bool {
	i := a.to
	if i+1 >= in.npFrom || caseless(d.toks[i].norm) || !d.has(i, cIndef) || a.e.act != actSign {
		return false
	}
	t := &d.toks[i+1]
	return t.word && !t.capital && t.number < 0 && d.mask[i+1] == 0 && !d.isDate(i) && !d.isDate(i+1) && d.hasAny(i+2, bits(cOn, cFor, cOf, cLoc))
}

// holdsOther tells whether a verb of concluding that is one of holding as well ("عقد") has another object than the instrument
// behind it: it concludes an indefinite one, with no other act between and no preposition before it ("held a session on an accord").
func (d *document) holdsOther(a *hit, in *instrument) bool {
	return in.def || d.count(a.to, in.npFrom, bits(cAct)) > 0 || d.hasAny(in.npFrom-1, bits(cOn, cOccasion, cWith)) || d.ledTo(in)
}

// possessiveRel tells whether a relative that says whose stands before the noun of the act ("cuya firma",
// "whose signing").
func (d *document) possessiveRel(a *hit) bool {
	h := d.hitOver(a.from, cRel)
	if h == nil {
		h = d.hitOver(a.from-1, cRel)
	}
	return h != nil && h.e.flags&flagBack != 0 && !caseless(d.toks[a.from].norm)
}

// actsOn tells whether an instrument stands right behind the act as its object.
func (d *document) actsOn(a *hit, ins []instrument) bool {
	for k := range ins {
		if x := &ins[k]; x.from >= a.to && x.from-a.to <= 3 {
			return true
		}
	}
	return false
}

// doneByInstrument tells whether the subject of the act is another instrument, by a relative clause or right
// before it.
func (d *document) doneByInstrument(a *hit, ins []instrument) bool {
	for k := range ins {
		x := &ins[k]
		if x.to > a.from {
			break
		}
		if n := a.from - x.npTo; n == 0 || n <= 2 && n >= 0 && d.count(x.npTo, a.from, bits(cRel)) > 0 && d.toks[x.npTo].norm != "," {
			return true
		}
	}
	return false
}

// leadsTo tells whether the instrument stands as a verb wants it that tells something of it only there: behind a
// preposition, and behind the word for a draft where the verb is one of discussing, by others than a parliament.
func (d *document) leadsTo(a *hit, in *instrument) bool {
	if a.e.act == actNegotiate {
		for i := a.to; i < in.npFrom; i++ {
			if d.single(i, cVotes) {
				return false
			}
		}
		return a.e.forms&formPres != 0 && d.prepositionBefore(a, in) || d.rare(in.npFrom-1, cBill) && !d.voted(a)
	}
	return d.ledTo(in) || d.bornOf(a, in)
}

// prepositionBefore tells whether the instrument stands behind a preposition, alone or melted with its article ("work with A
// on a treaty", "trabalha num acordo"), and no word that nobody knows between it and the act ("trabalha ao abrigo de um acordo").
func (d *document) prepositionBefore(a *hit, in *instrument) bool {
	for i := a.to; i < in.npFrom; i++ {
		if t := &d.toks[i]; t.word && !t.capital && d.mask[i] == 0 && !caseless(t.norm) {
			return false
		}
	}
	for i := in.npFrom - 1; i <= in.npFrom && i < in.from; i++ {
		if i >= 0 && !d.isDate(i) && (d.hasAny(i, bits(cFor, cTimePrep, cLoc, cOn)) || d.rare(i, cUnto)) {
			return true
		}
	}
	return d.ledTo(in)
}

// exempt tells whether words of denial stand right before the definite instrument ("nothing was
// denounced, not even the treaty signed in 1968").
func (d *document) exempt(in *instrument) bool {
	h := d.hitOver(in.npFrom-1, cNeg)
	return h != nil && h.to == in.npFrom && h.to-h.from > 1 && !d.sentStart[in.npFrom]
}

// partOfOther tells whether the instrument only says what one nearer to the act is about or belongs
// to ("a protocol to the agreement", "un avenant à la convention").
func (d *document) partOfOther(in *instrument, a *hit, ins []instrument) bool {
	if !in.def || in.counted || in.other || d.joinedAnd(in.npFrom) && !d.has(in.npFrom, cThis) {
		return false
	}
	for k := range ins {
		x := &ins[k]
		if x.from < a.to || x.to > in.npFrom || in.npFrom-x.to > 7 || x.to == in.npFrom && !d.has(in.npFrom, cOf) && !(x.kind == kg.Protocol && !d.has(in.npFrom, cDef) && d.untilAt(in.npFrom)) {
			continue
		}
		if d.count(x.to, in.npFrom, bits(cAnd, cAct, cRel, cBoundary, cPassive, cPerfect)) == 0 && d.wordsOnly(x.to, in.npFrom) {
			return true
		}
	}
	return false
}

func (d *document) wordsOnly(from, to int) bool {
	for ; from < to; from++ {
		if !d.toks[from].word && d.toks[from].norm != "-" && d.toks[from].norm != "'" {
			return false
		}
	}
	return true
}

// doneBy tells whether a light verb stands before the verbal noun, with the subject between them.
func (d *document) doneBy(a *hit) bool {
	if k := a.from - 1; a.roles&roleLoc == 0 && !d.has(k, cLoc) && !(d.has(k, cDef) && d.has(k-1, cLoc)) {
		return false
	}
	for i := a.from - 1; i >= d.sents[d.sentOf[a.from]].from && i >= a.from-40; i-- {
		if d.hitAt(i, cDoes) != nil {
			return true
		}
		if x := d.hitAt(i, cAct); x != nil && x.e.forms&(formPast|formPres) != 0 && x.e.forms&formNoun == 0 || d.toks[i].norm == "؛" {
			return false
		}
	}
	return false
}

// chained tells whether the instrument is a later one in the list that the noun governs.
func (d *document) chained(in *instrument, a *hit, ins []instrument) bool {
	last := a.to
	for k := range ins {
		x := &ins[k]
		if x.from < a.to || x.from > in.from {
			continue
		}
		if x.npFrom-last > 8 {
			return false
		}
		if x.from == in.from {
			return true
		}
		last = x.npTo
	}
	return false
}

// auxBefore tells whether an auxiliary of the class stands right before the act.
func (d *document) auxBefore(a *hit, c class) bool {
	for i := a.from - 1; i >= 0 && a.from-i <= 4 && !d.sentStart[i+1]; i-- {
		if d.has(i, c) {
			return true
		}
		if d.hasAny(i, bits(cInstrument, cAct)) || !d.toks[i].word && d.toks[i].norm != "-" {
			return false // but "have – at last – signed"
		}
	}
	return false
}

// verbOfNextClause tells whether the act stands between a subject behind a comma and an object of its own ("instead of a treaty
// with A, B signed one with C").
func (d *document) verbOfNextClause(in *instrument, a *hit, ins []instrument) bool {
	if d.auxBefore(a, cPassive) || d.directObject(a, ins) == nil {
		return false
	}
	for i := a.from - 2; i >= in.to; i-- {
		if d.isComma(i) {
			return d.atomCount(i, a.from) > 0
		}
	}
	return false
}

func (d *document) actAfter(in *instrument, a *hit, f formSet, ins []instrument, acts []*hit) tie {
	if d.namesTalks(in, a) {
		return tie{act: a, link: linkNominal, cost: 0.1}
	}
	if d.withOwnObject(a, in) || a.e.flags&flagLed != 0 && !d.worksOnWhich(in, a) || d.absolute(in, a, ins) || d.meansOf(in, a) || d.opensNextObject(in, a, ins, acts) || d.objectOfMain(in, a, ins) {
		return tie{}
	}
	if at, n := d.subjectAll(a); n > 0 && at >= in.to && !in.plural {
		return tie{} // "…; both are in force" tells of more than this one
	}
	gap := a.from - in.to
	cost := float64(gap) * 0.06
	if (f&formPart != 0 && d.auxBefore(a, cPassive) || f&formPart == 0 && a.e.act == actForce && f&(formPast|formPres) != 0) && d.closedClause(a) {
		cost = float64(min(gap, 15)) * 0.06 // the main verb, behind all that hangs on the subject
	}
	joined := f&formPart != 0 && a.e.act != actSign && gap > 12 && gap <= 45 && d.has(a.from-1, cAnd) && d.isComma(a.from-2) && d.partRightBehind(in)
	if joined {
		cost = 0.6 // "signed in May by A's minister, X, and by B's, Y, and in force since June"
	}
	cost += 3 * float64(d.hardStops(in.to, a.from))
	cost += 2 * float64(d.count(in.to, a.from, bits(cBoundary)))
	between := 0
	if d.joinedSubjects(in, a, ins, acts) {
		return tie{act: a, link: linkPassive, cost: 0.9} // "the treaty with A, signed in 1998, and the one with B, signed in 2001, have expired"
	}
	for k := range ins {
		if ins[k].from >= in.to && ins[k].to <= a.from && !(in.counted && ins[k].ellipsis) {
			between++ // "two pacts, one on A and another on B, signed in May": of both
		}
	}
	for _, x := range acts {
		if x == a || x.from < in.to || x.to > a.from {
			continue
		}
		if between == 0 && (d.hangsOn(in, x) || d.goesOnWith(x, a)) {
			cost += 0.3 // "the treaty, signed in 2002, has expired"
		} else {
			cost += 2
		}
	}
	if between == 0 && d.inForceSince(in, a, acts) {
		return tie{act: a, link: linkPassive, cost: min(cost, 0.7)}
	}
	if d.toldOfNth(in, a) {
		return tie{} // "the text is the ninth that A has put into effect since 2010"
	}
	rel := d.count(in.to, a.from, bits(cRel))
	if f&formPast != 0 && f&formPart != 0 && d.hardStops(in.to, a.from) > 0 && !d.auxBefore(a, cPassive) && d.atomCount(in.npTo, a.from)+d.count(in.npTo, a.from, bits(cPronoun)) > 0 {
		return tie{} // the verb of the next clause
	}
	if rel == 0 && f&formPast != 0 && f&formPart != 0 && (d.verbOfNextClause(in, a, ins) || d.dropsThing(in, a)) || d.endsInClause(in, a) {
		return tie{}
	}
	if rel > 0 && f&formNoun == 0 && d.ofConjoined(in, a, ins) {
		return tie{} // "talks on a treaty with A have begun, and that one with B is in force"
	}
	if rel > 0 && d.endsSomething(a) {
		return tie{} // "a treaty that puts an end to years of war"
	}
	if rel > 0 && a.e.act == actSign && d.actsItself(in, a) {
		return tie{} // "an agreement on gas, which will reach A by way of B"
	}
	if rel > 0 && a.e.act == actSign && d.otherDoes(a, in, ins) {
		return tie{} // "the deal comes as people worry about A, which last year struck a pact with B"
	}
	switch {
	case f&formPart != 0 && d.auxBefore(a, cPassive):
		if between > 0 && d.reportedSubject(in, ins, a) {
			return tie{} // "called the accord a gift and added that a memorandum was being drafted"
		}
		if between > 0 && rel > 0 && !d.closedClause(a) && d.relOfLast(in, ins, a) {
			return tie{} // "the protocol gives effect to the agreement, which was signed in May"
		}
		l := linkPassive
		if rel > 0 && !d.closedClause(a) {
			l = linkRelative
		}
		return tie{act: a, link: l, cost: cost + 0.3*float64(between) + 0.4*float64(rel)}
	case f&formPart != 0 && f&formPast != 0 && d.subjectOf(in, a, rel):
		if between > 0 && rel > 0 && d.ownRelative(in, ins, a) {
			return tie{}
		}
		return tie{act: a, link: linkRelative, cost: cost + 0.3 + 0.6*float64(between)}
	case f&formPart != 0 && f&formPast != 0 && a.e.act != actSign && !d.auxBefore(a, cPassive) && d.objectFollows(a.to) && d.toks[a.from-1].norm == ",":
		return tie{} // "the treaty, signed in May, ended a quarrel"
	case f&formPart != 0 && !d.auxBefore(a, cPerfect):
		if a.e.act != actSign && d.ofOtherNoun(in, a) {
			return tie{} // "a declaration on a renewed partnership"
		}
		if d.siteVisited(in, a) {
			return tie{}
		}
		if rel > 0 && between == 0 && d.toks[a.from-1].norm == "," && gap <= 20 {
			return tie{act: a, link: linkPart, cost: min(cost, 0.6) + 0.2} // "the pact that binds them, in force since 2005"
		}
		if rel > 0 && between == 0 && gap <= 24 && caseless(d.toks[a.from].norm) && a.roles == 0 && (a.e.act == actForce || a.e.act == actEnd || a.e.act == actSuspend) {
			return tie{act: a, link: linkPart, cost: min(cost, 0.8) + 0.2} // "the pact that they signed in 2010 is valid"
		}
		if rel == 0 && between == 0 && (gap <= 30 || joined) {
			return tie{act: a, link: linkPart, cost: cost + 0.1}
		}
		if between > 0 && !d.coordinated(in, ins, a.from) {
			return tie{}
		}
		return tie{act: a, link: linkPart, cost: cost + 1 + 0.5*float64(between)}
	case f&(formPast|formPart|formPres|formFut) != 0 || f == formCond && d.impersonal(a):
		if a.e.flags&flagTransitive != 0 && f&formPart == 0 && d.actsOn(a, ins) {
			return tie{} // "a treaty that puts an end to the pact"
		}
		if rel == 0 && a.e.act == actEnd && a.e.flags&flagTransitive != 0 && f&formPart != 0 && d.has(a.from-1, cPerfect) && d.has(a.to, cLoc) {
			return tie{} // "an accord, in 1998, had put an end to their war"
		}
		if rel > 0 {
			if between > 0 && (d.ofLast(in, ins, a) || d.ownRelative(in, ins, a)) {
				return tie{}
			}
			return tie{act: a, link: linkRelative, cost: cost + 0.3 + 0.6*float64(between)}
		}
		if a.e.flags&flagBack != 0 && between == 0 && (!caseless(d.toks[a.from].norm) || d.hardStops(in.to, a.from) == 1) {
			return tie{act: a, link: linkRelative, cost: min(cost, 1) + 0.5} // "the treaty …: B denounced it in May"
		}
		if a.e.act != actSign && (f&(formPast|formPres|formFut) != 0 || a.e.act == actEnd && d.auxBefore(a, cPerfect)) {
			if a.e.flags&flagTransitive != 0 && f&formPart == 0 && !d.passiveBehind(a) {
				return tie{} // "the agreement abolishes duties"
			}
			last := in.npTo
			for _, x := range acts {
				if x != a && x.from >= in.to && x.to <= a.from && d.hangsOn(in, x) {
					last = max(last, x.to)
				}
			}
			closed := d.insertionCloses(in, a)
			if a.from-last > 10 && !closed || d.objectFollows(a.to) && !d.isDate(a.to) && !(d.has(a.to, cDef) && d.isDate(a.to+1)) || between > 0 || d.verbsJoined(in.npTo, a.from) && !(closed && d.passiveBehind(a)) {
				return tie{}
			}
			if closed {
				cost = min(cost, 1)
			}
			return tie{act: a, link: linkPassive, cost: cost + 0.4 + 0.5*float64(between)} // "the treaty expires"
		}
		if a.e.act == actSuspend && f&formPart != 0 && !d.auxBefore(a, cPassive) && d.objectFollows(a.to) && !d.has(a.to, cRel) && !(d.has(a.to, cDef) && d.isDate(a.to+1)) {
			return tie{} // "a memorandum has frozen drilling"
		}
		if between == 0 && d.comesBehindComma(a) {
			return tie{act: a, link: linkRelative, cost: min(cost, 0.8) + 0.5}
		}
		if in.def || gap <= 8 || between == 0 && caseless(d.toks[a.from].norm) && a.from-in.npTo <= 1 {
			return tie{act: a, link: linkRelative, cost: cost + 1 + float64(between)}
		}
	case f&formNoun != 0 && a.e.act != actSign && a.e.act != actNegotiate && a.e.act != actPlan && rel > 0 && between == 0 && d.count(in.to, a.from, bits(cPerfect)) > 0 && gap <= 20:
		return tie{act: a, link: linkRelative, cost: cost + 0.5} // "whose ratification parliament has allowed"
	case f&formNoun != 0 && (a.roles&roleHas != 0 || a.e.flags&flagBack != 0) && a.e.act != actNegotiate && between == 0 && gap <= 14 && (d.auxBefore(a, cPassive) || d.auxBefore(a, cPerfect) || d.has(a.from-1, cPlanned) || d.signedAfter(in, a)) && caseless(d.toks[a.from].norm):
		return tie{act: a, link: linkRelative, cost: min(cost, 0.8) + 0.4} // "accords whose signing took place"
	case f&formNoun != 0 && a.e.act == actForce && gap <= 12:
		return tie{act: a, link: linkNominal, cost: cost + 1.2}
	case f&formNoun != 0 && between == 0 && gap <= 12 && d.possessiveRel(a):
		return tie{act: a, link: linkRelative, cost: cost + 0.4} // "a treaty whose signing is planned for May"
	case f&(formNoun|formGer) != 0 && between == 0 && d.seenSigning(in, a):
		return tie{act: a, link: linkRelative, cost: min(cost, 0.8) + 0.4} // "the accords whose signing the two oversaw"
	case f&formNoun != 0 && (a.e.act == actSign && d.hitAt(a.to, cPlanned) != nil || a.e.act == actPlan) && between == 0 && gap <= 20 && (d.has(a.from-1, cWith) || d.has(a.from-1, cDef) && d.has(a.from-2, cWith)):
		return tie{act: a, link: linkRelative, cost: min(cost, 1) + 0.4} // "an accord, with signing set for May"
	case f&formInf != 0 && rel > 0 && a.e.act != actNegotiate && a.e.act != actPlan && d.auxBefore(a, cPerfect) && gap <= 20 && (between == 0 || !d.ofLast(in, ins, a) && !d.ownRelative(in, ins, a)):
		return tie{act: a, link: linkRelative, cost: cost + 0.3 + 0.6*float64(between)} // "the one that it has just signed with B"
	case f&formInf != 0 && rel > 0 && between == 0 && d.has(a.from-1, cPerfect) && d.relFollows(in):
		return tie{act: a, link: linkRelative, cost: min(cost, 1) + 0.3} // "the accord that A has just renewed"
	case f&formInf != 0 && rel > 0 && a.e.act == actSign && d.has(a.from-1, cPlanned) && d.relFollows(in):
		return tie{act: a, link: linkRelative, cost: min(cost, 1) + 0.3} // "an agreement that their ministers are to sign"
	case f&formGer != 0 && a.e.act == actNegotiate && rel > 0 && between == 0 && gap <= 14 && d.hitOver(a.from-1, cPassive) != nil:
		return tie{act: a, link: linkRelative, cost: min(cost, 1) + 0.3} // "a pact with B, which the government is negotiating"
	case f&formInf != 0 && gap <= 8 && a.e.act == actSign:
		return tie{act: a, link: linkRelative, cost: cost + 1} // "an agreement to be signed"
	}
	return tie{}
}

// comesBehindComma tells whether a comma before the act, a verb of the future or conditional, closes what goes on its subject
// ("المعاهدة، الموقعة بالأحرف الأولى في مايو، ستوقع في يوليو", the treaty, initialled in May, will be signed in July).
func (d *document) comesBehindComma(a *hit) bool {
	return d.isComma(d.beforeVerb(a)) && (a.roles&roleFuture != 0 || a.e.forms&(formFut|formCond) != 0 && a.e.forms&(formPast|formPres) == 0)
}

// wordsToTold is how far ahead of a conditional the verb of telling may stand.
const wordsToTold = 25

// futureTold tells whether the conditional at token i is the future of what somebody said in the past ("a annoncé qu'un
// accord serait signé"), and no mere hearsay.
func (d *document) futureTold(i int) bool {
	for j := i - 1; j >= 0 && i-j <= wordsToTold && !d.sentStart[j+1]; j-- {
		if h := d.hitOver(j, cBoundary); h != nil && h.to == j+1 {
			return h.e.flags&flagLed != 0 // "a annoncé que"
		}
		if d.has(j, cSays) && d.hitAt(j+1, cRel) != nil && d.has(j-1, cPerfect) {
			return true
		}
		if d.has(j, cHoped) && !d.isDate(j) || d.toks[j].norm == ";" || d.toks[j].norm == ":" {
			return false
		}
	}
	return d.toldBehind(i)
}

// toldBehind tells whether the verb of telling stands behind the sentence of token i and a comma ("would be signed on Monday, the
// minister said", "sería firmado el lunes, anunció el ministro").
func (d *document) toldBehind(i int) bool {
	end := d.sents[d.sentOf[i]].to
	for j := i + 1; j < min(i+wordsToTold, end-1); j++ {
		if !d.isComma(j) {
			continue
		}
		for k := j + 1; k < min(j+4, end); k++ {
			if h := d.hitOver(k, cSays); h != nil {
				return h.e.flags&flagLed == 0
			}
		}
	}
	return false
}

// talkedOf tells whether the verbal noun is what talks are about, or what those of the clause negotiate.
func (d *document) talkedOf(a *hit) bool {
	if d.negotiated(a) {
		return true
	}
	for i := a.from - 1; i >= 0 && a.from-i <= 16 && !d.sentStart[i+1]; i-- {
		if x := d.hitOver(i, cAct); x != nil {
			if d.discusses(x, a) || d.talksOfTerms(x, a) {
				return true
			}
			return x.e.act == actNegotiate && x.e.forms&formNoun != 0 && (d.count(x.to, a.from, bits(cOn, cOf)) > 0 || d.isAim(a) || d.leadsToNoun(x, a))
		}
		if !d.toks[i].word || d.has(i, cInstrument) {
			return false
		}
	}
	return false
}

// negotiated tells whether the verbal noun is the object of a verb of negotiating right before it ("are negotiating the
// renewal of the treaty").
func (d *document) negotiated(a *hit) bool {
	i := a.from - 1
	for i > 0 && a.from-i <= 3 && !d.sentStart[i+1] && d.hasAny(i, bits(cDef, cIndef, cOf)) && d.hitOver(i, cAct) == nil {
		i--
	}
	if i < 0 || d.sentStart[i+1] {
		return false
	}
	i = d.pastPartner(i)
	for k := 0; k < 8 && i > 0 && caseless(d.toks[i].norm) && !d.sentStart[i] && d.toks[i].word && d.hitOver(i, cAct) == nil && d.has(a.from-1, cOn); k++ {
		i-- // the subject stands between
	}
	x := d.hitOver(i, cAct)
	return x != nil && x.e.act == actNegotiate && x.e.forms&(formPres|formPast|formGer) != 0
}

// dateOfVerb gives the date right behind the act, with no more than a preposition between; nil where there is none.
func (d *document) dateOfVerb(a *hit) *dateHit {
	for k := range d.dates {
		if h := &d.dates[k]; h.from >= a.to && h.from <= a.to+2 && d.sentOf[h.from] == d.sentOf[a.from] {
			return h
		}
	}
	return nil
}

// worksOnWhich tells whether the verb of working stands in a clause that a preposition and the relative for the instrument
// open ("the agreement on which A and B are working").
func (d *document) worksOnWhich(in *instrument, a *hit) bool {
	if a.e.act != actNegotiate {
		return false
	}
	for i := in.to; i < min(a.from, in.npTo+3); i++ {
		h := d.hitAt(i, cRel)
		if h == nil {
			continue
		}
		for i--; i > in.from && d.has(i, cDef) && !d.hasAny(i, bits(cOn, cLoc)); i-- {
		}
		return h.e.flags&flagPlace != 0 || d.hasAny(i, bits(cFor, cTimePrep, cLoc, cOn)) || d.rare(i, cUnto)
	}
	return false
}

// ledTo tells whether a preposition stands right before the instrument or is joined to it.
func (d *document) ledTo(in *instrument) bool {
	for _, f := range d.toks[in.npFrom].forms {
		if f.roles&roleLoc != 0 {
			return true
		}
	}
	i := in.npFrom - 1
	return i >= 0 && !d.sentStart[in.npFrom] && (d.hasAny(i, bits(cFor, cTimePrep)) && !d.isDate(i) || d.rare(i, cUnto))
}

// verbOfForce reads the verb that stands before its subject, the instrument, and whose other words stand behind
// it ("ستدخل الاتفاقية حيز التنفيذ"): whether it tells of what is to come, and whether it is denied.
func (d *document) verbOfForce(in *instrument, a *hit) (planned, neg bool) {
	for i := in.npFrom - 1; i >= 0 && in.npFrom-i <= 3 && !d.sentStart[i+1] && d.toks[i].word; i-- {
		if h := d.hitAt(i, cPassive); h != nil && h.to == i+1 {
			neg = i > 0 && !d.sentStart[i] && d.has(i-1, cNeg)
			waits := h.e.forms&formPres != 0 && h.e.forms&formPast == 0 && d.forceWaits(a)
			return (waits || h.e.forms&formFut != 0 && h.e.forms&formPast == 0) && !d.has(i-1, cNeg), neg
		}
		if i+1 == in.npFrom && i > 0 && d.mask[i] == 0 && !d.sentStart[i] && d.has(i-1, cNeg) {
			return false, true // "لا يصبح النص نافذا"
		}
	}
	return false, false
}

// isAim tells whether a word for what something is for stands right before the act ("for the conclusion of", "with a view to signing").
func (d *document) isAim(a *hit) bool {
	i := a.from - 1
	for i > 0 && d.has(i, cDef) && !d.hasAny(i, bits(cFor, cPlanned)) && !d.sentStart[i] {
		i--
	}
	if h := d.hitOver(max(i, 0), cPlanned); h != nil && h.e.forms&formPast != 0 {
		return false // "held talks before signing"
	}
	return i >= 0 && !d.sentStart[i+1] && d.hasAny(i, bits(cFor, cPlanned))
}

// purposeAct tells whether words of purpose stand before the verbal noun or are joined to it.
func (d *document) purposeAct(a *hit) bool {
	return a.roles&roleFor != 0 || d.isAim(a) || caseless(d.toks[a.from].norm) && a.from > 0 && !d.sentStart[a.from] && d.hasAny(a.from-1, bits(cPlanned, cOn))
}

// talksFor tells whether the verbal noun, to which "for" is joined, is what talks told before it in the clause
// are held for ("talks between A and B for the conclusion of …").
func (d *document) talksFor(a *hit) bool {
	for i := a.from - 1; i >= 0 && a.from-i <= 20 && !d.sentStart[i+1]; i-- {
		if x := d.hitOver(i, cAct); x != nil {
			if d.discusses(x, a) {
				return true
			}
			if x.e.act == actNegotiate && x.e.forms&formPast == 0 && d.isAim(a) {
				return true // "talks under way with A for the conclusion of"
			}
			return x.e.act == actNegotiate && x.e.forms&formNoun != 0 && (d.purposeAct(a) || d.leadsToNoun(x, a))
		}
		if a.e.flags&flagWeak != 0 && d.meets(i) && d.purposeAct(a) {
			return true // "holds talks with B to reach an accord"
		}
		if d.hasAny(i, bits(cInstrument, cBoundary)) || d.toks[i].norm == ";" {
			return false
		}
	}
	return false
}

// discusses tells whether a verb of discussing, which stands before its subject, has the verbal noun as its object ("يبحث المغرب
// والبرازيل إبرام اتفاقية").
func (d *document) discusses(x, a *hit) bool {
	if x.e.act != actNegotiate || x.e.flags&flagLed == 0 || x.e.forms&formPast == 0 || !caseless(d.toks[x.from].norm) || x.to > a.from || a.roles != 0 {
		return false
	}
	if i := a.from - 1; d.mask[i] == 0 && d.toks[i].word && i >= x.to && !d.definite(i) {
		return false // the outcome of the signing is talked of
	}
	return !d.hasAny(a.from-1, bits(cOccasion, cTimePrep, cLoc, cFor, cBy, cAside)) && d.count(x.to, a.from, bits(cRel, cOccasion, cAside)) == 0
}

// ofOtherNoun tells whether the participle goes on another noun of the instrument's complement, which has
// an article of its own right before it.
func (d *document) ofOtherNoun(in *instrument, a *hit) bool {
	i := a.from - 1
	return i-1 >= in.to && d.toks[i].word && d.mask[i]&^bits(cInstrument, cInstitution) == 0 && d.has(i-1, cIndef) && !d.isDate(i)
}

// subjectOf tells whether a subject stands between the instrument and a form that is finite or a
// participle, so that it is finite: "the pact that A and B signed", "the pact the two signed".
func (d *document) subjectOf(in *instrument, a *hit, rel int) bool {
	if caseless(d.toks[a.from].norm) {
		return false
	}
	at := in.to
	if rel > 0 {
		for at = a.from - 1; at > in.to && !d.has(at, cRel); at-- {
			if d.toks[at].norm == "," && d.toks[at+1].norm != "," && !d.joins(at) {
				return false
			}
		}
		at++
	}
	if at >= a.from || !d.toks[at].word {
		return false
	}
	if rel > 0 {
		return d.atomCount(at, a.from) > 0 || d.count(at, a.from, bits(cBoth, cPronoun, cOffice)) > 0
	}
	return a.from-at <= 14 && (d.personAt(at) || d.personStarting(at) >= 0 || d.hitAt(at, cBoth) != nil || d.hitAt(at, cPronoun) != nil || d.subjectName(at))
}

// joins tells whether the comma at i stands inside a list of names or beside an office.
func (d *document) joins(i int) bool {
	return d.partyFollows(i) || d.personStarting(i+1) >= 0 || d.personEnding(i) || d.inOfficeOrName(i+1)
}

// subjectName tells whether a country's own name stands at i.
func (d *document) subjectName(i int) bool {
	h := d.hitAt(i, cGaz)
	return h != nil && (h.e.gaz == gazetteer.Name || h.e.gaz == gazetteer.Capital || h.e.gaz == gazetteer.Org)
}

// objectFollows tells whether what is acted on stands behind the verb ("the accord put an end to
// years of war").
func (d *document) objectFollows(i int) bool {
	if i >= len(d.toks) || d.sentStart[i] || !d.toks[i].word || d.isDate(i) || caseless(d.toks[i].norm) {
		return false
	}
	return (d.toks[i].number >= 0 || d.hasAny(i, bits(cDef, cIndef, cThis, cSeveral, cNumber, cRel))) && !d.hasAny(i, bits(cTimePrep, cDay, cLoc)) || d.mask[i] == 0 && i+1 < len(d.toks) && d.has(i+1, cOf)
}

// actsItself tells whether the relative pronoun before a finite verb of signing is its subject, with nothing but
// auxiliaries between: what it stands for acts and is not acted on.
func (d *document) actsItself(in *instrument, a *hit) bool {
	if a.e.forms&(formPast|formPres|formFut|formInf) == 0 || a.e.flags&(flagJoins|flagBack|flagReflexive) != 0 || caseless(d.toks[a.from].norm) || d.auxBefore(a, cPassive) {
		return false
	}
	i := a.from - 1
	for i > in.to && d.hasAny(i, bits(cPlanned, cPerfect)) && !d.has(i, cRel) {
		i--
	}
	h := d.hitOver(i, cRel)
	return h != nil && h.e.flags&flagSubject != 0 && i >= in.npTo && a.to < len(d.toks) && !d.sentStart[a.to] && d.toks[a.to].word && !d.isDate(a.to) && !d.hasAny(a.to, bits(cBy, cLoc, cTimePrep))
}

// otherDoes tells whether the verb of signing has a new instrument right behind it as its object and nobody before it in
// its relative clause: what the clause hangs on acts.
func (d *document) otherDoes(a *hit, in *instrument, ins []instrument) bool {
	if a.e.forms&(formPast|formPres|formFut) == 0 || a.e.forms&formNoun != 0 || d.auxBefore(a, cPassive) || caseless(d.toks[a.from].norm) {
		return false
	}
	i := a.from - 1
	for i > in.to && !d.has(i, cRel) {
		i--
	}
	if d.atomCount(i, a.from)+d.count(i, a.from, bits(cPronoun, cBoth, cOffice)) > 0 || d.atomCount(in.to, i) == 0 {
		return false
	}
	for k := range ins {
		if x := &ins[k]; x.npFrom == a.to {
			return x.indef
		}
	}
	return false
}

// endsSomething tells whether the act stands in a relative clause whose subject is what it hangs on, and has
// an object of its own.
func (d *document) endsSomething(a *hit) bool {
	i := a.from - 1
	if t := &d.toks[max(i, 0)]; i > 0 && t.word && !t.capital && d.mask[i] == 0 && !caseless(t.norm) {
		i-- // "that formally ends"
	}
	rel := d.hitAt(i, cRel)
	if rel == nil || a.e.act != actEnd && a.e.act != actRenew {
		return false
	}
	if a.e.act == actRenew {
		return a.e.forms&(formPast|formPres|formFut) != 0 && a.e.forms&formPart == 0 && d.objectFollows(a.to) && (rel.e.flags&flagSubject != 0 || d.atomCount(a.to, a.to+4)+d.bothIn(a.to, min(a.to+4, len(d.toks))) == 0) // "which prolongs the lease"
	}
	subject, transitive := rel.e.flags&flagSubject != 0, a.e.flags&flagTransitive != 0
	return transitive && (a.to-a.from > 2 || subject && (caseless(d.toks[a.from].norm) || a.to-a.from > 1)) || subject && d.objectFollows(a.to)
}

// ofLast tells whether the relative clause of a goes on with a nearer instrument than in, to which
// in is not joined ("the new text replaces one that they signed").
func (d *document) ofLast(in *instrument, ins []instrument, a *hit) bool {
	last := in
	for k := range ins {
		if x := &ins[k]; x.from > in.from && x.to <= a.from {
			last = x
		}
	}
	return last != in && last.sent == in.sent && !last.def && d.count(last.npTo, a.from, bits(cRel)) > 0 && d.has(last.npTo, cRel) && !d.coordinated(in, ins, a.from)
}

// relOfLast tells whether the relative clause of the act opens behind another instrument that in, which a
// verb parts from it, only says something of.
func (d *document) relOfLast(in *instrument, ins []instrument, a *hit) bool {
	for k := len(ins) - 1; k >= 0; k-- {
		x := &ins[k]
		if x.from <= in.from || x.to > a.from {
			continue
		}
		i := x.npTo
		if i < a.from && d.toks[i].norm == "," {
			i++
		}
		return d.has(i, cRel) && d.count(in.npTo, x.npFrom, bits(cAnd)) == 0 && d.count(in.npTo, x.from, bits(cProvision, cPerfect, cPassive)) > 0
	}
	return false
}

// reportedSubject tells whether the last instrument before the act is an indefinite one that opens a clause of
// what was said.
func (d *document) reportedSubject(in *instrument, ins []instrument, a *hit) bool {
	for k := len(ins) - 1; k >= 0; k-- {
		if x := &ins[k]; x.from > in.to && x.to <= a.from {
			return x.indef && x.npFrom-1 > in.npTo && d.has(x.npFrom-1, cRel) && d.toks[x.npFrom-1].word
		}
	}
	return false
}

// ownRelative tells whether the relative clause of the act begins behind an indefinite instrument that
// nothing joins to in ("the document follows an agreement on gas that they concluded").
func (d *document) ownRelative(in *instrument, ins []instrument, a *hit) bool {
	for k := len(ins) - 1; k >= 0; k-- {
		x := &ins[k]
		if x.from <= in.from || x.to > a.from {
			continue
		}
		return x.indef && !x.weak && !x.generic && d.count(in.npTo, x.from, bits(cRel)) == 0 && d.count(in.to, x.npFrom, bits(cAnd)) == 0 && !d.hasAny(x.npFrom-1, bits(cOf, cOn)) && d.toks[x.npFrom-1].word && d.has(x.npTo, cRel)
	}
	return false
}

// goesOnWith tells whether an "and" joins the verb a to the verb x before it ("was signed in 2007 and came to
// an end in 2013").
func (d *document) goesOnWith(x, a *hit) bool {
	i := a.from - 1
	for i > x.to && d.hasAny(i, bits(cPerfect, cPassive)) && !d.has(i, cAnd) {
		i--
	}
	return x.e.act != a.e.act && a.from-x.to <= 14 && d.has(i, cAnd) && d.count(x.to, i, bits(cBoundary)) == 0 && d.hardStops(x.to, i) == 0 && !caseless(d.toks[a.from].norm)
}

// hangsOn tells whether the act stands in a participle or relative clause of the instrument.
func (d *document) hangsOn(in *instrument, x *hit) bool {
	if x.e.forms&formPart != 0 && !d.auxBefore(x, cPassive) && !d.auxBefore(x, cPerfect) {
		return true
	}
	if !in.def && x.from <= in.npTo+1 && x.e.forms&(formPast|formPres) != 0 && caseless(d.toks[x.from].norm) {
		return true // a relative clause without a pronoun, after an indefinite noun
	}
	return d.count(in.to, x.from, bits(cRel)) > 0
}

// closedClause tells whether a comma stands before the auxiliary: "the texts, which …, were signed".
func (d *document) closedClause(a *hit) bool {
	i := a.from - 1
	for i > 0 && d.hasAny(i, bits(cPassive, cPerfect)) {
		i--
	}
	return d.toks[i].norm == "," || d.toks[i].norm == "،"
}

// coordinated tells whether only joined instruments stand between in and the token to.
func (d *document) coordinated(in *instrument, ins []instrument, to int) bool {
	last := in.npTo
	for k := range ins {
		x := &ins[k]
		if x.from <= in.from || x.from >= to {
			continue
		}
		if last > x.npFrom {
			last = x.npFrom - 1 // the phrase of the one before holds the "and" and the article
		}
		if x.npFrom-last > 3 || d.count(last, x.npFrom, bits(cAnd)) == 0 && (last >= len(d.toks) || d.toks[last].word) && !d.joinedAnd(x.npFrom) {
			return false
		}
		last = x.npTo
	}
	return true
}

var statusOfAct = map[actType]kg.Status{actSign: kg.Signed, actRatify: kg.Ratified, actForce: kg.InForce,
	actRenew: kg.Renewed, actSuspend: kg.Suspended, actEnd: kg.Ended, actNegotiate: kg.Negotiating, actPlan: kg.Planned}

// relOpens tells whether a relative clause begins at token i with a preposition ("hopes much of B, with which it concluded …").
func (d *document) relOpens(i int) bool {
	if caseless(d.toks[i].norm) {
		return false
	}
	if h := d.hitAt(i, cRel); h != nil {
		return h.to-h.from > 1
	}
	return i+2 < len(d.toks) && d.hasAny(i, bits(cWith, cFor, cBy)) && (d.hitAt(i+1, cRel) != nil || d.has(i+1, cDef) && d.hitAt(i+2, cRel) != nil)
}

// deniesOther tells whether the words of denial at i hold what is denied ("withheld its approval").
func (d *document) deniesOther(i int) bool {
	h := d.hitOver(i, cNeg)
	return h != nil && h.to-h.from > 2
}

// sharesAuxiliary tells whether the participle of the act is joined by no more than an "and" or "or" to the one that ends at token
// i, so that what stands before the one holds for both ("may be suspended or terminated by either side").
func (d *document) sharesAuxiliary(i int, a *hit) bool {
	x := d.hitOver(i, cAct)
	return x != nil && a.from-x.to <= 2 && x.e.forms&a.e.forms&formPart != 0 && !caseless(d.toks[a.from].norm) && d.has(x.to, cAnd) && (a.from-x.to == 1 || d.has(x.to+1, cPassive))
}

// onlyToSign gives a state whose noun is the object of a verb of signing what becomes of that verb, where it is denied or to come
// ("is not ready to sign the extension of the compact").
func (d *document) onlyToSign(t *tie, in *instrument) bool {
	a := t.act
	if a.e.forms&formNoun == 0 || a.e.act == actSign || a.e.act == actNegotiate || a.e.act == actPlan || a.from >= in.npFrom {
		return false
	}
	i := a.from - 1
	for i > 0 && d.hasAny(i, bits(cDef, cThis)) && !d.sentStart[i] {
		i--
	}
	x := d.hitOver(i, cAct)
	if x == nil || x.to != i+1 || x.e.act != actSign && x.e.act != actPlan || x.e.act == actSign && x.e.forms&(formPast|formPart|formPres) != 0 && x.e.forms&formInf == 0 || d.sentStart[i+1] {
		return false
	}
	sign := tie{act: x, link: linkActive}
	d.readStatus(&sign, in)
	if sign.drop == "" && sign.status != kg.Planned {
		return false
	}
	t.status, t.drop = sign.status, sign.drop
	return true
}

// readStatus turns act, tense and mood into a status.
func (d *document) readStatus(t *tie, in *instrument) {
	if d.votedOn(t, in) {
		return
	}
	a := t.act
	t.status = statusOfAct[a.e.act]
	if d.onlyToSign(t, in) {
		return
	}
	if a.e.flags&flagVoted != 0 && d.voted(a) {
		t.status = kg.Ratified
	}
	if a.e.act == actEnd && d.endsByIt(a, in) {
		t.status = kg.Signed
	}
	if a.e.act == actForce && d.lastedUntil(a) {
		t.status = kg.Ended
	}
	lo := a.from
	asideFrom, asideTo := d.tearsVerb(a)
	for k := 0; k < 9 && lo > 0 && !d.sentStart[lo]; k++ {
		if lo == asideTo {
			lo = asideFrom
		}
		if t.link == linkRelative && lo <= in.from && (caseless(d.toks[a.from].norm) || in.indef && a.from >= in.npTo || in.def && a.from >= in.npTo && d.didIt(a)) {
			break // what stands before belongs to the main clause
		}
		n := d.toks[lo-1].norm
		if j := d.parenthesis(lo - 1); j >= 0 {
			lo = j + 1 // "there was no signing, however, of …"
			continue
		}
		if n == ";" || n == ":" || n == "؛" || d.has(lo-1, cBoundary) || d.has(lo-1, cInstrument) && lo-1 < in.from && k > 2 {
			break
		}
		if (n == "," || n == "،") && (k > 3 || d.has(lo, cAnd) || d.relOpens(lo)) {
			break
		}
		if d.has(lo-1, cAct) && !d.has(lo-1, cPlanned) && !d.sharesAuxiliary(lo-1, a) || d.opensClause(lo) {
			break
		}
		lo--
	}
	lo = d.denialBefore(lo, a)
	if h := d.ownPassive(a); h != nil && d.has(h.from-1, cAnd) {
		lo = h.from // "was ready and was signed"
	}
	planned := a.e.forms&(formFut) != 0 && a.e.forms&(formPast|formPres|formPart) == 0 || a.roles&roleFuture != 0
	open := false // whether it is an open question, whatever the tense
	neg, hoped := d.failedFirst(a), a.e.forms == formCond || d.urged(a) || d.onNeedOf(a, in)
	if a.e.forms == formCond && d.futureTold(a.from) {
		planned, hoped = true, d.urged(a) // "said that they would sign"
	}
	if aux, plans := d.sharedAuxiliary(a); aux != nil {
		planned, hoped = planned || plans, hoped || !plans
	}
	planned = planned || d.joinsFuture(a, in)
	for i := lo; i < a.from; i++ {
		if i >= asideFrom && i < asideTo {
			continue
		}
		if d.masked[i] && !d.masked[a.from] && !d.has(i, cPlanned) && !(d.has(i, cHoped) && d.count(i, a.from, bits(cRel)) > 0) {
			continue // the occasion has verbs of its own
		}
		if t.link == linkActive && d.inRelativeBefore(i, a) {
			continue
		}
		if d.has(i, cNeg) && !(i >= in.to && i < in.npTo && in.npTo <= a.from && (i > in.from && d.has(i-1, cOf) || i == in.to && caseless(d.toks[i].norm) && i+1 < a.from)) && !(t.link == linkPart && (in.def || a.roles&roleDef != 0) && !in.plural && (i < in.npFrom-1 || i < in.npFrom && (d.deniesOther(i) || d.deniesVerbBefore(i, in))) && in.to <= a.from) && d.denies(i, a) && !(i >= in.to && d.clauseOpensAfter(i, a.from)) {
			neg = true
		}
		if t.link == linkPart && i < in.from && in.to <= a.from {
			continue // what stands before the noun speaks of something else
		}
		if h := d.hitOver(i, cHoped); h != nil && h.e.flags&flagAgain != 0 {
			open = true
		}
		if a.e.act == actNegotiate && (a.e.flags&flagLoose != 0 || i >= in.npFrom && i < in.from) && !d.has(i, cNeg) {
			continue // "the proposed treaty is being drafted", "hope to complete the talks on a treaty"
		}
		if d.has(i, cHoped) && !d.has(i, cPlanned) && !d.isDate(i) && !d.wishedAside(i, a, in) && !(i > 0 && caseless(d.toks[i].norm) && d.has(i-1, cNumber) && !d.sentStart[i]) { // "May 2016" allows nothing
			hoped = true
		}
		if p := d.hitOver(i, cPlanned); p != nil && !(hoped && d.toks[i].word && d.wishedFor(lo, i)) && d.plansAct(p, a) && !d.closedAside(p, a) && !d.closedBefore(p, a) && !d.ofClosedRelative(p.from, in, a) {
			if p.e.flags&flagWeak != 0 && in.indef && a.e.act == actSign {
				neg = true // "has yet to sign a treaty with A"
				continue
			}
			if p.e.forms == formCond && d.conditioned(a) {
				hoped = true
				continue
			}
			t.after = (!planned || t.after) && p.e.forms&formPast != 0
			planned = true
		}
		if h := d.hitAt(i, cPassive); h != nil && (a.from-h.to <= 3 || h.to == asideFrom) {
			if h.e.forms&formFut != 0 && !(hoped && d.wishedFor(lo, i)) {
				planned = true
			}
			if h.e.forms == formCond {
				told := d.futureTold(i)
				planned, hoped = planned || told, hoped || !told
			}
		}
	}
	if a.e.forms&formNoun != 0 && !planned && a.e.act == actSign {
		at := a.to
		if t.link == linkNominal && in.from >= a.to {
			at = in.npTo // "the signing of the treaty is planned for May"
		}
		reach := at + 4
		if d.adverbial(a) {
			reach = at + 2 // "after the signing of …, the minister said that they would": something else is planned
		}
		for i := at; i < min(reach, len(d.toks)) && !d.sentStart[i] && !d.has(i, cInstrument) && !d.has(i-1, cRel); i++ {
			if h := d.hitAt(i, cPlanned); h != nil && !d.has(i-1, cAnd) && !d.awaitsRatifying(h) || d.futureBe(i) {
				planned = true // "whose signing is planned for May"
			}
		}
		if a.from-d.sents[d.sentOf[a.from]].from <= 2 && in.from >= a.to && d.rareIn(at, d.sents[d.sentOf[a.from]].to, cPutsOff) {
			planned = true // "the signing of …, a state bank, which was due in March, has been put off"
		}
		if i := d.behindAside(at); i > at {
			planned = planned || d.hasAnyIn(i, min(i+4, d.sents[d.sentOf[a.from]].to), bits(cPlanned))
		}
	}
	if open || d.supposed(a, in) || a.e.act == actSign && a.e.forms&formNoun != 0 && !planned && d.wouldDo(a, in) {
		planned, hoped = false, true
	}
	if planned && d.doneByThen(a, in) {
		planned = false
	}
	if hoped && a.e.forms == formCond && d.afterThat(a) {
		hoped = false
	}
	planned = planned || d.plannedThat(a) || d.governedByFuture(a, in) || d.futureOver(a, in) || d.onAgenda(a) || d.leaveTo(a) || d.leaveGiven(a)
	if a.e.act == actForce && in.to <= a.from && caseless(d.toks[a.from].norm) {
		p, n := d.verbOfForce(in, a)
		planned, neg = planned || p, neg || n
	}
	if a.e.forms&formNoun != 0 && a.e.act != actNegotiate && (a.e.act != actSign && d.talkedOf(a) || a.e.act == actSign && d.talksFor(a)) {
		t.status = kg.Negotiating // "talks on the renewal of the pact"
		return
	}
	if d.aimOfTalks(a) {
		t.status = kg.Negotiating
		return
	}
	if d.draftApproved(a, in) || d.approvesSigning(a, in) {
		t.status = kg.Planned
		return
	}
	if d.mandated(a, in) {
		t.status, t.tabled = kg.Planned, true
		return
	}
	if a.e.act == actNegotiate && a.e.forms&formNoun != 0 && (d.leftTalks(a) || d.cameToNothing(max(a.to, in.to))) {
		neg = true
	}
	hoped = hoped || d.debatedByVoters(a) || d.wantedDone(a, in)
	neg = neg || d.deniedDone(a, in)
	if h := d.hitAt(d.pastQuote(a.to), cNeg); h != nil && a.e.forms&formNoun == 0 && (h.e.flags&flagWeak == 0 || d.hasAnyIn(h.to, min(h.to+2, len(d.toks)), bits(cAct, cInstrument))) {
		neg = true // "ne signent pas"
	}
	then := d.inSequence(t, in)
	if then == sequelToCome || neg && a.e.act == actSign && (planned || a.from > 0 && d.tenseAt(a.from-1, formFut)) && d.notBefore(a, in) {
		planned, neg, hoped = true, false, false
	} else if then != noSequel {
		planned, neg, hoped = planned && then != sequelDone, false, hoped && then != sequelDone
	}
	if a.e.act == actRatify && (t.link == linkPart && d.forceToCome(a) || d.heldUp(a)) {
		planned = true
	}
	if a.e.act == actEnd && a.e.forms == formPres && a.e.flags&flagTransitive == 0 && (t.link == linkRelative || t.link == linkPassive || d.inverted(t, in)) && !planned {
		planned = !d.doneToday(a) // "which expires this year"
	}
	if a.e.act == actEnd && a.e.forms == formPres && !planned && d.rightBefore(in, a) {
		planned = d.dayToComeBehind(in)
	}
	if a.e.act == actForce && a.e.forms&formPres != 0 && a.e.forms&(formPast|formPart|formNoun) == 0 && !planned {
		planned = d.forceWaits(a) || d.onComingDay(a)
	}
	if a.e.act == actRatify && a.e.forms&formPres != 0 && a.e.forms&(formPast|formPart|formNoun) == 0 && !planned {
		planned = d.onComingDay(a) // "ratifies it next month"
	}
	planned = planned || d.endsThen(t, in)
	if a.e.act == actForce && a.e.forms == formNoun && !planned {
		planned = d.comingBehind(a) // "its entry into force in June"
	}
	if a.e.act == actEnd && planned && d.notified(a) {
		planned = false // "gave notice that it will end the treaty"
	}
	if t.status == kg.Signed && !planned && a.e.forms&(formPres|formNoun) != 0 && a.e.forms&(formPast|formPart) == 0 {
		planned = d.onJourney(a) || d.aimOfJourney(a) || (a.e.forms&formNoun == 0 || d.leavesOutWho(a)) && d.onComingDay(a)
	}
	if t.status == kg.Signed && !planned && d.presentPassive(a) {
		planned = d.comingDayBehind(a) // "is signed on 20 June"
	}
	bare := a.e.forms&formInf != 0 && a.e.forms&(formPast|formPart|formPres|formNoun) == 0 && then != sequelDone
	neg = neg && !d.onlyThen(a) && !(a.e.act == actNegotiate && a.e.flags&flagLoose != 0)
	if a.e.forms&formSub != 0 && d.afterThat(a) {
		planned, bare = false, false
	} else if a.e.forms == formInf|formSub && !planned && !neg && then == noSequel && d.has(a.from-1, cGaz) {
		hoped = true
	}
	switch {
	case d.asWitness(max(in.npTo, a.to)):
		t.drop = "witnessed"
	case d.cameOfAnother(t, in):
		t.drop = "came of another"
	case d.madeUnder(in, a):
		t.drop = "by rule"
	case neg && a.e.act == actRenew && d.notified(a):
		t.status = kg.Ended // "gave notice that it does not renew the convention"
	case neg && d.unsignedAside(t, in):
		t.status = kg.Planned
	case neg:
		t.drop = "negated"
	case d.leadsOn(a, in):
		t.drop = "wished"
	case hoped && !planned && !d.hopedToEnd(lo, a):
		t.drop = "wished"
	case planned && !(t.status == kg.Signed && a.e.forms&formInf != 0 && d.metTo(a)) || bare && a.e.act == actSign && !d.afterwards(lo, a.from) && !d.firstTo(a) && !d.metTo(a):
		if a.e.act == actSign || a.e.act == actPlan || a.e.act == actRenew {
			t.status = kg.Planned
		} else if planned && d.subjectOfEnd(a, in) && d.endToCome(a) != nil {
			t.ahead = true
		} else if a.e.act != actNegotiate {
			t.drop = "to come"
		}
	}
}

// cameOfAnother tells whether the verb behind the instrument has another one right behind it as what it came of ("The pact goes back to
// an accord that four states signed").
func (d *document) cameOfAnother(t *tie, in *instrument) bool {
	a := t.act
	if a.e.act != actSign || t.link == linkActive || t.link == linkNominal || a.e.forms&formNoun != 0 || a.from < in.to || a.to-a.from < 2 {
		return false
	}
	i := a.to
	for i < a.to+2 && i < len(d.toks) && d.hasAny(i, bits(cDef, cIndef, cNumber)) && d.hitAt(i, cInstrument) == nil {
		i++
	}
	h := d.hitAt(i, cInstrument)
	return h != nil && h.from > in.from && !d.sentStart[i]
}

// conditioned tells whether a condition stands behind the act in its sentence, which tells of no day to come ("would sign
// a treaty if the islands were returned").
func (d *document) conditioned(a *hit) bool {
	st := d.sents[d.sentOf[a.from]]
	for k := range d.dates {
		if h := &d.dates[k]; h.from >= st.from && h.to <= st.to && (d.ahead(h) || h.next > d.article.Published) {
			return false
		}
	}
	for i := a.to; i < st.to; i++ {
		if h := d.hitAt(i, cHoped); h != nil && h.e.flags&flagBack != 0 {
			return true
		}
	}
	return false
}

// forceWaits tells whether the present tense of entering into force tells what waits for a day to come or for
// something that must happen first ("takes effect once ratified", "enters into force on 1 June next").
func (d *document) forceWaits(a *hit) bool {
	if d.lastsFrom(a.to) {
		return true
	}
	for i := a.to; i < min(a.to+5, len(d.toks)) && !d.sentStart[i] && (d.toks[i].word || d.toks[i].number >= 0); i++ {
		if d.hasAny(i, bits(cBoundary, cHoped)) || d.has(i, cPast) && i == a.to {
			return true
		}
		if h := d.hitAt(i, cOccasion); h != nil && h.to-h.from == 1 {
			return true
		}
		if h := d.hitAt(i, cAct); h != nil && (h.e.forms&formNoun != 0 || h.e.forms == formFut) {
			return true // "upon ratification", "once ratified"
		}
		if o := d.onceAt(i, i+wordsToOpener); o != nil && d.ratifiesFrom(o.to) {
			return true // "تسري عندما تصادق عليها"
		}
		if d.isDate(i) {
			break
		}
	}
	return d.comingBehind(a)
}

// ratifiesFrom tells whether a verb of ratifying in the present, or a subjunctive, stands at token i.
func (d *document) ratifiesFrom(i int) bool {
	h := d.hitAt(i, cAct)
	return h != nil && h.e.act == actRatify && h.e.forms&(formPres|formInf) != 0 && h.e.forms&(formPast|formPart|formNoun) == 0
}

// comingBehind tells whether a day to come stands right behind the act, and no "since" ("applies since March").
func (d *document) comingBehind(a *hit) bool {
	for k := range d.dates {
		if h := &d.dates[k]; h.from >= a.to && h.from-a.to <= 3 && d.sentOf[h.from] == d.sentOf[a.from] {
			if d.rare(h.from-1, cSince) || d.rare(h.from, cSince) {
				return false
			}
			return d.ahead(h) || len(h.next) >= 7 && h.next > d.article.Published && !d.article.Published.Within(h.next) && !near(h.value, d.article.Published)
		}
	}
	return false
}

// onNeedOf tells whether what is agreed on or talked of is the need, the use or the chance of an instrument, or to look
// into one ("agreed on the need for a treaty").
func (d *document) onNeedOf(a *hit, in *instrument) bool {
	if a.e.act != actSign && a.e.act != actNegotiate {
		return false
	}
	for i := a.from; i < min(a.to+2, in.npFrom); i++ {
		if h := d.hitAt(i, cHoped); h != nil && h.to > a.to && h.to <= in.npFrom+1 && d.count(h.to, in.from, bits(cAct, cRel, cBoundary)) == 0 {
			return i < a.to || i == a.to || d.has(a.to, cDef)
		}
	}
	return false
}

// lastsFrom tells whether a number of years or months stands at token i, which is for how long something is to be
// ("for five years", "por um período de três anos").
func (d *document) lastsFrom(i int) bool {
	for j := i; j < min(i+7, len(d.toks)) && !d.sentStart[j] && d.toks[j].word; j++ {
		if d.has(j, cUnit) {
			return j > i && (d.toks[j-1].number >= 0 || d.has(j-1, cNumber))
		}
		if d.hasAny(j, bits(cTimePrep, cRel, cAct, cLast)) {
			return false
		}
	}
	return false
}

// notified tells whether words of giving notice stand before the act in its sentence.
func (d *document) notified(a *hit) bool {
	for i := a.from - 1; i >= 0 && a.from-i <= 16 && !d.sentStart[i+1]; i-- {
		if d.single(i, cNotifies) {
			return true
		}
	}
	return false
}

// parenthesis gives the comma that opens a word of contrast between commas which ends at comma i, -1 where none
// does.
func (d *document) parenthesis(i int) int {
	if i < 2 || d.toks[i].norm != "," {
		return -1
	}
	h := d.hitOver(i-1, cBoundary)
	if h == nil || h.to != i || h.from < 1 || d.toks[h.from-1].norm != "," || d.sentStart[h.from] {
		return -1
	}
	return h.from - 1
}

// longestAside is how many tokens an aside between commas may have that parts an auxiliary from its participle.
const longestAside = 16

// tearsVerb gives the aside between commas that stands between the participle of the act and the auxiliary or the denial
// that it belongs to ("has not, whatever the papers wrote, been signed"), an empty stretch where there is none.
func (d *document) tearsVerb(a *hit) (int, int) {
	if a.e.forms&formPart == 0 || d.sentStart[a.from] {
		return -1, -1
	}
	end := a.from
	for end > 0 && a.from-end < 3 && !d.sentStart[end] && d.toks[end-1].word && !d.hasAny(end-1, bits(cAnd, cRel, cBoundary, cAct, cInstrument)) {
		end-- // "been", "yet been"
	}
	if !d.isComma(end - 1) {
		return -1, -1
	}
	for i := end - 2; i > 0 && end-i <= longestAside && !d.sentStart[i] && !d.has(i, cInstrument); i-- {
		if d.isComma(i) {
			if d.hitOver(i-1, cNeg) != nil || d.hitOver(i-1, cPerfect) != nil || d.hitOver(i-1, cPassive) != nil {
				return i, end
			}
			return -1, -1
		}
	}
	return -1, -1
}

// absolute tells whether the act stands in a phrase of its own behind a comma, with another instrument as its object
// ("the accord is the second this year, A having signed with B in May a treaty").
func (d *document) absolute(in *instrument, a *hit, ins []instrument) bool {
	if a.e.forms&formPart == 0 || caseless(d.toks[a.from].norm) || !d.auxBefore(a, cPerfect) || !d.commaIn(in.to, a.from) || d.count(in.to, a.from, bits(cRel)) > 0 {
		return false
	}
	for k := range ins {
		if x := &ins[k]; x.from >= a.to && x.indef && !x.ellipsis {
			return x.npFrom-a.to <= 8 && d.count(a.to, x.npFrom, bits(cPassive, cPerfect, cRel, cBoundary, cAct)) == 0
		}
	}
	return false
}

// didIt tells whether the verb tells of something done, in a past tense or a perfect.
func (d *document) didIt(a *hit) bool {
	return a.e.forms&formPast != 0 && a.e.forms&formNoun == 0 || a.e.forms&formPart != 0 && d.auxBefore(a, cPerfect)
}

// wishedFor tells whether a verb of wishing with a clause of its own stands between two tokens ("hoped that they
// would sign").
func (d *document) wishedFor(from, to int) bool {
	for i := from; i < to; i++ {
		h := d.hitAt(i, cHoped)
		if h == nil || h.to > to {
			continue
		}
		if h.to-h.from > 1 && d.has(h.to-1, cRel) || d.has(h.to, cRel) || h.e.flags&flagSubject != 0 {
			return true
		}
	}
	return false
}

// maxGoverned is how far behind a verb the noun may stand that it governs.
const maxGoverned = 8

// plansAct tells whether the words plan the act: an auxiliary that takes an infinitive does not plan another form ("va a
// Lima y firma").
func (d *document) plansAct(p, a *hit) bool {
	if p.e.flags&flagLed != 0 && a.from > p.to && d.commaIn(p.to, a.from) {
		return false // "as a first step towards peace, A and B signed"
	}
	if p.e.forms&formNoun != 0 && p.e.forms&formInf != 0 { // leave is given to sign, or for the signing
		governed := a.e.forms&formNoun != 0 && a.from >= p.to && a.from-p.to <= maxGoverned && d.count(p.to, a.from, bits(cAct, cInstrument, cAnd, cRel)) == 0
		return a.e.act == actSign && (governed || a.e.forms&formInf != 0) || a.e.act == actForce && governed
	}
	if (a.e.act == actRenew || a.e.act == actSuspend || a.e.act == actEnd) && p.e.forms&formNoun != 0 && p.e.forms&formInf == 0 && a.from > p.to && d.rare(a.from-1, cUnto) {
		return false // who agrees on the renewal of a treaty renews it
	}
	if p.e.forms&formNoun != 0 { // what was agreed on or pledged is the noun that it governs
		return a.e.forms&formNoun != 0 && a.from >= p.to && a.from-p.to <= maxGoverned && (a.roles&roleLoc != 0 || d.has(a.from-1, cOn) || d.rare(a.from-1, cUnto) || d.rare(a.from, cUnto))
	}
	return p.e.forms&formInf == 0 || a.e.forms&formInf != 0 || a.from > p.to && d.auxBefore(a, cPassive) ||
		a.from == p.to && a.e.forms&formPres != 0 && caseless(d.toks[a.from].norm) // a subjunctive looks like a present
}

// maxLeave is how far behind the words that give leave the noun of signing may stand, with an office between.
const maxLeave = 28

// leaveTo tells whether leave is given to somebody, whose office stands between, for the signing to which a preposition is
// joined ("تفويض وزير النقل أو من ينيبه بالتوقيع").
func (d *document) leaveTo(a *hit) bool {
	if a.e.act != actSign || a.e.forms&formNoun == 0 || a.roles&(roleLoc|roleFor) == 0 {
		return false
	}
	for i := a.from - 1; i >= 0 && a.from-i <= maxLeave && !d.sentStart[i+1] && !d.hasAny(i, bits(cInstrument, cRel)); i-- {
		if p := d.hitAt(i, cPlanned); p != nil && p.e.forms&(formNoun|formInf) == formNoun|formInf {
			return true
		}
		if d.has(i, cAct) {
			return false
		}
	}
	return false
}

// closedBefore tells whether a comma closes the phrase of a "before" in front of a verb that tells what was done ("before he
// left, they signed").
func (d *document) closedBefore(p, a *hit) bool {
	done := a.e.forms&formPast != 0 || a.e.forms&formPart != 0 && d.auxBefore(a, cPerfect)
	return p.to < a.from && done && a.e.forms&(formInf|formNoun) == 0 && d.commaIn(p.to, a.from) && (p.e.forms&formPast != 0 || d.occasionOpens(p))
}

// occasionOpens tells whether the words of planning stand in a phrase of "after" that opens the sentence ("after being put off
// three times").
func (d *document) occasionOpens(p *hit) bool {
	i := p.from - 1
	for i > 0 && p.from-i <= 3 && !d.sentStart[i] && i > d.pubPlace && d.hitOver(i, cOccasion) == nil {
		i--
	}
	h := d.hitOver(i, cOccasion)
	return i >= 0 && p.from-i <= 3 && h != nil && (d.sentStart[h.from] || h.from <= d.pubPlace+1 || !d.toks[h.from-1].word)
}

// closedAside tells whether the participle stands between commas that leave the verb out ("the accord, awaited for
// years, was signed").
func (d *document) closedAside(p, a *hit) bool {
	if caseless(d.toks[p.from].norm) || p.from == 0 || d.sentStart[p.from] || d.toks[p.from-1].norm != "," {
		return false
	}
	for i := p.to; i < a.from; i++ {
		if d.toks[i].norm == "," {
			return d.count(p.to, i, bits(cAct, cPerfect, cPassive)) == 0
		}
	}
	return false
}

// cameToNothing tells whether words behind token i, in its clause, deny what stands before them ("have not begun").
func (d *document) cameToNothing(i int) bool {
	for k := i; k < min(len(d.toks), i+12) && !d.sentStart[k] && !d.has(k, cBoundary) && d.toks[k].norm != ";"; k++ {
		if h := d.hitAt(k, cNeg); h != nil && h.e.flags&flagBack != 0 {
			return true
		}
	}
	return false
}

// ofClosedRelative tells whether token i stands in a relative clause that opens behind the instrument and that a comma
// closes before the act ("the treaty by which they had pledged to build a dam, was denounced").
func (d *document) ofClosedRelative(i int, in *instrument, a *hit) bool {
	if i < in.to || caseless(d.toks[a.from].norm) {
		return false
	}
	rel := false
	for k := in.to; k <= i; k++ {
		rel = rel || d.has(k, cRel)
	}
	return rel && d.commaIn(i, a.from) && d.auxBefore(a, cPassive)
}

// inRelativeBefore tells whether token i stands in a relative clause between commas, of which the second one leads to the
// verb of the act ("A and B, which are at one on the need for peace, signed a treaty").
func (d *document) inRelativeBefore(i int, a *hit) bool {
	end := a.from - 1
	for end > i && a.from-end <= 3 && !d.isComma(end) {
		end--
	}
	if end <= i || !d.isComma(end) || d.count(end+1, a.from, bits(cRel, cBoundary, cNeg, cHoped)) > 0 {
		return false
	}
	for j := i; j > 0 && i-j <= 20 && !d.sentStart[j]; j-- {
		switch {
		case d.isComma(j):
			return false
		case d.has(j, cRel) && d.isComma(j-1):
			return true
		}
	}
	return false
}

// asWitness tells whether words right behind the instrument and its act say that who signs takes no part
// ("initialled the text as a witness").
func (d *document) asWitness(i int) bool {
	h := d.hitAt(i, cAside)
	return h != nil && !d.sentStart[i] && !d.personEnding(i) && (h.to >= len(d.toks) || d.sentStart[h.to] || !d.toks[h.to].word) && d.asideBefore(h.from) == h.from
}

// denialBefore goes back from a clause that tells what is said over an aside between commas, to a word of denial
// that stands before it ("denied, in a statement, that it had signed").
func (d *document) denialBefore(lo int, act *hit) int {
	i := act.from
	for i > 0 && act.from-i < 7 && !(d.hasAny(i, bits(cRel, cPerfect)) && (d.toks[i-1].norm == "," || d.toks[i-1].norm == "،")) {
		if d.sentStart[i] {
			return lo
		}
		i--
	}
	if i < 2 || act.from-i >= 7 {
		return lo
	}
	for k := i - 2; k > 0 && i-k <= 14 && !d.sentStart[k+1]; k-- {
		if d.has(k, cInstrument) {
			return lo
		}
		if d.toks[k].norm != "," && d.toks[k].norm != "،" {
			continue
		}
		for n := k - 1; n >= 0 && k-n <= 6 && !d.sentStart[n+1]; n-- {
			if h := d.hitOver(n, cNeg); h != nil {
				return min(lo, h.from)
			}
			if d.hasAny(n, bits(cInstrument, cAct)) || !d.toks[n].word {
				return lo
			}
		}
		return lo
	}
	return lo
}

// failedFirst tells whether a verb of failing opens the clause, its subject between it and the noun of the act
// ("أخفق الوزيران … في التوصل إلى").
func (d *document) failedFirst(a *hit) bool {
	if a.e.forms&formNoun == 0 || a.from < 2 || !caseless(d.toks[a.from].norm) || !d.has(a.from-1, cLoc) && a.roles&(roleLoc|roleFor) == 0 {
		return false
	}
	for i := a.from - 2; i >= 0 && a.from-i <= 30; i-- {
		if h := d.hitOver(i, cNeg); h != nil && h.e.flags&flagLed != 0 {
			return true
		}
		if n := d.toks[i].norm; d.sentStart[i] || n == "؛" || n == ";" || n == "،" || n == "," || d.has(i, cAct) && !(d.hitOver(i, cAct).e.act == actNegotiate && d.hitOver(i, cAct).e.forms&formNoun != 0) {
			return false
		}
	}
	return false
}

// inverted tells whether the verb stands before its subject, the instrument, with nobody before it ("On 30 June runs out
// the pact").
func (d *document) inverted(t *tie, in *instrument) bool {
	from := d.sents[in.sent].from
	return t.link == linkActive && t.act.to <= in.npFrom && in.npFrom-t.act.to <= 1 && !caseless(d.toks[in.from].norm) && d.atomCount(from, t.act.from) == 0 && d.count(from, t.act.from, bits(cOffice, cInstitution, cBoth, cPronoun)) == 0
}

// doneToday tells whether a present tense reports what happens on the day: a date near publication, and
// none ahead, stands in the sentence, or the headline says so.
func (d *document) doneToday(a *hit) bool {
	st := d.sents[d.sentOf[a.from]]
	if h := d.dateOfVerb(a); h != nil && d.ahead(h) {
		return false // "which expires in June"
	}
	if st.field == 0 {
		return true
	}
	if h, ok := d.heading(d.sentOf[a.from]); ok && !d.ahead(&h) {
		return true
	}
	for k := range d.dates {
		h := &d.dates[k]
		if h.from >= max(st.from, d.pubPlace) && h.to <= st.to && len(h.value) == 10 && near(h.value, d.article.Published) && !d.ahead(h) {
			return true
		}
	}
	return false
}

// withoutThing tells whether the denial at token i is a "without" with a noun of its own, before a noun of what is done to accords
// ("enters without duties since the entry into force of").
func (d *document) withoutThing(i int, a *hit) bool {
	h := d.hitAt(i, cNeg)
	if h == nil || h.e.flags&flagWeak == 0 || a.e.forms&formNoun == 0 || a.e.forms&(formPast|formPres) != 0 || h.to >= a.from || !d.plainWord(h.to) {
		return false
	}
	return d.count(h.to+1, a.from, bits(cTimePrep, cLoc, cOn, cFor)) > 0
}

// denies tells whether a negation at i reaches the act: one comma between them closes a clause or an
// aside that it belongs to ("with 338 votes, not one against, they ratified").
func (d *document) denies(i int, a *hit) bool {
	if d.withoutThing(i, a) {
		return false
	}
	if caseless(d.toks[a.from].norm) {
		return !d.closedDenial(i, a)
	}
	n := 0
	for k := i; k < a.from; k++ {
		if d.toks[k].norm == "," {
			n++
		}
	}
	return n != 1
}

// closedDenial tells whether a comma closes the clause of a single word of denial right before a finite verb, where
// such a word denies what stands beside it ("آيسلندا، التي لا جيش لها، وقعت").
func (d *document) closedDenial(i int, a *hit) bool {
	h := d.hitAt(i, cNeg)
	if h == nil || h.to-h.from > 1 || h.e.flags != 0 || a.e.forms&(formPast|formPres|formFut) == 0 || a.e.forms&formNoun != 0 {
		return false
	}
	k := a.from - 1
	if d.has(k, cPerfect) {
		k--
	}
	if a.e.forms&formPast != 0 && d.has(k, cRel) && d.isComma(k-1) {
		k-- // "لم تكن كوبا، التي وقعت": the clause of "which" has its own verb
	}
	return k > i && (d.toks[k].norm == "," || d.toks[k].norm == "،") && d.count(i+1, k, bits(cInstrument)) == 0
}

// futureBe tells whether an auxiliary in the future stands at token i.
func (d *document) futureBe(i int) bool {
	h := d.hitAt(i, cPassive)
	return h != nil && h.e.forms&formFut != 0
}

// adverbial tells whether the noun of an act opens its sentence behind a word that tells when ("after the signing of
// …, the minister said"), so that it is the subject of no verb behind it.
func (d *document) adverbial(a *hit) bool {
	i := a.from - 1
	for i > 0 && !d.sentStart[i+1] && d.hasAny(i, bits(cDef, cThis, cOf)) && d.hitOver(i, cOccasion) == nil {
		i--
	}
	h := d.hitOver(max(i, 0), cOccasion)
	return h != nil && d.sents[d.sentOf[a.from]].from >= h.from-2
}

// forceToCome tells whether the act only is what the entry into force waits for ("enters into force
// only after approved").
func (d *document) forceToCome(a *hit) bool {
	for i := a.from - 1; i >= 0 && a.from-i <= 6 && !d.sentStart[i+1]; i-- {
		if h := d.hitOver(i, cAct); h != nil {
			return h.e.act == actForce && h.e.forms == formFut
		}
	}
	return false
}

// firstTo tells whether the infinitive says in what somebody was the first ("it was the first of the south to
// sign", "fue el primero en firmar").
func (d *document) firstTo(a *hit) bool {
	was, first := false, false
	for i := a.from - 2; i >= 0 && a.from-i <= 14 && !d.sentStart[i+1]; i-- {
		if n := d.toks[i].norm; n == "," || n == ";" {
			return false
		}
		for k := d.first[i]; k < len(d.hits) && d.hits[k].from == i; k++ {
			if h := &d.hits[k]; h.e.class == cAdds && h.e.n == 1 {
				return true // "it was the turn of A to sign"
			}
		}
		first = first || d.ordinal(i) == 1 || d.has(i, cLast) || d.ordinal(i) > 1 && d.rareIn(i+1, i+4, cAnyParty)
		if h := d.hitAt(i, cPassive); h != nil && (h.e.forms&formPast != 0 || first && h.e.forms == formPres && h.from > 0 && !d.has(h.from-1, cPlanned)) {
			was = true
		}
	}
	return was && first
}

// metTo tells whether the infinitive says what those did who met ("met in Lima on Monday to sign"), on a day that is
// not ahead.
func (d *document) metTo(a *hit) bool {
	met := -1
	for i := a.from - 1; i >= 0 && a.from-i <= 24 && !d.sentStart[i+1]; i-- {
		if d.hasAny(i, bits(cBoundary, cPlanned, cHoped, cNeg)) || d.toks[i].norm == ";" {
			break
		}
		if d.single(i, cGathers) || d.wordOf(i, cEnables) && d.meetsIn(d.sents[d.sentOf[i]].from, i) {
			met = i
			break
		}
	}
	if met < 0 || d.hasAny(met-1, bits(cPlanned, cHoped, cNeg)) || met > 0 && d.futureBe(met-1) {
		return false
	}
	st := d.sents[d.sentOf[a.from]]
	for k := range d.dates {
		if h := &d.dates[k]; h.from >= st.from && h.to <= st.to && d.ahead(h) {
			return false
		}
	}
	return true
}

// afterwards tells whether an infinitive reports something done ("après avoir signé", "venir de").
func (d *document) afterwards(lo, hi int) bool {
	for i := lo; i < hi; i++ {
		if d.hasAny(i, bits(cPerfect)) {
			return true
		}
	}
	return false
}

// partRightBehind tells whether the participle of an act stands right behind the noun of the instrument.
func (d *document) partRightBehind(in *instrument) bool {
	for i := in.to; i <= in.to+1; i++ {
		if a := d.hitAt(i, cAct); a != nil && a.e.forms&formPart != 0 {
			return true
		}
	}
	return false
}

// wishedAside tells whether the word of wishing at token i urges to something else before a comma, or stands in a relative
// clause on the subject, between two commas, of which the verb tells what it did at last ("A, which had long called for one, has concluded").
func (d *document) wishedAside(i int, a *hit, in *instrument) bool {
	if in.from < a.from && in.from > i || !d.didIt(a) || !d.commaIn(i, a.from) {
		return false
	}
	if h := d.hitOver(i, cHoped); h != nil && h.e.flags&flagWhole != 0 {
		return true // "despite calls from the opposition to drop it, A has signed"
	}
	for j := i - 1; j > 1 && i-j <= 6 && !d.sentStart[j]; j-- {
		if d.has(j, cRel) {
			return d.isComma(j-1) && d.hasAny(j-2, bits(cGaz, cInstitution, cOffice))
		}
		if d.isComma(j) {
			return false
		}
	}
	return false
}

// pastPartner gives the token before the phrase that names with whom, where token i ends one ("is negotiating with the European
// Union the renewal of").
func (d *document) pastPartner(i int) int {
	for _, k := range d.atomsIn(max(i-5, 0), i+1) {
		a := &d.atoms[k]
		if a.to != i+1 || a.from < 2 {
			continue
		}
		j := a.from - 1
		if d.has(j, cDef) && d.hitOver(j, cWith) == nil {
			j--
		}
		if h := d.hitOver(j, cWith); h != nil && h.from > 0 {
			return h.from - 1
		}
	}
	return i
}
