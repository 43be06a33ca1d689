package extract

// endsThen tells whether an end or a pause of a definite accord is only supposed: its clause tells what holds once that has come,
// in a present or perfect without a day, beside a main clause that tells of nothing past ("the duty of secrecy stays even when the
// treaty has lapsed", not "the boats left when the treaty lapsed").
func (d *document) endsThen(t *tie, in *instrument) bool {
	a := t.act
	if a.e.act != actEnd && a.e.act != actSuspend || !in.def || a.e.forms&formNoun != 0 || in.npFrom > a.from || len(d.lx.once) == 0 || in.sent != d.sentOf[a.from] {
		return false
	}
	o := d.onceOf(a)
	if o == nil || o.to > in.from || o.flags&flagInverse != 0 {
		return false
	}
	st := d.sents[in.sent]
	if d.dateBetween(o.from, st.to) || d.count(max(st.from, d.pubPlace), a.from, bits(cInstrument)) > 1 || d.pastBeside(o.from, max(a.to, in.npTo)) {
		return false
	}
	return d.presentPerfect(o.to, a)
}

// presentPerfect tells whether the act is in the present, or a participle with an auxiliary in the present or in a mood of what
// is only supposed, not a past or a pluperfect.
func (d *document) presentPerfect(from int, a *hit) bool {
	for i := from; i < a.from; i++ {
		if h := d.hitAt(i, cPerfect); h != nil {
			return h.e.forms&formPlup == 0
		}
		if h := d.hitAt(i, cPassive); h != nil {
			return h.e.forms&(formPres|formFut|formCond) != 0 || h.e.flags&flagWeak != 0
		}
	}
	return a.e.forms&(formPres|formInf) != 0 && a.e.forms&formPast == 0
}

// pastBeside tells whether the main clause before or behind the one between the tokens tells of something past, other than by
// words for being in force.
func (d *document) pastBeside(from, to int) bool {
	st := d.sents[d.sentOf[from]]
	for i := max(st.from, from-wordsToMain); i < min(st.to, to+wordsToMain); i++ {
		if i >= from && i < to {
			continue
		}
		if x := d.hitOver(i, cAct); x != nil && x.e.act == actForce {
			continue
		}
		if d.tenseAt(i, formPast) {
			return true
		}
	}
	return false
}

// forceBeforeThen tells whether a verb of being in force has a subject of its own before it, and the instrument opens a clause that
// only tells what holds then ("the clauses stay in force even when the treaty has lapsed").
func (d *document) forceBeforeThen(in *instrument, a *hit) bool {
	if a.e.act != actForce || a.e.forms&formNoun != 0 || a.to > in.from || !in.def || d.sentStart[a.from] {
		return false
	}
	for i := a.to; i < in.from; i++ {
		if o := d.onceAt(i, in.from); o != nil && in.from-o.to <= 2 {
			return true
		}
	}
	return false
}
