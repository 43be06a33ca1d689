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
		if a := &d.atoms[k]; d.usable(k) && m.ps.parties.Has(a.party) && !d.ofSeat(a) {
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

// ofSeat tells whether an adjective of a country goes with a word for its capital ("the Vietnamese capital"), which is where they sign.
func (d *document) ofSeat(a *atom) bool {
	return a.gaz == gazetteer.Demonym && (d.single(a.from-1, cSeat) || d.single(a.to, cSeat))
}

// nextSide tells whether the words for a side at token i, which an "and" joins, lead up to somebody who is named behind the party
// that ends at to and whom no words for another side go before ("X and, for the Vietnamese side, Y").
func (d *document) nextSide(i, to int) bool {
	if !d.joinedSide(i) {
		return false
	}
	for to < len(d.toks) && !d.sentStart[to] && (d.isComma(to) || d.hasAny(to, bits(cDef, cBy)) && d.hitAt(to, cOffice) == nil) {
		to++
	}
	if to >= len(d.toks) || d.sentStart[to] {
		return false
	}
	return d.hitAt(to, cOffice) != nil && !d.joinedAnd(to) || d.hitAt(to, cHonorific) != nil || d.personStarting(to) >= 0
}

// joinedSide tells whether an "and" joins the words for a side at token i, with a comma between them or none.
func (d *document) joinedSide(i int) bool {
	h := d.hitAt(i, cFor)
	if h == nil {
		return false
	}
	return h.roles&roleAnd != 0 || d.has(i-1, cAnd) || i > 1 && d.isComma(i-1) && d.has(i-2, cAnd)
}

// sideRightBefore gives the party for which somebody signs behind another one, right before whom an "and" and words for a side
// stand ("X and, for the Vietnamese side, by the minister Y").
func (d *document) sideRightBefore(p *person) kg.Party {
	i := p.from0() - 1
	st := d.sents[d.sentOf[p.from]]
	for i > st.from && (d.isComma(i) || d.hasAny(i, bits(cDef, cBy, cHonorific)) && d.hitOver(i, cGaz) == nil && d.hitOver(i, cFor) == nil) {
		i--
	}
	for _, k := range d.atomsIn(max(st.from, i-1), i+1) {
		a := &d.atoms[k]
		if a.to != i+1 {
			continue
		}
		for j := a.from; j >= max(st.from, a.from-sideReach); j-- {
			if d.hitAt(j, cFor) != nil {
				if d.joinedSide(j) {
					return a.party
				}
				return ""
			}
			if !d.toks[j].word || d.personEnding(j) {
				return ""
			}
		}
	}
	return ""
}
