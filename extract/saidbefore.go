package extract

import "hash/maphash"

// wordsToRepeat is of how many tokens a sentence is, at least, that pages print again as a teaser or beside a picture.
const wordsToRepeat = 8

// seedOfSentences is that of the hashes by which sentences are told to be the same, which no result depends on.
var seedOfSentences = maphash.MakeSeed()

// saidBefore tells whether the sentence names two parties and stands in the article before, word for word: what it tells is told.
func (d *document) saidBefore(s int) bool {
	st := d.sents[s]
	if st.to-st.from < wordsToRepeat || len(d.atomsIn(st.from, st.to)) < 2 {
		return false
	}
	var h maphash.Hash
	h.SetSeed(seedOfSentences)
	for i := st.from; i < st.to; i++ {
		if t := &d.toks[i]; t.word || t.number >= 0 {
			h.WriteString(t.norm)
			h.WriteByte(' ')
		}
	}
	k := h.Sum64()
	if d.said[k] {
		return true
	}
	if d.said == nil {
		d.said = map[uint64]bool{}
	}
	d.said[k] = true
	return false
}
