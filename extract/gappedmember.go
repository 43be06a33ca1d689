package extract

// gappedMember tells whether the words at from go on with a list of instruments by their number, the verb left out: "one
// concerns fish, the second the roads, the last one research". What the member is about begins at j.
func (d *document) gappedMember(from, j int, out []instrument) bool {
	n := len(out)
	if n == 0 || from < 2 || !out[n-1].ellipsis || caseless(d.toks[from].norm) || !d.hasAny(j, bits(cDef, cLoc, cOf, cIndef)) && !d.fieldAlone(j) {
		return false
	}
	if i := from - 1; d.toks[i].norm != "," && d.toks[i].norm != ";" && !d.has(i, cAnd) {
		return false
	}
	if d.fieldAlone(j) {
		return true // "the first covers trade, the second health"
	}
	for i := j + 1; i < j+5 && i < len(d.toks) && (d.toks[i].word || i == j+1); i++ {
		if d.domainAt(i) {
			return true
		}
	}
	return false
}

// fieldAlone tells whether the words of a field stand at token i and nothing but a mark or an "and" behind them.
func (d *document) fieldAlone(i int) bool {
	if i >= len(d.toks) || !d.domainAt(i) || d.hasAny(i, bits(cInstrument, cOffice, cInstitution)) {
		return false
	}
	for k := i + 1; k < min(i+4, len(d.toks)); k++ {
		if !d.toks[k].word || d.sentStart[k] || d.has(k, cAnd) {
			return true
		}
		if d.mask[k] != 0 && !d.domainAt(k) {
			return false
		}
	}
	return false
}
