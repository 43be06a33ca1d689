package extract

// wordsToGovernment is how far from a verb of approving the word for a government may stand that is its subject.
const wordsToGovernment = 4

// awaitsParliament tells whether a ratification is no more than a government's approval, of which the sentence tells that the
// parliament is still to vote ("the cabinet approved the treaty and sent it to parliament", "the deputies are to ratify the
// treaty, which the government approved").
func (d *document) awaitsParliament(a *hit) bool {
	if a.e.act != actRatify || a.e.forms&(formPast|formPart) == 0 || !d.governmentBeside(a) {
		return false
	}
	st := d.sents[d.sentOf[a.from]]
	for k := d.first[st.from]; k < len(d.hits) && d.hits[k].from < st.to; k++ {
		b := &d.hits[k]
		if b.e.class != cAct || b.e.act != actRatify || b.from == a.from {
			continue
		}
		if b.e.flags&flagWeak != 0 && b.from >= a.to || d.voted(b) && d.count(max(st.from, b.from-wordsToVoters), b.from, bits(cPlanned)) > 0 {
			return true
		}
	}
	return d.votersToCome(a.to, st.to)
}

// votersToCome tells whether a parliament is named between two tokens beside words of what is to come ("parliament will vote in
// June", "the deputies are to debate it").
func (d *document) votersToCome(from, to int) bool {
	for i := from; i < to; i++ {
		if d.single(i, cVotes) && d.count(i+1, min(i+wordsToGovernment, to), bits(cPlanned)) > 0 {
			return true
		}
	}
	return false
}

// governmentBeside tells whether a word for a whole government is the subject of the verb, before it or behind.
func (d *document) governmentBeside(a *hit) bool {
	st := d.sents[d.sentOf[a.from]]
	for i := max(st.from, a.from-wordsToGovernment); i < min(a.to+wordsToGovernment, st.to); i++ {
		if i >= a.from && i < a.to || d.has(i, cBoundary) {
			continue
		}
		if h := d.hitAt(i, cInstitution); h != nil && h.e.flags&flagWhole != 0 {
			return true
		}
	}
	return false
}
