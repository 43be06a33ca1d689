package extract

import (
	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// bothOfSentence gives the two whom the sentence names, where the parties were taken from the article, which knows only one of
// them: "A is linked to B under an agreement of 2018", in an article on A and C, tells of A and B.
func (d *document) bothOfSentence(in *instrument, t *tie, ps partySet) kg.Parties {
	if ps.explicit || t.status == kg.Planned || t.status == kg.Negotiating || in.kind == kg.Other || ps.rule != ruleArticle && ps.rule != ruleOtherOfArticle || len(ps.parties) != 2 || in.generic || in.ellipsis {
		return nil
	}
	st := d.sents[in.sent]
	var two []kg.Party
	named := false // one at least by its name, not by the adjective of a firm
	for _, k := range d.atomsIn(max(st.from, d.pubPlace), st.to) {
		a := &d.atoms[k]
		if a.gaz == gazetteer.City || a.gaz == gazetteer.Capital || a.gaz == gazetteer.Subnational {
			continue
		}
		if !ps.parties.Has(a.party) && (d.masked[a.from] || d.hasAny(a.from-1, bits(cOn)) || d.has(a.from-1, cDef) && d.hasAny(a.from-2, bits(cOn))) {
			return nil // what it is about, or what was told aside
		}
		add(&two, a.party)
		named = named || a.gaz != gazetteer.Demonym
	}
	if !named || len(two) != 2 || overlap(two, ps.parties) != 1 {
		return nil
	}
	return kg.NewParties(two...)
}
