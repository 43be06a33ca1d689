package extract

import "github.com/entente-kg/entente/kg"

// numberInList gives the number that stands for those told before as the last member of a list, behind a demonstrative or with
// "first" beside it ("signed by A, B and these two", "por A, B y los dos primeros"); 0 where token i opens no such words.
func (d *document) numberInList(i int) int {
	if !d.hasAny(i, bits(cThis, cDef)) || i+1 >= len(d.toks) || d.sentStart[i] || d.sentStart[i+1] {
		return 0
	}
	j, first := i+1, false
	if d.opensOrder(j) {
		j, first = j+1, true
	}
	h := d.hitAt(j, cNumber)
	if h == nil || h.e.n < 2 || h.e.n > 9 {
		return 0
	}
	j = h.to
	if d.opensOrder(j) {
		j, first = j+1, true
	}
	if !first && !d.has(i, cThis) || j < len(d.toks) && !d.sentStart[j] && d.toks[j].word && !d.hasAny(j, bits(cPerfect, cLoc, cOn, cTimePrep)) && d.hitAt(j, cAct) == nil {
		return 0
	}
	k := i - 1
	for k > 0 && d.hasAny(k, bits(cBy, cWith, cOf)) && !d.has(k, cAnd) {
		k--
	}
	if d.joinedAnd(i) && d.has(i-1, cGaz) || k > 0 && d.has(k, cAnd) && d.has(k-1, cGaz) {
		return h.e.n
	}
	return 0
}

// opensOrder tells whether an ordinal for "first" stands at token i.
func (d *document) opensOrder(i int) bool {
	return i < len(d.toks) && d.ordinal(i) == 1
}

// personInList gives the country of somebody told before for whom a pronoun stands as a member of the list of those who
// act ("He, the premier of A and the president of B signed"); "" where there is none.
func (c *sides) personInList() kg.Party {
	for i := c.subjFrom; i < c.subjTo; i++ {
		h := c.hitAt(i, cPronoun)
		if h == nil || h.e.n != 1 || h.e.flags&flagThing != 0 || c.masked[i] || i+1 >= c.subjTo {
			continue
		}
		if !c.has(h.to, cAnd) && !c.isComma(h.to) && !c.joinedAnd(h.to) {
			continue
		}
		for _, p := range c.antecedents(i, 1) {
			return p.party
		}
	}
	return ""
}
