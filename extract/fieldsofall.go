package extract

// wordsToFieldsOfAll is how far behind the head of its sentence the word may stand that opens what those told before are on.
const wordsToFieldsOfAll = 5

// readFieldsOfAll reads a sentence that opens with those of a bundle told shortly before and lists what they are on, one field for
// each; one more may be told behind words of adding ("The texts deal with A, B and C, to which a memorandum on D is added").
func (d *document) readFieldsOfAll(s int, ins []instrument) bool {
	b := d.openBundle(s)
	if b == nil || b.member || d.asks(s) || d.membersTold(b) {
		return false
	}
	st := d.sents[s]
	at, rest := d.fieldsOfAllFrom(st, ins, b)
	if at == 0 || d.moreThanFields(at, st.to) || d.count(st.from, st.to, bits(cNeg, cHoped, cPlanned)) > 0 || d.elsewhereIn(b, st.from, st.to) || d.otherCount(at, st.to, b.count) {
		return false
	}
	switch {
	case len(rest) == 0:
		segs := d.partsOfFields(at, st.to, b.count)
		return segs != nil && d.splitInto(b, segs)
	case len(rest) > 1 || rest[0].def || rest[0].generic || rest[0].plural && !rest[0].counted:
		return false
	}
	more := &rest[0]
	end := d.addingClause(at, more.npFrom)
	if end == 0 {
		return false
	}
	segs := d.fieldList(at, end, false)
	if n := len(segs); n != b.count && n != b.count-more.count {
		segs = d.partsOfFields(at, end, b.count-more.count)
	}
	if segs == nil {
		return false
	}
	all := b.count
	if b.count = len(segs); !d.splitInto(b, segs) {
		b.count = all
		return false
	}
	d.putBeside(more, b, -1, true)
	return true
}

// membersTold tells whether one of the bundle has been told by words of its own.
func (d *document) membersTold(b *mention) bool {
	for _, m := range d.mentions {
		if m.bundle == b && !m.dropped {
			return true
		}
	}
	return false
}

// fieldsOfAllFrom gives where the fields begin in a sentence that opens with the bundle, 0 where it does not, and the instruments
// that it names besides: "The texts concern …", "They concern …", "وتخص الاتفاقيات الأربع مجالات".
func (d *document) fieldsOfAllFrom(st sentence, ins []instrument, b *mention) (int, []instrument) {
	pointed, far := false, st.from+wordsToFieldsOfAll
	rest := ins
	if len(ins) > 0 && d.standsForAll(&ins[0], st, b) {
		pointed, rest, far = true, ins[1:], max(far, ins[0].to+2)
	}
	for i := st.from; i < min(far, st.to); i++ {
		if h := d.hitAt(i, cPronoun); h != nil && h.e.n == 2 && h.e.flags&flagPeople == 0 {
			pointed = true
		}
		h := d.hitAt(i, cProvision)
		if h == nil && i > st.from {
			h = d.hitAt(i, cOn)
		}
		if h == nil || d.isDate(h.to) {
			if d.hasAny(i, bits(cAct, cPerfect)) {
				return 0, nil
			}
			continue
		}
		switch {
		case len(rest) < len(ins) && ins[0].from >= h.to && ins[0].npFrom <= h.to+1:
			return ins[0].to, rest // the verb comes first
		case pointed:
			return h.to, rest
		}
		return 0, nil
	}
	return 0, nil
}

// standsForAll tells whether the instrument at the head of the sentence is those of the bundle.
func (d *document) standsForAll(in *instrument, st sentence, b *mention) bool {
	if !in.plural && !in.counted || !in.def && d.count(in.npFrom, in.from, bits(cThis)) == 0 || in.past || in.other || in.npFrom-st.from > 2 {
		return false
	}
	return !in.counted || in.count == b.count
}

// otherCount tells whether the list at token i is opened by a number that is not n ("two fields: …").
func (d *document) otherCount(i, to, n int) bool {
	for j := i; j < min(i+5, to) && !d.domainAt(j); j++ {
		if x, w := d.numberAt(j); w > 0 && x > 1 && x != n {
			return true
		}
	}
	return false
}

// moreThanFields tells whether the sentence goes on with who signed, or when.
func (d *document) moreThanFields(from, to int) bool {
	for i := from; i < to; i++ {
		if a := d.hitAt(i, cAct); a != nil && a.e.forms&formNoun == 0 || d.isDate(i) && !d.domainAt(i) {
			return true
		}
	}
	return false
}

// addingClause gives where the clause begins whose words bring in the instrument at token to as one more, 0 where there is none.
func (d *document) addingClause(from, to int) int {
	for i := to - 1; i > from; i-- {
		if !d.has(i, cAdds) {
			continue
		}
		for i > from && d.toks[i].word {
			i--
		}
		return i
	}
	return 0
}

// partsOfFields cuts the list of fields at token i into n parts, one for each of as many instruments; nil where that cannot be.
func (d *document) partsOfFields(i, end, n int) [][2]int {
	if i < 1 || i >= end || n < 1 {
		return nil
	}
	segs := d.fieldList(i, end, false)
	if len(segs) == n {
		return segs
	}
	if again := d.repeated(segs, d.toks[i-1].norm); len(again) == n {
		return again
	}
	if closed := d.closedFields(i, end); len(closed) == n {
		return closed
	}
	segs = d.fieldList(i, end, true)
	if k := len(segs); k > 1 && k == n-1 {
		if last := d.cutAtLastAnd(segs[k-1]); len(last) == 2 {
			return append(segs[:k-1:k-1], last...) // "arts and culture, transport and mining"
		}
	}
	if len(segs) == n && !d.oneListOfMore(segs) {
		return segs
	}
	return nil
}

// oneListOfMore tells whether the "and" within the last of the parts closes the list that commas make of all of them, so that it has
// one more than they are ("two protocols on A, B and C").
func (d *document) oneListOfMore(segs [][2]int) bool {
	last := segs[len(segs)-1]
	if len(segs) < 2 || d.cutAtLastAnd(last) == nil || d.has(last[0]-1, cAnd) || d.joinedAnd(last[0]) {
		return false
	}
	for _, sg := range segs[:len(segs)-1] {
		if d.cutAtLastAnd(sg) != nil {
			return false
		}
	}
	return true
}

// closedFields cuts a list that its "and" has closed where a comma and another "and" go on with something else ("A, B and C, and set
// themselves a target").
func (d *document) closedFields(i, end int) [][2]int {
	comma, closed := false, false
	for k := i; k+1 < end; k++ {
		switch {
		case d.isComma(k) && closed:
			if !d.has(k+1, cAnd) && !d.joinedAnd(k+1) {
				return nil
			}
			return d.fieldList(i, k, false)
		case d.isComma(k):
			comma = true
		case comma && (d.has(k, cAnd) || d.joinedAnd(k)) && !d.isComma(k-1):
			closed = true
		}
	}
	return nil
}

// provisionRightBehind gives the word that says what the instruments of m are on where it stands right behind them, or behind a
// relative pronoun ("مذكرتين تخصان", "two accords that cover").
func (d *document) provisionRightBehind(m *mention) *hit {
	i := m.in.to
	for i < d.sents[m.sent].to && i < m.in.to+2 && (d.hitAt(i, cRel) != nil || d.has(i, cOther)) {
		i++
	}
	h := d.hitAt(i, cProvision)
	if h == nil || h.e.flags&flagBack != 0 || h.to >= d.sents[m.sent].to {
		return nil
	}
	return h
}

// splitNamedAhead makes one mention each of a counted bundle whose fields stand before a colon at the head of its sentence ("Rail, oil
// and the telephone: these are the three protocols signed by A and B").
func (d *document) splitNamedAhead(m *mention) bool {
	const most = 4 // words between the colon and the noun
	st := d.sents[m.sent]
	colon := -1
	for i := max(st.from, m.in.npFrom-most); i < m.in.npFrom; i++ {
		if d.toks[i].norm == ":" {
			colon = i
		}
	}
	if colon < 0 || !m.in.def || d.count(st.from, colon, bits(cAct, cInstrument, cGaz, cPassive, cPerfect)) > 0 {
		return false
	}
	segs := d.fieldList(st.from, colon, false)
	return len(segs) == m.count && d.splitInto(m, segs)
}
