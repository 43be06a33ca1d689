package extract

import (
	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// maskReports marks the end of a sentence that only says who told what stands before it ("…, Russia's Interfax
// reported on Friday", "…, said the minister"): who tells takes no part.
func (d *document) maskReports() {
	for k := range d.hits {
		h := &d.hits[k]
		if h.e.class != cSays || d.toks[h.from].field == 0 {
			continue
		}
		if h.from > 0 && d.has(h.from, cOrdinal) && d.hasAny(h.from-1, bits(cDef, cIndef)) {
			continue // "o segundo com A"
		}
		st := d.sents[d.sentOf[h.from]]
		if d.count(h.to, st.to, bits(cAct, cInstrument, cRel)) > 0 {
			continue
		}
		comma := d.commaAhead(h.from, st.from)
		if comma < 0 || h.e.flags&flagLed != 0 && comma != h.from-1 || d.count(st.from, comma, bits(cInstrument)) == 0 || d.count(comma, h.from, bits(cAct, cInstrument, cRel, cAnd)) > 0 {
			continue
		}
		for i := comma; i < st.to; i++ {
			d.masked[i] = true
		}
	}
}

// toldOn tells whether the date is that on which the end of the sentence says what stands before it to have been
// told.
func (d *document) toldOn(h *dateHit, in *instrument) bool {
	if h.from < in.to {
		return false
	}
	to := d.sents[in.sent].to
	for i := h.from; i >= in.to && d.masked[i]; i-- {
		if d.hitAt(i, cSays) != nil {
			return true
		}
	}
	for i := h.to; d.masked[h.from] && i < to && d.masked[i] && !d.isComma(i); i++ { // "at the summit on Friday, he said" is no day of telling
		if d.hitAt(i, cSays) != nil {
			return true
		}
	}
	return d.tellsBefore(in.to, h) || d.tellsAt(h.to) && h.to < to
}

// dayOfNotice gives the day on which the end of the sentence says who told that the party withdraws from the instrument, or
// suspends it ("A withdraws from the accord signed with B, the minister wrote in a statement on Thursday"): it is told, and so
// done, that day; nil where there is none.
func (d *document) dayOfNotice(in *instrument, t *tie) *dateHit {
	if t.status != kg.Ended && t.status != kg.Suspended || t.act == nil || t.link != linkActive || t.act.to > in.npFrom {
		return nil
	}
	st := d.sents[in.sent]
	for k := range d.dates {
		h := &d.dates[k]
		if h.from >= in.to && h.to <= st.to && h.deictic && len(h.value) == 10 && !d.ahead(h) && near(h.value, d.article.Published) && d.masked[h.from] && d.toldOn(h, in) {
			return h
		}
	}
	return nil
}

// tellsBefore tells whether a verb of telling stands close before the date in its clause, from a token on.
func (d *document) tellsBefore(from int, h *dateHit) bool {
	for i := h.from - 1; i >= from && h.from-i <= wordsToTelling; i-- {
		if d.tellsAt(i) {
			return true
		}
		if d.hasAny(i, bits(cAct, cInstrument, cRel)) || d.isComma(i) {
			return false
		}
	}
	return false
}

// saysOn tells whether the date is the one on which what the mention tells was told ("have signed, X said today", "X said on
// Monday that they had signed").
func (d *document) saysOn(h *dateHit, m *mention) bool {
	if m.status != kg.Signed || m.tie.act == nil || d.sentOf[h.from] != m.sent {
		return false
	}
	if h.to <= min(m.tie.act.from, m.in.npFrom) {
		return d.tellsBefore(d.sents[m.sent].from, h) || d.beforeWhich(h, m)
	}
	return h.from >= m.tie.act.to && d.toldOn(h, &m.in)
}

// beforeWhich tells whether the date stands in the main clause and what was signed in a relative clause behind it ("on Sunday ended a
// visit during which the two countries signed a treaty").
func (d *document) beforeWhich(h *dateHit, m *mention) bool {
	for i := h.to; i < min(m.tie.act.from, m.in.npFrom); i++ {
		if d.hitAt(i, cRel) != nil {
			return true
		}
	}
	return false
}

// onlySaidOn tells whether the mention is dated by the day on which it was told, shortly after the day v: that is when it was
// signed.
func (m *mention) onlySaidOn(v kg.Date) bool {
	return m.saidOn && v != "" && v < m.value && near(v, m.value)
}

// onlyWithin tells whether v says more exactly when it was than the date that is known ("earlier this year … on 20 November").
func (m *mention) onlyWithin(v kg.Date) bool {
	return m.value != "" && len(v) > len(m.value) && v.Within(m.value)
}

// tellsAt tells whether the token is a verb of telling, by itself or in a longer phrase.
func (d *document) tellsAt(i int) bool {
	if i >= len(d.toks) {
		return false
	}
	if d.hitOver(i, cSays) != nil {
		return true
	}
	return d.hitOver(i, cBoundary) != nil && d.lx.phraseEnd(d.scratch.ids[:len(d.toks)], i, bits(cSays)) == i+1
}

// wordsToTelling is how far before its day a verb of telling may stand.
const wordsToTelling = 8

// commaAhead gives the comma, or the quotation mark that closes, within a dozen words before token i; -1 where
// there is none.
func (d *document) commaAhead(i, from int) int {
	for j := i - 1; j > from && i-j <= 12; j-- {
		switch d.toks[j].norm {
		case ",", "،", "\"", "”", "»":
			return j
		}
		if !d.toks[j].word && d.toks[j].norm != "-" && d.toks[j].norm != "'" && d.toks[j].norm != "'s" {
			return -1
		}
	}
	return -1
}

// reportFrom gives the comma behind which the end of sentence s only says who told what stands before it, -1 where there
// is no such end.
func (d *document) reportFrom(s int) int {
	st := d.sents[s]
	for i := st.to - 1; i > st.from; i-- {
		if d.hitAt(i, cSays) != nil && d.masked[i] {
			return d.commaAhead(i, st.from)
		}
	}
	return -1
}

// teller gives the party that the end of sentence s says to have told it, or whose office or body, p left out.
func (d *document) teller(s int, p kg.Party) kg.Party {
	st := d.sents[s]
	from := d.reportFrom(s)
	if from < 0 {
		return ""
	}
	if d.count(from, st.to, bits(cInstitution, cOffice)) == 0 {
		if who := d.stateTells(from, st.to); who != p {
			return who
		}
		return ""
	}
	var who kg.Party
	for _, k := range d.atomsIn(from, st.to) {
		a := &d.atoms[k]
		if a.loc || a.gaz == gazetteer.City || a.party.IsOrganisation() || d.private(a) {
			continue
		}
		if who != "" && who != a.party {
			return ""
		}
		who = a.party
	}
	for k := range d.people {
		if q := &d.people[k]; who == "" && q.from >= from && q.to <= st.to && q.party != "" {
			who = q.party
		}
	}
	if who == p {
		return ""
	}
	return who
}

// stateTells gives the state whose own name, or that of its capital, stands right beside the verb of telling between two
// tokens ("…, A announced on Monday", "…, anunció el lunes A").
func (d *document) stateTells(from, to int) kg.Party {
	ks := d.atomsIn(from, to)
	if len(ks) != 1 {
		return ""
	}
	a := &d.atoms[ks[0]]
	if a.gaz != gazetteer.Name && a.gaz != gazetteer.Capital || a.loc || a.party.IsOrganisation() || d.personBetween(from, to) >= 0 {
		return ""
	}
	for i := from; i < to; i++ {
		h := d.hitAt(i, cSays)
		if h == nil {
			continue
		}
		lo, hi := min(h.to, a.to), max(h.from, a.from)
		for j := lo; j < hi; j++ {
			if !d.isDate(j) && !d.hasAny(j, bits(cDef, cTimePrep, cDatePrep, cPerfect, cOn)) {
				return ""
			}
		}
		return a.party
	}
	return ""
}

// capitalNamed tells whether the capital of one of the pair, other than p, is named as a place between two tokens.
func (d *document) capitalNamed(from, to int, pair kg.Parties, p kg.Party) bool {
	for _, k := range d.atomsIn(from, to) {
		if a := &d.atoms[k]; a.loc && a.gaz == gazetteer.Capital && a.party != p && pair.Has(a.party) {
			return true
		}
	}
	return false
}

// sayerAtEnd gives the only country named in the words at the end of sentence s that tell who says what stands before them
// (", the minister of A said"), "" where there are none.
func (d *document) sayerAtEnd(s int) kg.Party {
	st := d.sents[s]
	from := d.reportFrom(s)
	if from < 0 {
		return ""
	}
	var one kg.Party
	for _, k := range d.atomsIn(from, st.to) {
		a := &d.atoms[k]
		if a.loc || a.party.IsOrganisation() || one != "" && one != a.party {
			return ""
		}
		one = a.party
	}
	return one
}
