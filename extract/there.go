package extract

import "github.com/entente-kg/entente/gazetteer"

// wordsToThere is how far from the act a word for "there" may stand.
const wordsToThere = 6

// thereOf gives the tokens of the town that a word for "there" beside the act stands for: the one named last before
// it, in its sentence or the two before.
func (d *document) thereOf(t *tie) (int, int) {
	if t.act == nil {
		return 0, 0
	}
	for i := max(t.act.from-wordsToThere, 0); i < min(t.act.to+wordsToThere, len(d.toks)); i++ {
		if !d.single(i, cThere) || d.sentOf[i] != d.sentOf[t.act.from] || i > 0 && d.toks[i-1].norm == "-" || d.toks[i].capital && !d.sentStart[i] || d.partOfName(i) {
			continue
		}
		for k := len(d.atoms) - 1; k >= 0; k-- {
			a := &d.atoms[k]
			if a.from >= i {
				continue
			}
			if d.sentOf[i]-d.sentOf[a.from] > 2 || d.toks[a.from].field != d.toks[i].field {
				return 0, 0
			}
			if (a.gaz == gazetteer.City || a.gaz == gazetteer.Capital) && !d.inOfficeOrName(a.from) {
				return a.from, a.to
			}
		}
	}
	return 0, 0
}

// partOfName tells whether the word at token i stands in the name of a person.
func (d *document) partOfName(i int) bool {
	for k := range d.people {
		if p := &d.people[k]; p.from <= i && i < p.to {
			return true
		}
	}
	return false
}

// settlementAt reads the name of a town or village behind the word for it ("in the Albanian village of Ksamil") at
// the word.
func (d *document) settlementAt(i int) (int, int) {
	if !d.single(i, cSettlement) {
		return 0, 0
	}
	if caseless(d.toks[i].norm) {
		return d.bareTown(i)
	}
	if !d.inPlacePhrase(i) {
		return 0, 0
	}
	j := i + 1
	for n := 0; n < 3 && j < len(d.toks) && !d.has(j, cOf) && (d.toks[j].word || d.toks[j].norm == "-") && !d.toks[j].capital; n++ {
		j++
	}
	if j >= len(d.toks) || !d.has(j, cOf) {
		return 0, 0
	}
	j++
	from := j
	for j < len(d.toks) && j-from < 3 && !d.sentStart[j] && d.toks[j].capital && d.toks[j].word && d.mask[j]&^bits(cParticle, cGaz, cOf) == 0 {
		j++
	}
	return from, j
}

// bareTown is settlementAt in a script without capitals, where the town stands right behind the word ("في معبر فلان").
func (d *document) bareTown(i int) (int, int) {
	if i == 0 || i+1 >= len(d.toks) || d.sentStart[i] || !d.has(i-1, cLoc) {
		return 0, 0
	}
	for _, k := range d.atomsIn(i+1, min(i+4, len(d.toks))) {
		if a := &d.atoms[k]; a.from == i+1 && (a.gaz == gazetteer.City || a.gaz == gazetteer.Capital) {
			return a.from, a.to
		}
	}
	return 0, 0
}
