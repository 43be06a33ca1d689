package extract

// longInsertion is how many tokens between a verb and its object are too many to be the rest of the clause alone.
const longInsertion = 6

// gapTo is how many tokens stand between an act and the instrument behind it. An insertion between commas is left out
// behind a finite verb, and so are the words of an occasion: "the deputies adopted, in a sitting held on Monday under …,
// the convention", "وافق المجلس خلال جلسة … على اتفاقية".
func (d *document) gapTo(a *hit, in *instrument) int {
	gap := max(in.npFrom-a.to, 0) - d.quoted(a.to, in.npFrom)
	if gap <= longInsertion || !d.finiteVerb(a) || d.masked[a.from] || d.masked[in.from] {
		return gap
	}
	first, last := d.insertion(a.to, in.npFrom)
	n := -d.quoted(a.to, min(first, in.npFrom))
	for i := a.to; i < in.npFrom && !(d.has(i, cOccasion) && caseless(d.toks[a.from].norm)); i++ {
		if !d.masked[i] && (i < first || i > last) {
			n++
		}
	}
	return n
}

// insertion gives the first comma and the one that closes what stands between commas right before token to, where nothing
// in it is done to an instrument; without one, an empty run.
func (d *document) insertion(from, to int) (first, last int) {
	last = to - 1
	for last > from && to-last <= 3 && !d.isComma(last) {
		last--
	}
	if !d.isComma(last) {
		return to, from
	}
	for first = from; first < last && !d.isComma(first); first++ {
	}
	if first == last || d.hasAnyIn(first, last, bits(cInstrument, cBoundary)) {
		return to, from
	}
	return first, last
}

// quoted counts the tokens between two that stand in quotation marks, the marks too, where nothing in them is done to an
// instrument: how it was done, in somebody's own words ("scrapped “with immediate effect” the accord").
func (d *document) quoted(from, to int) int {
	n := 0
	for i := from; i < to; i++ {
		if !d.quoteMark(i) {
			continue
		}
		end := i + 1
		for end < to && !d.quoteMark(end) {
			end++
		}
		if end < to && !d.hasAnyIn(i, end, bits(cInstrument, cAct, cGaz)) {
			n += end + 1 - i
		}
		i = end
	}
	return n
}

// quoteMark tells whether the token is a quotation mark.
func (d *document) quoteMark(i int) bool {
	switch d.toks[i].norm {
	case "«", "»", "\"", "“", "”":
		return true
	}
	return false
}

// finiteVerb tells whether the act is a finite verb, be it one made of an auxiliary and a participle.
func (d *document) finiteVerb(a *hit) bool {
	return a.e.forms&(formPast|formPres|formFut) != 0 || a.e.forms&formPart != 0 && d.auxBefore(a, cPerfect)
}
