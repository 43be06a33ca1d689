package extract

import (
	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// boundBy gives the two countries of the relative clause that says what the accord does, where its main verb
// names nobody ("The accord that lets Cape Verdean nurses work in Portugal has been extended").
func (d *document) boundBy(in *instrument, t *tie) kg.Parties {
	if !in.def || in.plural || in.weak || t.act == nil || t.act.from <= in.to {
		return nil
	}
	from := in.to
	for from < min(in.to+3, t.act.from) && !d.has(from, cRel) {
		from++
	}
	if !d.has(from, cRel) || d.count(from, t.act.from, bits(cAct, cInstrument, cNeg)) > 0 {
		return nil
	}
	var pair kg.Parties
	for _, k := range d.atomsIn(from, t.act.from) {
		a := &d.atoms[k]
		if a.party.IsOrganisation() || a.gaz != gazetteer.Name && a.gaz != gazetteer.Demonym {
			return nil
		}
		if !pair.Has(a.party) {
			pair = append(pair, a.party)
		}
	}
	if len(pair) != 2 {
		return nil
	}
	return kg.NewParties(pair...)
}
