package extract

// opensNextObject tells whether the act behind the instrument, joined to a verb before it, has the next instrument for its
// object ("signed an accord with A and ratified the treaty with B"), so that it tells nothing of the first.
func (d *document) opensNextObject(in *instrument, a *hit, ins []instrument, acts []*hit) bool {
	if a.e.forms&(formPast|formPart|formPres|formFut|formInf|formGer) == 0 || a.e.forms&formNoun != 0 || d.auxBefore(a, cPassive) {
		return false
	}
	x := d.directObject(a, ins)
	if x == nil || x.from <= in.from || !d.joinedVerb(a, in.to) {
		return false
	}
	for _, b := range acts {
		if b.to <= in.npFrom && b.from >= d.sents[in.sent].from && b.e.forms != formNoun {
			return true
		}
	}
	return false
}

// wordsOfFront is how many tokens may stand before an instrument in a phrase that opens the sentence ("In addition to the …").
const wordsOfFront = 5

// subjectWords is how many tokens a subject may take between a verb that comes first and its object.
const subjectWords = 9

// directObject gives the instrument that stands as an object right behind the verb, or behind its date.
func (d *document) directObject(a *hit, ins []instrument) *instrument {
	for k := range ins {
		x := &ins[k]
		if x.from < a.to || x.npFrom-a.to > 5 && !(x.npFrom-a.to <= subjectWords && caseless(d.toks[a.from].norm)) {
			continue
		}
		for i := a.to; i < x.npFrom; i++ {
			if !d.isDate(i) && !d.hasAny(i, bits(cTimePrep, cDef, cOther, cDay)) && !(caseless(d.toks[i].norm) && d.ofSubject(i)) {
				return nil
			}
		}
		return x
	}
	return nil
}

// ofSubject tells whether the token may belong to the subject between a verb and its object.
func (d *document) ofSubject(i int) bool {
	return d.toks[i].word && !d.hasAny(i, bits(cAct, cInstrument, cRel, cWith, cBoundary, cNeg))
}

// ownObject tells whether the instrument behind the verb is its object, so that one before it, which a comma parts from the
// verb, is none.
func (d *document) ownObject(in *instrument, a *hit, ins []instrument) bool {
	x := d.directObject(a, ins)
	return x != nil && x.from > in.to && a.e.act == actSign && a.e.flags&(flagBack|flagWeak) == 0 && a.roles&roleHas == 0
}

// joinedVerb tells whether an "and" or a comma stands before the verb, with no more than its auxiliary, its date or who acts
// as a pronoun between.
func (d *document) joinedVerb(a *hit, from int) bool {
	if d.joinedAnd(a.from) {
		return true
	}
	for i := a.from - 1; i >= from && a.from-i <= 6; i-- {
		if d.has(i, cAnd) || d.isComma(i) {
			return true
		}
		if !d.isDate(i) && !d.hasAny(i, bits(cTimePrep, cDef, cDay, cPerfect, cPronoun, cOther)) {
			return false
		}
	}
	return false
}

// joinedSubjects tells whether the instruments up to the verb, behind a comma, are all joined to this one and tell no more
// than participles between, so that the verb is of all ("the treaty with A, signed in 1998, and the protocol with B, signed
// in 2001, have been suspended").
func (d *document) joinedSubjects(in *instrument, a *hit, ins []instrument, acts []*hit) bool {
	lasts := a.e.forms&(formPast|formPres) != 0 && (a.e.act == actForce || a.e.act == actEnd) && d.directObject(a, ins) == nil
	if caseless(d.toks[a.from].norm) || !lasts && (a.e.forms&formPart == 0 || !d.auxBefore(a, cPassive) && !d.auxBefore(a, cPerfect)) || !d.closedClause(a) {
		return false
	}
	n := 0
	for k := range ins {
		x := &ins[k]
		if x.from < in.to || x.to > a.from {
			continue
		}
		if !d.has(x.npFrom-1, cAnd) && !d.isComma(x.npFrom-1) || d.hardStops(in.to, x.from) > 0 {
			return false
		}
		n++
	}
	for _, x := range acts {
		if x.from >= in.to && x.to < a.from && (x.e.forms&formPart == 0 || d.auxBefore(x, cPassive) || d.auxBefore(x, cPerfect)) {
			return false
		}
	}
	return n > 0
}

// objectJoined tells whether an "and" joins the instrument to the object of the verb, of which no more than participles tell
// something ("ratified the treaty signed with A in 1998 and the protocol signed with B in 2001").
func (d *document) objectJoined(in *instrument, a *hit, ins []instrument, acts []*hit) bool {
	if !d.joinedAnd(in.npFrom) && !d.has(in.npFrom-1, cAnd) || d.hardStops(a.to, in.from) > 0 {
		return false
	}
	x := d.directObject(a, ins)
	if x == nil || x.to > in.npFrom || d.count(x.to, in.npFrom, bits(cRel, cBoundary, cNeg)) > 0 {
		return false
	}
	own := false
	for _, y := range acts {
		if y.from < x.to || y.from >= in.npFrom && y.from < in.to {
			continue
		}
		if y.e.forms&formPart == 0 || d.auxBefore(y, cPassive) || d.auxBefore(y, cPerfect) {
			return false
		}
		own = own || y.from < in.npFrom
	}
	return own
}
