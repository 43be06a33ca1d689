package extract

// toldOf is the accord that a sentence spoke of by its name, as its subject.
type toldOf struct {
	m    *mention
	sent int
}

// headOfSentence is how far from the beginning of a sentence the phrase of its subject begins.
const headOfSentence = 3

// speakOf keeps the accord which sentence s opens with: the next one goes on about it ("signed a treaty of extradition
// and an accord on air traffic. The treaty of extradition runs ten years. It covers corruption").
func (d *document) speakOf(in *instrument, m *mention, s int) {
	if in.def && !in.plural && m.count == 1 && in.npFrom-d.sents[s].from <= headOfSentence {
		d.toldOf = toldOf{m, s}
	}
}

// spokenOfBefore gives the accord that the sentence before s opened with, if several of one signing had been told before it;
// b where there is none.
func (d *document) spokenOfBefore(b *mention, s int) *mention {
	t := &d.toldOf
	if t.m == nil || t.m == b || t.sent != s-1 || t.m.dropped || b.sent >= t.sent || d.sents[s].para != d.sents[t.sent].para {
		return b
	}
	t.sent = s
	return t.m
}

// behindAlso gives the first token of a sentence behind words of adding ("También prevé …").
func (d *document) behindAlso(st sentence) int {
	i := st.from
	for i < st.to-1 && i < st.from+2 && d.has(i, cOther) {
		i = d.hitAt(i, cOther).to
	}
	return i
}
