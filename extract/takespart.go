package extract

import "github.com/entente-kg/entente/kg"

// alsoTakesPart adds who takes part, by the words of a relative clause behind the instrument, in the accord of those who sign it
// ("A and B will sign an accord on drugs, in which C will take part too").
func (d *document) alsoTakesPart(in *instrument, ps partySet) partySet {
	if len(ps.parties) < 2 || in.plural {
		return ps
	}
	takers := d.partTakers(in)
	if len(takers) == 0 {
		return ps
	}
	set := append([]kg.Party(nil), ps.parties...)
	for _, k := range takers {
		add(&set, d.atoms[k].party)
		ps.to = max(ps.to, d.atoms[k].to)
	}
	ps.parties, ps.rule, ps.explicit = kg.NewParties(set...), ps.rule+" and who takes part", true
	return ps
}

// partTakers gives the names in a relative clause behind the instrument that says who takes part in it.
func (d *document) partTakers(in *instrument) []int {
	rel, verb := d.clauseOfPart(in)
	if verb < 0 {
		return nil
	}
	var out []int
	for _, k := range d.atomsIn(rel, min(verb+wordsToTaker, d.sents[in.sent].to)) {
		a := &d.atoms[k]
		if a.masked || a.loc || !d.names(a) || a.from > verb && d.commaIn(verb, a.from) && len(out) == 0 {
			break
		}
		out = append(out, k)
	}
	return out
}

// wordsToTaker is how many words behind the verb who takes part may stand.
const wordsToTaker = 7

// clauseOfPart gives the relative clause that goes on the instrument, and the word of taking part in it; -1 for none.
func (d *document) clauseOfPart(in *instrument) (rel, verb int) {
	to := d.sents[in.sent].to
	for i := in.to; i < to; i++ {
		if d.has(i, cInstrument) || d.hasAny(i, bits(cNeg, cHoped)) {
			return -1, -1
		}
		if d.single(i, cTakesPart) {
			if rel > 0 || caseless(d.toks[i].norm) && !d.joinedAnd(i) {
				return max(rel, in.to), i
			}
			return -1, -1
		}
		if d.hitAt(i, cRel) != nil && rel == 0 {
			if !d.goesOnInstrument(in, i) {
				return -1, -1
			}
			rel = i
		}
	}
	return -1, -1
}

// goesOnInstrument tells whether the relative pronoun goes on the instrument: a comma, but for a preposition, stands before it,
// or the words of the instrument end there.
func (d *document) goesOnInstrument(in *instrument, rel int) bool {
	for i := rel - 1; i >= in.to && i >= rel-3; i-- {
		if d.isComma(i) {
			return true
		}
		if !d.hasAny(i, bits(cLoc, cOf, cTimePrep, cDef, cWith, cOn)) {
			return i < in.to
		}
	}
	return rel <= in.to+1
}

// threeWayTalks tells whether the words beside a noun of talks say that three hold them ("trilateral talks", "three-way
// negotiations", "des négociations à trois").
func (d *document) threeWayTalks(a *hit, in *instrument) bool {
	if a == nil || a.e.act != actNegotiate || a.to > in.npFrom {
		return false
	}
	for i := max(a.from-3, d.sents[in.sent].from); i < min(a.to+2, in.npFrom); i++ {
		if i >= a.from && i < a.to {
			continue
		}
		if d.single(i, cThreefold) {
			return true
		}
		if n, w := d.numberAt(i); n == 3 && w == 1 {
			behind := i == a.to+1 && (d.hasAny(a.to, bits(cLoc, cTimePrep)) || d.single(a.to, cToward)) && !d.plainNoun(i+1)
			ahead := i < a.from && d.toks[i+1].norm == "-"
			return behind || ahead
		}
	}
	return false
}
