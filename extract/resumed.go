package extract

// resumes tells whether the verb takes up an instrument that heads the sentence by a pronoun joined to it, behind what a
// pair of commas tells of it ("الاتفاق مع أ، وقد وقع في ب، ألغته ج").
func (d *document) resumes(t *tie, in *instrument, ins []instrument) bool {
	a := t.act
	if a.e.flags&flagBack == 0 || a.e.act == actSign || a.e.act == actNegotiate || a.e.forms&formPast == 0 || a.from < in.npTo || t.drop != "" {
		return false
	}
	if from := max(d.sents[in.sent].from, d.pubPlace); in.npFrom-from > 2 || len(ins) > 0 && ins[0].from != in.from {
		return false
	}
	for k := range ins {
		if x := &ins[k]; x.from > in.from && x.from < a.from {
			return false
		}
	}
	i := a.from - 1
	for i > in.npTo && d.hasAny(i, bits(cPerfect)) {
		i--
	}
	return d.isComma(i)
}
