package extract

import "github.com/entente-kg/entente/kg"

// joinedAfter adds the countries that a verb of joining names behind the instrument of its sentence ("A and B signed a
// memorandum, and were joined by C", "al que se sumó C").
func (d *document) joinedAfter(in *instrument, ps partySet) partySet {
	if len(ps.parties) < 2 || len(d.ins) != 1 || in.plural {
		return ps
	}
	to := d.sents[in.sent].to
	for i := in.to; i < to; i++ {
		if d.hasAny(i, bits(cNeg, cHoped, cPlanned)) {
			return ps // "C may join later"
		}
		if !d.rare(i, cJoiner) {
			continue
		}
		j := i + 1
		if h := d.hitAt(i, cAside); h != nil {
			j = h.to // "joined by"
		}
		for j < to && j-i <= 2 && (d.rare(j, cJoiner) || d.has(j, cBy)) {
			j++
		}
		if caseless(d.toks[i].norm) && j == i+1 {
			return ps // "انضمت" alone: to whom is not told
		}
		set := append([]kg.Party(nil), ps.parties...)
		last := d.addNames(&set, j, to)
		if len(set) > len(ps.parties) {
			ps.parties, ps.rule, ps.explicit, ps.to = kg.NewParties(set...), ps.rule+" and who joins", true, max(ps.to, last)
		}
		return ps
	}
	return ps
}

// addNames adds the countries of the list that begins at token i, and gives where it ends.
func (d *document) addNames(set *[]kg.Party, i, to int) int {
	last := i
	for _, k := range d.atomsIn(i, to) {
		a := &d.atoms[k]
		for j := last; j < a.from; j++ {
			if !d.hasAny(j, bits(cDef, cAnd)) && !d.isComma(j) {
				return last
			}
		}
		if a.party.IsOrganisation() || !d.names(a) || last > i && !d.joinedAnd(a.from) && a.from == last {
			return last
		}
		add(set, a.party)
		last = a.to
	}
	return last
}
