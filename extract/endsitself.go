package extract

// maxToEnd is how many tokens may stand between the words of an instrument and the verb that says that it ended.
const maxToEnd = 24

// endsItself tells whether the instrument is the subject of a verb of ending that has it there ("the agreement with A ended
// in May", "the pact, which ended in 2011, …"): it heads its clause, and no object follows the verb.
func (d *document) endsItself(in *instrument, a *hit) bool {
	if !in.def || a.from-in.to > maxToEnd || a.e.forms&formNoun != 0 {
		return false
	}
	if i := in.npFrom - 1; i >= d.sents[in.sent].from && d.toks[i].word && !d.hasAny(i, bits(cBoundary, cRel, cAnd)) && !d.isDate(i) {
		return false // "the signing of the accord ended"
	}
	if i := a.from - 1; d.hasAny(i, bits(cAnd, cBoundary)) || d.auxBefore(a, cPassive) {
		return false
	}
	i := a.to
	if i >= len(d.toks) || d.sentStart[i] || !d.toks[i].word {
		return true
	}
	return d.isDate(i) || d.has(i, cTimePrep) && !d.hasAny(i, bits(cBy, cWith, cFor)) && !d.has(i, cInstrument) && d.dateBetween(i, min(i+7, len(d.toks))) || d.hasAny(i, bits(cNeg)) || d.hitAt(i, cAgo) != nil
}
