package extract

import "github.com/entente-kg/entente/kg"

// storyDate gives the day on which a story in the present tense goes on: the one that a sentence before it in its
// paragraph tells, long past ("It all begins on 24 February 1979. On a visit, A signs with B …").
func (d *document) storyDate(m *mention) (dateHit, bool) {
	a := m.tie.act
	if a == nil || a.e.forms&formPres == 0 || m.status != kg.Signed || d.auxBefore(a, cPerfect) {
		return dateHit{}, false
	}
	for s := m.sent - 1; s >= 0 && s >= m.sent-2 && d.sents[s].field == d.sents[m.sent].field && d.sents[s].para == m.para; s-- {
		for k := len(d.dates) - 1; k >= 0; k-- {
			h := &d.dates[k]
			if d.sentOf[h.from] == s && len(h.value) >= 4 && !h.same && !near(h.value, d.article.Published) && h.value < d.article.Published {
				return *h, true
			}
		}
	}
	return dateHit{}, false
}
