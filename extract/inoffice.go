package extract

// inOfficeReach is how many tokens behind a name the office may stand that a form of "to be" gives its bearer.
const inOfficeReach = 20

// settleInOffice gives those without an office the one that a form of "to be" says they hold or held ("X, who died on Sunday,
// was for nine years foreign minister of A", "Born in B, X has been A's foreign minister since May").
func (d *document) settleInOffice() {
	for k := range d.people {
		p := &d.people[k]
		if p.party != "" || p.same != k || d.masked[p.from] {
			continue
		}
		to := d.sents[d.sentOf[p.from]].to
		if k+1 < len(d.people) {
			to = min(to, d.people[k+1].from0())
		}
		from, end := d.officeHeld(max(p.to, p.oTo), min(to, p.to+inOfficeReach))
		if party := d.partyOfOffice(from, end); from < end && party != "" && !party.IsOrganisation() {
			p.party, p.office, p.oFrom, p.oTo = party, d.text(from, end), from, end
		}
	}
}

// cleft gives the token of the pronoun for a person that stands before "who" right before the act ("c'est lui qui signa"), else -1.
func (d *document) cleft(act int) int {
	i := act - 1
	for i > 0 && d.has(i, cPerfect) && !d.sentStart[i] {
		i--
	}
	if i <= 0 || d.sentStart[i] || !d.has(i, cRel) {
		return -1
	}
	if h := d.hitOver(i-1, cPronoun); h != nil && h.to == i && h.e.n == 1 && h.e.flags&flagThing == 0 {
		return h.from
	}
	return -1
}

// forYears tells whether the words of an occasion only tell for how many years an office, named right behind, was held.
func (d *document) forYears(h *hit) bool {
	if n, w := d.numberAt(h.to); w > 0 && n > 0 && d.has(h.to+w, cUnit) && d.hitAt(h.to+w+1, cOffice) != nil {
		return true
	}
	return d.hitAt(h.to, cOffice) != nil && h.from > 1 && d.has(h.from-1, cUnit) && d.hasAny(h.from-2, bits(cNumber))
}

// officeHeld gives the office behind a form of "to be" between two tokens, where nothing that tells of somebody else stands
// between.
func (d *document) officeHeld(from, to int) (int, int) {
	is := -1
	for i := from; i < to; i++ {
		if d.hasAny(i, bits(cAct, cInstrument, cNeg, cBy, cAside)) || d.toks[i].norm == ";" {
			return 0, 0
		}
		if d.hitOver(i, cPassive) != nil && d.hitAt(i, cOffice) == nil {
			is = i
			continue
		}
		o := d.hitAt(i, cOffice)
		if o == nil || is < 0 || o.e.flags&flagCorporate != 0 {
			continue
		}
		begin := d.possessor(o.from)
		if !d.onlyMeasures(is+1, begin) {
			return 0, 0
		}
		return begin, d.officeEnd(o)
	}
	return 0, 0
}

// onlyMeasures tells whether nothing but articles and how long something lasted stands between two tokens, and one unknown
// word at most.
func (d *document) onlyMeasures(from, to int) bool {
	unknown := 0
	for i := from; i < to; i++ {
		switch {
		case d.hasAny(i, bits(cOf, cWith, cRel, cAnd)) && d.hitAt(i, cIndef) == nil || d.isComma(i):
			return false
		case d.toks[i].number >= 0 || d.hasAny(i, bits(cDef, cIndef, cNumber, cUnit, cPassive, cPerfect, cTail, cGaz, cLoc, cFor, cOccasion, cTimePrep, cPast, cOther)):
		default:
			unknown++
		}
	}
	return unknown <= 1
}
