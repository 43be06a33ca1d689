package extract

import "github.com/entente-kg/entente/kg"

// maxToAim is how far behind words of talks the verb may stand that tells their aim.
const maxToAim = 14

// aimOfTalks tells whether the infinitive only says what those go back to talks for ("go back to the table in May to settle a
// treaty").
func (d *document) aimOfTalks(a *hit) bool {
	if a.e.act != actSign && a.e.act != actRenew || (a.e.forms&(formInf|formGer) == 0 || a.e.forms&(formPast|formPart|formNoun) != 0) && (a.e.forms&formNoun == 0 || a.roles&roleFor == 0) {
		return false
	}
	for i := a.from - 1; i >= 0 && a.from-i <= maxToAim && !d.sentStart[i+1]; i-- {
		if x := d.hitOver(i, cAct); x != nil {
			return x.e.act == actNegotiate && (x.e.flags&flagOwn != 0 || d.aimBehind(x, a) || a.e.act == actRenew && d.toRenew(x, a))
		}
		if d.hasAny(i, bits(cInstrument, cBoundary)) || !d.toks[i].word && !d.isDate(i) {
			return false
		}
	}
	return false
}

// aimBehind tells whether words of purpose behind the talks lead to the act ("begin talks with a view to signing", "talks aimed at
// concluding").
func (d *document) aimBehind(talks, a *hit) bool {
	if d.leadsToNoun(talks, a) {
		return true
	}
	return d.count(talks.to, a.from, bits(cAnd, cPerfect, cRel)) == 0 && (d.isAim(a) || d.has(a.from-1, cOn))
}

// leadsToNoun tells whether the noun for talks ends in the words for their aim, right before the act or its article
// ("conversaciones con miras a | la firma", talks with a view to the signing).
func (d *document) leadsToNoun(talks, a *hit) bool {
	return talks.e.forms&formNoun != 0 && talks.to-talks.from > 1 && (talks.to >= a.from || talks.to+1 == a.from && d.has(talks.to, cDef))
}

// toRenew tells whether the verb or noun of renewing is led up to by a word of purpose behind the talks ("are in talks to renew
// the pact"), with no verb between that they are the subject of.
func (d *document) toRenew(talks, a *hit) bool {
	if d.hasAnyIn(talks.to, a.from, bits(cPerfect, cPassive, cRel)) {
		return false
	}
	return a.roles&roleFor != 0 || a.from == talks.to && talks.to-talks.from > 1 || a.from > talks.to && d.hasAny(a.from-1, bits(cFor, cOn))
}

// talksOn gives the noun for talks, or for a draft, that the instrument is what they are about ("talks between A and B on a
// treaty"), where it is the first that the sentence tells; nil otherwise.
func (d *document) talksOn(in *instrument, acts []*hit) *hit {
	for _, a := range acts {
		if a.e.act != actNegotiate || a.e.forms&formNoun == 0 || a.to > in.from {
			continue
		}
		st := d.sents[in.sent]
		if in.from-a.to > wordsToOpener || d.count(max(st.from, d.pubPlace), a.from, bits(cAct, cInstrument, cBoundary)) > 0 || d.count(a.to, in.from, bits(cAct, cRel, cBoundary, cInstrument)) > 0 {
			return nil
		}
		return a
	}
	return nil
}

// toldOfOther tells whether an act of the sentence is told of something else than the instrument: of the talks on it, of a plan
// with a subject of its own, or in the clause before ("the talks have ended and the treaty will be signed").
func (d *document) toldOfOther(talks, on *hit, in *instrument, a *hit) bool {
	if a.to+1 == in.npFrom && d.has(a.to, cAnd) && in.def && !in.plural && d.mainVerbOf(a) && a.e.act == actSign {
		return true
	}
	return talks != nil && a != talks || d.saidOfTalks(on, in, a) || d.endsTalks(in, a) || d.planOfOther(in, a) || d.nearlyDoneOther(in, a)
}

// saidOfTalks tells whether an act behind the instrument is told of the talks on it: they are broken off, renewed or concluded,
// it is not.
func (d *document) saidOfTalks(talks *hit, in *instrument, a *hit) bool {
	if a.from < in.to {
		return false
	}
	switch a.e.act {
	case actEnd, actSuspend, actRenew:
		return talks != nil
	case actSign:
		return d.talksConcluded(in, a) || d.whoseTalks(in, a)
	}
	return false
}

// talksConcluded tells whether the main verb behind the instrument can only say of the talks on it, as their subject, that they
// are over ("negotiations with A on a treaty have been concluded").
func (d *document) talksConcluded(in *instrument, a *hit) bool {
	if !d.talkedAbout(in) || d.commaIn(in.to, a.from) && !d.listsNames(in.to, a.from) {
		return false
	}
	if d.hasAnyIn(in.to, a.from, bits(cRel, cBoundary, cInstrument)) || d.joinsMore(in.to, a.from) || !d.mainVerbOf(a) {
		return false
	}
	for i := in.npFrom - 1; i >= d.sents[in.sent].from && in.npFrom-i <= wordsToOpener; i-- {
		if x := d.hitOver(i, cAct); x != nil {
			return x.e.act == actNegotiate && x.e.forms&formNoun != 0
		}
		if d.hasAny(i, bits(cRel, cBoundary, cInstrument)) {
			return false
		}
	}
	return false
}

// listsNames tells whether every comma between two tokens stands behind the name of a party.
func (d *document) listsNames(from, to int) bool {
	for i := from; i < to; i++ {
		if d.isComma(i) && !d.has(i-1, cGaz) {
			return false
		}
	}
	return true
}

// joinsMore tells whether an "and" between two tokens joins anything but the names of parties.
func (d *document) joinsMore(from, to int) bool {
	for i := from; i < to; i++ {
		if d.has(i, cAnd) && !(d.has(i-1, cGaz) && len(d.atomsIn(i, min(i+3, to))) > 0) {
			return true
		}
	}
	return false
}

// whoseTalks tells whether the verb tells of the talks on the instrument, of which a relative clause behind it is ("a treaty
// whose negotiations were concluded in May", "the treaty, talks on which closed in May").
func (d *document) whoseTalks(in *instrument, a *hit) bool {
	for i := a.from - 1; i >= in.to && a.from-i <= maxToAim; i-- {
		if x := d.hitOver(i, cAct); x != nil {
			return x.e.act == actNegotiate && x.e.forms&formNoun != 0 && d.hasAnyIn(max(in.to, x.from-2), min(x.to+3, a.from), bits(cRel))
		}
		if d.lx.isBare(cMeets, d.toks[i].norm) && d.has(i-1, cRel) {
			return true // "cuyas conversaciones cerraron"
		}
		if d.isComma(i) {
			return false
		}
	}
	return false
}

// talkedAbout tells whether "on" or "of" governs the instrument, with no more than an amount of money between ("on a 57 million
// dollar loan").
func (d *document) talkedAbout(in *instrument) bool {
	if in.npFrom < in.from && d.has(in.npFrom, cOf) {
		return true // "del acuerdo"
	}
	for i := in.npFrom - 1; i >= 0 && in.npFrom-i <= maxAmount && !d.sentStart[i+1]; i-- {
		if d.hasAny(i, bits(cOn, cOf, cFor)) {
			return true
		}
		if d.hasAny(i, bits(cAct, cRel, cBoundary, cWith, cAnd, cInstrument)) || d.isComma(i) {
			return false
		}
	}
	return false
}

// maxAmount is how many words the amount of a loan may take.
const maxAmount = 6

// mainVerbOf tells whether the act is a verb with a subject, not a participle that goes on a noun.
func (d *document) mainVerbOf(a *hit) bool {
	return a.e.forms&formPart == 0 && a.e.forms&formPast != 0 || d.auxBefore(a, cPassive) || d.auxBefore(a, cPerfect)
}

// brokenOff tells whether the talks on the instrument are told to be over, and not to go on again.
func (d *document) brokenOff(talks *hit, in *instrument, acts []*hit) bool {
	over := false
	for _, a := range acts {
		over = over || d.saidOfTalks(talks, in, a) && a.e.act != actRenew && a.e.act != actSign && a.e.forms&(formPast|formPart) != 0 && !d.roundEnds(a) && (talks == nil || talks.e.flags&flagWhole == 0)
	}
	for i := in.to; over && i < d.sents[in.sent].to; i++ {
		over = !d.rare(i, cResumes)
	}
	return over
}

// roundEnds tells whether what ends has a town behind it: the round there does, not the talks ("the talks ended in Quito
// without a result").
func (d *document) roundEnds(a *hit) bool {
	if a.to >= len(d.toks) || d.sentStart[a.to] || !d.has(a.to, cLoc) {
		return false
	}
	ks := d.atomsIn(a.to, min(a.to+3, len(d.toks)))
	return len(ks) > 0 && d.atoms[ks[0]].loc
}

// settleTalks drops the talks on the instrument that are over, and takes up the verb that tells what became of a draft at last
// ("the draft of the accord came out of the drawer and was signed").
func (d *document) settleTalks(all []tie, in *instrument, talks *hit, acts []*hit) {
	if talks == nil {
		return
	}
	over, least := d.brokenOff(talks, in, acts), 1e9
	for k := range all {
		least = min(least, all[k].cost)
		if all[k].act == talks && over {
			all[k].drop = "negated"
		}
	}
	for k := range all {
		if t := &all[k]; t.act.e.act == actSign && t.drop == "" && t.status == kg.Signed && t.act.from >= in.to {
			if h := d.ownPassive(t.act); h != nil && d.has(h.from-1, cAnd) {
				t.cost = least
			}
		}
	}
}

// leftTalks tells whether the noun for talks is what somebody left ("walked away from the talks", "انسحبت تركيا من المفاوضات").
func (d *document) leftTalks(a *hit) bool {
	for i := a.from - 1; i >= 0 && a.from-i <= 4 && !d.sentStart[i+1]; i-- {
		if x := d.hitOver(i, cAct); x != nil {
			return x.e.act == actEnd && x.e.forms&(formPast|formPart) != 0 && x.e.flags&flagJoins == 0
		}
	}
	return false
}

// endsTalks tells whether what is ended or left are the talks on the instrument, named right behind the verb.
func (d *document) endsTalks(in *instrument, a *hit) bool {
	if a.e.act != actEnd || a.e.forms&formNoun != 0 || a.to > in.from {
		return false
	}
	for i := a.to; i < min(a.to+4, in.npFrom); i++ {
		if x := d.hitAt(i, cAct); x != nil {
			return x.e.act == actNegotiate && x.e.forms&formNoun != 0 && d.leftTalks(x)
		}
	}
	return false
}

// planOfOther tells whether the words that only say when the instrument is due have another subject, which it goes on ("a
// payment under the agreement is due in May").
func (d *document) planOfOther(in *instrument, a *hit) bool {
	if a.e.act != actPlan || a.e.flags&flagOwn == 0 || a.from < in.to {
		return false
	}
	if in.generic && in.plural && !in.def {
		return true // "several texts await the signature of, among them an accord with A"
	}
	if d.hasAnyIn(in.npFrom, in.from, bits(cOrdinal)) && d.hasAnyIn(in.npFrom+1, in.from, bits(cDef)) {
		return true // "a first payment under the"
	}
	if in.npFrom == 0 || d.sentStart[in.npFrom] {
		return false
	}
	i := in.npFrom - 1
	return d.toks[i].word && !d.isDate(i) && !d.hasAny(i, bits(cAnd, cBoundary, cRel))
}

// ownPassive gives the auxiliary in the past right before the participle, nil where none stands there.
func (d *document) ownPassive(a *hit) *hit {
	for i := a.from - 1; i >= 0 && a.from-i <= 3; i-- {
		if h := d.hitAt(i, cPassive); h != nil && h.to == a.from {
			if i > 0 && h.e.forms&formPast != 0 {
				return h
			}
			return nil
		}
	}
	return nil
}

// nearlyDoneOther tells whether words for how far a text has come are said of something else than the instrument, which is no
// subject where a preposition or a participle governs it ("the bridge built under the accord is almost ready").
func (d *document) nearlyDoneOther(in *instrument, a *hit) bool {
	if a.e.act != actNegotiate || a.e.flags&flagWeak == 0 {
		return false
	}
	if a.from < in.to {
		return !caseless(d.toks[a.from].norm)
	}
	i := in.npFrom - 1
	if i < 0 || d.sentStart[in.npFrom] || !d.toks[i].word {
		return false
	}
	return !d.hasAny(i, bits(cAnd, cBoundary, cRel, cSays)) && d.hitOver(i, cSays) == nil
}
