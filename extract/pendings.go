package extract

// keepPending keeps an instrument that is named without an act until one is told, with those named so before it in its
// sentence.
func (d *document) keepPending(in *instrument, next int) {
	if p := &d.pending; p.e != nil && p.sent == in.sent && ofThose(p) && ofThose(in) {
		d.besidePend = append(d.besidePend, *p)
	} else {
		d.besidePend = d.besidePend[:0]
	}
	d.pending, d.pendingNext = *in, next
}

// ofThose tells whether the instrument is brought in by itself, as one that it stands beside.
func ofThose(in *instrument) bool {
	return in.indef && in.count <= 1 && !in.generic && !in.ellipsis && !in.plural
}

// putPendingBeside makes accords of the instruments that were named in one sentence with that of m, of all of which
// sentence s tells the act ("A treaty and a loan are ready. They will be signed on Monday.").
func (d *document) putPendingBeside(m *mention, s int) {
	if len(d.besidePend) == 0 || d.besidePend[0].sent != m.in.sent || d.singlesOut(s) {
		return
	}
	for k := range d.besidePend {
		in := d.besidePend[k]
		x := d.build(in, m.tie, m.ps, m.in.npFrom)
		x.status, x.date, x.dated, x.value, x.place = m.status, m.date, m.dated, m.value, m.place
		x.signers = append(x.signers, m.signers...)
		x.addSpan([2]int{in.npFrom, in.npTo})
		d.put(x)
	}
	d.besidePend = d.besidePend[:0]
}

// singlesOut tells whether the sentence speaks of one of several only ("The first will be signed", "this treaty").
func (d *document) singlesOut(s int) bool {
	st := d.sents[s]
	for i := st.from; i < st.to; i++ {
		if h := d.hitAt(i, cEllipsis); h != nil || d.hitAt(i, cInstrument) != nil || d.ordinal(i) > 0 && !d.isDate(i) {
			return true
		}
		if h := d.hitAt(i, cPronoun); h != nil && h.e.n == 1 {
			return true
		}
	}
	return false
}
