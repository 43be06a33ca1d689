package extract

// kindOfBundle tells whether the instrument b only says of what kinds the counted documents a before it are, which a
// "between" or a verb of ranging opens ("14 documents, between agreements and memorandums"): it is none of its own.
func (d *document) kindOfBundle(a, b *instrument) bool {
	const wordsToBetween = 3
	if !a.counted || a.count < 2 || !a.generic || b.counted || b.from < a.to {
		return false
	}
	for i := a.to; i < b.from; i++ {
		if d.hasAny(i, bits(cAct, cWith, cGaz, cRel, cNumber, cSeveral)) || d.toks[i].number >= 0 {
			return false
		}
	}
	for i := a.to; i < min(a.to+wordsToBetween, b.from); i++ {
		if d.has(i, cBetween) || d.has(i, cProvision) && b.plural {
			d.maskWords(i, b.to)
			return true
		}
	}
	return false
}

// oneMoreKind tells whether b, behind an "and" or a comma, only says of what kinds the counted documents a are as well ("ten
// agreements, memorandums and programmes"). Where the noun behind a number above ten is singular, those of its kinds are too.
func (d *document) oneMoreKind(a, b *instrument) bool {
	const wordsOfKind, lastPlural = 3, 10
	if !a.counted || !a.plural || b.counted || !b.plural && !(caseless(d.toks[b.from].norm) && a.count > lastPlural && !b.def) {
		return false
	}
	end := a.to
	for i := a.to; i < b.from && i-end <= wordsOfKind; i++ {
		if h := d.hitAt(i, cInstrument); h != nil && h.to <= b.from {
			end = h.to
		}
	}
	return end <= b.from && b.from-end <= wordsOfKind && (d.joinedAnd(b.from) || d.has(end, cAnd) || d.isComma(end) || d.toks[end].norm == "/")
}

// maskWords masks the tokens between two: the "between" of kinds brings no parties.
func (d *document) maskWords(from, to int) {
	for ; from < to; from++ {
		d.masked[from] = true
	}
}
