package extract

// inRelativeOfThing tells whether the "with" at token i stands in a relative clause that goes on something else than the instrument, has
// a verb that does nothing to accords, and follows two who sign: it names no partner of theirs ("A and B signed an accord on the
// fair of 2026, which they organise with C").
func (c *sides) inRelativeOfThing(i int) bool {
	in, a := c.in, c.t.act
	if a == nil || c.t.link != linkActive || a.to > in.npFrom || i < in.to || len(c.namedIn(c.subjFrom, c.subjTo)) < 2 {
		return false
	}
	rel := -1
	for j := i - 1; j > in.to && i-j <= 9; j-- {
		if c.hasAny(j, bits(cAct, cInstrument, cGaz, cBoth)) || c.toks[j].norm == ";" {
			return false
		}
		if c.hitAt(j, cRel) != nil {
			rel = j
			break
		}
	}
	if rel < 0 || rel <= in.to+1 || c.isComma(in.to) {
		return false
	}
	verb := false
	for j := rel + 1; j < i; j++ {
		verb = verb || c.toks[j].word && !c.toks[j].capital && !c.hasAny(j, notVerbs)
	}
	return verb
}

// notVerbs are the classes of words of a relative clause that are no verb with a meaning of its own.
var notVerbs = bits(cPronoun, cDef, cIndef, cAnd, cOf, cLoc, cTimePrep, cOther, cPassive, cPerfect, cNeg, cPlanned, cHoped, cRel, cTail)
