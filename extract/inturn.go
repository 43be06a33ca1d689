package extract

import (
	"slices"

	"github.com/entente-kg/entente/kg"
)

// pointer is where a sentence points at some of the accords told together before it.
type pointer struct {
	at int        // token
	of []*mention // the accords that it points at
}

// readSignersInTurn reads who signed each of several accords that were told together, from a sentence that only points
// at them ("the first was signed by A and B, the second by C and D"; "A and B signed both documents").
func (d *document) readSignersInTurn(s int, ins []instrument, acts []*hit) bool {
	if len(d.people) == 0 || !signsHere(acts) || len(ins) > 0 && ins[0].ellipsis && !d.toldSinceOpening(&ins[0]) {
		return false
	}
	group := d.toldTogether(s)
	if len(group) < 2 {
		return false
	}
	st := d.sents[s]
	ptrs, ok := d.pointersAt(st, group, ins)
	if !ok || d.otherPartyIn(st, group[0].ps.parties) {
		return false
	}
	lead := d.personBetween(st.from, ptrs[0].at) >= 0
	if lead && len(ptrs) == 1 && len(ptrs[0].of) == 1 {
		return false // read as any sentence is
	}
	told := make([][]kg.Signatory, len(ptrs))
	for n, p := range ptrs {
		from, to := p.at, st.to
		if n+1 < len(ptrs) {
			to = ptrs[n+1].at
		}
		if lead {
			from, to = st.from, p.at
			if n > 0 {
				from = ptrs[n-1].at
			}
		}
		if told[n] = d.signersBetween(from, to, group[0].ps.parties); len(told[n]) == 0 {
			return false
		}
	}
	for n, p := range ptrs {
		for _, m := range p.of {
			m.signers = append([]kg.Signatory(nil), told[n]...)
			m.spoken = max(m.spoken, s)
		}
	}
	return true
}

// signsHere tells whether all verbs of the sentence that do something to accords are of signing, and there is one.
func signsHere(acts []*hit) bool {
	for _, a := range acts {
		if a.e.act != actSign || a.e.forms&(formPast|formPart|formPres|formFut) == 0 {
			return false
		}
	}
	return len(acts) > 0
}

// toldTogether gives the accords of the same parties and state that the latest sentence which tells any tells, none
// of them a bundle; nil where it is not right before sentence s.
func (d *document) toldTogether(s int) []*mention {
	last := d.lastMade()
	if last == nil || last.title || s-max(last.sent, last.spoken) > 2 || s == last.sent {
		return nil
	}
	var out []*mention
	for _, m := range d.mentions {
		if m.dropped || m.title || m.sent != last.sent {
			continue
		}
		if m.count > 1 || m.status != last.status || !m.ps.parties.Equal(last.ps.parties) || m.status != kg.Signed && m.status != kg.Planned {
			return nil
		}
		out = append(out, m)
	}
	return out
}

// pointersAt lists what the sentence points at, in its order: ordinals, nouns whose kind one of the group has, or
// the plural for all of them. Where it holds another instrument there is no telling.
func (d *document) pointersAt(st sentence, group []*mention, ins []instrument) ([]pointer, bool) {
	var out []pointer
	used := map[*mention]bool{}
	point := func(at int, m *mention) bool {
		if used[m] {
			return false
		}
		used[m] = true
		out = append(out, pointer{at, []*mention{m}})
		return true
	}
	ordinals := 0
	for i := st.from; i < st.to; i++ {
		n := d.ordinal(i)
		if n == 0 || n > len(group) || d.inOfficeOrName(i) || d.isDate(i) || !d.definite(i) && !(i > st.from && d.hasAny(i-1, bits(cDef))) {
			continue
		}
		if h := d.hitAt(i+1, cInstrument); i+1 < st.to && d.toks[i+1].word && h == nil && !d.hasAny(i+1, bits(cPassive, cPerfect, cBy, cFor, cAct, cPronoun, cDef, cOffice)) && !d.toks[i+1].capital && d.hitAt(i+2, cAct) == nil {
			continue
		}
		if !point(i, group[n-1]) {
			return nil, false
		}
		ordinals++
	}
	for k := range ins {
		in := &ins[k]
		switch {
		case ordinals > 0 && (in.ellipsis || in.npFrom <= out[0].at || d.ordinal(in.from-1) > 0 || d.ordinal(in.npFrom) > 0):
		case in.indef || in.counted && in.count != len(group):
			return nil, false
		case in.plural && in.generic:
			return []pointer{{in.from, group}}, len(ins) == 1 && ordinals == 0 && (in.def || d.allMeant(in))
		case in.plural:
			return nil, false
		case ordinals == 0:
			m := theOneOfKind(group, in)
			if m == nil || !in.def && !d.constructDefinite(in) && !d.definite(in.from) || !point(in.npFrom, m) {
				return nil, false
			}
		}
	}
	return out, ordinals > 0 || len(out) > 1
}

// allMeant tells whether a word for both stands right before the instrument.
func (d *document) allMeant(in *instrument) bool {
	i := in.npFrom - 1
	return i >= 0 && !d.sentStart[i+1] && d.hasAny(i, bits(cBoth, cNumber, cAnd)) || d.hasAny(in.npFrom, bits(cBoth, cNumber, cPronoun))
}

// theOneOfKind gives the only one of the group that is of the instrument's kind, nil if there is none or several.
func theOneOfKind(group []*mention, in *instrument) *mention {
	var out *mention
	for _, m := range group {
		if m.kind != in.kind {
			continue
		}
		if out != nil {
			return nil
		}
		out = m
	}
	return out
}

// otherPartyIn tells whether the sentence names somebody else than the parties, other than as a place.
func (d *document) otherPartyIn(st sentence, parties kg.Parties) bool {
	for _, k := range d.atomsIn(st.from, st.to) {
		if a := &d.atoms[k]; d.usable(k) && !a.loc && !parties.Has(a.party) {
			return true
		}
	}
	return false
}

// signersBetween lists the people named between two tokens, with their sides.
func (d *document) signersBetween(from, to int, parties kg.Parties) []kg.Signatory {
	var out []kg.Signatory
	for _, p := range d.peopleIn(from, to) {
		out = d.addSigner(out, p, parties)
	}
	d.otherSide(out, parties)
	return out
}

// clauseOfSignatories gives where the clause begins that the word for signatories stands in ("the presidents looked on,
// but the signatures were those of …").
func (d *document) clauseOfSignatories(st sentence) int {
	from := st.from
	for i := st.from; i < st.to; i++ {
		if d.hitAt(i, cSignatory) != nil {
			return from
		}
		if d.hitAt(i, cBoundary) != nil && !d.masked[i] {
			from = i
		}
	}
	return st.from
}

// signedForEach reads who signed for each side of several accords of different pairs that were told right before ("X signed for
// A both times; Y did so for B and Z for C", "For B, the accord was signed by Y; for C, by Z").
func (d *document) signedForEach(s int, acts []*hit) bool {
	last := d.lastMade()
	if last == nil || last.title || s-max(last.sent, last.spoken) > 2 || s == last.sent || !signsHere(acts) {
		return false
	}
	var group []*mention
	var sides []kg.Party
	for _, m := range d.mentions {
		if m.dropped || m.title || m.sent != last.sent || m.status != last.status {
			continue
		}
		group = append(group, m)
		for _, p := range m.ps.parties {
			add(&sides, p)
		}
	}
	if len(group) < 2 || len(sides) < 3 || d.otherPartyIn(d.sents[s], kg.NewParties(sides...)) {
		return false
	}
	all := d.signersBeforeFor(d.sents[s], kg.NewParties(sides...))
	if len(all) == 0 {
		all = d.signersByFor(d.sents[s], kg.NewParties(sides...))
	}
	for _, p := range sides {
		if !sideTaken(all, p) && slices.ContainsFunc(group, func(m *mention) bool { return m.ps.parties.Has(p) && !sideTaken(m.signers, p) }) {
			return false
		}
	}
	for _, m := range group {
		for _, g := range all {
			if m.ps.parties.Has(g.For) && !sideTaken(m.signers, g.For) {
				m.signers = appendSigner(m.signers, g)
			}
		}
		m.spoken = max(m.spoken, s)
	}
	return true
}
