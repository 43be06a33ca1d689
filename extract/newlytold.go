package extract

import "github.com/entente-kg/entente/kg"

// newlyTold tells whether "new" only says of a definite instrument that it is the one just told, not that it is a further
// one ("A and B signed a memorandum on nurses. The new agreement …"): the accord told last is the article's own, and no
// other word sets the instrument apart.
func (d *document) newlyTold(in *instrument) bool {
	if !in.def || in.counted || in.ellipsis || in.past {
		return false
	}
	for i := max(in.npFrom, d.sents[in.sent].from); i < min(in.to+2, d.sents[in.sent].to); i++ {
		if i >= in.from && i < in.to {
			continue
		}
		if h := d.hitOver(i, cOther); h != nil && h.e.flags&flagWeak == 0 || d.ordinal(i) > 1 {
			return false
		}
	}
	m := d.lastOwn(in.sent)
	if m == nil || m.in.other && m.in.ellipsis || m.count > 1 && !in.plural {
		return false
	}
	for _, k := range d.atomsIn(in.npFrom, in.npTo) {
		if !m.ps.parties.Has(d.atoms[k].party) {
			return false
		}
	}
	return true
}

// lastOwn gives the last accord told in the sentences before s, where it is news: neither of long ago nor at an end.
func (d *document) lastOwn(s int) *mention {
	for k := len(d.mentions) - 1; k >= 0; k-- {
		m := d.mentions[k]
		if m.dropped || m.title || m.sent == s {
			continue
		}
		if s-max(m.sent, m.spoken) > 4 {
			return nil
		}
		if m.dated && !near(m.value, d.article.Published) || m.in.past || m.status == kg.Ended || m.status == kg.Suspended {
			return nil
		}
		return m
	}
	return nil
}
