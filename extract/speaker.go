package extract

import (
	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// deskReach is how many tokens behind an office the town of its body may stand.
const deskReach = 10

// deskInTown gives the country of the town in which an officer of a body works who is told of in sentence s without
// his country ("the director at the ministry of energy in Bishkek").
func (d *document) deskInTown(s int) kg.Party {
	st := d.sents[s]
	for i := st.from; i < st.to; i++ {
		if !d.has(i, cInstitution) {
			continue
		}
		to := min(st.to, i+deskReach)
		if !d.hasAnyIn(max(st.from, i-deskReach), to, bits(cOffice)) {
			continue
		}
		for _, k := range d.atomsIn(i+1, to) {
			a := &d.atoms[k]
			if a.party.IsOrganisation() {
				return ""
			}
			if a.gaz == gazetteer.City || a.gaz == gazetteer.Capital || a.gaz == gazetteer.Name || a.gaz == gazetteer.Demonym {
				return a.party
			}
		}
	}
	return ""
}
