package extract

// bearsName tells whether token i is a word for a place or a body that may be called after somebody.
func (d *document) bearsName(i int) bool {
	if i < 0 || !d.toks[i].word {
		return false
	}
	t := &d.toks[i]
	if capital, ok := d.lx.named[t.norm]; ok {
		return t.capital || !capital
	}
	for _, f := range t.forms {
		if _, ok := d.lx.named[f.norm]; ok {
			return true
		}
	}
	return false
}

// bodyAround gives the end of the name of a place or body that the name at [from, to) belongs to, behind the
// word for it ("avenue Habib Bourguiba") or before it ("Jomo Kenyatta University"); from where it belongs to
// none.
func (d *document) bodyAround(from, to int) int {
	if from > 0 && !d.sentStart[from] && d.bearsName(from-1) && !d.hasAny(from-1, bits(cOffice, cHonorific)) {
		return to
	}
	if to >= len(d.toks) || d.sentStart[to] || d.toks[to].field == 0 || !d.toks[to].capital || d.toks[to].allCaps {
		return from
	}
	if h := d.hitAt(to, cInstitution); h != nil {
		return h.to
	}
	if d.bearsName(to) {
		return to + 1
	}
	return from
}

// bodyOfTitle gives the end of the title and name behind a word for a body that is called after their bearer
// ("Université Cheikh Anta Diop"); i where none stand there.
func (d *document) bodyOfTitle(i int) int {
	if i == 0 || d.sentStart[i] || !d.toks[i].capital || !d.bearsName(i-1) {
		return i
	}
	o := d.hitAt(i, cOffice)
	if o == nil {
		return i
	}
	if to := d.nameAt(o.to, 1); to > o.to {
		return to
	}
	return i
}

// throughBody gives the end of an office whose body bears the name of somebody ("the rector of the Simón
// Bolívar University"), end where it bears none.
func (d *document) throughBody(end int) int {
	if end >= len(d.toks) || d.sentStart[end] {
		return end
	}
	if caseless(d.toks[end].norm) {
		return d.repeatedName(end)
	}
	if to := d.bodyOfTitle(end); to > end {
		return to
	}
	to := d.nameAt(end, 1)
	if to == end {
		return end
	}
	if b := d.bodyAround(end, to); b > end {
		if b+1 < len(d.toks) && d.has(b, cOf) && d.has(b+1, cGaz) {
			b = d.hitAt(b+1, cGaz).to // "of Dakar"
		}
		return b
	}
	return end
}

// repeatedName gives the end of the name of a body whose first word stands at i, in a script without capitals:
// as many words as another place of the article has behind the same word for the body.
func (d *document) repeatedName(i int) int {
	if i == 0 || !d.bearsName(i-1) || d.definite(i-1) || d.mask[i]&^bits(cParticle, cLeader) != 0 {
		return i
	}
	longest := i
	for k := 1; k < len(d.toks); k++ {
		if k == i || d.toks[k].norm != d.toks[i].norm || !d.sameBody(k-1, i-1) {
			continue
		}
		n := 0
		for i+n < len(d.toks) && k+n < len(d.toks) && d.toks[i+n].norm == d.toks[k+n].norm && !d.sentStart[i+n] && !d.sentStart[k+n] && d.toks[i+n].word {
			n++
		}
		longest = max(longest, i+n)
	}
	if longest == i && d.has(i, cParticle) && i+2 < len(d.toks) && d.unknownRun(i) > i+2 {
		return i + 2 // "the university of Ibn Zohr"
	}
	return longest
}

// sameBody tells whether two tokens are the same word for a body, with joined particles or without.
func (d *document) sameBody(a, b int) bool {
	if d.toks[a].norm == d.toks[b].norm {
		return true
	}
	for _, f := range d.toks[a].forms {
		if f.norm == d.toks[b].norm {
			return true
		}
		for _, g := range d.toks[b].forms {
			if f.norm == g.norm && len(g.norm) > 4 {
				return true
			}
		}
	}
	return false
}
