package extract

import (
	"slices"

	"github.com/entente-kg/entente/kg"
)

// objectReach is how many tokens may stand between the words of a relation and its object.
const objectReach = 10

// bundleReach is how many tokens may stand between a bundle and the words that open the list of its
// members: its fields, a date and a place.
const bundleReach = 25

// relate sets the relations between the instruments of the article: those that its words tell, and
// of the members of a bundle to the bundle. kept and out run side by side.
func (d *document) relate(kept []*mention, out []kg.Mention) {
	set := func(from *mention, t kg.RelationType, to *mention, words string) {
		i, j := slices.Index(kept, from), slices.Index(kept, to)
		r := kg.MentionRelation{Type: t, To: j}
		if i >= 0 && j >= 0 && i != j && !slices.Contains(out[i].Relations, r) {
			out[i].Relations = append(out[i].Relations, r)
			out[i].Reasons = append(out[i].Reasons, kg.Reason{Field: "relation", Value: string(t), Rule: "related instruments", Words: words})
		}
	}
	for _, m := range kept {
		if b := m.bundle; b != nil && b.count > 1 {
			set(m, kg.PartOf, b, d.text(b.in.from, b.in.to))
		}
	}
	var read [][2]int
	found := d.instrumentsOnce()
	for _, h := range d.relations {
		inside := func(r [2]int) bool { return r[0] < h.to && h.from < r[1] }
		if slices.ContainsFunc(read, inside) {
			continue // the longest reading of the words counts
		}
		read = append(read, [2]int{h.from, h.to})
		if h.e.relation == kg.PartOf {
			d.partsAfter(h, kept, set)
		} else if acting, on := d.relatedBy(h, kept, found); acting != nil && on != nil {
			set(acting, h.e.relation, on, d.text(h.from, h.to))
		}
	}
	for i := range out {
		slices.SortFunc(out[i].Relations, func(a, b kg.MentionRelation) int { return a.To - b.To })
	}
}

// partsAfter relates the instruments behind the words that open the list of some of a bundle to it.
func (d *document) partsAfter(h hit, kept []*mention, set func(*mention, kg.RelationType, *mention, string)) {
	s := d.sentOf[h.from]
	var bundle *mention
	for _, m := range kept {
		if m.sent == s && m.count > 1 && m.in.to <= h.from && h.from-m.in.to <= bundleReach {
			bundle = m
		}
	}
	if bundle == nil {
		return
	}
	for _, m := range kept {
		if m.sent == s && m.in.from >= h.to && m.count < bundle.count && m.status == bundle.status && m.ps.parties.Equal(bundle.ps.parties) && d.hardStops(h.to, m.in.from) == 0 {
			set(m, kg.PartOf, bundle, d.text(h.from, h.to))
		}
	}
}

// instrumentsOnce finds the instruments of a sentence, and keeps those of the last one that it was asked for: a sentence may
// hold many words of relations.
func (d *document) instrumentsOnce() func(s int) []instrument {
	last := -1
	var ins []instrument
	return func(s int) []instrument {
		if s != last {
			last, ins = s, d.findInstruments(s)
		}
		return ins
	}
}

// relatedBy gives the instruments before and after the words of a relation, the acting one first; found gives those of a sentence.
func (d *document) relatedBy(h hit, kept []*mention, found func(s int) []instrument) (acting, on *mention) {
	s := d.sentOf[h.from]
	st := d.sents[s]
	if d.unreal(h.from, st) {
		return nil, nil
	}
	ins := found(s)
	subject, object := -1, -1
	for k := range ins {
		switch in := &ins[k]; {
		case in.from <= h.from:
			subject = k
		case in.from >= h.to && object < 0 && in.from-h.to <= objectReach && d.hardStops(h.to, in.from) == 0:
			object = k
		}
	}
	if object < 0 {
		return nil, nil
	}
	if subject >= 0 && d.hardStops(ins[subject].from, h.from) > 0 {
		subject = -1 // those before it are behind the same stop
	}
	var first *mention
	if subject >= 0 {
		first = d.instrumentOf(&ins[subject], kept, nil)
	} else if d.hasAnyIn(st.from, min(h.from, st.from+2), bits(cPronoun, cThis)) {
		first = d.lastBefore(s, kept)
	}
	if first == nil {
		return nil, nil
	}
	second := d.instrumentOf(&ins[object], kept, first)
	if h.e.flags&flagInverse != 0 {
		return second, first
	}
	return first, second
}

// onlyAmended tells whether the instrument is the one that another, the object of the verb, amends or replaces ("approved a
// protocol amending the convention with B"): nothing is done to it by that verb.
func (d *document) onlyAmended(in *instrument, a *hit, ins []instrument) bool {
	x := d.amendedBy(in, ins)
	if x == nil && a.e.act == actRatify {
		x = d.prolongedBy(in, ins)
	}
	return x != nil && x.from >= a.to
}

// prolongedBy gives the instrument of the sentence that a verb before this one says to extend it ("a protocol extending until
// 2028 the agreement"); nil where none does.
func (d *document) prolongedBy(in *instrument, ins []instrument) *instrument {
	for i := in.npFrom - 1; i >= 0 && in.npFrom-i <= wordsToExtended+1 && !d.sentStart[i+1]; i-- {
		if a := d.hitOver(i, cAct); a != nil && a.to == i+1 {
			if x := d.prolongs(a, in, ins); x != nil {
				return x
			}
		}
	}
	return nil
}

// prolongs gives the instrument right before a verb of extending whose object stands close behind it; nil where none does.
func (d *document) prolongs(a *hit, in *instrument, ins []instrument) *instrument {
	if a.e.act != actRenew || a.e.forms&(formGer|formNoun|formPres) == 0 || a.e.forms&formPast != 0 || a.to > in.npFrom || in.npFrom-a.to > wordsToExtended {
		return nil
	}
	for k := range ins {
		if x := &ins[k]; x.to <= a.from && a.from-x.to <= 2 && !x.ellipsis && !x.plural && d.count(x.to, a.from, bits(cAct, cAnd)) == 0 && !d.commaIn(x.to, a.from) {
			return x
		}
	}
	return nil
}

// amendedBy gives the instrument of the sentence that the words right before this one say to amend it, or, right behind it, to
// implement it ("a protocol to implement a letter of intent"); nil where none does.
func (d *document) amendedBy(in *instrument, ins []instrument) *instrument {
	for k := range d.relations {
		h := &d.relations[k]
		applies := h.e.relation == kg.Implements && !in.counted
		if h.e.relation != kg.Amends && !applies || h.e.flags&flagInverse != 0 || h.to > in.from || in.npFrom-h.to > 2 || d.sentOf[h.from] != in.sent {
			continue
		}
		for j := range ins {
			if x := &ins[j]; x.to <= h.from && !x.ellipsis && h.from-x.to <= objectReach && (!applies || h.from == x.to && !x.plural) {
				return x
			}
		}
	}
	return nil
}

// doesToOther tells whether the instrument right behind a verb, in a language whose verb comes first, is its subject and what stands
// behind it the object ("تلغي المعاهدة نصا قديما": it repeals an old text).
func (d *document) doesToOther(in *instrument, a *hit) bool {
	if a.e.act != actEnd && a.e.act != actSuspend || a.e.flags&flagTransitive == 0 || a.e.forms&formPres == 0 || a.to != in.npFrom || !in.def || !caseless(d.toks[a.from].norm) {
		return false
	}
	i := in.to
	return i < d.sents[in.sent].to && d.toks[i].word && d.mask[i]&^bits(cIndef, cDomain) == 0 && !d.isDate(i) && !d.definite(i)
}

// extendedBy tells whether the act is what another instrument, of whose relative clause it is the verb, does to this one ("signed
// an accord that extends the partnership to 2025").
func (d *document) extendedBy(in *instrument, a *hit, ins []instrument) bool {
	if d.ratifiedToExtend(in, a, ins) {
		return true
	}
	if a.e.act != actRenew || a.e.forms&formPres == 0 || a.to > in.npFrom || in.npFrom-a.to > wordsToExtended {
		return false
	}
	for k := range ins {
		x := &ins[k]
		if x.to > a.from || x.from == in.from {
			continue
		}
		if rel := d.hitOver(a.from-1, cRel); rel != nil && rel.from >= x.to && d.count(x.to, rel.from, bits(cAct, cPassive, cPerfect)) == 0 {
			return true
		}
	}
	return false
}

// ratifiedToExtend tells whether the act is what an instrument right before it, which is ratified, does to this one ("ratified a
// protocol extending the agreement with B").
func (d *document) ratifiedToExtend(in *instrument, a *hit, ins []instrument) bool {
	x := d.prolongs(a, in, ins)
	return x != nil && slices.ContainsFunc(d.actsIn(in.sent), func(r *hit) bool { return r.to <= x.npFrom && r.e.act == actRatify })
}

// wordsToExtended is how far behind its verb the accord that another one extends may stand.
const wordsToExtended = 5

// unreal tells whether what stands at token i is denied or only wished for.
func (d *document) unreal(i int, st sentence) bool {
	return d.hasAnyIn(max(st.from, i-3), min(st.to, i+2), bits(cNeg, cHoped))
}

func (d *document) hasAnyIn(from, to int, set uint64) bool {
	for i := from; i < to; i++ {
		if d.hasAny(i, set) {
			return true
		}
	}
	return false
}

// lastBefore is the last instrument of the sentence before, which a pronoun stands for.
func (d *document) lastBefore(s int, kept []*mention) *mention {
	if s == 0 || d.sents[s-1].field != d.sents[s].field || d.sents[s-1].para != d.sents[s].para {
		return nil
	}
	var last *mention
	for _, m := range kept {
		if m.sent == s-1 {
			last = m
		}
	}
	return last
}

// instrumentOf finds the mention of an instrument: the one made of it, else the one that its words
// point back to, which is never other. An older instrument is told by its year.
func (d *document) instrumentOf(in *instrument, kept []*mention, other *mention) *mention {
	for _, m := range kept {
		if m.in.from == in.from || slices.Contains(m.again, in.from) {
			return m
		}
	}
	year := d.yearOf(in)
	var found *mention
	n := 0
	for _, m := range kept {
		like := &mention{in: *in, kind: in.kind}
		switch {
		case m == other || m.count > 1 && !in.plural || !d.kindsAgree(m, like):
			continue
		case year != "" && !kg.Date(year).Compatible(m.value[:min(4, len(m.value))]) && !kg.Date(year).Compatible(m.signedOn[:min(4, len(m.signedOn))]):
			continue
		case year == "" && (!in.def || m.in.from > in.from):
			continue
		}
		found = m
		n++
	}
	if n > 1 && (year != "" || other != nil) {
		return nil // it may be either
	}
	return found
}

// yearOf is the year that stands with an instrument, "" where none does.
func (d *document) yearOf(in *instrument) string {
	for k := range d.dates {
		if h := &d.dates[k]; h.from >= in.from && h.from < max(in.npTo, in.to+4) && d.sentOf[h.from] == in.sent && len(h.value) >= 4 {
			return string(h.value[:4])
		}
	}
	return ""
}
