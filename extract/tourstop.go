package extract

import (
	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// stopOfTour gives the traveller and the country whose town opens the sentence as a place, where the sentence before, of the same
// paragraph, names that country as one that he goes to ("He went on to Sierra Leone, Mali and
// Benin. In Bamako a protocol was signed").
func (c *sides) stopOfTour() kg.Parties {
	in := c.in
	if c.both > 0 || in.def || in.sent == 0 || c.t.act == nil || c.t.act.e.act != actSign || c.t.link == linkRelative || c.t.link == linkPart {
		return nil
	}
	st, before := c.sents[in.sent], c.sents[in.sent-1]
	if before.field != st.field || before.para != st.para {
		return nil
	}
	host := c.townFirst(st)
	if host == "" || c.topic.Has(host) || !c.mainTold && len(c.mentions) == 0 {
		return nil
	}
	here := false
	for n, k := range c.atomsIn(max(before.from, c.pubPlace), before.to) {
		a := &c.atoms[k]
		here = here || a.party == host && (n > 0 || a.loc) && !a.masked
	}
	if !here {
		return nil
	}
	if p := c.traveller(host); p != "" {
		return kg.NewParties(p, host)
	}
	return nil
}

// townFirst gives the country of the town that opens the sentence as a place.
func (d *document) townFirst(st sentence) kg.Party {
	for _, k := range d.atomsIn(st.from, min(st.from+3, st.to)) {
		if a := &d.atoms[k]; a.loc && (a.gaz == gazetteer.Capital || a.gaz == gazetteer.City) {
			return a.party
		}
	}
	return ""
}

// traveller gives the country of the article where all accords told so far, and one at least, are with it, and it is not
// the host; else "".
func (d *document) traveller(host kg.Party) kg.Party {
	told := false
	for _, m := range d.mentions {
		if m.dropped || m.title {
			continue
		}
		if told = m.ps.parties.Has(d.home); !told {
			return ""
		}
	}
	if !told || d.home == host {
		return ""
	}
	return d.home
}
