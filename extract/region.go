package extract

// ofRegionOnly tells whether the adjective of a region goes with nobody who acts for it ("boats, most of them Galician"; but
// "the Galician minister", "su homólogo gallego"): then it names no party.
func (d *document) ofRegionOnly(h *hit) bool {
	if !h.e.region {
		return false
	}
	const near = 4 // words between: "the Breton regional council's president"
	for i := h.from - 1; i >= 0 && h.from-i <= near && !d.sentStart[i+1] && d.toks[i].word && !d.hasAny(i, bits(cAnd, cOf)); i-- {
		if d.actsForRegion(i) {
			return false
		}
	}
	for i := h.to; i < len(d.toks) && i-h.to < near && !d.sentStart[i] && d.toks[i].word && !d.hasAny(i, bits(cOf, cWith)); i++ {
		if d.actsForRegion(i) {
			return false
		}
	}
	return true
}

// actsForRegion tells whether the word at token i is for an officer, a body, a counterpart or the seat of a region.
func (d *document) actsForRegion(i int) bool {
	return d.hasAny(i, bits(cOffice, cInstitution, cCounterpart)) || d.single(i, cSeat) || d.single(i, cSettlement)
}
