package extract

import "github.com/entente-kg/entente/kg"

// unparted is an accord told as signed or as to be signed whose parties are not told yet ("The convention was signed yesterday in Bamako.
// X and Y initialled the text").
type unparted struct {
	in   instrument
	tie  tie
	next int
	ok   bool
}

// keepUnparted keeps an accord that a sentence tells as signed or to be signed by nobody, for the sentence behind to tell by whom.
func (d *document) keepUnparted(in *instrument, t tie, next int) {
	if (t.status == kg.Signed || t.status == kg.Planned) && t.drop == "" && !in.generic && (!in.weak || in.to-in.from > 1) && !in.ellipsis && !in.plural && !in.past {
		d.unparted = unparted{*in, t, next, true}
	}
}

// takeUnparted gives an accord that is only called "the text" what the sentence before told of it without its parties.
func (d *document) takeUnparted(m *mention) {
	u := &d.unparted
	if !u.ok || u.tie.status != kg.Signed || !m.in.generic || !m.in.def || m.in.counted || m.in.plural || m.status != kg.Signed || m.sent-u.in.sent > 2 || m.sent <= u.in.sent || !m.ps.explicit {
		return
	}
	u.ok = false
	x := d.build(u.in, u.tie, m.ps, u.next)
	m.kind, m.in.e, m.in.generic = x.kind, u.in.e, false
	if !anyField(m.domains) {
		m.domains, m.named = x.domains, x.named
	}
	if !m.dated && x.dated {
		m.date, m.dated, m.value = x.date, true, x.value
	}
	if m.place == "" {
		m.place = x.place
	}
	m.spans = append(m.spans, x.spans...)
	m.because("kind", string(m.kind), "told in the sentence before", d.text(u.in.from, u.in.to))
}

// partedBehind makes an accord of one told as signed by nobody where a sentence behind tells only who signed it for each
// side ("A protocol was signed yesterday in Bamako. For A the minister signed, for B the ambassador").
func (d *document) partedBehind(s int, acts []*hit) bool {
	u := &d.unparted
	if !u.ok || s <= u.in.sent || s-u.in.sent > 2 || d.sents[s].field != d.sents[u.in.sent].field {
		return false
	}
	if x := d.lastMade(); x != nil && x.sent > u.in.sent {
		return false // another one was told since
	}
	if u.tie.status != kg.Signed {
		return false
	}
	st := d.sents[s]
	if d.count(st.from, st.to, bits(cSignatory)) > 0 && d.count(st.from, st.to, bits(cNeg, cHoped, cPlanned)) == 0 {
		if ps, ok := d.sidesInTurn(s); ok {
			return d.putParted(ps, s)
		}
	}
	for _, a := range acts {
		if a.e.act != actSign || a.e.forms&formNoun != 0 && !d.doneBy(a) {
			continue
		}
		if len(d.ins) == 0 && a.e.flags&flagLed != 0 {
			continue // "guests from A and B came to C"
		}
		at := d.behind(a)
		if len(d.ins) == 0 && a.e.flags&flagBack == 0 && a.e.forms&formNoun == 0 && !d.auxBefore(a, cPassive) && d.objectFollows(a.to) {
			continue // "A y B celebraron la noticia"
		}
		in := instrument{from: at, to: at, npFrom: at, npTo: at, sent: s, e: u.in.e}
		t := tie{act: a, link: linkActive}
		d.readStatus(&t, &in)
		if t.drop != "" || t.status != kg.Signed {
			return false
		}
		ps, ok := d.twoSides(&in, &t)
		if !ok {
			ps, ok = d.sidesInTurn(s)
		}
		if !ok {
			ps = d.partiesOf(&in, &t)
		}
		if !ps.explicit || len(ps.parties) < 2 {
			continue
		}
		return d.putParted(ps, s)
	}
	return false
}

// partedNext makes an accord of one told as signed or to be signed by nobody where the sentence right behind says whose it is:
// who its parties are ("The two parties are A and B"), or what its two subjects did with it ("A and B had been negotiating it for
// two years", "A and B settled the text yesterday").
func (d *document) partedNext(s int, ins []instrument, acts []*hit) bool {
	u := &d.unparted
	if !u.ok || s != u.in.sent+1 || d.sents[s].field != d.sents[u.in.sent].field || d.sents[s].para-d.sents[u.in.sent].para > 1 {
		return false
	}
	st := d.sents[s]
	if d.count(st.from, st.to, bits(cNeg, cHoped, cAside, cDomestic, cPrivate)) > 0 || d.personBetween(st.from, st.to) >= 0 {
		return false
	}
	if x := d.lastMade(); x != nil && (x.sent >= u.in.sent || x.title) {
		return false
	}
	for k := range ins {
		if in := &ins[k]; in.indef || in.plural || in.other || !in.generic && !(in.def && in.bare()) {
			return false
		}
	}
	two := d.twoOf(s)
	if len(two) != 2 || two[0].IsOrganisation() || two[1].IsOrganisation() {
		return false
	}
	if d.saysWhose(s) || len(d.pairSubject(s)) == 2 && d.takesUp(acts, ins) || len(d.joinedPair(s)) == 2 && d.takesUpNoun(acts, st) {
		return d.putParted(partySet{two, "told right behind", true, st.from, st.to, false, "", ""}, s)
	}
	return false
}

// saysWhose tells whether sentence s opens with words for those who sign, the two named behind them at its end, or the other
// way round ("The two parties are A and B", "A and B are the signatories").
func (d *document) saysWhose(s int) bool {
	st := d.sents[s]
	ks := d.atomsIn(st.from, st.to)
	head := min(st.to, st.from+3)
	if d.count(st.from, head, bits(cBoth, cSignatory)) == 0 && d.count(max(st.to-4, st.from), st.to, bits(cBoth, cSignatory)) == 0 || len(ks) < 2 {
		return false
	}
	first, last := &d.atoms[ks[0]], &d.atoms[ks[len(ks)-1]]
	for i := st.from; i < st.to; i++ {
		if i >= first.from && i < last.to {
			continue
		}
		if d.toks[i].word && !d.hasAny(i, bits(cBoth, cSignatory, cDef, cPassive, cPronoun, cOf, cAnd)) && d.hitOver(i, cBoth) == nil && d.hitOver(i, cSignatory) == nil && runeLen(d.toks[i].norm) > 4 {
			return false
		}
	}
	return true
}

// takesUp tells whether the first act of a sentence is one of talks, of agreeing on a text or of what comes behind a signing, with
// nothing but a pronoun or "the text" to be done with.
func (d *document) takesUp(acts []*hit, ins []instrument) bool {
	if len(acts) == 0 {
		return false
	}
	a := acts[0]
	switch a.e.act {
	case actNegotiate:
		return a.e.forms&formNoun == 0
	case actRatify, actSign:
		return a.e.flags&flagBack != 0 || d.objectPronoun(a) || len(ins) == 1 && (ins[0].generic || ins[0].bare())
	}
	return false
}

// takesUpNoun tells whether the sentence opens with the noun for talks ("The talks between A and B had lasted two years").
func (d *document) takesUpNoun(acts []*hit, st sentence) bool {
	return len(acts) > 0 && acts[0].e.act == actNegotiate && acts[0].e.forms&formNoun != 0 && acts[0].from-st.from <= 3
}

// putParted makes the accord told as signed by nobody one of the parties that sentence s tells.
func (d *document) putParted(ps partySet, s int) bool {
	u := &d.unparted
	u.ok = false
	m := d.build(u.in, u.tie, ps, u.next)
	m.addSpan([2]int{d.sents[s].from, d.sents[s].to})
	return d.putNew(m)
}

// sidesInTurn gives the parties that each stand right behind a "for" with who signs for them behind, whatever verbs stand
// between ("signed it for side A the minister, while for side B signed it the ambassador").
func (d *document) sidesInTurn(s int) (partySet, bool) {
	st := d.sents[s]
	var sides []kg.Party
	from, last := -1, st.from
	for i := st.from; i < st.to; i++ {
		h := d.hitAt(i, cFor)
		if h == nil || d.masked[i] {
			continue
		}
		a := d.sideNamed(h, st.to)
		if a == nil || d.count(a.to, min(a.to+maxToSigner, st.to), bits(cOffice, cHonorific)) == 0 && d.personBetween(a.to, min(a.to+maxToSigner, st.to)) < 0 {
			continue
		}
		if from < 0 {
			from = i
		}
		add(&sides, a.party)
		last = a.to
	}
	return partySet{kg.NewParties(sides...), "for whom each one signs", true, from, last, false, "", ""}, len(sides) == 2
}

// maxToSigner is how far behind the name of a side who signs for it may begin.
const maxToSigner = 3
