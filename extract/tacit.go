package extract

import (
	"unicode/utf8"

	"github.com/entente-kg/entente/kg"
)

// sentencesToTacit is how many sentences before the instrument may lie the one that tells of two being agreed.
const sentencesToTacit = 3

// shortestDeed is how many letters a verbal noun has at least; what is shorter is a conjunction.
const shortestDeed = 3

// tacitBefore gives the words of the sentence before that tell of two being agreed and name no instrument ("settled
// their dispute"), where no accord is told of there; or of one a little further back, where they agree to do something and
// nothing between names an instrument ("agreed to reopen their border. They also exchanged gifts. The accord …").
func (d *document) tacitBefore(in *instrument) *hit {
	if !in.def || in.plural || in.weak || in.counted || in.ellipsis || in.npFrom-d.sents[in.sent].from > 1 {
		return nil
	}
	for s := in.sent - 1; s >= 0 && s >= in.sent-sentencesToTacit; s-- {
		st := d.sents[s]
		if st.field != d.sents[in.sent].field || d.sents[in.sent].para-st.para > in.sent-s {
			return nil
		}
		if m := d.lastMade(); m != nil && m.sent >= s || d.count(st.from, st.to, bits(cInstrument)) > 0 {
			return nil
		}
		if h := d.tacitIn(st, s < in.sent-1); h != nil {
			return h
		}
	}
	return nil
}

// tacitIn gives the words of the sentence that tell of two being agreed, or only those for agreeing to deeds, which are listed as
// planning what follows as well.
func (d *document) tacitIn(st sentence, deeds bool) *hit {
	if d.count(st.from, st.to, bits(cNeg, cDomestic)) > 0 {
		return nil
	}
	var found *hit
	for k := d.first[st.from]; k < len(d.hits) && d.hits[k].from < st.to; k++ {
		h := &d.hits[k]
		if found == nil && h.class == cAct && !d.masked[h.from] && h.e.flags&(flagReflexive|flagOwn) != 0 && h.e.act == actSign && h.e.forms&formPast != 0 && (!deeds || h.e.flags&flagOwn != 0) {
			found = h
		}
	}
	if found != nil && found.e.flags&(flagTacit|flagReflexive) == 0 {
		if u := d.unto(found.to, st.to); u+1 >= st.to || utf8.RuneCountInString(d.toks[u+1].norm) < shortestDeed || d.hasAny(u+1, bits(cRel, cHoped)) || d.hasAny(u, bits(cHoped)) {
			return nil // "agreed on that the situation …", "on the need to"
		}
	}
	if found == nil || d.count(st.from, found.from, bits(cHoped, cPlanned)) > 0 || d.count(found.from+1, st.to, bits(cHoped, cPlanned)) > 0 && found.e.flags&flagOwn == 0 {
		return nil
	}
	return found
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
	st := d.sents[d.sentOf[a.from]]
	ps := d.partiesOfTacit(a, st)
	if len(ps) != 2 || d.count(in.from, in.npTo, bits(cWith, cBetween)) > 0 {
		return false
	}
	m := d.build(*in, tie{}, partySet{parties: ps, rule: "those who are agreed", explicit: true, from: st.from, to: in.npTo}, next)
	m.status, m.signers = kg.Signed, nil
	if h, ok := d.dateIn(st.from, a.to, in); ok {
		d.setDate(m, h) // "agreed Tuesday to resume the flights cut in 2011"
	} else if h, ok := d.dateIn(st.from, st.to, in); ok {
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
	if len(set) == 0 && caseless(d.toks[a.from].norm) {
		set = d.namedIn(a.to, d.unto(a.to, st.to)) // the verb comes first
	}
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

// unto gives where the words for what is agreed to be done begin behind the verb, else where the sentence ends.
func (d *document) unto(from, to int) int {
	for i := from; i < to; i++ {
		if d.rare(i, cUnto) {
			return i
		}
	}
	return to
}
