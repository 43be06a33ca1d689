package extract

import "github.com/entente-kg/entente/kg"

// unparted is an accord told as signed whose parties are not told yet ("The convention was signed yesterday in Bamako.
// X and Y initialled the text").
type unparted struct {
	in   instrument
	tie  tie
	next int
	ok   bool
}

// keepUnparted keeps an accord that a sentence tells as signed by nobody, for the sentence behind to tell by whom.
func (d *document) keepUnparted(in *instrument, t tie, next int) {
	if t.status == kg.Signed && t.drop == "" && !in.generic && !in.weak && !in.ellipsis && !in.plural && !in.past {
		d.unparted = unparted{*in, t, next, true}
	}
}

// takeUnparted gives an accord that is only called "the text" what the sentence before told of it without its parties.
func (d *document) takeUnparted(m *mention) {
	u := &d.unparted
	if !u.ok || !m.in.generic || !m.in.def || m.in.counted || m.in.plural || m.status != kg.Signed || m.sent-u.in.sent > 2 || m.sent <= u.in.sent || !m.ps.explicit {
		return
	}
	u.ok = false
	x := d.build(u.in, u.tie, m.ps, u.next)
	m.kind, m.in.e, m.in.generic = x.kind, u.in.e, false
	if !anyField(m.domains) {
		m.domains, m.named = x.domains, x.named
	}
	if !m.dated && x.dated {
		m.date, m.dated, m.value = x.date, true, x.value
	}
	if m.place == "" {
		m.place = x.place
	}
	m.spans = append(m.spans, x.spans...)
	m.because("kind", string(m.kind), "told in the sentence before", d.text(u.in.from, u.in.to))
}
