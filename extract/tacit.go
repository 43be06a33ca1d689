package extract

import "github.com/entente-kg/entente/kg"

// tacitBefore gives the words of the sentence before that tell of two being agreed and name no instrument ("settled
// their dispute"), where no accord is told of there.
func (d *document) tacitBefore(in *instrument) *hit {
	s := in.sent - 1
	if s < 0 || !in.def || in.plural || in.weak || in.counted || in.ellipsis || in.npFrom-d.sents[in.sent].from > 1 ||
		d.sents[s].field != d.sents[in.sent].field || d.sents[in.sent].para-d.sents[s].para > 1 {
		return nil
	}
	if m := d.lastMade(); m != nil && m.sent >= s {
		return nil
	}
	st := d.sents[s]
	if d.count(st.from, st.to, bits(cInstrument, cNeg, cHoped, cPlanned, cDomestic)) > 0 {
		return nil
	}
	for k := d.first[st.from]; k < len(d.hits) && d.hits[k].from < st.to; k++ {
		if h := &d.hits[k]; h.class == cAct && !d.masked[h.from] && h.e.flags&flagReflexive != 0 && h.e.act == actSign && h.e.forms&formPast != 0 {
			return h
		}
	}
	return nil
}

// readTacit reads the instrument of those whom the sentence before tells to be agreed ("A and B came to terms on
// Monday over fishing. The agreement provides for …").
func (d *document) readTacit(in *instrument, ties []tie, next int) bool {
	a := d.tacitBefore(in)
	if a == nil {
		return false
	}
	for k := range ties {
		if ties[k].drop != "to come" {
			return false
		}
	}
	st := d.sents[in.sent-1]
	ps := d.partiesOfTacit(a, st)
	if len(ps) != 2 || d.count(in.from, in.npTo, bits(cWith, cBetween)) > 0 {
		return false
	}
	m := d.build(*in, tie{}, partySet{parties: ps, rule: "those who are agreed", explicit: true, from: st.from, to: in.npTo}, next)
	m.status, m.signers = kg.Signed, nil
	if h, ok := d.dateIn(st.from, st.to, in); ok {
		d.setDate(m, h)
	}
	told := map[kg.Domain]float64{}
	if d.scoreDomains(a.to, st.to, told); anyField(told) {
		m.domains = told
		m.because("domains", "", "named where they are told to be agreed", d.text(a.from, st.to))
	}
	m.because("status", string(m.status), "told to be agreed", d.text(a.from, a.to))
	return d.putNew(m)
}

// partiesOfTacit gives the two who are agreed: who stand before the words, joined or one behind them after a "with".
func (d *document) partiesOfTacit(a *hit, st sentence) kg.Parties {
	set := d.namedIn(max(st.from, d.pubPlace), a.from)
	if len(set) == 0 && d.bothIn(st.from, a.from) > 0 && len(d.topic) == 2 {
		return d.topic
	}
	if w := min(a.to+8, st.to); len(set) == 1 && d.count(a.to-1, w, bits(cWith)) > 0 {
		for _, k := range d.atomsIn(a.to, w) {
			if d.usable(k) {
				add(&set, d.atoms[k].party)
				break
			}
		}
	}
	if len(set) != 2 {
		return nil
	}
	return kg.NewParties(set...)
}
