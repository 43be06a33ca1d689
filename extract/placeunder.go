package extract

// doneUnder gives the clause behind the instrument that tells what is done under it, in which no place is that of the
// signing ("signed an agreement under which 200 nurses were trained in Accra"); from equals to where there is none, or
// where the act itself stands in it.
func (d *document) doneUnder(in *instrument, t *tie) (from, to int) {
	st := d.sents[in.sent]
	for i := in.to; i < st.to; i++ {
		h := d.hitAt(i, cRel)
		if h == nil || h.e.flags&flagLed == 0 {
			continue
		}
		to = d.endOfWhich(h.to, st.to)
		if t.act != nil && t.act.from >= h.from && t.act.from < to {
			return 0, 0
		}
		return h.from, to
	}
	return 0, 0
}
