package extract

// countsSplit tells whether the bundle m, the k-th told, counts again those that a sentence before told one by one: as many, of the same
// two, with no word that sets it apart and no field that none of them has. They take its signers where they have none.
func (d *document) countsSplit(k int, m *mention) bool {
	if m.count < 2 || !m.in.counted || m.member || m.bundle != nil || m.title || m.in.past || d.membersTold(m) {
		return false
	}
	if d.setsApart(m.in.npFrom, min(m.in.to+2, d.sents[m.sent].to)) || d.setsApart(d.sents[m.sent].from, m.in.npFrom) {
		return false
	}
	before := d.mentions[max(0, k-mentionsToFold):k]
	for len(before) > 0 {
		group := lastSplit(before)
		if group == nil {
			before = before[:len(before)-1]
			continue
		}
		if d.sameAsSplit(group, m) {
			for _, o := range group {
				for _, g := range m.signers {
					if !signs(o.signers, g.Name) {
						o.signers = putSide(o.signers, g)
					}
				}
			}
			return true
		}
		before = before[:len(before)-len(group)]
	}
	return false
}

// lastSplit gives those at the end of the list that one noun stands for together, nil where the last was not told so.
func lastSplit(told []*mention) []*mention {
	last := told[len(told)-1]
	if !last.member || last.dropped || last.count != 1 {
		return nil
	}
	i := len(told)
	for i > 0 && told[i-1].member && !told[i-1].dropped && told[i-1].in.from == last.in.from {
		i--
	}
	if len(told)-i < 2 {
		return nil
	}
	return told[i:]
}

// sameAsSplit tells whether the bundle m is those of the group.
func (d *document) sameAsSplit(group []*mention, m *mention) bool {
	o := group[0]
	if len(group) != m.count || o.status != m.status || o.sent >= m.sent || !o.ps.parties.Equal(m.ps.parties) || o.kind != m.kind && !o.in.generic && !m.in.generic {
		return false
	}
	if o.value != "" && m.value != "" && !o.value.Compatible(m.value) {
		return false
	}
	for x, w := range m.domains {
		shared := false
		for _, g := range group {
			shared = shared || g.domains[x] > 0
		}
		if w >= 1 && !shared {
			return false
		}
	}
	return anyField(m.domains) || m.count >= leastCounted
}
