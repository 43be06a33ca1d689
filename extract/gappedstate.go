package extract

import "github.com/entente-kg/entente/kg"

// readGappedState reads "the second, with B, since May" behind an accord of the same sentence whose verb it shares ("the
// first, with A, has been in force since March; the second, with B, since May").
func (d *document) readGappedState(in *instrument, acts []*hit, next int) bool {
	if !in.ellipsis || !in.def || in.plural || d.asks(in.sent) || !d.opensGap(in) {
		return false
	}
	lead := d.lastMade()
	if lead == nil || lead.title || lead.sent != in.sent || lead.count > 1 || len(lead.ps.parties) != 2 || lead.tie.act == nil || lead.in.to >= in.npFrom || lead.status == kg.Planned || lead.status == kg.Negotiating {
		return false
	}
	end := d.nextStop(in.to, d.sents[in.sent].to)
	for _, a := range acts {
		if a.from >= in.npFrom && a.from < end {
			return false
		}
	}
	if d.count(in.npFrom, end, bits(cNeg, cHoped, cPlanned, cDomestic, cPerfect, cPassive, cRel)) > 0 {
		return false
	}
	w := d.nextWith(in.to, end)
	h, dated := d.dateIn(in.to, end, in)
	if w == nil || !dated {
		return false
	}
	side := d.soleIn(w.to, end)
	if side == "" || lead.ps.parties.Has(side) {
		return false
	}
	stays := d.staysInGap(lead, side, in.npFrom, end)
	x := d.build(*in, tie{}, partySet{kg.NewParties(stays, side), "clause without its verb", true, in.npFrom, in.npTo, false, "", ""}, next)
	x.goesOnBare(lead.tie, lead.status)
	d.setDate(x, h)
	for _, f := range lead.kindFields() {
		x.domains[f]++
	}
	x.because("status", string(x.status), linkNames[linkInherited], d.text(lead.tie.act.from, lead.tie.act.to))
	x.addSpan(lead.spans[0])
	d.put(x)
	return true
}

// opensGap tells whether the instrument opens a clause: behind a semicolon, or a comma, an "and" between at most.
func (d *document) opensGap(in *instrument) bool {
	i := in.npFrom - 1
	if i > d.sents[in.sent].from && d.has(i, cAnd) {
		i--
	}
	if i <= d.sents[in.sent].from {
		return false
	}
	return d.isComma(i) || d.isSemicolon(i)
}
