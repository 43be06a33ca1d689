package extract

import "github.com/entente-kg/entente/gazetteer"

// givenName tells whether the name of a land that is that of a town too, or of something else, is the first of a person's:
// a surname that nothing else explains stands right behind it, and what leads up to it takes a person ("pelos ministros A
// e Salvador Mondlane, da Energia").
func (d *document) givenName(h *hit) bool {
	i := h.from
	if h.to-i != 1 || h.to >= len(d.toks) || h.e.gaz == gazetteer.Org || !d.toks[h.to].capital || d.toks[i].allCaps || caseless(d.toks[i].norm) {
		return false
	}
	if d.mask[h.to]&^bits(cLeader) != 0 || d.domainAt(h.to) || d.sentStart[h.to] || h.to+1 < len(d.toks) && d.hasAny(h.to+1, bits(cOffice, cInstitution)) {
		return false
	}
	return h.e.flags&flagAmbiguous != 0 && h.e.gaz == gazetteer.Name || d.takesPerson(i) && d.townOrMore(h) || d.peopleBefore(h) || d.officeAhead(i)
}

// peopleBefore tells whether words for another people lead up to the name, with or without an office between ("the
// Kenyan Israel Otieno", "ministre camerounais Israël Mbarga").
func (d *document) peopleBefore(h *hit) bool {
	i := h.from
	if i == 0 || d.sentStart[i] {
		return false
	}
	if o := d.hitOver(i-1, cOffice); o != nil && o.from > 0 {
		i = o.from
	}
	g := d.hitOver(i-1, cGaz)
	return g != nil && g.e.gaz == gazetteer.Demonym && g.e.party != h.e.party
}

// officeAhead tells whether words of an office lead up to token i, with a comma or nothing between, so that a name follows ("the
// Paraguayan minister of justice, Israel Benítez", "Minister Chad Benton").
func (d *document) officeAhead(i int) bool {
	const longest = 10
	if i < 2 || d.sentStart[i] {
		return false
	}
	if d.hasAny(i-1, bits(cOffice, cHonorific, cCounterpart)) {
		return true
	}
	if !d.isComma(i - 1) {
		return false
	}
	for j := i - 2; j >= 0 && i-j <= longest && !d.sentStart[j+1] && d.toks[j].word && !d.hasAny(j, bits(cAnd, cAct, cRel, cInstrument)); j-- {
		if d.has(j, cOffice) {
			return true
		}
	}
	return false
}

// surnameOfLand tells whether the name of a land or a people ends that of a person which begins at token i ("Minister Rosa
// Jordan", "Pham Quang Thai"): what leads up to it takes a person, and no comma parts the two.
func (d *document) surnameOfLand(i int, h *hit, words int) bool {
	if words == 0 || h.to-h.from != 1 || h.e.gaz != gazetteer.Name && h.e.gaz != gazetteer.Demonym || d.toks[h.from].field != 1 || d.toks[h.from].allCaps {
		return false
	}
	if h.to < len(d.toks) && !d.sentStart[h.to] && d.toks[h.to].word && (d.toks[h.to].capital || d.hasAny(h.to, bits(cOffice, cInstitution))) {
		return false // "Rosa Jordanian minister"
	}
	return d.takesPerson(i) && (words > 1 || !d.sentStart[i])
}

// takesPerson tells whether what stands before token i can lead up to a person's name, and not to that of a land.
func (d *document) takesPerson(i int) bool {
	if d.sentStart[i] {
		return d.toks[i].field == 1
	}
	return d.hasAny(i-1, bits(cAnd, cOffice, cHonorific, cCounterpart, cBy, cTail)) && !d.hasAny(i-1, bits(cDef, cOf)) || d.isComma(i-1)
}

// townOrMore tells whether the words of the hit have a second reading in the gazetteer, as a town or as something that is
// no party.
func (d *document) townOrMore(h *hit) bool {
	for k := d.first[h.from]; k < len(d.hits) && d.hits[k].from == h.from; k++ {
		if x := &d.hits[k]; x.class == cGaz && x.to == h.to && (x.e.flags&flagAmbiguous != 0 || town(x) && x.e.party != h.e.party) {
			return true
		}
	}
	return false
}
