package extract

import (
	"slices"
	"sort"

	"github.com/entente-kg/entente/kg"
)

// replacings gives the words of the text that say that an instrument before them takes the place of one behind them ("to replace"), in
// their order. Words that are an act as well ("renews") say more than that.
func (d *document) replacings() []*hit {
	if !d.replacingsFound {
		d.replacingsFound = true
		for k := range d.relations {
			if h := &d.relations[k]; h.e.relation == kg.Renews && h.e.flags&flagInverse == 0 && d.hitOver(h.to-1, cAct) == nil {
				d.replacing = append(d.replacing, h)
			}
		}
		slices.SortFunc(d.replacing, func(a, b *hit) int { return a.from - b.from })
	}
	return d.replacing
}

// replacingFrom gives the first such words that begin at token from or behind it and before token to, nil where there are none.
func (d *document) replacingFrom(from, to int) *hit {
	all := d.replacings()
	if k := sort.Search(len(all), func(k int) bool { return all[k].from >= from }); k < len(all) && all[k].from < to {
		return all[k]
	}
	return nil
}

// wordsOfReplacing is how many tokens such words and those between them and the instrument whose place is taken have at most.
const wordsOfReplacing = 6

// replacedBy gives the words of the sentence that say that another instrument, before them, takes the place of this one, right behind
// them ("a treaty to replace the convention of 1990"), nil where none do.
func (d *document) replacedBy(in *instrument, ins []instrument) *hit {
	h := d.replacingFrom(max(in.npFrom-wordsOfReplacing, d.sents[in.sent].from), in.from)
	if h == nil || h.to > in.from || in.npFrom-h.to > 2 {
		return nil
	}
	for j := range ins {
		if x := &ins[j]; x.to <= h.from && h.from-x.to <= objectReach {
			return h
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

// dateOfReplaced tells whether the date at token at stands with an instrument whose place this one takes ("a treaty that replaces the
// convention of 1990"): no comma and no act parts it from the words that say so.
func (d *document) dateOfReplaced(in *instrument, at int) bool {
	h := d.replacingFrom(in.to, min(in.to+objectReach+1, at))
	return h != nil && h.to <= at && !d.commaIn(h.to, at) && !d.hasAnyIn(h.to, at, bits(cPassive, cPerfect)) && d.actBetween(h.to, at) == nil
}

// doneToReplaced tells whether the act stands in the relative clause of what the instrument takes the place of ("a treaty to replace
// the one that expired in March").
func (d *document) doneToReplaced(in *instrument, a *hit) bool {
	h := d.replacingFrom(in.to, min(in.to+objectReach+1, a.from))
	return h != nil && h.to <= a.from && d.count(h.to, min(h.to+4, a.from), bits(cRel)) > 0 && d.count(h.to, a.from, bits(cInstrument)) == 0 && !d.commaIn(h.to, a.from)
}
