package extract

import (
	"slices"

	"github.com/entente-kg/entente/gazetteer"
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

// ofMeeting tells whether the town only names a meeting of old ("since the Machakos meeting of 2002", "les pourparlers
// de Lomé").
func (d *document) ofMeeting(a *atom) bool {
	if a.gaz != gazetteer.City && a.gaz != gazetteer.Capital && a.gaz != gazetteer.Subnational || a.from < 2 {
		return false
	}
	if d.has(a.from-1, cDef) && a.to < len(d.toks) && !d.sentStart[a.to] && d.lx.isBare(cMeets, d.toks[a.to].norm) && !d.toks[a.to].capital && !caseless(d.toks[a.to].norm) {
		return a.gaz != gazetteer.Capital || d.has(a.to+1, cOf)
	}
	return d.has(a.from-1, cOf) && !d.has(a.from-1, cLoc) && d.lx.isBare(cMeets, d.toks[a.from-2].norm) && a.from > 2 && (d.has(a.from-3, cDef) || d.hitOver(a.from-3, cOccasion) != nil) && (a.gaz != gazetteer.Capital || d.masked[a.from] && !caseless(d.toks[a.from].norm))
}
