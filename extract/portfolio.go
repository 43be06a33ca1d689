package extract

import "strings"

// portfolioThrough gives the end of an office of which a capitalised word at j still is a part: a name of two words
// follows behind a comma ("the minister of Natural Resources, Jane Doe", "ministro da Coordenação Económica de A,
// John Roe"); end where none is.
func (d *document) portfolioThrough(j, end int) int {
	if j != end || j >= len(d.toks) || caseless(d.toks[j].norm) || !d.toks[j].capital || d.toks[j].allCaps || d.sentStart[j] || d.capitalName(j, 1) != j+1 {
		return end
	}
	i := j + 1
	if i+1 < len(d.toks) && d.has(i, cOf) && !d.sentStart[i] {
		g := i + 1
		if d.has(g, cDef) && !d.has(g, cGaz) {
			g++
		}
		h := d.hitAt(g, cGaz)
		if h == nil {
			return end
		}
		i = h.to
	} else if h := d.hitAt(i, cGaz); h != nil && !d.toks[i].capital {
		i = h.to // "dos Recursos Naturais guineense, …"
	}
	if i+1 >= len(d.toks) || d.toks[i].norm != "," || d.sentStart[i] {
		return end
	}
	n := i + 1
	if h := d.hitAt(n, cHonorific); h != nil {
		if n = h.to; n < len(d.toks) && d.toks[n].norm == "." {
			n++
		}
	}
	if n >= len(d.toks) || d.nameAt(n, 2) == n {
		return end
	}
	return i
}

// andInName gives the end of a name in a script without capitals whose second word begins like a joined "and": the
// first word stands alone behind an office in the singular, and no further name follows ("سومساك ويراكول").
func (d *document) andInName(o *hit, from, to int) int {
	if to != from+1 || !caseless(d.toks[from].norm) || to >= len(d.toks) || d.sentStart[to] || !d.toks[to].word || !d.joinedAnd(to) || d.mask[to]&^bits(cLeader) != 0 || d.hitAt(from, cLeader) != nil {
		return to
	}
	head := d.toks[o.from].norm
	if o.e.flags&flagBare != 0 || strings.HasSuffix(head, "ان") || strings.HasSuffix(head, "ين") || strings.HasSuffix(head, "ون") {
		return to
	}
	if n := to + 1; n < len(d.toks) && !d.sentStart[n] && d.toks[n].word && d.mask[n]&^bits(cLeader, cParticle) == 0 && !d.joinedAnd(n) {
		return to // a second person of two names
	}
	return to + 1
}

// servantOf tells whether the word at j is what the first part of a name serves ("عبد الأمير").
func (d *document) servantOf(j int) bool {
	return d.definite(j) && strings.HasSuffix(d.toks[j-1].norm, "عبد") && d.has(j-1, cParticle)
}

// forThe tells whether "for the" is joined to the word at j, which no name begins with.
func (d *document) forThe(j int) bool {
	return strings.HasPrefix(d.toks[j].norm, "لل") && runeLen(d.toks[j].norm) > 4 && d.mask[j]&^bits(cLeader, cTail, cNotName, cFor, cOn) == 0
}

// secondCountry tells whether an "and" at j joins a second country to that of an office in the plural ("foreign
// ministers of A and B").
func (d *document) secondCountry(o *hit, j int) bool {
	if caseless(d.toks[j].norm) || j+1 >= len(d.toks) || d.sentStart[j] || !d.hasAny(j-1, bits(cGaz)) {
		return false
	}
	if !strings.HasSuffix(d.toks[o.from].norm, "s") && !strings.HasSuffix(d.toks[o.to-1].norm, "s") {
		return false
	}
	i := j + 1
	for k := 0; k < 2 && i < len(d.toks) && d.hasAny(i, bits(cOf, cDef)) && !d.has(i, cGaz); k++ {
		i++
	}
	h := d.hitAt(i, cGaz)
	return h != nil && d.genitiveEnd(h.to) < 0 && !d.hasAny(h.to, bits(cOffice)) && d.capitalName(i, 2) == i
}
