package extract

// inForceSince tells whether the words of being in force stand behind the signing or the approval of the instrument, joined
// to it by "and", a comma or a semicolon with at most a pronoun and a verb of being before them ("was signed in 2015 in A
// and is in force since 2018", "le parlement l'a approuvé, et il s'applique depuis 2018").
func (d *document) inForceSince(in *instrument, a *hit, acts []*hit) bool {
	if a.e.act != actForce || a.e.forms&(formPart|formPast|formPres) == 0 || caseless(d.toks[a.from].norm) {
		return false
	}
	i, unknown := a.from-1, 0
	for i > in.to && !d.has(i, cAnd) && (d.hasAny(i, bits(cPerfect, cPassive, cPronoun)) || unknown == 0 && d.plainWord(i)) {
		if d.plainWord(i) {
			unknown++
		}
		i--
	}
	if i <= in.to || !d.has(i, cAnd) && !d.isComma(i) && d.toks[i].norm != ";" || d.count(i, a.from, bits(cNeg)) > 0 {
		return false
	}
	done := false
	for _, x := range acts {
		if x.from < in.to || x.to > i || x == a {
			continue
		}
		done = (x.e.act == actSign || x.e.act == actRatify) && x.e.forms&(formPart|formPast) != 0 && !d.hangsOn(in, x)
	}
	return done
}

// plainWord tells whether the token is a lower-case word that the reader knows nothing of.
func (d *document) plainWord(i int) bool {
	t := &d.toks[i]
	return t.word && !t.capital && t.number < 0 && d.mask[i] == 0 && !d.isDate(i)
}
