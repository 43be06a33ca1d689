package extract

// oneBehindColon reads a "one" that opens what is told behind a colon, with its partner and a passive right behind it ("It is
// its third: one with A was renewed in 2016, and …").
func (d *document) oneBehindColon(i int, st sentence, out []instrument) (instrument, bool) {
	n, _ := d.numberAt(i)
	if i <= st.from || d.toks[i-1].norm != ":" || n != 1 && !d.hasAny(i, bits(cEllipsis, cIndef)) {
		return instrument{}, false
	}
	h := d.hitAt(i+1, cWith)
	if h == nil {
		return instrument{}, false
	}
	g := d.partyNameAt(h.to, st.to)
	if g == nil || g.to >= st.to || !d.hasAny(g.to, bits(cPassive, cPerfect)) {
		return instrument{}, false
	}
	in, ok := d.standIn(i, st, out)
	in.indef = ok
	return in, ok
}
