package extract

// joinParts makes the counted instruments behind the colon of a sentence those of the bundle before it, where the numbers told there
// make up its own ("four documents: two memorandums, on A and B, and two accords, on C and D").
func (d *document) joinParts(n int, in *instrument) {
	b := d.bundleAhead(n, in)
	if b == nil || !d.sumsUp(b) {
		return
	}
	for _, m := range d.mentions[n:] {
		if !m.dropped && m.sent == b.sent && m.status == b.status && m.ps.parties.Equal(b.ps.parties) {
			m.bundle, m.member = b, true
		}
	}
}

// bundleAhead gives the counted mention of the sentence that stands before a colon ahead of the instrument, nil where none does.
func (d *document) bundleAhead(n int, in *instrument) *mention {
	for k := n - 1; k >= 0 && d.mentions[k].sent == in.sent; k-- {
		b := d.mentions[k]
		if b.dropped || b.count <= in.count || b.bundle != nil || b.member || !b.in.counted {
			continue
		}
		for i := b.in.to; i < in.from; i++ {
			if d.toks[i].norm == ":" {
				return b
			}
		}
		return nil
	}
	return nil
}

// sumsUp tells whether the instruments named behind bundle b in its sentence are as many as it counts.
func (d *document) sumsUp(b *mention) bool {
	sum := 0
	for k := range d.ins {
		x := &d.ins[k]
		switch {
		case x.from <= b.in.from:
		case x.plural && !x.counted || x.ellipsis || x.def:
			return false
		default:
			sum += x.count
		}
	}
	return sum == b.count
}
