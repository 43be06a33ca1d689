package extract

// likened gives the accord that one that is "similar" is likened to: the last one told, or the last one of its own kind before
// it, where the last is an older one of another kind ("signed an agreement on fish. In 2019 they had signed a memorandum on
// tourism. Talks on a similar agreement are under way").
func (d *document) likened(in *instrument) *mention {
	last := d.lastMade()
	if last == nil || last.kind == in.kind || in.generic || in.ellipsis || near(last.value, d.article.Published) || !last.dated {
		return last
	}
	for k := len(d.mentions) - 1; k >= 0; k-- {
		if o := d.mentions[k]; !o.dropped && o.kind == in.kind && o.sent < in.sent && len(o.named) > 0 {
			return o
		}
	}
	return last
}

// pastPartner gives the token before the phrase that names with whom, where token i ends one ("is negotiating with the European
// Union the renewal of").
func (d *document) pastPartner(i int) int {
	for _, k := range d.atomsIn(max(i-5, 0), i+1) {
		a := &d.atoms[k]
		if a.to != i+1 || a.from < 2 {
			continue
		}
		j := a.from - 1
		if d.has(j, cDef) && d.hitOver(j, cWith) == nil {
			j--
		}
		if h := d.hitOver(j, cWith); h != nil && h.from > 0 {
			return h.from - 1
		}
	}
	return i
}
