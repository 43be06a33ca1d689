package extract

import "github.com/entente-kg/entente/kg"

// onOccasionAhead tells whether the only date of the sentence, one to come, is that of the visit or the meeting at which something is to be
// signed ("will meet on 11 May at talks at which an accord will be signed", "is to be signed when the president goes to Lima in June").
func (d *document) onOccasionAhead(h *dateHit, t *tie, st sentence) bool {
	if t.status != kg.Planned || t.act == nil || !d.ahead(h) && h.next <= d.article.Published || len(h.value) < len("2006-01") {
		return false
	}
	lo, hi := min(h.to, t.act.to), max(h.from, t.act.from)
	for _, a := range d.actsIn(d.sentOf[h.from]) {
		if a.from >= lo && a.to <= hi && a.e.forms&formNoun == 0 {
			return false
		}
	}
	if h.from < t.act.from {
		return t.link != linkRelative && d.count(h.to, t.act.from, bits(cRel)) > 0
	}
	return d.occasionIn(t.act.to, h.from, st)
}

// occasionIn tells whether words for a meeting or a visit stand between two tokens of a sentence.
func (d *document) occasionIn(from, to int, st sentence) bool {
	for i := max(from, st.from); i < min(to, st.to); i++ {
		if d.meets(i) || d.single(i, cVisit) {
			return true
		}
	}
	return false
}

// atTalksOf tells whether the only date of the sentence, one near publication, is that of talks told behind what was signed, whose outcome
// it is ("signed a memorandum, first fruit of the talks that they had on Tuesday in Kingston").
func (d *document) atTalksOf(h *dateHit, in *instrument, t *tie) bool {
	if t.status != kg.Signed || t.act == nil || !h.deictic || len(h.value) != len("2006-01-02") || h.value > d.article.Published || h.from < max(in.npTo, t.act.to) {
		return false
	}
	st := d.sents[in.sent]
	from := max(in.npTo, t.act.to)
	for _, a := range d.actsIn(in.sent) {
		if a.from >= from && a.to <= h.from && a.e.forms&formNoun == 0 {
			return false
		}
	}
	return d.count(from, h.from, bits(cSays, cBoundary, cNeg)) == 0 && d.occasionIn(from, h.from, st)
}
