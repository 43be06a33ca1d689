package extract

import "github.com/entente-kg/entente/kg"

// passiveBehind tells whether a finite verb of a language whose verb comes first stands behind its instrument with no
// object of its own, so that it is a passive ("الاتفاق … ألغي أمس"): a date, a comma or words of place and manner follow.
func (d *document) passiveBehind(a *hit) bool {
	if !caseless(d.toks[a.from].norm) || a.e.forms&formPast == 0 || a.e.forms&formNoun != 0 || a.e.flags&flagBack != 0 {
		return false
	}
	if a.roles&^(roleAnd|roleOpen) != 0 {
		return false
	}
	i := a.to
	if i >= len(d.toks) || d.sentStart[i] || !d.toks[i].word || d.isDate(i) || d.hasAny(i, bits(cLoc, cTimePrep, cBy, cOccasion, cOf, cOn)) {
		return true
	}
	for _, f := range d.toks[i].forms {
		if f.roles&roleLoc != 0 {
			return true
		}
	}
	return false
}

// insertionCloses tells whether a comma stands right before the verb and another one right behind the words of the
// instrument or the participle that hangs on it ("the accord on gas, concluded in secret in May, …").
func (d *document) insertionCloses(in *instrument, a *hit) bool {
	i := a.from - 1
	for i > in.to && d.hasAny(i, bits(cPerfect, cPassive, cNeg)) {
		i-- // ", had expired"
	}
	return d.isComma(i) && a.from-in.to <= 45 && d.commaIn(in.to, i)
}

// signedAhead tells whether a finite verb of signing before the instrument has it as its object, so that what is denied
// behind it is a later state ("signed in 1953 an accord that never took effect").
func (d *document) signedAhead(ties []tie, denied *tie, in *instrument) bool {
	if denied.act.e.act == actSign || denied.act.from < in.to {
		return false
	}
	for k := range ties {
		if t := &ties[k]; t.drop == "" && t.status == kg.Signed && t.act.e.act == actSign && t.link == linkActive && t.act.to <= in.npFrom && d.finite(t.act) {
			return true
		}
	}
	return false
}

// meetingEnds tells whether what comes to its end is a meeting or a visit, the subject of a clause that names no instrument
// before the verb ("The visit ends on Thursday").
func (d *document) meetingEnds(a *hit) bool {
	const near = 6
	if a.e.act != actEnd || a.e.forms&formNoun != 0 || caseless(d.toks[a.from].norm) {
		return false
	}
	met := false
	for i := a.from - 1; i >= 0 && a.from-i <= near && !d.sentStart[i+1] && d.toks[i].word; i-- {
		if d.hasAny(i, bits(cInstrument, cPronoun, cRel, cAnd)) {
			return false
		}
		met = met || d.single(i, cVisit) || d.single(i, cMeets)
	}
	return met
}

// dismisses tells whether it is somebody in office that was suspended or whose office ended: a participle behind the office and a
// comma, or behind it and the auxiliary of a passive ("the mayor of A, suspended in June", "the minister has been revoked").
func (d *document) dismisses(a *hit) bool {
	const reach = 6
	if a.e.act != actEnd && a.e.act != actSuspend || a.e.forms&formPart == 0 || a.to-a.from > 1 || a.to < len(d.toks) && !d.sentStart[a.to] && d.hasAny(a.to, bits(cDef, cIndef, cThis, cInstrument)) {
		return false
	}
	i := a.from - 1
	for i > 0 && !d.sentStart[i+1] && d.hasAny(i, bits(cPassive, cPerfect)) {
		i--
	}
	if i == a.from-1 {
		if !d.isComma(i) {
			return false
		}
		i--
	}
	for ; i >= 0 && a.from-i <= reach && !d.sentStart[i+1] && d.toks[i].word; i-- {
		if h := d.hitOver(i, cOffice); h != nil {
			i = h.from - 1
			for i > 0 && !d.sentStart[i+1] && (d.has(i, cDef) && !d.has(i, cOf) || d.has(i, cPast)) {
				i--
			}
			return i < 0 || d.sentStart[i+1] || !d.hasAny(i, bits(cOf, cBy, cAnd, cFor, cWith, cInstrument))
		}
		if d.hasAny(i, bits(cInstrument, cPronoun, cRel, cAnd, cAct)) {
			return false
		}
	}
	return false
}

// endsOther tells whether a verb that ends its subject stands before something else than an instrument ("the talks
// ended").
func (d *document) endsOther(a *hit) bool {
	return a.e.act == actEnd && a.e.flags&flagJoins != 0 && caseless(d.toks[a.from].norm) && (a.to >= len(d.toks) || d.sentStart[a.to] || !d.has(a.to, cInstrument))
}

// signedAfter tells whether a noun of signing with a pronoun for the instrument stands behind words of time that follow
// it, or is what somebody has told of ("the accord whose copies they exchanged after its signing in A", "and A has
// announced its signing").
func (d *document) signedAfter(in *instrument, a *hit) bool {
	if a.e.act != actSign || d.sentStart[a.from] {
		return false
	}
	if h := d.hitOver(a.from-1, cOccasion); h != nil && h.to == a.from && h.to-h.from == 1 {
		return !d.has(a.from-1, cPlanned)
	}
	return d.count(in.to, a.from, bits(cPerfect)) > 0 && d.count(in.to, a.from, bits(cNeg, cHoped, cPlanned, cAct)) == d.count(in.to, in.npTo, bits(cNeg, cHoped, cPlanned, cAct))
}
