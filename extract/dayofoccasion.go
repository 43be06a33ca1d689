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

// onVisitBehind tells whether the only date of the sentence is that of the visit or the meeting on whose occasion the verb of signing before it
// was done ("signed while the president was on a visit to Lima in January").
func (d *document) onVisitBehind(h *dateHit, in *instrument, t *tie) bool {
	return h.from >= t.act.to && t.act.from >= in.to && d.masked[h.from] && !d.toldOn(h, in) && d.occasionIn(t.act.to, h.from, d.sents[in.sent]) && d.count(t.act.to, h.from, bits(cAct, cNeg)) == 0
}

// metInAside tells whether the only date of the sentence is that of a meeting with the partner, told in words between commas before the verb
// of signing ("X, who met the minister of B yesterday, signed with her").
func (d *document) metInAside(h *dateHit, t *tie) bool {
	if !h.deictic || len(h.value) != len("2006-01-02") || h.to > t.act.from {
		return false
	}
	for i := h.from - 1; i > 0 && h.from-i <= wordsToMet && !d.sentStart[i+1]; i-- {
		if d.isComma(i) {
			return d.has(i+1, cRel) && d.occasionIn(i+1, h.from, d.sents[d.sentOf[i]]) && (d.hasAnyIn(i+1, h.from, bits(cOffice)) || d.personBetween(i+1, h.from) >= 0)
		}
	}
	return false
}

// wordsToMet is how far before the day of a meeting the words may open that tell of it.
const wordsToMet = 16
