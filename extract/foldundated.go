package extract

import (
	"cmp"
	"maps"

	"github.com/entente-kg/entente/kg"
)

// foldUndated makes one of two records of the same parties, kind, state, number and fields of which at most one is told a day: what
// an article tells twice of the same two is one accord, unless words set them apart ("another", members of a list).
func (d *document) foldUndated() {
	for k, m := range d.mentions {
		if m.dropped {
			continue
		}
		for _, o := range d.mentions[:k] {
			if d.toldAgain(o, m) {
				d.mergeInto(o, m)
				m.dropped = true
				break
			}
		}
	}
}

// toldAgain tells whether m is what o tells, without a day of its own or with the only one.
func (d *document) toldAgain(o, m *mention) bool {
	if o.dropped || o.status != m.status || o.kind != m.kind || o.count != m.count || !o.ps.parties.Equal(m.ps.parties) || o.sent == m.sent {
		return false
	}
	if o.value != "" && m.value != "" || o.in.other || m.in.other || o.in.past != m.in.past || o.in.plural != m.in.plural || o.bundle != nil || m.bundle != nil {
		return false
	}
	if v := cmp.Or(o.value, m.value); v != "" && o.status != kg.Planned && !near(v, d.article.Published) {
		return false // the other one is of long ago
	}
	return maps.Equal(o.domains, m.domains) || len(o.domains) == 0 || len(m.domains) == 0
}
