package extract

// maxToOwnDate is how far behind a participle the date of its own may end.
const maxToOwnDate = 8

// handled tells whether an act of suspending or ending takes not the instrument but what is done with it before it is approved
// ("froze the review of the treaty that A signed with B", "the legal review of the treaty has ended").
func (d *document) handled(in *instrument, a *hit) bool {
	if a.e.act != actSuspend && a.e.act != actEnd {
		return false
	}
	i := d.headOver(in)
	if i < 0 || i >= a.from && i < a.to {
		return false
	}
	if d.rare(i, cHandling) {
		return true
	}
	x := d.hitOver(i, cAct)
	return a.e.act == actSuspend && x != nil && x != a && x.e.act == actRatify && x.e.forms&formNoun != 0
}

// headOver gives the token of the noun that governs the instrument ("the review of the treaty", "la revisión legal del tratado");
// -1 where there is none in the sentence.
func (d *document) headOver(in *instrument) int {
	i := in.from - 1
	for i >= 0 && !d.sentStart[i+1] && d.hasAny(i, bits(cOf, cDef, cOn)) && !d.rare(i, cHandling) {
		i--
	}
	if i < 0 || i == in.from-1 && !caseless(d.toks[i].norm) || d.sentStart[i+1] {
		return -1
	}
	if i > 0 && d.plainWord(i) && d.rare(i-1, cHandling) && !d.sentStart[i] {
		i--
	}
	return i
}

// heldUp tells whether the noun of ratifying is what an act of suspending takes ("suspended the ratification").
func (d *document) heldUp(a *hit) bool {
	if a.e.forms&formNoun == 0 {
		return false
	}
	for i := a.from - 1; i >= 0 && a.from-i <= 6 && !d.sentStart[i+1] && d.toks[i].norm != ","; i-- {
		if x := d.hitOver(i, cAct); x != nil {
			return x.e.act == actSuspend && x.e.forms&formNoun == 0
		}
	}
	return false
}
