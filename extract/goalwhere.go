package extract

import "github.com/entente-kg/entente/gazetteer"

// markGoals makes a place of the capital that somebody goes to in order to sign there with an organisation, and of the one that he
// comes from ("will fly from Vienna to Washington, where on Friday he will sign a credit with the World Bank").
func (d *document) markGoals() {
	for _, st := range d.sents {
		for i := st.from + 1; i < st.to; i++ {
			where := d.whereAt(i)
			if where == nil || !d.signsWithBody(where.to, st.to) {
				continue
			}
			b := d.placeOfWhere(where)
			if b == nil || b.gaz != gazetteer.Capital || b.party.IsOrganisation() {
				continue
			}
			for _, k := range d.atomsIn(max(st.from, b.from-3), b.to) {
				if a := &d.atoms[k]; a.gaz == gazetteer.Capital && (a.from == 0 || !d.has(a.from-1, cAnd)) {
					a.loc = true
				}
			}
		}
	}
}

// signsWithBody tells whether the clause has an act of signing and a "with" that an organisation follows, and names nobody else.
func (d *document) signsWithBody(from, to int) bool {
	signs, with := false, false
	for i := from; i < to && d.hitAt(i, cBoundary) == nil; i++ {
		if a := d.hitAt(i, cAct); a != nil && a.e.act == actSign {
			signs = true
		}
		if h := d.hitAt(i, cWith); h != nil {
			g := d.hitAt(h.to, cGaz)
			for j := h.to; g == nil && j < min(h.to+2, to) && d.has(j, cDef); j++ {
				g = d.hitAt(j+1, cGaz)
			}
			with = with || g != nil && g.e.party.IsOrganisation() && (g.e.gaz == gazetteer.Org || g.e.gaz == gazetteer.Body)
		}
	}
	return signs && with
}
