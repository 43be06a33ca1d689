package extract

import (
	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// signersByTown reads two who sign from where each of them is, which tells their sides where no office does ("Governor X signed from
// Accra and director Y from Singapore", "X signed in Thimphu while Y did so in Dhaka"); nil where the sentence tells no two so.
func (d *document) signersByTown(t *tie, st sentence, parties kg.Parties) []kg.Signatory {
	if len(parties) != 2 || t.act == nil || t.act.e.act != actSign {
		return nil
	}
	two := d.peopleIn(st.from, st.to)
	if len(two) != 2 || d.signingVerb(two[0].to, two[1].from0()) == nil {
		return nil
	}
	var out []kg.Signatory
	for n, to := range [2]int{two[1].from0(), st.to} {
		p := two[n]
		side := d.townSide(p.to, to, parties)
		if side == "" || sideTaken(out, side) || p.party != "" && p.party != side {
			return nil
		}
		out = append(out, kg.Signatory{Name: d.people[p.same].name, Role: d.people[p.same].office, For: side})
	}
	return out
}

// townSide gives the party in whose country the place lies that is told between two tokens, "" where none or places of both are.
func (d *document) townSide(from, to int, parties kg.Parties) kg.Party {
	var side kg.Party
	for _, k := range d.atomsIn(from, to) {
		a := &d.atoms[k]
		if !a.loc && a.gaz != gazetteer.Capital && !d.hasAny(a.from-1, bits(cLoc, cOf)) || !parties.Has(a.party) {
			continue
		}
		if side != "" && side != a.party {
			return ""
		}
		side = a.party
	}
	return side
}
