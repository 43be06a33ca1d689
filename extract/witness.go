package extract

import "github.com/entente-kg/entente/kg"

// behindWitnesses gives where the clause of those begins whom others, named before a verb of seeing, watch sign ("A's envoy and
// B's looked on as C and D signed").
func (d *document) behindWitnesses(t *tie, from int) int {
	if t.act == nil || t.link != linkActive || t.act.e.act != actSign || t.act.e.forms&formNoun != 0 {
		return from
	}
	if t.act.e.forms&formInf != 0 && d.hasAny(t.act.from-1, bits(cFor, cLoc, cOf, cOn, cTimePrep)) {
		return from // "when A's mayor travels to B to sign": he does not watch
	}
	for i := t.act.from - 1; i > from; i-- {
		if !d.single(i, cSees) || d.masked[i] || d.sentStart[i] {
			continue
		}
		var set []kg.Party
		for _, k := range d.atomsIn(i, t.act.from) {
			if a := &d.atoms[k]; d.usable(k) && !a.loc {
				add(&set, a.party)
			}
		}
		if len(set) < 2 {
			return from
		}
		return i + 1
	}
	return from
}

// nextOfList tells whether the "then" at token i only brings the next subject of a verb that is still to come ("X, then Y, signed").
func (d *document) nextOfList(i, from int) bool {
	if !d.single(i, cThen) || i < 1 || !d.isComma(i-1) {
		return false
	}
	named := false
	for k := range d.people {
		named = named || d.people[k].from >= from && d.people[k].to < i
	}
	return named && d.count(from, i, bits(cPerfect, cPassive, cAct, cSays, cInstrument)) == 0
}

// cleftOpens gives the token behind "it was" between two tokens, 0 where there is none.
func (d *document) cleftOpens(from, to int) int {
	if to < 1 || !d.has(to-1, cRel) {
		return 0
	}
	for j := from; j+1 < to; j++ {
		if h := d.hitAt(j, cPronoun); h != nil && h.e.flags&flagThing != 0 && d.hasAny(h.to, bits(cPassive)) && d.personBetween(h.to, to) >= 0 && d.personBetween(from, j) >= 0 {
			return h.to
		}
	}
	return 0
}
