package extract

import "github.com/entente-kg/entente/gazetteer"

// accreditedEnd gives where an office ends whose holder is posted to several lands ("the bank's director for A, B and C, Jane Doe",
// "embajador de A en B, C y D"): behind the last of them, where a name follows; else end, where it seemed to end.
func (d *document) accreditedEnd(o *hit, end int) int {
	const mostLands = 24
	last := d.firstPosting(o, end)
	if last < 0 {
		return end
	}
	and := false
	for n := 0; n < mostLands; n++ {
		to, joined := d.nextLand(last)
		if to < 0 {
			break
		}
		last, and = to, joined
	}
	if !and || !d.nameAfter(last) {
		return end
	}
	return last
}

// firstPosting gives the end of the first land to which the holder of the office is posted: that with which the office ends, or
// which follows right behind it; -1 where there is none.
func (d *document) firstPosting(o *hit, end int) int {
	const longest = 3 // words of the name
	for i := end - 1; i > o.to && end-i <= longest; i-- {
		if h := d.landAt(i); h != nil && h.to == end && d.postingBefore(i, o.to) {
			return end
		}
	}
	j := end
	if j >= len(d.toks) || d.sentStart[j] || !d.postingWord(j) {
		return -1
	}
	for j++; j < len(d.toks) && !d.sentStart[j] && d.has(j, cDef); j++ {
	}
	if h := d.landAt(j); h != nil && !d.sentStart[j] {
		return h.to
	}
	return -1
}

// postingBefore tells whether a preposition of place or purpose, behind token from, leads up to the name at token i.
func (d *document) postingBefore(i, from int) bool {
	for i--; i > from && d.has(i, cDef) && !d.postingWord(i); i-- {
	}
	return i >= from && d.postingWord(i)
}

// postingWord tells whether the word at token i can lead up to where somebody is posted ("for", "to", "au", "en", "para", "في").
func (d *document) postingWord(i int) bool {
	return d.hasAny(i, bits(cLoc, cFor, cOn)) || d.single(i, cUntil) || d.rare(i, cUnto)
}

// nextLand gives the end of the land that goes on a list of them at token i, and whether an "and" joins it; -1 where none does.
func (d *document) nextLand(i int) (int, bool) {
	j := i
	if j < len(d.toks) && d.isComma(j) {
		j++
	}
	joined := j < len(d.toks) && !d.sentStart[j] && (d.has(j, cAnd) || d.joinedAnd(j))
	if joined && d.has(j, cAnd) {
		j++
	}
	if j == i && !joined {
		return -1, false
	}
	for j < len(d.toks) && !d.sentStart[j] && !d.has(j, cGaz) && (d.has(j, cDef) || d.postingWord(j)) {
		j++
	}
	if h := d.landAt(j); h != nil && !d.sentStart[j] {
		return h.to, joined
	}
	return -1, false
}

// landAt gives the name of a land that begins at token i, nil for none.
func (d *document) landAt(i int) *hit {
	if i >= len(d.toks) {
		return nil
	}
	if h := d.hitAt(i, cGaz); h != nil && h.e.gaz == gazetteer.Name {
		return h
	}
	return nil
}

// nameAfter tells whether a person's name begins at token i, behind a comma or not.
func (d *document) nameAfter(i int) bool {
	if i < len(d.toks) && d.isComma(i) {
		i++
	}
	return i < len(d.toks) && !d.sentStart[i] && d.nameAt(i, 2) > i
}

// placePostings makes places of the lands to which the holders of offices are posted, where an office names several.
func (d *document) placePostings() {
	for n := range d.people {
		p := &d.people[n]
		ks := d.atomsIn(p.oFrom, p.oTo)
		first := len(ks)
		for first > 0 && d.atoms[ks[first-1]].gaz == gazetteer.Name && (first == len(ks) || d.nextInList(&d.atoms[ks[first-1]], &d.atoms[ks[first]])) {
			first--
		}
		if len(ks)-first < 2 || !d.postingBefore(d.atoms[ks[first]].from, p.oFrom) {
			continue
		}
		for _, k := range ks[first:] {
			d.atoms[k].loc = true
		}
	}
}

// nextInList tells whether the second land stands next to the first in a list of them.
func (d *document) nextInList(a, b *atom) bool {
	to, _ := d.nextLand(a.to)
	return to == b.to
}
