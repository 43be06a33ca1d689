package extract

import "github.com/entente-kg/entente/kg"

// ofTalksBefore gives an accord that is expected, and whose sentence names nobody, the two of whose talks the sentence right before
// tells ("The capital pursued its discussions with the bank. An accord is expected in the spring").
func (d *document) ofTalksBefore(m *mention) {
	if m.ps.explicit || m.ps.rule != ruleArticle || m.in.def || m.in.plural || m.sent == 0 || m.status != kg.Planned && m.status != kg.Negotiating {
		return
	}
	st, prev := d.sents[m.sent], d.sents[m.sent-1]
	if prev.field != st.field || prev.para != st.para || d.atomCount(st.from, st.to) > 0 {
		return
	}
	for i := prev.from; i < prev.to; i++ {
		a := d.hitAt(i, cAct)
		if a == nil || a.e.act != actNegotiate || d.hitAt(a.to, cWith) == nil {
			continue
		}
		owner, partner := d.lastNamed(prev.from, a.from), d.firstNamed(a.to, min(a.to+9, prev.to))
		if owner == "" || partner == "" || owner == partner || m.ps.parties.Has(partner) {
			return
		}
		m.ps.parties, m.ps.rule, m.ps.explicit = kg.NewParties(owner, partner), "whose talks were told before", true
		m.because("parties", m.ps.parties.Key(), m.ps.rule, d.text(a.from, a.to))
		return
	}
}

// lastNamed gives the party named last between two tokens, other than in an aside.
func (d *document) lastNamed(from, to int) kg.Party {
	ks := d.atomsIn(from, to)
	for k := len(ks) - 1; k >= 0; k-- {
		if a := &d.atoms[ks[k]]; !a.masked {
			return a.party
		}
	}
	return ""
}

// firstNamed gives the party named first between two tokens, other than in an aside.
func (d *document) firstNamed(from, to int) kg.Party {
	for _, k := range d.atomsIn(from, to) {
		if a := &d.atoms[k]; !a.masked {
			return a.party
		}
	}
	return ""
}
