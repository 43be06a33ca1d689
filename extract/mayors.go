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
		k := d.townBehind(h.to, min(o[1]+2, st.to))
		if k < 0 || !d.foreignBeside(st, d.atoms[k].party) {
			continue
		}
		d.atoms[k].mayor = true
		d.markJoined(k, st.to)
		d.markCounterparts(st)
		for n := range d.people {
			if p := &d.people[n]; p.oFrom <= h.from && h.from < p.oTo && d.people[p.same].party == "" {
				p.party, d.people[p.same].party = d.atoms[k].party, d.atoms[k].party
			}
		}
	}
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
	of := false
	for ; i < to; i++ {
		if ks := d.atomsIn(i, i+1); len(ks) > 0 && d.atoms[ks[0]].from == i {
			if a := &d.atoms[ks[0]]; of && !a.masked && (a.gaz == gazetteer.City || a.gaz == gazetteer.Capital || a.gaz == gazetteer.Subnational) {
				return ks[0]
			}
			return -1
		}
		if !d.hasAny(i, bits(cOf, cDef, cTail, cPast)) {
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
		h := d.hitAt(i, cCounterpart)
		if h == nil {
			continue
		}
		if k := d.townBehind(h.to, min(h.to+4, st.to)); k >= 0 {
			d.atoms[k].mayor = true
		}
	}
}
