package extract

import "github.com/entente-kg/entente/kg"

// signersWithWhom gives the two who sign where a relative clause says with whom: he is named right before it, and who signs with
// him is the subject of the clause that it belongs to ("X received Y, with whom he signed …").
func (d *document) signersWithWhom(t *tie, parties kg.Parties) []*person {
	if t.act == nil || t.act.e.act != actSign || t.act.e.forms&formNoun != 0 || len(parties) != 2 {
		return nil
	}
	at := d.withWhom(t.act)
	if at < 0 {
		return nil
	}
	two := d.peopleIn(d.sents[d.sentOf[at]].from, at)
	if len(two) < 2 {
		return nil
	}
	host, guest := two[0], two[len(two)-1]
	if host.party == guest.party || !parties.Has(host.party) || !parties.Has(guest.party) {
		return nil
	}
	return []*person{host, guest}
}

// withWhom gives where the words begin that make the act one of a relative clause of company ("with whom he signed", "con la que
// firmó", "التي وقع معها"), -1 where there are none.
func (d *document) withWhom(a *hit) int {
	const longest = 3 // a pronoun and auxiliaries
	i := a.from - 1
	for i > 0 && a.from-i <= longest && !d.sentStart[i+1] && d.hasAny(i, bits(cPronoun, cPerfect)) {
		i--
	}
	rel := d.hitOver(i, cRel)
	if rel == nil || rel.from < 2 || d.sentStart[i+1] {
		return -1
	}
	i = rel.from
	if h := d.hitAt(a.to, cWith); h != nil && h.e.flags&flagBack != 0 {
		return i
	}
	for i--; i > 0 && !d.sentStart[i] && d.has(i, cDef); {
		i--
	}
	if d.hitAt(i, cWith) == nil {
		return -1
	}
	return i
}
