package extract

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
	acts := d.actsIn(s)
	for k := range ins {
		in := &ins[k]
		if d.refuted(in) {
			d.refutedIn = in.sent + 1
			continue
		}
		ties := d.tiesOf(in, acts, ins)
		if len(ties) == 0 {
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
