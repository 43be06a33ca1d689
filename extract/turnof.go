package extract

import (
	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// whoseTurn gives whose turn it was, where words of that sort stand before the instrument with one name behind them ("two
// months later it was the turn of B: a memorandum on …").
func (d *document) whoseTurn(in *instrument) kg.Party {
	st := d.sents[in.sent]
	for i := st.from; i < in.npFrom; i++ {
		if !d.has(i, cAdds) {
			continue
		}
		for k := d.first[i]; k < len(d.hits) && d.hits[k].from == i; k++ {
			h := &d.hits[k]
			if h.e.class != cAdds || h.e.n != 1 {
				continue
			}
			ks := d.atomsIn(h.to, in.npFrom)
			if len(ks) != 1 || d.atoms[ks[0]].from-h.to > 2 || d.atoms[ks[0]].gaz != gazetteer.Name && d.atoms[ks[0]].gaz != gazetteer.Org && d.atoms[ks[0]].gaz != gazetteer.Capital {
				return ""
			}
			return d.atoms[ks[0]].party
		}
	}
	return ""
}

// ofTheBond tells whether the date stands in the relative clause of the instrument that somebody ended, suspended,
// renewed or ratified, and no comma has closed it.
func (d *document) ofTheBond(in *instrument, t *tie, h *dateHit) bool {
	if t.act == nil || t.link != linkActive || t.act.to > in.npFrom || t.status == kg.Signed || t.status == kg.Planned || t.status == kg.Negotiating {
		return false
	}
	rel := false
	for i := in.to; i < h.from; i++ {
		switch {
		case d.has(i, cRel):
			rel = true
		case rel && d.isComma(i):
			return false
		}
	}
	return rel
}
