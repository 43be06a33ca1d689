package extract

import "github.com/entente-kg/entente/kg"

// fieldOfBody gives the one field that an organisation exists for. Banks, unions of states and bodies of many
// fields are left out.
var fieldOfBody = map[kg.Party]kg.Domain{
	"ORG:IMF": kg.Finance, "ORG:PARIS-CLUB": kg.Finance, "ORG:IAEA": kg.Energy, "ORG:IRENA": kg.Energy,
	"ORG:OPEC": kg.Energy, "ORG:ABACC": kg.Energy, "ORG:UNHCR": kg.Migration, "ORG:IOM": kg.Migration,
	"ORG:WHO": kg.Health, "ORG:PAHO": kg.Health, "ORG:UNAIDS": kg.Health, "ORG:FAO": kg.Agriculture,
	"ORG:IFAD": kg.Agriculture, "ORG:ESA": kg.Space, "ORG:CERN": kg.Science, "ORG:EFTA": kg.Trade,
	"ORG:WTO": kg.Trade, "ORG:NATO": kg.Defence, "ORG:INTERPOL": kg.Security, "ORG:EUROPOL": kg.Security,
	"ORG:FRONTEX": kg.Security, "ORG:UNODC": kg.Security, "ORG:ILO": kg.Labour, "ORG:ICRC": kg.Humanitarian,
	"ORG:WFP": kg.Humanitarian, "ORG:UNWTO": kg.Tourism, "ORG:ITU": kg.Digital, "ORG:UPU": kg.Digital,
	"ORG:ICAO": kg.Transport, "ORG:IMO": kg.Transport, "ORG:EUROCONTROL": kg.Transport, "ORG:ICC": kg.Justice,
	"ORG:EUROJUST": kg.Justice, "ORG:UNEP": kg.Environment,
}

// fieldsOfBodies gives an accord whose words name no field the one that a body among its parties exists for.
func (d *document) fieldsOfBodies() {
	for _, m := range d.mentions {
		if m.dropped || m.count > 1 || m.member || anyField(m.domains) {
			continue
		}
		for _, p := range m.ps.parties {
			if x, ok := fieldOfBody[p]; ok {
				m.domains[x]++
				m.because("domains", string(x), "of the body that is a party", "")
			}
		}
	}
}
