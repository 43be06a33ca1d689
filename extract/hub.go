package extract

import "github.com/entente-kg/entente/kg"

// minDominant is the support with which a party may be the one that an article is about.
const minDominant = 2.5

// dominant gives the party that the article is about, where it speaks of it at least twice as much as of anybody but
// one and its accord told last is one of that party's; "" otherwise. One is whom a clause names as its only partner.
func (d *document) dominant(one kg.Party, s int) kg.Party {
	hub := d.hub()
	if hub == "" || hub == one || hub.IsOrganisation() || d.support[hub] < minDominant || d.sents[s].field == 0 {
		return ""
	}
	if m := d.lastMade(); m != nil && !m.ps.parties.Has(hub) {
		return ""
	}
	if d.soleInTitle() == hub {
		return hub
	}
	for _, q := range d.bySupport {
		if 2*d.support[q] <= d.support[hub] {
			break
		}
		if q != hub && q != one && !d.partnerOnly(q, hub) {
			return ""
		}
	}
	return hub
}

// partnerOnly tells whether the text speaks of q only as of a partner: behind "with", or in accords that the hub concludes with it.
func (d *document) partnerOnly(q, hub kg.Party) bool {
	if !d.freeNames()[q] {
		return true
	}
	for _, m := range d.mentions {
		if !m.dropped && m.ps.parties.Has(q) && m.ps.subject == hub {
			return true
		}
	}
	return false
}

// endsAlone tells whether the clause tells of an end or a suspension and names nobody but the party, in an article whose
// headline names one party ("Bamako was next: the accord on bases was denounced in May").
func (c *sides) endsAlone(one kg.Party) bool {
	if c.t.act == nil || c.t.status != kg.Ended && c.t.status != kg.Suspended || c.both > 0 || len(c.subj)+len(c.with)+len(c.rest)+len(c.comp) > 1 {
		return false
	}
	hub := c.soleInTitle()
	return hub != "" && hub != one && !c.in.weak && (c.subjectAhead(c.sents[c.in.sent].from, c.in.npFrom, one) || len(c.subj) == 1)
}

// onlyPartner tells whether the party stands by its own name right behind a "with" of the clause, and nobody private does.
func (c *sides) onlyPartner(one kg.Party) bool {
	if len(c.with) != 1 || len(c.subj)+len(c.rest)+len(c.comp) > 0 || c.both > 0 || c.in.generic || c.outsiders(c.in, c.from, c.to) {
		return false
	}
	for _, k := range c.atomsIn(c.withSpans[0][0], c.to) {
		if a := &c.atoms[k]; a.party == one && c.names(a) && c.behindWith(a.from) {
			return true
		}
	}
	return false
}

// lends tells whether the party is the one that the money comes from ("a loan from A", "A's credit").
func (d *document) lends(in *instrument, p kg.Party) bool {
	for _, k := range d.atomsIn(in.npFrom, in.npTo) {
		a := &d.atoms[k]
		if a.party != p || a.masked {
			continue
		}
		if a.to <= in.from {
			return d.has(a.to, cOf)
		}
		i := a.from - 1
		for i > in.to && d.has(i, cDef) && !d.has(i, cOf) {
			i--
		}
		return p.IsOrganisation() && d.has(i, cOf)
	}
	return false
}

// threefold tells whether the words of the instrument say that three are its parties ("a tripartite memorandum").
func (d *document) threefold(in *instrument) bool {
	for i := in.npFrom; i < min(in.to+2, len(d.toks)); i++ {
		if d.single(i, cThreefold) {
			return true
		}
	}
	const words = 3 // "three-way"
	for i := max(d.sents[in.sent].from, in.from-words-1); i < in.from; i++ {
		if n, w := d.numberAt(i); n == 3 && w == 1 && d.toks[i+1].norm == "-" && i+words == in.from && d.wordOf(i+2, cSided) {
			return true
		}
	}
	return false
}

// pairOfOwner gives the pair in hand where the clause names one of it and a stranger, and the other one by a person who
// has something ("eleven documents: the harvest of X's visit to B, which says nothing of C").
func (c *sides) pairOfOwner(all []kg.Party) kg.Parties {
	if len(all) != 2 || len(c.topic) != 2 || overlap(kg.NewParties(all...), c.topic) != 1 {
		return nil
	}
	for k := range c.people {
		p := &c.people[k]
		if p.from < c.from || p.to > c.to || c.masked[p.from] || !c.topic.Has(p.party) || p.party == all[0] || p.party == all[1] {
			continue
		}
		return c.topic
	}
	return nil
}
