package extract

// deedOfRenewal tells whether the instrument is no more than the paper by which another one, named behind it, is renewed ("signed the
// deed of renewal of the twinning").
func (d *document) deedOfRenewal(in *instrument, ins []instrument) bool {
	if !in.weak || in.plural || in.to >= len(d.toks) {
		return false
	}
	i := in.to
	for i < in.to+2 && i < len(d.toks) && d.hasAny(i, bits(cOf, cDef)) {
		i++
	}
	if i == in.to && !caseless(d.toks[in.from].norm) {
		return false
	}
	a := d.hitAt(i, cAct)
	if a == nil || a.e.act != actRenew || a.e.forms&formNoun == 0 {
		return false
	}
	for k := range ins {
		if x := &ins[k]; x.from >= a.to && x.npFrom-a.to <= 2 && !x.ellipsis {
			return true
		}
	}
	return false
}
