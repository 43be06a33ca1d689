package extract

import "github.com/entente-kg/entente/gazetteer"

// relativeReach is how far behind the relative pronoun a second verb of its clause may stand.
const relativeReach = 20

// doesToOtherThing tells whether what ends or is suspended is another thing than the instrument.
func (d *document) doesToOtherThing(in *instrument, a *hit, acts []*hit) bool {
	return d.doesToThing(in, a) || d.endsTalksOf(in, a) || a.e.act == actEnd && a.e.forms&formPres != 0 && d.freezesOther(in, a, acts)
}

// doesToThing tells whether the instrument is the subject of a verb of ending or suspending in a relative clause, which has a thing
// as its object that is no instrument: what it brings about, not what became of it ("an agreement that divides an island and brings
// to an end a quarrel", "a deal that suspends tariffs on wine").
func (d *document) doesToThing(in *instrument, a *hit) bool {
	if a.e.act != actEnd && a.e.act != actSuspend || a.e.forms&(formPast|formPres|formFut) == 0 || a.from < in.to || d.auxBefore(a, cPassive) {
		return false
	}
	rel := d.subjectRelative(in, a)
	return rel > 0 && d.thingFollows(a)
}

// endsTalksOf tells whether what ended are the talks on the instrument ("an accord whose negotiations ended in March").
func (d *document) endsTalksOf(in *instrument, a *hit) bool {
	if a.e.act != actEnd && a.e.act != actSuspend || a.from < in.to {
		return false
	}
	for i := a.from - 1; i >= in.to && a.from-i <= 6; i-- {
		if x := d.hitAt(i, cAct); x != nil {
			return x.e.act == actNegotiate && x.e.forms&formNoun != 0
		}
		if d.hasAny(i, bits(cInstrument, cBoundary)) || d.isComma(i) {
			return false
		}
	}
	if x := d.hitAt(a.to, cAct); x != nil && caseless(d.toks[a.from].norm) {
		return x.e.act == actNegotiate && x.e.forms&formNoun != 0 // "انتهت مفاوضاته"
	}
	return false
}

// subjectRelative gives the token behind a relative pronoun that is the subject of verb a: right before it, or before a verb that
// a is joined to; 0 for none.
func (d *document) subjectRelative(in *instrument, a *hit) int {
	i := a.from - 1
	if i > in.to && d.plainWord(i) && !caseless(d.toks[i].norm) {
		i-- // "that formally ends"
	}
	if h := d.hitOver(i, cRel); h != nil && i >= in.to && !caseless(d.toks[i].norm) {
		return a.from
	}
	if !d.has(i, cAnd) && !d.joinedAnd(a.from) {
		return 0
	}
	for k := a.from - 1; k >= in.to && a.from-k <= relativeReach; k-- {
		if h := d.hitOver(k, cRel); h != nil && h.from >= in.to {
			return d.verbAtRelative(h.to)
		}
		if d.hasAny(k, bits(cInstrument, cBoundary)) {
			return 0
		}
	}
	if caseless(d.toks[a.from].norm) && in.indef && d.count(in.to, a.from, bits(cRel, cInstrument, cBoundary)) == 0 && in.to < a.from-1 && a.from-in.to <= relativeReach {
		return a.from // the relative clause of a noun without an article has no pronoun
	}
	return 0
}

// verbAtRelative gives token i, which stands behind a relative pronoun, where it can be the verb whose subject the pronoun is;
// else 0.
func (d *document) verbAtRelative(i int) int {
	if i >= len(d.toks) || !d.toks[i].word || d.toks[i].capital || d.hasAny(i, bits(cDef, cIndef, cPronoun, cOffice, cInstitution, cBoth, cGaz, cThis)) {
		return 0
	}
	return i
}

// thingFollows tells whether an object stands right behind the verb that is neither an instrument nor somebody who acts.
func (d *document) thingFollows(a *hit) bool {
	i := a.to
	if a.to-a.from > 1 && i+1 < len(d.toks) && d.hasAny(i, bits(cLoc, cOf, cOn, cFor, cWith)) && !d.isDate(i+1) {
		i++ // "met fin à", "puts an end to"
	}
	for i < len(d.toks) && d.hasAny(i, bits(cDef, cIndef, cThis, cSeveral, cNumber)) && !d.isDate(i) && d.toks[i].word {
		i++
	}
	if i >= len(d.toks) || d.sentStart[i] || !d.toks[i].word || d.isDate(i) {
		return false
	}
	if g := d.hitAt(i, cGaz); g != nil && g.e.gaz != gazetteer.Demonym {
		return false
	}
	return d.plainWord(i) && d.hitAt(i, cInstitution) == nil && d.hitAt(i, cOffice) == nil
}

// dropsThing tells whether a verb of ending or suspending whose past is its participle too has a subject of its own behind a
// comma, and a thing as its object ("the treaty closes years of talks, as carriers dropped their calls").
func (d *document) dropsThing(in *instrument, a *hit) bool {
	if a.e.act != actEnd && a.e.act != actSuspend || d.auxBefore(a, cPassive) || d.auxBefore(a, cPerfect) || caseless(d.toks[a.from].norm) || !d.toks[a.from-1].word || d.hasAny(a.from-1, bits(cAnd, cInstrument, cPronoun)) || !d.commaIn(in.to, a.from) {
		return false
	}
	i := a.to
	return i < len(d.toks) && !d.sentStart[i] && d.toks[i].word && !d.isDate(i) && !d.hasAny(i, bits(cBy, cLoc, cFor, cOn, cOf, cTimePrep, cAnd, cBoundary, cRel)) && d.hitAt(i, cWith) == nil
}

// endsInClause tells whether what ended is the subject of a clause of its own that a word and a determiner open behind a comma
// ("signed three accords, as the meeting of their leaders came to an end").
func (d *document) endsInClause(in *instrument, a *hit) bool {
	if a.e.act != actEnd && a.e.act != actSuspend || a.from <= in.to || caseless(d.toks[a.from].norm) || d.auxBefore(a, cPassive) {
		return false
	}
	for i := a.from - 2; i > max(in.to, a.from-maxToEnd); i-- {
		if !d.isComma(i - 1) {
			continue
		}
		return d.toks[i].word && d.mask[i]&^bits(cNotName) == 0 && !d.toks[i].capital && d.hasAny(i+1, bits(cDef, cIndef, cThis)) && d.count(i, a.from, bits(cInstrument, cRel, cPronoun)) == 0
	}
	return false
}
