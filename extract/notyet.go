package extract

// notYetRatified tells whether all that is denied of the instrument is that it was ratified, which leaves it signed ("their
// convention of 1972, which parliament has not approved").
func (d *document) notYetRatified(in *instrument, acts []*hit, ins []instrument) bool {
	if d.denied(in) || d.deniedBefore(in) {
		return false
	}
	t := d.tieOf(in, acts, ins)
	return t.link == linkRelative && t.drop == "negated" && t.act.e.act == actRatify
}

// wordsToObject is how many words that are not known may stand between a verb of denouncing and what it ends.
const wordsToObject = 2

// denouncesOther tells whether a verb that may only blame has another object, in whose words the instrument stands
// ("denounced a military axis contrary to the spirit of the treaty").
func (d *document) denouncesOther(a *hit, in *instrument) bool {
	if a.e.act != actEnd || a.e.flags&flagWeak == 0 || a.to > in.npFrom || in.ellipsis || caseless(d.toks[in.from].norm) {
		return false
	}
	n := 0
	if d.colons(a.to, in.from) > 0 {
		return false
	}
	for i := a.to; i < in.from; i++ {
		if d.plainWord(i) {
			n++
		}
	}
	return n > wordsToObject
}
