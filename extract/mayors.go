package extract

import (
	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// markMayors lets the towns whose mayors a sentence names stand for their countries, where it names somebody of another
// country beside them ("The mayor of Valparaíso, X, signed with his counterpart of Barcelona …").
func (d *document) markMayors() {
	for _, o := range d.offices {
		h := d.hitOver(o[0]-1, cOffice)
		if h == nil || h.e.flags&flagBack == 0 {
			continue
		}
		st := d.sents[d.sentOf[h.from]]
		k := d.seatOfMayor(h.to, st.to)
		if k < 0 || !d.foreignBeside(st, d.atoms[k].party) && !d.foreignCounterpart(st, d.atoms[k].party) {
			continue
		}
		d.standsForLand(k)
		d.markJoined(k, st.to)
		d.markCounterparts(st)
		for n := range d.people {
			if p := &d.people[n]; p.oFrom <= h.from && h.from < p.oTo && d.people[p.same].party == "" {
				p.party, d.people[p.same].party = d.atoms[k].party, d.atoms[k].party
			}
		}
	}
}

// standsForLand lets the town of atom k, or the land in which a town lies that no list knows, take part for its country.
func (d *document) standsForLand(k int) {
	d.atoms[k].mayor, d.atoms[k].loc = true, false
}

// seatOfMayor gives the town that an "of" joins to the word for a mayor which ends at token i, or the land in which it lies
// where no list knows the town ("the mayor of Oxelo, in Norway"), -1 for none.
func (d *document) seatOfMayor(i, to int) int {
	if k := d.townBehind(i, to); k >= 0 {
		return k
	}
	return d.landOfUnknownTown(i, to)
}

// landOfUnknownTown gives the land in which a town lies that an "of" joins to the word before token i and that no list
// knows, -1 for none.
func (d *document) landOfUnknownTown(i, to int) int {
	const longest = 3 // words of the town's name
	of, name := false, 0
	for ; i < to && name <= longest; i++ {
		switch {
		case name == 0 && (d.hasAny(i, bits(cOf, cDef)) || d.single(i, cSettlement)) && d.hitAt(i, cGaz) == nil:
			of = of || d.has(i, cOf)
		case of && d.unknownName(i):
			name++
		default:
			return d.landAfterTown(i, to, of && name > 0)
		}
	}
	return -1
}

// landAfterTown gives the land that words of place lead to from token i, behind the name of a town, -1 for none.
func (d *document) landAfterTown(i, to int, town bool) int {
	if town && i < to && (d.isComma(i) || d.toks[i].norm == "(") {
		i++
	}
	from := i
	for town && i < to && d.hasAny(i, bits(cLoc, cDef)) && d.hitAt(i, cGaz) == nil {
		i++
	}
	if !town || i >= to {
		return -1
	}
	ks := d.atomsIn(i, i+1)
	if len(ks) == 0 || d.atoms[ks[0]].from != i || d.atoms[ks[0]].gaz != gazetteer.Name || d.atoms[ks[0]].masked || i == from && d.toks[i-1].norm != "(" {
		return -1
	}
	return ks[0]
}

// markJoined does the same for the towns that an "and" or a comma joins to that of atom k ("the mayors of A, B and C").
func (d *document) markJoined(k, to int) {
	for i := d.atoms[k].to; i < to && (d.has(i, cAnd) || d.isComma(i) || d.joinedAnd(i)); {
		for ; i < to && (d.hasAny(i, bits(cAnd, cOf, cDef)) || d.isComma(i)) && len(d.atomsIn(i, i+1)) == 0; i++ {
		}
		ks := d.atomsIn(i, min(i+1, to))
		if len(ks) == 0 || d.atoms[ks[0]].masked || d.atoms[ks[0]].gaz != gazetteer.City {
			return
		}
		d.atoms[ks[0]].mayor, i = true, d.atoms[ks[0]].to
	}
}

// townBehind gives the town that an "of" joins to the word before token i, -1 for none.
func (d *document) townBehind(i, to int) int {
	of := caseless(d.toks[i-1].norm)
	for ; i < to; i++ {
		if ks := d.atomsIn(i, i+1); len(ks) > 0 && d.atoms[ks[0]].from == i {
			if a := &d.atoms[ks[0]]; of && !a.masked && (a.gaz == gazetteer.City || a.gaz == gazetteer.Capital || a.gaz == gazetteer.Subnational) {
				return ks[0]
			}
			return -1
		}
		if !d.hasAny(i, bits(cOf, cDef, cTail, cPast)) && !d.single(i, cSettlement) {
			return -1
		}
		of = of || d.has(i, cOf)
	}
	return -1
}

// foreignBeside tells whether the sentence names a town or a party of another country, other than as a place.
func (d *document) foreignBeside(st sentence, p kg.Party) bool {
	for _, k := range d.atomsIn(max(st.from, d.pubPlace), st.to) {
		if a := &d.atoms[k]; a.party != p && !a.loc && !a.masked {
			return true
		}
	}
	return false
}

// markCounterparts does the same for the towns of counterparts in the sentence.
func (d *document) markCounterparts(st sentence) {
	for i := st.from; i < st.to; i++ {
		if k := d.townOfCounterpart(i, st); k >= 0 {
			d.standsForLand(k)
		}
	}
}

// townOfCounterpart gives the town of the counterpart told at token i, or its land, -1 for none.
func (d *document) townOfCounterpart(i int, st sentence) int {
	if h := d.hitAt(i, cCounterpart); h != nil {
		return d.seatOfMayor(h.to, st.to)
	}
	return -1
}

// foreignCounterpart tells whether the sentence names a counterpart from a town of another country.
func (d *document) foreignCounterpart(st sentence, p kg.Party) bool {
	for i := st.from; i < st.to; i++ {
		if k := d.townOfCounterpart(i, st); k >= 0 && d.atoms[k].party != p {
			return true
		}
	}
	return false
}
