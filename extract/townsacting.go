package extract

import "github.com/entente-kg/entente/gazetteer"

// townsActing gives the tokens of the towns that open a sentence as those who act in it, named as what they are ("The cities of
// Montreal, Brussels and Geneva signed …"); an empty run where none do.
func (d *document) townsActing(st sentence) (from, to int) {
	i := max(st.from, d.pubPlace)
	for i < st.to && !d.toks[i].word {
		i++ // the dash of a dateline
	}
	if i < st.to && d.has(i, cDef) {
		i++
	}
	if i >= st.to || !d.single(i, cSettlement) {
		return 0, 0
	}
	names, j := 0, i+1
	for j < st.to {
		if d.hasAny(j, bits(cOf, cDef, cAnd)) && !d.has(j, cGaz) || d.isComma(j) || d.single(j, cSettlement) {
			j++
			continue
		}
		g := d.hitAt(j, cGaz)
		if g == nil || g.e.gaz == gazetteer.Demonym || g.e.gaz == gazetteer.Name {
			break
		}
		names, j = names+1, g.to
	}
	if names < 2 || j >= st.to || !d.hasAny(j, bits(cPerfect, cAct, cPlanned)) {
		return 0, 0
	}
	return i, j
}

// amongTowns tells whether the name is one of towns that act, named as what they are.
func (d *document) amongTowns(h *hit) bool {
	from, to := d.townsActing(d.sents[d.sentOf[h.from]])
	return from <= h.from && h.to <= to
}

// markTowns lets towns of two or more countries that act, named as what they are, stand for their countries.
func (d *document) markTowns() {
	d.markTownSides()
	for _, st := range d.sents {
		from, to := d.townsActing(st)
		ks := d.atomsIn(from, to)
		if len(ks) < 2 || !d.foreignBeside(st, d.atoms[ks[0]].party) {
			continue
		}
		for _, k := range ks {
			if a := &d.atoms[k]; !a.masked {
				a.mayor, a.loc = true, false
			}
		}
	}
}

// nobodyButTowns tells whether the tokens name nobody but towns that act, named as what they are.
func (d *document) nobodyButTowns(from, to int) bool {
	if from >= to {
		return false
	}
	lo, hi := d.townsActing(d.sents[d.sentOf[from]])
	return lo < hi && from <= lo && hi <= to && d.atomCount(from, lo)+d.atomCount(hi, to) == 0
}

// markTownSides does the same for a town that is named as one of the sides, with those joined to it ("between the city of Lyon and
// the city of Milan", "with the municipality of Milan", "between the cities of Lyon and Milan").
func (d *document) markTownSides() {
	for k := range d.atoms {
		a := &d.atoms[k]
		if a.gaz != gazetteer.City || a.masked || a.loc || a.mayor {
			continue
		}
		i := a.from
		for i > 0 && !d.sentStart[i] && d.hasAny(i-1, bits(cDef, cOf)) {
			i--
		}
		if i == 0 || d.sentStart[i] || !d.single(i-1, cSettlement) && !d.has(i-1, cInstitution) || !d.opensSide(i-1, a.to) {
			continue
		}
		if st := d.sents[d.sentOf[a.from]]; d.foreignBeside(st, a.party) {
			a.mayor = true
			d.markJoined(k, st.to)
		}
	}
}
