package extract

import (
	"slices"

	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// onlyTwoNamed gives those for whom "both countries" stands where the clause names nobody and the article has no other pair: the only
// two states that the sentence names, in whatever part, else with the sentence before ("The embassy of A in B regretted that the
// protocol which both countries signed is not applied").
func (c *sides) onlyTwoNamed() kg.Parties {
	in := c.in
	if len(c.with) > 0 || in.weak || c.sents[in.sent].field == 0 || c.outsiders(in, c.from, c.to) || c.strangersTold(in.sent) {
		return nil
	}
	set, ok := c.anyStatesIn(in.sent, nil)
	if s := in.sent - 1; ok && len(set) < 2 && s >= 0 && c.sents[s].field == c.sents[in.sent].field && c.sents[s].para == c.sents[in.sent].para {
		set, ok = c.anyStatesIn(s, set)
	}
	if !ok || len(set) != 2 {
		return nil
	}
	ps := kg.NewParties(set...)
	if len(c.topic) > 1 && !c.topic.Equal(ps) {
		return nil
	}
	return ps
}

// strangersTold tells whether the sentence, the one before or a headline speaks of somebody who is no international party and may be
// one of the two.
func (d *document) strangersTold(s int) bool {
	if t := d.firstText(); t > 0 && d.count(0, d.sents[t].from, bits(cDomestic)) > 0 {
		return true
	}
	return d.count(d.sents[max(0, s-1)].from, d.sents[s].to, bits(cDomestic)) > 0
}

// anyStatesIn adds the states that the sentence names to the set, in whatever part; false where it names an organisation, or a town that
// may be another's or that an instrument is called after.
func (d *document) anyStatesIn(s int, set []kg.Party) ([]kg.Party, bool) {
	for _, k := range d.atomsIn(max(d.sents[s].from, d.pubPlace), d.sents[s].to) {
		a := &d.atoms[k]
		if a.party.IsOrganisation() || (a.gaz == gazetteer.City || a.gaz == gazetteer.Capital && d.calledAfter(a)) && !slices.Contains(set, a.party) {
			return nil, false
		}
		add(&set, a.party)
	}
	return set, len(set) <= 2
}

// calledAfter tells whether an instrument has its name from the town ("the Kampala Convention", "la Convention de Kampala").
func (d *document) calledAfter(a *atom) bool {
	if a.to < len(d.toks) && d.has(a.to, cInstrument) {
		return true
	}
	i := a.from - 1
	return i > 0 && d.has(i, cOf) && d.has(i-1, cInstrument) || i >= 0 && caseless(d.toks[a.from].norm) && d.has(i, cInstrument)
}
