package extract

import "github.com/entente-kg/entente/kg"

// signedLongBefore tells whether the words of m say that it was signed in another, earlier year than o, of which the text
// gives the day: two instruments, though both be called alike ("signed an accord on Monday. The interim accord, concluded by
// the same two in 1995, has lapsed").
func (d *document) signedLongBefore(o, m *mention) bool {
	v, dated := m.signedOn, m.signedOn != ""
	if m.status == kg.Signed {
		v, dated = m.value, m.dated && !m.date.deictic && m.tie.act != nil && m.tie.act.e.act == actSign
	}
	on := o.signedOn
	if o.status == kg.Signed && o.dated {
		on = o.value
	}
	if a := m.tie.act; a != nil && a.from >= m.in.to && d.otherInstrument(m.in.to, a.from) {
		return false // "the treaty was the price of it, as were the memoranda signed in May"
	}
	if !dated || len(v) < 4 || len(on) < 7 || v[:4] >= on[:4] {
		return false
	}
	if m.in.npTo > m.in.to || m.in.from-m.in.npFrom > 1 || m.place != "" && o.place != "" && m.place != o.place {
		return true
	}
	if d.behindRelation(m.in.npFrom) {
		return true // "takes the place of the accord signed in 1992"
	}
	if a := m.tie.act; a != nil && a.to <= m.in.npFrom && d.has(m.in.npTo, cRel) {
		return true // "in March 2003 they had signed the accord that opened the way"
	}
	st := d.sents[m.sent]
	return d.count(m.in.to, st.to, bits(cSame)) > 0 // "the treaty, initialled in 2019", may be the one just signed
}

// longAgo tells whether the act was done in an earlier year than that of publication: "the same" who did it are the states
// then, not the people told before ("concluded by the same in September 1995").
func (d *document) longAgo(in *instrument, t *tie) bool {
	h, ok := d.dateOf(in, t)
	return ok && len(h.value) >= 4 && len(d.article.Published) >= 4 && h.value[:4] < d.article.Published[:4] && !near(h.value, d.article.Published)
}
