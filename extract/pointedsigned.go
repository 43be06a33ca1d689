package extract

import "github.com/entente-kg/entente/kg"

// readPointedSigned takes a signing that only tells more of one of several accords with different partners, told right before and
// pointed at by its number or as the latter, for that one ("A signed a pact with B and a treaty with C. The minister, X, signed the
// second").
func (d *document) readPointedSigned(in *instrument, ties []tie) bool {
	if !in.def || in.plural || in.counted || in.of != "" || len(ties) == 0 || ties[0].drop != "" || ties[0].status != kg.Signed {
		return false
	}
	m := d.pointedAt(in)
	if m == nil || d.otherPartyIn(d.sents[in.sent], m.ps.parties) {
		return false
	}
	t := &ties[0]
	h, dated := d.dateOf(in, t)
	if dated && h.value != "" && m.dated && h.value != m.value {
		return false // another day: another one
	}
	if dated && !m.dated && h.value != "" {
		d.setDate(m, h)
	}
	if place := d.placeOf(in, t); m.place == "" {
		m.place = place
	}
	for _, g := range d.signersOf(in, t, m.ps.parties) {
		m.signers = appendSigner(m.signers, g)
	}
	m.spoken = in.sent
	st := d.sents[in.sent]
	m.addSpan([2]int{st.from, st.to})
	return true
}

// pointedAt gives the one that the instrument stands for of the accords told as signed by the sentence right before, nil where that
// cannot be told.
func (d *document) pointedAt(in *instrument) *mention {
	last := d.lastMade()
	if last == nil || last.title || last.sent != in.sent-1 || d.sents[last.sent].field != d.sents[in.sent].field {
		return nil
	}
	var group []*mention
	for _, m := range d.mentions {
		if m.dropped || m.title || m.sent != last.sent {
			continue
		}
		if m.count > 1 || m.status != kg.Signed || m.in.past {
			return nil
		}
		group = append(group, m)
	}
	if len(group) < 2 {
		return nil
	}
	n := d.numberOfOne(in)
	if n == 0 && len(group) == 2 && in.ellipsis && d.has(in.from, cEllipsis) {
		n = 2 // "the latter", "the other"
	}
	if n < 1 || n > len(group) {
		return nil
	}
	return group[n-1]
}

// numberOfOne gives the ordinal that says which one of several the instrument is, in front of its noun or behind it, or that words
// for one of them hold ("the former"); else 0.
func (d *document) numberOfOne(in *instrument) int {
	if h := d.hitAt(in.from, cEllipsis); in.ellipsis && h != nil && h.e.n > 0 {
		return h.e.n
	}
	to := in.to
	if to < in.npTo && !in.ellipsis && caseless(d.toks[in.from].norm) {
		to++ // "الاتفاق الأول"
	}
	for i := in.npFrom; i < to; i++ {
		if n := d.ordinal(i); n > 0 {
			return n
		}
	}
	return 0
}
