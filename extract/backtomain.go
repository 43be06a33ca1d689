package extract

import "github.com/entente-kg/entente/kg"

// backToMain takes up the article's own pair again where news of the day is told behind an aside, in its paragraph, on
// an older accord of one of the two with somebody else ("A signed a similar accord with C in 2018. A treaty on
// extradition is to be signed in June.").
func (d *document) backToMain(in *instrument, t *tie) {
	if !d.mainTold || d.topicOld == 0 || len(d.mainTopic) != 2 || overlap(d.topic, d.mainTopic) != 1 || in.past || in.ellipsis || in.other || t.act == nil {
		return
	}
	if d.goesOn(in.sent) || !d.asideIn(d.sents[in.sent].para) || !d.newsOfTheDay(in, t) {
		return
	}
	d.topic, d.topicOld = d.mainTopic, 0
}

// asideIn tells whether the accord told last is an older one, told in this paragraph behind one of the article's own
// pair.
func (d *document) asideIn(para int) bool {
	last := d.lastMade()
	if last == nil || last.para != para || !last.ps.parties.Equal(d.topic) {
		return false
	}
	for _, m := range d.mentions {
		if m == last {
			break
		}
		if !m.dropped && m.ps.parties.Equal(d.mainTopic) {
			return true
		}
	}
	return false
}

// newsOfTheDay tells whether the act is still to come or of these days.
func (d *document) newsOfTheDay(in *instrument, t *tie) bool {
	switch t.status {
	case kg.Planned, kg.Negotiating:
		return true
	}
	h, ok := d.dateOf(in, t)
	if ok && (t.status == kg.Signed || h.from < in.from || h.from >= in.npTo) {
		return near(h.value, d.article.Published)
	}
	return !d.hasAny(t.act.from-1, bits(cPast)) && !d.auxBefore(t.act, cPerfect)
}
