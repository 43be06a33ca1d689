package extract

import "github.com/entente-kg/entente/kg"

// readSignedWith reads a sentence that names no instrument and says that somebody signed with a state or an organisation, and on
// what ("In January we signed with A for electricity"): an agreement on that.
func (d *document) readSignedWith(s int, acts []*hit) bool {
	st := d.sents[s]
	if st.field == 0 || d.count(st.from, st.to, bits(cNeg, cHoped, cPlanned, cDomestic, cPrivate)) > 0 || d.asks(s) {
		return false
	}
	for _, a := range acts {
		if a.e.act != actSign || a.e.forms&(formPast|formPart) == 0 || a.to-a.from > 1 || a.e.flags&(flagWeak|flagLoose|flagLed|flagBack|flagAgain|flagReflexive|flagTacit|flagVoted) != 0 {
			continue
		}
		w := d.hitAt(a.to, cWith)
		if w == nil || w.e.flags != 0 {
			continue
		}
		to := d.partnerThenMatter(w.to, st.to)
		if to == 0 {
			continue
		}
		in := instrument{from: a.to, to: a.to, npFrom: a.to, npTo: a.to, sent: s, count: 1, indef: true, kind: kg.Agreement, e: &entry{class: cInstrument, kind: kg.Agreement}}
		t := tie{act: a, link: linkActive}
		if d.readStatus(&t, &in); t.drop != "" || t.status != kg.Signed {
			continue
		}
		ps := d.partiesOf(&in, &t)
		if x := d.hitAt(a.from-1, cPronoun); len(ps.parties) > 2 || x != nil && x.e.flags&flagWe != 0 && d.home != "" {
			ps.parties, ps.explicit = d.actorAndPartner(a), true
		}
		if !ps.explicit || len(ps.parties) != 2 {
			continue
		}
		m := d.build(in, tie{}, ps, -1)
		m.tie, m.status = t, t.status
		d.scoreDomains(to, d.endOfMatter(to, st.to), m.domains)
		if !anyField(m.domains) {
			continue
		}
		m.because("kind", string(m.kind), "signed with somebody, on what", d.text(a.from, a.to))
		return d.putNew(m)
	}
	return false
}

// actorAndPartner gives the party behind the "with" of the act and who acts before it, or the country that the text is from where
// "we" do: the others are of the matter ("we signed with A for power over the land of B").
func (d *document) actorAndPartner(a *hit) kg.Parties {
	var partner, actor kg.Party
	for _, k := range d.atomsIn(a.to, a.to+4) {
		partner = d.atoms[k].party
		break
	}
	for _, k := range d.atomsIn(d.sents[d.sentOf[a.from]].from, a.from) {
		if d.usable(k) {
			actor = d.atoms[k].party
		}
	}
	if actor == "" && d.has(a.from-1, cPronoun) {
		actor = d.home
	}
	if actor == "" || partner == "" || actor == partner {
		return nil
	}
	return kg.NewParties(actor, partner)
}

// partnerThenMatter gives the token behind the words that open the matter, where a partner and no more stands before them; 0 where
// none does.
func (d *document) partnerThenMatter(i, to int) int {
	for i < to && d.hasAny(i, bits(cDef)) && d.hitAt(i, cGaz) == nil {
		i++
	}
	g := d.hitAt(i, cGaz)
	if g == nil {
		return 0
	}
	for _, x := range []class{cOn, cFor} {
		if h := d.hitAt(g.to, x); h != nil {
			return h.to
		}
	}
	return 0
}

// endOfMatter gives the comma or the point that ends the matter.
func (d *document) endOfMatter(i, to int) int {
	for j := i; j < to; j++ {
		if d.isComma(j) {
			return j
		}
	}
	return to
}
