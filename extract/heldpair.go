package extract

import (
	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// heldReach is how many sentences back the pair may be named that a passage still speaks of.
const heldReach = 4

// heldPair gives the two for whom "the two countries" stands where a sentence before names them together and those
// between no more than one bystander each ("A and B trade little. C's ambassador looked on. The two countries signed
// …"). After a meeting only: one that the pair held.
func (d *document) heldPair(in *instrument, meeting bool) kg.Parties {
	if d.sents[in.sent].field == 0 || d.inHeadlinePair() || len(d.briefs)+len(d.pairHeadings)+len(d.turns) > 0 || d.domestic || d.twoOfOthers(in.sent) {
		return nil
	}
	for s := in.sent - 1; s >= 0 && in.sent-s <= heldReach; s-- {
		st := d.sents[s]
		if st.field == 0 || d.sents[in.sent].para-st.para > 1 || st.to <= d.pubPlace {
			return nil
		}
		if ps, told := d.pairOfAccord(s); told {
			if st.para != d.sents[in.sent].para && ps.Key() != d.topic.Key() {
				return nil
			}
			return ps
		}
		named, hosts := d.statesNamed(s)
		if len(named) == 1 && len(hosts) == 1 && d.meetsIn(st.from, st.to) {
			add(&named, hosts[0])
		}
		switch {
		case len(named) == 2 && meeting && !d.meetsIn(st.from, st.to), len(named) > 2:
			return nil
		case len(named) == 2:
			return d.broughtTogether(in, s, kg.NewParties(named...))
		case len(named) == 1 && !d.bystands(s):
			return nil
		}
	}
	return nil
}

// twoOfOthers tells whether "the two" of sentence s goes on with a noun for somebody else ("the two companies").
func (d *document) twoOfOthers(s int) bool {
	for i := d.sents[s].from; i < d.sents[s].to; i++ {
		h := d.hitAt(i, cBoth)
		if h == nil || h.to >= d.sents[s].to {
			continue
		}
		if t := &d.toks[h.to]; t.word && (d.hasAny(h.to, bits(cDomestic, cPrivate)) || d.has(h.to-1, cNumber) && !t.capital && d.mask[h.to]&^bits(cInstrument) == 0) {
			return true
		}
	}
	return false
}

// broughtTogether gives the two that sentence s names: any where the article is about them or about nobody, others where
// the sentence joins them or tells of a meeting, in the paragraph of the instrument.
func (d *document) broughtTogether(in *instrument, s int, ps kg.Parties) kg.Parties {
	st := d.sents[s]
	if ps.Key() == d.topic.Key() || st.para == d.sents[in.sent].para && overlap(ps, d.topic) > 0 && (d.namesJoined(s) || d.meetsIn(st.from, st.to)) {
		return ps
	}
	if s == d.firstText() && d.headlineNamesNobody() {
		return ps
	}
	return nil
}

// headlineNamesNobody tells whether there is no headline, or one without a party.
func (d *document) headlineNamesNobody() bool {
	if len(d.sents) == 0 || d.sents[0].field != 0 {
		return true
	}
	return len(d.atomsIn(0, d.sents[max(d.firstText(), 0)].from)) == 0 && (len(d.people) == 0 || d.toks[d.people[0].from].field != 0)
}

// withTheTwo gives the one who acts and the two whom the passage speaks of, where it concludes one instrument "with the
// two countries" and is neither of them.
func (c *sides) withTheTwo() kg.Parties {
	if c.both != 2 || len(c.main) != 1 || len(c.with) > 0 || c.in.plural || c.in.count > 1 || !c.bothBehindWith() {
		return nil
	}
	ps := c.heldPair(c.in, false)
	if len(ps) != 2 || ps.Has(c.main[0]) {
		return nil
	}
	return kg.NewParties(append([]kg.Party{c.main[0]}, ps...)...)
}

// bothBehindWith tells whether "the two" of the clause stands right behind a "with".
func (c *sides) bothBehindWith() bool {
	for i := c.from + 1; i < c.to; i++ {
		if c.hitAt(i, cBoth) == nil {
			continue
		}
		j := i - 1
		for j > c.from && c.has(j, cDef) && !c.has(j, cWith) {
			j--
		}
		return c.has(j, cWith)
	}
	return false
}

// pairOfAccord gives the pair of the accord that sentence s tells; told where it tells any.
func (d *document) pairOfAccord(s int) (ps kg.Parties, told bool) {
	for k := len(d.mentions) - 1; k >= 0; k-- {
		m := d.mentions[k]
		if m.title || m.sent > s {
			continue
		}
		if m.sent < s {
			break
		}
		if told && m.ps.parties.Key() != ps.Key() || len(m.ps.parties) != 2 {
			return nil, true
		}
		ps, told = m.ps.parties, true
	}
	return ps, told
}

// statesNamed lists the states that sentence s names, and apart those that it names only as places.
func (d *document) statesNamed(s int) (named, places []kg.Party) {
	st := d.sents[s]
	from := max(st.from, d.pubPlace)
	for _, k := range d.atomsIn(from, st.to) {
		switch a := &d.atoms[k]; {
		case a.masked || a.party.IsOrganisation() || d.inOfficeOrName(a.from) && a.gaz == gazetteer.City:
		case a.loc && !(a.gaz == gazetteer.Name && d.inOffice(a)) || a.gaz == gazetteer.City: // but "the ambassador of A in B"
			add(&places, a.party)
		default:
			add(&named, a.party)
		}
	}
	for k := range d.people {
		if p := &d.people[k]; p.from >= from && p.to <= st.to && !d.masked[p.from] && !p.party.IsOrganisation() {
			add(&named, p.party)
		}
	}
	return named, places
}

// bystands tells whether the one state that sentence s names is only spoken of in passing: it is not what the sentence
// opens with.
func (d *document) bystands(s int) bool {
	st := d.sents[s]
	for _, k := range d.atomsIn(max(st.from, d.pubPlace), st.to) {
		if a := &d.atoms[k]; !a.masked && !a.loc && d.fronts(st, a) {
			return false
		}
	}
	return true
}
