package extract

import (
	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// hostOfOfficer gives the country of the only capital that the clause names, where somebody of p signs there with an officer
// of whom nothing tells the country ("X of A ended her visit to B. In Hanoi she had signed with the deputy minister of
// education, Y, …"): he is at home there, whomever the sentence before tells her to have met.
func (c *sides) hostOfOfficer(p kg.Party) kg.Party {
	t := c.t
	if t.act == nil || t.act.e.act != actSign || t.link != linkActive || len(c.withSpans) != 1 || len(c.with)+len(c.comp) > 0 || c.both > 0 || p == "" || p.IsOrganisation() {
		return ""
	}
	sp := c.withSpans[0]
	if c.count(c.from, sp[1], bits(cDomestic)) > 0 || !c.officerOfNoSide(sp[0], sp[1]) {
		return ""
	}
	host := c.onlyCapital(c.from, sp[0])
	if host == p || c.looksOn(host, c.from, c.to) {
		return ""
	}
	return host
}

// officerOfNoSide tells whether a state's officer stands behind the "with" at one token, at most up to another, and is a person
// told for the first time whose side is not known.
func (d *document) officerOfNoSide(with, to int) bool {
	office := false
	for i := with + 1; i < to; i++ {
		if o := d.hitAt(i, cOffice); o != nil {
			if o.e.flags&flagCorporate != 0 {
				return false
			}
			office = true
		}
		if d.hasAny(i, bits(cCounterpart, cInstitution)) {
			return false
		}
	}
	if !office {
		return false
	}
	told := 0
	for k := range d.people {
		p := &d.people[k]
		if p.from < with || p.to > to {
			continue
		}
		if p.party != "" || p.same != k || d.masked[p.from] {
			return false
		}
		told++
	}
	return told == 1
}

// onlyCapital gives the country whose capital is the only place named between two tokens, "" where there is none.
func (d *document) onlyCapital(from, to int) kg.Party {
	var host kg.Party
	for _, k := range d.atomsIn(max(from, d.pubPlace), to) {
		a := &d.atoms[k]
		if !a.loc {
			continue
		}
		if a.masked || a.gaz != gazetteer.Capital || host != "" || d.inOfficeOrName(a.from) {
			return ""
		}
		host = a.party
	}
	return host
}

// atHomeOfOfficer finds the pair of a signing with such an officer: who signs is named in the clause, or left out and named in
// the sentence before.
func (c *sides) atHomeOfOfficer() (partySet, bool) {
	var one kg.Party
	switch len(c.main) {
	case 0:
		one = c.leftOutSigner()
	case 1:
		one = c.main[0]
	}
	host := c.hostOfOfficer(one)
	if host == "" {
		return partySet{}, false
	}
	for k := range c.people {
		if p := &c.people[k]; p.from > c.withSpans[0][0] && p.to <= c.withSpans[0][1] {
			p.party = host
		}
	}
	return c.acting("officer of the capital where it is signed", one, host), true
}

// leftOutSigner gives who acted in the sentence before where the clause leaves out who signs with an officer: in a language whose
// verb comes first, where no more than the day and the place stand between it and "with".
func (c *sides) leftOutSigner() kg.Party {
	a := c.t.act
	if a == nil || !caseless(c.toks[a.from].norm) || len(c.withSpans) != 1 {
		return c.leftOut(c.in, c.t, c.from, "")
	}
	for i := a.to; i < c.withSpans[0][0]; i++ {
		if !c.isDate(i) && !c.hasAny(i, bits(cTimePrep, cDatePrep, cLoc, cWeekday, cDay)) && !c.locatedAt(i) {
			return ""
		}
	}
	return c.antecedentParty(c.in.from)
}
