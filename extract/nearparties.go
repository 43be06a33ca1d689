package extract

import (
	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// nearParty is how far, in bytes of the text, the nearest party may be named from an instrument and its act.
const nearParty = 200

// tellsOfAccord tells whether an instrument, an act and two parties are left where the longer phrases stand, one of them as near
// to the instrument and its act as where an accord is told, if not in the headline.
func (d *document) tellsOfAccord() bool {
	var named partiesSeen
	inHeadline := false
	for k := range d.hits {
		named.add(&d.hits[k])
		inHeadline = inHeadline || named.one && d.toks[d.hits[k].from].field == 0
	}
	if !named.two {
		return false
	}
	near := newNearness()
	for k := range d.hits {
		h := &d.hits[k]
		from := near.since(int(d.toks[h.from].start))
		if near.with(d, h) && (inHeadline || d.partyNear(k, from)) {
			return true
		}
	}
	d.onlyLent = d.lendsMoney()
	return d.onlyLent
}

// partyNear tells whether a party is named around hit k and what stands from this byte to it.
func (d *document) partyNear(k, from int) bool {
	var seen partiesSeen
	field := d.toks[d.hits[k].from].field
	for j := k; j >= 0 && !seen.one && d.toks[d.hits[j].from].field == field && int(d.toks[d.hits[j].from].start) > from-nearParty; j-- {
		seen.add(&d.hits[j])
	}
	to := int(d.toks[d.hits[k].from].start) + nearParty
	for j := k + 1; j < len(d.hits) && !seen.one && d.toks[d.hits[j].from].field == field && int(d.toks[d.hits[j].from].start) < to; j++ {
		seen.add(&d.hits[j])
	}
	return seen.one
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
		s.one, s.two = true, true
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
