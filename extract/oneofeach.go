package extract

import (
	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// oneOf is "the one of A" in a list of several.
type oneOf struct {
	from, to int // to: where the next one begins
	party    kg.Party
}

// readOneOfEach reads what was done with several instruments told before of one party, named by the other side each:
// "All three were renewed, that of A in May, that of B in June". It tells whether the sentence is one such.
func (d *document) readOneOfEach(s int, acts []*hit) bool {
	if len(acts) == 0 || d.sents[s].field == 0 {
		return false
	}
	act := firstDone(acts)
	if act == nil {
		return false
	}
	ones := d.onesOf(s)
	if len(ones) < 2 || act.from > ones[0].to || d.count(d.sents[s].from, ones[0].from, bits(cNeg, cHoped)) > 0 {
		return false
	}
	e, kind, at, ok := d.severalBefore(s, ones[0].from)
	if !ok {
		return false
	}
	owner := d.ownerOfAll(s, at, ones)
	if owner == "" {
		return false
	}
	for _, x := range ones {
		d.putOne(s, x, act, e, kind, owner)
	}
	return true
}

// firstDone gives the first act that tells what was done or will be, no noun.
func firstDone(acts []*hit) *hit {
	for _, a := range acts {
		if a.e.forms&formNoun == 0 && a.e.forms&(formPast|formPart|formPres|formFut) != 0 && a.e.act != actPlan && a.e.act != actNegotiate {
			return a
		}
	}
	return nil
}

// onesOf lists every "the one of A" of sentence s.
func (d *document) onesOf(s int) []oneOf {
	st := d.sents[s]
	var ones []oneOf
	for i := st.from; i+2 < st.to; i++ {
		if !d.hasAny(i, bits(cDef, cThis)) || d.has(i, cOf) || !d.has(i+1, cOf) || d.hasAny(i, bits(cInstrument, cGaz)) || d.masked[i] {
			continue
		}
		j := i + 2
		if d.has(j, cDef) {
			j++
		}
		g := d.hitAt(j, cGaz)
		if g == nil || g.e.gaz != gazetteer.Name || g.to < st.to && d.toks[g.to].word && !d.hasAny(g.to, bits(cAct, cAnd, cLoc, cTimePrep, cPassive, cPerfect)) && !d.isDate(g.to) && !d.isDate(g.to+1) || d.personBetween(i, min(st.to, g.to+3)) >= 0 {
			continue
		}
		if n := len(ones); n > 0 {
			ones[n-1].to = i
		}
		ones = append(ones, oneOf{i, st.to, g.e.party})
	}
	return ones
}

// severalBefore gives the instrument that the list in sentence s tells one by one: a plural one before token i in its
// sentence, or in one of the two before.
func (d *document) severalBefore(s, i int) (e *entry, kind kg.Kind, at int, ok bool) {
	for k := range d.ins {
		if x := &d.ins[k]; x.to <= i && !x.ellipsis && !x.weak {
			if !x.plural {
				return nil, "", 0, false
			}
			return x.e, x.kind, x.from, true
		}
	}
	for b := s - 1; b >= 0 && s-b <= 2 && d.sents[b].para == d.sents[s].para; b-- {
		for j := d.sents[b].to - 1; j >= d.sents[b].from; j-- {
			if h := d.hitAt(j, cInstrument); h != nil {
				if h.e.flags&flagPlural == 0 || h.e.flags&flagWeak != 0 {
					return nil, "", 0, false
				}
				return h.e, h.e.kind, j, true
			}
		}
	}
	return nil, "", 0, false
}

// ownerOfAll gives whose the instruments are: the party named first in the sentence before the list or in the one
// where they are told, other than the partners.
func (d *document) ownerOfAll(s, at int, ones []oneOf) kg.Party {
	for b := s; b >= 0 && b >= d.sentOf[at]-1; b-- {
		if d.sents[b].field == 0 || d.sents[b].para != d.sents[s].para {
			break
		}
		for _, k := range d.atomsIn(max(d.sents[b].from, d.pubPlace), min(d.sents[b].to, ones[0].from)) {
			p := d.atoms[k].party
			if !d.usable(k) || partnerIn(ones, p) {
				continue
			}
			return p
		}
	}
	if d.home != "" && !partnerIn(ones, d.home) {
		return d.home
	}
	return ""
}

func partnerIn(ones []oneOf, p kg.Party) bool {
	for _, x := range ones {
		if x.party == p {
			return true
		}
	}
	return false
}

// putOne makes the mention of one of them, with the day told for it, or else for the next one.
func (d *document) putOne(s int, x oneOf, act *hit, e *entry, kind kg.Kind, owner kg.Party) {
	for k := d.first[x.from]; k < len(d.hits) && d.hits[k].from < x.to; k++ {
		if h := &d.hits[k]; h.e.class == cAct && h.e.forms&formNoun == 0 {
			act = h
		}
	}
	in := instrument{from: x.from, to: x.from + 2, npFrom: x.from, npTo: x.to, e: e, kind: kind, count: 1, sent: s, other: true, ellipsis: true, def: true, of: x.party}
	t := tie{act: act, link: linkActive}
	d.readStatus(&t, &in)
	if t.drop != "" {
		return
	}
	m := d.build(in, t, partySet{kg.NewParties(x.party, owner), "the one of", true, x.from, x.to, false, "", ""}, -1)
	for k := range d.dates {
		if h := &d.dates[k]; h.from >= x.from && h.to <= d.sents[s].to && h.value != "" {
			d.setDate(m, *h)
			break
		}
	}
	m.signers = nil
	d.put(m)
}
