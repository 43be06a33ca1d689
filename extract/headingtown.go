package extract

import (
	"unicode/utf8"

	"github.com/entente-kg/entente/gazetteer"
)

// behindItemLetter gives the token behind the letter or number of an item at token i ("a) 1990.", "2) May 1994:"),
// else i.
func (d *document) behindItemLetter(i int) int {
	if i+2 >= len(d.toks) || d.toks[i+1].norm != ")" || d.toks[i+1].space || utf8.RuneCountInString(d.toks[i].norm) > 2 {
		return i
	}
	return i + 2
}

// townOfHeading gives the tokens of the town that the date of an entry is followed by ("Monday 13. Bogota, San Carlos
// palace, 10:00.", "16 May. Geneva."), for what the entry tells.
func (d *document) townOfHeading(s int) (int, int) {
	h := d.headOf(s)
	if h == nil || !d.chronicle {
		return 0, 0
	}
	from := h.to
	if w := from; w < len(d.toks) && headingMark(d.toks[w].norm) {
		from++
	}
	if from >= len(d.toks) || from == h.to || d.lineFrom(from) != d.lineFrom(h.from) {
		return 0, 0
	}
	to := from
	for to < len(d.toks) && to-from < 3 && d.toks[to].word && d.toks[to].capital && !d.toks[to].allCaps {
		to++
	}
	if to == from || to >= len(d.toks) || !d.endsTown(to) {
		return 0, 0
	}
	if ks := d.atomsIn(from, to); len(ks) > 0 {
		a := &d.atoms[ks[0]]
		if a.from == from && (a.gaz == gazetteer.City || a.gaz == gazetteer.Capital) {
			return a.from, a.to
		}
		return 0, 0
	}
	for i := from; i < to; i++ {
		if d.mask[i]&^bits(cNotName, cParticle) != 0 {
			return 0, 0
		}
	}
	return from, to
}

// endsTown tells whether the mark at token i sets a town of a heading off: the end of a sentence, or a comma before
// more of the place.
func (d *document) endsTown(i int) bool {
	switch d.toks[i].norm {
	case ".", ":", ")", "–", "—":
		return true
	case ",":
		return i+1 < len(d.toks) && d.toks[i+1].number < 0 && d.count(i, d.sents[d.sentOf[i]].to, bits(cAct)) == 0
	}
	return false
}
