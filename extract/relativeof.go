package extract

import "github.com/entente-kg/entente/kg"

// relativeOfOther tells whether the act stands in a relative clause that goes on another noun than the instrument: on an
// instrument that a verb brings in between ("the accord carries out another, which A had signed"), or on a noun in
// apposition behind a comma ("does not break the rules of the bloc, a club that held a summit").
func (d *document) relativeOfOther(in *instrument, a *hit, ins []instrument) bool {
	if a.from <= in.to {
		return false
	}
	if caseless(d.toks[a.from].norm) {
		return d.relativeOfIndefinite(in, a, ins)
	}
	rel := -1
	for i := a.from - 1; i > in.to+1 && a.from-i <= 16; i-- {
		if d.hitAt(i, cRel) != nil && d.has(i, cRel) {
			rel = i
			break
		}
	}
	if rel < 0 {
		return false
	}
	if d.toks[rel-2].norm == "," && d.plainNoun(rel-1) && rel-2 > in.to {
		return true
	}
	for k := range ins {
		x := &ins[k]
		if x.npFrom > in.to && x.to <= rel && (x.ellipsis || x.indef || x.def) && (d.plainNoun(x.npFrom-1) || d.has(x.npFrom-1, cProvision) && x.def) && d.count(x.to, rel, bits(cAnd)) == 0 {
			return true
		}
		if x.from > in.to && x.to <= rel && d.bearsOn(in, x) {
			return true // "the text updates another, trilateral, that A, B and C signed"
		}
		if x.npFrom > in.to && x.to <= rel && d.colonIn(in.to, x.npFrom) {
			return true // "three accords: a protocol that both have approved"
		}
		if x.npFrom > in.to && x.to == rel && x.indef && in.def && d.plainNounIn(in.to, x.npFrom-1) && d.count(in.to, x.npFrom, bits(cAct, cAnd)) == 0 {
			return true // "the treaty builds on an accord that both signed in 2019"
		}
		if x.npFrom > in.to && x.to == rel && d.count(in.to, x.npFrom, bits(cRel, cSays, cBoundary)) > 0 {
			return true
		}
	}
	return false
}

// bearsOn tells whether words of a relation say right before the second instrument what the first one does to it ("the plan carries
// out the convention").
func (d *document) bearsOn(in, x *instrument) bool {
	for k := range d.relations {
		h := &d.relations[k]
		if h.from >= in.to && h.to <= x.from && x.from-h.to <= 3 && h.e.relation != kg.PartOf && h.e.flags&flagInverse == 0 && d.count(in.to, h.from, bits(cInstrument)) == 0 {
			return true
		}
	}
	return false
}

// relativeOfIndefinite is relativeOfOther where a language has no word for "that" behind a noun without an article ("المعاهدة
// تستند إلى اتفاق وقعه البلدان").
func (d *document) relativeOfIndefinite(in *instrument, a *hit, ins []instrument) bool {
	if !in.def || d.joinedAnd(a.from) {
		return false
	}
	for k := range ins {
		x := &ins[k]
		if x.npFrom > in.to && x.to <= a.from && a.from-x.npTo <= 1 && a.from >= x.npTo-1 && !x.def && !x.plural && d.hasAnyIn(in.to, x.npFrom+1, bits(cLoc, cOn, cOccasion)) && d.count(in.to, x.npFrom, bits(cAct)) == 0 {
			return true
		}
	}
	return false
}

// plainNounIn tells whether a word of which the lexicon knows nothing stands between two tokens.
func (d *document) plainNounIn(from, to int) bool {
	for i := from; i < to; i++ {
		if d.plainNoun(i) {
			return true
		}
	}
	return false
}

// plainNoun tells whether the token is a word in small letters of which the lexicon knows nothing.
func (d *document) plainNoun(i int) bool {
	t := &d.toks[i]
	return t.word && !t.capital && t.number < 0 && d.mask[i]&^bits(cDomestic, cInstitution) == 0 && !d.masked[i] && !d.isDate(i) && !d.domainAt(i) && !d.inOfficeOrName(i)
}

// colonIn tells whether a colon stands between two tokens.
func (d *document) colonIn(from, to int) bool {
	for i := from; i < to; i++ {
		if d.toks[i].norm == ":" {
			return true
		}
	}
	return false
}

// ofItemBefore tells whether the act stands in the relative clause of another instrument that a semicolon closes before
// this one ("a protocol that both have approved; a memorandum on tea").
func (d *document) ofItemBefore(in *instrument, a *hit, ins []instrument) bool {
	if a.to > in.npFrom || d.nextStop(a.to, in.npFrom) == in.npFrom {
		return false
	}
	for i := a.from - 1; i > d.sents[in.sent].from && a.from-i <= 12 && d.toks[i].norm != ";"; i-- {
		if d.hitAt(i, cRel) == nil {
			continue
		}
		for k := range ins {
			if x := &ins[k]; x.npTo == i || x.to == i {
				return true
			}
		}
		return false
	}
	return false
}
