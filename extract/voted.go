package extract

import "github.com/entente-kg/entente/kg"

// wordsToVoters is how far from a verb of adopting the word for those who vote may stand.
const wordsToVoters = 10

// voted tells whether those who do the act are of a parliament ("the deputies adopted the convention").
func (d *document) voted(a *hit) bool {
	for i := a.from - 1; i >= 0 && a.from-i <= wordsToVoters && !d.sentStart[i+1]; i-- {
		if d.single(i, cVotes) {
			return true
		}
	}
	for i := a.to; i < len(d.toks) && i-a.to < 4 && !d.sentStart[i]; i++ {
		if d.single(i, cVotes) {
			return true
		}
	}
	return d.votesOnList(d.sentOf[a.from])
}

// debatedByVoters tells whether the act is a parliament's discussing of an accord, which is no negotiating of it ("the deputies
// discussed the treaty with A").
func (d *document) debatedByVoters(a *hit) bool {
	if a.e.act != actNegotiate || a.e.forms&formNoun != 0 || !d.voted(a) {
		return false
	}
	return d.isUnreal(a.from) || d.isUnreal(a.to-1)
}

// votesOnList tells whether sentence s is an item of a list of what a parliament dealt with ("The deputies voted yesterday:
// – the convention with A: adopted").
func (d *document) votesOnList(s int) bool {
	lead := d.leadOf(s)
	if lead < 0 {
		return false
	}
	st := d.sents[lead]
	for i := st.from; i < st.to; i++ {
		if d.single(i, cVotes) {
			return true
		}
	}
	return false
}

// dateOfVotes gives the day on which a parliament dealt with a list, for what it adopted of it, where the item tells no
// day behind the verb.
func (d *document) dateOfVotes(in *instrument, t *tie) (dateHit, bool) {
	if t.status != kg.Ratified || t.act == nil || !d.votesOnList(in.sent) {
		return dateHit{}, false
	}
	for k := range d.dates {
		if h := &d.dates[k]; h.from >= t.act.to && h.to <= d.sents[in.sent].to {
			return dateHit{}, false
		}
	}
	return d.openingDate(in.sent)
}

// votedIt tells whether a parliament adopts by the act what a pronoun before it stands for.
func (d *document) votedIt(a *hit) bool {
	return a.e.flags&flagVoted != 0 && a.e.forms&formNoun == 0 && d.objectPronoun(a) && d.voted(a)
}
