package extract

// wordsToOne is how many tokens behind the ordinal the word may stand for what the nth state has or signs.
const wordsToOne = 9

// nthToHaveOne tells whether what stands at token i for an accord only counts a side of the one told among those who have such a thing
// ("A is the fourth Gulf state to sign one", "le quatrième pays à en avoir un").
func (d *document) nthToHaveOne(i int, st sentence) bool {
	for j := i - 1; j >= max(st.from, i-wordsToOne); j-- {
		if !d.toks[j].word || d.hasAny(j, bits(cAnd, cWith, cBetween, cBoth, cInstrument)) {
			return false
		}
		if d.hitAt(j, cOrdinal) != nil {
			return d.rareIn(j+1, min(j+4, i), cAnyParty)
		}
	}
	return false
}

// nthToConcludeSuch tells whether an instrument that is called by no more than a general word, or likened to the one told before, only
// counts a side of that one among those who have such a thing ("becomes the second state to conclude a text of this kind with B").
func (d *document) nthToConcludeSuch(in *instrument, st sentence) bool {
	return in.indef && !in.plural && (in.generic || d.count(in.npFrom, min(in.to+3, st.to), bits(cSimilar)) > 0) && d.nthToHaveOne(in.npFrom, st)
}
