package extract

// actsInRelative tells whether the words stand for who acts in a relative clause, and for no instrument: between its pronoun and the
// auxiliary of its verb ("the treaty that this one had signed", "l'accord que celui-ci avait signé").
func (d *document) actsInRelative(i int) bool {
	e := d.hitAt(i, cEllipsis)
	return e != nil && d.has(i, cThis) && i > 0 && d.hitAt(i-1, cRel) != nil && d.hitAt(e.to, cPerfect) != nil
}

// qualityOnly tells whether the words only say of the instrument before what it is like: at the end of a clause, behind a verb of being,
// an indefinite article and an adjective ("the accord that we saw signed is a good one").
func (d *document) qualityOnly(i int) bool {
	e := d.hitAt(i, cEllipsis)
	if e == nil || e.to < len(d.toks) && d.toks[e.to].word {
		return false
	}
	j := i - 1
	for j > 1 && i-j <= 2 && d.toks[j].word && d.mask[j] == 0 {
		j--
	}
	return j > 0 && j < i-1 && d.has(j, cIndef) && d.hitOver(j-1, cPassive) != nil
}
