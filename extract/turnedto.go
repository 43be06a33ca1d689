package extract

import (
	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// turnedTo gives the only state, other than that partner, which the sentence names before the instrument ("In A nobody has
// forgotten that the pact with B lapsed"), "" for none or several.
func (d *document) turnedTo(in *instrument, partner kg.Party) kg.Party {
	var one kg.Party
	for _, k := range d.atomsIn(max(d.sents[in.sent].from, d.pubPlace), in.npFrom) {
		a := &d.atoms[k]
		if a.masked || a.party == partner || a.gaz == gazetteer.City || d.behindWith(a.from) {
			continue
		}
		if a.gaz != gazetteer.Name || a.party.IsOrganisation() || one != "" && one != a.party {
			return ""
		}
		one = a.party
	}
	return one
}
