package extract

// wordsOfSeen is how many words the relative clause may have that tells who looked on at a signing.
const wordsOfSeen = 14

// seenSigning tells whether the noun of the signing stands in the relative clause of the instrument, of which it says that somebody
// looked on ("the accords whose signing the two presidents oversaw", "dont ils ont supervisé la signature").
func (d *document) seenSigning(in *instrument, a *hit) bool {
	if a.e.act != actSign || a.from < in.npTo || !d.relFollows(in) || a.from-in.npTo > wordsOfSeen {
		return false
	}
	st := d.sents[in.sent]
	end := min(a.to+wordsOfSeen, st.to)
	if d.hasAnyIn(in.npTo, end, bits(cNeg, cHoped, cPlanned)) {
		return false
	}
	for i := in.npTo; i < end; i++ {
		if d.rare(i, cAttends) && d.count(min(i, a.to), max(i, a.from), bits(cInstrument)) == 0 {
			return true
		}
		if d.rare(i, cPutsOff) {
			return false
		}
	}
	return false
}
