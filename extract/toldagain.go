package extract

import "github.com/entente-kg/entente/kg"

// pairOfToldAgain gives the two of the accord told last where the instrument is the same one told again, with its article, and a
// town that it was signed in belongs to neither ("The treaty between A and B … The treaty was signed in New York by X and Y"):
// the country of the town has no part in it.
func (c *sides) pairOfToldAgain(one kg.Party) kg.Parties {
	m := c.lastMade()
	if m == nil || m.title || c.t.link != linkPassive || len(c.with) > 0 || c.t.act.e.act != actSign || !c.in.def || c.in.other || c.in.plural || len(m.ps.parties) != 2 || !m.ps.parties.Has(one) || m.kind != c.in.kind && !c.in.generic {
		return nil
	}
	for _, k := range c.atomsIn(c.from, c.to) {
		if a := &c.atoms[k]; !a.loc && !a.masked && !m.ps.parties.Has(a.party) {
			return nil
		}
	}
	return m.ps.parties
}
