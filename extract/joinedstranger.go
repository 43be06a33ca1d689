package extract

// joinsStranger tells whether, before a verb of signing, an "and" joins the one party that the clause names to somebody whom no
// list knows ("an envoy of Kampala and the leader of the northern wing signed", "the states of Queensland and Victoria"), so
// that the partner is not the country that the article names elsewhere.
func (d *document) joinsStranger(m *mention) bool {
	a := m.tie.act
	if m.ps.explicit || a == nil || m.tie.link != linkActive || a.to > m.in.npFrom || a.e.forms&formNoun != 0 || m.ps.named == "" || caseless(d.toks[a.from].norm) {
		return false
	}
	from, _ := d.clauseOf(&m.in, &m.tie)
	for i := a.from - 1; i > from; i-- {
		if d.masked[i] || d.isComma(i) || len(d.atomsIn(i, i+1)) > 0 {
			return false
		}
		if d.has(i, cAnd) {
			end := a.from
			for end > i+1 && d.hasAny(end-1, bits(cPerfect, cPassive)) {
				end-- // "have signed"
			}
			return d.namesStranger(i+1, end) && d.partyRightBefore(from, i)
		}
	}
	return false
}

// partyRightBefore tells whether a party is named right before token i, with no comma or verb between.
func (d *document) partyRightBefore(from, i int) bool {
	for j := i - 1; j >= max(from, i-4); j-- {
		if d.isComma(j) || d.hasAny(j, bits(cAct, cRel, cPerfect, cPassive, cSays)) {
			return false
		}
		for _, k := range d.atomsIn(j, j+1) {
			return d.usable(k) && !d.atoms[k].loc
		}
	}
	return false
}

// namesStranger tells whether the words between two tokens are a name in capitals that nobody knows, or end in a noun that
// an "of" leads to ("the leader of the movement"), and stand for no person, body or counterpart.
func (d *document) namesStranger(from, to int) bool {
	if d.personBetween(from, to) >= 0 || d.bothIn(from, to) > 0 || d.count(from, to, bits(cCounterpart, cInstitution, cPronoun, cOther, cRel, cInstrument, cTail)) > 0 {
		return false
	}
	if d.rareIn(from, to, cAnyParty) || d.rareIn(from, to, cStanding) {
		return false
	}
	of, name := false, false
	for i := from; i < to; i++ {
		t := &d.toks[i]
		switch {
		case d.has(i, cDef) || d.has(i, cPerfect):
		case d.has(i, cOf):
			of = i > from
		case t.word && t.capital && d.mask[i] == 0 && !d.domainAt(i):
			name = true
		case d.domainAt(i):
			return false
		}
	}
	return name || of && d.count(from, to, bits(cOffice)) > 0 && d.mask[to-1] == 0 && d.toks[to-1].word
}
