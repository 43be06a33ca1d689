package extract

import "slices"

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
