package extract

// relativeOfOther tells whether the act stands in a relative clause that goes on another noun than the instrument: on an
// instrument that a verb brings in between ("the accord carries out another, which A had signed"), or on a noun in
// apposition behind a comma ("does not break the rules of the bloc, a club that held a summit").
func (d *document) relativeOfOther(in *instrument, a *hit, ins []instrument) bool {
	if a.from <= in.to || caseless(d.toks[a.from].norm) {
		return false
	}
	rel := -1
	for i := a.from - 1; i > in.to+1 && a.from-i <= 16; i-- {
		if d.hitAt(i, cRel) != nil && d.has(i, cRel) {
			rel = i
			break
		}
	}
	if rel < 0 {
		return false
	}
	if d.toks[rel-2].norm == "," && d.plainNoun(rel-1) && rel-2 > in.to {
		return true
	}
	for k := range ins {
		x := &ins[k]
		if x.npFrom > in.to && x.to <= rel && (x.ellipsis || x.indef || x.def) && d.plainNoun(x.npFrom-1) && d.count(x.to, rel, bits(cAnd)) == 0 {
			return true
		}
		if x.npFrom > in.to && x.to == rel && d.count(in.to, x.npFrom, bits(cRel, cSays, cBoundary)) > 0 {
			return true
		}
	}
	return false
}

// plainNoun tells whether the token is a word in small letters of which the lexicon knows nothing.
func (d *document) plainNoun(i int) bool {
	t := &d.toks[i]
	return t.word && !t.capital && t.number < 0 && d.mask[i]&^bits(cDomestic, cInstitution) == 0 && !d.masked[i] && !d.isDate(i) && !d.domainAt(i) && !d.inOfficeOrName(i)
}
