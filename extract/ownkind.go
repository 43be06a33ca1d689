package extract

import "github.com/entente-kg/entente/kg"

// ofOwnKind gives the accord told together with m that is of the kind by which the text is called, where m is of another
// ("ended with the signing of a protocol and of a work plan. Under the protocol, A will train …"); m where there is
// none or more than one.
func (d *document) ofOwnKind(in *instrument, m *mention) *mention {
	if in.kind == m.kind || in.generic || in.ellipsis || in.indef || in.plural || in.counted || in.other || in.past || in.kind == kg.Other || m.count != 1 {
		return m
	}
	if !in.def && (in.from == 0 || d.hitOver(in.from-1, cProvision) == nil) {
		return m
	}
	found := m
	for k := len(d.mentions) - 1; k >= 0; k-- {
		x := d.mentions[k]
		if x.sent < m.sent {
			break
		}
		if x == m || x.sent != m.sent || x.dropped || x.title || x.count != 1 || x.kind != in.kind || overlap(x.ps.parties, m.ps.parties) != len(m.ps.parties) {
			continue
		}
		if found != m {
			return m
		}
		found = x
	}
	return found
}

// scoreBeside scores the fields of the sentence of m, without those that the accord joined to it is called by ("a protocol
// and a cultural plan": the protocol is not of culture).
func (d *document) scoreBeside(m *mention, score map[kg.Domain]float64) {
	st := d.sents[m.sent]
	for _, x := range d.mentions {
		if x != m && !x.dropped && x.sent == m.sent && len(x.named) > 0 && m.count == 1 && x.in.indef && d.joinedBehind(&m.in, &x.in) {
			d.scoreDomains(st.from, x.in.npFrom, score)
			st.from = max(st.from, x.in.npTo)
			break
		}
	}
	d.scoreDomains(st.from, st.to, score)
}

// joinedBehind tells whether an "and" joins the phrase of b to that of a right before it.
func (d *document) joinedBehind(a, b *instrument) bool {
	if b.npFrom < a.to || b.npFrom-a.npTo > 3 {
		return false
	}
	return d.joinedAnd(b.npFrom) || d.has(b.npFrom-1, cAnd) || d.has(b.npFrom-1, cOf) && d.has(b.npFrom-2, cAnd)
}
