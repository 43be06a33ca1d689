package extract

import "github.com/entente-kg/entente/kg"

// sharedBy gives the party that an accord with x is taken to have too, where the sentence does not say it:
// of the accord told last, where x did the same again, whom the one that acted signed with, else the one that
// acted; or the party that it has in common with the article.
func (d *document) sharedBy(x kg.Party, at int, again bool) kg.Party {
	m := d.lastMade()
	if m == nil || m.ps.parties.Has(x) {
		return ""
	}
	if p := d.speakerOf(m.ps.parties, at); p != "" && !again {
		return p
	}
	if p := d.townOf(); m.ps.rule == "office at home of the dateline" && m.ps.parties.Has(p) && !again {
		return p
	}
	actor := m.ps.subject
	if actor == "" && !m.ps.with {
		actor = m.ps.named
	}
	if actor != "" && len(m.ps.parties) == 2 {
		for _, p := range m.ps.parties {
			if (p != actor) == again {
				return p
			}
		}
	}
	if p := d.namedHere(m.ps.parties, at); p != "" {
		return p
	}
	if p := d.desk(); m.ps.parties.Has(p) {
		return p
	}
	if m.ps.parties.Has(d.home) {
		return d.home
	}
	for k := len(d.mentions) - 1; k >= 0; k-- {
		if o := d.mentions[k]; o != m && !o.dropped {
			for _, p := range o.ps.parties {
				if m.ps.parties.Has(p) && p != x {
					return p
				}
			}
		}
	}
	return ""
}

// namedHere gives the only one of the parties that the paragraph names before token i, "" where it names
// none or several.
func (d *document) namedHere(parties kg.Parties, i int) kg.Party {
	s := d.sentOf[i]
	for s > 0 && d.sents[s-1].para == d.sents[d.sentOf[i]].para && d.sents[s-1].field == d.sents[s].field {
		s--
	}
	var set []kg.Party
	for _, k := range d.atomsIn(d.sents[s].from, i) {
		a := &d.atoms[k]
		if !parties.Has(a.party) || a.loc || a.from < d.pubPlace || a.roles != 0 {
			continue
		}
		if d.hasAny(a.from-1, bits(cWith, cOf)) || d.has(a.from-1, cDef) && d.hasAny(a.from-2, bits(cWith, cOf)) {
			continue
		}
		add(&set, a.party)
	}
	if len(set) != 1 {
		return ""
	}
	return set[0]
}

// talksWith reads "With A talks go on" behind an accord as one that is being negotiated.
func (d *document) talksWith(s int, acts []*hit) bool {
	b := d.recent(s)
	if b == nil || s-max(b.sent, b.spoken) > 1 || d.sents[s].para != d.sents[max(b.sent, b.spoken)].para {
		return false
	}
	for _, a := range acts {
		if a.e.act != actNegotiate {
			continue
		}
		in := instrument{from: d.behind(a), to: d.behind(a), npFrom: d.behind(a), npTo: d.behind(a), sent: s, e: b.in.e, kind: b.kind, count: 1, other: true, ellipsis: true}
		t := tie{act: a, link: linkActive}
		d.readStatus(&t, &in)
		if t.drop != "" || t.status != kg.Negotiating {
			continue
		}
		from, to := d.clauseOf(&in, &t)
		var with []kg.Party
		for _, sp := range d.spansAfter(cWith, from, to) {
			if d.hitAt(a.to, cWith) != nil && sp[0] != a.to {
				continue // the partner of another act
			}
			for _, k := range d.atomsIn(sp[0], sp[1]) {
				if d.usable(k) {
					add(&with, d.atoms[k].party)
				}
			}
		}
		if len(with) != 1 {
			continue
		}
		p := d.sharedBy(with[0], a.from, false)
		if p == "" {
			continue
		}
		m := d.build(in, t, partySet{kg.NewParties(with[0], p), "talks with", true, from, to, false, p, ""}, -1)
		m.signers = nil
		if m.dated && len(m.value) == 10 {
			m.dated, m.value = false, ""
		}
		for _, x := range b.kindFields() {
			m.domains[x]++
		}
		d.mentions = append(d.mentions, m)
		return true
	}
	return false
}

// inlineList tells whether sentence s lists instruments behind a colon, without an act of its own, right
// after the signing of b ("There were smaller papers too: a memorandum on …, another on …").
func (d *document) inlineList(s int, b *mention) bool {
	colon := d.colonOf(s)
	if colon < 0 || b.status != kg.Signed || b.in.past || s-b.sent > 3 || b.dated && !near(b.value, d.article.Published) {
		return false
	}
	for _, a := range d.actsIn(s) {
		if a.e.forms&formNoun == 0 || a.from < colon {
			return false
		}
	}
	n := 0
	for k := range d.ins {
		if x := &d.ins[k]; x.npFrom > colon && !x.def && (x.indef || x.ellipsis) {
			n++
		}
	}
	return n >= 2
}

// colonOf gives the colon of sentence s, -1 where there is none.
func (d *document) colonOf(s int) int {
	for i := d.sents[s].from; i < d.sents[s].to; i++ {
		if d.toks[i].norm == ":" {
			return i
		}
	}
	return -1
}

// behindUnsigned gives the acts of sentence s behind a semicolon that ends what it says of an instrument that was not signed ("The
// convention has not been signed; talks continue").
func (d *document) behindUnsigned(s int, acts []*hit) []*hit {
	if x := &d.unsigned; x.e == nil || x.sent != s {
		return nil
	}
	for k, a := range acts {
		for i := d.unsigned.npTo; i < a.from; i++ {
			if d.isSemicolon(i) {
				return acts[k:]
			}
		}
	}
	return nil
}

// talksGoOn makes one that is being negotiated of an instrument that was said not to be signed where the next
// words say that talks go on ("The convention was not signed. Negotiations will resume in June.").
func (d *document) talksGoOn(s int, acts []*hit) bool {
	if x := &d.unsigned; x.e == nil || s-x.sent > 2 || d.sents[s].para != d.sents[x.sent].para {
		return false
	}
	in := d.unsigned
	for _, a := range acts {
		if a.e.act != actNegotiate {
			continue
		}
		t := tie{act: a, link: linkActive}
		proxy := instrument{from: d.behind(a), to: d.behind(a), npFrom: d.behind(a), npTo: d.behind(a), sent: s, e: in.e, kind: in.kind, count: 1, def: true}
		d.readStatus(&t, &proxy)
		if t.drop == "negated" || d.brokenOff(a, &proxy, acts) || d.strangers(s, d.topic) {
			continue
		}
		t.status = kg.Negotiating
		d.ins = nil
		ps := d.partiesOf(&in, &tie{})
		if len(ps.parties) < 2 {
			return false
		}
		ps.explicit = ps.explicit || d.toldBefore(&mention{ps: ps})
		m := d.build(in, tie{}, ps, -1)
		m.tie, m.status, m.date, m.dated, m.value, m.signers, m.place = t, kg.Negotiating, dateHit{}, false, "", nil, ""
		m.because("status", string(m.status), "not signed, and talks go on", d.text(a.from, a.to))
		m.addSpan([2]int{d.sents[s].from, d.sents[s].to})
		d.unsigned.e = nil
		n := len(d.mentions)
		d.put(m)
		return len(d.mentions) > n
	}
	return false
}
