package extract

// reachOfText is how many words behind an accord the relative clause about its text may begin.
const reachOfText = 24

// textOfWhich tells whether token i is a word for the text of the accord that a relative clause goes back to ("an accord whose
// text …", "the text of which").
func (d *document) textOfWhich(i int) bool {
	h := d.hitAt(i, cInstrument)
	if h == nil || h.e.flags&flagGeneric == 0 || h.e.flags&flagPlural != 0 || i == 0 || d.sentStart[i] {
		return false
	}
	if d.has(h.to, cOf) && d.has(h.to+1, cRel) {
		return true
	}
	if d.has(i-1, cDef) && !d.has(i-1, cRel) && i > 1 && !d.sentStart[i-1] {
		i--
	}
	return d.has(i-1, cRel) && !d.sentStart[i] && i > 1 && !d.has(i-2, cOf)
}

// toldOfText tells whether the act is told of the text of the accord in a relative clause that a comma ends, while what became
// of the accord stands behind ("an accord, whose text the two agreed on, will be signed").
func (d *document) toldOfText(in *instrument, a *hit, acts []*hit) bool {
	last := acts[len(acts)-1]
	if a.from <= in.to || last.from <= a.to {
		return false
	}
	for i := in.to; i < min(a.from, in.npTo+reachOfText); i++ {
		if d.textOfWhich(i) {
			return d.commaIn(a.to, last.from) && !d.commaIn(i, a.from)
		}
	}
	return false
}
