package extract

// agenciesFollow tells whether the United Nations are only said to be whose bodies those are that a comma leads to ("two agencies
// of the UN, UNDP and UNFPA, signed", "Deux agences des Nations unies, le PNUD et …").
func (d *document) agenciesFollow(un, a *atom) bool {
	if !d.isComma(un.to) || a.from-un.to > 2 {
		return false
	}
	i := un.from - 1
	for i >= 0 && !d.sentStart[i+1] && d.hasAny(i, bits(cOf, cDef)) {
		i--
	}
	return i >= 0 && !d.sentStart[i+1] && d.bodyWord(i)
}
