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
// the city of Milan", "with the municipality of Milan", "between the cities of Lyon and Milan", "The port of Kobe and the port of
// Lyon signed", "the head of the port of Kobe").
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
		if i == 0 || d.sentStart[i] || !d.single(i-1, cSettlement) && !d.has(i-1, cInstitution) || !d.opensSide(i-1, a.to) && !d.amongSubjects(i-1, a.to) && !d.ofOfficer(i-1) {
			continue
		}
		if st := d.sents[d.sentOf[a.from]]; d.foreignBeside(st, a.party) {
			a.mayor = true
			d.markJoined(k, st.to)
		}
	}
}

// amongSubjects tells whether the words from token i up to token to are one of those who open the sentence as its subjects, with
// nothing but names of bodies and towns between them and the verb of signing.
func (d *document) amongSubjects(i, to int) bool {
	const longest = 24 // words of all of them
	from := i
	for from > 0 && !d.sentStart[from] && i-from < longest && d.namesSubject(from-1) {
		from--
	}
	if a := d.hitOver(from-1, cAct); !d.sentStart[from] && (a == nil || a.e.act != actSign || !caseless(d.toks[from].norm)) {
		return false
	}
	if caseless(d.toks[i].norm) {
		return from > 0 && !d.sentStart[from]
	}
	j := to
	for j < len(d.toks) && !d.sentStart[j] && j-to < longest && d.namesSubject(j) {
		j++
	}
	if j >= len(d.toks) || d.sentStart[j] {
		return false
	}
	a := d.hitAt(j, cAct)
	return a != nil && a.e.act == actSign || d.hasAny(j, bits(cPerfect, cPlanned))
}

// namesSubject tells whether token i may belong to the names of bodies and towns that act.
func (d *document) namesSubject(i int) bool {
	t := &d.toks[i]
	if d.hasAny(i, bits(cAct, cPerfect, cPlanned, cInstrument, cWith, cBetween, cRel, cOffice, cSays, cLoc)) && !d.has(i, cGaz) {
		return false
	}
	return d.hasAny(i, bits(cGaz, cDef, cOf, cAnd, cInstitution)) || d.single(i, cSettlement) || t.norm == "(" || t.norm == ")" || t.word && t.number < 0 && (t.capital || caseless(t.norm) && d.mask[i] == 0)
}

// ofOfficer tells whether the word for a town or a body at token i stands in the office of somebody ("the head of the port of A").
func (d *document) ofOfficer(i int) bool {
	of := caseless(d.toks[i].norm)
	for i > 0 && !d.sentStart[i] && d.hasAny(i-1, bits(cDef, cOf)) {
		i--
		of = of || d.has(i, cOf)
	}
	return of && i > 0 && !d.sentStart[i] && d.has(i-1, cOffice)
}
