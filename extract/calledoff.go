package extract

import "github.com/entente-kg/entente/kg"

// calledOff tells whether only the signing of the instrument was called off, so that nothing has ended that was ("the
// signing of the accord was cancelled").
func (d *document) calledOff(m *mention) bool {
	if m.status != kg.Ended || m.tie.act == nil {
		return false
	}
	i := m.in.npFrom - 1
	for i >= 0 && d.hasAny(i, bits(cOf, cDef)) && !d.has(i, cAct) {
		i--
	}
	a := d.hitOver(i, cAct)
	return a != nil && a.from != m.tie.act.from && a.e.act == actSign && a.e.forms&formNoun != 0
}

// neverHeld tells whether the signing that a noun names did not or will not take place ("the ceremony of signing of the accord
// will not go ahead"), and nothing says when it will instead.
func (d *document) neverHeld(m *mention) bool {
	a := m.tie.act
	if a == nil || m.tie.link != linkNominal || a.e.act != actSign || a.e.forms&formNoun == 0 {
		return false
	}
	for i := m.in.to; i < d.sents[m.sent].to && !d.has(i, cBoundary) && d.toks[i].norm != ";"; i++ {
		if h := d.hitAt(i, cNeg); h != nil && h.e.flags&flagBack != 0 && h.e.flags&flagWhole == 0 && !d.masked[i] {
			return !d.isDate(h.to) && !d.single(h.to, cNotBefore) && !d.has(h.to, cTimePrep)
		}
	}
	return false
}
