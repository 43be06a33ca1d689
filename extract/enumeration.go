package extract

import (
	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

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
			if p = d.firstMember(lo, i); p != "" {
				add(&near, p)
				break
			}
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

// firstMember gives the party whose name ends the stretch, right behind a word that opens what is said, or behind a time
// that is measured ("the minister says that A, B and C", "for five years A, B and C have").
func (d *document) firstMember(from, to int) kg.Party {
	ks := d.atomsIn(from, to)
	if len(ks) == 0 {
		return ""
	}
	k := ks[len(ks)-1]
	a := &d.atoms[k]
	if !d.usable(k) || a.to != to || a.gaz != gazetteer.Name && a.gaz != gazetteer.Org {
		return ""
	}
	i := a.from - 1
	for i > from && d.has(i, cDef) && !d.hasAny(i, bits(cRel)) {
		i--
	}
	if i > from && (d.has(i, cRel) || d.has(i, cSays) || d.measureEnds(i)) {
		return a.party
	}
	return ""
}

// measureEnds tells whether a unit of time that is counted ends at token i ("five years").
func (d *document) measureEnds(i int) bool {
	return d.has(i, cUnit) && i > 0 && !d.sentStart[i] && (d.toks[i-1].number >= 0 || d.has(i-1, cNumber))
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
