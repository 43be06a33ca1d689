package extract

import (
	"slices"

	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// reachOfPosted is how many tokens may stand between the office of somebody sent abroad and the place of residence.
const reachOfPosted = 7

// residence tells whether the name only says where somebody resides who is sent there by another country ("the ambassador
// of A in Lima", "A's ambassador to B").
func (d *document) residence(a *atom) bool {
	if a.pair >= 0 || a.gaz != gazetteer.Capital && a.gaz != gazetteer.City && a.gaz != gazetteer.Name {
		return false
	}
	i := a.from - 1
	if a.roles&roleLoc != 0 {
		i = a.from // the preposition is joined to the name
	}
	for i > 0 && d.has(i, cDef) && !d.has(i, cLoc) {
		i--
	}
	if i <= 0 || d.sentStart[i] || d.has(i, cOf) && !d.has(i, cLoc) || i < a.from && !d.has(i, cLoc) && !d.single(i, cToward) {
		return false
	}
	for j := i - 1; j >= 0 && i-j <= reachOfPosted && !d.sentStart[j+1]; j-- {
		if d.rare(j, cPosted) {
			return true
		}
		if d.isComma(j) || d.hasAny(j, bits(cAct, cAnd, cWith, cBetween, cInstrument, cWeekday, cRel)) {
			return false
		}
	}
	return false
}

// outsideResidences leaves out the party in whose capital an envoy of another one of them resides, where the article tells
// of somebody else beside the envoy's country: two others of the set, the partner that an accord told before has, or the
// country of the town where they sign.
func (c *sides) outsideResidences(set, others []kg.Party) []kg.Party {
	for n, p := range set {
		if !c.onlyResidence(p) {
			continue
		}
		rest := slices.Delete(slices.Clone(set), n, n+1)
		left := slices.Clone(rest)
		for _, q := range others {
			if q != p {
				add(&left, q)
			}
		}
		if len(left) > 1 || len(left) == 1 && c.otherThan(p, left[0]) {
			return rest
		}
	}
	return set
}

// onlyResidence tells whether all names of the party in the clause tell of a residence.
func (c *sides) onlyResidence(p kg.Party) bool {
	found := false
	for _, k := range c.atomsIn(c.from, c.to) {
		if a := &c.atoms[k]; a.party == p {
			if !c.residence(a) {
				return false
			}
			found = true
		}
	}
	return found
}

// otherThan tells whether the last accord told is one of party q with another than p, or a town of such another is where
// the clause takes place.
func (c *sides) otherThan(p, q kg.Party) bool {
	if m := c.lastMade(); m != nil && !m.dropped && len(m.ps.parties) == 2 && m.ps.parties.Has(q) && !m.ps.parties.Has(p) {
		return true
	}
	for _, k := range c.atomsIn(c.from, c.to) {
		a := &c.atoms[k]
		if a.loc && a.party != p && a.party != q && (a.gaz == gazetteer.Capital || a.gaz == gazetteer.City) && !c.residence(a) {
			return true
		}
	}
	return false
}

// postedTo tells whether a word that opens an occasion, and a place too, only says where somebody is posted ("سفير اليابان لدى
// الأردن").
func (d *document) postedTo(i int) bool {
	if !d.has(i, cOccasion) || !d.has(i, cLoc) || i+1 >= len(d.toks) || d.hitAt(i+1, cGaz) == nil && d.hitAt(i+1, cEpithet) == nil {
		return false
	}
	for j := i - 1; j >= 0 && i-j <= reachOfPosted && !d.sentStart[j+1] && d.toks[j].word && !d.hasAny(j, bits(cAct, cInstrument, cWith, cRel)); j-- {
		if d.rare(j, cPosted) {
			return true
		}
	}
	return false
}
