package extract

import (
	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// theOneOfDate reads "the one of 16 July 1964", which stands for one more instrument of those told right before: in a
// list behind a plural ("the two treaties, that of 1964 and that of 1968"), or by a full day wherever it stands.
func (d *document) theOneOfDate(i int, st sentence, out []instrument) (instrument, bool) {
	h, ok := d.dateOfOne(i, st)
	if !ok || len(h.value) < 4 || h.to >= st.to || h.value > d.article.Published && d.article.Published != "" {
		return instrument{}, false
	}
	if d.toks[h.to].word && !d.hasAny(h.to, bits(cAct, cPassive, cPerfect, cNeg, cRel, cAnd, cOn, cWith, cBetween, cBoundary)) {
		return instrument{}, false
	}
	n := len(out)
	listed := n > 0 && (out[n-1].plural || out[n-1].ellipsis && out[n-1].dated) && (!d.toks[i-1].word || d.has(i-1, cAnd))
	if !listed && (len(h.value) < 10 || h.deictic || i > st.from && d.toks[i-1].word && !d.hasAny(i-1, bits(cAct, cBoundary, cAnd))) {
		return instrument{}, false
	}
	e, kind, ok := d.base(d.sentOf[i], out)
	if !ok || !listed && !d.toldJustBefore(d.sentOf[i]) {
		return instrument{}, false
	}
	in := instrument{from: i, to: h.to, npFrom: i, npTo: h.to, e: e, kind: kind, count: 1, sent: d.sentOf[i], other: true, ellipsis: true, def: true, dated: true}
	return in, true
}

// theOneDatedWith reads "the one of 1930 with A", "celui de 1930 avec A", the object of a verb or joined to another one.
func (d *document) theOneDatedWith(i int, st sentence, out []instrument) (instrument, bool) {
	h, ok := d.dateOfOne(i, st)
	if !ok || i == st.from || h.to+1 >= st.to || !d.takesOne(i, st) {
		return instrument{}, false
	}
	with := d.hitAt(h.to, cWith)
	if with == nil || with.to >= st.to {
		return instrument{}, false
	}
	g := d.partyNameAt(with.to, st.to)
	if g == nil || d.personBetween(i, min(st.to, g.to+3)) >= 0 {
		return instrument{}, false
	}
	e, kind, ok := d.base(d.sentOf[i], out)
	if !ok {
		return instrument{}, false
	}
	in := instrument{from: i, to: with.to, npFrom: i, npTo: with.to, e: e, kind: kind, count: 1, sent: d.sentOf[i], other: true, ellipsis: true, def: true, of: g.e.party}
	d.readComplement(&in, st)
	return in, true
}

// wordsToPartner is how far behind "the one that" the party may stand with whom it was signed.
const wordsToPartner = 10

// theOneThatBinds reads "and the one that it signed with A", "celui qui la lie à A", joined to an instrument of the sentence.
func (d *document) theOneThatBinds(i int, st sentence, out []instrument) (instrument, bool) {
	open := i + 1 // "the one [that] it signed"
	if e := d.hitAt(i+1, cEllipsis); e != nil && d.has(e.to, cPronoun) {
		open = e.to
	}
	rel := d.hitAt(i, cRel)
	whole := rel != nil && rel.to == i+2 // "o que": article and relative are one
	if len(out) == 0 || i+3 >= st.to || !whole && !d.hasAny(i, bits(cDef, cThis)) || d.hasAny(i, bits(cOf, cInstrument)) || !whole && !d.has(i+1, cRel) && open == i+1 {
		return instrument{}, false
	}
	if rel != nil && !whole {
		return instrument{}, false
	}
	if !d.hasAny(i-1, bits(cAnd, cOther)) && !d.joinedAnd(i) && !d.behindNot(i) {
		return instrument{}, false
	}
	for j := open + 1; j < min(i+wordsToPartner, st.to); j++ {
		if !d.toks[j].word || d.hasAny(j, bits(cInstrument, cAnd, cBoundary)) {
			return instrument{}, false
		}
		with := d.hitAt(j, cWith)
		if with == nil {
			continue
		}
		g := d.partyNameAt(with.to, st.to)
		if g == nil || with.to == j+1 && d.signs(i+2, j) == nil {
			return instrument{}, false
		}
		e, kind, ok := d.base(d.sentOf[i], out)
		return instrument{from: i, to: i + 1, npFrom: i, npTo: i + 1, e: e, kind: kind, count: 1, sent: d.sentOf[i], other: true, ellipsis: true, def: true, of: g.e.party}, ok
	}
	return instrument{}, false
}

// behindNot tells whether a denial that a word for "but" or "and" opens stands right before token i ("but not the one").
func (d *document) behindNot(i int) bool {
	n := d.hitOver(i-1, cNeg)
	return n != nil && n.to == i && n.from > 0 && d.hasAny(n.from-1, bits(cBoundary, cAnd))
}

// partyNameAt gives the name of a party that begins at token i or behind an article there, nil where none does.
func (d *document) partyNameAt(i, end int) *hit {
	if d.has(i, cDef) {
		i++
	}
	if i >= end {
		return nil
	}
	g := d.hitAt(i, cGaz)
	if g == nil || g.e.gaz == gazetteer.City || g.e.gaz == gazetteer.Region {
		return nil
	}
	return g
}

// takesOne tells whether a verb of what is done to accords, with an adverb behind it at most, or an "and" stands before token i.
func (d *document) takesOne(i int, st sentence) bool {
	if i-1 > st.from && d.has(i, cEllipsis) && d.has(i-1, cDef) {
		i-- // "the one"
	}
	k := i - 1
	if k > st.from && d.has(k, cOther) && !d.has(k, cAct) {
		k--
	}
	return d.hitOver(k, cAct) != nil || d.has(i-1, cAnd) && d.toks[i-1].word || d.rare(i-1, cSince) // "the first since the one of 1998 with B"
}

// takesDated tells whether the verb, behind the instrument, has the one of a date or of a party for its object, right behind
// it, and not the instrument ("denounced the treaty with A and cancelled the one of 1930 with B").
func (d *document) takesDated(in *instrument, a *hit, ins []instrument) bool {
	if a.from < in.to || a.e.forms&formNoun != 0 || d.auxBefore(a, cPassive) {
		return false
	}
	for k := range ins {
		x := &ins[k]
		if x.ellipsis && x.def && x.of != "" && x.from >= a.to && x.from-a.to <= 1 && x.from > in.from {
			return true
		}
	}
	return false
}

// dateOfOne gives the date behind an article and an "of" at token i.
func (d *document) dateOfOne(i int, st sentence) (dateHit, bool) {
	j := i + 1
	if h := d.hitAt(i, cEllipsis); h != nil {
		j = h.to
	} else if !d.hasAny(i, bits(cDef, cThis)) || d.has(i, cInstrument) {
		return dateHit{}, false
	} else if d.has(i, cOf) && !caseless(d.toks[i].norm) {
		return dateHit{}, false // "del 16 de julio", without an article of its own
	}
	if j >= st.to || !d.has(j, cOf) || caseless(d.toks[i].norm) {
		return dateHit{}, false
	}
	for j++; j < st.to && j-i < 5 && d.hasAny(j, bits(cDef, cDatePrep)) && !d.isDate(j); j++ {
	}
	return d.dateFound(j)
}

// toldJustBefore tells whether an accord was told, or an instrument named, in the two sentences before.
func (d *document) toldJustBefore(s int) bool {
	m := d.lastMade()
	return m != nil && s-max(m.sent, m.spoken) <= 2 || d.pending.e != nil && s-d.pending.sent <= 2
}

// readOneOfDate reads the one of a date that nothing more is told of as signed on that day, by those who have the
// instruments beside it or had the accord told before.
func (d *document) readOneOfDate(in *instrument, next int) bool {
	if !in.dated {
		return false
	}
	h, ok := d.dateEndingAt(in.to)
	if !ok || near(h.value, d.article.Published) {
		return false
	}
	ps := d.partiesBeside(in)
	if len(ps.parties) < 2 {
		return false
	}
	m := d.build(*in, tie{}, ps, next)
	m.status, m.signers, m.place = kg.Signed, nil, ""
	d.setDate(m, h)
	m.because("status", string(m.status), "named by its date", d.text(h.from, h.to))
	m.bundle = d.bundleOfDated(m)
	m.member = m.bundle != nil
	return d.putNew(m)
}

func (d *document) dateEndingAt(to int) (dateHit, bool) {
	for k := range d.dates {
		if d.dates[k].to == to {
			return d.dates[k], true
		}
	}
	return dateHit{}, false
}

// partiesBeside gives the parties of the instruments of the sentence that stand before in, else those of the accord told
// last where the sentence names nobody else.
func (d *document) partiesBeside(in *instrument) partySet {
	for k := len(d.ins) - 1; k >= 0; k-- {
		x := &d.ins[k]
		if x.from >= in.from || x.dated {
			continue
		}
		if ps := d.partiesOf(x, &tie{}); ps.explicit && len(ps.parties) > 1 {
			return ps
		}
	}
	if ps := d.pairOfNumbered(in); len(ps.parties) == 2 {
		return ps
	}
	m := d.lastMade()
	if m == nil || in.sent-max(m.sent, m.spoken) > 2 {
		return partySet{}
	}
	for _, k := range d.atomsIn(max(d.sents[in.sent].from, d.pubPlace), in.npFrom) {
		if d.usable(k) && !m.ps.parties.Has(d.atoms[k].party) {
			return partySet{}
		}
	}
	return partySet{m.ps.parties, "those of the one before", true, in.npFrom, in.npTo, false, m.ps.subject, ""}
}

// theOneOfNoun reads "signed that of the Caribbean", "ratified on 3 May the one on prisoners": an article and an "of" with a
// noun, the object of a verb of what is done to accords that stands right before it or before its date.
func (d *document) theOneOfNoun(i int, st sentence, out []instrument) (instrument, bool) {
	if len(out) > 0 || caseless(d.toks[i].norm) || !d.has(i, cDef) || d.has(i, cOf) || i+3 >= st.to || !d.has(i+1, cOf) || d.isDate(i+2) || d.isDate(i) {
		return instrument{}, false
	}
	at := i
	for at > st.from && (d.isDate(at-1) || at < i && d.hasAny(at-1, bits(cTimePrep, cDef))) {
		at--
	}
	if !d.ofAct(at) || !d.toldJustBefore(d.sentOf[i]) {
		return instrument{}, false
	}
	j := i + 2
	for j < st.to && j-i < 7 && d.toks[j].word && !d.hasAny(j, bits(cAct, cRel, cAnd, cPassive, cPerfect, cTimePrep)) {
		if d.hitAt(j, cInstrument) != nil || d.hitAt(j, cOffice) != nil {
			return instrument{}, false
		}
		j++
	}
	e, kind, ok := d.base(d.sentOf[i], out)
	if !ok || j == i+2 || j >= st.to {
		return instrument{}, false
	}
	return instrument{from: i, to: i + 1, npFrom: i, npTo: j, e: e, kind: kind, count: 1, sent: d.sentOf[i], other: true, ellipsis: true, def: true}, true
}

// actBeforeDate gives the act that ends right before token i, or before the date that stands there, nil where none does.
func (d *document) actBeforeDate(i int, st sentence) *hit {
	j := i
	for j > st.from && i-j < 6 && d.hitOver(j-1, cAct) == nil && (d.isDate(j-1) || d.hasAny(j-1, bits(cTimePrep, cDatePrep, cDef, cDay))) {
		j--
	}
	if j <= st.from {
		return nil
	}
	if a := d.hitOver(j-1, cAct); a != nil && a.to == j {
		return a
	}
	return nil
}

// pastDate gives the token behind the date that stands at token i, i itself where none does.
func (d *document) pastDate(i int) int {
	j := i
	for j < len(d.toks) && !d.sentStart[j] && j-i < 6 && (d.isDate(j) || d.hasAny(j, bits(cTimePrep, cDatePrep, cDef, cDay))) {
		j++
	}
	if j < len(d.toks) && !d.sentStart[j] {
		return j
	}
	return i
}
