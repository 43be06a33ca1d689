package extract

import (
	"fmt"
	"slices"
	"sync"

	"github.com/entente-kg/entente/kg"
)

// fieldOfBody gives the one field that an organisation exists for, by lang/bodies.tsv.
var fieldOfBody = sync.OnceValues(func() (map[kg.Party]kg.Domain, error) {
	out := map[kg.Party]kg.Domain{}
	err := eachPair("bodies.tsv", func(code, field string) error {
		if !slices.Contains(kg.Domains, kg.Domain(field)) {
			return fmt.Errorf("unknown domain %q", field)
		}
		out[kg.Party(code)] = kg.Domain(field)
		return nil
	})
	return out, err
})

// fieldsOfBodies gives an accord whose words name no field the one that a body among its parties exists for.
func (d *document) fieldsOfBodies() {
	fields, _ := fieldOfBody() // loadLexicon told what is wrong with the file
	for _, m := range d.mentions {
		if m.dropped || m.count > 1 || m.member || anyField(m.domains) {
			continue
		}
		for _, p := range m.ps.parties {
			if x, ok := fields[p]; ok {
				m.domains[x]++
				m.because("domains", string(x), "of the body that is a party", "")
			}
		}
	}
}
