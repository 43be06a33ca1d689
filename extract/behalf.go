package extract

import "github.com/entente-kg/entente/kg"

// signersForSides lists who signs for whom in a sentence that tells so of two sides ("for A, X, and for B, Y",
// "X for A and Y for B").
func (d *document) signersForSides(st sentence, parties kg.Parties) []kg.Signatory {
	if len(parties) < 2 || d.count(st.from, st.to, bits(cFor)) < 2 {
		return nil
	}
	if out := d.signersBehindBodies(st, parties); out != nil {
		return out
	}
	if out := d.signersBeforeFor(st, parties); out != nil {
		return out
	}
	out := d.signersByFor(st, parties)
	for _, s := range out {
		if s.For != out[0].For {
			return out
		}
	}
	return nil
}

// signersBeforeFor reads "X signed for A and Y for B": who stands before "for" and a party, where two sides
// are told so.
func (d *document) signersBeforeFor(st sentence, parties kg.Parties) []kg.Signatory {
	if d.forLeads(st) {
		return nil
	}
	var out []kg.Signatory
	for i := st.from; i < st.to; i++ {
		h := d.hitAt(i, cFor)
		if h == nil || d.masked[i] || d.inOfficeOrName(i) {
			continue
		}
		side := d.sideBehind(h, st.to, parties)
		p := d.personBefore(i, st.from)
		if side == "" && p != nil && parties.Has(p.party) && d.ownState(h, st.to) {
			side = p.party
		}
		if side == "" || p == nil || p.party != "" && p.party != side && parties.Has(p.party) {
			continue
		}
		if sideTaken(out, side) {
			continue
		}
		for _, p := range d.joinedAhead(p, st.from) {
			q := &d.people[p.same]
			if q.name != "" && (p.party == "" || p.party == side || !parties.Has(p.party)) {
				out = appendSigner(out, kg.Signatory{Name: q.name, Role: q.office, For: side})
			}
		}
	}
	if len(out) < 2 {
		return nil
	}
	return out
}

// sideBehind gives the party right behind "for" that is not part of an office, with no person before it.
func (d *document) sideBehind(h *hit, end int, parties kg.Parties) kg.Party {
	const near = 6 // "for the Government of the Republic of A"
	ks := d.atomsIn(h.from, min(end, h.to+near))
	if len(ks) == 0 || d.atoms[ks[0]].from > h.to+2 {
		if side := d.bodyBehind(h, end, parties); side != "" {
			return side
		}
	}
	if len(ks) == 0 {
		return ""
	}
	a := &d.atoms[ks[0]]
	if d.inOfficeOrName(a.from) || d.personBetween(h.from, a.from) >= 0 || !parties.Has(a.party) {
		return ""
	}
	return a.party
}

// ownState tells whether "for" governs the government or country of who signs ("on behalf of his government").
func (d *document) ownState(h *hit, end int) bool {
	for i := h.from; i < min(end, h.to+3); i++ {
		if x := d.hitAt(i, cPronoun); x != nil && x.e.n < 0 {
			return true
		}
		if i+1 >= end || !d.has(i, cDef) {
			continue
		}
		if x := d.hitAt(i+1, cInstitution); x != nil && x.e.flags&flagWhole != 0 && d.hitAt(i, cDef).e.flags&flagBack != 0 {
			return true
		}
	}
	return false
}

// personBefore gives the person named last before token i, with no other "for" in between; nil if none is near.
func (d *document) personBefore(i, from int) *person {
	const near = 14 // an office and a verb stand between
	for j := i - 1; j >= from && i-j <= near; j-- {
		if k := d.personStarting(j); k >= 0 {
			if d.masked[j] {
				return nil
			}
			return &d.people[k]
		}
		if d.hitAt(j, cFor) != nil && !d.inOfficeOrName(j) || d.toks[j].norm == ";" {
			return nil
		}
	}
	return nil
}

// bodyBehind gives the party that a body without a name right behind "for" speaks for, where a state and an
// organisation sign: "the government" is the state's, "the fund", "the agency" the organisation.
func (d *document) bodyBehind(h *hit, end int, parties kg.Parties) kg.Party {
	if len(parties) != 2 || parties[0].IsOrganisation() == parties[1].IsOrganisation() {
		return ""
	}
	state, org := parties[0], parties[1]
	if state.IsOrganisation() {
		state, org = org, state
	}
	if h.e.flags&flagWhole != 0 {
		return state
	}
	for i := h.from; i < min(end, h.to+3); i++ {
		if d.personStarting(i) >= 0 || d.inOfficeOrName(i) {
			return ""
		}
		for k := d.first[i]; k < len(d.hits) && d.hits[k].from == i; k++ {
			x := &d.hits[k]
			if x.e.class == cInstitution && x.e.flags&flagWhole != 0 {
				return state
			}
			if x.e.class == cEpithet && x.to > h.to {
				return org
			}
		}
		if i >= h.to && d.has(i, cInstitution) {
			return org
		}
	}
	return ""
}

// signersBehindBodies reads "for the government, X, and for the bank, Y": who stands behind each of two bodies without a
// name, in a sentence that names nobody before the first.
func (d *document) signersBehindBodies(st sentence, parties kg.Parties) []kg.Signatory {
	const near = 14 // a verb and an office stand between
	var out []kg.Signatory
	for i := st.from; i < st.to; i++ {
		if len(out) == 0 && d.personStarting(i) >= 0 {
			return nil
		}
		h := d.hitAt(i, cFor)
		if h == nil || d.masked[i] || d.inOfficeOrName(i) {
			continue
		}
		side := d.bodyBehind(h, st.to, parties)
		k := d.personBetween(h.to, min(st.to, h.to+near))
		if side == "" || k < 0 || sideTaken(out, side) {
			continue
		}
		p := &d.people[k]
		if own := d.partyOfOffice(p.oFrom, p.oTo); p.oTo > p.oFrom && own != "" && own != side {
			continue
		}
		if q := &d.people[p.same]; q.name != "" {
			out = appendSigner(out, kg.Signatory{Name: q.name, Role: q.office, For: side})
		}
	}
	if len(out) < 2 {
		return nil
	}
	return out
}
