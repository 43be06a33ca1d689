package extract

import "github.com/entente-kg/entente/kg"

// laterState reads a sentence that names no instrument and tells what became of the one before it: "It
// was ratified in May.", "Parliament approved it.", "In force since 2004."
func (d *document) laterState(s int, acts []*hit) bool {
	b := d.recent(s)
	if b == nil || s-max(b.sent, b.spoken) > 2 || d.sents[s].para-d.sents[b.sent].para > 1 {
		return false
	}
	if d.lasted(d.meant(b, s), s, acts) {
		return true
	}
	for _, a := range acts {
		switch a.e.act {
		case actRatify, actForce, actRenew, actSuspend, actEnd:
		case actSign:
			if d.votedIt(a) {
				break // "both parliaments adopted it in March"
			}
			agreed := b.status == kg.Signed && b.tie.act != nil && b.tie.act.e.flags&flagWeak != 0
			talked := b.status == kg.Negotiating && (d.auxBefore(a, cPassive) || d.chargedWith(a)) // "It is to be signed in May", "was charged with signing it", of what was in talks
			if !agreed && !talked && (b.status != kg.Negotiating && b.status != kg.Planned || a.e.flags&(flagBack|flagAgain) != flagBack) {
				continue // "They signed it yesterday", of what was in talks
			}
		default:
			continue
		}
		if !d.ofInstrument(s, a) && !d.votedIt(a) && !(a.e.act == actSign && (b.status == kg.Signed || d.chargedWith(a)) && d.objectPronoun(a)) { // "They are to sign it in May", of a text agreed on
			continue
		}
		b = d.meant(b, s)
		if d.takeState(b, s, a) {
			return true
		}
	}
	return false
}

// chargedWith tells whether the verb of signing, its object a pronoun, is what somebody is told to do ("the minister has been charged with
// signing it").
func (d *document) chargedWith(a *hit) bool {
	return a.e.act == actSign && a.e.forms&(formInf|formGer) != 0 && a.e.forms&(formPast|formPart) == 0 && d.objectPronoun(a) && d.hasAnyIn(max(d.sents[d.sentOf[a.from]].from, a.from-3), a.from, bits(cPlanned))
}

// takeState gives accord b the state that act a of sentence s tells of it.
func (d *document) takeState(b *mention, s int, a *hit) bool {
	return !d.strangers(s, b.ps.parties) && d.takeStateAmong(b, s, a)
}

// takeStateAmong is takeState where the sentence names the parties of other accords too, of which it tells the same.
func (d *document) takeStateAmong(b *mention, s int, a *hit) bool {
	in := instrument{from: d.behind(a), to: d.behind(a), npFrom: d.behind(a), npTo: d.behind(a), sent: s, e: b.in.e, kind: b.kind, count: b.count, def: true}
	t := tie{act: a, link: linkPassive}
	d.readStatus(&t, &in)
	if t.status == kg.Planned && t.drop == "" && (b.status == kg.Negotiating || b.status == kg.Signed && b.tie.act != nil && b.tie.act.e.flags&flagWeak != 0) {
		d.onlyAgreed(b, &in, &t)
		return true
	}
	if t.drop == "" && t.status == kg.Ratified && b.status == kg.Ratified && !b.dated {
		if h, ok := d.dateOf(&in, &t); ok {
			d.setDate(b, h) // "the bill on the treaty; their parliament approved it in May"
			return true
		}
	}
	if t.drop != "" || rank(t.status) <= rank(b.status) || d.onlyTabled(a) {
		return false
	}
	m := d.build(in, t, partySet{b.ps.parties, "told of the one before", true, a.from, a.to, false, "", ""}, -1)
	if m.status != kg.Signed {
		m.signers = nil
	}
	m.domains = map[kg.Domain]float64{}
	if m.status != kg.Signed {
		m.place = ""
	}
	if _, ok := d.dateOf(&in, &t); !ok {
		m.dated, m.value = false, ""
	}
	d.mergeInto(b, m)
	return true
}

// laterThan gives the accord the later state that the same sentence tells behind its signing ("It was sealed in 1999
// and has applied since 2000").
func (d *document) laterThan(m *mention, s int, signed *hit, acts []*hit) {
	if m.status != kg.Signed {
		return
	}
	for _, a := range acts {
		if a.from < signed.to || a.e.act == actSign || a.e.act == actNegotiate || a.e.act == actPlan || a.e.forms&(formNoun|formInf) != 0 && a.e.forms&(formPast|formPart) == 0 {
			continue
		}
		i := a.from - 1
		for i > signed.to && d.hasAny(i, bits(cPassive, cPerfect, cOther, cPronoun)) {
			i--
		}
		if a.e.act == actForce && i > signed.to+1 && d.toks[i].word && d.mask[i]&^d.light[i] == 0 && !d.toks[i].capital && !caseless(d.toks[i].norm) {
			i-- // "and remains in force", "e está em vigor"
			for i > signed.to && d.has(i, cPronoun) {
				i--
			}
		}
		if a.e.flags&flagBack != 0 || d.has(i, cAnd) || d.toks[i].norm == "," || d.joinedAnd(a.from) || d.joinedAnd(i+1) {
			d.takeState(m, s, a) // "and, ratified by both, came into force": the last one counts
		}
	}
}

// onlyAgreed makes a mention one of an accord that is agreed on and still to be signed.
func (d *document) onlyAgreed(b *mention, in *instrument, t *tie) {
	b.status, b.tie = kg.Planned, *t
	b.date, b.dated, b.value, b.place = dateHit{}, false, "", ""
	if h, ok := d.dateOf(in, t); ok {
		b.date, b.dated, b.value = h, true, h.next
	}
	b.place = d.placeOf(in, t)
	b.spoken = in.sent
	b.addSpan([2]int{d.sents[in.sent].from, d.sents[in.sent].to})
	b.because("status", string(kg.Planned), "agreed, to be signed", d.text(t.act.from, t.act.to))
}

// ofInstrument tells whether the act has the instrument of the sentence before as its object, joined to
// it, or as its subject, left out or a pronoun at the head of the sentence.
func (d *document) ofInstrument(s int, a *hit) bool {
	f := a.e.forms
	if a.e.flags&flagBack != 0 || a.roles&roleHas != 0 && f&formNoun == 0 {
		return f&(formPast|formPres|formPart) != 0 || a.e.act == actSign && f&(formFut|formInf) != 0
	}
	if f&formNoun != 0 && f&(formPast|formPart) == 0 || f&(formPast|formPres|formPart) == 0 {
		return false
	}
	passive := f&formPart != 0 && d.auxBefore(a, cPassive)
	bare := f&formPart != 0 && !passive && !d.auxBefore(a, cPerfect) // "Ratified in May."
	alone := a.e.act == actForce || a.e.act == actRatify && a.e.flags&flagReflexive != 0 || a.e.act == actEnd && a.e.flags&flagTransitive == 0 && !d.objectFollows(a.to)
	if a.e.act != actSign && d.count(d.sents[s].from, a.from, bits(cAct, cBoundary)) == 0 && d.objectPronoun(a) {
		return true
	}
	if !passive && !bare && !alone {
		return false
	}
	n := 0
	for i := d.sents[s].from; i < a.from; i++ {
		if x := d.hitAt(i, cAct); x != nil && x.e.act == actNegotiate && x.e.forms&formNoun != 0 {
			return false // "the talks had been broken off"
		}
		switch {
		case !d.toks[i].word || d.isDate(i) || d.hasAny(i, bits(cPassive, cPerfect, cNeg, cPronoun, cThis, cOther, cBoth, cTimePrep, cDatePrep, cAnd, cEllipsis, cPlanned)):
		default:
			n++
		}
	}
	if bare {
		return n == 0
	}
	return n <= 2
}

// objectPronoun tells whether the verb has a pronoun for its object, before it ("l'a ratifié", "lo ratificó") or right
// behind it ("ratified it").
func (d *document) objectPronoun(a *hit) bool {
	if caseless(d.toks[a.from].norm) {
		return false
	}
	if h := d.hitAt(a.to, cPronoun); h != nil && !d.sentStart[a.to] && h.e.flags&flagThing != 0 {
		return true
	}
	v := a.from
	for v > 0 && !d.sentStart[v] && d.has(v-1, cPerfect) {
		v--
	}
	return v > 0 && !d.sentStart[v] && d.has(v-1, cDef) && !d.sentStart[v-1]
}

// onlyThen tells whether a denial only says how late the act came ("ne l'a ratifié qu'en avril", "no lo ratificó hasta
// abril").
func (d *document) onlyThen(a *hit) bool {
	for i := a.to; i < min(a.to+2, len(d.toks)) && !d.sentStart[i]; i++ {
		if !d.has(i, cRel) && !d.untilAt(i) {
			continue
		}
		for k := i + 1; k < min(i+4, len(d.toks)) && !d.sentStart[k]; k++ {
			if d.isDate(k) {
				return true
			}
		}
	}
	return false
}

// strangers tells whether the sentence names a party that is none of these, other than as a place.
func (d *document) strangers(s int, parties kg.Parties) bool {
	for _, k := range d.atomsIn(d.sents[s].from, d.sents[s].to) {
		if d.usable(k) && !parties.Has(d.atoms[k].party) {
			return true
		}
	}
	return false
}

// behind is the token behind a verb, where an instrument that is left out would stand; the verb's last where
// the text ends with it.
func (d *document) behind(a *hit) int { return min(a.to, len(d.toks)-1) }
