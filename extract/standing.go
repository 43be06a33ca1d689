package extract

import (
	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// maskStandings takes from those who may act the parties that only say what another one is: "Member of the Union for
// three years, A signed …", "A, an ally of B, signed …"; organisations also behind who is not named ("his country, as a member of
// the Union, signed …").
func (d *document) maskStandings() {
	for k := range d.atoms {
		a := &d.atoms[k]
		if a.masked || a.gaz == gazetteer.City || a.from == 0 || !d.toks[a.from-1].word {
			continue
		}
		at := d.standingBefore(a)
		if at < 0 {
			continue
		}
		if a.party.IsOrganisation() && d.oneOfMany(at) {
			a.masked = true
			continue
		}
		from := at
		for from > d.sents[d.sentOf[at]].from && at-from < 4 && d.toks[from-1].word && !d.has(from-1, cGaz) {
			from--
		}
		opens := from <= max(d.sents[d.sentOf[at]].from, d.pubPlace)+1
		if !opens && (!d.isComma(from-1) || !a.party.IsOrganisation() && len(d.atomsIn(from-4, from-1)) == 0 && !d.nameTo[from-1]) {
			continue
		}
		if end := d.commaFrom(a.to, min(d.sents[d.sentOf[at]].to, a.to+9)); d.isComma(end) && (!opens && d.twoBesides(a) || opens && d.stateOpens(end+1, a)) {
			a.masked = true
		}
	}
}

// maskTied masks the parties that another one is tied to by anything but an accord (", linked to B by a pipeline, signed …"),
// and takes those that it is tied to by one for no places.
func (d *document) maskTied() {
	for k := range d.hits {
		h := &d.hits[k]
		if h.class != cWith || h.e.flags&flagLed == 0 {
			continue
		}
		tied := d.tiedBy(h.to)
		if !tied && !d.isComma(h.from-1) && !caseless(d.toks[h.from].norm) {
			continue
		}
		to := min(h.from+14, d.sents[d.sentOf[h.from]].to)
		for j := h.to; j < to; j++ {
			if d.isComma(j) || d.hasAny(j, bits(cAct, cInstrument, cRel)) {
				to = j
			}
		}
		for _, n := range d.atomsIn(h.to, to) {
			a := &d.atoms[n]
			a.masked = a.masked || !tied
			a.loc = a.loc && !(tied && a.roles&roleLoc != 0) // "مرتبط بمصر باتفاقية"
		}
	}
}

// isComma tells whether a comma stands at token i.
func (d *document) isComma(i int) bool {
	return i >= 0 && i < len(d.toks) && (d.toks[i].norm == "," || d.toks[i].norm == "،")
}

// isSemicolon tells whether a semicolon stands at token i.
func (d *document) isSemicolon(i int) bool { return d.toks[i].norm == ";" || d.toks[i].norm == "؛" }

// standingBefore gives the word for what a party is to another one shortly before the name, in its phrase, else -1.
func (d *document) standingBefore(a *atom) int {
	for i := a.from - 1; i >= 0 && a.from-i <= 5; i-- {
		if !d.toks[i].word || d.sentOf[i] != d.sentOf[a.from] || d.hasAny(i, bits(cPerfect, cPassive, cRel, cWith, cBetween, cInstrument)) {
			return -1
		}
		if d.single(i, cStanding) {
			return i
		}
	}
	return -1
}

// oneOfMany tells whether the word at token i tells of somebody by what it is to a body, and not of the body ("with a member
// of the Union").
func (d *document) oneOfMany(i int) bool {
	if caseless(d.toks[i].norm) {
		return d.has(i-1, cWith)
	}
	for j := i - 1; j >= max(0, i-3) && d.sentOf[j] == d.sentOf[i]; j-- {
		if d.has(j, cIndef) {
			return d.has(j-1, cWith)
		}
		if !d.toks[j].word || d.mask[j] != 0 {
			return false
		}
	}
	return false
}

// stateOpens tells whether the name of another party than a begins at token i or behind its article, and no list of names.
func (d *document) stateOpens(i int, a *atom) bool {
	for j := i; j <= i+2; j++ {
		ks := d.atomsIn(j, j+1)
		if len(ks) == 0 {
			continue
		}
		b := &d.atoms[ks[0]]
		return b.party != a.party && !b.loc && d.names(b) && !d.isComma(b.to) && !d.has(b.to, cAnd)
	}
	return false
}

// twoBesides tells whether the sentence names two parties besides a.
func (d *document) twoBesides(a *atom) bool {
	st := d.sents[d.sentOf[a.from]]
	var one kg.Party
	for _, k := range d.atomsIn(max(st.from, d.pubPlace), st.to) {
		p := d.atoms[k].party
		if !d.usable(k) {
			continue
		}
		if p != a.party && one != "" && p != one {
			return true
		}
		if p != a.party {
			one = p
		}
	}
	return false
}
