package extract

// reachOfRelative is how many tokens behind "the one that" the verb of signing may stand.
const reachOfRelative = 24

// theOneSigned reads "the one that A and B had signed": a determiner without a noun before a relative clause in which two
// parties sign.
func (d *document) theOneSigned(i int, st sentence, out []instrument) (instrument, bool) {
	if in, ok := d.theOneSignedWith(i, st, out); ok {
		return in, true
	}
	if !d.hasAny(i, bits(cDef, cThis)) || !d.has(i+1, cRel) || i+4 >= st.to || d.hitAt(i, cInstrument) != nil {
		return instrument{}, false
	}
	for j := i + 2; j < st.to && j < i+reachOfRelative; j++ {
		if d.hasAny(j, bits(cInstrument, cNeg, cHoped, cDomestic)) || d.toks[j].norm == ";" {
			return instrument{}, false
		}
		a := d.hitAt(j, cAct)
		if a == nil {
			continue
		}
		if a.e.act != actSign || a.e.flags&flagWeak != 0 || a.e.forms&(formPast|formPart) == 0 || d.partiesBetween(i+2, j) != 2 {
			return instrument{}, false
		}
		e, kind, ok := d.base(d.sentOf[i], out)
		if m := d.lastMade(); !ok || len(out) == 0 && (m == nil || m.para != st.para) {
			return instrument{}, false
		}
		return instrument{from: i, to: i + 1, npFrom: i, npTo: i + 1, e: e, kind: kind, count: 1, sent: d.sentOf[i], other: true, ellipsis: true, def: true}, true
	}
	return instrument{}, false
}

// theOneSignedWith reads "the one that it had concluded with C" at the head of a sentence as the one of C: who acts goes
// without a name, and another verb tells what became of it.
func (d *document) theOneSignedWith(i int, st sentence, out []instrument) (instrument, bool) {
	rel := i + 1
	if e := d.hitAt(i+1, cEllipsis); e != nil {
		rel = e.to // "the one [that] it had …"
	}
	if h := d.hitAt(i, cRel); h != nil && h.to == i+2 && !d.asks(d.sentOf[i]) {
		rel = i // "o que": article and relative are one
	} else if !d.hasAny(i, bits(cDef, cThis)) {
		return instrument{}, false
	}
	if i != st.from || len(out) > 0 || !d.hasAny(rel, bits(cRel, cPronoun)) || rel+4 >= st.to || d.hitAt(i, cInstrument) != nil {
		return instrument{}, false
	}
	for j := rel; j < st.to && j < rel+reachOfOwnRelative; j++ {
		a := d.hitAt(j, cAct)
		if a == nil && (d.hasAny(j, bits(cInstrument, cNeg, cHoped, cPlanned, cDomestic, cGaz)) || !d.toks[j].word) {
			break
		}
		if a == nil {
			continue
		}
		w := d.hitAt(a.to, cWith)
		if w == nil || a.e.act != actSign || a.e.flags&flagWeak != 0 || a.e.forms&(formPast|formPart) == 0 {
			break
		}
		ks := d.atomsIn(w.to, min(w.to+2, st.to))
		e, kind, ok := d.base(d.sentOf[i], out)
		if m := d.lastMade(); len(ks) == 0 || !d.names(&d.atoms[ks[0]]) || !ok || m == nil || m.para != st.para {
			break
		}
		p := &d.atoms[ks[0]]
		return instrument{from: i, to: p.to, npFrom: i, npTo: p.to, e: e, kind: kind, count: 1, sent: d.sentOf[i], other: true, ellipsis: true, def: true, of: p.party}, true
	}
	return instrument{}, false
}

// reachOfOwnRelative is how many tokens behind "the one that it" the verb of signing may stand.
const reachOfOwnRelative = 6

// severalMore reads a number and "more" without a noun at the head of the sentence behind an accord ("Two more are to be
// signed in May", "Otros dos se firmarán").
func (d *document) severalMore(i int, st sentence, out []instrument) (instrument, bool) {
	m := d.lastMade()
	if i != st.from || len(out) > 0 || m == nil || m.title || m.para != st.para || d.sentOf[i]-max(m.sent, m.spoken) > 1 {
		return instrument{}, false
	}
	n, j := d.numberOfMore(i)
	if n == 0 || j+1 >= st.to || !d.hasAny(j, bits(cPassive, cPerfect, cPlanned, cAct)) && !d.hasAny(j+1, bits(cAct)) {
		return instrument{}, false
	}
	e, kind, ok := d.base(d.sentOf[i], out)
	return instrument{from: i, to: j, npFrom: i, npTo: j, e: e, kind: kind, count: n, counted: true, plural: true, indef: true, sent: d.sentOf[i], other: true, ellipsis: true}, ok
}

// partiesBetween counts the parties that act between two tokens, by name or through who speaks for them.
func (d *document) partiesBetween(from, to int) int {
	n := 0
	for _, k := range d.atomsIn(from, to) {
		if d.usable(k) {
			n++
		}
	}
	for k := range d.people {
		if p := &d.people[k]; p.from >= from && p.to <= to && p.party != "" && d.atomCount(p.from0(), max(p.to, p.oTo)) == 0 {
			n++
		}
	}
	return n
}

// ofTheOne tells whether the act stands in the relative clause of "the one that", which another instrument of the sentence
// is.
func (d *document) ofTheOne(in *instrument, a *hit, ins []instrument) bool {
	for k := range ins {
		x := &ins[k]
		if x.from != in.from && x.to < a.from && in.from < x.from && d.theOne(x) && d.count(x.to, a.from, bits(cAct)) == 0 {
			return true
		}
	}
	return false
}

// theOne tells whether the instrument is a determiner that a relative clause follows.
func (d *document) theOne(x *instrument) bool {
	return x.ellipsis && x.to == x.from+1 && d.has(x.to, cRel) && (d.hasAny(x.from, bits(cDef, cThis)) || x.from > 0 && d.has(x.from-1, cDef))
}

// beforeTheOne gives where the clause of an instrument ends before "the one that" others signed, or before another one with
// its own day, at most to.
func (d *document) beforeTheOne(in *instrument, from, to int) int {
	for k := range d.ins {
		if x := &d.ins[k]; x.from >= from && x.from < to && x.from != in.from && (d.theOne(x) || k > 0 && x.ellipsis && (d.datedOther(x.npFrom, x.to, d.sents[in.sent], d.ins[:k]) || d.insertedDay(x))) {
			return x.npFrom
		}
	}
	return to
}

// insertedDay tells whether an "and" joins the one that stands for an instrument, and a day between commas stands between it
// and its partner ("and another, the same day, with B").
func (d *document) insertedDay(x *instrument) bool {
	if !x.indef || !d.has(x.npFrom-1, cAnd) || x.to >= len(d.toks) || !d.isComma(x.to) {
		return false
	}
	i := x.to + 1
	for i < d.sents[x.sent].to && d.ofTime(i) {
		i++
	}
	return i > x.to+1 && i+1 < d.sents[x.sent].to && d.isComma(i) && d.hitAt(i+1, cWith) != nil
}
