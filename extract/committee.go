package extract

import "github.com/entente-kg/entente/gazetteer"

// wordsToCommittee is how far from the verb of approving the word for a committee may stand.
const wordsToCommittee = 12

// onlyInCommittee tells whether the ratification is no more than what a committee of a parliament said before the house
// votes ("the Senate's foreign relations committee approved the treaty", "fue aprobado en comisión").
func (d *document) onlyInCommittee(a *hit) bool {
	if a.e.act != actRatify && a.e.flags&flagVoted == 0 || a.e.forms == formNoun {
		return false
	}
	if i := d.firstVoter(a.to, 1); i >= 0 {
		if d.rare(i, cCommittee) && d.committee(i, true) && (i == a.to || d.behindAny(i, bits(cBy, cOf, cLoc)) || d.hitOver(i, cEpithet) != nil) {
			return !d.alsoInHouse(i)
		}
	}
	if d.ofBillInCommittee(a) {
		return true
	}
	i := d.firstVoter(a.from-1, -1)
	return i >= 0 && d.rare(i, cCommittee) && d.committee(i, false)
}

// firstVoter gives the word for a committee or a house that says who votes, looked for in the direction of step: behind the
// verb the first, before it the head of the subject, which is the first of its words; -1 where there is none.
func (d *document) firstVoter(i, step int) int {
	head := -1
	for n := 0; n < wordsToCommittee && i >= 0 && i < len(d.toks); n, i = n+1, i+step {
		if step > 0 && d.sentStart[i] || d.has(i, cAct) || step > 0 && d.has(i, cBoundary) || step < 0 && d.has(i, cInstrument) {
			break
		}
		if d.rare(i, cCommittee) || d.single(i, cVotes) {
			if step > 0 {
				return i
			}
			if head < 0 || d.nounBefore(i, head) {
				head = i
			}
		}
		if step < 0 && d.sentStart[i] {
			break
		}
	}
	return head
}

// nounBefore tells whether the noun at i governs the one at k behind it ("committee of the Senate"), which is no compound
// ("Senate committee").
func (d *document) nounBefore(i, k int) bool {
	for j := i + 1; j < k; j++ {
		if d.toks[j].norm == "," {
			return i == 0 || !d.has(i-1, cOf) // "the Senate, having heard its committee, approved"; not "after that of the committee, the Senate"
		}
	}
	return caseless(d.toks[i].norm) || d.count(i+1, k, bits(cOf, cDef, cLoc)) > 0
}

// committee tells whether the word at i is for a committee of a house: it is no part of a name of an organisation, and no
// standing committee, which can stand for the house; behind the verb ("en comisión") no more need be told.
func (d *document) committee(i int, behind bool) bool {
	if h := d.hitOver(i, cGaz); h != nil && h.e.gaz != gazetteer.Demonym {
		return false
	}
	for k := max(0, i-1); k <= i+1 && k < len(d.toks); k++ {
		if d.rare(k, cLasting) {
			return false
		}
	}
	st := d.sents[d.sentOf[i]]
	for k := st.from; k < st.to; k++ {
		if d.single(k, cVotes) {
			return true
		}
	}
	return behind && d.has(i-1, cLoc) || d.count(i+1, min(i+3, st.to), bits(cOf)) > 0
}

// alsoInHouse tells whether the house is named beside the committee ("en comisión y en pleno").
func (d *document) alsoInHouse(i int) bool {
	for k := i + 1; k < len(d.toks) && k <= i+6 && !d.sentStart[k]; k++ {
		if d.single(k, cVotes) {
			return d.behindAny(k, bits(cLoc)) && d.count(i, k, bits(cAnd)) > 0
		}
	}
	return false
}

// wordsToBill is how far before the words of ratifying the bill may stand that they are those of.
const wordsToBill = 4

// ofBillInCommittee tells whether the words of ratifying say what a bill is for that a committee approved ("the Senate's
// committee passed the bill ratifying the treaty").
func (d *document) ofBillInCommittee(a *hit) bool {
	for i := a.from - 1; i >= 0 && a.from-i <= wordsToBill && !d.sentStart[i+1] && !d.has(i, cAct); i-- {
		if !d.rare(i, cBill) {
			continue
		}
		for k := i - 1; k >= 0 && i-k <= wordsToCommittee && !d.sentStart[k+1]; k-- {
			if b := d.hitOver(k, cAct); b != nil {
				return d.onlyInCommittee(b)
			}
		}
		return false
	}
	return false
}
