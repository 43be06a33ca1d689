package extract

import "github.com/entente-kg/entente/kg"

// readConsists reads a sentence that tells what a bundle told before is made up of ("These documents are a convention on
// …, a memorandum on … and a third one on …"): an accord for each that it names.
func (d *document) readConsists(s int, ins []instrument, acts []*hit) bool {
	if len(ins) < 2 {
		return false
	}
	if d.readMadeUp(s, ins, acts) {
		return true
	}
	if ins[0].from-d.sents[s].from > 6 {
		return false
	}
	b := d.recent(s)
	if b == nil || !b.in.plural || b.status != kg.Signed && b.status != kg.Planned || s-b.sent > 2 || d.deniesIn(d.sents[s].from, d.sents[s].to) {
		return false
	}
	if ins[0].from-d.sents[s].from > 4 && !d.areNamed(s, ins, acts, b) {
		return false
	}
	first := 1
	if d.areTold(s, ins, b) || d.areNamed(s, ins, acts, b) {
		first = 0
	} else if len(ins) < 3 || !ins[0].def || !ins[0].plural || ins[1].npFrom-ins[0].to > 4 {
		return false
	}
	for _, a := range acts {
		if a.e.forms&formNoun == 0 && a.e.act == actSign && a.from > ins[0].from && !(first == 1 && a.to <= ins[1].from) {
			return false // "these texts are …, which A signed with B"
		}
	}
	for k := first; k < len(ins); k++ {
		if in := &ins[k]; k > 0 && in.def && !in.ellipsis && (first > 0 || in.bare() && in.to-in.from == 1) || in.plural && !in.counted || in.past || k > first && !d.joinedInList(ins[k-1].to, in) {
			return false
		}
	}
	d.readItems(s, ins[first:], b)
	return true
}

// areTold tells whether the sentence opens with a pronoun and names right behind it as many instruments as the bundle of
// the sentence before counts ("They are a convention on …, and another on …").
func (d *document) areTold(s int, ins []instrument, b *mention) bool {
	if b.sent != s-1 || b.count != len(ins) || !b.in.counted {
		return false
	}
	for i := d.sents[s].from; i < ins[0].from; i++ {
		if d.hasAny(i, bits(cThis, cPronoun)) && d.hitAt(i, cAct) == nil {
			return true
		}
	}
	return false
}

// areNamed tells whether all that the sentence names are instruments with words of their own, right behind its first words, as many as the
// bundle of the sentence before counts, or all but the last ("On compte la convention de …, la convention sur … et l'accord de …").
func (d *document) areNamed(s int, ins []instrument, acts []*hit, b *mention) bool {
	if b.sent != s-1 || !b.in.counted || len(ins) < 2 || len(ins) != b.count && (len(ins) < 3 || len(ins) != b.count-1) {
		return false
	}
	for _, a := range acts {
		if a.e.forms&formNoun == 0 {
			return false
		}
	}
	for k := range ins {
		if ins[k].bare() && ins[k].to-ins[k].from == 1 || ins[k].generic || ins[k].other {
			return false
		}
	}
	return d.atomCount(d.sents[s].from, ins[0].npFrom) == 0 && d.count(d.sents[s].from, d.sents[s].to, bits(cHoped, cPlanned, cPerfect)) == 0
}

// readMadeUp reads the sentence behind a bundle that names as many new instruments as it counts right behind words for what something
// is made up of ("The package covers repairs and consists of a memorandum on spares and another on training").
func (d *document) readMadeUp(s int, ins []instrument, acts []*hit) bool {
	if ins[0].def && ins[0].npFrom-d.sents[s].from <= 2 {
		ins = ins[1:]
	}
	b := d.recent(s)
	if b == nil || len(ins) < 2 || b.sent != s-1 || !b.in.counted || b.count != len(ins) || b.member || !d.madeUpOf(&ins[0]) || d.membersTold(b) {
		return false
	}
	for _, a := range acts {
		if a.e.forms&formNoun == 0 {
			return false
		}
	}
	for k := range ins {
		if !ins[k].indef || k > 0 && !d.joinedInList(ins[k-1].to, &ins[k]) {
			return false
		}
	}
	d.readItems(s, ins, b)
	return true
}

// readItems makes a mention of each of the instruments as members of the bundle, which goes where they are all of it.
func (d *document) readItems(s int, ins []instrument, b *mention) {
	l := &listContext{bundle: b, tie: b.tie, ps: b.ps, kind: b.kind}
	for k := range ins {
		next := -1
		if k+1 < len(ins) {
			next = ins[k+1].npFrom
		}
		ins[k].def = false
		d.readItem(&ins[k], s, l, next)
	}
	b.spoken = s
	d.closeList(l)
}

// madeUpOf tells whether words for what something is made up of stand right before the instrument ("consta de un memorando").
func (d *document) madeUpOf(in *instrument) bool {
	for i := in.npFrom - 1; i >= d.sents[in.sent].from && in.npFrom-i <= 2; i-- {
		if d.single(i, cMembers) {
			return true
		}
	}
	return false
}

// joinedInList tells whether a comma or an "and" right before the instrument joins it to one that ends before.
func (d *document) joinedInList(from int, in *instrument) bool {
	for i := in.npFrom; i >= from && in.npFrom-i <= 3; i-- {
		if d.joinedAnd(i) || i < in.npFrom && (d.has(i, cAnd) || d.isComma(i) || d.toks[i].norm == ";" || d.toks[i].norm == "؛") {
			return true
		}
	}
	return false
}

// ofListedBundle tells whether the instrument of the mention stands in the list behind a counted one of the same
// sentence, tied to the same verb ("three texts, which are a protocol, a memorandum and a programme").
func (d *document) ofListedBundle(m *mention) bool {
	if m.in.def || m.in.plural || m.tie.link != linkActive || m.tie.act == nil || m.tie.act.from > m.in.from {
		return false
	}
	counted := false
	for k := range d.ins {
		x := &d.ins[k]
		if x.from == m.in.from {
			return counted && d.joinedInList(d.ins[k-1].to, x)
		}
		counted = counted || x.counted && x.count > 2 && x.from > m.tie.act.from
	}
	return false
}

// besideStrong tells whether the programme of the mention goes on a list of one or more instruments of which their nouns leave no doubt,
// behind a verb of signing ("signed a memorandum on tourism, an accord on health as well as a programme for farmers").
func (d *document) besideStrong(m *mention) bool {
	in, a := &m.in, m.tie.act
	if a == nil || m.kind != kg.Programme || m.status != kg.Signed || in.plural || m.tie.link != linkActive || a.from > in.from || m.tie.cost > 5 || !in.indef && !(caseless(d.toks[in.from].norm) && !in.def) {
		return false
	}
	last := -1
	for k := range d.ins {
		switch x := &d.ins[k]; {
		case x.from < a.to || x.from >= in.from:
		case x.def || x.weak || x.generic || x.ellipsis || d.count(a.to, x.npFrom, bits(cRel, cBoundary)) > 0:
			return false
		default:
			last = x.to
		}
	}
	next := d.hitOver(in.npFrom-1, cAnd) != nil || d.isComma(in.npFrom-1) || d.joinedAnd(in.npFrom)
	return last > 0 && next && d.count(last, in.npFrom, bits(cAct, cRel, cBoundary, cPassive, cPerfect)) == 0 && d.count(in.to, d.sents[in.sent].to, bits(cPassive, cPerfect)) == 0
}

// consistsBefore tells whether a verb of consisting stands right before the instrument, where the verb comes first ("وتضم
// هذه الاتفاقيات اتفاقية").
func (d *document) consistsBefore(in *instrument) bool {
	for i := in.from - 1; i >= d.sents[in.sent].from && in.from-i <= 3; i-- {
		if d.single(i, cMembers) {
			return caseless(d.toks[i].norm)
		}
	}
	return false
}
