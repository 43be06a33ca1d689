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
