package extract

// reachOfUndone is how many sentences behind an accord that is denied another may stand for one like it.
const reachOfUndone = 2

// noteUndone keeps an accord of two that is only told to be denied, for "the one with C" behind it ("The treaty between A and
// B has not been signed. The one with C was signed in May").
func (d *document) noteUndone(in *instrument, acts []*hit, ins []instrument) {
	if in.generic || in.weak || in.plural || in.ellipsis {
		return
	}
	t := d.tieOf(in, acts, ins)
	ps := d.partiesOf(in, &t)
	if len(ps.parties) != 2 {
		return
	}
	d.undone = &mention{in: *in, kind: in.kind, ps: ps, count: 1, sent: in.sent, para: d.sents[in.sent].para, spoken: in.sent, told: in.sent}
}

// lastTold is the latest mention that stands before sentence s, or the accord behind it that was told shortly before only to
// be denied.
func (d *document) lastTold(s int) *mention {
	m, u := d.lastMade(), d.undone
	if u == nil || u.sent >= s || s-u.sent > reachOfUndone || u.para != d.sents[s].para || m != nil && m.sent >= u.sent {
		return m
	}
	return u
}

// besideUndone tells whether what was told last before sentence s is denied, so that one like it has no state to share with it.
func (d *document) besideUndone(s int) bool {
	return d.undone != nil && d.lastTold(s) == d.undone
}
