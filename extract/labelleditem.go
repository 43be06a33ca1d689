package extract

import (
	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// readLabelledItem reads an item that gives one of several instruments by its partner and what it is for, without a word
// for it ("Four loan agreements: – A: 10 million for …; – B: …"). It tells whether the item is one such.
func (d *document) readLabelledItem(s int, l *listContext) bool {
	b := l.bundle
	lead := s > 0 && d.severalIn(d.leadOf(s))
	if b == nil || !b.in.plural && b.count < 2 && !lead || b.status != kg.Signed && b.status != kg.Planned && b.status != kg.Ratified {
		return false
	}
	lab, colon := d.labelOf(s)
	hub := d.listHub(s, l.ps)
	if lab == "" || hub == "" || hub == lab || d.count(colon, d.sents[s].to, bits(cAct, cInstrument, cNeg, cHoped)) > 0 {
		return false
	}
	st := d.sents[s]
	m := *b
	m.in.sent, m.sent, m.para = s, s, st.para
	m.count, m.in.count, m.member, m.bundle, m.dropped = 1, 1, true, b, false
	m.ps = partySet{kg.NewParties(hub, lab), "label of the list item", true, st.from, colon, false, hub, ""}
	m.domains = map[kg.Domain]float64{}
	d.scoreDomains(colon, st.to, m.domains)
	m.named = pickDomains(m.domains)
	m.spans = [][2]int{{st.from, st.to}}
	m.signers = nil
	for _, g := range b.signers {
		if g.For == hub {
			m.signers = append(m.signers, g)
		}
	}
	m.reasons = append([]kg.Reason(nil), b.reasons...)
	if k := d.kindOfLead(d.leadOf(s)); lead && k != "" {
		m.kind, m.in.kind = k, k
	}
	d.mentions = append(d.mentions, &m)
	b.dropped = b.dropped || !b.ps.explicit // its partner was only guessed
	l.items++
	return true
}

// labelOf gives the state that alone stands before a colon at the head of item s, and the colon.
func (d *document) labelOf(s int) (kg.Party, int) {
	st := d.sents[s]
	for i := st.from; i < min(st.from+8, st.to); i++ {
		if d.toks[i].norm != ":" {
			continue
		}
		ks := d.atomsIn(st.from, i)
		if len(ks) != 1 {
			return "", 0
		}
		a := &d.atoms[ks[0]]
		if a.to != i || a.masked || a.gaz != gazetteer.Name && a.gaz != gazetteer.Org {
			return "", 0
		}
		return a.party, i
	}
	return "", 0
}

// severalIn tells whether sentence k names several instruments by one word in the plural.
func (d *document) severalIn(k int) bool { return d.kindOfLead(k) != "" }

// kindOfLead gives the kind of the instruments that sentence k names in the plural, "" where it names none.
func (d *document) kindOfLead(k int) kg.Kind {
	if k < 0 {
		return ""
	}
	for i := d.sents[k].from; i < d.sents[k].to; i++ {
		if h := d.hitAt(i, cInstrument); h != nil && h.e.flags&flagPlural != 0 && h.e.flags&flagWeak == 0 {
			return h.e.kind
		}
	}
	return ""
}
