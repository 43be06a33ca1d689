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

// endsUnnamed tells whether the object right behind a verb of ending is another accord without its noun ("que anula el de
// 1930", "puts an end to the one they signed in 1930").
func (d *document) endsUnnamed(a *hit) bool {
	i := a.to
	if a.e.forms&(formNoun|formPart) == formNoun || i+1 >= len(d.toks) || d.sentStart[i] || d.auxBefore(a, cPassive) {
		return false
	}
	if d.has(i, cEllipsis) {
		return true
	}
	return (d.has(i, cDef) || d.has(i-1, cDef)) && !d.isDate(i) && !d.sentStart[i+1] && d.bareObject(i)
}

// bareObject tells whether an article, at token i or joined before it, has a participle, a relative clause or "of" with a
// year behind it instead of a noun.
func (d *document) bareObject(i int) bool {
	if d.has(i, cDef) {
		i++
	}
	if i+1 >= len(d.toks) || d.sentStart[i] {
		return false
	}
	if h := d.hitAt(i, cAct); h != nil && h.e.forms&formPart != 0 {
		return true
	}
	return d.has(i, cRel) || d.has(i, cOf) && (d.isDate(i+1) || d.toks[i+1].number > 999)
}
