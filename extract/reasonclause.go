package extract

import "github.com/entente-kg/entente/kg"

// reachOfReason is how many tokens before its act, or where the verb comes first behind it, the words that open a clause of
// reason or time may stand.
const reachOfReason = 14

// behindReason gives where the clause of an act begins whose subject stands right behind words of reason or time and which
// tells of a partner: whom the main clause names takes no part ("A has backed B since C signed a pact with D").
func (d *document) behindReason(in *instrument, t *tie, from int) int {
	a := t.act
	if a == nil || t.link != linkActive || a.to > in.npFrom || len(d.lx.reason) == 0 {
		return from
	}
	o := d.reasonOf(a, from)
	if o == nil || d.atomCount(from, o.from) == 0 || !d.partnerNear(a.to, d.sents[in.sent].to) {
		return from
	}
	if caseless(d.toks[a.from].norm) && o.to == a.from || d.latterStands(o.to, a.from) || d.nameOpens(o.to, a.from) || d.hasAny(o.to, bits(cOffice)) || d.has(o.to, cDef) && d.hasAny(o.to+1, bits(cOffice)) {
		return o.to
	}
	return from
}

// reasonOf gives the words of reason or time that open the clause of the act, nil where none stand close before it.
func (d *document) reasonOf(a *hit, from int) *opener {
	for i := a.from - 1; i > from && a.from-i <= reachOfReason; i-- {
		if o := d.openerAt(d.lx.reason, i, a.from); o != nil {
			return o
		}
		if d.isComma(i) || d.hasAny(i, bits(cAct, cRel, cWith, cInstrument)) && d.openerAt(d.lx.reason, i-1, a.from) == nil {
			return nil
		}
	}
	return nil
}

// partnerNear tells whether a party stands behind a "with" between two tokens.
func (d *document) partnerNear(from, to int) bool {
	for i := from; i < to; i++ {
		if h := d.hitAt(i, cWith); h != nil && d.atomCount(h.to, min(to, h.to+8)) > 0 {
			return true
		}
	}
	return false
}

// latterStands tells whether the subject between two tokens is a pronoun for the one named last ("since the latter signed").
func (d *document) latterStands(i, to int) bool {
	if i >= to || d.atomCount(i, to) > 0 && d.hitAt(i, cEpithet) == nil {
		return false
	}
	if h := d.hitAt(i, cEpithet); h != nil {
		return h.e.flags&flagLed != 0
	}
	if h := d.hitAt(i, cEllipsis); h != nil {
		return true
	}
	return d.has(i, cThis) && (i+1 == to || d.hasAny(i+1, bits(cPerfect, cNeg)))
}

// addLatterOfReason adds whom the pronoun that opens a clause of reason or time stands for, the one named last before it ("B,
// at odds with C since the latter signed a pact with D").
func (c *sides) addLatterOfReason() {
	if c.t.act == nil || c.t.link != linkActive || c.from == 0 || !c.latterStands(c.from, c.t.act.from) || c.reasonOf(c.t.act, c.sents[c.in.sent].from) == nil {
		return
	}
	ks := c.atomsIn(c.sents[c.in.sent].from, c.from)
	for n := len(ks) - 1; n >= 0; n-- {
		if a := &c.atoms[ks[n]]; !a.loc && !a.masked {
			c.subj = []kg.Party{a.party}
			return
		}
	}
}
