package extract

import "github.com/entente-kg/entente/kg"

// bothAnd gives the parties told before for whom "the two countries" or "the three governments" stands, where
// others are joined to them in the same subject ("the two states and Zambia"); nil where none are.
func (d *document) bothAnd(in *instrument, named int, main []kg.Party, from, to int) kg.Parties {
	if named < 2 || len(main) == 0 || !d.joinedToBoth(from, to) {
		return nil
	}
	others := kg.NewParties(main...)
	if named > 2 {
		for k := len(d.mentions) - 1; k >= 0; k-- {
			if ps := d.mentions[k].ps.parties; len(ps) == named && overlap(ps, others) == 0 {
				return ps
			}
		}
		if ps := d.threeOf(in, named); len(ps) == named && overlap(ps, others) == 0 {
			return ps
		}
		return nil
	}
	for _, ps := range []kg.Parties{d.topic, d.pairSubject(in.sent - 1), d.pairBeside(in)} {
		if len(ps) == 2 && overlap(ps, others) == 0 {
			return ps
		}
	}
	return nil
}

// joinedToBoth tells whether an "and" joins a party to those that a phrase stands for ("the two states and
// Zambia", "Japan and the three governments", "the three governments, Japan and Peru").
func (d *document) joinedToBoth(from, to int) bool {
	for i := from; i < to; i++ {
		if d.numberInList(i) > 0 {
			return true
		}
		h := d.hitAt(i, cBoth)
		if h == nil || d.masked[i] {
			continue
		}
		if d.partyJoined(h.to, to) || d.has(i-1, cThis) && d.joinedAnd(i-1) && d.has(i-2, cGaz) {
			return true
		}
		j := h.from - 1
		for j > from && d.hasAny(j, bits(cBy, cWith, cOf)) && !d.has(j, cAnd) {
			j-- // "by A and by the two neighbours"
		}
		if h.roles&roleAnd != 0 && d.has(h.from-1, cGaz) || j > from && d.has(j, cAnd) && d.has(j-1, cGaz) {
			return true
		}
	}
	return false
}

// partyJoined tells whether a party follows at token i behind an "and", or behind a comma in a list that ends in one.
func (d *document) partyJoined(i, to int) bool {
	if i >= to {
		return false
	}
	if g := d.hitAt(i, cGaz); g != nil && g.roles&roleAnd != 0 {
		return true
	}
	comma := d.toks[i].norm == ","
	if !comma && !d.has(i, cAnd) {
		return false
	}
	for j := i + 1; j < min(to, i+5); j++ {
		if g := d.hitAt(j, cGaz); g != nil {
			return !comma || d.has(g.to, cAnd) || d.toks[g.to].norm == ","
		}
		if !d.hasAny(j, bits(cDef, cBy, cWith, cOf, cEpithet, cInstitution)) {
			return false
		}
	}
	return false
}
