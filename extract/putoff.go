package extract

// wordsToNewDay is how far behind the word that puts a signing off its new day may stand without a preposition that leads to it.
const wordsToNewDay = 4

// putOff tells whether the day h is the one for which a signing was planned that was put off ("the signing, planned for
// last week, has been put off"), and not the new one.
func (d *document) putOff(m *mention, h *dateHit) bool {
	st := d.sents[m.sent]
	if !d.rareIn(st.from, st.to, cPutsOff) {
		return false
	}
	x := d.dayPutOffTo(m.sent)
	return x == nil || x.from != h.from
}

// dayPutOffTo gives the day ahead to which sentence s says that a signing was put off: right behind the word, or behind a
// preposition that leads to it ("postponed by both sides to 3 June"); nil where there is none.
func (d *document) dayPutOffTo(s int) *dateHit {
	st := d.sents[s]
	off := -1
	for i := st.from; i < st.to; i++ {
		if d.rare(i, cPutsOff) {
			off = i
			break
		}
	}
	if off < 0 {
		return nil
	}
	for k := range d.dates {
		h := &d.dates[k]
		if h.from <= off || h.to > st.to || !d.ahead(h) && h.next <= d.article.Published {
			continue
		}
		if h.from-off <= wordsToNewDay || d.leadsUpTo(h.from-1) && d.count(off, h.from, bits(cRel, cBoundary)) == 0 {
			return h
		}
	}
	return nil
}

// leadsUpTo tells whether the word at token i leads to the last of several days, or to a day to which something is put off.
func (d *document) leadsUpTo(i int) bool {
	return d.single(i, cUntil) || d.rare(i, cUpTo)
}

// monthPutOffTo tells whether the month at token i is the one to which something is put off ("postponed to September").
func (d *document) monthPutOffTo(i int) bool {
	return d.leadsUpTo(i-1) && d.rareIn(max(0, i-1-wordsToNewDay), i, cPutsOff)
}
