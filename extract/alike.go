package extract

import "github.com/entente-kg/entente/kg"

// alikeObject reads what a verb acts on in words of likeness alone: "signed the same with A", "concluded one of the
// same kind with B", "وقعت مثلها مع".
func (d *document) alikeObject(i int, st sentence, out []instrument) (instrument, bool) {
	if i <= st.from || !d.hasAny(i, bits(cSame, cSimilar, cIndef, cNumber)) {
		return instrument{}, false
	}
	to := 0
	if h := d.hitAt(i, cSame); h != nil {
		to = h.to
	} else if h := d.hitAt(i, cSimilar); h != nil {
		to = h.to
	} else if h := d.hitAt(i+1, cSimilar); h != nil && !caseless(d.toks[i].norm) {
		to = h.to
	}
	if to == 0 || to >= st.to || d.hitAt(to, cWith) == nil || !d.objectOfAct(i, st) {
		return instrument{}, false
	}
	return d.oneMore(i, to, st, out)
}

// oneMore gives what the tokens stand for that bring in another instrument like one told before, without its noun.
func (d *document) oneMore(from, to int, st sentence, out []instrument) (instrument, bool) {
	e, kind, ok := d.base(d.sentOf[from], out)
	if !ok {
		return instrument{}, false
	}
	in := instrument{from: from, to: to, npFrom: from, npTo: to, e: e, kind: kind, count: 1, indef: true, sent: d.sentOf[from], other: true, ellipsis: true}
	d.readComplement(&in, st)
	return in, true
}

// objectOfAct tells whether a finite verb of signing or of talks stands right before i, a subject at most between
// where the verb comes first.
func (d *document) objectOfAct(i int, st sentence) bool {
	for j := i - 1; j >= st.from && i-j <= 4; j-- {
		if a := d.hitOver(j, cAct); a != nil {
			return a.e.forms&formNoun == 0 && (a.e.act == actSign || a.e.act == actNegotiate) && (a.to == i || caseless(d.toks[i].norm))
		}
		if !caseless(d.toks[i].norm) || !d.toks[j].word || d.has(j, cInstrument) {
			return false
		}
	}
	return false
}

// readOneOf reads "the one of 1972 with A" where no act is tied to it, by its date.
func (d *document) readOneOf(in *instrument, next int) bool {
	if !in.ellipsis || !in.def || in.of == "" || !d.has(in.from+1, cOf) {
		return false
	}
	var h *dateHit
	for k := range d.dates {
		if x := &d.dates[k]; x.from >= in.from+2 && x.from <= in.from+4 && x.to <= in.npTo && len(x.value) >= 4 {
			h = x
		}
	}
	if h == nil || h.value >= d.article.Published {
		return false
	}
	ps := d.partiesOf(in, &tie{})
	if !ps.explicit || len(ps.parties) != 2 {
		return false
	}
	return d.putDated(in, ps, kg.Signed, *h, next, "named by its date", d.text(h.from, h.to))
}

// subjectCount gives how many subjects a plural is said to be on where no number goes with it ("memorandums on
// three subjects"), 0 where none is told.
func (d *document) subjectCount(in *instrument, st sentence) int {
	if !in.plural || in.counted || in.def || in.weak || in.generic {
		return 0
	}
	h := d.hitAt(in.to, cOn)
	if h == nil {
		if h = d.hitAt(in.to, cLoc); h == nil {
			return 0
		}
	}
	n, w := d.numberAt(h.to)
	if w == 0 || n < 2 || n > 9 || h.to+w+1 >= st.to || d.isDate(h.to) || !d.single(h.to+w, cSubject) {
		return 0
	}
	return n
}

// subjectsTold gives where the fields begin that words like "on three subjects, which are" open, 0 where there are none.
func (d *document) subjectsTold(m *mention) int {
	to := d.sents[m.sent].to
	for i := m.in.to; i < min(m.in.to+4, to); i++ {
		if !d.single(i, cSubject) {
			continue
		}
		for j := i + 1; j < min(i+7, to); j++ {
			if d.domainAt(j) || d.domainAt(j+1) && d.has(j, cDef) {
				return j
			}
		}
		return 0
	}
	return 0
}

// readOther reads "with A there is another since 2007": no act, the party behind a "with", and a date.
func (d *document) readOther(in *instrument, next int) bool {
	st := d.sents[in.sent]
	if !in.ellipsis || in.def || d.onlyWished(st.from, st.to) || d.asks(in.sent) {
		return false
	}
	x := d.withOne(st.from, st.to)
	h, ok := d.dateIn(st.from, st.to, in)
	if x == "" || !ok || len(h.value) < 4 || h.value >= d.article.Published {
		return false
	}
	ps, ok := d.ellipticParties(in, []kg.Party{x})
	if !ok {
		return false
	}
	ps.explicit = true
	return d.putDated(in, ps, kg.Signed, h, next, "one more, and its date", d.text(h.from, h.to))
}

// withOne gives the only party that stands behind a "with" between two tokens, where the rest names nobody else.
func (d *document) withOne(from, to int) kg.Party {
	var x kg.Party
	for i := from; i < to; i++ {
		h := d.hitAt(i, cWith)
		if h == nil {
			continue
		}
		for _, k := range d.atomsIn(i, min(h.to+3, to)) {
			if !d.usable(k) || x != "" && x != d.atoms[k].party {
				return ""
			}
			x = d.atoms[k].party
		}
	}
	return x
}

// saidOfThing tells whether the sentence opens with the act as a participle or in the passive, so that its subject is
// what was told last ("It was sealed in Seoul", "Signed in Lima in 1976, it …").
func (d *document) saidOfThing(s int, a *hit) bool {
	from := max(d.sents[s].from, d.pubPlace)
	if caseless(d.toks[a.from].norm) {
		return a.e.act == actSign && a.e.forms&formPast != 0 && a.from-from <= 2 && d.atomCount(from, a.to) == 0 && (d.isDate(a.to) || d.has(a.to, cLoc)) // "فقد أبرم في"
	}
	if a.e.act != actSign || a.e.forms&formPart == 0 || a.from-from > 4 || d.atomCount(from, a.from) > 0 {
		return false
	}
	if a.from == from {
		return true
	}
	return d.auxBefore(a, cPassive) && (d.hasAny(from, bits(cPassive, cPerfect)) || d.hitAt(from, cPronoun) != nil && !d.hasAny(from, bits(cDef)))
}

// anyKnown tells whether one of the mentions is of an instrument that the reader is taken to know of.
func (d *document) anyKnown(ms []*mention) bool {
	for _, m := range ms {
		if !m.in.indef && !m.in.ellipsis {
			return true
		}
	}
	return false
}

// unknownBehind tells whether a name that is no party known stands behind a "with" in the phrase of the instrument.
func (d *document) unknownBehind(in *instrument) bool {
	for i := in.to; i < in.npTo; i++ {
		h := d.hitAt(i, cWith)
		if h == nil {
			continue
		}
		j := h.to
		if d.has(j, cDef) {
			j++
		}
		return j < in.npTo && d.toks[j].capital && d.hitAt(j, cGaz) == nil
	}
	return false
}

// toldOneByOne tells whether the sentences behind bundle b tell just as many of the same parties, the last ones as
// one more ("two agreements signed yesterday … X signed one on A. Y then signed a second one, on B"), or each as one that
// the reader knows of ("… three papers. The one on A was signed by X, the memorandum on B by Y"); they take its day and
// place where they have none.
func (d *document) toldOneByOne(b *mention) bool {
	var all []*mention
	more, known := false, true
	for _, m := range d.mentions {
		if m == b || m.dropped || m.title || m.sent <= b.sent || m.sent > b.sent+4+2*b.count || m.status != b.status || !m.ps.parties.Equal(b.ps.parties) {
			continue
		}
		if m.count != 1 || m.bundle != nil || m.dated && m.value != b.value {
			return false
		}
		more = more || m.in.ellipsis
		known = known && m.in.def && !m.in.other
		all = append(all, m)
	}
	if len(all) != b.count || !known && (!more || all[len(all)-1].sent > b.sent+4 || d.anyKnown(all)) {
		return false
	}
	for _, m := range all {
		if !m.dated && b.dated {
			m.date, m.dated, m.value = b.date, true, b.value
		}
		if m.place == "" {
			m.place = b.place
		}
	}
	return true
}
