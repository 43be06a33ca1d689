package extract

import "github.com/entente-kg/entente/kg"

// reachOfText is how many words behind an accord the relative clause about its text may begin.
const reachOfText = 24

// reachOfLoan is how far behind a loan the paper of it may be named in a relative clause.
const reachOfLoan = 14

// textOfWhich tells whether token i is a word for the text of the accord that a relative clause goes back to ("an accord whose
// text …", "the text of which").
func (d *document) textOfWhich(i int) bool {
	h := d.hitAt(i, cInstrument)
	return h != nil && h.e.flags&flagGeneric != 0 && d.ofWhich(h)
}

// agreementOfLoan tells whether the instrument is no more than the paper of the loan before it to which a relative clause goes back
// ("The loan, whose agreement was signed in April").
func (d *document) agreementOfLoan(a, b *instrument, h *hit) bool {
	if a.kind != kg.Financing || a.sent != b.sent || b.from-a.to > reachOfLoan || b.kind != kg.Agreement && b.kind != kg.Convention && b.kind != kg.Other || d.count(a.to, b.from, bits(cAct)) > 0 {
		return false
	}
	return h.to-h.from == 1 && d.ofWhich(h)
}

// ofWhich tells whether the noun is that of something which a relative goes back to ("whose text", "the text of which").
func (d *document) ofWhich(h *hit) bool {
	i := h.from
	if h.e.flags&flagPlural != 0 || i == 0 || d.sentStart[i] {
		return false
	}
	if d.has(h.to, cOf) && d.has(h.to+1, cRel) {
		return true
	}
	if d.has(i-1, cDef) && !d.has(i-1, cRel) && i > 1 && !d.sentStart[i-1] {
		i--
	}
	return d.has(i-1, cRel) && !d.sentStart[i] && i > 1 && !d.has(i-2, cOf)
}

// toldOfText tells whether the act is told of the text of the accord in a relative clause that a comma ends, while what became
// of the accord stands behind ("an accord, whose text the two agreed on, will be signed").
func (d *document) toldOfText(in *instrument, a *hit, acts []*hit) bool {
	last := acts[len(acts)-1]
	if a.from <= in.to || last.from <= a.to {
		return false
	}
	for i := in.to; i < min(a.from, in.npTo+reachOfText); i++ {
		if d.textOfWhich(i) {
			return d.commaIn(a.to, last.from) && !d.commaIn(i, a.from)
		}
	}
	return false
}
