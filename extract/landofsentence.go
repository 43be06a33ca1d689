package extract

import (
	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// landOfSentence gives the only state in which the sentence says that something is done or somebody is, where an accord that was signed
// names but a partner: whose government signed needs no saying there ("Under the agreement signed in 2016 with A, wells were dug in B",
// "The opposition in B rejects the accord with A that the government signed").
func (c *sides) landOfSentence(one kg.Party) kg.Party {
	t := c.t
	if t.act == nil || t.act.e.act != actSign || t.link != linkPart && t.link != linkRelative || !c.in.def || c.in.weak || c.both > 0 {
		return ""
	}
	if !c.onlyBehindSigning() || len(c.rest)+len(c.comp) > 0 || c.unknownActs(c.in.npTo, t.act.from) || c.nounActs() {
		return ""
	}
	st := c.sents[c.in.sent]
	end := c.endOfSigning(st.to)
	var land kg.Party
	for _, k := range c.atomsIn(max(st.from, c.pubPlace), st.to) {
		a := &c.atoms[k]
		switch {
		case a.masked, a.from >= c.in.npFrom && a.from < end, a.gaz == gazetteer.City:
			continue
		case !a.loc && c.usable(k), land != "" && land != a.party, a.party == one, a.gaz != gazetteer.Name && !c.homeOfSomebody(a):
			return ""
		}
		land = a.party
	}
	if land.IsOrganisation() {
		return ""
	}
	return land
}

// onlyBehindSigning tells whether the only one named is a partner: behind a "with", or behind a participle that holds one ("passé avec").
func (c *sides) onlyBehindSigning() bool {
	if len(c.with) == 1 {
		return len(c.subj) == 0
	}
	if len(c.with) > 0 || len(c.subj) != 1 || c.t.link != linkPart || c.byFrom < c.byTo && c.count(c.t.act.to, c.byTo, bits(cBy)) > 0 {
		return false
	}
	for _, k := range c.atomsIn(c.t.act.to, c.t.act.to+2) {
		return c.atoms[k].party == c.subj[0]
	}
	return false
}

// nounActs tells whether a noun that is no public body is the subject of the relative clause ("the accord that the shipowners signed").
func (c *sides) nounActs() bool {
	if c.t.link != linkRelative {
		return false
	}
	for i := c.t.act.from - 1; i >= c.in.to && c.hitAt(i, cRel) == nil; i-- {
		if c.hasAny(i, bits(cDef)) && !c.hasAny(i, bits(cPronoun)) {
			return c.count(i, c.t.act.from, bits(cInstitution)) == 0
		}
	}
	return false
}

// endOfSigning gives where the words about the signing end behind the instrument: at the comma or with the sentence.
func (c *sides) endOfSigning(to int) int {
	i := max(c.in.npTo, c.t.act.to+1)
	if len(c.withSpans) > 0 {
		i = max(i, c.withSpans[0][0]+1)
	}
	for i < to && !c.isComma(i) {
		if ks := c.atomsIn(i, i+1); len(ks) > 0 && c.atoms[ks[0]].loc && c.atoms[ks[0]].gaz == gazetteer.Name {
			return i
		}
		i++
	}
	return i
}

// homeOfSomebody tells whether the capital is where those are at home of whom the sentence tells: it opens the sentence, or a noun for
// somebody at home stands right before it ("In B, the opposition …", "the opposition in B").
func (d *document) homeOfSomebody(a *atom) bool {
	if a.gaz != gazetteer.Capital || !a.loc {
		return false
	}
	i := a.from - 1
	if i >= 0 && d.has(i, cLoc) {
		i--
	}
	return d.isComma(a.to) && (i < 0 || d.sentStart[i+1]) || i >= 0 && d.hasAny(i, bits(cDomestic, cPrivate, cInstitution))
}

// mayBe tells whether nothing that the article tells gives the one another partner than this state.
func (c *sides) mayBe(land, one kg.Party) bool {
	if len(c.topic) == 2 && c.topic.Has(one) {
		return c.topic.Has(land)
	}
	p := c.counterpart(c.in, one)
	return p == "" || p == one || p == land
}
