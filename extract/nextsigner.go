package extract

import "github.com/entente-kg/entente/kg"

// joinSigner adds the second of two who sign where a comma or an "and" joins him to the only signer read and his country is the
// other one ("Signing were X, director, for the Chileans, and the Icelander Y, secretary of state").
func (d *document) joinSigner(m *mention) {
	free := d.freeSides(m)
	if len(m.signers) != 1 || len(m.ps.parties) != 2 || m.signers[0].For == "" || len(free) != 1 {
		return
	}
	tried := 0
	for k := range d.people {
		p := &d.people[k]
		if d.people[p.same].name != m.signers[0].Name || d.sentOf[p.from] < m.sent || d.sentOf[p.from] > m.sent+2 || d.masked[p.from] {
			continue
		}
		if q := d.signsNext(p, free[0]); q != nil {
			m.signers = append(m.signers, kg.Signatory{Name: d.people[q.same].name, Role: d.people[q.same].office, For: free[0]})
			return
		}
		if tried++; tried == mostNamings {
			return
		}
	}
}

// mostNamings is how often a signer may be named around an accord before nobody is looked for behind him.
const mostNamings = 6

// signsNext gives the person of that side whom an enumeration names right behind p in a sentence of a verb of signing.
func (d *document) signsNext(p *person, side kg.Party) *person {
	st := d.sents[d.sentOf[p.from]]
	if d.signingVerb(st.from, p.from) == nil {
		return nil
	}
	for k := range d.people {
		q := &d.people[k]
		if q.from <= p.to || q.to > st.to {
			continue
		}
		if q.party != side && d.nationalityBefore(q) != side || d.masked[q.from] || d.belongsTo(q) || !d.enumerates(p.to, q.from) {
			return nil
		}
		return q
	}
	return nil
}

// signingVerb gives a finite verb of signing between two tokens.
func (d *document) signingVerb(from, to int) *hit {
	for i := from; i < to; i++ {
		if a := d.hitAt(i, cAct); a != nil && a.e.act == actSign && a.e.forms&formNoun == 0 && !d.masked[i] {
			return a
		}
	}
	return nil
}

// nationalityBefore gives the party whose adjective stands right before the name as a noun ("la argentina X").
func (d *document) nationalityBefore(q *person) kg.Party {
	for _, k := range d.atomsIn(max(q.from-1, 0), q.from) {
		return d.atoms[k].party
	}
	return ""
}

// enumerates tells whether an "and" and no verb, preposition of company or new clause stands between two names.
func (d *document) enumerates(from, to int) bool {
	and := false
	for i := from; i < to; i++ {
		and = and || d.has(i, cAnd)
		if d.hasAny(i, bits(cAct, cPerfect, cPassive, cSays, cAside, cRel, cBoundary, cInstrument, cWith, cOccasion, cNeg, cPlanned)) || d.toks[i].norm == ";" {
			return false
		}
	}
	return and && to-from < 24
}
