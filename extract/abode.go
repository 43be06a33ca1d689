package extract

import (
	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// abode gives a people and the country in which it lives or travels, where the sentence names nobody else and the definite accord
// is of "the two governments" ("Finns have needed no visa in B since the agreement between the two governments").
func (d *document) abode(in *instrument) kg.Parties {
	st := d.sents[in.sent]
	if !in.def || in.plural || d.count(st.from, st.to, bits(cOffice, cSays)) > 0 || d.personBetween(st.from, st.to) >= 0 {
		return nil
	}
	var people, land kg.Party
	for _, k := range d.atomsIn(st.from, st.to) {
		a := &d.atoms[k]
		switch {
		case a.masked || a.party.IsOrganisation() || a.gaz == gazetteer.City:
			return nil
		case !a.loc && a.gaz == gazetteer.Demonym && (people == "" || people == a.party) && a.from < in.from:
			people = a.party
		case a.loc && a.gaz == gazetteer.Name && (land == "" || land == a.party) && a.from < in.from:
			land = a.party
		default:
			return nil
		}
	}
	if people == "" || land == "" || people == land {
		return nil
	}
	ps := kg.NewParties(people, land)
	if overlap(ps, d.topic) == 1 && len(d.topic) == 2 && !d.topicHasBody() {
		return nil
	}
	return ps
}
