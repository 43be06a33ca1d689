package extract

import "github.com/entente-kg/entente/kg"

// costOfVote is the most that the tie to the vote on a bill costs: the main verb of the sentence, however long the name of
// the bill.
const costOfVote = 0.4

// votedOn gives an act that a bill is on ("passed a bill approving the accord", "ont adopté le projet de loi autorisant le
// gouvernement à conclure un prêt") the status of the vote that the sentence tells before it, and tells whether there is one.
func (d *document) votedOn(t *tie, in *instrument) bool {
	a := t.act
	if a.e.act != actRatify && a.e.act != actSign || a.to > in.from || !d.inBill(a) {
		return false
	}
	for i := a.from - 1; i >= 0 && !d.sentStart[i+1]; i-- {
		x := d.hitOver(i, cAct)
		if x == nil || !d.finiteVerb(x) || x.e.act != actRatify && x.e.flags&flagVoted == 0 {
			continue
		}
		vote := tie{act: x, link: linkActive, cost: min(t.cost, costOfVote)}
		d.readStatus(&vote, in)
		if vote.status == kg.Signed {
			vote.status = kg.Ratified // "the government adopted the bill"
		}
		*t = vote
		return true
	}
	return false
}
