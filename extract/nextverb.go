package extract

// behindNextVerb tells whether the instrument is an object of a verb of any meaning in the past, which an "and" behind the object of the
// act joins to it ("signed a convention and praised the work on agreements").
func (d *document) behindNextVerb(in *instrument, a *hit, ins []instrument) bool {
	if len(d.lx.endings) == 0 || caseless(d.toks[in.from].norm) || a.to > in.npFrom {
		return false
	}
	object := -1
	for k := range ins {
		if x := &ins[k]; x.npFrom >= a.to && x.to < in.from {
			object = max(object, x.to)
		}
	}
	if object < 0 {
		return false
	}
	for i := object; i+1 < in.from; i++ {
		if d.has(i, cAnd) && d.nextVerbAt(i+1, in) {
			return true
		}
	}
	return false
}

// nextVerbAt tells whether a verb in the past, of which the reader knows no more, opens a clause at token i, before the instrument: by its
// auxiliary, or by how it ends. An ending that participles have too counts only where a determiner or preposition follows.
func (d *document) nextVerbAt(i int, in *instrument) bool {
	t := &d.toks[i]
	if !t.word || t.capital || d.count(i, in.from, bits(cAct)) > 0 || i >= in.from {
		return false
	}
	if h := d.hitAt(i, cPerfect); h != nil && h.e.forms&formPast != 0 {
		return h.to < in.from && d.toks[h.to].word
	}
	for k := range d.lx.endings {
		e := &d.lx.endings[k]
		if e.forms&formPast == 0 || e.first || t.norm == e.end || !e.fits(t.norm, d.text(i, i+1)) {
			continue
		}
		if len(e.end) > 2 || e.spelt != "" || d.hasAny(i+1, bits(cDef, cIndef, cThis, cFor, cOf, cOn, cLoc, cRel)) {
			return true
		}
	}
	return false
}
