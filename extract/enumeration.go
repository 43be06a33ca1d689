package extract

import "github.com/entente-kg/entente/kg"

// listLeft adds to the parties those that stand before the comma at i as members of the same list, each between two
// commas with nothing but an article beside it, or with an aside between ("A, the host, B, C and D").
func (d *document) listLeft(near []kg.Party, from, i int) []kg.Party {
	for i > from {
		lo := i
		for lo > from && d.toks[lo-1].norm != "," && d.toks[lo-1].norm != "،" {
			lo--
		}
		p, aside := d.loneMember(lo, i)
		if p == "" && !aside {
			if p = d.officeMember(lo, i); p != "" {
				add(&near, p)
				break
			}
			aside = d.nameAlone(lo, i)
		}
		if p == "" && !aside {
			break
		}
		add(&near, p)
		i = lo - 1
	}
	return near
}

// loneMember gives the party that the stretch names and nothing else, or whether all of it is an aside.
func (d *document) loneMember(from, to int) (p kg.Party, aside bool) {
	aside = from < to
	for i := from; i < to; i++ {
		aside = aside && d.masked[i]
	}
	if aside {
		return "", true
	}
	ks := d.atomsIn(from, to)
	if len(ks) != 1 || !d.usable(ks[0]) {
		return "", false
	}
	a := &d.atoms[ks[0]]
	for i := from; i < a.from; i++ {
		if !d.has(i, cDef) || d.hasAny(i, bits(cLoc, cFor, cWith, cBy)) {
			return "", false
		}
	}
	if a.to < to {
		return "", false
	}
	return a.party, false
}

// officeMember gives the party of whose office the list is, which opens it ("the presidents of A, X, B, Y and C, Z").
func (d *document) officeMember(from, to int) kg.Party {
	ks := d.atomsIn(from, to)
	if len(ks) != 1 || !d.usable(ks[0]) || d.atoms[ks[0]].to < to {
		return ""
	}
	office := false
	for i := from; i < d.atoms[ks[0]].from; i++ {
		if d.hitOver(i, cOffice) != nil {
			office = true
		} else if !d.hasAny(i, bits(cDef, cOf, cTail, cHonorific)) && !(office && d.domainAt(i)) {
			return ""
		}
	}
	if !office {
		return ""
	}
	return d.atoms[ks[0]].party
}

// nameAlone tells whether the stretch is the name of somebody and nothing else.
func (d *document) nameAlone(from, to int) bool {
	for k := range d.people {
		if p := &d.people[k]; p.from == from && p.to == to {
			return true
		}
	}
	return false
}
