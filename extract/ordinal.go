package extract

// bareNoun tells, where a language writes no indefinite article, whether the noun and its first complement have no
// article either ("اتفاقية للصيد", but not "اتفاقية الصيد").
func (d *document) bareNoun(in *instrument) bool {
	if in.def || in.counted || in.plural || in.generic || !caseless(d.toks[in.from].norm) {
		return false
	}
	if in.weak && !(in.to < len(d.toks) && d.purposeForm(in.to)) {
		return false
	}
	i := in.from + 1
	return !d.definiteHead(&hit{from: in.from}) && !(i < len(d.toks) && d.definite(i) && !d.purposeForm(i))
}

// purposeForm tells whether a preposition is joined to the word at i.
func (d *document) purposeForm(i int) bool {
	for _, f := range d.toks[i].forms {
		if f.roles&(roleFor|roleLoc) != 0 {
			return true
		}
	}
	return false
}

// ordinalInTurn tells whether the token at i tells of the next one of several instruments by its number, as
// the subject of a verb before it or after an "and" ("تتعلق الأولى بالصيد والثانية بالنقل", "يخص أولها الصحة").
func (d *document) ordinalInTurn(i int, st sentence, out []instrument) bool {
	if i <= st.from || i+1 >= st.to || !caseless(d.toks[i].norm) {
		return false
	}
	n, whole, def := d.ordinal(i), d.hitAt(i, cEllipsis) != nil, d.definite(i)
	last := d.has(i, cLast) && def
	if !whole && !def {
		return d.bareInTurn(i, st, out)
	}
	if !whole && n == 0 && !last && !d.has(i, cOther) {
		return false
	}
	told, of := d.toldInTurn(out)
	if of == 0 || !whole && n > 0 && n != told+1 || n == 0 && !whole && told != of-1 {
		return false
	}
	if d.hasAny(i-1, bits(cOn, cProvision)) && !d.has(i-1, cLoc) || whole && d.domainAt(i+1) && !d.definite(i+1) {
		return true
	}
	if told == 0 {
		return false
	}
	return d.joinedAnd(i) || d.toks[i-1].word && !d.definite(i-1) && d.mask[i-1]&^bits(cNotName) == 0
}

// bareInTurn is ordinalInTurn for "one for A, another for B, a third for C".
func (d *document) bareInTurn(i int, st sentence, out []instrument) bool {
	n := d.ordinal(i)
	one := d.hitAt(i, cNumber)
	if n < 2 && !d.has(i, cOther) && (one == nil || one.e.n != 1) {
		return false
	}
	if !d.purposeForm(i+1) && !d.hasAny(i+1, bits(cOn, cProvision, cWith, cBetween)) {
		return false
	}
	told, of := d.toldInTurn(out)
	if of == 0 || told >= of {
		return false
	}
	if told == 0 {
		return n == 0 && !d.has(i, cOther) && d.toks[i-1].norm == ":"
	}
	return d.joinedAnd(i) && (n == told+1 || n == 0 && d.has(i, cOther))
}

// toldInTurn gives how many instruments of the bundle in hand were told one by one, and how many it
// holds, 0 where none is in hand.
func (d *document) toldInTurn(out []instrument) (told, of int) {
	for k := len(out) - 1; k >= 0; k-- {
		if out[k].counted && out[k].count > 1 {
			return told, out[k].count
		}
		told++
	}
	m := d.lastMade()
	if m == nil || m.title {
		return 0, 0
	}
	b := m
	if m.bundle != nil {
		b = m.bundle
	}
	for _, x := range d.mentions {
		if x.bundle == b && !x.dropped {
			told++
		}
	}
	if b.count < 2 {
		return 0, 0
	}
	return told, b.count
}

// inTurn makes the instrument that ordinalInTurn found at token i.
func (d *document) inTurn(i int, st sentence, out []instrument) (instrument, bool) {
	in, ok := d.standIn(i, st, out)
	in.def = ok
	return in, ok
}

// standIn makes the instrument of what the word at token i stands for, with its complement.
func (d *document) standIn(i int, st sentence, out []instrument) (instrument, bool) {
	e, kind, ok := d.base(d.sentOf[i], out)
	if !ok {
		return instrument{}, false
	}
	in := instrument{from: i, to: i + 1, npFrom: i, npTo: i + 1, e: e, kind: kind, count: 1, sent: d.sentOf[i], other: true, ellipsis: true}
	d.readComplement(&in, st)
	return in, true
}

// otherOfVerb tells whether "another" at i is what a verb shortly before it acts on, where a language writes no
// article ("تتفاوض معها على أخرى للصيد").
func (d *document) otherOfVerb(i int, st sentence) bool {
	if i == st.from || !caseless(d.toks[i].norm) || d.hitAt(i, cOther) == nil || d.definite(i) || d.joinedAnd(i) || i+1 >= st.to || d.toks[i-1].norm == "," || !d.purposeForm(i+1) && !d.hasAny(i+1, bits(cOn, cWith, cBetween)) {
		return false
	}
	for j := i - 1; j >= st.from && i-j <= 5; j-- {
		if a := d.hitAt(j, cAct); a != nil {
			return a.e.forms&formNoun == 0 && a.e.forms&(formPast|formPres|formFut) != 0
		}
		if !d.toks[j].word || d.hasAny(j, bits(cInstrument, cGaz)) {
			return false
		}
	}
	return false
}

// turnFollows tells whether a number that stands for one of several instruments begins the next part at i: the
// number itself or the verb before it.
func (d *document) turnFollows(i int, st sentence) bool {
	if !caseless(d.toks[i].norm) || i+1 >= st.to {
		return false
	}
	if d.joinedAnd(i) && (d.definite(i) && (d.ordinal(i) > 1 || d.hasAny(i, bits(cLast, cOther))) || d.hitAt(i, cEllipsis) != nil || (d.ordinal(i) > 2 || d.has(i, cOther)) && (d.purposeForm(i+1) || d.hasAny(i+1, bits(cOn, cProvision)))) {
		return true
	}
	return d.hasAny(i, bits(cOn, cProvision)) && !d.has(i, cLoc) && (d.ordinal(i+1) > 0 && d.definite(i+1) || d.hitAt(i+1, cEllipsis) != nil)
}
