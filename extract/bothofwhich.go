package extract

import (
	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// maxPairOfWhich is how far behind the instrument the clause that names both may go.
const maxPairOfWhich = 30

// pairOfWhich gives the two whom the relative clause on the instrument names, before the verb of what became of it ("the agreement by
// which A takes in refugees sent by B was extended").
func (d *document) pairOfWhich(in *instrument, t *tie) kg.Parties {
	if t.act == nil || !in.def || in.plural || t.act.from < in.to || t.act.from-in.to > maxPairOfWhich || !d.auxBefore(t.act, cPassive) {
		return nil
	}
	from := in.to
	for from < t.act.from && d.hitOver(from, cRel) == nil {
		if d.hasAny(from, bits(cWith, cBetween, cInstrument)) || d.isComma(from) || from-in.to > 8 {
			return nil
		}
		from++
	}
	if from == t.act.from || d.count(from, t.act.from, bits(cWith, cBetween, cInstrument)) > 0 {
		return nil
	}
	var two []kg.Party
	for _, k := range d.atomsIn(from, t.act.from) {
		if a := &d.atoms[k]; a.gaz == gazetteer.Name && a.from > from {
			add(&two, a.party)
		}
	}
	if len(two) != 2 {
		return nil
	}
	return kg.NewParties(two...)
}

// endsClause tells whether the act is a passive of what becomes of accords, or a verb of their running out without an object, which
// the main clause says behind a relative clause ("the pact under which A sold B its oil expired in March").
func (d *document) endsClause(a *hit) bool {
	switch a.e.act {
	case actRenew, actRatify, actSuspend, actSign:
		return d.auxBefore(a, cPassive)
	case actEnd:
		finite := a.e.forms&(formPast|formPres|formFut) != 0 || a.e.forms&formPart != 0 && (d.auxBefore(a, cPerfect) || d.auxBefore(a, cPassive))
		return finite && a.e.flags&flagTransitive == 0 && !d.hasAny(a.to, bits(cWith, cDef, cIndef, cThis, cInstrument, cGaz)) && !d.hasAny(a.from-1, bits(cAnd, cRel))
	}
	return false
}
