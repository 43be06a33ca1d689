package extract

import "github.com/entente-kg/entente/kg"

// maxExisting is how many tokens may stand between the verb of being and the noun of the instrument.
const maxExisting = 9

// maxSince is how far behind the instrument the day since when may begin, maxKept how far in a relative clause of it.
const maxSince, maxKept = 6, 16

// readExisting reads an instrument that is said to exist since a day, or that two have since then ("With A there has been
// a treaty since 2015", "entre los dos rige desde 1998 un acuerdo"): that is when it was signed.
func (d *document) readExisting(in *instrument, next int) bool {
	if in.def || in.plural && !in.counted || in.generic || in.ellipsis {
		return false
	}
	from, to := d.partOf(in)
	h := d.sinceIn(from, min(to, in.npTo+maxSince))
	if h == nil || !d.existsBefore(in, max(from, d.pubPlace)) || d.wishedOrDenied(from, in.npTo) || d.longingSince(h, in) || d.madeUnreal(in) || d.asks(in.sent) {
		return false
	}
	ps := d.partiesOf(in, &tie{})
	if len(ps.parties) != 2 {
		return false
	}
	if !ps.explicit && ps.named == "" && (!d.toldBefore(&mention{ps: ps}) && !d.headlinePair || d.othersAround(in, ps.parties)) {
		return false
	}
	if !ps.explicit && d.withNobodyKnown(in) {
		return false
	}
	m := d.build(*in, tie{}, ps, next)
	m.status, m.signers, m.place = kg.Signed, nil, ""
	d.setDate(m, *h)
	m.because("status", string(m.status), "in being since a day", d.text(h.from, h.to))
	return d.putNew(m)
}

// readKeptSince reads an instrument that a relative clause says two have, or are bound by, since a day ("the treaty that A and B
// keep since 2007", "the pact that binds A to B since May"): it is in force since then.
func (d *document) readKeptSince(in *instrument, next int) bool {
	if in.generic || in.weak || in.ellipsis || in.plural && !in.counted || !d.relFollows(in) {
		return false
	}
	_, to := d.partOf(in)
	h := d.sinceIn(in.npTo, min(to, in.npTo+maxKept))
	if h == nil || !d.existsBetween(in.npTo, h.from) || d.count(in.npTo, h.from, bits(cNeg, cHoped, cAct, cInstrument, cDomestic)) > 0 || d.madeUnreal(in) || d.asks(in.sent) {
		return false
	}
	ps := partySet{rule: "who keep it", explicit: true, from: in.npTo, to: h.to}
	if d.bothIn(in.npTo, h.from) == 2 {
		ps = d.partiesOf(in, &tie{})
	} else {
		for _, k := range d.atomsIn(in.to, min(h.to+6, d.commaFrom(h.to, to))) {
			if a := &d.atoms[k]; !a.masked {
				ps.parties = kg.NewParties(append(ps.parties, a.party)...)
			}
		}
	}
	return len(ps.parties) == 2 && d.putDated(in, ps, kg.InForce, *h, next, "kept since a day", d.text(in.npTo, h.to))
}

// existsBetween tells whether a verb of being or having stands between two tokens.
func (d *document) existsBetween(from, to int) bool {
	for i := from; i < to; i++ {
		if d.rare(i, cExists) {
			return true
		}
	}
	return false
}

// withNobodyKnown tells whether the instrument's own "with" names nobody whom the reader knows ("a pact with the regime of the
// colonels").
func (d *document) withNobodyKnown(in *instrument) bool {
	for i := in.to; i < in.npTo; i++ {
		if h := d.hitAt(i, cWith); h != nil && h.e.flags&flagBack == 0 {
			return d.atomCount(i, in.npTo) == 0 && d.bothIn(i, in.npTo) == 0 && d.personBetween(i, in.npTo) < 0
		}
	}
	return false
}

// wishedOrDenied tells whether words of denial, of wish or of one who is no party stand between two tokens, months ("May") and
// verbs of having ("kept") aside.
func (d *document) wishedOrDenied(from, to int) bool {
	for i := from; i < to; i++ {
		if d.hasAny(i, bits(cNeg, cHoped, cDomestic)) && !d.isDate(i) && !d.rare(i, cExists) {
			return true
		}
	}
	return false
}

// longingSince tells whether a word that is not known, and may be a verb, stands between the day since when and the instrument
// behind it ("lleva desde 1998 esperando un acuerdo").
func (d *document) longingSince(h *dateHit, in *instrument) bool {
	if h.to > in.npFrom || caseless(d.toks[in.from].norm) {
		return false
	}
	for i := h.to; i < in.npFrom; i++ {
		if t := &d.toks[i]; t.word && !t.capital && d.mask[i] == 0 && !d.isDate(i) && !d.has(i-1, cWith) && !d.has(i-1, cOf) && !d.has(i-1, cBetween) {
			return true
		}
	}
	return false
}

// sinceIn gives the past date behind a "since" that begins between two tokens.
func (d *document) sinceIn(from, to int) *dateHit {
	for k := range d.dates {
		h := &d.dates[k]
		if h.from < from || h.from > to || len(h.value) < 4 || d.ahead(h) {
			continue
		}
		if h.from > from && d.rare(h.from-1, cSince) || d.rare(h.from, cSince) {
			return h
		}
	}
	return nil
}

// sinceDay tells whether the day is that since when something is, which a "since" right before it says.
func (d *document) sinceDay(h *dateHit) bool {
	for i := h.from; i >= max(h.from-2, 0); i-- {
		if d.rare(i, cSince) {
			return true
		}
		if i < h.from && !d.has(i, cDef) {
			return false
		}
	}
	return false
}

// existsBefore tells whether a verb of being or having stands before the instrument, no more than a time, adverbs and
// determiners between them.
func (d *document) existsBefore(in *instrument, from int) bool {
	for i := in.npFrom - 1; i >= from && in.npFrom-i <= maxExisting; i-- {
		if d.rare(i, cExists) {
			return true
		}
		if !d.toks[i].word && !d.isComma(i) || d.hasAny(i, bits(cInstrument, cAct, cOffice, cRel)) || d.hitOver(i, cGaz) != nil && !d.partnerAt(i) {
			return false
		}
	}
	return false
}

// partnerAt tells whether the name over token i stands right behind a "with" ("tem com a Índia, desde 2004, um acordo").
func (d *document) partnerAt(i int) bool {
	from := d.hitOver(i, cGaz).from
	return d.has(from-1, cWith) || from > 1 && d.has(from-1, cDef) && d.has(from-2, cWith)
}
