package extract

// softenSemicolons makes commas of the semicolons in a list of parties or people, which stand there only
// because the parts hold commas of their own ("the presidents of A, X; B, Y; and C, Z, signed").
func (d *document) softenSemicolons() {
	for s := range d.sents {
		st := d.sents[s]
		var at []int
		for i := st.from; i < st.to; i++ {
			if n := d.toks[i].norm; n == ";" || n == "؛" {
				at = append(at, i)
			}
		}
		if len(at) > 0 && d.listsParties(st, at) {
			for _, i := range at {
				d.toks[i].norm = ","
			}
		}
	}
}

// doing are the classes of words that no part of such a list holds.
var doing = bits(cAct, cInstrument, cPassive, cPerfect, cPlanned, cRel, cNeg)

// listsParties tells whether the semicolons part names of parties only: all but the first and the last part do
// nothing and name a party, and the first or the last does nothing either.
func (d *document) listsParties(st sentence, at []int) bool {
	last := at[len(at)-1]
	if last+1 >= st.to || !d.has(last+1, cAnd) && !d.joinedAnd(last+1) && !d.lastTwo(last+1, st.to) {
		return false
	}
	for k := 1; k < len(at); k++ {
		if d.count(at[k-1], at[k], doing) > 0 || d.count(at[k-1], at[k], bits(cGaz)) == 0 {
			return false
		}
	}
	if d.hitAt(last+1, cWith) != nil || d.has(last+1, cAnd) && d.hitAt(last+2, cWith) != nil {
		for i := last; i < st.to; i++ {
			if d.hasAny(i, bits(cMonth)) || d.yearToken(i) {
				return false // "…; and with C, in May, a match"
			}
		}
	}
	if d.clauseOfStates(last, st.to) {
		return false
	}
	opens := d.count(st.from, at[0], doing) == 0 && d.count(st.from, at[0], bits(cGaz)) > 0
	closes := d.count(last, st.to, doing) == 0 && d.count(last, st.to, bits(cGaz)) > 0
	return opens && d.count(last, st.to, bits(cGaz)) > 0 || closes && d.count(st.from, at[0], bits(cGaz)) > 0
}

// clauseOfStates tells whether what follows the last name between two tokens, right behind it, is a word like the verb of a clause
// ("…; C and D looked on").
func (d *document) clauseOfStates(from, to int) bool {
	i := d.endOfNames(from, to)
	if i < 0 || i >= to || caseless(d.toks[i].norm) {
		return false
	}
	t := &d.toks[i]
	return t.word && !t.capital && d.mask[i] == 0
}

// endOfNames gives the token behind the last name of a party between two tokens, -1 where there is none.
func (d *document) endOfNames(from, to int) int {
	for i := to - 1; i >= from; i-- {
		if h := d.hitAt(i, cGaz); h != nil {
			return h.to
		}
	}
	return -1
}

// lastTwo tells whether the last two of a list stand at token i, joined by an "and" with a comma or a name before it ("…;
// Guatemala, X, and Honduras, Y", "…; the body's director, X, and, for C, Y").
func (d *document) lastTwo(i, to int) bool {
	if !d.namesMember(i, to) {
		return false
	}
	for j := i + 1; j+1 < to && j-i <= 16; j++ {
		if d.hasAny(j, doing|bits(cSays, cBoundary)) {
			return false
		}
		if !d.has(j, cAnd) || !d.toks[j].word {
			continue
		}
		p := &d.toks[j-1]
		if p.word && !p.capital {
			continue
		}
		for j++; j < to && (!d.toks[j].word || d.hasAny(j, bits(cFor))); j++ {
		}
		return d.namesMember(j, to)
	}
	return false
}

// namesMember tells whether a party, an office or a body is named at token i, behind its article and "of".
func (d *document) namesMember(i, to int) bool {
	for n := 0; i < to && n < 3 && d.hasAny(i, bits(cDef, cOf)) && d.hitAt(i, cGaz) == nil; n++ {
		i++
	}
	return i < to && (d.hasAny(i, bits(cGaz, cOffice, cInstitution)) || d.namedOf(i, to))
}

// namedOf tells whether a name stands at token i and its country behind a comma ("Mensah, de Ghana").
func (d *document) namedOf(i, to int) bool {
	if !d.toks[i].capital {
		return false
	}
	for j := i + 1; j+2 < to && j-i <= 4; j++ {
		if !d.toks[j].word {
			return d.isComma(j) && d.has(j+1, cOf) && (d.hitAt(j+2, cGaz) != nil || j+3 < to && d.has(j+2, cDef) && d.hitAt(j+3, cGaz) != nil)
		}
	}
	return false
}
