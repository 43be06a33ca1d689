package extract

import (
	"slices"

	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// mostCounted is how many partners may be told by their number before they are named.
const mostCounted = 30

// sentencesAhead is how far behind the clause the names may stand if their number is told again there.
const sentencesAhead = 6

// countedAhead gives the parties of a clause that tells some of them by their number alone, where one of the next two
// sentences names just as many ("A and five African states signed a plan. … the ministers of B, C, D, E and F"), or one
// further on that tells the number again ("The five signers are B, C, D, E and F").
func (c *sides) countedAhead() (partySet, bool) {
	if c.t.act == nil || c.t.act.e.act != actSign || c.t.link != linkActive && c.t.link != linkPassive {
		return partySet{}, false
	}
	n := c.partnersCounted(c.subjFrom, c.subjTo)
	for k := 0; k < len(c.withSpans) && n == 0; k++ {
		n = c.partnersCounted(c.withSpans[k][0], c.withSpans[k][1])
	}
	if n == 0 || len(c.subj)+len(c.with) > 1 {
		return partySet{}, false
	}
	st := c.sents[c.in.sent]
	for s := c.in.sent + 1; s <= c.in.sent+sentencesAhead && s < len(c.sents) && c.sents[s].field == st.field; s++ {
		if (s > c.in.sent+2 || c.sents[s].para-st.para > 1) && !c.tellsNumber(s, n) {
			continue
		}
		if set := c.listedIn(s); len(set) == n {
			for _, p := range append(c.subj, c.with...) {
				add(&set, p)
			}
			return partySet{kg.NewParties(set...), "as many as counted", true, c.in.npFrom, c.in.npTo, false, "", ""}, true
		}
	}
	return partySet{}, false
}

// tellsNumber tells whether the sentence tells the number.
func (c *sides) tellsNumber(s, n int) bool {
	for i := c.sents[s].from; i < c.sents[s].to; i++ {
		if v, w := c.numberAt(i); w > 0 && v == n {
			return true
		}
	}
	return false
}

// partnersCounted gives the number, of three or more, that stands between two tokens before a noun without a capital or
// one for states, 0 where there is none.
func (c *sides) partnersCounted(from, to int) int {
	for i := from; i < to; i++ {
		v, w := c.numberAt(i)
		if w == 0 || v < 3 || v > mostCounted || c.isDate(i) || c.masked[i] || i+w >= to {
			continue
		}
		if t := &c.toks[i+w]; t.word && t.number < 0 && !c.hasAny(i+w, bits(cUnit, cMonth, cInstrument, cOffice, cDomestic, cPrivate)) {
			return v
		}
	}
	return 0
}

// listedIn gives the parties that a sentence names other than as places, those left out that the clause names.
func (c *sides) listedIn(s int) []kg.Party {
	var set []kg.Party
	for _, k := range c.atomsIn(c.sents[s].from, c.sents[s].to) {
		a := &c.atoms[k]
		if !c.usable(k) || a.gaz == gazetteer.City || a.gaz == gazetteer.Region {
			continue
		}
		if !slices.Contains(c.subj, a.party) && !slices.Contains(c.with, a.party) {
			add(&set, a.party)
		}
	}
	return set
}
