package extract

import "github.com/entente-kg/entente/kg"

// distributeBetween reads several accords of one party with each of some others, named behind "between" ("three agreements between A
// and each of B, C and D").
func (d *document) distributeBetween(in *instrument, t tie, next int) bool {
	if !in.plural {
		return false
	}
	hub, set := d.eachBehindBetween(in, next)
	if hub == "" || len(set) < 2 || in.counted && in.count != len(set) {
		return false
	}
	one := *in
	one.count, one.counted, one.plural = 1, false, false
	for _, k := range set {
		a := &d.atoms[k]
		m := d.build(one, t, partySet{kg.NewParties(hub, a.party), "with each", true, a.from, a.to, false, hub, ""}, next)
		m.signers = nil
		d.put(m)
	}
	return true
}

// eachBehindBetween gives the one party between the "between" behind the instrument and "and each of", and the names that
// follow, up to the next instrument; none where it does not read so.
func (d *document) eachBehindBetween(in *instrument, next int) (hub kg.Party, set []int) {
	to := d.sents[in.sent].to
	if next > in.to {
		to = min(to, next)
	}
	for i := in.to; i < to; i++ {
		if d.hitAt(i, cBetween) == nil {
			continue
		}
		for j := i + 1; j < to; j++ {
			if e := d.hitAt(j, cEach); e != nil && (d.has(j-1, cAnd) || e.roles&roleAnd != 0 || d.joinedAnd(j)) {
				ks := d.atomsIn(i, j)
				if len(ks) == 0 || d.atoms[ks[0]].party != d.atoms[ks[len(ks)-1]].party {
					return "", nil
				}
				hub = d.atoms[ks[0]].party
				for _, k := range d.atomsIn(e.to, d.listEnd(j, to)) {
					if d.usable(k) && d.atoms[k].party != hub {
						set = append(set, k)
					}
				}
				return hub, set
			}
		}
		return "", nil
	}
	return "", nil
}
