package extract

import "github.com/entente-kg/entente/kg"

// readOneSince reads, behind an accord, a sentence that says since when there is one with another ("With C it has had one since
// 2013").
func (d *document) readOneSince(s int, ins []instrument) bool {
	lead := d.lastMade()
	if lead == nil || lead.title || lead.sent != s-1 || lead.status != kg.Signed || len(lead.ps.parties) != 2 || lead.para != d.sents[s].para || d.asks(s) {
		return false
	}
	for k := range ins {
		if !ins[k].ellipsis {
			return false
		}
	}
	st := d.sents[s]
	x := lead.in
	x.sent, x.ellipsis, x.def, x.plural, x.count, x.counted = s, true, false, false, 1, false
	at, one := -1, -1
	for i := st.from; i < st.to; i++ {
		switch {
		case d.hasAny(i, bits(cNeg, cHoped, cPlanned, cInstrument, cRel, cDomestic)) && !d.isDate(i):
			return false
		case d.rare(i, cExists) && at < 0:
			at = i
		case at >= 0 && one < 0 && d.hasAny(i, bits(cIndef, cNumber, cEllipsis)) && !d.isDate(i):
			one = i
		}
	}
	if at < 0 || one < 0 || one-at > 6 {
		return false
	}
	x.npFrom, x.from, x.to, x.npTo = one, one, one+1, one+1
	h := d.sinceIn(st.from, min(st.to, x.npTo+maxSince))
	p := d.otherOf(lead, st.from, st.to)
	if h == nil || p == "" {
		return false
	}
	stays := d.staysOf(lead, p)
	if stays == "" || stays == p {
		return false
	}
	m := d.build(x, tie{}, partySet{kg.NewParties(stays, p), "another one since then", true, st.from, st.to, false, stays, ""}, -1)
	m.status, m.signers, m.place, m.kind = kg.Signed, nil, "", lead.kind
	d.setDate(m, *h)
	for _, f := range lead.kindFields() {
		m.domains[f]++
	}
	m.because("status", string(m.status), "in being since a day", d.text(h.from, h.to))
	d.mentions = append(d.mentions, m)
	return true
}

// otherOf gives the only party between two tokens that the accord does not have, where it stands behind a "with"; "" for none.
func (d *document) otherOf(m *mention, from, to int) kg.Party {
	one := kg.Party("")
	for _, k := range d.atomsIn(from, to) {
		a := &d.atoms[k]
		if m.ps.parties.Has(a.party) {
			continue
		}
		if one != "" || a.masked || !d.withBeside(a.from) {
			return ""
		}
		one = a.party
	}
	return one
}
