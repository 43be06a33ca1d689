package extract

import "github.com/entente-kg/entente/kg"

// forceFrom tells whether the day behind a verb that puts the instrument into force is one to come: what was done
// shortly before publication brings it about ("Today they exchanged the notes which put into force, from 1 June, the accord").
func (d *document) forceFrom(h *dateHit, in *instrument, t *tie) bool {
	a := t.act
	if t.status != kg.InForce || a == nil || a.e.act != actForce || t.link != linkActive || a.to > in.npFrom {
		return false
	}
	if h.from < a.from || h.to > in.npFrom || h.next == "" || h.next <= d.article.Published || h.deictic || len(h.next) != 10 {
		return false
	}
	return d.freshDay(d.sents[in.sent])
}
