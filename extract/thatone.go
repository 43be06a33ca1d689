package extract

// conjoinedThat tells whether the words for "and that" stand right before token i, with which a further clause of what somebody
// said begins ("said that talks with A had begun, and that one with B was in force").
func (d *document) conjoinedThat(i int) bool {
	return i > 1 && !d.sentStart[i] && d.has(i-1, cRel) && (d.joinedAnd(i-1) || !d.sentStart[i-1] && d.has(i-2, cAnd))
}

// oneConjoined tells whether a single number that a "with" follows is one more of the instruments of the sentence, as the subject
// of a further clause of what somebody said ("…, and that one with B was in force").
func (d *document) oneConjoined(i int, st sentence, out []instrument) bool {
	if len(out) == 0 || i+1 >= st.to || !d.conjoinedThat(i) || d.hitAt(i+1, cWith) == nil {
		return false
	}
	n, w := d.numberAt(i)
	return n == 1 || w == 0 && d.has(i, cIndef)
}

// ofConjoined tells whether the act is told of another instrument, which is the subject of a further clause of what somebody said
// between this one and the act.
func (d *document) ofConjoined(in *instrument, a *hit, ins []instrument) bool {
	for k := range ins {
		x := &ins[k]
		if x.npFrom > in.to && x.to <= a.from && d.conjoinedThat(x.npFrom) {
			return true
		}
		if x.npFrom > in.to && x.to <= a.from && d.has(x.npFrom-1, cDef) && d.conjoinedThat(x.npFrom-1) {
			return true
		}
	}
	return false
}
