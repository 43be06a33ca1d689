package extract

import "github.com/entente-kg/entente/kg"

// onlyHow tells whether the word for "separately" at token i, which ends at to, only says how the two signed what the sentences
// before tell that they signed ("A and B signed a treaty. Their ministers signed separately, in a ceremony held by video"): it stands
// right behind the verb, nothing is signed behind it, and nobody but the two is named.
func (d *document) onlyHow(i, to int, st sentence) bool {
	if !d.ofAct(i) || d.definite(i) || d.hasAny(i, bits(cOrdinal, cEllipsis, cIndef, cNumber)) || to >= st.to {
		return false
	}
	if d.toks[to].word && !d.hasAny(to, bits(cLoc, cTimePrep, cOccasion, cAnd)) && !d.isDate(to) || d.hasAny(to, bits(cOn, cWith, cBetween)) && !d.has(to, cLoc) {
		return false
	}
	m := d.lastMade()
	if m == nil || m.title || m.status != kg.Signed || m.sent >= d.sentOf[i] || d.sentOf[i]-m.sent > 3 || len(m.ps.parties) != 2 {
		return false
	}
	for _, k := range d.atomsIn(st.from, st.to) {
		if a := &d.atoms[k]; !a.loc && !a.masked && !m.ps.parties.Has(a.party) {
			return false
		}
	}
	return true
}

// standsForList tells whether the words at token i stand for all that the list names which a colon opens at the end of their clause
// ("The following were signed:").
func (d *document) standsForList(i int, st sentence) bool {
	if i != st.from || d.hasAny(i, bits(cIndef, cNumber, cOrdinal)) {
		return false
	}
	for j := i + 1; j < min(st.to, i+8); j++ {
		if d.toks[j].norm == ":" {
			return true
		}
		if !d.toks[j].word {
			return false
		}
	}
	return false
}

// withUnnamed tells whether the "with" at token i leads to others who are not named ("is also in talks with other lenders").
func (d *document) withUnnamed(i int, st sentence) bool {
	h := d.hitAt(max(i, 0), cWith)
	if h == nil {
		return false
	}
	end := min(h.to+4, st.to)
	for j := h.to; j < end; j++ {
		if !d.toks[j].word {
			end = j
		}
	}
	return d.rareIn(h.to, end, cAnyParty) && d.count(h.to, end, bits(cOther, cSeveral)) > 0 && d.atomCount(h.to, end) == 0
}

// countsStates tells whether the words at token i count others who do something ("Another 12 states followed suit", "douze autres
// Etats"), not what is signed.
func (d *document) countsStates(i int, st sentence) bool {
	if !d.hasAny(i, bits(cOther, cNumber)) && d.toks[i].number < 0 {
		return false
	}
	j := i + 1
	for j < min(i+3, st.to) && (d.hasAny(j, bits(cOther, cNumber)) || d.toks[j].number >= 0) {
		j++
	}
	if j == i+1 && d.has(i, cOther) || j >= st.to || !d.rare(j, cAnyParty) || i > st.from && d.hasAny(i-1, bits(cWith, cBetween, cBy)) {
		return false
	}
	h := d.hitOver(i-1, cAct)
	return i == st.from || !(h != nil && h.to == i)
}

// withAnybody tells whether one state has signed many accords, with whoever it be, over a year or more ("its diplomacy has signed
// over a hundred accords this year").
func (d *document) withAnybody(m *mention) bool {
	if m.ps.rule != ruleOtherOfArticle || !m.in.plural || m.in.def || m.status != kg.Signed && m.status != kg.Renewed {
		return false
	}
	return m.count >= manyForTwo || m.dated && len(m.value) == 4
}

// manyForTwo is a number of accords that two states do not sign at once.
const manyForTwo = 40

// withOthersUnnamed tells whether a "with" right behind the instrument leads to several states that nobody names ("He said that the
// country had signed similar accords with several states"): no other of the article is one of them.
func (c *sides) withOthersUnnamed() bool {
	in, st := c.in, c.sents[c.in.sent]
	if !in.plural {
		return false
	}
	if c.othersOfOne(in) {
		return true
	}
	if c.asideOpens(in, st) {
		return c.unnamedRightBehind(in, st)
	}
	return len(c.with) == 0 && len(c.main) <= 1 && c.both == 0 && c.atomCount(in.to, st.to) == 0 && c.unnamedRightBehind(in, st)
}

// othersOfOne tells whether the instrument stands for others than the one told, which a participle behind them says one side to have
// signed with nobody named ("follows the terms of other treaties signed by A in recent years").
func (c *sides) othersOfOne(in *instrument) bool {
	if in.counted || c.t.link != linkPart || c.t.act.from < in.to || len(c.main) > 1 || len(c.with) > 0 || c.both > 0 {
		return false
	}
	return c.hasAny(in.npFrom, bits(cOther)) && c.hasAny(in.npFrom-1, bits(cOf)) || c.hasAny(in.npFrom+1, bits(cOther)) && in.npFrom+1 < in.from && c.hasAny(in.npFrom, bits(cOf))
}

// unnamedRightBehind tells whether a "with" behind the instrument leads to states that nobody names, in its clause.
func (d *document) unnamedRightBehind(in *instrument, st sentence) bool {
	for i := in.to; i < min(in.to+3, st.to) && (d.toks[i].word || i == in.to); i++ {
		if d.withUnnamed(i, st) {
			return true
		}
	}
	return false
}

// asideOpens tells whether the instrument stands in a relative clause between commas ("A, which has accords with several states, …").
func (d *document) asideOpens(in *instrument, st sentence) bool {
	for i := in.npFrom - 1; i > max(st.from, in.npFrom-6); i-- {
		if d.isComma(i) {
			return d.hitAt(i+1, cRel) != nil && d.commaFrom(in.to, st.to) < st.to
		}
	}
	return false
}
