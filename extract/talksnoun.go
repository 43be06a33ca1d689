package extract

// talksNoun gives the noun for talks of which the instrument is only the first half ("free trade agreement negotiations",
// "FTA (…) talks"): what is told is told of the talks. nil where there is none, or the talks are only said to be suspended.
func (d *document) talksNoun(in *instrument, acts []*hit) *hit {
	for _, a := range acts {
		if a.from < in.to || !d.namesTalks(in, a) {
			continue
		}
		for _, x := range acts {
			if x.to <= in.npFrom && in.npFrom-x.to <= 3 && x.e.act == actSuspend && x.e.forms&formNoun == 0 {
				return nil
			}
		}
		return a
	}
	return nil
}

// hopedToEnd tells whether what is hoped for is only the end of the talks, which go on ("hopes to conclude the talks").
func (d *document) hopedToEnd(from int, a *hit) bool {
	if a.e.act != actNegotiate || a.e.forms&formNoun == 0 {
		return false
	}
	for i := from; i < a.from; i++ {
		if x := d.hitAt(i, cAct); x != nil && x.e.act == actSign && x.e.forms&(formInf|formGer) != 0 {
			return true
		}
	}
	return false
}

// namesTalks tells whether the noun for talks stands right behind the instrument, or behind its acronym in brackets, so
// that both are one name.
func (d *document) namesTalks(in *instrument, a *hit) bool {
	if a.e.act != actNegotiate || a.e.forms&formNoun == 0 || in.plural && in.counted || caseless(d.toks[in.from].norm) {
		return false
	}
	i := in.to
	if i+3 <= a.from && d.toks[i].norm == "(" && d.toks[i+2].norm == ")" {
		i += 3
	}
	return i == a.from && d.toks[i].word && !d.sentStart[i]
}
