package extract

import "github.com/entente-kg/entente/kg"

// readSubjectDates reads accords that several have with one partner, each with a date of its own at the end, in the same order
// ("A and B concluded their accords with C in February and April").
func (d *document) readSubjectDates(in *instrument, acts []*hit, next int) bool {
	if !in.plural && !(in.ellipsis && in.own) || in.counted && (in.count < 2 || !in.def && d.has(in.npFrom, cNumber)) {
		return false
	}
	t := d.tieOf(in, acts, d.ins)
	if t.link != linkActive || t.drop != "" || t.act.to > in.npFrom || t.status != kg.Signed && t.status != kg.Ratified {
		return false
	}
	partner, to := d.partnerRight(in)
	subjects := d.subjectsListed(t.act)
	if partner == "" || len(subjects) < 2 || in.counted && in.count != len(subjects) {
		return false
	}
	dates := d.datesOfEach(to, d.sents[in.sent].to, len(subjects))
	if dates == nil {
		return false
	}
	r := partnerRun{to: dates[len(dates)-1].to}
	for n, k := range subjects {
		a := &d.atoms[k]
		r.pairs = append(r.pairs, partnerDate{party: a.party, from: a.from, to: a.to, date: dates[n]})
	}
	if d.runRepeats(&r, partner) {
		return false
	}
	d.putRun(&r, *in, t, partner, next)
	d.runEnd = max(r.to, in.npTo)
	return true
}

// partnerRight gives the only party behind the "with" that follows the instrument, and where its name ends; "" where there is none.
func (d *document) partnerRight(in *instrument) (kg.Party, int) {
	st := d.sents[in.sent]
	for i := in.to; i < st.to && i-in.to <= 6 && !d.has(i, cInstrument); i++ {
		h := d.hitAt(i, cWith)
		if h == nil {
			continue
		}
		i = h.to
		if i < st.to && d.has(i, cDef) && d.atomStarting(i) < 0 {
			i++
		}
		k := d.atomStarting(i)
		if k < 0 || d.atoms[k].masked || d.has(d.atoms[k].to, cAnd) || d.isComma(d.atoms[k].to) {
			return "", 0
		}
		return d.atoms[k].party, d.atoms[k].to
	}
	return "", 0
}

// subjectsListed gives the parties of the list that opens the sentence before the verb, or stands right behind a verb that comes
// first; nil where other words stand between them.
func (d *document) subjectsListed(act *hit) []int {
	s := d.sentOf[act.from]
	i, to := max(d.sents[s].from, d.pubPlace), act.from
	if caseless(d.toks[act.from].norm) {
		i, to = act.to, d.sents[s].to
	}
	var out []int
	for i < to {
		if k := d.atomStarting(i); k >= 0 {
			a := &d.atoms[k]
			if a.masked || a.loc || !d.usable(k) || len(out) > 0 && d.endOfLast(out, i) {
				break
			}
			out = append(out, k)
			i = a.to
			continue
		}
		if !d.isComma(i) && !d.hasAny(i, bits(cAnd, cDef)) {
			break
		}
		i++
	}
	return out
}

// endOfLast tells whether nothing joins the name at token i to the last of the list.
func (d *document) endOfLast(list []int, i int) bool {
	return d.atoms[list[len(list)-1]].to == i && !d.joinedAnd(i)
}

// datesOfEach gives n dates behind token i, joined by no more than an "and" and commas, with words for "respectively" at most
// before or behind them; nil where they are not as many.
func (d *document) datesOfEach(i, to, n int) (out []dateHit) {
	for i < to && (d.isComma(i) || d.hasAny(i, bits(cTimePrep, cDatePrep, cEach)) && !d.isDate(i)) {
		i++
	}
	h, ok := d.dateFound(i)
	for ok && len(h.value) >= 4 {
		out = append(out, h)
		for i = h.to; i < to && (d.isComma(i) || d.hasAny(i, bits(cAnd, cTimePrep, cDatePrep)) && d.hitAt(i, cMonth) == nil); i++ {
		}
		if i >= to {
			break
		}
		h, ok = d.runDate(i, h.value)
	}
	if len(out) != n {
		return nil
	}
	return out
}
