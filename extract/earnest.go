package extract

import (
	"slices"
	"strings"

	"github.com/entente-kg/entente/kg"
)

// wordsToUnreal is how far before an instrument a word may stand that makes it unreal; behind it, half as far.
const wordsToUnreal = 6

// noteEarnest notes an accord that the sentence names without an act that the reader knows ("A leaves with a treaty with B in
// its bag", "2. A memorandum on water"): whoever names one in earnest tells that there is one. It takes none that may as well be
// one told before. Set on annotated articles: of those that it adds there more than four in five are right.
func (d *document) noteEarnest(in *instrument, next int) {
	if !d.inEarnest(in) || d.amendedBy(in, d.ins) != nil {
		return
	}
	ps := d.partiesOf(in, &tie{})
	st := d.sents[in.sent]
	if len(ps.parties) != 2 && !(len(ps.parties) > 2 && d.ofThree(in)) || ps.rule == "sentence" {
		return
	}
	if ps.rule == ruleArticle && d.provisionIn(st.from, st.to) || ps.named != "" && !ps.explicit && in.npFrom == st.from {
		return // "the charter lets in …", "a treaty that pleases B"
	}
	m := d.build(*in, tie{}, ps, next)
	m.status, m.date, m.dated, m.value = kg.Signed, dateHit{}, false, ""
	if h, ok := d.dateOf(in, &tie{status: kg.Signed}); ok && len(h.value) >= 4 {
		d.setDate(m, h)
	} else if b := d.lastOf(ps.parties, in.sent); b != nil {
		m.goesOn(b.tie, b.status)
		d.inherit(m, b)
		m.bundle = nil
	}
	if d.onlyPlannedOf(in) {
		m.status, m.date, m.dated, m.value = kg.Planned, dateHit{}, false, ""
	}
	m.because("status", string(m.status), "named in earnest", d.text(in.npFrom, in.npTo))
	switch {
	case d.sameInstrument(m) != nil || d.perhapsTold(m):
	case in.plural || d.actsNext(in.sent):
		d.earnest = append(d.earnest, m)
	default:
		d.put(m)
	}
}

// inEarnest tells whether the words of the instrument and of its sentence leave no doubt that there is such an accord: nothing in
// them denies, asks, wishes or plans, and they do more than hint at one.
func (d *document) inEarnest(in *instrument) bool {
	if in.weak || in.generic || in.ellipsis || in.other || in.past || in.kind == kg.Programme || in.def && in.kind == kg.Agreement {
		return false
	}
	if in.e != nil && in.e.flags&flagLed != 0 || in.npFrom > 1 && strings.ContainsAny(d.toks[in.npFrom-1].norm, "«“\"") && d.has(in.npFrom-2, cIndef) {
		return false // an exchange of notes; "another «accord of Algiers»", a play on words
	}
	st := d.sents[in.sent]
	from := max(st.from, d.pubPlace)
	if in.npFrom > from && d.hasAny(in.npFrom-1, bits(cOf, cOccasion)) || d.asks(in.sent) {
		return false
	}
	if d.count(from, in.npTo, bits(cNeg, cHoped, cPlanned, cDomestic)) > 0 || d.count(in.npTo, st.to, bits(cNeg)) > 0 {
		return false
	}
	return !d.madeUnreal(in) && !d.withNobodyKnown(in) && !d.rare(d.headOver(in), cHandling)
}

// onlyPlannedOf tells whether a passive behind the instrument says that it is only planned or allowed ("a loan agreement between A and B
// was authorised by decree").
func (d *document) onlyPlannedOf(in *instrument) bool {
	to := d.nextStop(in.npTo, d.sents[in.sent].to)
	for i := in.npTo; i < to; i++ {
		h := d.hitAt(i, cPassive)
		if h == nil {
			continue
		}
		return d.count(in.npTo, i, bits(cRel)) == 0 && h.to < to && d.has(h.to, cPlanned)
	}
	return false
}

// actsNext tells whether the sentence behind, in the paragraph, tells of an act.
func (d *document) actsNext(s int) bool {
	s++
	return s < len(d.sents) && d.sents[s].para == d.sents[s-1].para && d.count(d.sents[s].from, d.sents[s].to, bits(cAct)) > 0
}

// settleEarnest takes in the accords that were named in earnest and of which nothing else was told in the end.
func (d *document) settleEarnest() {
	for _, m := range d.earnest {
		if !d.perhapsTold(m) && !d.membersFollow(m) && !d.deniedNext(m.sent) {
			d.putInOrder(m)
		}
	}
	d.earnest = nil
}

// putInOrder adds a mention that is taken in only at the end, in its place among those of the text.
func (d *document) putInOrder(m *mention) {
	n := len(d.mentions)
	if d.put(m); len(d.mentions) == n {
		return
	}
	at := slices.IndexFunc(d.mentions, func(x *mention) bool { return !x.title && x.in.from > m.in.from })
	if at >= 0 && at < n && len(d.mentions) == n+1 {
		d.mentions = slices.Insert(d.mentions[:n], at, m)
	}
}

// perhapsTold tells whether the accord may be one that is told elsewhere: the same two have one, and it has not parties, a field
// and a date of its own.
func (d *document) perhapsTold(m *mention) bool {
	own := m.ps.explicit && d.datedHere(m) && anyField(d.fieldsOf(&m.in))
	for _, x := range d.mentions {
		if !x.dropped && (x.in.from == m.in.from || x.sent <= m.sent && x.ps.parties.Equal(m.ps.parties) && (x.kind == m.kind || m.in.indef) && !own) {
			return true
		}
	}
	return false
}

// madeUnreal tells whether one of the words that make an accord unreal stands shortly before it or right behind it, with no comma
// between ("dreams of a treaty with B", "a treaty with B would …").
func (d *document) madeUnreal(in *instrument) bool {
	st := d.sents[in.sent]
	for i := in.npFrom - 1; i >= max(st.from, in.npFrom-wordsToUnreal) && !d.partEnds(i); i-- {
		if d.isUnreal(i) {
			return true
		}
	}
	for i := in.npTo; i < min(st.to, in.npTo+wordsToUnreal/2) && (!d.partEnds(i) || d.toks[i].norm == ":"); i++ {
		if d.isUnreal(i) {
			return true // "a treaty with B would …", "the treaty with B: postponed"
		}
	}
	return false
}

// membersFollow tells whether accords of who has several are told right behind ("A has two treaties. The one with B …").
func (d *document) membersFollow(m *mention) bool {
	return m.in.plural && slices.ContainsFunc(d.mentions, func(x *mention) bool {
		return !x.dropped && x.in.from > m.in.from && x.sent-m.sent <= 2 && overlap(x.ps.parties, m.ps.parties) > 0
	})
}

// deniedNext tells whether the sentence behind denies what would have been done, and names no other accord ("There is a text.
// Nobody wants to sign it").
func (d *document) deniedNext(s int) bool {
	if s++; s >= len(d.sents) || d.sents[s].para != d.sents[s-1].para {
		return false
	}
	st := d.sents[s]
	return d.count(st.from, st.to, bits(cNeg)) > 0 && d.count(st.from, st.to, bits(cAct)) > 0 && d.count(st.from, st.to, bits(cInstrument)) == 0
}

// partEnds tells whether a mark that ends a part of a sentence stands at token i.
func (d *document) partEnds(i int) bool {
	return d.isComma(i) || d.isSemicolon(i) || d.toks[i].norm == ":"
}

// isUnreal tells whether token i is one of the words of cUnreal; names are none.
func (d *document) isUnreal(i int) bool {
	t := &d.toks[i]
	return (!t.capital || d.sentStart[i]) && d.lx.unreal.has(t.norm)
}

// lastOf gives the accord of the parties that was told last, in the sentences before or in hand.
func (d *document) lastOf(ps kg.Parties, s int) *mention {
	const reach = 4
	for k := len(d.mentions) - 1; k >= 0; k-- {
		if m := d.mentions[k]; !m.dropped && !m.title && s-m.sent <= reach && m.ps.parties.Equal(ps) && rank(m.status) <= rank(kg.Signed) && len(m.spans) > 0 {
			return m
		}
	}
	return nil
}
