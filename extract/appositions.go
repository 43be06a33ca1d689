package extract

import (
	"slices"

	"github.com/entente-kg/entente/kg"
)

// toldInApposition tells whether the sentence of bundle b names just as many instruments behind a comma, by nouns that the
// bundle's takes in ("signed two documents on Monday, an agreement on meat and a memorandum on trade"). "Two agreements, a
// memorandum and a protocol" are four.
func (d *document) toldInApposition(b *mention) bool {
	if b.count > maxInApposition || b.title {
		return false
	}
	var items []*mention
	n, same := 0, b.in.generic
	for _, m := range d.mentions {
		if m == b || m.dropped || m.sent != b.sent || m.in.from < b.in.to || m.in.def || m.in.other || m.bundle != nil && m.bundle != b || !m.ps.parties.Equal(b.ps.parties) || m.status != b.status {
			continue
		}
		items = append(items, m)
		n += m.count
		same = same || m.kind == b.kind
	}
	if n != b.count || len(items) < 2 || !same {
		return false
	}
	first := slices.MinFunc(items, func(x, y *mention) int { return x.in.npFrom - y.in.npFrom })
	if !d.opensApposition(b.in.to, first.in.npFrom) {
		return false
	}
	for _, m := range items {
		if !m.dated && b.dated {
			d.setDate(m, b.date)
		}
		if m.place == "" {
			m.place = b.place
		}
	}
	return true
}

// maxInApposition is how many instruments a writer names behind a comma.
const maxInApposition = 6

// opensApposition tells whether nothing but words of time and place stands between a bundle and the first one named behind it,
// and a comma, a dash or a bracket last, or in Arabic the pronoun that opens the names.
func (d *document) opensApposition(from, to int) bool {
	const longest = 14
	if to <= from || to-from > longest || d.count(from, to, bits(cAnd, cAct, cInstrument, cRel)) > 0 {
		return false
	}
	switch d.toks[to-1].norm {
	case ",", "،", "-", "–", "—", "(":
		return true
	}
	return caseless(d.toks[to-1].norm) && to-from <= 2 && d.hasAny(to-1, bits(cThis, cPronoun))
}

// toldInOneSentence tells whether one sentence shortly behind bundle b names just as many instruments of the same parties and state,
// all new to the reader, by nouns that the bundle's takes in ("signed two documents on Monday. The ministers initialled an accord on
// trade and a plan of exchanges").
func (d *document) toldInOneSentence(b *mention) bool {
	if b.count > maxInApposition || b.title || b.member || !b.in.counted || b.in.other {
		return false
	}
	var items []*mention
	same := b.in.generic
	for _, m := range d.mentions {
		if m == b || m.dropped || m.sent <= b.sent || m.status != b.status || !m.ps.parties.Equal(b.ps.parties) {
			continue
		}
		if m.sent-b.sent > 3 || m.para-b.para > 1 || len(items) > 0 && m.sent != items[0].sent {
			return false
		}
		if m.count != 1 || m.bundle != nil || m.in.def || m.in.other || m.in.past || m.in.ellipsis || m.in.generic || m.dated && m.value != b.value {
			return false
		}
		items = append(items, m)
		same = same || m.kind == b.kind
	}
	if len(items) != b.count || !same || d.count(d.sents[items[0].sent].from, items[0].in.npFrom, bits(cOther, cBesides)) > 0 {
		return false
	}
	for _, m := range items {
		d.takeFromBundle(m, b)
	}
	return true
}

// takeFromBundle gives a member the day and the place of its bundle where it has none.
func (d *document) takeFromBundle(m, b *mention) {
	if !m.dated && b.dated {
		d.setDate(m, b.date)
	}
	if m.place == "" {
		m.place = b.place
	}
}

// toldByOne tells whether the accords of m, of which no number is told, are named by the one that its sentence goes on with ("the
// instruments already signed remain valid, among them the protocol on visas, which the two signed in 2011").
func (d *document) toldByOne(m *mention) bool {
	if !m.in.plural || m.in.counted || !m.in.def || m.dated || m.title || m.tie.link != linkPart {
		return false
	}
	for _, x := range d.mentions {
		if x == m || x.dropped || x.sent != m.sent || x.in.from <= m.in.to || x.in.plural || !x.ps.parties.Equal(m.ps.parties) {
			continue
		}
		for k := range d.relations {
			if h := &d.relations[k]; h.e.relation == kg.PartOf && h.from >= m.in.to && h.to <= x.in.from {
				return true
			}
		}
	}
	return false
}
