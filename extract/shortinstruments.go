package extract

import (
	"slices"
	"unicode/utf8"

	"github.com/entente-kg/entente/kg"
)

// farthestInitial is how many tokens before a bracket the words stand at most whose initials the acronym in it is made of.
const farthestInitial = 14

// shortInstruments finds the acronyms that the text gives in brackets behind the instrument whose initials they are ("a double
// taxation agreement (DTA)"): further on each stands for an instrument of the kind and the field ("the DTA with B").
func (d *document) shortInstruments() {
	var short map[string][]hit
	for i := 1; i+2 < len(d.toks); i++ {
		if d.toks[i].norm != "(" || d.toks[i+2].norm != ")" || !d.acronym(i+1) || d.hasAny(i+1, bits(cGaz, cInstrument)) {
			continue
		}
		if told := d.spelledOut(i); told != nil {
			if short == nil {
				short = map[string][]hit{}
			}
			short[d.toks[i+1].norm] = told
		}
	}
	if short == nil {
		return
	}
	for i := range d.toks {
		if told := short[d.toks[i].norm]; told != nil && d.acronym(i) && !(i > 0 && d.toks[i-1].norm == "(") {
			for _, h := range told {
				h.from, h.to = i, i+1
				if h.class == cDomain {
					d.domains, d.fieldMask[i] = append(d.domains, h), true
				} else {
					d.hits = append(d.hits, h)
				}
			}
		}
	}
	inText := func(a, b hit) int { return a.from - b.from }
	slices.SortStableFunc(d.hits, inText)
	slices.SortStableFunc(d.domains, inText)
	d.index()
}

// spelledOut gives the hits that the acronym behind the bracket at token i stands for: the only instrument, and the fields, among
// the words whose initials it has. It is nil where they hold none, or one whose word often means something else or is as well the
// name of what is done under it (a programme).
func (d *document) spelledOut(i int) []hit {
	from := d.initialsFrom(i)
	var told []hit
	for j := from; j < i; j++ {
		h := d.hitAt(j, cInstrument)
		if h == nil {
			continue
		}
		if len(told) > 0 || h.e.flags&(flagWeak|flagGeneric) != 0 || h.e.kind == kg.Programme || h.e.kind == kg.Other {
			return nil
		}
		told = append(told, hit{e: h.e, class: cInstrument})
	}
	if told == nil {
		return nil
	}
	for k := d.firstDomain(from); k < len(d.domains) && d.domains[k].to <= i; k++ {
		told = append(told, hit{e: d.domains[k].e, class: cDomain})
	}
	return told
}

// initialsFrom gives the token where the words begin of which the acronym behind the bracket at token i has the initials, in their
// order, an instrument with the first of them among them; i where it has not.
func (d *document) initialsFrom(i int) int {
	letters := []rune(d.toks[i+1].norm)
	n, begin := len(letters)-1, i
	for j := i - 1; j >= 0 && i-j <= farthestInitial && d.toks[j].field == d.toks[i].field && d.toks[j].norm != "."; j-- {
		r, _ := utf8.DecodeRuneInString(d.toks[j].norm)
		switch {
		case !d.toks[j].word:
		case n >= 0 && r == letters[n]:
			if n--; n < 0 {
				begin = j
			}
		case n < 0 && r == letters[0] && d.hitAt(j, cInstrument) != nil:
			return j // "convention contre …"
		}
		if n < 0 && d.count(j, i, bits(cInstrument)) > 0 {
			return begin
		}
	}
	return begin
}
