package extract

import "github.com/entente-kg/entente/kg"

// wordsToOrigin is how far behind the instrument the verb may stand that tells of when it is.
const wordsToOrigin = 12

// readDatedFrom reads an instrument of which the clause only says when it is from ("its agreement with B is of 2005",
// "the treaty bears the date of 6 April 1984", "that accord goes back to 1974").
func (d *document) readDatedFrom(in *instrument, next int) bool {
	if in.plural || in.generic || in.weak && in.kind != kg.Other || in.indef {
		return false
	}
	h, ok := d.originOf(in)
	if !ok || len(h.value) < 4 || h.deictic || near(h.value, d.article.Published) || h.value > d.article.Published && d.article.Published != "" {
		return false
	}
	ps := d.partiesOf(in, &tie{})
	if two := d.twoIntroduced(in); !ps.explicit && len(two) == 2 && (ps.named == "" || two.Has(ps.named)) {
		ps = partySet{two, "both of the sentence before", true, in.npFrom, in.npTo, false, "", ""}
	}
	if len(ps.parties) < 2 || !ps.explicit && !d.toldBefore(&mention{ps: ps}) && ps.rule != ruleOtherOfArticle {
		return false
	}
	return d.putDated(in, ps, kg.Signed, h, next, "told from when it is", d.text(h.from, h.to))
}

// originOf gives the date behind a verb of being or coming from that stands behind the instrument.
func (d *document) originOf(in *instrument) (dateHit, bool) {
	st := d.sents[in.sent]
	for i := in.to; i+1 < st.to && i < in.npTo+wordsToOrigin; i++ {
		if d.hasAny(i, bits(cAct, cPerfect, cNeg, cBoundary, cProvision)) || d.toks[i].norm == ";" || d.has(i, cAnd) && i >= in.npTo {
			return dateHit{}, false
		}
		if i < in.npTo && d.isDate(i) || !d.has(i, cPassive) && !d.single(i, cOrigin) {
			continue
		}
		j := i + 1
		for ; j < st.to && j-i < 5 && !d.isDate(j); j++ {
			if !d.hasAny(j, bits(cOf, cDef, cTimePrep, cDatePrep)) && !d.single(j, cOrigin) && d.hitAt(j, cPast) == nil {
				break
			}
		}
		if j == i+1 {
			continue
		}
		if h, ok := d.dateFound(j); ok {
			return h, true
		}
	}
	return dateHit{}, false
}

// twoIntroduced gives the two whom the sentence before names, and nobody else, joined to each other, where the instrument
// stands in the same paragraph and its own sentence names nobody before it ("Between A and B all is settled. The treaty …").
func (d *document) twoIntroduced(in *instrument) kg.Parties {
	s := in.sent - 1
	if s < 0 || !in.def || in.generic && in.weak || d.sents[s].field != d.sents[in.sent].field || d.sents[s].para != d.sents[in.sent].para {
		return nil
	}
	for _, k := range d.atomsIn(d.sents[in.sent].from, in.npFrom) {
		if d.usable(k) {
			return nil
		}
	}
	var set []kg.Party
	last, joined := -1, false
	for _, k := range d.atomsIn(max(d.sents[s].from, d.pubPlace), d.sents[s].to) {
		a := &d.atoms[k]
		if a.masked || a.loc {
			continue
		}
		if last >= 0 && a.from-last <= 3 && (d.count(last, a.from, bits(cAnd)) > 0 || a.roles&roleAnd != 0) {
			joined = true
		}
		add(&set, a.party)
		last = a.to
	}
	if len(set) != 2 || !joined || d.count(d.sents[s].from, d.sents[s].to, bits(cDomestic)) > 0 {
		return nil
	}
	return kg.NewParties(set...)
}

// readSettled reads an instrument of the past of which its sentence only tells, in the pluperfect, what it did, a date
// between the two ("A first agreement, in 1998, had settled their border").
func (d *document) readSettled(in *instrument, next int) bool {
	if in.plural || in.generic || in.weak || in.own {
		return false
	}
	st := d.sents[in.sent]
	if in.npFrom > st.from && d.lastStop(in.npFrom, st.from) != in.npFrom && d.toks[in.npFrom-1].norm != ":" {
		return false
	}
	h, ok := d.dateBeforePluperfect(in, st)
	if !ok || len(h.value) < 4 || near(h.value, d.article.Published) || d.article.Published != "" && h.value > d.article.Published {
		return false
	}
	ps := d.partiesOf(in, &tie{})
	if len(ps.parties) < 2 && len(d.topic) == 2 && ps.named == "" && d.atomCount(st.from, in.npFrom) == 0 {
		ps = partySet{parties: d.topic, rule: "pair told before", from: in.npFrom, to: in.npTo}
	}
	if len(ps.parties) < 2 || !ps.explicit && (!d.toldBefore(&mention{ps: ps}) || d.strangerBehind(in, ps.parties)) {
		return false
	}
	return d.putDated(in, ps, kg.Signed, h, next, "told by what it had done", d.text(h.from, h.to))
}

// dateBeforePluperfect gives the date that alone stands between the instrument and the auxiliary of a pluperfect.
func (d *document) dateBeforePluperfect(in *instrument, st sentence) (dateHit, bool) {
	var found dateHit
	ok := false
	for i := in.to; i < min(in.npTo+wordsToOrigin, st.to-1); i++ {
		if h := d.hitAt(i, cPerfect); h != nil {
			return found, ok && h.e.forms&formPlup != 0 && !d.hasAny(h.to, bits(cNeg, cInstrument, cPassive)) && (!d.has(h.to, cAct) || d.endedByIt(h.to)) && !d.has(i-1, cNeg)
		}
		if d.hasAny(i, bits(cNeg, cBoundary, cRel, cPassive, cAct, cPlanned, cHoped)) || d.toks[i].norm == ";" {
			return found, false
		}
		if h, at := d.dateFound(i); at && !ok {
			found, ok = h, true
		}
	}
	return found, false
}

// endedByIt tells whether the words put an end to what is no instrument ("had put an end to their war").
func (d *document) endedByIt(i int) bool {
	h := d.hitAt(i, cAct)
	return (h.e.act == actEnd && h.e.flags&flagTransitive != 0 || h.e.flags&flagTacit != 0) && d.count(h.to, min(h.to+4, len(d.toks)), bits(cInstrument)) == 0
}

// strangerBehind tells whether the sentence of the instrument names a state that is none of these.
func (d *document) strangerBehind(in *instrument, parties kg.Parties) bool {
	st := d.sents[in.sent]
	for _, k := range d.atomsIn(st.from, st.to) {
		if d.usable(k) && !parties.Has(d.atoms[k].party) {
			return true
		}
	}
	return false
}
