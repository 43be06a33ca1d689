package extract

import "github.com/entente-kg/entente/gazetteer"

// wordsOfApposition is how long an apposition may be that tells whose body an organisation is.
const wordsOfApposition = 24

// maskApposedBodies takes from those who may act the organisation of which another one is only said to be a body ("the Bank, a
// COMESA institution set up in 1985, signed with A"): the first acts.
func (d *document) maskApposedBodies() {
	for k := 1; k < len(d.atoms); k++ {
		a, o := &d.atoms[k], &d.atoms[k-1]
		if a.masked || !a.party.IsOrganisation() || a.gaz == gazetteer.City || a.party == o.party || !o.party.IsOrganisation() {
			continue
		}
		if d.appositionOpens(o, a) == 0 {
			continue
		}
		for _, n := range d.atomsIn(a.from, d.appositionEnds(a.to, d.sents[d.sentOf[a.from]].to)) {
			d.atoms[n].masked = true
		}
	}
}

// appositionOpens gives the token behind the comma that opens an apposition of o in which a noun of a body stands with the
// name a ("an agency of A", "an A body"), 0 where none does.
func (d *document) appositionOpens(o, a *atom) int {
	i := d.afterBrackets(o.to)
	if !d.isComma(i) || a.from-i > 8 || a.from < i || d.sentOf[i] != d.sentOf[a.from] || !d.hasAny(i+1, bits(cIndef, cPronoun)) && !(caseless(d.toks[i+1].norm) && d.has(i+1, cThis)) && !d.bodyWord(i+1) {
		return 0
	}
	body := false
	for j := i + 1; j < min(a.to+3, len(d.toks)) && !d.isComma(j); j++ {
		if j >= a.from && j < a.to {
			continue
		}
		if d.hasAny(j, bits(cWith, cBetween, cInstrument)) || j < a.from && d.has(j, cDef) && !d.has(j, cOf) && !d.has(j-1, cOf) && !caseless(d.toks[j].norm) {
			return 0
		}
		body = body || d.bodyWord(j)
	}
	if !body {
		return 0
	}
	return i + 1
}

// bodyWord tells whether token i is a word for a body or a part of one.
func (d *document) bodyWord(i int) bool {
	return i < len(d.toks) && (d.has(i, cInstitution) || d.lx.isBare(cBodyOf, d.toks[i].norm))
}

// afterBrackets gives the token behind the short name in brackets at token i, or i.
func (d *document) afterBrackets(i int) int {
	const near = 6
	if i < len(d.toks) && d.toks[i].norm == ")" {
		return i + 1 // the short name is the one that acts
	}
	if i >= len(d.toks) || d.toks[i].norm != "(" {
		return i
	}
	for j := i + 1; j < min(i+near, len(d.toks)); j++ {
		if d.toks[j].norm == ")" {
			return j + 1
		}
	}
	return i
}

// appositionEnds gives the comma that closes the apposition before its sentence goes on to tell what is done, 0 for none.
func (d *document) appositionEnds(i, end int) int {
	for j := i; j < min(i+wordsOfApposition, end); j++ {
		if d.isComma(j) {
			return j
		}
		if d.hasAny(j, bits(cInstrument, cWith, cBetween)) {
			return 0
		}
	}
	return 0
}
