package extract

import "github.com/entente-kg/entente/kg"

// reachOfSuccession is how many tokens behind an instrument the words may stand that say that it takes the place of another.
const reachOfSuccession = 8

// successionIn gives the words for taking the place of another between two tokens, nil where none stand there.
func (d *document) successionIn(from, to int) *hit {
	for k := range d.relations {
		h := &d.relations[k]
		if h.from >= from && h.to <= to && h.e.relation == kg.Renews && h.e.flags&flagInverse == 0 {
			return h
		}
	}
	return nil
}

// standsForAnother tells whether a relative right behind token i says that what it goes on takes the place of one told before,
// for which no more than a pronoun stands ("that is to replace it", not "that replaces the treaty of 1992").
func (d *document) standsForAnother(i, end int) bool {
	if i >= end || len(d.relations) == 0 {
		return false
	}
	if !d.hasAny(i, bits(cRel, cSame)) && !d.has(i-1, cRel) {
		return false
	}
	h := d.successionIn(i, min(i+reachOfSuccession, end))
	if h == nil {
		return false
	}
	for j := h.to; j < min(h.to+4, end); j++ {
		if d.hasAny(j, bits(cInstrument, cEllipsis)) || d.isDate(j) {
			return false
		}
	}
	return true
}

// succeeds tells whether m is said to take the place of the accord told before: two instruments ("The accord ran out in March.
// The one that is to replace it is being negotiated").
func (d *document) succeeds(m *mention) bool {
	return m.in.def && !m.in.generic && d.standsForAnother(m.in.to, d.sents[m.sent].to)
}

// theOneThatSucceeds reads "the one that is to replace it" at the head of a sentence as one more instrument than the one told
// right before.
func (d *document) theOneThatSucceeds(i int, st sentence, out []instrument) (instrument, bool) {
	if i > st.from+1 || len(out) > 0 || len(d.relations) == 0 || d.hitAt(i, cInstrument) != nil || !d.toldJustBefore(d.sentOf[i]) {
		return instrument{}, false
	}
	rel := i + 1 // "celui qui", "el que"
	if h := d.hitAt(i, cRel); h != nil && h.to == i+2 {
		rel = i // "o que": article and relative are one
	} else if h := d.hitAt(i, cEllipsis); h != nil {
		rel = h.to
	} else if !d.hasAny(i, bits(cDef, cThis)) {
		return instrument{}, false
	} else if h := d.hitAt(i+1, cEllipsis); h != nil {
		rel = h.to // "the one that"
	}
	if rel >= st.to || !d.hasAny(rel, bits(cRel, cSame)) || !d.standsForAnother(rel, st.to) {
		return instrument{}, false
	}
	e, kind, ok := d.base(d.sentOf[i], out)
	if !ok {
		return instrument{}, false
	}
	return instrument{from: i, to: rel, npFrom: i, npTo: rel, e: e, kind: kind, count: 1, sent: d.sentOf[i], other: true, ellipsis: true, def: true}, true
}

// behindRelation tells whether words that relate one instrument to another end right before token i, an article or
// preposition between them at most ("replaces | the one", "complète | celle").
func (d *document) behindRelation(i int) bool {
	for k := range d.relations {
		h := &d.relations[k]
		if h.from < i && h.to == i+1 && d.has(i, cDef) {
			return true // "sustituye al"
		}
		if h.to <= i && i-h.to <= 1 && h.e.relation != kg.PartOf && (h.to == i || d.hasAny(h.to, bits(cDef, cOf, cLoc))) {
			return true
		}
	}
	return false
}

// finalOf tells whether m is called the final or full one, and o was signed on an earlier day: two instruments ("In January they
// had signed a preliminary accord. The final one was signed on Monday").
func (d *document) finalOf(o, m *mention) bool {
	if !m.in.def || m.in.generic || m.in.plural || o.status != kg.Signed || !o.dated || o.title || rank(m.status) > rank(kg.Signed) {
		return false
	}
	if m.status == kg.Signed && (!m.dated || m.value <= o.value || m.value.Compatible(o.value)) || m.status != kg.Signed && near(o.value, d.article.Published) {
		return false
	}
	if a := o.tie.act; a == nil || a.e.flags&flagWeak != 0 {
		return false
	}
	for i := m.in.npFrom; i < min(m.in.to+2, len(d.toks)); i++ {
		if d.lx.isBare(cFinal, d.toks[i].norm) {
			return true
		}
	}
	return false
}

// theOneSignedIn reads "the one signed in 1992", "celui sur l'énergie signé en février", behind words that relate the instrument
// told to it or count from it ("replaces", "after"): one more instrument than the one told.
func (d *document) theOneSignedIn(i int, st sentence, out []instrument) (instrument, bool) {
	if i == st.from || caseless(d.toks[i].norm) || !d.hasAny(i, bits(cDef, cThis, cEllipsis)) || d.hitAt(i, cInstrument) != nil || i+3 >= st.to {
		return instrument{}, false
	}
	j := i + 1
	if e := d.hitAt(j, cEllipsis); e != nil && !d.has(i, cEllipsis) {
		j = e.to // "the one"
	} else if e := d.hitAt(i, cEllipsis); e != nil {
		j = e.to
	}
	if c := d.hitOver(i-1, cAgo); !d.behindRelation(i) && (c == nil || c.e.flags&flagBack == 0 || c.e.n != 1) {
		return instrument{}, false
	}
	np := j
	if d.hasAny(j, bits(cOn, cOf)) {
		for np = j + 1; np < st.to && np-j < 8 && d.hitAt(np, cAct) == nil; np++ {
			if !d.toks[np].word || d.hasAny(np, bits(cInstrument, cRel, cPerfect, cPassive)) || d.hitAt(np, cGaz) != nil {
				return instrument{}, false
			}
		}
	}
	k := np
	for k < st.to && k-np < 4 && d.hitAt(k, cAct) == nil && (d.hasAny(k, bits(cRel, cPassive, cPerfect, cPronoun, cBoth)) || d.mask[k] == 0 && k > np) {
		k++
	}
	a := d.hitAt(min(k, st.to-1), cAct)
	if a == nil || a.e.act != actSign || a.e.forms&(formPast|formPart) == 0 || a.e.forms&formNoun != 0 || !(d.isDate(a.to) || d.isDate(a.to+1)) {
		return instrument{}, false
	}
	e, kind, ok := d.base(d.sentOf[i], out)
	if !ok || len(out) == 0 && !d.toldJustBefore(d.sentOf[i]) {
		return instrument{}, false
	}
	for x := i; x < a.to; x++ {
		d.masked[x] = false
	}
	return instrument{from: i, to: j, npFrom: i, npTo: max(j, np), e: e, kind: kind, count: 1, sent: d.sentOf[i], other: true, ellipsis: true, def: true}, true
}

// merelyCounts tells whether an ordinal behind a comma only counts the instrument told right before it among those of the two
// ("signed a memorandum, the second between the two countries this year").
func (d *document) merelyCounts(i, from, j int, out []instrument) bool {
	n := len(out)
	if n == 0 || out[n-1].counted || out[n-1].plural || out[n-1].ellipsis || d.ordinal(i) < 2 && d.hitAt(i, cOther) == nil {
		return false
	}
	if !d.commaBefore(from) && !d.hasAny(from-1, bits(cPronoun, cThis)) || d.ordinal(i) == 0 {
		return false
	}
	b := d.hitAt(j, cBetween)
	return b != nil && d.hitAt(b.to, cBoth) != nil && d.count(out[n-1].to, from, bits(cAnd)) == 0
}

// mainBehindAfter tells whether the act is the verb of the main clause, with another instrument for its object, and this
// instrument is only what it came after ("After the accord signed in May, A and B sealed another").
func (d *document) mainBehindAfter(in *instrument, a *hit, ins []instrument) bool {
	if len(ins) < 2 || a.from < in.to || ins[0].from != in.from || in.npFrom-d.sents[in.sent].from > 3 {
		return false
	}
	c := d.hitAt(d.sents[in.sent].from, cAgo)
	if c == nil || c.to > in.from || c.e.flags&flagBack == 0 || c.e.n != 1 || ins[1].from < a.to || ins[1].def {
		return false
	}
	comma, part := false, false
	for i := in.to; i < a.from; i++ {
		comma = comma || d.isComma(i)
		x := d.hitAt(i, cAct)
		part = part || x != nil && x.e.act == actSign && !comma
	}
	return comma && part
}

// partiesOfMain leaves out the verb of the main clause from what is told of an accord that it only came after, and gives it the
// parties of that clause where its own words name none.
func (d *document) partiesOfMain(in *instrument, ties []tie, ps partySet) ([]tie, partySet) {
	if len(d.ins) < 2 || d.ins[0].from != in.from {
		return ties, ps
	}
	for k := 1; k < len(ties); k++ {
		if !d.mainBehindAfter(in, ties[k].act, d.ins) {
			continue
		}
		if !ps.explicit {
			second := tie{act: ties[k].act, link: linkActive, status: ties[k].status}
			if other := d.partiesOf(&d.ins[1], &second); other.explicit {
				ps = other
			}
		}
		return append(append([]tie(nil), ties[:k]...), ties[k+1:]...), ps
	}
	return ties, ps
}

// countsAmong tells whether b, behind a comma, only counts the instrument a among those of the two ("The tax treaty, the third
// accord between A and B, was signed").
func (d *document) countsAmong(a, b *instrument) bool {
	if a.plural || a.counted || b.plural || b.counted || b.indef || !d.isComma(a.npTo) || b.npFrom-a.npTo > 2 || d.count(b.npTo, min(len(d.toks), b.npTo+1), bits(cRel)) > 0 {
		return false
	}
	n := 0
	for i := b.npFrom; i < b.from; i++ {
		n = max(n, d.ordinal(i))
	}
	return n > 1 && d.hitAt(b.to, cBetween) != nil
}
