package extract

import (
	"strings"

	"github.com/entente-kg/entente/kg"
)

// wordsToElided is how far behind a denied verb the auxiliary may stand that takes it up ("is not signed yet; it will be
// in June").
const wordsToElided = 12

// readAwaiting reads an instrument of which the sentence tells only what is still to be done with it: one that is not yet
// ratified or in force has been signed, and one that is not yet signed is planned where the next words say that it will
// be ("The treaty between A and B has not been signed; it will be in June").
func (d *document) readAwaiting(in *instrument, acts []*hit, ins []instrument, next int) bool {
	if !in.def || in.plural && !in.counted || in.generic || in.weak || in.ellipsis || d.denied(in) || d.deniedBefore(in) || d.asks(in.sent) {
		return false
	}
	t := d.tieOf(in, acts, ins)
	if t.act == nil || t.drop != "negated" && t.drop != "to come" || t.link == linkNominal || t.link != linkActive && d.count(in.to, t.act.from, bits(cRel)) > 0 && !d.awaitedInRelative(in, &t) {
		return false
	}
	ps := d.partiesOf(in, &tie{})
	if !ps.explicit || len(ps.parties) < 2 || ps.rule == "sentence" || strings.Contains(ps.rule, "both") && !d.toldBefore(&mention{ps: ps}) {
		return false
	}
	status, why := kg.Signed, "not yet ratified or in force"
	var when *dateHit
	switch t.act.e.act {
	case actRatify, actForce:
	case actSign:
		to := d.elided(t.act)
		if t.drop != "negated" || to < 0 {
			return false
		}
		status, why, when = kg.Planned, "denied only until a day to come", d.firstDate(to, min(to+wordsToElided, len(d.toks)))
	default:
		return false
	}
	m := d.build(*in, tie{early: true}, ps, next)
	m.status, m.signers, m.place = status, nil, ""
	if status == kg.Signed {
		when = d.signedByParticiple(in, t.act.from)
	}
	if when != nil {
		d.setDate(m, *when)
	}
	m.because("status", string(status), why, d.text(t.act.from, t.act.to))
	return d.putNew(m)
}

// elided gives the token behind the auxiliary that takes the denied verb up again and says that it will be done, in its
// sentence or at the head of the next one; -1 where there is none.
func (d *document) elided(a *hit) int {
	s := d.sentOf[a.from]
	to := min(d.sents[s].to, a.to+wordsToElided)
	if s+1 < len(d.sents) && d.sents[s+1].para == d.sents[s].para && to == d.sents[s].to {
		to = min(d.sents[s+1].to, d.sents[s+1].from+wordsToElided/2)
	}
	for i := a.to; i < to; i++ {
		if h := d.hitAt(i, cPlanned); h != nil && h.e.flags&flagAgain != 0 {
			return h.to
		}
		if d.hasAny(i, bits(cInstrument)) {
			return -1
		}
	}
	return -1
}

// signedByParticiple gives the date behind a participle of signing that stands right before the instrument, or behind it before the
// verb at token to ("signed on 4 May 2017, the treaty was never ratified").
func (d *document) signedByParticiple(in *instrument, to int) *dateHit {
	for i := max(d.sents[in.sent].from, in.npFrom-wordsToElided); i < to; i++ {
		a := d.hitAt(i, cAct)
		if a == nil || a.e.act != actSign || a.e.forms&formPart == 0 || a.e.forms&formNoun != 0 || i > 0 && d.hasAny(i-1, bits(cPerfect, cPassive)) {
			continue
		}
		end := to
		if i < in.npFrom {
			end = in.npFrom
		}
		if h := d.firstDate(a.to, min(end, a.to+wordsToElided)); h != nil && len(h.value) >= 4 && h.value <= d.article.Published {
			return h
		}
	}
	return nil
}

// firstDate gives the first date between two tokens of one sentence, nil where there is none.
func (d *document) firstDate(from, to int) *dateHit {
	for k := range d.dates {
		if h := &d.dates[k]; h.from >= from && h.to <= to && d.sentOf[h.from] == d.sentOf[from-1] {
			return h
		}
	}
	return nil
}

// awaitedInRelative tells whether the relative clause right behind the instrument says that it is still to be ratified
// ("the treaty between A and B, which parliament has yet to approve, …").
func (d *document) awaitedInRelative(in *instrument, t *tie) bool {
	i := in.npTo
	if i < len(d.toks) && d.isComma(i) {
		i++
	}
	return t.drop == "to come" && t.act.e.act == actRatify && i < t.act.from && d.has(i, cRel) && !d.sentStart[i] && d.count(in.to, t.act.from, bits(cRel)) == 1
}
