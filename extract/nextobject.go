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

// subjectWords is how many tokens a subject may take between a verb that comes first and its object.
const subjectWords = 9

// directObject gives the instrument that stands as an object right behind the verb or its noun, or behind its date.
func (d *document) directObject(a *hit, ins []instrument) *instrument {
	for k := range ins {
		x := &ins[k]
		if x.from < a.to || x.npFrom-a.to > 5 && !(x.npFrom-a.to <= subjectWords && caseless(d.toks[a.from].norm)) {
			continue
		}
		for i := a.to; i < x.npFrom; i++ {
			if !d.isDate(i) && !d.hasAny(i, bits(cTimePrep, cDef, cOther, cDay, cLoc)) && !d.has(i-1, cLoc) && !(i == a.to && d.has(i, cOf)) && !(caseless(d.toks[i].norm) && d.ofSubject(i)) {
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

// objectOfMain tells whether the verb, behind the comma that closes a phrase at the head of the sentence which names the
// instrument with a party of its own, has another one for its object ("In addition to the treaty signed with B, A ratified …").
func (d *document) objectOfMain(in *instrument, a *hit, ins []instrument) bool {
	if a.e.forms&formNoun != 0 || a.e.flags&(flagBack|flagWeak) != 0 || a.roles&roleHas != 0 || d.auxBefore(a, cPassive) || !d.inFrontPhrase(in, &tie{}) {
		return false
	}
	comma := d.commaFrom(in.to, a.from)
	if comma >= a.from || d.atomCount(in.to, comma) == 0 || d.count(in.to, a.from, bits(cRel)) > 0 {
		return false
	}
	x := d.directObject(a, ins)
	return x != nil && x.from > in.to
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
	if caseless(d.toks[a.from].norm) || !lasts && (a.e.forms&formPart == 0 || !d.auxBefore(a, cPassive) && !d.auxBefore(a, cPerfect)) {
		return false
	}
	if !d.closedClause(a) && !d.opensAsSubject(in, a, acts) {
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
	if !d.joinedAnd(in.npFrom) && !d.has(in.npFrom-1, cAnd) && !d.inListOfHeld(in, ins) || d.hardStops(a.to, in.from) > 0 {
		return false
	}
	x := d.directObject(a, ins)
	if x == nil || x.to > in.npFrom || d.count(x.to, in.npFrom, bits(cBoundary, cNeg)) > 0 {
		return false
	}
	rels := d.count(x.to, in.npFrom, bits(cRel))
	own := false
	for _, y := range acts {
		if y.from < x.to || y.from >= in.npFrom && y.from < in.to {
			continue
		}
		relative := rels == 1 && y.from < in.npFrom && y.e.act == actSign && d.count(x.to, y.from, bits(cRel)) == 1
		if !relative && (rels > 0 && y.from < in.npFrom || y.e.forms&formPart == 0 || d.auxBefore(y, cPassive) || d.auxBefore(y, cPerfect)) {
			return false
		}
		own = own || y.from < in.npFrom
	}
	return own
}

// opensAsSubject tells whether the instrument is named before any verb of its sentence but the participles before a, and no
// relative clause or other clause opens between the two.
func (d *document) opensAsSubject(in *instrument, a *hit, acts []*hit) bool {
	for _, x := range acts {
		if x.to <= in.npFrom {
			return false
		}
	}
	return in.def && (d.participleBehind(in) != nil || d.coordinated(in, d.ins, a.from)) && d.count(in.to, a.from, bits(cRel, cBoundary)) == 0 && !d.commaIn(in.to, a.from)
}

// beforeJoined gives where the relative clause of an instrument ends before another one that an "and" joins to the first and
// that has a participle of its own ("the accord that A signed with B and the treaty signed with C"), at most to.
func (d *document) beforeJoined(in *instrument, t *tie, to int) int {
	if t.link != linkRelative {
		return to
	}
	for k := range d.ins {
		x := &d.ins[k]
		if x.from > t.act.to && x.from > in.to && x.npFrom-1 < to && (d.has(x.npFrom-1, cAnd) || d.joinedAnd(x.npFrom)) && d.participleBehind(x) != nil {
			return x.npFrom - 1
		}
	}
	return to
}

// nextOfAgent gives the instrument behind the passive that shares its verb and has an agent of its own ("was signed by A and B
// on Monday and a treaty by A and C on Tuesday"), nil where there is none.
func (d *document) nextOfAgent(t *tie) *instrument {
	if t.act == nil || t.link != linkPassive || caseless(d.toks[t.act.from].norm) {
		return nil
	}
	for k := range d.ins {
		x := &d.ins[k]
		if x.from < t.act.to || !x.indef || x.ellipsis || !d.has(x.npFrom-1, cAnd) || d.count(t.act.to, x.npFrom, bits(cBy)) == 0 || d.count(t.act.to, x.npFrom, bits(cBoundary, cRel, cAct, cInstrument)) > 0 {
			continue
		}
		i := x.to
		for i < d.sents[x.sent].to && (d.ofTime(i) || d.isComma(i) || d.nounOfNobody(i) || d.hasAny(i, bits(cOf, cOn))) && d.hitAt(i, cBy) == nil {
			i++
		}
		if i < d.sents[x.sent].to && d.hitAt(i, cBy) != nil && d.count(x.to, i, bits(cAct)) == 0 {
			return x
		}
	}
	return nil
}

// inListOfHeld tells whether the instrument, behind a comma, stands in a list of which each has a participle and an "and" joins
// the last one.
func (d *document) inListOfHeld(in *instrument, ins []instrument) bool {
	if !in.def || !d.isComma(in.npFrom-1) || d.participleBehind(in) == nil {
		return false
	}
	for k := range ins {
		if x := &ins[k]; x.from > in.to {
			return d.has(x.npFrom-1, cAnd) && d.participleBehind(x) != nil
		}
	}
	return false
}

// spreadDay gives the day that closes the sentence to all accords of its list that share the verb and of which none has a day
// of its own ("signed an accord with A, a treaty with B and a pact with C on Monday").
func (d *document) spreadDay(s, n int) {
	ms := d.mentions[n:]
	if len(ms) < 2 {
		return
	}
	last := ms[len(ms)-1]
	if last.sent != s || !last.dated || last.tie.link != linkActive || last.date.from < last.in.to || last.date.to < d.sents[s].to-1 || len(last.date.value) < 10 {
		return
	}
	if !d.has(last.in.npFrom-1, cAnd) && !d.joinedAnd(last.in.npFrom) || d.hardStops(ms[0].in.to, last.in.from) > 0 {
		return
	}
	for _, m := range ms[:len(ms)-1] {
		if m.sent != s || m.dropped || m.dated || m.tie.act != last.tie.act || m.tie.link != linkActive || m.status != last.status || m.in.indef != last.in.indef {
			return
		}
	}
	for _, m := range ms[:len(ms)-1] {
		d.setDate(m, last.date)
	}
}
