package extract

import "github.com/entente-kg/entente/kg"

// stateOfBareBody gives the state whose body acts beside the one named, where no country is told with that body and the
// accord told right before is of one state and an organisation ("A and the World Bank signed a loan. In May, the Finance
// Ministry and the German bank had signed another").
func (c *sides) stateOfBareBody(one kg.Party) kg.Party {
	if len(c.subj) != 1 || len(c.with)+len(c.comp)+len(c.rest) > 0 || c.both > 0 || c.outsider || c.t.act == nil || c.t.act.e.act != actSign {
		return ""
	}
	m := c.lastMade()
	if m == nil || m.title || len(m.ps.parties) != 2 || !m.ps.explicit || c.in.sent-m.sent > 4 || c.sents[c.in.sent].para-m.para > 1 {
		return ""
	}
	x, y := m.ps.parties[0], m.ps.parties[1]
	if x.IsOrganisation() {
		x, y = y, x
	}
	if x.IsOrganisation() || !y.IsOrganisation() || x == one || y == one || !c.bareBodyBeside() {
		return ""
	}
	return x
}

// homeOfBareBody gives the country of the dateline's town, one of the pair that the article is about, where a public body without
// a country acts beside the one named, who is none of that pair ("BELÉM – Brazil and Germany signed … The water agency and the
// Indian weather service signed a memorandum").
func (c *sides) homeOfBareBody() kg.Party {
	if len(c.subj) != 1 || len(c.main) != 1 || len(c.with)+len(c.comp) > 0 || c.both > 0 || c.outsider || c.t.act == nil || c.t.act.e.act != actSign {
		return ""
	}
	if home := c.homeOfTopic(c.main[0]); home != "" && c.bareBodyBeside() {
		return home
	}
	return ""
}

// governmentBeside gives the country of the dateline, or of the desk that the article is written from, where "the Government"
// without one signs beside the only party that the sentence names ("Chisinau, 27 February: A programme was signed today by the
// Government and UNICEF").
func (c *sides) governmentBeside(one kg.Party) kg.Party {
	if len(c.main) != 1 || len(c.with)+len(c.comp) > 0 || c.both > 0 || c.outsider || c.t.act == nil || c.t.act.e.act != actSign && c.t.act.e.act != actNegotiate && c.t.act.e.act != actPlan {
		return ""
	}
	if !one.IsOrganisation() || !c.governmentIn(c.subjFrom, c.subjTo) && !c.governmentIn(c.byFrom, c.byTo) {
		return ""
	}
	p := c.townOf()
	if p == "" {
		p = c.deskCountry(c.in)
	}
	if p == one || p.IsOrganisation() || !c.othersNone(c.sents[c.in.sent], one, p, nil) {
		return ""
	}
	return p
}

// governmentIn tells whether the word for a government stands between two tokens with an article and nobody whose it is, joined to
// somebody by an "and".
func (d *document) governmentIn(from, to int) bool {
	for i := from; i < to; i++ {
		h := d.hitAt(i, cInstitution)
		if h == nil || h.e.flags&flagWhole == 0 || d.masked[i] || !d.definite(i) && !d.has(i-1, cDef) {
			continue
		}
		if d.has(h.to, cAnd) || d.joinedAnd(h.to) || d.has(i-1, cAnd) || d.has(i-2, cAnd) || d.joinedAnd(i) {
			return true
		}
	}
	return false
}

// bareBodyBeside tells whether an "and" joins a public body without a country to somebody else among those who act.
func (c *sides) bareBodyBeside() bool {
	for i := c.subjFrom; i < c.subjTo; i++ {
		if !c.has(i, cAnd) && !c.joinedAnd(i) || len(c.atomsIn(c.subjFrom, i)) > 0 == (len(c.atomsIn(i, c.subjTo)) > 0) {
			continue
		}
		from, to := c.subjFrom, i
		if len(c.atomsIn(from, to)) > 0 {
			from, to = i, c.subjTo
		}
		for ; from < to; from++ {
			if c.has(from, cInstitution) && !c.masked[from] && !c.has(from, cOffice) || c.namedByEpithet(from) {
				return true
			}
		}
	}
	return false
}

// namedByEpithet tells whether words that elsewhere stand for a body begin the name of one ("a Agência Nacional de Águas").
func (d *document) namedByEpithet(i int) bool {
	h := d.hitAt(i, cEpithet)
	return h != nil && !d.masked[i] && h.to < len(d.toks) && d.toks[h.to-1].capital && (d.toks[h.to].capital || d.has(h.to, cTail))
}
