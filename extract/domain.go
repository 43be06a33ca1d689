package extract

import (
	bits64 "math/bits"
	"slices"
	"sort"

	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// domainsIn adds up the words of each field between two tokens; a field stands from 1 on. Words that are part of the
// name of a body count only where bodies is set.
func (d *document) domainsIn(from, to int, score *fieldScore, bodies bool) {
	seen := score.seen[:0]
	for k := d.firstDomain(from); k < len(d.domains); k++ {
		h := &d.domains[k]
		if h.from >= to {
			break
		}
		if h.from < from || h.to > to {
			continue
		}
		dup := false
		for _, s := range seen {
			if s.e.field == h.e.field && s.from <= h.from && h.to <= s.to {
				dup = true
			}
		}
		if dup || d.innerDomain(h) || d.inPlaceName(h) || d.inVenue(h) || d.watersOf(h) || !bodies && d.inBodyName(h) {
			continue
		}
		seen = append(seen, h)
		score.w[h.e.field] += h.e.w
		score.told |= 1 << h.e.field
	}
	score.seen = seen
}

// fieldScore adds up the words of each field, by its place in kg.Domains; the last is that of words of none.
type fieldScore struct {
	w    [64]float64
	told uint64 // the fields that words were found of
	seen []*hit // of domainsIn
}

// any tells whether a field stands.
func (s *fieldScore) any() bool {
	for told := s.told; told != 0; told &= told - 1 {
		if s.w[bits64.TrailingZeros64(told)] >= 1 {
			return true
		}
	}
	return false
}

// addTo adds the scores to those of score.
func (s *fieldScore) addTo(score map[kg.Domain]float64) {
	for told := s.told; told != 0; told &= told - 1 {
		x := kg.Domain("")
		k := bits64.TrailingZeros64(told)
		if k < len(kg.Domains) {
			x = kg.Domains[k]
		}
		score[x] += s.w[k]
	}
}

// firstDomain gives the first word of a field from token i on.
func (d *document) firstDomain(i int) int {
	return sort.Search(len(d.domains), func(k int) bool { return d.domains[k].from >= i })
}

// inBodyName tells whether the word is part of the name of a body ("the Industry and Trade Ministry said",
// "Ministry of Trade"), in capitals on both sides.
func (d *document) inBodyName(h *hit) bool {
	if !d.toks[h.from].capital || caseless(d.toks[h.from].norm) {
		return false
	}
	for i := h.to; i < min(h.to+5, len(d.toks)) && !d.sentStart[i] && (d.toks[i].capital || d.has(i, cAnd)); i++ {
		if d.has(i, cInstitution) && d.toks[i].capital {
			return true
		}
	}
	for i := h.from - 1; i >= 0 && h.from-i <= 7 && !d.sentStart[i+1] && (d.toks[i].capital || d.hasAny(i, bits(cAnd, cOf, cFor, cDef)) || d.toks[i].norm == ","); i-- {
		if d.has(i, cInstitution) {
			return d.toks[i].capital && d.hasAny(i+1, bits(cOf, cFor))
		}
	}
	return false
}

// watersOf tells whether the word is for a stretch of a country that the adjective of that country stands beside ("in
// Kenyan waters"), which names no field.
func (d *document) watersOf(h *hit) bool {
	if h.e.flags&flagOwn == 0 {
		return false
	}
	for _, i := range [2]int{h.from - 1, h.to} {
		if g := d.hitOver(i, cGaz); g != nil && g.e.gaz == gazetteer.Demonym {
			return true
		}
	}
	return false
}

// inPlaceName tells whether the word is part of the name of a place ("Port Louis").
func (d *document) inPlaceName(h *hit) bool {
	if !d.has(h.from, cGaz) {
		return false
	}
	g := d.hitOver(h.from, cGaz)
	if g == nil || g.to < h.to {
		return false
	}
	switch g.e.gaz {
	case gazetteer.City, gazetteer.Capital, gazetteer.Subnational, gazetteer.Name, gazetteer.Seat:
		return true
	}
	return false
}

// innerDomain tells whether a longer word of another field holds this one ("drug trafficking").
func (d *document) innerDomain(h *hit) bool {
	for k := d.firstDomain(h.from - 12); k < len(d.domains); k++ {
		x := &d.domains[k]
		if x.from > h.from {
			return false
		}
		if x.from <= h.from && h.to <= x.to && x.to-x.from > h.to-h.from {
			return true
		}
	}
	return false
}

// anyField tells whether a field stands.
func anyField(score map[kg.Domain]float64) bool {
	for _, w := range score {
		if w >= 1 {
			return true
		}
	}
	return false
}

func pickDomains(score map[kg.Domain]float64) []kg.Domain {
	if !anyField(score) {
		return nil
	}
	var out []kg.Domain
	for x, w := range score {
		if w >= 1 {
			out = append(out, x)
		}
	}
	if len(out) > 1 {
		slices.SortFunc(out, func(x, y kg.Domain) int { return slices.Index(kg.Domains, x) - slices.Index(kg.Domains, y) })
	}
	return out
}
