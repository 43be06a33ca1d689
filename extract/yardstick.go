package extract

// yardstickOf tells whether the organisation only gives the rule that something is measured by ("revised by OECD criteria", "selon les critères
// de l'OCDE").
func (d *document) yardstickOf(a *atom) bool {
	if !caseless(d.toks[a.from].norm) && a.to < len(d.toks) && !d.sentStart[a.to] && d.yardstickAt(a.to) {
		return true
	}
	i := a.from - 1
	for n := 0; n < 3 && i > 0 && !d.sentStart[i+1] && d.hasAny(i, bits(cDef, cOf)); n++ {
		i--
	}
	return i >= 0 && !d.sentStart[i+1] && (i < a.from-1 || caseless(d.toks[a.from].norm)) && d.wordOf(i, cYardstick)
}

// yardstickAt tells whether a word for a rule stands at token i, an adjective before it let pass ("the OECD minimum standard").
func (d *document) yardstickAt(i int) bool {
	return d.wordOf(i, cYardstick) || i+1 < len(d.toks) && d.toks[i].word && d.mask[i] == 0 && !d.sentStart[i+1] && d.wordOf(i+1, cYardstick)
}
