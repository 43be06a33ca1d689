package extract

import "github.com/entente-kg/entente/kg"

// comparison is an accord that another one is only said to be like ("a treaty similar to that signed with B", "like
// those which A signed with B and C").
type comparison struct {
	from, to int // tokens of the words, masked for the accord that is told
	rel      int // where those begin who signed; act where nobody is named
	act      *hit
	with     int  // where those begin with whom
	denied   bool // it was not signed with them: nothing to tell
}

// maskComparisons finds comparisons, so that who is named there is no party of the accord that is compared.
func (d *document) maskComparisons() {
	for k := range d.hits {
		h := &d.hits[k]
		if h.e.class != cSimilar && h.e.class != cNeg || d.masked[h.from] {
			continue
		}
		c, ok := comparison{}, false
		if h.e.class == cNeg {
			c, ok = d.deniedRelative(h)
		} else {
			c, ok = d.comparisonAt(h)
		}
		if ok {
			d.comparisons = append(d.comparisons, c)
			for i := c.from; i < c.to; i++ {
				d.masked[i] = true
			}
		}
	}
}

// compared tells whether the token lies in a comparison.
func (d *document) compared(i int) bool {
	for k := range d.comparisons {
		if c := &d.comparisons[k]; i >= c.from && i < c.to {
			return true
		}
	}
	return false
}

func (d *document) comparisonAt(h *hit) (c comparison, ok bool) {
	end := d.sents[d.sentOf[h.from]].to
	i := h.to
	const between = 3 // "to those of it which"
	for ; i < end && i <= h.to+between && !d.hasAny(i, bits(cRel, cAct)); i++ {
		if !d.toks[i].word || d.hasAny(i, bits(cGaz, cInstrument, cAnd, cWith, cPerfect, cPassive)) {
			return c, false
		}
	}
	if i == h.to && h.e.flags&flagWhole == 0 || i >= end {
		return c, false
	}
	c = comparison{from: h.from, rel: i}
	for j := i; j < end && j < i+8; j++ {
		if a := d.hitAt(j, cAct); a != nil && (a.e.act == actSign && (j > i || a.e.forms&formPart != 0) || a.e.act == actForce) && a.e.forms&formNoun == 0 {
			c.act = a
			break
		}
	}
	if c.act == nil {
		return c, false
	}
	for j := c.act.to; j < end && j < c.act.to+10; j++ {
		if d.toks[j].norm == ";" || d.hasAny(j, bits(cInstrument, cAct)) {
			return c, false
		}
		if w := d.hitAt(j, cWith); w != nil {
			c.with = w.to
			break
		}
	}
	if c.with == 0 {
		return c, false
	}
	for c.to = c.with; c.to < end; c.to++ {
		if n := d.toks[c.to].norm; n == "." || n == ";" || d.isComma(c.to) && !d.listGoesOn(c.to) || d.hasAny(c.to, bits(cPerfect, cPassive, cAct, cInstrument)) {
			break
		}
	}
	return c, true
}

// readComparisons tells the accords of the sentence that another one is said to be like.
func (d *document) readComparisons(s int) {
	for k := range d.comparisons {
		c := &d.comparisons[k]
		if c.denied || d.sentOf[c.from] != s {
			continue
		}
		e, kind, ok := d.base(s, nil)
		with := d.statesIn(c.with, c.to)
		if !ok || len(with) == 0 {
			continue
		}
		who := d.statesIn(c.rel, c.act.from)
		if len(who) == 0 {
			add(&who, d.sharedBy(with[0], c.rel, false))
		}
		if len(who) != 1 {
			continue
		}
		for _, p := range with {
			if p != who[0] {
				d.tellCompared(c, instrument{from: c.rel, to: c.act.from, npFrom: c.rel, npTo: c.to, sent: s, e: e, kind: kind, count: 1, def: true, other: true, ellipsis: true}, who[0], p)
			}
		}
	}
}

func (d *document) tellCompared(c *comparison, in instrument, who, with kg.Party) {
	m := d.build(in, tie{early: true}, partySet{kg.NewParties(who, with), "said to be like it", true, c.rel, c.to, false, who, ""}, -1)
	m.status, m.signers, m.place = kg.Signed, nil, ""
	if c.act.e.act == actForce {
		m.status = kg.InForce // "resembles the one already in force with B"
	}
	for k := range d.dates {
		if h := &d.dates[k]; h.from >= c.rel && h.to <= c.to && len(h.value) >= 4 && h.value < d.article.Published {
			d.setDate(m, *h)
			break
		}
	}
	m.because("status", string(m.status), "said to be like it", d.text(c.rel, c.to))
	d.putNew(m)
}

// statesIn gives who is named between two tokens other than as a place.
func (d *document) statesIn(from, to int) []kg.Party {
	var set []kg.Party
	for _, k := range d.atomsIn(from, to) {
		if a := &d.atoms[k]; !a.loc {
			add(&set, a.party)
		}
	}
	for k := range d.people {
		if p := &d.people[k]; p.from >= from && p.to <= to && p.party != "" {
			add(&set, p.party)
		}
	}
	return set
}

// likeTheLast gives who signed the accord told last, where this one with others is said to be like it ("talks on similar
// agreements with B and C are under way").
func (d *document) likeTheLast(in *instrument, with []kg.Party) kg.Party {
	if len(with) == 0 || d.count(max(in.from-1, d.sents[in.sent].from), min(in.to+1, len(d.toks)), bits(cSimilar)) == 0 {
		return ""
	}
	p := d.sharedBy(with[0], in.from, false)
	for _, w := range with {
		if w == p {
			return ""
		}
	}
	return p
}

// hadWith tells whether the clause behind token i only says that somebody has one with somebody.
func (d *document) hadWith(i int) bool {
	for j := i + 1; j < min(i+8, len(d.toks)) && !d.hasAny(j, bits(cAct, cInstrument)) && d.toks[j].norm != "."; j++ {
		if d.has(j, cPerfect) {
			return d.hitAt(j+1, cWith) != nil
		}
	}
	return false
}

// maskDoneBefore masks the limb, between commas, in which the words say that others did as much on a day of their own ("as A
// and B did in 2011"): they take no part in what is told. Without the day they may ("signed it, as did C").
func (d *document) maskDoneBefore(h *hit) {
	st := d.sents[d.sentOf[h.from]]
	from, to := h.from, h.to
	for from > st.from && !d.isComma(from-1) && h.from-from < 12 && !d.hasAny(from-1, bits(cAct, cInstrument, cRel)) {
		from--
	}
	if from == st.from || !d.isComma(from-1) || from < h.from && (d.toks[from].capital || d.hasAny(from, bits(cGaz, cAct, cInstrument, cRel, cDef, cIndef, cThis, cBoth, cPronoun, cOffice))) {
		return
	}
	dated := false
	for ; to < st.to && (!d.isComma(to) || d.listGoesOn(to)) && d.toks[to].norm != "." && d.toks[to].norm != ";"; to++ {
		dated = dated || d.isDate(to) || d.yearToken(to)
	}
	for i := h.to; i < to && d.mask[i]&(1<<cGaz) == 0; i++ {
		if d.has(i, cWith) {
			return // "as it had done with D in 2018" is one more of those who act
		}
	}
	for i := from; dated && i < to; i++ {
		d.masked[i] = true
	}
}

// deniedRelative reads the relative clause of a definite instrument that only says that it was not signed with somebody ("the
// treaty that it refused to sign with B"), who is no party of what is told.
func (d *document) deniedRelative(h *hit) (c comparison, ok bool) {
	st := d.sents[d.sentOf[h.from]]
	rel := h.from
	for rel > st.from && h.from-rel < 5 && d.hitAt(rel, cRel) == nil {
		if !d.toks[rel].word || rel < h.from && d.hasAny(rel, bits(cInstrument, cGaz, cAnd, cAct)) {
			return c, false
		}
		rel--
	}
	if d.hitAt(rel, cRel) == nil || rel-1 < st.from || !d.toks[rel-1].word {
		return c, false
	}
	for j := h.from; j < st.to && j < h.to+4; j++ {
		a := d.hitAt(j, cAct)
		if a == nil {
			continue
		}
		w := d.hitAt(a.to, cWith)
		if a.e.act != actSign || w == nil {
			return c, false
		}
		g := d.partyNameAt(w.to, st.to)
		if g == nil || g.to < st.to && d.toks[g.to].word {
			return c, false
		}
		return comparison{from: rel, to: g.to, rel: rel, act: a, with: w.to, denied: true}, true
	}
	return c, false
}
