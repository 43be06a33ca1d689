package extract

import "github.com/entente-kg/entente/kg"

// sinceThen tells whether the verb of the act is said to be done at some time since what was told before ("said that Ghana had
// since signed a similar agreement with Sweden"): neither the day nor the place of the news is its own.
func (d *document) sinceThen(m *mention) bool {
	a := m.tie.act
	if a == nil || m.dated || m.tie.link != linkActive {
		return false
	}
	for i := a.from - 1; i > 0 && a.from-i <= 3 && !d.sentStart[i]; i-- {
		if d.has(i, cAgo) || d.single(i, cSince) {
			return d.has(i-1, cPerfect) || i+1 < a.from && d.has(i+1, cPerfect)
		}
		if !d.has(i, cPerfect) && d.hitOver(i, cAct) == nil {
			return false
		}
	}
	return false
}

// similarElsewhere tells whether several like the one that was told are only said to have been signed with others, on no day
// ("Angola has signed identical agreements with Italy and Serbia").
func (d *document) similarElsewhere(m *mention) bool {
	if m.status != kg.Signed || m.title || m.tie.link != linkActive || d.count(m.in.npFrom, min(m.in.npTo, len(d.toks)), bits(cSimilar)) == 0 {
		return false
	}
	for _, o := range d.mentions {
		if o != m && !o.dropped && o.sent < m.sent && o.dated && overlap(o.ps.parties, m.ps.parties) == 1 && len(m.ps.parties) == 2 {
			return d.anotherLike(m)
		}
	}
	return false
}

// anotherLike tells whether one more of the same sentence is likened to what was told, with another partner.
func (d *document) anotherLike(m *mention) bool {
	for _, o := range d.mentions {
		if o != m && !o.dropped && o.sent == m.sent && o.in.from == m.in.from && !o.dated {
			return true
		}
	}
	return false
}

// alreadyInForce tells whether m has been in force before o is to be signed: two instruments ("will sign an
// extradition treaty. It complements the treaty on legal assistance, in force since 2017").
func (d *document) alreadyInForce(o, m *mention) bool {
	return o.status == kg.Planned && m.status == kg.InForce && m.dated && m.value != "" && m.sent != o.sent && m.value < d.article.Published && !near(m.value, d.article.Published)
}

// dateOfDone tells whether the date belongs to another act, which the clause tells before the one of talks ("signed one with A in
// 2017 and is negotiating another with B").
func (d *document) dateOfDone(h *dateHit, in *instrument, t *tie) bool {
	if t.act == nil || h.to > t.act.from || d.count(h.to, t.act.from, bits(cAnd)) == 0 && !d.joinedAnd(t.act.from) {
		return false
	}
	for _, a := range d.actsIn(in.sent) {
		if a.to <= h.from && a.e.act != actNegotiate && a.e.forms&formNoun == 0 {
			return true
		}
	}
	return false
}

// lastOfThem tells whether what is told behind several is only told of the last of them ("20 agreements, the last of them signed
// with A in 2018", "has signed 20 agreements, the last of them with A").
func (d *document) lastOfThem(in *instrument, t *tie) bool {
	if t.act == nil {
		return false
	}
	if t.act.to <= in.npFrom {
		return d.lastIsWith(in)
	}
	if t.link != linkPart || t.act.from < in.to {
		return false
	}
	for i := t.act.from - 1; i >= in.to && t.act.from-i <= 5; i-- {
		if d.isComma(i) {
			return false
		}
		if h := d.hitAt(i, cLast); h != nil {
			return d.lastOfSeveral(h)
		}
	}
	return false
}

// lastOfSeveral tells whether the word makes one of several the last of them ("the last of them", "el último de los cuales").
func (d *document) lastOfSeveral(h *hit) bool {
	return d.has(h.from-1, cDef) && d.hasAny(h.to, bits(cOf, cRel))
}

// lastIsWith tells whether the first partner named behind the instruments is that of the last of them.
func (d *document) lastIsWith(in *instrument) bool {
	last := false
	for i := in.to; i < d.sents[in.sent].to && i-in.to <= maxToAim; i++ {
		if d.hitAt(i, cWith) != nil {
			return last
		}
		if h := d.hitAt(i, cLast); h != nil {
			last = last || d.lastOfSeveral(h)
		}
		if h := d.hitAt(i, cEllipsis); h != nil && h.to-h.from > 1 && d.isComma(i-1) {
			last = last || d.hasAny(h.to, bits(cOf, cRel)) // "the last" is one word of the lexicon
		}
	}
	return false
}
