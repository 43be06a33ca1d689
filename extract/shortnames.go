package extract

import (
	"unicode"
	"unicode/utf8"

	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// shortNames finds the acronyms that the text gives in brackets behind the name of a public body that tells its country
// ("the University of Dodoma (UDOM)", "the Mineral Technology University (UMT) of Ghana"): further on they stand for the
// country as the name did.
func (d *document) shortNames() {
	var short map[string]*entry
	for i := 1; i+2 < len(d.toks); i++ {
		if d.toks[i].norm != "(" || d.toks[i+2].norm != ")" || !d.acronym(i+1) || d.has(i+1, cGaz) {
			continue
		}
		if p := d.bodyBefore(i); p != "" {
			if short == nil {
				short = map[string]*entry{}
			}
			short[d.toks[i+1].norm] = &entry{class: cGaz, gaz: gazetteer.Body, party: p}
		}
	}
	if short == nil {
		return
	}
	hits := make([]hit, 0, len(d.hits)+8)
	k := 0
	for i := range d.toks {
		if e := short[d.toks[i].norm]; e != nil && d.acronym(i) && !(i > 0 && d.toks[i-1].norm == "(") {
			for k < len(d.hits) && d.hits[k].from < i {
				hits = append(hits, d.hits[k])
				k++
			}
			hits = append(hits, hit{from: i, to: i + 1, e: e, class: cGaz})
		}
	}
	d.hits = append(hits, d.hits[k:]...)
	d.index()
}

// acronym tells whether the token is a word that begins with a capital and has two more letters in capitals or one of two.
func (d *document) acronym(i int) bool {
	t := &d.toks[i]
	if !t.word || !t.capital || t.number >= 0 {
		return false
	}
	n, capitals := 0, 0
	for _, r := range d.text(i, i+1) {
		n++
		if unicode.IsUpper(r) {
			capitals++
		}
	}
	return n >= 2 && n <= 8 && (capitals == n || capitals >= 3)
}

// bodyBefore gives the country of the public body whose name ends right before the bracket at token i, "" where the name
// tells none, or the acronym behind the bracket does not begin like a word of it.
func (d *document) bodyBefore(i int) kg.Party {
	first, _ := utf8.DecodeRuneInString(d.toks[i+1].norm)
	from, body, likes := i, false, false
	for from > 0 && i-from < 10 && d.toks[from-1].field == d.toks[i].field {
		t := &d.toks[from-1]
		if !t.word && t.norm != "'" && t.norm != "’" || !t.capital && !d.hasAny(from-1, bits(cOf, cDef, cAnd, cParticle)) && len(t.norm) > 1 {
			break
		}
		if r, _ := utf8.DecodeRuneInString(t.norm); t.capital && r == first {
			likes = true
		}
		body = body || t.capital && d.has(from-1, cInstitution)
		from--
	}
	if !body || !likes || d.count(from, i, bits(cDomestic, cPrivate)) > 0 {
		return ""
	}
	for from < i && d.has(from, cDef) {
		from++
	}
	p, town := d.landIn(from, i)
	if town && !d.has(from, cInstitution) {
		return "" // "the Housing Authority of New Orleans (HANO)"
	}
	if p == "" {
		to := i + 3
		for to < len(d.toks) && to < i+6 && (d.toks[to].norm == "," || d.hasAny(to, bits(cOf, cLoc, cDef))) {
			to++
		}
		if to > i+3 && to < len(d.toks) {
			p, _ = d.landIn(to, to+1)
		}
	}
	return p
}

// landIn gives the only country that is named between two tokens, and whether by a town alone; "" where none is, several
// are, or an organisation.
func (d *document) landIn(from, to int) (p kg.Party, town bool) {
	town = true
	for i := from; i < to; i++ {
		h := d.hitAt(i, cGaz)
		if h == nil {
			continue
		}
		if h.e.gaz == gazetteer.Org || h.e.party.IsOrganisation() || h.e.flags&flagAmbiguous != 0 || p != "" && h.e.party != p {
			return "", false
		}
		p = h.e.party
		town = town && (h.e.gaz == gazetteer.City || h.e.gaz == gazetteer.Capital)
	}
	return p, town && p != ""
}
