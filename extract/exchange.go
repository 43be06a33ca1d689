package extract

import "github.com/entente-kg/entente/kg"

// readExchange reads an exchange of notes to which no act is tied ("Exchange of notes on Monday.", "El canje de notas entre
// A y B tuvo lugar ayer"): the noun itself tells that it was done, between those it names, or else the two of its
// sentence or, where it opens one, of the sentence before. A day to come makes it a plan.
func (d *document) readExchange(in *instrument, next int) bool {
	if in.e == nil || in.e.flags&flagLed == 0 || in.plural || d.qualified(in) {
		return false
	}
	st := d.sents[in.sent]
	if d.count(max(st.from, d.pubPlace), st.to, bits(cNeg, cHoped)) > 0 || d.otherDone(in) || d.notifiedBy(in, max(st.from, d.pubPlace)) {
		return false
	}
	own := *in
	own.weak, own.npFrom = false, in.from
	h, dated := d.dateIn(st.from, st.to, &own)
	dated = dated && len(h.value) >= 4
	ps := d.exchangedBy(in)
	if !ps.explicit || len(ps.parties) < 2 || !dated && d.count(st.from, st.to, bits(cPassive)) == 0 {
		return false
	}
	status := kg.Signed
	if dated && d.ahead(&h) || !dated && d.count(st.from, st.to, bits(cPlanned)) > 0 {
		status = kg.Planned
	}
	if x := d.grantExchanged(in); x != nil {
		own.e, own.kind, own.npTo = x.e, x.kind, max(x.npTo, in.npTo)
	}
	if !dated {
		h = dateHit{}
	}
	if !d.putDated(&own, ps, status, h, next, "an exchange of notes", d.text(in.npFrom, in.npTo)) {
		return false
	}
	for i := in.to; i < st.to; i++ {
		if d.hitAt(i, cBetween) != nil {
			m := d.mentions[len(d.mentions)-1]
			m.signers = d.signersBetween(i, d.listEnd(i, st.to), m.ps.parties)
			break
		}
	}
	return true
}

// otherDone tells whether a verb says what is done to an accord in the sentence of the exchange: it tells of that one.
func (d *document) otherDone(in *instrument) bool {
	st := d.sents[in.sent]
	for k := range d.hits {
		if a := &d.hits[k]; a.class == cAct && a.from >= max(st.from, d.pubPlace) && a.to <= st.to && a.e.forms&formNoun == 0 && !d.masked[a.from] {
			return true
		}
	}
	return false
}

// exchangedBy gives those who exchange notes.
func (d *document) exchangedBy(in *instrument) partySet {
	ps := d.partiesOf(in, &tie{})
	if ps.explicit {
		return ps
	}
	if two := d.twoOf(in.sent); len(two) == 2 {
		return partySet{two, "two of the sentence", true, in.npFrom, in.npTo, false, "", ""}
	}
	if in.from-max(d.sents[in.sent].from, d.pubPlace) <= 1 && in.sent > 0 && d.sents[in.sent-1].para == d.sents[in.sent].para {
		if two := d.twoOf(in.sent - 1); len(two) == 2 {
			return partySet{two, "two of the sentence before", true, in.npFrom, in.npTo, false, "", ""}
		}
	}
	return ps
}

// grantExchanged gives the loan or grant that the notes are about, which stands behind them in the sentence, else nil.
func (d *document) grantExchanged(in *instrument) *instrument {
	for k := range d.ins {
		if x := &d.ins[k]; x.sent == in.sent && x.from >= in.to && x.kind == kg.Financing && x.e != nil {
			return x
		}
	}
	return nil
}

// qualified tells whether an unknown word in small letters stands right before the exchange ("an angry exchange of letters").
func (d *document) qualified(in *instrument) bool {
	i := in.from - 1
	return i >= 0 && !d.sentStart[in.from] && !caseless(d.toks[in.from].norm) && d.toks[i].word && !d.toks[i].capital && d.mask[i] == 0
}
