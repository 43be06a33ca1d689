package extract

import "github.com/entente-kg/entente/kg"

// firstOfRenewed tells whether m is the first one, signed long ago, of what o tells the renewal of ("renewed their agreement. The
// first agreement was signed in September 2017"): an instrument of its own.
func (d *document) firstOfRenewed(o, m *mention) bool {
	if o.status != kg.Renewed || m.status != kg.Signed || !m.dated || m.value == "" || m.sent == o.sent || near(m.value, d.article.Published) {
		return false
	}
	for i := m.in.npFrom; i < min(m.in.to+1, d.sents[m.sent].to); i++ {
		if h := d.hitAt(i, cOrdinal); h != nil && h.e.n == 1 {
			return true
		}
	}
	return false
}
