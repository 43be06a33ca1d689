package extract

import (
	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// wordsOfMeeting is how far behind the word of an occasion the noun of a meeting and those who meet are looked for.
const wordsOfMeeting = 14

// pairAtMeeting gives the two whose people meet on the occasion of a signing of which no party is told ("was initialled in Tokyo
// at a meeting of Brazilian and Japanese experts"), nil where the sentence names anybody else.
func (c *sides) pairAtMeeting() kg.Parties {
	a := c.t.act
	if a == nil || a.e.act != actSign || c.in.weak || c.both > 0 || c.byFrom < c.byTo {
		return nil
	}
	st := c.sents[c.in.sent]
	for i := max(st.from, c.pubPlace); i < st.to; i++ {
		h := c.hitAt(i, cOccasion)
		if h == nil {
			continue
		}
		to := min(st.to, i+wordsOfMeeting)
		if c.meetsIn(i, min(to, h.to+3)) {
			return c.onlyPair(h.to, to, st)
		}
	}
	return nil
}

// onlyPair gives the two parties that an "and" joins between two tokens, where the sentence names nobody else but as a place.
func (d *document) onlyPair(from, to int, st sentence) kg.Parties {
	var set []kg.Party
	last := -1
	for _, k := range d.atomsIn(max(st.from, d.pubPlace), st.to) {
		a := &d.atoms[k]
		switch {
		case a.loc || a.gaz == gazetteer.City:
			continue
		case a.from < from || a.to > to || a.party.IsOrganisation():
			return nil
		case len(set) == 1 && d.count(last, a.from+1, bits(cAnd)) == 0 && !d.joinedAnd(a.from):
			return nil
		}
		add(&set, a.party)
		last = a.to
	}
	if len(set) != 2 || d.hasAnyIn(from, to, bits(cDomestic)) {
		return nil
	}
	return kg.NewParties(set...)
}
