package extract

import (
	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// settleSigners gives signers without a side the one that their office tells, else the one that nobody else
// takes.
func (d *document) settleSigners(m *mention) {
	for n := range m.signers {
		if s := &m.signers[n]; s.For == "" {
			if s.For = d.sideOfBody(s, m); s.For == "" {
				s.For = d.sideOfMinister(s, m)
			}
		}
	}
	d.joinSigner(m)
	free := d.freeSides(m)
	open := 0
	for _, s := range m.signers {
		if s.For == "" {
			open++
		}
	}
	out := m.signers[:0]
	inTurn := open == len(free)
	for _, s := range m.signers {
		switch {
		case s.For != "":
		case len(free) == 1:
			s.For = free[0]
		case inTurn:
			// "the presidents of A and B … X and Y": the names follow in the same order
			s.For, free = free[0], free[1:]
		}
		if s.For != "" {
			out = appendSigner(out, s)
		}
	}
	m.signers = out
}

// freeSides gives the parties for which nobody is told to sign, in the order in which they are named.
func (d *document) freeSides(m *mention) []kg.Party {
	var free []kg.Party
	for _, p := range d.orderHere(m) {
		if !sideTaken(m.signers, p) {
			free = append(free, p)
		}
	}
	return free
}

// sideOfBody gives the organisation that is a party beside states for one whose office is of a body ("the
// bank's director"), where it is the only such office and the organisation the only one.
func (d *document) sideOfBody(s *kg.Signatory, m *mention) kg.Party {
	var org kg.Party
	for _, p := range m.ps.parties {
		if p.IsOrganisation() {
			if org != "" {
				return ""
			}
			org = p
		}
	}
	if org == "" || sideTaken(m.signers, org) || !d.officeOfBody(s) {
		return ""
	}
	for k := range m.signers {
		if x := &m.signers[k]; x != s && x.For == "" && d.officeOfBody(x) {
			return ""
		}
	}
	return org
}

// officeOfBody tells whether the signer's office names a body.
func (d *document) officeOfBody(s *kg.Signatory) bool {
	for k := range d.people {
		if p := &d.people[k]; p.oTo > p.oFrom && d.people[p.same].name == s.Name {
			return d.count(p.oFrom, p.oTo, bits(cInstitution, cEpithet)) > 0
		}
	}
	return false
}

// orderHere gives the parties in the order in which the sentence of the signers names them before their
// names, where it names them all; else in that of the article.
func (d *document) orderHere(m *mention) []kg.Party {
	in, at := m.sent, d.sents[m.sent].to
	for k := range d.people {
		if p := &d.people[k]; d.sentOf[p.from] >= m.sent && signs(m.signers, d.people[p.same].name) {
			in, at = d.sentOf[p.from], p.from
			break
		}
	}
	var out []kg.Party
	for _, k := range d.atomsIn(d.sents[in].from, at) {
		if a := &d.atoms[k]; d.usable(k) && m.ps.parties.Has(a.party) {
			add(&out, a.party)
		}
	}
	if len(out) == len(m.ps.parties) {
		return out
	}
	return d.inOrder(m.ps.parties)
}

// signs tells whether somebody of that name is among the signers.
func signs(signers []kg.Signatory, name string) bool {
	for _, s := range signers {
		if s.Name == name {
			return true
		}
	}
	return false
}

// settlePairs reads two names that share an office which names two parties ("the ministers of A and B, X and
// Y", "X and Y, the A and B ministers"): the names follow in the order of the parties.
func (d *document) settlePairs() {
	for k := range d.people {
		p := &d.people[k]
		if p.oTo == p.oFrom {
			continue
		}
		sides := d.partiesIn(p.oFrom, p.oTo)
		if len(sides) != 2 {
			continue
		}
		first, second := p, d.nameJoined(k+1)
		if p.oFrom > p.from {
			first, second = nil, p
			if k > 0 && d.nameJoined(k) != nil {
				first = &d.people[k-1]
			}
		}
		if first == nil || second == nil || first.oTo > first.oFrom && second.oTo > second.oFrom {
			continue
		}
		first.party, second.party = sides[0], sides[1]
		for _, q := range []*person{first, second} {
			if q.office == "" {
				q.office = p.office
			}
			if x := &d.people[q.same]; x != q {
				x.party = q.party
			}
		}
	}
}

// nameJoined gives person k where an "and" joins the name to the one before.
func (d *document) nameJoined(k int) *person {
	if k < 1 || k >= len(d.people) {
		return nil
	}
	p, q := &d.people[k-1], &d.people[k]
	if q.from == p.to+1 && d.has(p.to, cAnd) || q.from == p.to && d.joinedAnd(q.from) {
		return q
	}
	return nil
}

// partiesIn lists the parties named between two tokens by other names than those of towns.
func (d *document) partiesIn(from, to int) []kg.Party {
	var out []kg.Party
	for _, k := range d.atomsIn(from, to) {
		if a := &d.atoms[k]; a.gaz != gazetteer.City {
			add(&out, a.party)
		}
	}
	return out
}

// toldSides leaves those whose side is told.
func toldSides(signers []kg.Signatory) []kg.Signatory {
	out := signers[:0]
	for _, s := range signers {
		if s.For != "" {
			out = append(out, s)
		}
	}
	return out
}
