package extract

// openedByAct tells whether the finite verb of signing opens the sentence, times aside, its subject left out.
func (c *sides) openedByAct() bool {
	a := c.t.act
	if a == nil || c.t.link != linkActive || a.e.act != actSign || a.e.forms&(formPast|formPres|formFut) == 0 || caseless(c.toks[a.from].norm) {
		return false
	}
	for i := c.sents[c.in.sent].from; i < a.from; i++ {
		if c.toks[i].word && !c.isDate(i) && !c.hasAny(i, bits(cPerfect, cTimePrep, cDatePrep, cLoc, cOther, cPlanned)) {
			return false
		}
	}
	return true
}
