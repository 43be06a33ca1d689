package extract

import "github.com/entente-kg/entente/kg"

// sentencesToTalks is how many sentences behind an accord those may stand that say that it is still in talks.
const sentencesToTalks = 2

// settleStillInTalks drops an accord that was taken for signed by no more than its noun, without a day, where the text goes on to say that it
// is still being negotiated ("talks between A and B on concluding an accord. The accord, which is under negotiation, …").
func (d *document) settleStillInTalks() {
	for _, m := range d.mentions {
		if m.dropped || m.title || m.status != kg.Negotiating || !m.in.def || m.in.plural {
			continue
		}
		var one *mention
		for _, o := range d.mentions {
			if o == m || o.dropped || o.title || o.sent >= m.sent || m.sent-o.sent > sentencesToTalks || o.status != kg.Signed || o.dated || o.count != 1 || o.kind != m.kind || !o.ps.parties.Equal(m.ps.parties) {
				continue
			}
			if a := o.tie.act; a == nil || a.e.forms&formNoun != 0 && a.e.forms&(formPast|formPart) == 0 {
				one = o
			}
		}
		if one == nil {
			continue
		}
		one.dropped = true
		for x, w := range one.domains {
			m.domains[x] += w
		}
	}
}
