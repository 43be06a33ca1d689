package extract

import "github.com/entente-kg/entente/kg"

// signedApart tells whether words say that its parties signed by themselves, so that what they signed is not the accord of more
// told before ("A and B signed apart, only the two of them, the accord that …").
func (d *document) signedApart(m *mention) bool {
	a := m.tie.act
	if !m.ps.explicit || m.status != kg.Signed || m.tie.link != linkActive || a == nil || a.to > m.in.npFrom || m.in.npFrom-a.to > 12 {
		return false
	}
	from, _ := d.clauseOf(&m.in, &m.tie)
	return d.count(a.to, m.in.npFrom, bits(cOther)) > 0 || d.count(from, a.from, bits(cOther)) > 0
}

// inSameRoom gives an accord the day and the town of the one told right before it, where its sentence says that it was signed in
// the same place or on the same occasion ("In the same room A and B signed …").
func (d *document) inSameRoom(m *mention) {
	a, o := m.tie.act, d.lastMade()
	if m.status != kg.Signed || m.dated || m.tie.link != linkActive || a == nil || a.to > m.in.npFrom || o == nil {
		return
	}
	if o.title || o.status != kg.Signed || !o.dated || m.sent <= o.sent || m.sent-o.sent > 2 {
		return
	}
	first := d.sents[m.sent].from
	for i := first; i < min(first+4, m.in.npFrom); i++ {
		if h := d.hitAt(i, cSame); h != nil && !d.has(h.to, cUnit) {
			m.date, m.dated, m.value = o.date, true, o.value
			if m.place == "" {
				m.place = o.place
			}
			return
		}
	}
}
