package extract

import "github.com/entente-kg/entente/gazetteer"

// maskMembers takes from those who may act the countries of which a body is only said to be made up ("the Association,
// which groups A, B and C, signed with D"): the body acts.
func (d *document) maskMembers() {
	for k := range d.atoms {
		a := &d.atoms[k]
		if a.gaz != gazetteer.Org && !a.party.IsOrganisation() || a.masked {
			continue
		}
		if i := d.membersAfter(a); i > 0 && i < len(d.toks) {
			d.maskNamesFrom(i, k)
		}
	}
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
