package extract

import (
	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// listContext is what a list inherits from the sentence that opens it.
type listContext struct {
	bundle *mention
	told   *mention // the one accord whose purposes the items name
	tie    tie
	ps     partySet
	kind   kg.Kind
	items  int
}

// openList looks at the mentions of the sentence before the first item.
func (d *document) openList(s int) *listContext {
	l := &listContext{}
	if d.headingOnly(s) {
		return l // a list of countries, each told on its own
	}
	for k := len(d.mentions) - 1; k >= 0; k-- {
		m := d.mentions[k]
		if max(m.sent, m.spoken) < s-2 {
			break
		}
		if m.dropped || m.status == kg.Negotiating {
			continue
		}
		l.bundle, l.tie, l.ps, l.kind = m, m.tie, m.ps, m.kind
		break
	}
	if l.bundle == nil {
		// the lead only says that they signed
		for k := s - 1; k >= 0 && k >= s-2 && d.sents[k].field == 1; k-- {
			for _, a := range d.actsIn(k) {
				if a.e.act != actSign && a.e.act != actRatify {
					continue
				}
				in := instrument{from: a.from, to: a.to, npFrom: a.from, npTo: a.to, e: a.e, sent: k}
				t := tie{act: a, link: linkActive}
				d.readStatus(&t, &in)
				if t.drop != "" || d.onlyTabled(a) {
					continue
				}
				l.tie, l.ps = t, d.partiesOf(&in, &t)
				l.bundle = d.build(in, t, l.ps, -1)
				l.bundle.dropped = true
				d.pronounBehind(l.bundle, a.to)
				for _, g := range d.signersByFor(d.sents[k], l.ps.parties) {
					l.bundle.signers = putSide(l.bundle.signers, g)
				}
				return l
			}
		}
		if d.headParty == nil || d.headParty[s] == "" {
			d.openBareList(s, l)
		}
	}
	if l.bundle == nil && s > 0 && d.sents[s-1].field == 1 && d.provisionIn(d.sents[s-1].from, d.sents[s-1].to) {
		if m := d.recent(s - 1); m != nil && m.count == 1 && !anyField(m.domains) {
			l.told = m
		}
	}
	return l
}

// openBareList takes a list of instruments that no verb opens, where the lines before it name the
// parties: what is listed as instruments was signed.
func (d *document) openBareList(s int, l *listContext) {
	n, items := 0, 0
	var partners []kg.Party
	for k := s; k < len(d.sents) && d.sents[k].item; k++ {
		items++
		if ins := d.findInstruments(k); len(ins) > 0 && ins[0].npFrom-d.sents[k].from <= 4 && !d.refersBack(&ins[0]) {
			n++
			add(&partners, d.withOne(ins[0].to, ins[0].npTo))
		}
	}
	if len(partners) > 1 {
		return // each is with somebody else, and tells what became of it
	}
	lead := max(0, s-1)
	visit := d.visitPair(lead)
	if n < 2 || n*3 < items*2 || len(d.topic) < 2 && len(visit) < 2 {
		return
	}
	in := instrument{from: d.sents[lead].from, to: d.sents[lead].from + 1, npFrom: d.sents[lead].from, npTo: d.sents[lead].from + 1, sent: lead, count: 1, plural: true, e: &entry{class: cInstrument, kind: kg.Agreement}}
	t := tie{link: linkInherited, status: d.statusOfLead(lead)}
	l.ps = partySet{d.topic, "lines before the list", false, d.sents[lead].from, d.sents[lead].to, false, "", ""}
	if len(visit) == 2 {
		l.ps = partySet{visit, "visit before the list", true, d.sents[lead].from, d.sents[lead].to, false, "", ""}
	}
	for k := lead; k >= 0 && k >= lead-2 && len(visit) != 2; k-- {
		set := d.namedIn(d.sents[k].from, d.sents[k].to)
		if len(set) == 2 {
			l.ps = partySet{kg.NewParties(set...), "lines before the list", true, d.sents[k].from, d.sents[k].to, false, "", ""}
			break
		}
	}
	l.tie = t
	l.bundle = d.build(in, t, l.ps, -1)
	l.bundle.dropped = true
}

// statusOfLead gives the state that the words right before a list tell of what it holds, in which no verb of signing is done: in talks or to
// come, else signed ("Files under negotiation between A and B:", "To be signed:").
func (d *document) statusOfLead(s int) kg.Status {
	st := d.sents[s]
	if d.toks[st.to-1].norm != ":" {
		return kg.Signed
	}
	status := kg.Signed
	for _, a := range d.actsIn(s) {
		switch a.e.act {
		case actNegotiate:
			status = kg.Negotiating
		case actPlan:
			status = kg.Planned
		case actSign:
			if a.e.forms&(formPast|formPart) != 0 && !d.futureBetween(st.from, a.from) {
				return kg.Signed
			}
			status = kg.Planned
		}
	}
	return status
}

// visitPair gives who visits and who is visited, where sentence s tells of a visit and a colon ends it ("What the
// visit of A's president to B yielded:").
func (d *document) visitPair(s int) kg.Parties {
	st := d.sents[s]
	if st.field != 1 || d.toks[st.to-1].norm != ":" {
		return nil
	}
	visits := false
	var set []kg.Party
	for i := st.from; i < st.to; i++ {
		t := &d.toks[i]
		visits = visits || t.word && (d.single(i, cVisit) || d.lx.isBare(cMeets, t.norm))
	}
	for _, k := range d.atomsIn(st.from, st.to) {
		if a := &d.atoms[k]; !a.masked && a.gaz != gazetteer.City && a.gaz != gazetteer.Region {
			add(&set, a.party)
		}
	}
	if !visits || len(set) != 2 || d.count(st.from, st.to, bits(cNeg, cHoped, cPlanned)) > 0 {
		return nil
	}
	return kg.NewParties(set...)
}

// closeList drops the bundle record where the list names all of it.
func (d *document) closeList(l *listContext) {
	b := l.bundle
	if b == nil || l.items == 0 || b.dropped {
		return
	}
	if b.count > 1 && l.items >= b.count || b.in.plural && !b.in.counted || b.in.generic && b.count == 1 {
		b.dropped = true
	}
}

// readItem makes a mention of a list item.
func (d *document) readItem(in *instrument, s int, l *listContext, next int) {
	b := l.bundle
	t := b.tie
	t.link = linkInherited
	ps := l.ps
	own := tie{}
	if p, ok := d.hyphenPair(in); ok {
		ps = p
	} else if p, ok := d.betweenList(in, &own, d.sents[s].from, d.sents[s].to); ok {
		ps = p
	} else if lab := d.itemLabel(s, in); lab != "" && !ps.parties.Has(lab) {
		base := d.home
		if p := d.leadParty(s); p != "" {
			base = p
		} else if len(ps.parties) == 1 {
			base = ps.parties[0]
		}
		if base != "" && base != lab {
			ps = partySet{kg.NewParties(base, lab), "label of the list item", true, d.sents[s].from, in.from, false, "", ""}
		}
	}
	if p, base := d.partnerOfItem(in, s), d.listHub(s, ps); p != "" && base != "" && p != base && !(ps.parties.Has(p) && ps.parties.Has(base)) {
		ps = partySet{kg.NewParties(base, p), "partner of the list item", true, in.npFrom, in.npTo, true, base, ""}
	}
	m := d.build(*in, tie{}, ps, next)
	m.tie, m.status = t, b.status
	d.inherit(m, b)
	l.items += m.count
	if len(m.ps.parties) >= 2 {
		d.mentions = append(d.mentions, m)
	}
}

// listHub gives whose accords a list tells, where each of its items names a partner: who acts in the lines before it.
func (d *document) listHub(s int, ps partySet) kg.Party {
	if p := d.leadParty(s); p != "" {
		return p
	}
	switch {
	case ps.subject != "":
		return ps.subject
	case len(ps.parties) == 1:
		return ps.parties[0]
	case d.atDesk != "":
		return d.atDesk
	case ps.parties.Has(d.home) && !d.home.IsOrganisation():
		return d.home
	}
	if p := d.stateOfLead(s); p != "" {
		return p
	}
	return d.townOf()
}

// stateOfLead gives the only country that the sentence names before the first item of the list.
func (d *document) stateOfLead(s int) kg.Party {
	for s > 0 && d.sents[s].item {
		s--
	}
	return d.onlyState(max(d.pubPlace, d.sents[s].from), d.sents[s].to)
}

// itemLabel gives the party before a colon at the head of a list item.
func (d *document) itemLabel(s int, in *instrument) kg.Party {
	st := d.sents[s]
	for i := st.from; i < in.from; i++ {
		if d.toks[i].norm == ":" {
			ks := d.atomsIn(st.from, i)
			if len(ks) == 1 {
				return d.atoms[ks[0]].party
			}
			return ""
		}
	}
	return ""
}

// readBareItem reads an item that names a field only ("– cultural cooperation").
func (d *document) readBareItem(s int, l *listContext) {
	st := d.sents[s]
	if l.bundle == nil {
		if l.told != nil {
			d.scoreDomains(st.from, st.to, l.told.domains)
		}
		return
	}
	if d.readLabelledItem(s, l) {
		return
	}
	if l.bundle.count < 2 && !l.bundle.in.plural {
		d.scoreDomains(st.from, st.to, l.bundle.domains) // the fields of one instrument
		return
	}
	if d.headsItem(s) {
		return
	}
	score := map[kg.Domain]float64{}
	d.scoreDomains(st.from, st.to, score)
	if !anyField(score) || st.to-st.from > 16 || d.count(st.from, st.to, bits(cPerfect, cPassive, cPlanned)) > 0 {
		return
	}
	b := l.bundle
	m := *b
	m.in.sent, m.sent, m.para = s, s, st.para
	m.count, m.in.count, m.member, m.bundle, m.dropped = 1, 1, true, b, false
	m.domains = score
	m.spans = [][2]int{{st.from, st.to}}
	m.reasons = append([]kg.Reason(nil), b.reasons...)
	d.mentions = append(d.mentions, &m)
	l.items++
}

// headsItem tells whether the sentence only heads an item whose next sentence names the instrument
// ("1. Air services. The ministers signed …").
func (d *document) headsItem(s int) bool {
	if s+1 >= len(d.sents) || !d.sents[s+1].item {
		return false
	}
	next := d.sents[s+1]
	return d.toks[next.from].newline == 0 && d.count(next.from, next.to, bits(cInstrument)) > 0
}

// inherit takes over what the bundle or the lead says of all.
func (d *document) inherit(m, b *mention) {
	m.member, m.bundle = true, b
	if all := pickDomains(b.domains); m.in.ellipsis && !m.in.arm && len(all) == 1 && b.told <= b.sent {
		m.domains[all[0]] += b.domains[all[0]] // "two budget support agreements. The first … employment"
	}
	if !m.dated || d.onlyDaySigned(m, b) {
		m.date, m.dated, m.value = b.date, b.dated, b.value
	}
	if m.place == "" {
		m.place = b.place
	}
	if len(m.signers) == 0 {
		m.signers = append([]kg.Signatory(nil), b.signers...)
	}
	if len(b.spans) > 0 {
		m.addSpan(b.spans[0])
	}
	m.because("status", string(m.status), linkNames[linkInherited], d.text(b.spans[0][0], b.spans[0][1]))
}

// onlyDaySigned tells whether the day of an item is the one by which a text is called that its list says to have been ratified since
// ("Parliament ratified on Monday: • the loan agreement of 8 March 2023").
func (d *document) onlyDaySigned(m, b *mention) bool {
	return m.status == kg.Ratified && b.status == kg.Ratified && m.dated && !m.value.Compatible(b.value) && !near(m.value, d.article.Published) &&
		(!b.dated || m.value < b.value) && d.actOf(m.sent, actRatify) == nil
}

// partnerOfItem gives the one with whom the instrument of an item is, told in its own words or by a participle behind them
// ("the air agreement concluded with B in 2017").
func (d *document) partnerOfItem(in *instrument, s int) kg.Party {
	if p := d.withOne(in.to, in.npTo); p != "" {
		return p
	}
	if p := d.lenderOfItem(in); p != "" {
		return p
	}
	if a := d.hitAt(in.npTo, cAct); a != nil && a.e.act == actSign && a.e.forms&formPart != 0 && d.hitAt(a.to, cWith) != nil {
		return d.withOne(a.to, d.sents[s].to)
	}
	return ""
}

// lenderOfItem gives the only one named before the purpose of the money that the item lists ("A loan of the Bank, for roads").
func (d *document) lenderOfItem(in *instrument) kg.Party {
	if in.kind != kg.Financing {
		return ""
	}
	to := in.npTo
	for i := in.to; i < in.npTo; i++ {
		if d.has(i, cFor) && d.toks[i-1].norm == "," {
			to = i
			break
		}
	}
	if set := d.namedIn(in.npFrom, to); len(set) == 1 {
		return set[0]
	}
	return ""
}
