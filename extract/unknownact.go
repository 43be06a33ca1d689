package extract

import "github.com/entente-kg/entente/kg"

// readUnknownAct reads an accord that the sentence names without an act that the reader knows ("A leaves with a treaty with B in
// its bag", "2. A memorandum on water"): whoever names one in earnest tells that there is one. It takes nothing that is denied,
// asked, hoped for or to come, that may as well be an accord told before, or whose words only hint at an accord. Set on annotated
// articles, of what it adds there four in five are right.
func (d *document) readUnknownAct(in *instrument, next int) bool {
	if in.weak || in.generic || in.ellipsis || in.other || in.past || in.kind == kg.Programme || in.def && in.kind == kg.Agreement || d.asks(in.sent) {
		return false
	}
	st := d.sents[in.sent]
	from := max(st.from, d.pubPlace)
	if in.npFrom > from && d.has(in.npFrom-1, cOf) || d.count(from, in.npTo, bits(cNeg, cHoped, cPlanned, cDomestic)) > 0 || d.count(in.npTo, st.to, bits(cNeg)) > 0 {
		return false
	}
	ps := d.partiesOf(in, &tie{})
	if len(ps.parties) != 2 && !(len(ps.parties) > 2 && d.ofThree(in)) || ps.rule == "sentence" || d.perhapsTold(in, ps) {
		return false
	}
	if ps.rule == "article" && d.provisionIn(st.from, st.to) || ps.named != "" && !ps.explicit && in.npFrom == st.from {
		return false // "the charter lets in …", "a treaty that pleases B"
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
	m.because("status", string(m.status), "named in earnest", d.text(in.npFrom, in.npTo))
	return d.putNew(m)
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

// perhapsTold tells whether the instrument may be one told before of the same parties.
func (d *document) perhapsTold(in *instrument, ps partySet) bool {
	for _, m := range d.mentions {
		if !m.dropped && m.ps.parties.Equal(ps.parties) && (m.kind == in.kind || in.indef) {
			return true
		}
	}
	return false
}
