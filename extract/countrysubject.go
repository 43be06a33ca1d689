package extract

import "github.com/entente-kg/entente/kg"

// countryBefore gives the party that the sentence before token i opens with as its subject, where it names nobody else
// and no people ("A is in no hurry. The convention that it negotiates with B …"); "" otherwise.
func (d *document) countryBefore(i int) kg.Party {
	if p := d.toldAsFor(i); p != "" {
		return p
	}
	s := d.sentOf[i] - 1
	if s < 0 || d.sents[s].field == 0 || d.sents[s].para != d.sents[s+1].para {
		return ""
	}
	st := d.sents[s]
	ks := d.atomsIn(max(st.from, d.pubPlace), st.to)
	if len(ks) == 0 || d.personBetween(st.from, st.to) >= 0 {
		return ""
	}
	a := &d.atoms[ks[0]]
	if !d.usable(ks[0]) || !d.names(a) || a.pair >= 0 || d.inOffice(a) || a.from-st.from > 4 {
		return ""
	}
	for j := st.from; j < a.from; j++ {
		if d.hasAny(j, bits(cWith, cBetween, cLoc, cFor, cBy, cOffice, cInstitution)) || d.has(j, cOf) && !d.has(j, cDef) && !d.has(j, cOn) {
			return ""
		}
	}
	for _, k := range ks[1:] {
		if d.atoms[k].party != a.party {
			return ""
		}
	}
	return a.party
}

// toldAsFor gives the party that the sentence of token i turns to by its opening words ("As for A, it …").
func (d *document) toldAsFor(i int) kg.Party {
	st := d.sents[d.sentOf[i]]
	h := d.hitAt(st.from, cBoundary)
	if h == nil || h.to-h.from < 2 {
		return ""
	}
	for _, k := range d.atomsIn(h.to, min(i, h.to+3)) {
		if a := &d.atoms[k]; d.usable(k) && d.names(a) && d.isComma(a.to) {
			return a.party
		}
	}
	return ""
}

// ownerNamed gives whose the instrument with a possessive is: the only other party that the sentence names before it
// ("As for A, it is at ease: its treaty with B …"), else the one that the sentences before speak of.
func (d *document) ownerNamed(in *instrument) kg.Party {
	var only kg.Party
	for _, k := range d.atomsIn(max(d.sents[in.sent].from, d.pubPlace), in.npFrom) {
		if !d.usable(k) || !d.names(&d.atoms[k]) {
			continue
		}
		if p := d.atoms[k].party; only != "" && p != only {
			return d.antecedentParty(in.from)
		} else {
			only = p
		}
	}
	if only != "" {
		return only
	}
	return d.antecedentParty(in.from)
}
