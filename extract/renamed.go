package extract

import (
	"github.com/entente-kg/entente/kg"
)

// renamed tells whether m calls o by the name of another kind, as the press does ("a memorandum … the protocol"): a
// definite noun without words of its own, of a kind that the article has not named before.
func (d *document) renamed(o, m *mention) bool {
	in := &m.in
	if !in.def || in.plural || in.counted || in.weak && m.kind != kg.MOU || in.other || in.past || m.title || o.title || o.count != 1 || !d.namesFor(o, m) {
		return false
	}
	if m.kind != kg.MOU && in.to-in.from > 1 || len(d.properName(in)) > 0 || m.sent <= o.sent || d.ofThePast(m) || d.ofThePast(o) {
		return false // "the additional protocol", "the Lisbon Treaty"
	}
	for k := range d.hits {
		h := &d.hits[k]
		if h.from >= in.npFrom {
			break
		}
		if h.class == cInstrument && h.e.kind == m.kind && h.e.flags&flagGeneric == 0 && d.mask[h.from]&bits(cInstrument) != 0 {
			return false
		}
	}
	return true
}

// namesFor tells whether the press calls instruments of the kind of o by names like that of m: a loan may be "the memorandum", the
// accord of two towns "the charter".
func (d *document) namesFor(o, m *mention) bool {
	switch {
	case m.kind == kg.Other:
		return o.kind == kg.Twinning && m.in.bare()
	case o.kind == kg.Financing:
		return m.kind == kg.MOU && m.in.bare() && m.sent > o.sent && (m.tie.link == linkInherited || m.tie.link == linkNone)
	}
	return anyName(o.kind) && anyName(m.kind)
}

// anyName tells whether the press calls instruments of the kind by the names of others.
func anyName(k kg.Kind) bool {
	switch k {
	case kg.Agreement, kg.Convention, kg.Treaty, kg.MOU, kg.Protocol, kg.Twinning, kg.Programme:
		return true
	}
	return false
}
