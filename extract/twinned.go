package extract

import (
	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// maxTwinReach is how many tokens the partner may stand behind a verb of twinning.
const maxTwinReach = 14

// readTwinned reads the verb of twinning ("have been twinned since 1998", "متوأمتان منذ") that was found in the
// sentence, which names no instrument: the towns beside it are the parties.
func (d *document) readTwinned(s int, ins []instrument) {
	h := d.twinVerb
	d.twinVerb = nil
	for k := range ins {
		if ins[k].kind == kg.Twinning {
			return
		}
	}
	in := instrument{from: h.from, to: h.to, npFrom: h.from, npTo: h.to, e: h.e, kind: h.e.kind, count: 1, sent: s}
	d.readTwins(in, d.verbTwins(&in))
}

// readTwins makes a twinning of the towns of the pair, unless it is denied or only wished for.
func (d *document) readTwins(in instrument, pair kg.Parties) bool {
	if len(pair) != 2 {
		return false
	}
	status := kg.Signed
	for i := in.npFrom - 1; i >= d.sents[in.sent].from && in.npFrom-i <= 8; i-- {
		if d.hasAny(i, bits(cNeg, cHoped)) && !d.isDate(i) {
			return false
		}
		if d.has(i, cPlanned) || d.futureBe(i) {
			status = kg.Planned
		}
		if n := d.toks[i].norm; n == "," || n == "،" || n == ";" || n == "؛" {
			break
		}
	}
	if t := d.hitAt(in.from, cAct); t != nil && t.e.forms&(formFut|formCond) != 0 {
		status = kg.Planned
	}
	from, to := d.partOf(&in)
	m := d.build(in, tie{}, partySet{pair, "towns that are twinned", true, from, min(to, in.npTo+maxTwinReach), false, "", ""}, -1)
	m.status, m.signers, m.place = status, nil, ""
	if h, ok := d.dateIn(from, to, &in); ok {
		d.setDate(m, h)
	}
	m.because("status", string(m.status), "a verb of twinning", d.text(in.from, in.to))
	return d.putNew(m)
}

// verbTwins gives the parties of the two towns that a verb of twinning joins: the partner behind a "with" and who
// stands before it, else the two before it, else two joined by "and" behind it.
func (d *document) verbTwins(in *instrument) kg.Parties {
	from, to := d.partOf(in)
	to = min(to, in.to+maxTwinReach)
	var left, right []kg.Party
	with, first, second := false, -1, -1
	for _, k := range d.atomsIn(in.to, to) {
		a := &d.atoms[k]
		if !d.twin(a) {
			continue
		}
		if first < 0 {
			first = k
		} else if second < 0 && a.party != d.atoms[first].party {
			second = k
		}
		if !with && d.joinsTwin(in.from, a) {
			with, right = true, append(right, a.party)
		}
	}
	ks := d.atomsIn(from, in.from)
	for n := len(ks) - 1; n >= 0; n-- {
		if a := &d.atoms[ks[n]]; d.twin(a) {
			add(&left, a.party)
		}
	}
	switch {
	case with && first >= 0 && d.atoms[first].party != right[0]:
		return kg.NewParties(d.atoms[first].party, right[0]) // "توأمت نانت نفسها مع سياتل"
	case with:
		for _, p := range left {
			if p != right[0] {
				return kg.NewParties(p, right[0])
			}
		}
	case len(left) >= 2:
		return kg.NewParties(left[0], left[1])
	case first >= 0 && second >= 0 && d.joinedTwins(&d.atoms[first], &d.atoms[second]):
		return kg.NewParties(d.atoms[first].party, d.atoms[second].party)
	}
	return nil
}

// twin tells whether the atom can be one of two towns: a name of a place, or what says whose it is.
func (d *document) twin(a *atom) bool {
	return !a.masked && !a.party.IsOrganisation() && a.gaz != gazetteer.Org && (a.from >= d.pubPlace || d.toks[a.from].field == 0)
}

// joinsTwin tells whether a "with" stands between the verb at token i, which may hold it, and the town.
func (d *document) joinsTwin(i int, a *atom) bool {
	for k := i; k <= a.from; k++ {
		if d.has(k, cWith) {
			return true
		}
	}
	to := d.hitAt(i, cInstrument).to // "jumelée à Pise", "twinned to Pisa"
	return !caseless(d.toks[i].norm) && a.from > to && a.from-to <= 2 && d.toks[to].word && !d.toks[to].capital && !d.has(to, cAnd) && !d.isDate(to)
}

// joinedTwins tells whether an "and" joins two names that stand side by side.
func (d *document) joinedTwins(a, b *atom) bool {
	return b.from-a.to <= 2 && (d.count(a.to, b.from+1, bits(cAnd)) > 0 || d.joinedAnd(b.from))
}

// nounTwins gives the parties of two towns that a noun of twinning joins ("the twinning of Lyon and Beirut").
func (d *document) nounTwins(in *instrument) kg.Parties {
	if in.kind != kg.Twinning || in.npTo <= in.to {
		return nil
	}
	var set []kg.Party
	last := -1
	for _, k := range d.atomsIn(in.to, in.npTo) {
		a := &d.atoms[k]
		if !d.twin(a) {
			continue
		}
		if last >= 0 && a.party != d.atoms[last].party && d.count(d.atoms[last].to, a.from+1, bits(cAnd, cWith)) == 0 && !d.joinedAnd(a.from) {
			break
		}
		add(&set, a.party)
		last = k
	}
	if len(set) != 2 {
		return nil
	}
	return kg.NewParties(set...)
}

// readTwinNoun reads a noun of twinning with its two towns and a date of the past beside it, whatever the verb.
func (d *document) readTwinNoun(in *instrument) bool {
	if in.kind != kg.Twinning {
		return false
	}
	from, to := d.partOf(in)
	h, ok := d.dateIn(from, to, in)
	if !ok || len(h.value) < 4 || d.ahead(&h) {
		return false
	}
	return d.readTwins(*in, d.nounTwins(in))
}

// twinOfTown gives the country of the town behind the noun of twinning and that of the town or body named last before it,
// in its sentence or the two before ("The council of A … Its oldest twinning, with B, was signed in 1978").
func (d *document) twinOfTown(in *instrument) kg.Parties {
	const reach = 6
	st := d.sents[in.sent]
	if in.kind != kg.Twinning || in.plural {
		return nil
	}
	var partner kg.Party
	for _, k := range d.atomsIn(in.to, min(in.npTo+reach, st.to)) {
		if a := &d.atoms[k]; d.twin(a) && d.count(in.to, a.from, bits(cWith)) > 0 {
			partner = a.party
			break
		}
	}
	if partner == "" {
		return nil
	}
	for s := in.sent; s >= max(in.sent-2, 0) && d.sents[s].field == st.field; s-- {
		ks := d.atomsIn(d.sents[s].from, min(d.sents[s].to, in.from))
		for n := len(ks) - 1; n >= 0; n-- {
			if a := &d.atoms[ks[n]]; d.twin(a) && a.party != partner {
				return kg.NewParties(a.party, partner)
			}
		}
	}
	return nil
}
