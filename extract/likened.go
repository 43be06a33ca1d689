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
