package extract

import "github.com/entente-kg/entente/kg"

// behindWitnesses gives where the clause of those begins whom others, named before a verb of seeing, watch sign ("A's envoy and
// B's looked on as C and D signed").
func (d *document) behindWitnesses(t *tie, from int) int {
	if t.act == nil || t.link != linkActive || t.act.e.act != actSign || t.act.e.forms&formNoun != 0 {
		return from
	}
	for i := t.act.from - 1; i > from; i-- {
		if !d.single(i, cSees) || d.masked[i] || d.sentStart[i] {
			continue
		}
		var set []kg.Party
		for _, k := range d.atomsIn(i, t.act.from) {
			if a := &d.atoms[k]; d.usable(k) && !a.loc {
				add(&set, a.party)
			}
		}
		if len(set) < 2 {
			return from
		}
		return i + 1
	}
	return from
}
