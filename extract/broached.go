package extract

import "github.com/entente-kg/entente/kg"

// broached tells whether the sentence before speaks of such an instrument and of nobody but the parties ("The
// Bank has granted A a loan. The loan agreement was signed …", "… An agreement was signed").
func (d *document) broached(m *mention) bool {
	s := m.sent - 1
	new := m.in.indef && m.kind == kg.Agreement && m.tie.link == linkPassive // "has lent A money. An agreement was signed"
	if m.tie.link == linkRelative || !m.in.def && !new || m.in.plural || s < 0 || d.sents[s].field != d.sents[m.sent].field || d.sents[s].para < d.sents[m.sent].para-1 {
		return false
	}
	st := d.sents[s]
	same := false
	for i := st.from; i < st.to; i++ {
		if h := d.hitAt(i, cInstrument); h != nil && (h.e.kind == m.kind && !new || h.e.kind == kg.Financing && new) && !d.masked[i] {
			same = true
		}
	}
	if !same || d.count(st.from, st.to, bits(cNeg, cDomestic)) > 0 {
		return false
	}
	var named kg.Parties
	for _, k := range d.atomsIn(st.from, st.to) {
		if a := &d.atoms[k]; !d.masked[a.from] && a.party != "" && !named.Has(a.party) {
			named = append(named, a.party)
		}
	}
	return len(named) == len(m.ps.parties) && overlap(named, m.ps.parties) == len(named)
}
