package extract

import "github.com/entente-kg/entente/kg"

// speakingSigner gives who says in the first person that he signed ("Secretary X and I signed it", "I signed it with the
// French"): the one of the side that nobody else signs for, named in the sentence or in one of the two before.
func (d *document) speakingSigner(t *tie, out []kg.Signatory, parties kg.Parties, from, to int) *kg.Signatory {
	if t.act == nil || t.link != linkActive || t.act.e.act != actSign || len(parties) != 2 || len(out) > 1 {
		return nil
	}
	if at := d.selfAt(min(from, t.act.from), max(to, t.act.to)); at < 0 || d.negatedSelf(at, t.act.from) {
		return nil
	}
	st := d.sentOf[t.act.from]
	for s := st; s >= 0 && s >= st-2 && d.sents[s].field == d.sents[st].field; s-- {
		for k := len(d.people) - 1; k >= 0; k-- {
			p := &d.people[k]
			if p.from < d.sents[s].from || p.to > d.sents[s].to || !parties.Has(p.party) || p.party.IsOrganisation() {
				continue
			}
			if sideTaken(out, p.party) || s == st && len(out) == 0 && d.partnered(p) {
				continue
			}
			q := &d.people[p.same]
			return &kg.Signatory{Name: q.name, Role: q.office, For: p.party}
		}
	}
	return nil
}

// selfAt gives the token between two where a pronoun or verb of the first person stands, else -1.
func (d *document) selfAt(from, to int) int {
	for i := from; i < to; i++ {
		for k := d.first[i]; k < len(d.hits) && d.hits[k].from == i; k++ {
			if h := &d.hits[k]; h.e.class == cPronoun && h.e.flags&flagWe != 0 && h.e.flags&flagOwn != 0 {
				return i
			}
		}
	}
	return -1
}

// negatedSelf tells whether something else than the signing is what the first person does ("I believe that they signed").
func (d *document) negatedSelf(at, act int) bool {
	return d.count(at, act, bits(cRel, cSays, cNeg)) > 0
}
