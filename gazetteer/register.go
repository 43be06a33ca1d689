package gazetteer

import (
	"strings"

	"github.com/entente-kg/entente/kg"
)

// Register gives the codes of a party as a treaty register names it ("GERMANY FEDERAL REPUBLIC").
// A territory has the code that ISO 3166-1 gives it today, or those of the states it became part
// of; ok is false where the name is not known or has no code.
func Register(name string) (codes kg.Parties, ok bool) {
	name = strings.Join(strings.Fields(Fold(name)), " ")
	for _, e := range Entries(kg.English) {
		if e.Surface == name && (e.Class == Name || e.Class == Org) && e.Party != "" {
			return kg.Parties{e.Party}, true
		}
	}
	return nil, false
}
