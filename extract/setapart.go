package extract

// wordsOfSetApart is how far from the head of the sentence the word stands that sets somebody apart ("in addition to A").
const wordsOfSetApart = 3

// maskSetApart masks those whom a phrase at the head of a sentence sets beside the partners that its clause tells behind a subject
// of its own ("Apart from A, B has signed agreements with C and D"): what B has with A is told elsewhere.
func (d *document) maskSetApart() {
	for s := range d.sents {
		st := d.sents[s]
		from := max(st.from, d.afterMark(st.from))
		at := d.setApartAt(from, st.to)
		if at < 0 {
			continue
		}
		comma := d.commaOfSetApart(at, st.to)
		if comma > 0 && d.actsWithPartner(comma+1, st.to) {
			for i := from; i < comma; i++ {
				d.masked[i] = true
			}
		}
	}
}

// afterMark gives the token behind the bullet, number or quote that opens a line at token i.
func (d *document) afterMark(i int) int {
	i += d.listMark(i)
	for i < len(d.toks) && !d.toks[i].word && d.toks[i].number < 0 && !d.sentStart[i+1] {
		i++
	}
	return i
}

// setApartAt gives the word that sets somebody apart at the head of a sentence, else -1.
func (d *document) setApartAt(from, to int) int {
	for i := from; i < min(from+wordsOfSetApart, to) && d.toks[i].word; i++ {
		if d.lx.isBare(cSetApart, d.toks[i].norm) {
			return i
		}
		if d.hasAny(i, bits(cGaz, cInstrument, cAct)) {
			return -1
		}
	}
	return -1
}

// commaOfSetApart gives the comma behind the names of those set apart, who are no accord and no matter of one; 0 for none.
func (d *document) commaOfSetApart(i, to int) int {
	named := false
	for i++; i < to; i++ {
		if h := d.hitAt(i, cGaz); h != nil {
			named = true
			i = h.to - 1
			continue
		}
		switch {
		case d.isComma(i) && named && !d.listOfNames(i+1, to):
			return i
		case d.isComma(i):
		case !d.toks[i].word || d.hasAny(i, bits(cInstrument, cAct, cRel, cWith, cBoth, cPronoun)):
			return 0
		}
	}
	return 0
}

// listOfNames tells whether a list of names goes on from token i up to the next comma ("A, B and C, …").
func (d *document) listOfNames(i, to int) bool {
	for ; i < to; i++ {
		if h := d.hitAt(i, cGaz); h != nil {
			i = h.to - 1
			continue
		}
		if d.isComma(i) {
			return true
		}
		if !d.hasAny(i, bits(cDef, cAnd)) {
			return false
		}
	}
	return false
}

// actsWithPartner tells whether the words name somebody, then an act, then a partner behind a "with"; Arabic tells the act first.
func (d *document) actsWithPartner(from, to int) bool {
	act, who, with := -1, -1, -1
	for i := from; i < to && with < 0; i++ {
		switch {
		case act < 0 && d.has(i, cAct):
			act = i
		case d.hitAt(i, cWith) != nil && act >= 0 && who >= 0:
			with = i
		case d.hitAt(i, cGaz) != nil && who < 0:
			who = i
		}
	}
	if with < 0 {
		return false
	}
	for i := with; i < to; i++ {
		if d.hitAt(i, cGaz) != nil {
			return true
		}
	}
	return false
}
