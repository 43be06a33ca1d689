package extract

import (
	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// rulersInCapital gives the state of the capital that opens the sentence as the place of those who govern there, where they act and no
// state is named before the instrument ("The government in Kampala ended the accord with B", "In Kampala, the military rulers
// announced that they were ending the accord with B").
func (c *sides) rulersInCapital(one kg.Party) kg.Party {
	st := c.sents[c.in.sent]
	from := max(st.from, c.pubPlace)
	ks := c.atomsIn(from, c.in.npFrom)
	if len(ks) != 1 {
		return ""
	}
	a := &c.atoms[ks[0]]
	if a.gaz != gazetteer.Capital || a.masked || a.party == one {
		return ""
	}
	if i := a.from - 2; i >= from && c.has(a.from-1, cLoc) && c.wordOf(i, cRulers) {
		return a.party // "the government in Kampala"
	}
	if a.from-from > 2 || !a.loc && a.roles&roleLoc == 0 || !c.opensAdjunct(from, a) {
		return ""
	}
	const most = 6 // words from the town to the noun
	for i := a.to; i < min(a.to+most, c.in.npFrom); i++ {
		if c.wordOf(i, cRulers) && (caseless(c.toks[i].norm) || c.count(a.to, i, bits(cDef)) > 0) {
			return a.party
		}
		if c.hasAny(i, bits(cAct, cRel, cInstrument, cPerfect)) && !c.isComma(i) && !caseless(c.toks[i].norm) {
			return ""
		}
	}
	return ""
}
