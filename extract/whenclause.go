package extract

// longestWhen is how many tokens a clause of "when" may have before the comma that closes it.
const longestWhen = 16

// maskWhenClauses marks the clauses of "when" that only tell what went on where those of the main clause, named behind the comma,
// act: who is named in them takes no part ("In May, when the African Union met in Addis Ababa, Kenya and Ghana signed …").
func (d *document) maskWhenClauses() {
	for i := range d.toks {
		if !d.single(i, cSees) || i > 0 && !d.sentStart[i] && !d.isComma(i-1) {
			continue
		}
		st := d.sents[d.sentOf[i]]
		if d.onceAt(i, st.to) == nil {
			continue // "saw"
		}
		most := min(i+longestWhen, st.to)
		end := d.commaFrom(i, most)
		if end == most || d.hasAnyIn(i, end, bits(cAct, cInstrument, cBoth)) || !d.namedTogether(end, st.to) {
			continue
		}
		for k := i; k < end; k++ {
			d.masked[k] = true
		}
	}
}

// namedTogether tells whether two names joined by an "and" stand before the first act between two tokens.
func (d *document) namedTogether(from, to int) bool {
	names, and := 0, false
	for i := from; i < to && !d.hasAny(i, bits(cAct, cInstrument)); i++ {
		if d.hitAt(i, cGaz) != nil {
			names++
			and = and || d.joinedAnd(i)
		}
		and = and || names > 0 && d.has(i, cAnd)
		if names > 1 && and {
			return true
		}
	}
	return false
}
