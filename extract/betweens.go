package extract

import "github.com/entente-kg/entente/kg"

// distributeBetweens reads several accords, each of which has its own two behind a "between" of its own ("accords between A and B
// and between C and D").
func (d *document) distributeBetweens(in *instrument, t tie, next int) bool {
	if !in.plural {
		return false
	}
	to := d.sents[in.sent].to
	if next > in.to {
		to = min(to, next)
	}
	pairs := d.pairsOfBetweens(in, to)
	if len(pairs) < 2 || in.counted && in.count != len(pairs) {
		return false
	}
	one := *in
	one.count, one.counted, one.plural = 1, false, false
	if !in.counted && in.kind != kg.Twinning {
		one.plural = true
	}
	for _, ps := range pairs {
		m := d.build(one, t, ps, next)
		m.signers = nil
		d.put(m)
	}
	return true
}

// pairsOfBetweens gives the two behind each "between" that follows the instrument, nil where one of them does not lead to two, or
// where the first only tells what the accords are on.
func (d *document) pairsOfBetweens(in *instrument, to int) []partySet {
	var heads []int
	for i := in.to; i < to; i++ {
		if d.hitAt(i, cBetween) == nil || d.masked[i] {
			continue
		}
		if len(heads) == 0 && d.tellsWhatOn(in.to, i) {
			return nil
		}
		if len(heads) > 0 && !d.has(i-1, cAnd) && !d.isComma(i-1) && !d.joinedAnd(i) {
			return nil
		}
		heads = append(heads, i)
	}
	if len(heads) < 2 {
		return nil
	}
	var out []partySet
	for n, i := range heads {
		end := d.listEnd(i, to)
		if n+1 < len(heads) {
			end = min(end, heads[n+1])
			if d.count(end, heads[n+1], bits(cAct, cRel, cOn)) > 0 {
				return nil
			}
		}
		var set []kg.Party
		for _, k := range d.atomsIn(i, end) {
			if a := &d.atoms[k]; d.usable(k) || in.kind == kg.Twinning && d.twin(a) {
				add(&set, a.party)
			}
		}
		if len(set) != 2 || n > 0 && kg.NewParties(set...).Equal(out[n-1].parties) {
			return nil
		}
		out = append(out, partySet{kg.NewParties(set...), "between each", true, i, end, false, "", ""})
	}
	return out
}

// tellsWhatOn tells whether words that say what an accord is on stand between two tokens.
func (d *document) tellsWhatOn(from, to int) bool {
	for i := from; i < to; i++ {
		if d.hitAt(i, cOn) != nil && !d.hasAny(i, bits(cLoc, cOf, cTimePrep)) {
			return true
		}
	}
	return false
}
