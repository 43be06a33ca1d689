package extract

// gappedMember tells whether the words at from go on with a list of instruments by their number, the verb left out: "one
// concerns fish, the second the roads, the last one research". What the member is about begins at j.
func (d *document) gappedMember(from, j int, out []instrument) bool {
	n := len(out)
	if n == 0 || from < 2 || !out[n-1].ellipsis || caseless(d.toks[from].norm) || !d.hasAny(j, bits(cDef, cLoc, cOf, cIndef)) {
		return false
	}
	if i := from - 1; d.toks[i].norm != "," && d.toks[i].norm != ";" && !d.has(i, cAnd) {
		return false
	}
	for i := j + 1; i < j+5 && i < len(d.toks) && (d.toks[i].word || i == j+1); i++ {
		if d.domainAt(i) {
			return true
		}
	}
	return false
}
