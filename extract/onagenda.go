package extract

// wordsToItem is how far behind the colon of an agenda the item may stand.
const wordsToItem = 20

// onAgenda tells whether the signing stands behind the colon of a head that says what the days to come will bring
// ("On the agenda of Tuesday's visit to A: the signing of an accord").
func (d *document) onAgenda(a *hit) bool {
	if a.e.forms&formNoun == 0 || a.e.act != actSign {
		return false
	}
	st := d.sents[d.sentOf[a.from]]
	colon := d.colonOf(d.sentOf[a.from])
	if colon <= st.from || colon > a.from || a.from-colon > wordsToItem || d.count(st.from, a.from, bits(cPerfect, cAct, cNeg, cHoped)) > 0 {
		return false
	}
	for i := st.from; i < min(st.from+5, colon); i++ {
		if d.single(i, cDiary) {
			return true
		}
	}
	return false
}
