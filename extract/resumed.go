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

// goesOnWithIt tells whether a later clause of the sentence takes the instrument up by a pronoun for a thing and tells
// what became of it ("The accord of 2011, signed in Lima, brought engineers; it was renewed in 2016").
func (d *document) goesOnWithIt(t *tie, in *instrument) bool {
	a := t.act
	if a.e.act == actSign && t.drop == "" && a.from >= in.npTo && a.e.forms&formNoun == 0 && len(d.ins) == 1 && d.thatWasSigned(a, in) {
		return true // "X had negotiated a treaty for years, but it was signed by Y"
	}
	if t.drop != "" || a.from < in.npTo || a.e.act == actSign || a.e.act == actNegotiate || a.e.act == actPlan || a.e.forms&formNoun != 0 {
		return false
	}
	if a.e.flags&flagBack != 0 && caseless(d.toks[a.from].norm) {
		return d.opensOwnClause(a, in)
	}
	i := a.from - 1
	if d.ownEnd(a, in) {
		return true
	}
	for i > in.npTo && d.hasAny(i, bits(cPassive, cPerfect, cOther)) {
		i--
	}
	h := d.hitAt(i, cPronoun)
	ended := a.e.act == actEnd && a.e.forms&(formPast|formPart) != 0 && in.def
	if ended && d.toks[i].norm == ";" {
		return true // "preveía una comisión; expiró al cabo de dos años"
	}
	if h == nil || h.e.flags&flagThing == 0 && !(ended && h.e.n == 1 && d.toks[i-1].norm == ";") {
		return false
	}
	if d.hasAny(i-1, bits(cAnd)) {
		i--
	}
	switch d.toks[i-1].norm {
	case ";", ",", "—", "–", ":":
		return true
	}
	return false
}

// ownEnd tells whether the verb says, behind a semicolon and its own pronoun at most, that the only instrument of the sentence
// ended ("signed a treaty; it lapsed two years later", "firmaron un tratado; expiró a los dos años").
func (d *document) ownEnd(a *hit, in *instrument) bool {
	if a.e.act != actEnd || a.e.forms&formPast == 0 || a.e.flags&(flagTransitive|flagWeak) != 0 || len(d.ins) != 1 || d.auxBefore(a, cPassive) {
		return false
	}
	i := a.from - 1
	for i > in.npTo && (d.hasAny(i, bits(cPerfect)) || d.hitAt(i, cPronoun) != nil) {
		i--
	}
	n := d.toks[i].norm
	return (n == ";" || n == "؛" || d.isComma(i) && caseless(d.toks[a.from].norm) && d.joinedAnd(a.from)) && (d.isDate(a.to) || !d.objectFollows(a.to))
}

// toOwnComma is how far before a verb that holds its object the comma may stand behind which its clause opens.
const toOwnComma = 10

// opensOwnClause tells whether the verb, to which a pronoun for the instrument is joined, stands in a clause that an "and"
// opens behind a comma, with no other instrument between ("… منذ 1998، وألغته كييف أمس").
func (d *document) opensOwnClause(a *hit, in *instrument) bool {
	if d.count(in.to, a.from, bits(cInstrument)) > 0 {
		return false
	}
	for i := a.from; i > in.npTo && a.from-i <= toOwnComma; i-- {
		if d.isComma(i - 1) {
			return d.joinedAnd(i) || d.has(i, cAnd) || d.has(i, cBoundary) || d.rare(i, cThen)
		}
	}
	return false
}

// thatWasSigned tells whether the act stands behind the instrument in a clause of its own that words of contrast open and whose
// subject is a pronoun for the instrument.
func (d *document) thatWasSigned(a *hit, in *instrument) bool {
	if !d.isIt(a) && !d.actsOnIt(a) || !d.auxBefore(a, cPassive) && a.e.flags&flagBack == 0 {
		return false
	}
	for i := a.from - 1; i >= in.npTo && a.from-i <= 6; i-- {
		if d.hitAt(i, cBoundary) != nil {
			return true
		}
	}
	return false
}
