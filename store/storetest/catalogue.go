package storetest

import "github.com/entente-kg/entente/kg"

// Catalogue names a few parties; the others have no names but their codes.
type Catalogue struct{}

var countries = map[kg.Party]kg.Country{
	"MA": {Code: "MA", Code3: "MAR", Names: map[kg.Lang]string{kg.French: "Maroc", kg.English: "Morocco", kg.Spanish: "Marruecos", kg.Portuguese: "Marrocos", kg.Arabic: "المغرب"}, Region: "Africa"},
	"NE": {Code: "NE", Code3: "NER", Names: map[kg.Lang]string{kg.French: "Niger", kg.English: "Niger", kg.Spanish: "Níger", kg.Portuguese: "Níger", kg.Arabic: "النيجر"}, Region: "Africa"},
	"CI": {Code: "CI", Code3: "CIV", Names: map[kg.Lang]string{kg.French: "Côte d’Ivoire", kg.English: "Côte d’Ivoire"}, Region: "Africa"},
}

var organisations = map[kg.Party]kg.Organisation{
	"ORG:EU": {Code: "ORG:EU", Names: map[kg.Lang]string{kg.French: "Union européenne", kg.English: "European Union", kg.Arabic: "الاتحاد الأوروبي"}},
}

// Country implements store.Catalogue.
func (Catalogue) Country(code kg.Party) (kg.Country, bool) {
	c, ok := countries[code]
	return c, ok
}

// Organisation implements store.Catalogue.
func (Catalogue) Organisation(code kg.Party) (kg.Organisation, bool) {
	o, ok := organisations[code]
	return o, ok
}

func partyNames(p kg.Party) []string {
	names := []string{countries[p].Code3}
	for _, l := range kg.Langs {
		names = append(names, countries[p].Names[l], organisations[p].Names[l])
	}
	return names
}
