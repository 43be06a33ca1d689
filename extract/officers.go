package extract

import "strings"

// officersOf gives the pair that the sentence before opens with, where officers in the plural and without a country sign
// ("A and B have made peace. The foreign ministers signed an accord on the border").
func (c *sides) officersOf() (partySet, bool) {
	in, t := c.in, c.t
	if t.act == nil || t.act.e.act != actSign || t.link != linkActive || in.sent == 0 || !c.officersAct(c.subjFrom, c.subjTo) {
		return partySet{}, false
	}
	if ps := c.pairSubject(in.sent - 1); len(ps) == 2 {
		return c.found(ps, "officers of both subjects before"), true
	}
	if c.ownOfficers(c.subjFrom, c.subjTo) && !in.weak {
		if ps := c.heldPair(in, false); len(ps) == 2 {
			return c.found(ps, "officers of both subjects before"), true // "A received B. Their ministers, X and Y, signed …"
		}
	}
	return partySet{}, false
}

// officersAct tells whether officers in the plural, and nobody of no state, stand between two tokens.
func (d *document) officersAct(from, to int) bool {
	if d.count(from, to, bits(cDomestic, cPrivate)) > 0 {
		return false
	}
	for i := from; i < to; i++ {
		h := d.hitAt(i, cOffice)
		if h == nil || d.masked[i] || h.e.flags&flagCorporate != 0 {
			continue
		}
		return h.e.flags&flagPlural != 0 || !caseless(d.toks[h.to-1].norm) && (strings.HasSuffix(d.toks[h.from].norm, "s") || strings.HasSuffix(d.toks[h.to-1].norm, "s"))
	}
	return false
}
