package extract

// notYetRatified tells whether all that is denied of the instrument is that it was ratified, which leaves it signed ("their
// convention of 1972, which parliament has not approved").
func (d *document) notYetRatified(in *instrument, acts []*hit, ins []instrument) bool {
	if d.denied(in) || d.deniedBefore(in) {
		return false
	}
	t := d.tieOf(in, acts, ins)
	return t.link == linkRelative && t.drop == "negated" && t.act.e.act == actRatify
}

// wordsToObject is how many words that are not known may stand between a verb of denouncing and what it ends.
const wordsToObject = 2

// denouncesOther tells whether a verb that may only blame has another object, in whose words the instrument stands
// ("denounced a military axis contrary to the spirit of the treaty").
func (d *document) denouncesOther(a *hit, in *instrument) bool {
	if a.e.act != actEnd || a.e.flags&flagWeak == 0 || a.to > in.npFrom || in.ellipsis || caseless(d.toks[in.from].norm) {
		return false
	}
	n := 0
	if d.colons(a.to, in.from) > 0 {
		return false
	}
	first, last := d.insertion(a.to, in.npFrom)
	for i := a.to; i < in.from; i++ {
		if d.plainWord(i) && (i < first || i > last) {
			n++
		}
	}
	return n > wordsToObject
}

// dayOfLeave tells whether the day before the instrument is the one on which leave was given to sign it, or on which it was
// agreed that it will be ("the cabinet on Monday gave the green light to sign").
func (d *document) dayOfLeave(h *dateHit, in *instrument, t *tie) bool {
	if !h.deictic || len(h.value) != 10 || h.value >= d.article.Published || t.act == nil || t.after || h.to > in.npFrom || d.sentOf[h.from] != in.sent {
		return false
	}
	if t.act.to <= h.from && t.act.e.forms == formInf {
		return false // "gave leave to sign this Friday a treaty with B"
	}
	st := d.sents[in.sent]
	for k := d.first[st.from]; k < len(d.hits) && d.hits[k].from < in.npFrom; k++ {
		x := &d.hits[k]
		if x.from == t.act.from && x.e.act == actSign {
			continue
		}
		switch x.e.class {
		case cPlanned:
			if x.e.forms == formNoun|formInf || x.e.forms == formNoun {
				return true
			}
		case cAct:
			if (x.e.act == actRatify || x.e.act == actPlan) && x.e.forms&(formPast|formPart) != 0 && x.e.forms&(formInf|formNoun) == 0 {
				return true
			}
		}
	}
	return false
}
