package extract

import (
	"slices"

	"github.com/entente-kg/entente/kg"
)

// education is the place of its field: a university is no mere house, what is signed there is its own.
var education = slices.Index(kg.Domains, kg.Education)

// inVenue tells whether the word is that for a house where something takes place ("at the Grand Beach Hotel", "en el
// Museo Nacional"): behind a word for a place, by name or with an article.
func (d *document) inVenue(h *hit) bool {
	if h.to-h.from != 1 || int(h.e.field) == education || !d.single(h.from, cBuilding) {
		return false
	}
	named := d.toks[h.from].capital
	for i := h.from - 1; i >= 0 && h.from-i <= 6 && !d.sentStart[i+1]; i-- {
		switch {
		case d.has(i, cLoc) && !d.has(i, cOf) && !d.has(i, cOn):
			return named || d.hasAny(i, bits(cDef)) && i == h.from-1
		case d.hasAny(i, bits(cDef, cIndef)):
			named = named || i == h.from-1
		case !d.toks[i].capital:
			return false
		}
	}
	return false
}
