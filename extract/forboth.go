package extract

import "github.com/entente-kg/entente/kg"

// settleForBoth reads the sides of two joined names in the order in which both are told behind one "for" ("X and Y signed on
// behalf of A and B respectively").
func (d *document) settleForBoth() {
	for k := range d.people {
		p, q := &d.people[k], d.nameJoined(k+1)
		if q == nil || p.party != "" || q.party != "" {
			continue
		}
		first, second := d.bothBehindFor(d.sents[d.sentOf[p.from]], q.to)
		if second == "" {
			continue
		}
		p.party, q.party = first, second
		for _, x := range []*person{p, q} {
			if y := &d.people[x.same]; y.party == "" {
				y.party = x.party
			}
		}
	}
}

// bothBehindFor gives the two parties joined by "and" right behind the only "for" of the sentence, which stands behind token from
// with no further name in between.
func (d *document) bothBehindFor(st sentence, from int) (first, second kg.Party) {
	var at *hit
	for i := st.from; i < st.to; i++ {
		if h := d.hitAt(i, cFor); h != nil && !d.inOfficeOrName(i) {
			if at != nil {
				return "", ""
			}
			at = h
		}
	}
	if at == nil || at.from < from || d.personBetween(from, st.to) >= 0 {
		return "", ""
	}
	ks := d.atomsIn(at.from, st.to)
	if len(ks) != 2 {
		return "", ""
	}
	a, b := &d.atoms[ks[0]], &d.atoms[ks[1]]
	if a.from > at.to+sideReach || a.party == b.party || b.from > a.to+3 || d.count(a.to, b.from, bits(cAnd)) == 0 && !d.joinedAnd(b.from) {
		return "", ""
	}
	return a.party, b.party
}

// joinedAhead lists the names joined to p right before it, p itself last ("X and Y for A").
func (d *document) joinedAhead(p *person, from int) []*person {
	out := []*person{p}
	for k := d.personStarting(p.from) - 1; k >= 0; k-- {
		q, next := &d.people[k], out[0]
		if q.from < from || d.masked[q.from] || !d.joinsNames(max(q.to, q.oTo), next.from0()) {
			break
		}
		out = append([]*person{q}, out...)
		if !d.commaOnly(q.to, next.from0()) {
			break // "X and Y": what stands before is another's
		}
	}
	return out
}

// joinsNames tells whether nothing but "and", a comma or an article stands between two tokens.
func (d *document) joinsNames(from, to int) bool {
	for i := from; i < to; i++ {
		if d.toks[i].norm != "," && d.toks[i].norm != "،" && !d.hasAny(i, bits(cAnd, cDef)) {
			return false
		}
	}
	return from <= to && to-from <= 3 && (from < to || d.joinedAnd(to))
}

// commaOnly tells whether a comma, and no "and", stands between two tokens.
func (d *document) commaOnly(from, to int) bool {
	return d.count(from, to, bits(cAnd)) == 0 && !d.joinedAnd(to)
}
