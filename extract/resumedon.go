package extract

// wordsToResumed is how far behind the word for talks that go on again the day may stand on which they did.
const wordsToResumed = 3

// dayResumed gives the day right behind the word by which the sentence tells that talks go on again ("talks, begun in 2019, resumed
// in March"), nil where there is none: that is their newest state.
func (d *document) dayResumed(s int) *dateHit {
	st := d.sents[s]
	for k := range d.dates {
		h := &d.dates[k]
		if h.from < st.from || h.to > st.to || len(h.value) < 4 {
			continue
		}
		if d.rareIn(max(st.from, h.from-wordsToResumed), h.from, cResumes) {
			return h
		}
	}
	return nil
}
