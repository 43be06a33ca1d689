package extract

import (
	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// knownSurnames finds people told by nothing but the surname of one who spoke, in the year of the sentence, for a party that the
// article names ("In 1975 Geisel had a treaty signed with Bonn", of Brazil). Tokens of taken belong to people already.
func (d *document) knownSurnames(taken []bool) {
	last := d.lx.sounds().last
	var named map[kg.Party]bool // looked for once somebody is found
	isNamed := func(p kg.Party) bool { return named[p] }
	for i := range d.toks {
		t := &d.toks[i]
		if taken[i] || !t.word || !t.capital || len(t.norm) < 5 || d.mask[i] != 0 || caseless(t.norm) || d.besideName(i) || d.sentStart[i] && !d.opensAsName(i) {
			continue
		}
		ls := last[t.norm]
		if len(ls) == 0 {
			continue
		}
		if named == nil {
			named = d.partiesInText()
		}
		if inOfficeThen(ls, d.inYear(i), 0, isNamed) == "" {
			continue
		}
		d.people = append(d.people, person{from: i, to: i + 1, name: d.text(i, i+1), same: len(d.people), bare: true})
		taken[i] = true
	}
}

// besideName tells whether the capitalised token i belongs to a longer name.
func (d *document) besideName(i int) bool {
	name := func(j int) bool {
		return j >= 0 && j < len(d.toks) && d.toks[j].word && d.toks[j].capital && (d.mask[j] == 0 || d.has(j, cInstitution))
	}
	if i > 0 && !d.sentStart[i] && (name(i-1) && !d.sentStart[i-1] || d.toks[i-1].norm == "-" || d.has(i-1, cParticle)) {
		return true
	}
	return i+1 < len(d.toks) && !d.sentStart[i+1] && (name(i+1) || d.toks[i+1].norm == "-" || d.hasAny(i+1, bits(cInstrument, cGaz)) && d.toks[i+1].capital)
}

// opensAsName tells whether the word that opens a sentence is followed by what stands behind a name: "and", a comma, or a verb.
func (d *document) opensAsName(i int) bool {
	j := i + 1
	return j < len(d.toks) && !d.sentStart[j] && (d.isComma(j) || d.finitePast(j) || d.hasAny(j, bits(cAnd, cPerfect, cPassive)))
}

// partiesInText are the parties that the text or the headline names by other words than their towns.
func (d *document) partiesInText() map[kg.Party]bool {
	out := map[kg.Party]bool{}
	for k := range d.hits {
		if h := &d.hits[k]; h.class == cGaz && h.e.gaz != gazetteer.City {
			out[h.e.party] = true
		}
	}
	return out
}

// inYear gives the year of the past that the sentence of token i tells, else that of publication.
func (d *document) inYear(i int) int {
	if y := d.yearBeside(&person{from: i, to: i + 1}); y > 0 {
		return y
	}
	if !d.cal.known {
		return 0
	}
	return d.cal.pub.Year()
}
