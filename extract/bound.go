package extract

import (
	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// boundBy gives the two countries of the relative clause that says what the accord does, where its main verb
// names nobody ("The accord that lets Cape Verdean nurses work in Portugal has been extended").
func (d *document) boundBy(in *instrument, t *tie) kg.Parties {
	if !in.def || in.plural || t.act == nil || in.weak && t.act.e.act != actSign || t.act.from <= in.to {
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

// boundTo gives the one country that the relative clause behind several instruments ties those who act to ("A and B
// denounced the conventions that bound them to C"), "" where it names none or tells an act of its own.
func (d *document) boundTo(in *instrument, t *tie, to int) kg.Party {
	if t.act == nil || !in.plural || !in.def && (t.act.to != in.npFrom || t.act.to-t.act.from < 2) || in.counted || t.act.to > in.npFrom || t.act.e.forms&formNoun != 0 {
		return ""
	}
	from := in.npTo - 1
	for from < min(in.npTo+3, to) && !d.has(from, cRel) {
		from++
	}
	if from >= to || !d.has(from, cRel) {
		return ""
	}
	ks := d.atomsIn(from, min(to, from+9))
	if len(ks) != 1 || d.atoms[ks[0]].party.IsOrganisation() {
		return ""
	}
	a := &d.atoms[ks[0]]
	for i := from; i < a.from; i++ {
		if h := d.hitAt(i, cAct); h != nil && h.e.flags&flagJoins == 0 || d.hasAny(i, bits(cNeg, cInstrument)) {
			return ""
		}
	}
	if a.from-from < 3 || !d.has(from+1, cDef) && !d.hasAny(a.from-1, bits(cOf, cLoc, cWith)) && !d.single(a.from-1, cUntil) && !d.single(a.from-1, cToward) {
		return "" // "that bound them to C", "qui les liaient à C"
	}
	return a.party
}
