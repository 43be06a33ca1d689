package extract

import "github.com/entente-kg/entente/kg"

// How far behind the sentence that tells who is of a group it may be said to act, and behind an instrument the list of its parties may
// open.
const (
	reachOfGroupActing = 8
	wordsToItsParties  = 8
)

// groupActs gives the members of the group told last where the clause names nobody and says that they act ("the members signed a
// protocol of their own").
func (c *sides) groupActs() kg.Parties {
	if len(c.main)+len(c.rest)+len(c.comp) > 0 || c.both > 2 || c.t.act == nil || c.t.act.e.act != actSign {
		return nil
	}
	acts := false
	for i := c.subjFrom; i < c.subjTo; i++ {
		if (c.wordOf(i, cStates) || c.wordOf(i, cGrouping)) && !c.masked[i] && (c.definite(i) || i > 0 && c.hasAny(i-1, bits(cDef, cThis))) {
			acts = true
		}
	}
	if !acts {
		return nil
	}
	for k := len(c.groups) - 1; k >= 0; k-- {
		if g := &c.groups[k]; c.sentOf[g.from] < c.in.sent && c.in.sent-c.sentOf[g.from] <= reachOfGroupActing && len(g.members) > 2 {
			return kg.NewParties(g.members...)
		}
	}
	return nil
}

// statesUnnamed tells whether who acts in the clause is told as a number of states that differs from how many were found, and nobody
// is named there ("an accord that four states signed in 1985").
func (d *document) statesUnnamed(in *instrument, t *tie, ps partySet) bool {
	if ps.rule == "as many as counted" || len(ps.parties) == 0 || t.act == nil || t.act.e.act != actSign || t.act.e.forms&formNoun != 0 {
		return false
	}
	from, to := d.clauseOf(in, t)
	lo, hi, byFrom, byTo := d.subjectZone(in, t, from, to)
	for _, z := range [][2]int{{lo, hi}, {byFrom, byTo}} {
		for i := z[0]; i < z[1]; i++ {
			v, w := d.numberAt(i)
			if w == 0 || v < 3 || d.isDate(i) || d.masked[i] || (d.has(i-1, cDef) || d.has(i-1, cThis) && d.hitOver(i-1, cRel) == nil) && !caseless(d.toks[i].norm) {
				continue
			}
			if noun, n := d.headOfStates(i, z[1]); noun >= 0 && noun-i <= w+2 && n == v && v != len(ps.parties) && d.atomCount(z[0], z[1]) == 0 {
				return true
			}
		}
	}
	return false
}

// findItsParties keeps the list of those whom a relative clause, or a verb, right behind the noun of a definite instrument tells to be its parties
// ("the states of the convention, which groups A, B and C").
func (d *document) findItsParties() {
	for k := range d.hits {
		h := &d.hits[k]
		if h.e.class != cInstrument || h.e.flags&(flagPlural|flagWeak|flagGeneric) != 0 || d.toks[h.from].field == 0 {
			continue
		}
		end := d.sents[d.sentOf[h.from]].to
		for i := h.to; i < min(end, h.to+wordsToItsParties); i++ {
			if d.single(i, cMembers) && (d.hitOver(i-1, cRel) != nil || i == h.to || d.isComma(i-1)) {
				ks := d.atomsIn(i+1, min(end, i+4))
				if len(ks) == 0 {
					break
				}
				if set, _ := d.membersFrom(d.atoms[ks[0]].from); len(set) > 2 {
					d.itsParties, d.itsKind = kg.NewParties(set...), h.e.kind
					return
				}
			}
			if d.hasAny(i, bits(cAct, cInstrument, cWith, cBetween, cGaz)) {
				break
			}
		}
	}
}

// partiesOfItsList gives a definite instrument whose parties are not told beside it those of the list that the article gives for one of its kind.
func (d *document) partiesOfItsList(in *instrument, ps partySet) partySet {
	def := in.def || caseless(d.toks[in.from].norm) && in.to < len(d.toks) && d.definite(in.to)
	if len(d.itsParties) == 0 || ps.explicit || !def || in.plural || in.kind != d.itsKind || in.other || in.past {
		return ps
	}
	return partySet{d.itsParties, "list of its parties", true, in.npFrom, in.npTo, false, "", ""}
}
