package extract

import (
	"slices"

	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// readMeans reads an instrument by which something was done, whatever the verb ("A ceded the islands to B by a
// treaty of 1899", "C and D settled their quarrel through an accord in May 1938").
func (d *document) readMeans(in *instrument, next int) bool {
	if in.plural || in.generic || in.ellipsis || in.weak && in.kind != kg.Other || d.sents[in.sent].item || !d.isMeans(in) || d.madeUnreal(in) {
		return false
	}
	from, to := d.partOf(in)
	if d.notifiedBy(in, from) {
		return false
	}
	h, ok := d.dateIn(from, to, in)
	if d.asks(in.sent) || d.onlyWished(from, d.agreedFrom(in.to, to)) && !(ok && d.doneOfOld(in, from, to, &h)) {
		return false
	}
	if ok && in.def && h.weak && d.dateOfOld(in) == nil {
		return false // "pursuant to the accord, licences will be granted in June"
	}
	if ok && h.to <= in.npFrom && d.sinceDay(&h) && d.joinsMore(h.to, in.npFrom) {
		return false // "have had ties since 1991 and see in the accord …"
	}
	if !ok || len(h.value) < 4 || h.value > d.article.Published || near(h.value, d.article.Published) && h.weak {
		return false
	}
	ps := d.partiesByMeans(in, from, to)
	if len(ps.parties) < 2 {
		ps = d.partiesAbove(in, from, to, &h)
	}
	if len(ps.parties) < 2 {
		return false
	}
	m := d.build(*in, tie{}, ps, next)
	m.status, m.signers = kg.Signed, nil
	if in.to < in.npTo && d.hitAt(in.to, cBetween) != nil {
		m.signers = d.signersBetween(in.to, in.npTo, ps.parties) // "under an exchange of notes between the ambassador, X, and Y"
	}
	d.setDate(m, h)
	if m.place != "" && d.count(in.npFrom, in.npTo, bits(cLoc)) == 0 {
		m.place = "" // where the thing was done
	}
	m.because("status", string(m.status), "by means of it", d.text(max(from, in.npFrom-2), in.npTo))
	return d.putNew(m)
}

// notifiedBy tells whether an exchange of notes is only how something was made known ("informed each other by an exchange of notes
// that their formalities were complete").
func (d *document) notifiedBy(in *instrument, from int) bool {
	if in.e.flags&flagLed == 0 {
		return false
	}
	for i := from; i < in.npFrom; i++ {
		if d.single(i, cNotifies) {
			return true
		}
	}
	return false
}

// mereMeans tells whether the instrument is no more than how something was done with another one of the sentence
// ("the pact was extended by exchange of notes").
func (d *document) mereMeans(in *instrument, ins []instrument) bool {
	if in.e == nil || in.e.flags&flagLed == 0 || len(ins) < 2 || (in.def || !d.isMeans(in)) && d.hitOver(in.npFrom-1, cOccasion) == nil {
		return false
	}
	for k := range ins {
		if x := &ins[k]; !x.ellipsis && x.e != in.e {
			return true
		}
	}
	return false
}

// doneOfOld tells whether words of denial and of duty in the clause only tell what the accord of old did ("By the treaty of
// 1929, A gave up the coast", "the two agreed, by special agreement, to"), or what one called by its date goes on to do
// ("under an agreement of last March, A will lend B"): none stands before the instrument, nothing is wished for, and those of
// its phrase are states.
func (d *document) doneOfOld(in *instrument, from, to int, h *dateHit) bool {
	called := !in.def && d.has(in.to, cOf) && h.from >= in.to && h.from-in.to <= 1
	if !called && (near(h.value, d.article.Published) || h.deictic || h.weak) || in.def && h.from > in.to && d.dateOfOld(in) == nil {
		return false
	}
	for i := from; i < to; i++ {
		switch {
		case d.isDate(i):
		case i < in.npFrom && d.hasAny(i, bits(cNeg, cHoped, cDomestic)), i >= in.npFrom && d.has(i, cHoped):
			return false
		}
	}
	for i := in.from; i < to && !d.isComma(i); i++ {
		if d.has(i, cDomestic) && d.count(in.to, i, bits(cWith, cBetween)) > 0 {
			return false
		}
	}
	return true
}

// isMeans tells whether words of means stand right before the instrument ("by", "through", "under", "by means of").
func (d *document) isMeans(in *instrument) bool {
	if caseless(d.toks[in.npFrom].norm) {
		for _, f := range d.toks[in.npFrom].forms {
			if f.roles&roleLoc != 0 {
				return true
			}
		}
	}
	i := in.npFrom - 1
	for i := in.npFrom; i < min(in.from, in.npFrom+2); i++ {
		if d.single(i, cMeans) {
			return true // "[en] vertu du traité"
		}
	}
	if i < d.sents[in.sent].from {
		return false
	}
	if d.single(i, cMeans) {
		return true
	}
	return i > d.sents[in.sent].from && d.single(i-1, cMeans) && (d.hasAny(i, bits(cOf, cLoc, cFor)) || caseless(d.toks[i].norm) && d.single(i, cUntil))
}

// meansOf tells whether the instrument is no more than by what the act behind it was done, which has a subject of
// its own: "Under the agreement, the licences were suspended".
func (d *document) meansOf(in *instrument, a *hit) bool {
	i := in.npTo
	if !in.def || i >= a.from || d.toks[i].norm != "," || !d.meansFirst(in) {
		return false
	}
	return i+1 < a.from && !d.isDate(i+1) && !d.hasAny(i+1, bits(cRel, cAct, cPassive, cPerfect, cLoc, cTimePrep, cDatePrep, cAnd))
}

// meansFirst tells whether the instrument stands first in its sentence, behind a word of means.
func (d *document) meansFirst(in *instrument) bool {
	from := d.sents[in.sent].from
	if in.from-from > 6 {
		return false
	}
	for i := from; i < in.from; i++ {
		if d.single(i, cMeans) || d.hasAny(i, bits(cWith, cSays)) {
			return true
		}
	}
	return false
}

// agreedFrom gives where a clause opens between two tokens that tells what was agreed ("… settled that"), at most to.
func (d *document) agreedFrom(i, to int) int {
	for ; i < to; i++ {
		if d.has(i, cRel) && i > 0 && d.toks[i-1].norm != "," {
			return i
		}
	}
	return to
}

// onlyWished tells whether words of denial, of wish, of what is to come or of one who is no party stand in the clause.
func (d *document) onlyWished(from, to int) bool {
	for i := from; i < to; i++ {
		if d.hasAny(i, bits(cNeg, cHoped, cPlanned, cDomestic)) && !d.isDate(i) {
			return true
		}
	}
	return false
}

// partiesByMeans gives the two parties that the clause names with nobody else, else those that it tells of in words
// that need no name.
func (d *document) partiesByMeans(in *instrument, from, to int) partySet {
	var set, at []kg.Party // "handed back to Kenya" may look like a place
	lo, hi := to, from
	for _, k := range d.atomsIn(max(from, d.pubPlace), to) {
		a := &d.atoms[k]
		switch {
		case d.usable(k) && a.gaz != gazetteer.Region && (a.gaz != gazetteer.Subnational || d.ofBody(a)):
			add(&set, a.party)
		case a.loc && !a.masked && a.gaz == gazetteer.Name:
			add(&at, a.party)
		default:
			continue
		}
		lo, hi = min(lo, a.from), max(hi, a.to)
	}
	if len(set) == 1 && len(at) == 1 {
		add(&set, at[0])
	}
	if len(set) == 2 {
		return partySet{kg.NewParties(set...), "those of the clause", true, lo, hi, false, "", ""}
	}
	if len(set) > 2 {
		return partySet{}
	}
	if ps := d.partiesOf(in, &tie{}); ps.explicit && len(ps.parties) == 2 && ps.rule != "sentence" {
		return ps
	}
	return partySet{}
}

// partiesAbove gives the two by whose accord of old one of them, or nobody named, did what the clause tells: those that the
// sentence before names, else those of the accord told before ("A and B quarrelled. By the treaty of 1929, A gave up the
// coast").
func (d *document) partiesAbove(in *instrument, from, to int, h *dateHit) partySet {
	if in.sent == 0 || near(h.value, d.article.Published) || h.deictic || h.weak || d.asks(in.sent) || in.def && in.bare() && d.dateOfOld(in) == nil {
		return partySet{}
	}
	for i := in.to; i < in.npTo && !d.isComma(i); i++ {
		if d.hasAny(i, bits(cWith, cBetween)) && d.count(i, in.npTo, bits(cBoth)) == 0 {
			return partySet{} // "by agreement between the owners"
		}
	}
	var own []kg.Party
	for _, k := range d.atomsIn(max(from, d.pubPlace), to) {
		if a := &d.atoms[k]; a.gaz != gazetteer.City && !(a.loc && a.gaz == gazetteer.Capital) {
			add(&own, a.party)
		}
	}
	st, prev := d.sents[in.sent], d.sents[in.sent-1]
	var set []kg.Party
	if prev.field == st.field && prev.para == st.para && d.count(prev.from, prev.to, bits(cDomestic)) == 0 {
		for _, k := range d.atomsIn(max(prev.from, d.pubPlace), prev.to) {
			if a := &d.atoms[k]; a.gaz != gazetteer.City && a.gaz != gazetteer.Region {
				add(&set, a.party)
			}
		}
	}
	if d.count(from, to, bits(cBoth)) > 0 && len(set) < 2 && prev.para == st.para {
		for _, p := range d.peopleIn(prev.from, prev.to) {
			add(&set, p.party)
		}
		if len(set) == 1 && d.home != "" {
			add(&set, d.home) // "X was another matter. In May the two countries agreed, by special agreement, …"
		}
	}
	if m := d.lastMade(); len(set) < 2 && m != nil && !m.title && in.sent-m.sent <= 2 && m.ps.explicit && (len(set) == 0 || m.ps.parties.Has(set[0])) {
		set = m.ps.parties
	}
	if len(set) != 2 || len(own) > 1 || len(own) == 1 && !slices.Contains(set, own[0]) {
		return partySet{}
	}
	return partySet{kg.NewParties(set...), "both of the sentence before", true, from, to, false, "", ""}
}

// endsByIt tells whether the instrument is what something else was ended with ("put an end to the wait with the
// agreement on the gas field").
func (d *document) endsByIt(a *hit, in *instrument) bool {
	if a.to >= in.npFrom-1 || caseless(d.toks[a.from].norm) || a.e.forms&(formPast|formPres|formPart|formFut) == 0 || in.npFrom-a.to > 12 {
		return false
	}
	by := d.hitOver(in.npFrom-1, cWith)
	if !(by != nil && by.to == in.npFrom) && !d.isMeans(in) {
		return false
	}
	words := 0
	for i := a.to; i < in.npFrom-1; i++ {
		if d.hasAny(i, bits(cAct, cInstrument, cRel, cBoundary)) || !d.toks[i].word {
			return false
		}
		if !d.hasAny(i, bits(cDef, cIndef, cOf, cLoc)) {
			words++
		}
	}
	return words > 0
}
