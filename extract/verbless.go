package extract

import "github.com/entente-kg/entente/kg"

// readVerbless reads an instrument of a clause that has a date and no verb, as chronologies and lists of the past
// have them: "In August, three more agreements.", "2021. July: a pact on taxes.", "then, in 1999, a treaty on
// borders with C".
func (d *document) readVerbless(in *instrument, acts []*hit, next int) bool {
	if in.def || in.weak || in.generic && !in.counted || in.past || d.sents[in.sent].item {
		return false
	}
	from, to := d.partOf(in)
	for i := from; i < to; i++ {
		if d.hasAny(i, bits(cPerfect, cPassive, cNeg, cHoped, cPlanned, cProvision, cDomestic, cAct)) || d.has(i, cRel) && i < in.from {
			return false
		}
	}
	if from == d.sents[in.sent].from && in.npFrom-from > 14 || d.toks[d.sents[in.sent].to-1].norm == "?" {
		return false
	}
	h, ok := d.dateIn(from, to, in)
	if !ok {
		h, ok = d.headingDate(in.npFrom)
	}
	head, headed := d.heading(in.sent)
	if !ok && headed {
		h, ok = head, true
	}
	if !ok || len(h.value) < 4 || h.value >= d.article.Published && !headed && !(in.counted && h.value == d.article.Published) || near(h.value, d.article.Published) && !headed && !in.counted {
		return false
	}
	if d.finiteBefore(from, in) {
		return false
	}
	ps := d.partiesOf(in, &tie{})
	if in.counted && (!ps.explicit || in.from-from > 2) && !headed && near(h.value, d.article.Published) {
		return false
	}
	if len(ps.parties) < 2 || !ps.explicit && (!d.toldBefore(&mention{ps: ps}) && !d.headlinePair || d.othersAround(in, ps.parties)) {
		return false
	}
	return d.putDated(in, ps, kg.Signed, h, next, "a date and no verb", d.text(h.from, h.to))
}

// othersAround tells whether the paragraph names a party that is none of these before the instrument.
func (d *document) othersAround(in *instrument, parties kg.Parties) bool {
	for _, k := range d.atomsIn(d.lineFrom(in.from), in.from) {
		if d.usable(k) && !parties.Has(d.atoms[k].party) {
			return true
		}
	}
	return false
}

// partOf gives the part of the sentence that the instrument stands in, between semicolons.
func (d *document) partOf(in *instrument) (int, int) {
	st := d.sents[in.sent]
	from := st.from
	if at := d.lastStop(in.npFrom, st.from); at >= 0 {
		from = at
	}
	return from, d.nextStop(in.to, st.to)
}

// dateIn gives the date of the part, the one nearest to the instrument.
func (d *document) dateIn(from, to int, in *instrument) (dateHit, bool) {
	best, gap := -1, 1<<30
	for k := range d.dates {
		h := &d.dates[k]
		if h.from < from || h.to > to || h.value == "" && !h.same {
			continue
		}
		g := max(in.npFrom-h.to, h.from-in.to)
		if g >= 0 && (g < gap && !(best >= 0 && d.dates[best].value.Within(h.value)) || best >= 0 && len(h.value) > len(d.dates[best].value) && h.value.Within(d.dates[best].value)) {
			best, gap = k, g
		}
	}
	if best < 0 {
		return dateHit{}, false
	}
	h := d.dates[best]
	if h.same {
		h.value = d.dateBefore(h.from)
	}
	return h, true
}

// finiteBefore tells whether a word that may be a verb stands before the instrument: one in small letters that is
// not known, follows no article or preposition, and that no comma or colon closes.
func (d *document) finiteBefore(from int, in *instrument) bool {
	unknown := false
	for i := from; i < in.npFrom; i++ {
		t := &d.toks[i]
		switch {
		case t.norm == ":" || t.norm == "," || t.norm == "،":
			unknown = false
		case !t.word || t.capital || t.number >= 0 || d.isDate(i) || d.mask[i] != 0 || d.masked[i] || d.inOfficeOrName(i) || d.domainAt(i):
		case i > from && d.hasAny(i-1, bits(cDef, cOf, cLoc, cIndef, cThis, cOn, cFor)):
		default:
			unknown = true
		}
	}
	return unknown
}
