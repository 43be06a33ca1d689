package extract

import "github.com/entente-kg/entente/kg"

// maxYes is how many tokens a first sentence of an answer may have that says no more than yes.
const maxYes = 4

// readAnswered reads an instrument of an answer that leaves out the verb: it is that of the question ("Did you sign anything
// in A? – Yes, a treaty.", "What did you sign with B? – A loan and, in May, a pact").
func (d *document) readAnswered(in *instrument, next int) bool {
	if len(d.turns) == 0 || in.def || in.generic && !in.counted || in.weak && in.kind != kg.Financing || in.past {
		return false
	}
	q := d.question(in.sent)
	if q == nil || !d.opensAnswer(in.sent, q) || !d.saysNoMore(in) {
		return false
	}
	t, ok := d.verbAsked(q, in)
	me := d.answering()
	if !ok || me == "" {
		return false
	}
	from, to := d.partOf(in)
	other := q.about
	for _, k := range d.atomsIn(from, to) {
		if a := &d.atoms[k]; !a.masked && a.party != me {
			other = a.party
		}
	}
	if other == "" || other == me {
		return false
	}
	m := d.build(*in, tie{}, partySet{kg.NewParties(me, other), "question and answer", true, in.npFrom, in.npTo, false, me, ""}, next)
	m.goesOn(t, t.status)
	m.signers = nil
	if h, ok := d.dateIn(from, to, in); ok && !m.dated {
		d.setDate(m, h)
	}
	m.because("status", string(m.status), "verb of the question", d.text(t.act.from, t.act.to))
	m.addSpan([2]int{d.sents[q.last].from, d.sents[q.last].to})
	d.namesAsked(q)
	d.put(m)
	return true
}

// namesAsked drops what the question made of a plural that the answer names one by one ("Which texts did you sign? – A treaty
// and a loan.").
func (d *document) namesAsked(q *turn) {
	for _, m := range d.mentions {
		if m.sent >= q.first && m.sent <= q.last && !m.title && m.in.plural && !m.in.counted {
			m.dropped = true
		}
	}
}

// opensAnswer tells whether the sentence is the first of the answer to q, or the second behind a mere "Yes".
func (d *document) opensAnswer(s int, q *turn) bool {
	first := q.last + 1
	return s == first || s == first+1 && d.sents[first].to-d.sents[first].from <= maxYes && (d.saysYes(d.sents[first].from) || d.didSo(first))
}

// saysYes tells whether a word of assent stands alone at the token, closed by a mark.
func (d *document) saysYes(i int) bool {
	i = d.firstWord(d.sentOf[i])
	return d.rare(i, cYes) && i+1 < len(d.toks) && !d.toks[i+1].word
}

// didSo tells whether the short sentence says that somebody did ("We did.").
func (d *document) didSo(s int) bool {
	st := d.sents[s]
	return d.hitAt(d.firstWord(s), cPronoun) != nil && d.count(st.from, st.to, bits(cPerfect)) > 0 && d.count(st.from, st.to, bits(cNeg)) == 0 && !d.asks(s)
}

// firstWord gives the first token of the sentence that is a word.
func (d *document) firstWord(s int) int {
	i := d.sents[s].from
	for i < d.sents[s].to-1 && !d.toks[i].word {
		i++
	}
	return i
}

// saysNoMore tells whether nothing but assent, a date and other instruments stand before the instrument of an answer.
func (d *document) saysNoMore(in *instrument) bool {
	from := d.sents[in.sent].from
	for i := from; i < in.npFrom; i++ {
		if d.hasAny(i, bits(cPerfect, cPassive, cNeg, cHoped, cPlanned, cProvision, cDomestic, cPronoun, cAct, cRel)) && !d.isDate(i) {
			return false
		}
	}
	if m := d.lastMade(); m != nil && m.sent == in.sent && m.ps.rule == "question and answer" && m.in.npTo <= in.npFrom {
		from = m.in.npTo
	} else if d.count(from, in.npFrom, bits(cInstrument)) > 0 {
		return false
	}
	return !d.finiteBefore(from, in) && !d.deniedBefore(in)
}

// verbAsked gives the act that a question asks of, with its status: the last verb of signing in it.
func (d *document) verbAsked(q *turn, in *instrument) (tie, bool) {
	for s := q.last; s >= q.first; s-- {
		acts := d.actsIn(s)
		for k := len(acts) - 1; k >= 0; k-- {
			a := acts[k]
			if a.e.act != actSign || a.e.forms&formNoun != 0 || a.e.flags&flagWeak != 0 {
				continue
			}
			t := tie{act: a, link: linkActive, status: d.statusAsked(a)}
			return t, t.status != ""
		}
	}
	return tie{}, false
}

// statusAsked gives the status that the verb of a question asks of, "" where it is a wish or denied. A word that opens
// questions makes none.
func (d *document) statusAsked(a *hit) kg.Status {
	planned := a.e.forms&formFut != 0 && a.e.forms&(formPast|formPres|formPart) == 0 || a.roles&roleFuture != 0
	for i := d.sents[d.sentOf[a.from]].from + 1; i < a.from; i++ {
		if d.hasAny(i, bits(cNeg)) || d.has(i, cHoped) && !d.isDate(i) {
			return ""
		}
		planned = planned || d.has(i, cPlanned)
	}
	planned = planned || d.has(d.sents[d.sentOf[a.from]].from, cPlanned)
	switch {
	case planned:
		return kg.Planned
	case a.e.forms&(formPast|formPart) != 0 || d.auxBefore(a, cPerfect) || d.hasAny(d.sents[d.sentOf[a.from]].from, bits(cPerfect)) || d.count(d.sents[d.sentOf[a.from]].from, a.from, bits(cPerfect)) > 0:
		return kg.Signed
	}
	return ""
}

// readShortAnswer reads an answer that names no instrument and does nothing: assent, a day, a number, or "the same" ("When
// was it signed? – In May.", "Is there a treaty with A? – Yes, since 1998.", "And with B? – The same, in June.").
func (d *document) readShortAnswer(s int) bool {
	if len(d.turns) == 0 {
		return false
	}
	q, st := d.question(s), d.sents[s]
	if q == nil || !d.opensAnswer(s, q) || d.openIn(st.from, st.to) {
		return false
	}
	if d.sameAnswered(s, q) {
		return true
	}
	h := d.dayOfAnswer(s)
	if m := d.lastMade(); m != nil && !m.title && m.sent >= q.first && m.sent <= q.last && m.status == kg.Signed {
		return d.completeAsked(m, s, h)
	}
	return d.assents(s, q, h)
}

// openIn tells whether something is denied, hoped for or planned between two tokens, or a clause opened.
func (d *document) openIn(from, to int) bool {
	for i := from; i < to; i++ {
		if d.hasAny(i, bits(cNeg, cHoped, cPlanned, cDomestic, cRel)) && !d.isDate(i) {
			return true
		}
	}
	return false
}

// dayOfAnswer gives the date that the answer is, nothing but assent and small words before it.
func (d *document) dayOfAnswer(s int) *dateHit {
	st := d.sents[s]
	for k := range d.dates {
		h := &d.dates[k]
		if h.from < st.from || h.to > st.to || len(h.value) < 4 {
			continue
		}
		for i := st.from; i < h.from; i++ {
			if d.toks[i].word && d.toks[i].number < 0 && !d.hasAny(i, bits(cTimePrep, cDatePrep, cLoc, cNumber, cOf, cDef, cBoth, cWeekday, cPronoun)) && !d.rare(i, cYes) && !d.rare(i, cSince) && !d.rare(i, cAll) {
				return nil
			}
		}
		return h
	}
	return nil
}

// completeAsked gives the accord that the question tells the day or the number of the answer.
func (d *document) completeAsked(m *mention, s int, h *dateHit) bool {
	st, i := d.sents[s], d.firstWord(s)
	n, w := d.numberAt(i)
	told := false
	if w > 0 && n > 1 && n < 100 && !d.isDate(i) && (m.in.plural || d.has(m.in.npFrom-1, cSeveral)) && !m.in.counted && i+w < st.to && !d.toks[i+w].word {
		m.count, m.in.count, m.in.counted, told = n, n, true, true
	}
	if told && h == nil {
		if x, ok := d.dateIn(i, st.to, &instrument{npFrom: i, to: i}); ok {
			h = &x
		}
	}
	if h != nil && !m.dated && !d.ahead(h) && (!m.in.plural || m.in.counted) {
		d.setDate(m, *h)
		told = true
	}
	if told {
		m.spoken = s
		m.addSpan([2]int{st.from, st.to})
	}
	return told
}

// assents makes an accord of the instrument that the question brings in, where the answer says yes: by the verb of the
// question, else by the day since when it is there.
func (d *document) assents(s int, q *turn, h *dateHit) bool {
	in, st := d.pending, d.sents[s]
	if in.e == nil || in.sent < q.first || in.sent > q.last || !d.saysYes(d.sents[q.last+1].from) {
		return false
	}
	t, ok := d.verbAsked(q, &in)
	since := h != nil && !d.ahead(h) && (d.rare(h.from-1, cSince) || d.rare(h.from, cSince))
	if !ok && !since || st.to-st.from > 14 {
		return false
	}
	me := d.answering()
	if me == "" || q.about == "" || q.about == me {
		return false
	}
	m := d.build(in, tie{}, partySet{kg.NewParties(me, q.about), "question and answer", true, in.npFrom, in.npTo, false, me, ""}, d.pendingNext)
	m.status, m.signers = kg.Signed, nil
	if ok {
		m.goesOn(t, t.status)
	}
	if h != nil {
		d.setDate(m, *h)
	}
	m.because("status", string(m.status), "assent to the question", d.text(st.from, st.to))
	m.addSpan([2]int{st.from, st.to})
	d.pending.e = nil
	return d.putNew(m)
}

// sameAnswered reads "And with B? – The same, in June." as one more accord of the kind told before.
func (d *document) sameAnswered(s int, q *turn) bool {
	st := d.sents[s]
	asked, b := d.askedAbout(q.last+1), d.lastMade()
	i := st.from
	for i < st.to-1 && (!d.toks[i].word || d.has(i, cDef) && d.hitAt(i, cSame) == nil && d.hitAt(i, cSimilar) == nil) {
		i++
	}
	if asked == "" || b == nil || b.title || b.sent > q.last || q.first-b.sent > 3 || b.status != kg.Signed || d.hitAt(i, cSame) == nil && d.hitAt(i, cSimilar) == nil {
		return false
	}
	me := d.answerer(s, asked)
	if me == "" || !b.ps.parties.Has(me) {
		return false
	}
	in := instrument{from: i, to: i + 1, npFrom: i, npTo: i + 1, sent: s, e: b.in.e, kind: b.kind, count: 1, other: true, ellipsis: true}
	m := d.build(in, tie{}, partySet{kg.NewParties(asked, me), "asked about", true, d.sents[q.last].from, st.to, false, me, ""}, -1)
	m.goesOn(b.tie, b.status)
	m.signers = nil
	if h, ok := d.dateIn(st.from, st.to, &in); ok {
		d.setDate(m, h)
	}
	for _, x := range b.kindFields() {
		m.domains[x]++
	}
	m.because("status", string(m.status), linkNames[linkInherited], d.text(st.from, st.to))
	m.addSpan([2]int{d.sents[q.last].from, d.sents[q.last].to})
	return d.putNew(m)
}
