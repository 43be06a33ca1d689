package extract

import "github.com/entente-kg/entente/kg"

// readEntryAct reads an instrument that opens a part of an entry of a chronology and does something there ("X receives
// Y; a joint declaration settles the border"): that it was made on that day goes without saying.
func (d *document) readEntryAct(in *instrument, next int) bool {
	h, headed := d.heading(in.sent)
	if !headed || in.generic || in.past || in.counted || in.weak && in.kind != kg.Declaration && in.kind != kg.Other || d.ahead(&h) {
		return false
	}
	from, to := d.partOf(in)
	if x, ok := d.dateIn(from, to, in); ok && x.value.Within(h.value) {
		h = x
	}
	if len(h.value) < 7 {
		return false
	}
	if d.closedWith(in, from) {
		ps := kg.NewParties(d.actorsIn(from, in.npFrom)...)
		if len(ps) < 2 {
			return false
		}
		return d.putEntry(in, partySet{ps, "those of the entry", true, from, in.npTo, false, "", ""}, h, next)
	}
	if in.def || in.weak && in.kind != kg.Declaration || !d.openingPart(from, in) || !d.doesBehind(in, to) {
		return false
	}
	ps := d.partiesOf(in, &tie{})
	if len(ps.parties) < 2 {
		return false
	}
	return d.putEntry(in, ps, h, next)
}

// closedWith tells whether those before the instrument did something "with" it, its only act ("X and Y settle what was
// left of 1929 with the act of execution").
func (d *document) closedWith(in *instrument, from int) bool {
	i := in.npFrom - 1
	return i > from && d.hitAt(i, cWith) != nil && !d.masked[i] && d.count(from, i, bits(cAct, cNeg, cHoped, cRel, cDomestic, cSays, cPassive)) == 0
}

// putEntry makes the accord of an entry, of the day that the entry tells.
func (d *document) putEntry(in *instrument, ps partySet, h dateHit, next int) bool {
	m := d.build(*in, tie{}, ps, next)
	m.status, m.signers, m.in.weak = kg.Signed, nil, false
	from, to := d.partOf(in)
	if x, ok := d.dateIn(from, to, in); ok && x.value.Within(h.value) {
		h = x
	}
	d.setDate(m, h)
	m.because("status", string(m.status), "the entry of a day", d.text(h.from, h.to))
	return d.putNew(m)
}

// openingPart tells whether the instrument comes first in its part of the sentence, or behind what only says of what
// or when, closed by a comma.
func (d *document) openingPart(from int, in *instrument) bool {
	comma := in.npFrom > from && d.toks[in.npFrom-1].norm == ","
	for i := from; i < in.npFrom; i++ {
		if comma && d.has(i, cRel) {
			continue // "of the four quarrels that were left, a declaration settles two"
		}
		if d.hasAny(i, bits(cAct, cPerfect, cPassive, cNeg, cHoped, cPlanned, cDomestic, cRel, cSays)) {
			return false
		}
	}
	at := in.npFrom - 1
	for at > from && !d.toks[at].word && d.toks[at].norm != "," {
		at--
	}
	return at < from || !d.toks[at].word || d.has(at, cAnd)
}

// doesBehind tells whether a verb in the present or past, of which the instrument is the subject, stands right behind
// it, and nothing denies it.
func (d *document) doesBehind(in *instrument, to int) bool {
	verb := false
	for i := in.to; i < to; i++ {
		if d.hasAny(i, bits(cNeg, cHoped, cPlanned, cDomestic, cPassive, cPerfect)) && !d.isDate(i) {
			return false
		}
		if i < in.to+4 && !verb {
			if d.hasAny(i, bits(cOf, cWith, cBetween, cOn, cRel, cAct, cLoc)) && !d.has(i, cProvision) {
				return false
			}
			verb = d.has(i, cProvision) || i+1 < to && d.toks[i].word && !d.toks[i].capital && d.mask[i] == 0 && (d.toks[i+1].number >= 0 || d.hasAny(i+1, bits(cDef, cIndef, cNumber, cThis)))
		}
	}
	return verb
}
