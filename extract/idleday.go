package extract

import "github.com/entente-kg/entente/kg"

// wordsToSaidOn is how many words may stand between a verb of saying and the day on which something was said.
const wordsToSaidOn = 4

// idleDay tells whether the day is none of what the article tells as news, though it is near publication: that on which somebody
// said something ("it is the first of its kind, the ministry said on Tuesday"), that of how things stand ("who live in Ghana
// today"), or the last one of what goes on ("until this Monday").
func (d *document) idleDay(h *dateHit) bool {
	if d.rare(h.from-1, cUpTo) || d.has(h.from-1, cDef) && d.rare(h.from-2, cUpTo) {
		return true
	}
	s := d.sentOf[h.from]
	if d.inQuotes(h.from) {
		return true
	}
	if d.ofOccasion(s) && !(d.saidOn(h) && d.saysBehind(h)) {
		return false
	}
	return d.saidOn(h) || d.nowadays(h)
}

// saidOn tells whether the day is that on which somebody said something: a verb of saying stands before it, with nothing but who
// says so between, or right behind it.
func (d *document) saidOn(h *dateHit) bool {
	st := d.sents[d.sentOf[h.from]]
	for i, n := h.from-1, 0; i >= st.from && n <= wordsToSaidOn; i-- {
		if d.sayingAt(i) {
			return true
		}
		if d.toks[i].word {
			n++
		}
		if d.isComma(i) && i < h.from-1 || d.hasAny(i, bits(cAct, cInstrument, cRel)) {
			break
		}
	}
	i := h.to
	for i < st.to && i-h.to < 2 && (d.has(i, cPerfect) || d.isComma(i)) {
		i++
	}
	return i < st.to && d.sayingAt(i)
}

// inQuotes tells whether token i stands in quotation marks that open in its sentence.
func (d *document) inQuotes(i int) bool {
	open := false
	for k := d.sents[d.sentOf[i]].from; k < i; k++ {
		if d.quoteMark(k) {
			open = !open
		}
	}
	return open
}

// overDays gives the month instead of the day where the sentence tells that what it tells took several days ("in the three days
// that he spent in Lima a loan was signed").
func (d *document) overDays(m *mention, v kg.Date) kg.Date {
	t, ok := startOf(v)
	st := d.sents[m.sent]
	if !ok || len(v) != len("2006-01-02") || m.tie.act == nil {
		return v
	}
	for i := st.from; i < m.tie.act.from; i++ {
		n, w := d.numberAt(i)
		if w == 0 || n < 2 || n >= t.Day() {
			continue
		}
		if u := d.hitAt(i+w, cUnit); u != nil && u.e.unit == "day" && u.to <= m.tie.act.from {
			return v[:len("2006-01")]
		}
	}
	return v
}

// saysBehind tells whether what was said follows right behind the day ("the agency reported on Tuesday that").
func (d *document) saysBehind(h *dateHit) bool {
	i := h.to
	if d.isComma(i) {
		i++
	}
	return i < len(d.toks) && !d.sentStart[i] && d.hasAny(i, bits(cRel, cBoundary))
}

// nowadays tells whether the day is the one of publication, named by the word for today in a sentence that tells nothing that was done
// to an accord.
func (d *document) nowadays(h *dateHit) bool {
	t := d.hitAt(h.from, cDay)
	if caseless(d.toks[h.from].norm) && (len(d.mentions) == 0 || d.mentions[0].sent >= d.sentOf[h.from]) {
		return false // how a verb is spelt tells no tense there: what leads up to the accord may be news of today
	}
	if t == nil || t.e.n != 0 || h.to != t.to || h.value != d.article.Published {
		return false
	}
	st := d.sents[d.sentOf[h.from]]
	return d.count(st.from, st.to, bits(cAct, cInstrument, cPassive, cPerfect)) == 0
}

// dayOfPage tells whether a date of the headline is that of the page, not of what it tells: told in full, in a headline without an
// act ("News from 15 May 2024").
func (d *document) dayOfPage(h *dateHit) bool {
	st := d.sents[d.sentOf[h.from]]
	return st.field == 0 && !h.deictic && !h.noYear && len(h.value) == len("2006-01-02") && d.count(st.from, st.to, bits(cAct)) == 0
}

// dayOfCleft tells whether the day stands alone at the head of its sentence, a word for "that" or "when" behind it, so that it is that of
// the clause behind ("It was on 13 May that", "C'est lundi que", "Fue el viernes cuando").
func (d *document) dayOfCleft(h *dateHit, st sentence) bool {
	from := st.from
	if d.toks[from].field == 1 {
		from = max(from, d.pubPlace)
	}
	if h.from <= from || h.from-from > 4 || h.to >= st.to {
		return false
	}
	for i := from; i < h.from; i++ {
		if !d.toks[i].word && d.toks[i].norm != "'" && d.toks[i].norm != "’" || d.hasAny(i, bits(cAct, cInstrument, cGaz, cSays)) || i > from && d.toks[i].word && (d.toks[i].capital || d.mask[i] == 0 && d.toks[i].number < 0) {
			return false
		}
	}
	return d.count(from, h.from, bits(cPassive)) > 0 && !d.has(from, cTimePrep) && (d.hasAny(h.to, bits(cRel, cBoundary)) || d.single(h.to, cSees))
}
