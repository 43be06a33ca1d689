package extract

// maxShared is how far behind the auxiliary a verb may stand that shares it.
const maxShared = 40

// sharedAuxiliary gives the words of planning or wishing that a verb right behind an "and" shares with a verb before it ("will
// hold talks with the president and sign a treaty", "hopes to visit Lima and sign"), and tells whether they plan it.
func (d *document) sharedAuxiliary(a *hit) (aux *hit, plans bool) {
	if a.e.act != actSign && a.e.act != actRatify && a.e.act != actRenew || !d.joinsVerb(a) {
		return nil, false
	}
	for i := a.from - 2; d.reachesBack(i, a); i-- {
		if p := d.hitOver(i, cPlanned); p != nil && p.e.forms&formPast == 0 && p.e.flags == 0 && d.plansAct(p, a) {
			return p, !(d.has(p.from-1, cRel) && d.commaIn(p.to, a.from))
		}
		if h := d.hitOver(i, cHoped); h != nil && !d.isDate(i) && h.e.flags&flagBack == 0 {
			return h, false
		}
	}
	return nil, false
}

// reachesBack tells whether token i may still belong to the clause that an "and" continues with the act.
func (d *document) reachesBack(i int, a *hit) bool {
	return i >= 0 && a.from-i <= maxShared && !d.sentStart[i+1] && !d.hasAny(i, bits(cBoundary, cRel, cPerfect)) && !d.isSemicolon(i) && d.toks[i].norm != ":"
}

// joinsVerb tells whether an "and" joins the infinitive to what stands before it; where infinitives look like a present,
// the "and" is joined to the word.
func (d *document) joinsVerb(a *hit) bool {
	if a.from < 2 || a.e.forms&(formPast|formNoun|formPart) != 0 || d.sentStart[a.from] {
		return false
	}
	if caseless(d.toks[a.from].norm) {
		return a.e.forms&formPres != 0 && d.joinedAnd(a.from)
	}
	return a.e.forms&formInf != 0 && d.has(a.from-1, cAnd)
}

// joinsFuture tells whether an "and" joins the act to a verb in the future, of which it has the tense: a present where the
// "and" is joined to the word ("سيزور أنقرة ويوقع اتفاقية", will visit Ankara and signs an accord), or the noun of signing
// something new ("the visit will include a dinner and the signing of a treaty").
func (d *document) joinsFuture(a *hit, in *instrument) bool {
	noun := d.joinsNoun(a, in)
	if !noun && !(caseless(d.toks[a.from].norm) && d.joinsVerb(a)) {
		return false
	}
	for i := a.from - 2; d.reachesBack(i, a) && !(noun && d.hitOver(i, cOccasion) != nil); i-- {
		if d.tenseAt(i, formFut) {
			return true
		}
	}
	return false
}

// joinsNoun tells whether an "and" joins the noun of signing a new instrument to what stands before it.
func (d *document) joinsNoun(a *hit, in *instrument) bool {
	if a.e.act != actSign || a.e.forms&formNoun == 0 || in.def || in.from < a.to || a.from < 3 {
		return false
	}
	if caseless(d.toks[a.from].norm) {
		return d.joinedAnd(a.from) && !d.sentStart[a.from]
	}
	and := a.from - 1
	if d.has(and, cDef) {
		and--
	}
	return d.has(and, cAnd) && !d.sentStart[and]
}
