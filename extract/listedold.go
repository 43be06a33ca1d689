package extract

import "github.com/entente-kg/entente/kg"

// maxToListedDate is how many tokens may stand between a noun of a list and the date that follows it.
const maxToListedDate = 9

// readListedOld reads one of a list of older instruments behind a colon, each with its date and none with a verb ("What went
// before fills a drawer: the convention of 7 July 1965 between the two neighbours, then the protocol (2 May 2000)").
func (d *document) readListedOld(in *instrument, next int) bool {
	if in.generic || in.weak || in.plural || in.past || in.ellipsis || len(d.dates) == 0 {
		return false
	}
	st := d.sents[in.sent]
	colon := d.colonBefore(in.npFrom, st.from)
	if colon < 0 || !d.opensListed(in, colon) {
		return false
	}
	if _, headed := d.heading(in.sent); headed {
		return false
	}
	to := d.nextStop(in.to, st.to)
	if next > in.to && next < to {
		to = next
	}
	h, ok := d.dateOfListed(in, to)
	if !ok || d.deniesIn(colon, to) || d.count(colon, to, bits(cAct, cPerfect, cPlanned, cDomestic)) > 0 || d.changesAhead(st.from, colon) {
		return false
	}
	ps := d.partiesOfListed(in, colon, to)
	x := *in
	x.def = false // its date tells it from one told before
	return len(ps.parties) > 1 && d.putDated(&x, ps, kg.Signed, h, next, "one of a list of old ones", d.text(h.from, h.to))
}

// colonBefore gives the last colon between two tokens, -1 for none.
func (d *document) colonBefore(i, from int) int {
	for i--; i >= from; i-- {
		if d.toks[i].norm == ":" {
			return i
		}
	}
	return -1
}

// opensListed tells whether the instrument opens an item of the list behind the colon: a mark, an "and" or one more word
// behind a mark stands before it.
func (d *document) opensListed(in *instrument, colon int) bool {
	i := in.npFrom - 1
	if d.joinedAnd(in.npFrom) || d.has(i, cAnd) {
		return true
	}
	if d.toks[i].word && i-1 >= colon && d.mask[i]&bits(cOf, cOn, cWith, cFor, cInstrument) == 0 {
		i--
	}
	return !d.toks[i].word
}

// dateOfListed gives the old date that follows the instrument in its item of the list.
func (d *document) dateOfListed(in *instrument, to int) (dateHit, bool) {
	for k := range d.dates {
		h := &d.dates[k]
		if h.from < in.to || h.to > to || h.from-in.to > maxToListedDate || len(h.value) < 4 || h.deictic {
			continue
		}
		return *h, h.value < d.article.Published && !near(h.value, d.article.Published)
	}
	return dateHit{}, false
}

// changesAhead tells whether a verb between two tokens says what became of the instruments listed behind them, other than in a
// relative clause.
func (d *document) changesAhead(from, to int) bool {
	rel := false
	for i := from; i < to; i++ {
		rel = rel || d.has(i, cRel)
		if a := d.hitAt(i, cAct); a != nil && !rel && !(a.e.act == actSign && a.e.forms&formNoun != 0) {
			return true
		}
	}
	return d.count(from, to, bits(cPlanned, cHoped)) > 0
}

// partiesOfListed gives whose the instrument of the list is: those whom its item names, else the two whom the words before the
// colon name, else those of the accord told shortly before.
func (d *document) partiesOfListed(in *instrument, colon, to int) partySet {
	if d.atomCount(in.npFrom, to) > 0 {
		if ps := d.partiesOf(in, &tie{}); ps.explicit {
			return ps
		}
		return partySet{}
	}
	st := d.sents[in.sent]
	pair := kg.Parties(d.namedIn(max(st.from, d.pubPlace), colon))
	if m := d.lastMade(); len(pair) == 0 && d.atomCount(colon, in.npFrom) == 0 && m != nil && !m.title && m.ps.explicit && in.sent-m.sent <= 3 && d.sents[in.sent].para-m.para <= 1 {
		pair = m.ps.parties
	}
	if len(pair) < 2 || len(d.namedIn(st.from, colon)) > 2 {
		return partySet{}
	}
	return partySet{kg.NewParties(pair...), "pair told before the list", true, in.npFrom, in.npTo, false, "", ""}
}

// readBesideIt reads an instrument that a sentence without a verb puts beside the accord told right before ("Beside it, at the
// same session, a protocol on fish"): it was signed with it.
func (d *document) readBesideIt(in *instrument, next int) bool {
	if in.def || in.generic || in.weak || in.past || in.ellipsis || in.plural && !in.counted {
		return false
	}
	st := d.sents[in.sent]
	if _, headed := d.heading(in.sent); headed || in.npFrom-st.from > 12 || in.npFrom-st.from < 2 || !d.opensBeside(st.from, in.npFrom) || d.finiteBefore(st.from, in) {
		return false
	}
	if _, ok := d.dateIn(st.from, st.to, in); ok {
		return false
	}
	b := d.lastMade()
	if b == nil || b.title || b.sent != in.sent-1 || b.para != st.para || b.status != kg.Signed && b.status != kg.Planned || !b.ps.explicit {
		return false
	}
	if d.atomCount(st.from, st.to) > 0 || d.count(st.from+1, st.to, bits(cAct, cPerfect, cPlanned, cNeg, cHoped, cDomestic, cPrivate)) > 0 || d.asks(in.sent) {
		return false
	}
	ps := partySet{b.ps.parties, "pair told before", true, in.npFrom, in.npTo, false, "", ""}
	m := d.build(*in, tie{}, ps, next)
	m.status, m.date, m.dated, m.value, m.place = b.status, b.date, b.dated, b.value, b.place
	m.signers = append([]kg.Signatory(nil), b.signers...)
	m.because("status", string(m.status), "beside the one told before", d.text(st.from, in.npFrom))
	return d.putNew(m)
}

// opensBeside tells whether what stands from token i to the noun of an instrument says that it is beside another one, and ends
// in a comma, if it is of more than three words.
func (d *document) opensBeside(i, to int) bool {
	if to-i > 3 && !d.isComma(to-1) {
		return false
	}
	for j := i; j < min(i+3, to); j++ {
		if d.rare(j, cBeside) || d.has(j, cWith) && !d.has(j, cLoc) {
			return true
		}
	}
	return d.count(i, to, bits(cSame)) > 0
}

// headsListedOld tells whether the instrument is only the common name, right before a colon, of a list of old ones ("a pile of
// older papers: a convention, 20 August 1974; …").
func (d *document) headsListedOld(ins []instrument, k int) bool {
	in := &ins[k]
	if !in.generic || !in.plural || in.counted || k+1 == len(ins) || in.npTo >= len(d.toks) {
		return false
	}
	st, first := d.sents[in.sent], &ins[k+1]
	colon := d.colonBefore(first.npFrom, in.to)
	if colon < 0 || colon-in.to > 2 || d.changesAhead(st.from, colon) {
		return false
	}
	to := d.nextStop(first.to, st.to)
	if k+2 < len(ins) && ins[k+2].npFrom < to {
		to = ins[k+2].npFrom
	}
	_, ok := d.dateOfListed(first, to)
	return ok
}

// readExisted reads an instrument that is told to have been there on a day of the past, beside the accord of the same two told
// right before ("Before that there had been a treaty, on 3 May 1969").
func (d *document) readExisted(in *instrument, next int) bool {
	if in.def || in.plural || in.generic || in.weak || in.ellipsis || d.asks(in.sent) {
		return false
	}
	from, to := d.partOf(in)
	if next > in.to && next < to {
		to = next
	}
	h, ok := d.dateOfListed(in, to)
	b := d.lastMade()
	if _, headed := d.heading(in.sent); headed || !ok || b == nil || b.title || !b.ps.explicit || b.para != d.sents[in.sent].para || in.sent-b.sent > 1 || in.sent == b.sent || !d.existsBefore(in, max(from, d.pubPlace)) {
		return false
	}
	if d.atomCount(from, to) > 0 || d.count(from+1, in.npTo, bits(cNeg, cHoped, cPlanned, cDomestic, cAct)) > 0 {
		return false
	}
	ps := partySet{b.ps.parties, "pair told before", true, in.npFrom, in.npTo, false, "", ""}
	return d.putDated(in, ps, kg.Signed, h, next, "in being on a day", d.text(h.from, h.to))
}
