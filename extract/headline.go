package extract

import "github.com/entente-kg/entente/kg"

// settleHeadline drops what the headline told where the text tells it too.
func (d *document) settleHeadline() {
	for _, h := range d.mentions {
		if !h.title {
			continue
		}
		for _, m := range d.mentions {
			if !m.title && !m.dropped && overlap(m.ps.parties, h.ps.parties) > 0 {
				h.dropped = true
			}
		}
		if !h.ps.explicit || h.in.weak {
			h.dropped = true
		}
	}
}

// takeOver lets the text's account m replace the headline's o.
func (d *document) takeOver(o, m *mention) {
	if m.in.generic && !o.in.generic {
		m.kind, m.in.generic = o.kind, false
	}
	if m.count == 1 && !m.in.counted && o.count > 1 && m.in.plural {
		m.count = o.count
	}
	for _, x := range pickDomains(o.domains) {
		m.domains[x]++
	}
	o.dropped = true
}

// readHeadline reads what the headline tells; the text takes it over where it tells it again.
func (d *document) readHeadline(s int) {
	ins := d.findInstruments(s)
	d.ins = ins
	if d.readLent(s, ins) || d.onlyLent {
		return
	}
	acts := d.actsIn(s)
	for k := range ins {
		in := &ins[k]
		if d.refuted(in) {
			d.refutedIn = in.sent + 1
			continue
		}
		ties := d.tiesOf(in, acts, ins)
		if len(ties) == 0 {
			d.keepTitled(in)
			continue
		}
		ps := d.partiesOf(in, &ties[0])
		if len(ps.parties) < 2 {
			continue
		}
		m := d.build(*in, ties[0], ps, -1)
		if d.domesticClause(m) {
			d.domestic = d.domestic || len(d.mentions) == 0
			continue
		}
		d.mentions = append(d.mentions, m)
	}
}

// keepTitled keeps an instrument that a headline of two names without an act ("A-B: an extradition treaty", "Will A and B have
// a treaty?"), for the text to tell what became of it.
func (d *document) keepTitled(in *instrument) {
	if d.headlinePair && len(d.headlineParties()) == 2 && !in.weak && !in.generic && !in.plural && !in.ellipsis && !in.past && !d.denied(in) && !d.deniedBefore(in) {
		d.titled = *in
	}
}

// titledReach is how far down the text may go back to what its headline only names.
const titledReach = 3

// ofTitled tells whether sentence s, at the head of the text, may speak of the instrument that the headline only names: nothing
// else was told before.
func (d *document) ofTitled(s int) bool {
	return d.titled.e != nil && len(d.mentions) == 0 && s-d.firstText() < titledReach && d.sents[s].field != 0
}

// adoptTitled lets "the document" of the two whom the headline names be the instrument that the headline only names.
func (d *document) adoptTitled(m *mention) {
	if !d.ofTitled(m.sent) || !m.in.generic || !m.in.def || m.in.plural || m.in.counted || overlap(m.ps.parties, d.headlineParties()) != 2 || len(m.ps.parties) != 2 {
		return
	}
	m.kind, m.in.e, m.in.generic = d.titled.kind, d.titled.e, false
	d.scoreDomains(d.titled.npFrom, d.titled.npTo, m.domains)
	m.addSpan([2]int{d.titled.npFrom, d.titled.npTo})
	m.because("kind", string(m.kind), "named in the headline", d.text(d.titled.from, d.titled.to))
}

// talksOfTitled reads a sentence at the head of the text that names no instrument and tells of talks that are going on, on what the
// headline only names ("Will A and B have a treaty?" – "Talks are going on in Lima.").
func (d *document) talksOfTitled(s int, acts []*hit) bool {
	if !d.ofTitled(s) || d.strangers(s, d.headlineParties()) {
		return false
	}
	for _, a := range acts {
		if a.e.act != actNegotiate {
			continue
		}
		in := d.titled
		proxy := instrument{from: d.behind(a), to: d.behind(a), npFrom: d.behind(a), npTo: d.behind(a), sent: s, e: in.e, kind: in.kind, count: 1, def: true}
		t := tie{act: a, link: linkActive}
		if d.readStatus(&t, &proxy); t.drop != "" || d.count(d.sents[s].from, d.sents[s].to, bits(cNeg, cHoped)) > 0 {
			return false
		}
		m := d.build(in, tie{}, partySet{d.headlineParties(), "named in the headline", true, in.npFrom, in.npTo, false, "", ""}, -1)
		m.tie, m.status, m.date, m.dated, m.value, m.signers, m.place = t, kg.Negotiating, dateHit{}, false, "", nil, ""
		m.because("status", string(m.status), "talks on what the headline names", d.text(a.from, a.to))
		m.addSpan([2]int{d.sents[s].from, d.sents[s].to})
		return d.putNew(m)
	}
	return false
}

// toldOfHeadline takes day and place of the accord that only the headline tells from a sentence at the head of the text on its
// ceremony, or on the vote that approved it ("A: treaty with B ratified" – "Parliament voted on Monday.").
func (d *document) toldOfHeadline(s int) {
	if len(d.mentions) != 1 || !d.mentions[0].title || d.mentions[0].dropped || s-d.firstText() >= titledReach {
		return
	}
	m := d.mentions[0]
	if d.strangers(s, m.ps.parties) {
		return
	}
	st := d.sents[s]
	if m.status != kg.Ratified {
		d.ceremonyOf(m, s)
		return
	}
	if m.dated || d.count(st.from, st.to, bits(cNeg)) > 0 {
		return
	}
	for i := st.from; i < st.to; i++ {
		if !d.single(i, cVotes) {
			continue
		}
		for k := range d.dates {
			if h := &d.dates[k]; h.from >= st.from && h.to <= st.to && len(h.value) == 10 && near(h.value, d.article.Published) && !d.ahead(h) {
				d.setDate(m, *h)
				return
			}
		}
		return
	}
}

// headlineFields gives a lone accord without a field those of the headline.
func (d *document) headlineFields() {
	var only *mention
	for _, m := range d.mentions {
		if m.dropped || m.in.past || m.dated && !near(m.value, d.article.Published) {
			continue
		}
		if only != nil {
			return
		}
		only = m
	}
	if only == nil || anyField(only.domains) {
		return
	}
	for _, st := range d.sents {
		if st.field == 0 {
			d.scoreDomains(st.from, st.to, only.domains)
		}
	}
}
