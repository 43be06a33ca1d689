package extract

import "github.com/entente-kg/entente/kg"

// finalFirst puts the main verb of signing before the relative clause or participle that tells of an earlier step of the same
// text, where both are told with their day ("signed yesterday in A the treaty that they had initialled in B in March"): the
// day and the town are those of the last step.
func (d *document) finalFirst(in *instrument, ties []tie) {
	if len(ties) > 1 {
		d.countedFirst(in, ties)
	}
	if len(ties) < 2 || in.ellipsis || ties[0].status != kg.Signed || ties[0].link != linkRelative && ties[0].link != linkPart || ties[0].act.from < in.to {
		return
	}
	for k := 1; k < len(ties); k++ {
		if d.laterStep(in, &ties[0], &ties[k]) || d.stepToCome(in, &ties[0], &ties[k]) {
			ties[0], ties[k] = ties[k], ties[0]
			return
		}
	}
}

// countedFirst puts the act that time is counted from before the verb of the main clause behind it ("ten years after signing
// their treaty, A and B sealed an accord on milk").
func (d *document) countedFirst(in *instrument, ties []tie) {
	for k := range ties {
		if t := &ties[k]; t.act.to <= in.npFrom && t.link == linkActive && d.masked[t.act.from] && !d.masked[ties[0].act.from] {
			if _, n, _ := d.countBefore(t.act.from); n > 0 {
				ties[0], ties[k] = ties[k], ties[0]
				return
			}
		}
	}
}

// dayOfSigningIt gives the day on which what was initialled was signed, where a pronoun right behind the second verb stands for it
// ("initialled a treaty in June and signed it in Lima in September"); nil where none is told.
func (d *document) dayOfSigningIt(in *instrument, t *tie) *dateHit {
	if t.act == nil || t.status != kg.Signed || in.def || in.plural || t.act.e.act != actSign {
		return nil
	}
	st := d.sents[in.sent]
	for i := in.to; i < min(st.to, in.to+maxToOwnDate+6); i++ {
		a := d.hitAt(i, cAct)
		if a == nil || a.to >= st.to || d.hitAt(a.to, cPronoun) == nil {
			continue
		}
		if a.e.act != actSign || a.e.forms&(formPast|formPart) == 0 || a.e.forms&formNoun != 0 || !d.has(i-1, cAnd) || !d.dateBetween(in.to, i) {
			return nil
		}
		for k := range d.dates {
			if h := &d.dates[k]; h.from >= a.to && h.to <= min(st.to, a.to+maxToOwnDate) && h.value != "" && !d.ahead(h) {
				return h
			}
		}
	}
	return nil
}

// laterStep tells whether x is the main verb of the sentence, before the instrument or behind what goes on it, with a day of
// its own that is later than that of the step told by t.
func (d *document) laterStep(in *instrument, t, x *tie) bool {
	a := x.act
	main := x.link == linkActive || x.link == linkPassive || x.link == linkRelative && d.auxBefore(a, cPassive) // "that A initialled in May was signed on Monday"
	if x.status != kg.Signed || a.e.act != actSign || !main || a.e.forms&(formPast|formPart) == 0 {
		return false
	}
	if a.from < in.npFrom && d.otherInstrument(a.to, in.npFrom-1) || a.from > in.from && (a.from < t.act.to || d.otherInstrument(in.npTo, a.from)) {
		return false
	}
	if !d.dateBetween(t.act.to, min(t.act.to+maxToOwnDate, d.sents[in.sent].to)) {
		return false
	}
	first, ok := d.dateOf(in, t)
	if !ok {
		return false
	}
	last, ok := d.dateOf(in, x)
	return ok && last.from != first.from && last.value > first.value && !first.value.Within(last.value) && !last.value.Within(first.value)
}

// stepToCome tells whether x, the main verb behind the participle or relative clause t, says of what was initialled that it is
// still to be signed ("the treaty initialled in May will be signed in Doha on 14 July").
func (d *document) stepToCome(in *instrument, t, x *tie) bool {
	a := x.act
	if x.status != kg.Planned || a.e.act != actSign || x.link == linkPart || x.link == linkNominal || a.from <= t.act.to || t.act.e.act != actSign || d.otherInstrument(in.npTo, a.from) {
		return false
	}
	i := d.beforeVerb(a)
	for i > t.act.to && d.hasAny(i, bits(cPassive, cPerfect, cPlanned)) && !d.isDate(i) {
		i--
	}
	return d.isComma(i) || d.isDate(i) || d.has(i, cGaz) || i < t.act.to // but "which they signed, rice will be exchanged"
}

// townOfEarlierStep tells whether the town stands behind a participle of an earlier step, which goes on the instrument before
// the verb ("the treaty initialled in Delhi was signed in Doha").
func (d *document) townOfEarlierStep(in *instrument, t *tie, from, to int) bool {
	if t.act == nil || from < in.to || to > t.act.from {
		return false
	}
	for _, b := range d.actsIn(in.sent) {
		if b.from >= in.from && b.to <= from && b.e.act == actSign && b.e.forms&formPart != 0 {
			return true
		}
	}
	return false
}

// ofSigningAhead tells whether the date stands right behind a participle of signing that goes on the instrument, before the verb
// that tells of a later state ("the accord signed in 2018 has become effective").
func (d *document) ofSigningAhead(in *instrument, h *dateHit, t *tie) bool {
	if t.status == kg.Signed || t.status == kg.Planned || h.from < in.to || h.to > t.act.from {
		return false
	}
	for i := h.from - 1; i >= in.to && h.from-i <= maxToOwnDate; i-- {
		if x := d.hitOver(i, cAct); x != nil {
			return x.e.act == actSign && x.e.forms&formPart != 0
		}
	}
	return false
}

// dayOfSignedState gives the day behind the passive verb of signing whose subject is the noun of a state ("the renewal of the
// memorandum was signed on 10 May"); nil where none is told.
func (d *document) dayOfSignedState(t *tie) *dateHit {
	a := t.act
	if a == nil || a.e.forms&formNoun == 0 || t.status == kg.Signed || t.status == kg.Planned || t.status == kg.Negotiating {
		return nil
	}
	st := d.sents[d.sentOf[a.from]]
	if a.from-max(st.from, d.pubPlace) > 3 {
		return nil
	}
	for i := a.to; i < min(st.to, a.to+14); i++ {
		x := d.hitAt(i, cAct)
		if x == nil {
			continue
		}
		if x.e.act != actSign || x.e.forms&formPart == 0 || !d.auxBefore(x, cPassive) {
			return nil
		}
		for k := range d.dates {
			if h := &d.dates[k]; h.from >= x.to && h.to <= min(st.to, x.to+maxToOwnDate) && h.value != "" && !d.ahead(h) {
				return h
			}
		}
		return nil
	}
	return nil
}
