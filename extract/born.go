package extract

// bornOf tells whether the verb says where the instrument right behind it came from ("da visita saíram cinco
// memorandos"), or what came of the instrument ("the dam was born of a treaty between A and B").
func (d *document) bornOf(a *hit, in *instrument) bool {
	if a.to != in.npFrom || in.def || caseless(d.toks[a.from].norm) {
		return false
	}
	if d.has(a.to-1, cOf) {
		return d.hitAt(in.to, cBetween) != nil || d.count(in.to, in.npTo, bits(cBetween, cWith)) > 0
	}
	return in.counted || in.indef
}
