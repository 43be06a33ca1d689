package extract

import (
	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// nearParty is how far, in bytes of the text, the parties may be named from an instrument and its act: where an accord
// is told, they or words that stand for them are somewhere as near, if not in the headline.
const nearParty = 400

// tellsOfAccord tells whether an instrument, an act and two parties are left where the longer phrases stand, each as near to
// the others as where an accord is told.
func (d *document) tellsOfAccord() bool {
	var headline partiesSeen
	near := newNearness()
	for k := range d.hits {
		h := &d.hits[k]
		if d.toks[h.from].field == 0 {
			headline.add(h)
		}
		from := near.since(int(d.toks[h.from].start))
		if near.with(d, h) && d.twoPartiesNear(k, from, headline) {
			return true
		}
	}
	return false
}

// twoPartiesNear tells whether two parties are named around hit k and what stands from this byte to it, those of the headline
// among them.
func (d *document) twoPartiesNear(k, from int, seen partiesSeen) bool {
	field := d.toks[d.hits[k].from].field
	for j := k; j >= 0 && d.toks[d.hits[j].from].field == field && int(d.toks[d.hits[j].from].start) > from-nearParty; j-- {
		seen.add(&d.hits[j])
	}
	to := int(d.toks[d.hits[k].from].start) + nearParty
	for j := k + 1; j < len(d.hits) && d.toks[d.hits[j].from].field == field && int(d.toks[d.hits[j].from].start) < to; j++ {
		seen.add(&d.hits[j])
	}
	return seen.two
}

// partiesSeen counts parties as far as two.
type partiesSeen struct {
	first kg.Party
	one   bool // there is one, known by name or not
	two   bool
}

// add takes a hit that names a party or stands for one; what may be one of several counts as any other.
func (s *partiesSeen) add(h *hit) {
	p := h.e.party
	switch h.class {
	case cBoth:
		s.two = true
		return
	case cLeader:
		p = h.e.leaders[0].Party
	case cGaz:
		if h.e.gaz == gazetteer.Region {
			return
		}
	case cEpithet, cCompanion, cCounterpart:
	default:
		return
	}
	s.two = s.two || s.one && (p == "" || p != s.first)
	s.first, s.one = p, true
}
