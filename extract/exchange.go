package extract

import "github.com/entente-kg/entente/kg"

// readExchange reads an exchange of notes that opens a sentence without a verb ("Exchange of notes on Monday."): the noun
// itself tells that it was done, between those it names or the two of the sentence before.
func (d *document) readExchange(in *instrument, next int) bool {
	if in.e == nil || in.e.flags&flagLed == 0 || in.def || in.plural {
		return false
	}
	st := d.sents[in.sent]
	if in.from-max(st.from, d.pubPlace) > 1 || d.count(st.from, st.to, bits(cAct, cPerfect, cPassive, cNeg, cHoped, cPlanned)) > 0 {
		return false
	}
	h, ok := d.dateIn(st.from, st.to, in)
	if !ok || len(h.value) < 4 || d.ahead(&h) {
		return false
	}
	ps := d.partiesOf(in, &tie{})
	if !ps.explicit && in.sent > 0 && d.sents[in.sent-1].para == st.para {
		if two := d.twoOf(in.sent - 1); len(two) == 2 {
			ps = partySet{two, "two of the sentence before", true, in.npFrom, in.npTo, false, "", ""}
		}
	}
	if !ps.explicit || len(ps.parties) < 2 {
		return false
	}
	return d.putDated(in, ps, kg.Signed, h, next, "an exchange without a verb", d.text(in.npFrom, in.npTo))
}
