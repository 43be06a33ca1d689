package extract

// onAgenda tells whether the signing stands right behind the colon of a head that says what the days to come will bring
// ("On the agenda of Tuesday's visit to A: the signing of an accord").
func (d *document) onAgenda(a *hit) bool {
	if a.e.forms&formNoun == 0 || a.e.act != actSign {
		return false
	}
	st := d.sents[d.sentOf[a.from]]
	colon := a.from - 1
	if colon > st.from && d.hasAny(colon, bits(cDef, cIndef)) {
		colon--
	}
	if colon <= st.from || d.toks[colon].norm != ":" || d.count(st.from, colon, bits(cPerfect, cAct, cNeg, cHoped)) > 0 {
		return false
	}
	for i := st.from; i < min(st.from+5, colon); i++ {
		if d.single(i, cDiary) {
			return true
		}
	}
	return false
}
