package extract

import "github.com/entente-kg/entente/gazetteer"

// ofAnotherBody tells whether the word at token i stands for a body or an office that another country has too, no
// instrument ("between the government of A and that of B", "el Gobierno chileno y el de Perú").
func (d *document) ofAnotherBody(i int, st sentence) bool {
	if i-2 < st.from || !d.has(i-1, cAnd) || i+1 >= st.to || !d.has(i, cOf) && !d.has(i+1, cOf) {
		return false
	}
	ks := d.atomsIn(max(st.from, i-4), i-1)
	if len(ks) == 0 {
		return false
	}
	a := &d.atoms[ks[len(ks)-1]]
	if a.to < i-1 { // "the Chilean government and that of B"
		return a.gaz == gazetteer.Demonym && d.bodyNoun(i-2)
	}
	j := a.from - 1
	if a.gaz == gazetteer.Demonym {
		return j >= st.from && d.bodyNoun(j) // "le gouvernement chilien et celui de B"
	}
	for j >= st.from && d.hasAny(j, bits(cOf, cDef)) {
		j--
	}
	return j >= st.from && j < a.from-1 && d.hasAny(j, bits(cInstitution, cOffice))
}

// bodyNoun tells whether the word at token i can name a body: it is no instrument and no name.
func (d *document) bodyNoun(i int) bool {
	return d.toks[i].word && !d.hasAny(i, bits(cInstrument, cAct, cGaz, cDef, cOf, cAnd))
}

// closesPassive tells whether the words at token i only close a clause in the passive, which has no object ("a treaty was
// signed as well.").
func (d *document) closesPassive(i int, st sentence) bool {
	h := d.hitAt(i, cOther)
	if h == nil || i == st.from || h.to < st.to && d.toks[h.to].word {
		return false
	}
	a := d.hitOver(i-1, cAct)
	return a != nil && a.to == i && a.e.forms&formPart != 0 && d.auxBefore(a, cPassive)
}
