package extract

import (
	"slices"

	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// maskMembers takes from those who may act the countries of which a body is only said to be made up ("the Association,
// which groups A, B and C, signed with D"): the body acts.
func (d *document) maskMembers() {
	for k := range d.atoms {
		a := &d.atoms[k]
		if a.gaz != gazetteer.Org && !a.party.IsOrganisation() || a.masked {
			continue
		}
		if from, to := d.statesInBrackets(a); from < to {
			d.maskGroup(from, to)
			continue
		}
		if i := d.membersAfter(a); i > 0 && i < len(d.toks) {
			d.maskNamesFrom(i, k)
		}
	}
}

// statesInBrackets gives the list of the states that brackets right behind the name of a body tell to be its members ("Mercosur
// (A, B and C)"), behind a short name in brackets of their own or none; from equals to where there is none.
func (d *document) statesInBrackets(a *atom) (from, to int) {
	end := d.sents[d.sentOf[a.from]].to
	i := a.to
	if i < end && (d.toks[i].norm == "\"" || d.toks[i].norm == "»" || d.toks[i].norm == "”") {
		i++
	}
	i = d.afterShortName(i, a.party)
	if i >= end || d.toks[i].norm != "(" {
		return 0, 0
	}
	set, to := d.membersFrom(i + 1)
	for n := 0; n < 2 && to < end && len(set) > 1 && d.toks[to].word && !d.toks[to].capital; n++ {
		to++ // "and others"
	}
	if len(set) < 2 || to >= end || d.toks[to].norm != ")" || slices.ContainsFunc(set, kg.Party.IsOrganisation) {
		return 0, 0
	}
	return i, to + 1
}

// memberInBrackets tells whether the name is masked as that of a member of the body right before the brackets in which it stands.
func (d *document) memberInBrackets(a *atom) bool {
	for i := a.from - 1; i > 0 && !d.sentStart[i+1] && d.masked[i]; i-- {
		if d.toks[i].norm == "(" {
			return true
		}
	}
	return false
}

// membersAfter gives the token behind the word that opens the list of the members of the body, 0 where none follows its
// name, what is in brackets or quotes there, and a relative.
func (d *document) membersAfter(a *atom) int {
	to := d.sents[d.sentOf[a.from]].to
	i := a.to
	for i < to && i-a.to < 6 && (!d.toks[i].word || d.toks[i-1].norm == "(") {
		i++
	}
	if i >= to || i-a.to >= 6 {
		return 0
	}
	if d.single(i, cMembers) {
		return i + 1
	}
	if !d.has(i, cRel) {
		return 0
	}
	for j := i + 1; j < min(i+5, to) && d.toks[j].word; j++ {
		if d.single(j, cMembers) {
			return j + 1
		}
		if d.hasAny(j, bits(cAct, cInstrument, cGaz)) {
			return 0
		}
	}
	return 0
}

// maskNamesFrom masks the list of names behind token i, behind atom k, which words of number and kind may open.
func (d *document) maskNamesFrom(i, k int) {
	from, to := i, d.sents[d.sentOf[i]].to
	listed := false
	for k++; k < len(d.atoms) && d.atoms[k].from < to; k++ {
		a := &d.atoms[k]
		if a.to <= from {
			continue // "the Association (EFTA), which groups": its short name
		}
		for j := i; j < a.from; j++ {
			if listed && d.toks[j].word && !d.hasAny(j, bits(cDef, cAnd, cOf)) || !listed && (j-from > 4 || d.hasAny(j, bits(cAct, cInstrument, cWith))) {
				return
			}
		}
		if listed && a.from == i && a.roles&roleAnd == 0 {
			return
		}
		a.masked, listed, i = true, true, a.to
	}
}
