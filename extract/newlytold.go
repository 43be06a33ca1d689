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
	m := d.lastOwn(in)
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

// lastOwn gives the last accord told in the sentences before the instrument's, where it is news: neither of long ago nor at an end.
// Behind one of long ago it is the news told before that, if the instrument is called by its word ("signed a protocol on Tuesday.
// The original agreement was concluded in 2006. The new protocol …").
func (d *document) lastOwn(in *instrument) *mention {
	behindOld := false
	for k := len(d.mentions) - 1; k >= 0; k-- {
		m := d.mentions[k]
		switch {
		case m.dropped || m.title || m.sent == in.sent:
		case in.sent-max(m.sent, m.spoken) > 4:
			return nil
		case m.dated && !near(m.value, d.article.Published) && m.status == kg.Signed:
			behindOld = true
		case m.in.past || m.status == kg.Ended || m.status == kg.Suspended || m.dated && !near(m.value, d.article.Published) || behindOld && m.kind != in.kind:
			return nil
		default:
			return m
		}
	}
	return nil
}
