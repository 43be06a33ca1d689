package extract

import "github.com/entente-kg/entente/kg"

// replacedBy gives the words of the sentence that say that another instrument, before them, takes the place of this one, right behind
// them ("a treaty to replace the convention of 1990"), nil where none do. Words that are an act as well ("renews") say more than that.
func (d *document) replacedBy(in *instrument, ins []instrument) *hit {
	for k := range d.relations {
		h := &d.relations[k]
		if h.e.relation != kg.Renews || h.e.flags&flagInverse != 0 || h.to > in.from || in.npFrom-h.to > 2 || d.sentOf[h.from] != in.sent || d.hitOver(h.to-1, cAct) != nil {
			continue
		}
		for j := range ins {
			if x := &ins[j]; x.to <= h.from && h.from-x.to <= objectReach {
				return h
			}
		}
	}
	return nil
}

// outsideReplaced tells whether the act is told of the instrument that takes the place of this one, at whose words h it stands: only
// what follows this one, in a participle or a relative clause, is told of it ("the one that expired in March"). That it was signed may be.
func (d *document) outsideReplaced(in *instrument, h *hit, t *tie) bool {
	if h == nil || t.act.e.act == actSign && t.status == kg.Signed {
		return false
	}
	if t.act.to <= h.from || t.link != linkPart && t.link != linkRelative || t.act.from < in.to {
		return true
	}
	return d.commaBefore(h.from) && d.commaIn(in.to, t.act.from) && d.count(in.to, t.act.from, bits(cRel)) == 0
}

// dateOfReplaced tells whether the date stands with an instrument whose place this one takes ("a treaty that replaces the convention
// of 1990"): no comma, act or word of place parts it from the words that say so.
func (d *document) dateOfReplaced(in *instrument, at int) bool {
	for k := range d.relations {
		h := &d.relations[k]
		if h.e.relation != kg.Renews || h.e.flags&flagInverse != 0 || h.from < in.to || h.from-in.to > objectReach || h.to > at || d.hitOver(h.to-1, cAct) != nil {
			continue
		}
		return !d.commaIn(h.to, at) && !d.hasAnyIn(h.to, at, bits(cPassive, cPerfect)) && d.actBetween(h.to, at) == nil
	}
	return false
}

// doneToReplaced tells whether the act stands in the relative clause of what the instrument takes the place of ("a treaty to replace
// the one that expired in March").
func (d *document) doneToReplaced(in *instrument, a *hit) bool {
	for k := range d.relations {
		h := &d.relations[k]
		if h.e.relation == kg.Renews && h.e.flags&flagInverse == 0 && h.from >= in.to && h.from-in.to <= objectReach && h.to <= a.from && d.hitOver(h.to-1, cAct) == nil {
			return d.count(h.to, min(h.to+4, a.from), bits(cRel)) > 0 && d.count(h.to, a.from, bits(cInstrument)) == 0 && !d.commaIn(h.to, a.from)
		}
	}
	return false
}
