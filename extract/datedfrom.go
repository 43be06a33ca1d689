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
	if len(ps.parties) < 2 || !ps.explicit && !d.toldBefore(&mention{ps: ps}) && ps.rule != "one named, other from the article" {
		return false
	}
	m := d.build(*in, tie{}, ps, next)
	m.status, m.signers = kg.Signed, nil
	d.setDate(m, h)
	m.because("status", string(m.status), "told from when it is", d.text(h.from, h.to))
	return d.putNew(m)
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
