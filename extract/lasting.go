package extract

import (
	"slices"
	"strings"

	"github.com/entente-kg/entente/kg"
)

// wordsToEnd is how far behind an instrument the day may stand until which it lasts.
const wordsToEnd = 8

// noteLasting notes an accord of which the sentence tells only until which day to come it lasts ("The accord between A and B
// expires in July", "runs until 2030"): it is in force, if nothing else is told of one of the two.
func (d *document) noteLasting(in *instrument, acts []*hit, ins []instrument, next int) bool {
	if !in.def && (in.indef || !caseless(d.toks[in.from].norm)) || in.plural && !in.counted || in.generic || in.weak || in.ellipsis || d.denied(in) || d.deniedBefore(in) || d.asks(in.sent) {
		return false
	}
	t := d.tieOf(in, acts, ins)
	if !d.endsLater(in, &t) {
		return false
	}
	ps := d.partiesOf(in, &tie{})
	if !ps.explicit || len(ps.parties) < 2 || ps.rule == "sentence" || strings.Contains(ps.rule, "both") {
		return false
	}
	m := d.build(*in, tie{early: true}, ps, next)
	m.status, m.signers, m.place = kg.InForce, nil, ""
	m.because("status", string(m.status), "lasts until a day to come", d.text(in.npFrom, in.npTo))
	d.lasting = append(d.lasting, m)
	return true
}

// endsLater tells whether the instrument's nearest act is that it ends on a day to come, or that it is valid until one; or whether
// no act is told of it and it lasts until one.
func (d *document) endsLater(in *instrument, t *tie) bool {
	a := t.act
	if a == nil {
		a = d.hitOver(in.npFrom-1, cAct)
		return d.lastsUntil(in) || a != nil && a.e.act == actEnd && a.e.flags&flagJoins != 0 && d.dayToComeBehind(in)
	}
	if t.drop != "to come" || t.link != linkPassive && t.link != linkRelative && !d.inverted(t, in) && !d.rightBefore(in, a) {
		return false
	}
	switch a.e.act {
	case actEnd:
		if a.e.forms&formNoun != 0 || a.e.flags&(flagWeak|flagBack) != 0 || d.auxBefore(a, cPassive) || d.objectFollows(a.to) && !d.isDate(a.to+1) {
			return false
		}
		if d.count(a.to, d.sents[in.sent].to, bits(cAct)) > 0 {
			return false // "was to expire in July but has been extended"
		}
		if d.rightBefore(in, a) {
			return d.dayToComeBehind(in)
		}
		h := d.dateOfVerb(a)
		return h != nil && d.comingDay(h) != ""
	case actForce:
		h := d.dateOfVerb(a)
		return d.validUntil(a) || d.rightBefore(in, a) && d.lastsUntil(in) || d.rare(a.to-1, cUpTo) && h != nil && d.ahead(h)
	}
	return false
}

// rightBefore tells whether the verb stands right before the instrument, its subject, in a language whose verb comes first.
func (d *document) rightBefore(in *instrument, a *hit) bool {
	return caseless(d.toks[a.from].norm) && a.to == in.npFrom
}

// dayToComeBehind tells whether the first day behind the instrument, with nothing between that opens a clause, is one to come.
func (d *document) dayToComeBehind(in *instrument) bool {
	_, to := d.partOf(in)
	h := d.firstDate(in.to, min(to, in.npTo+wordsToEnd))
	return h != nil && (d.ahead(h) || d.toldAsNext(h)) && d.count(in.to, h.from, bits(cAct, cRel, cBoundary)) == 0
}

// lastsUntil tells whether a day to come stands behind the instrument and a word of "until", with no act, plan or denial between.
func (d *document) lastsUntil(in *instrument) bool {
	_, to := d.partOf(in)
	for k := range d.dates {
		h := &d.dates[k]
		if h.from < in.to || h.to > to {
			continue
		}
		return d.rareIn(in.to, h.from, cUpTo) && h.from-in.npTo <= wordsToEnd && d.ahead(h) && d.count(in.to, h.from, bits(cAct, cNeg, cHoped, cPlanned, cRel, cBoundary, cInstrument)) == 0
	}
	return false
}

// settleLasting takes in the accords of which is told only until when they last, where the same two have none of the kind.
func (d *document) settleLasting() {
	for _, m := range d.lasting {
		told := slices.ContainsFunc(d.mentions, func(x *mention) bool {
			return !x.dropped && x.ps.parties.Equal(m.ps.parties) && (x.kind == m.kind || x.sent == m.sent)
		})
		if !told {
			d.putInOrder(m)
		}
	}
	d.lasting = nil
}
