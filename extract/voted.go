package extract

// wordsToVoters is how far from a verb of adopting the word for those who vote may stand.
const wordsToVoters = 10

// voted tells whether those who do the act are of a parliament ("the deputies adopted the convention").
func (d *document) voted(a *hit) bool {
	for i := a.from - 1; i >= 0 && a.from-i <= wordsToVoters && !d.sentStart[i+1]; i-- {
		if d.single(i, cVotes) {
			return true
		}
	}
	for i := a.to; i < len(d.toks) && i-a.to < 4 && !d.sentStart[i]; i++ {
		if d.single(i, cVotes) {
			return true
		}
	}
	return false
}
