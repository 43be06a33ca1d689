package extract

// refusedBehind tells whether a word of denial or refusal of its own, joined to what the act does, stands right before the
// instrument ("ratified the treaty with A and rejected the one with B", "but not that with B").
func (d *document) refusedBehind(a *hit, in *instrument) bool {
	k := in.npFrom - 1
	if in.ellipsis && d.has(k, cDef) {
		k-- // "the one"
	}
	n := d.hitOver(k, cNeg)
	if n == nil || n.to != k+1 || n.from-1 < a.to {
		return false
	}
	return d.hasAny(n.from-1, bits(cAnd, cBoundary)) || d.isComma(n.from-1)
}
