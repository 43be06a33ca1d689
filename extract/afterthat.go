package extract

import (
	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// theOneAfter reads "three weeks after that with B": a determiner behind words that count from what it stands for, before the
// party of an instrument like the one of the sentence.
func (d *document) theOneAfter(i int, st sentence, out []instrument) (instrument, bool) {
	if len(out) == 0 || i-3 < st.from || d.hitAt(i, cInstrument) != nil {
		return instrument{}, false
	}
	if in, ok := d.secondAfter(i, st, out); ok {
		return in, true
	}
	if !d.hasAny(i, bits(cThis, cDef)) {
		return instrument{}, false
	}
	a := i - 1
	if d.has(a, cRel) && d.hitOver(a, cAgo) == nil {
		a-- // "un mes después que el de B"
	}
	w := d.hitOver(a, cAgo)
	if w == nil || w.to != a+1 || !d.has(w.from-1, cUnit) || d.has(w.from, cPlanned) {
		return instrument{}, false
	}
	j := i + 1
	if e := d.hitAt(j, cEllipsis); e != nil && e.e.flags == 0 {
		j = e.to // "the one with B"
	}
	if x := d.hitAt(j, cAct); x != nil && x.e.act == actSign && x.e.forms&formPart != 0 && d.hitAt(x.to, cWith) != nil {
		j = x.to
	}
	if !d.has(j, cOf) && d.hitAt(j, cWith) == nil {
		return instrument{}, false
	}
	if h := d.hitAt(j, cWith); h != nil {
		j = h.to
	} else {
		j++
	}
	if d.has(j, cDef) && d.hitAt(j, cGaz) == nil {
		j++
	}
	g := d.hitAt(j, cGaz)
	if g == nil || g.to > st.to || g.e.gaz == gazetteer.City || g.e.gaz == gazetteer.Region || g.e.gaz == gazetteer.Demonym {
		return instrument{}, false
	}
	b := &out[len(out)-1]
	return instrument{from: i, to: g.to, npFrom: i, npTo: g.to, e: b.e, kind: b.kind, count: 1, sent: d.sentOf[i], other: true, ellipsis: true, def: true, of: g.e.party, counted: false, after: true}, true
}

// readAfterThat reads what theOneAfter tells as signed before the accord of its sentence, by the party that stays.
func (d *document) readAfterThat(in *instrument, next int) bool {
	lead := d.lastMade()
	if !in.after || lead == nil || lead.sent != in.sent || lead.status != kg.Signed || lead.ps.parties.Has(in.of) {
		return false
	}
	p := d.staysOf(lead, in.of)
	if x := d.soleIn(max(d.sents[in.sent].from, d.pubPlace), lead.in.npFrom); lead.ps.parties.Has(x) {
		p = x
	}
	if p == "" {
		return false
	}
	m := d.build(*in, tie{}, partySet{kg.NewParties(p, in.of), "the one of", true, in.npFrom, in.npTo, false, p, ""}, next)
	m.goesOnBare(lead.tie, lead.status)
	if h, ok := d.dateFound(d.pastPrepositions(in.npTo)); ok && in.indef {
		d.setDate(m, h)
	}
	m.because("status", string(m.status), linkNames[linkInherited], d.text(lead.tie.act.from, lead.tie.act.to))
	return d.putNew(m)
}

// pastPrepositions gives the first token from i on that is none of the words before a date.
func (d *document) pastPrepositions(i int) int {
	for i < len(d.toks) && !d.sentStart[i] && !d.isDate(i) && d.hasAny(i, bits(cLoc, cDatePrep, cTimePrep, cDef, cOf, cOn)) {
		i++
	}
	return i
}

// secondAfter reads "its second after one with B in 2019": what an ordinal counts the accord told behind, with its own partner.
func (d *document) secondAfter(i int, st sentence, out []instrument) (instrument, bool) {
	if !d.hasAny(i, bits(cThis, cDef, cEllipsis)) {
		return instrument{}, false
	}
	w := i - 1
	for w > st.from && d.hasAny(w, bits(cOf)) {
		w-- // "depois do que"
	}
	after := d.hitOver(w, cAgo)
	if after == nil {
		after = d.hitOver(w, cOccasion)
	}
	if after == nil || after.from <= st.from {
		return instrument{}, false
	}
	if o := d.hitOver(after.from-1, cOrdinal); o == nil || o.e.n < 2 {
		return instrument{}, false
	}
	j := i
	for j < min(i+4, st.to) && (d.hasAny(j, bits(cThis, cDef, cEllipsis, cRel)) || d.hitAt(j, cAct) != nil && d.hitAt(j, cAct).e.act == actSign) {
		if a := d.hitAt(j, cAct); a != nil {
			j = a.to
			continue
		}
		j++
	}
	h := d.hitAt(j, cWith)
	if h == nil {
		return instrument{}, false
	}
	j = h.to
	if d.has(j, cDef) && d.hitAt(j, cGaz) == nil {
		j++
	}
	g := d.hitAt(j, cGaz)
	if g == nil || g.to > st.to || g.e.gaz != gazetteer.Name && g.e.gaz != gazetteer.Org {
		return instrument{}, false
	}
	b := &out[0]
	return instrument{from: i, to: g.to, npFrom: i, npTo: g.to, e: b.e, kind: b.kind, count: 1, sent: d.sentOf[i], other: true, ellipsis: true, def: true, indef: true, of: g.e.party, after: true}, true
}

// readThoseWith reads "those with B and C in 2003" behind an accord of the same sentence as one with each, signed as it was.
func (d *document) readThoseWith(in *instrument, next int) bool {
	lead := d.lastMade()
	if !in.ellipsis || !in.def || in.of == "" || !d.pluralWord(in.from) || lead == nil || lead.sent != in.sent || lead.status != kg.Signed || len(lead.ps.parties) != 2 {
		return false
	}
	end := in.from + 2
	var set []kg.Party
	for k := 0; k < len(d.atoms); k++ {
		if a := &d.atoms[k]; a.from >= end && a.to <= d.sents[in.sent].to && !a.masked {
			if len(set) > 0 && !d.isComma(end) && !d.has(end, cAnd) && !d.joinedAnd(a.from) || a.from-end > 2 {
				break
			}
			add(&set, a.party)
			end = a.to
		}
	}
	stays := d.staysOf(lead, in.of)
	if len(set) < 2 || stays == "" {
		return false
	}
	h, ok := d.dateIn(end, d.nextStop(in.to, d.sents[in.sent].to), in)
	made := false
	for _, p := range set {
		if p == stays {
			continue
		}
		m := d.build(*in, tie{}, partySet{kg.NewParties(p, stays), "the one of", true, in.npFrom, end, false, stays, ""}, next)
		m.goesOnBare(lead.tie, lead.status)
		if ok {
			d.setDate(m, h)
		}
		m.because("status", string(m.status), linkNames[linkInherited], d.text(in.npFrom, end))
		made = d.putNew(m) || made
	}
	if made {
		d.runEnd = end
	}
	return made
}

// pluralWord tells whether the determiner is a plural ("those", "ceux", "los").
func (d *document) pluralWord(i int) bool {
	n := d.toks[i].norm
	return len(n) > 1 && !caseless(n) && (n[len(n)-1] == 's' || n[len(n)-1] == 'x' || n == "those")
}

// ofOthersVerb tells whether a relative clause begins at the token whose subject is named and whose verb is none of what is
// done to accords ("the one that C proposes", "celui que D a renvoyé").
func (d *document) ofOthersVerb(i int, st sentence) bool {
	if !d.has(i, cRel) {
		return false
	}
	j := i + 1
	if d.has(j, cDef) && d.hitAt(j, cGaz) == nil {
		j++
	}
	g := d.hitAt(j, cGaz)
	if g == nil || g.to >= st.to || d.has(g.to, cAnd) || d.joinedAnd(g.to) {
		return false
	}
	for k := g.to; k < min(g.to+8, st.to) && d.toks[k].word; k++ {
		if a := d.hitAt(k, cAct); a != nil && a.e.forms&formNoun == 0 {
			return false
		}
	}
	return true
}
