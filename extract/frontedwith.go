package extract

// takeFrontedPartners gives each instrument of a sentence the partner that stands right before it, where two or more
// have theirs there ("it signed with A an accord on fish and with B a tax convention").
func (d *document) takeFrontedPartners(ins []instrument) []instrument {
	if len(ins) < 2 {
		return ins
	}
	var few [8]int
	at, n := few[:0], 0
	for k := range ins {
		i := d.frontedWith(&ins[k])
		at = append(at, i)
		if i >= 0 {
			n++
		}
	}
	if n < 2 {
		return ins
	}
	for k, i := range at {
		if i < 0 {
			continue
		}
		ins[k].npFrom = i
		if k > 0 {
			ins[k-1].npTo = min(ins[k-1].npTo, i)
		}
	}
	return ins
}

// frontedWith gives the "with" whose party stands right before the phrase of the instrument, -1 where there is none.
func (d *document) frontedWith(in *instrument) int {
	if d.joinedAnd(in.npFrom) {
		return -1 // a joined "and" parts the two
	}
	for _, k := range d.atomsIn(max(0, in.npFrom-4), in.npFrom) {
		a := &d.atoms[k]
		if a.to != in.npFrom || !d.usable(k) {
			continue
		}
		i := a.from - 1
		for i > 0 && d.has(i, cDef) && d.hitAt(i, cWith) == nil {
			i--
		}
		if i > 0 && d.hitAt(i, cWith) != nil && !d.masked[i] {
			return i
		}
	}
	return -1
}
