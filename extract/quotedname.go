package extract

// longestQuoted is how many words a name in quotation marks has at most.
const longestQuoted = 6

// quotedName gives where the name begins and ends that stands in quotation marks at token i, behind
// an office, in a script without capitals
// (`وزير السياحة "نايف الفايز"`), and ok where one does: two words at least, all of them such as names are made of.
func (d *document) quotedName(o *hit, i int) (from, to int, ok bool) {
	if i+1 >= len(d.toks) || d.sentStart[i] || !d.quoteMark(i) || !caseless(d.toks[i+1].norm) || !d.whoseName(o, i) {
		return 0, 0, false
	}
	to = i + 1
	for to < len(d.toks) && to-i-1 < longestQuoted && !d.sentStart[to] && (d.toks[to].word && d.toks[to].number < 0 || d.toks[to].norm == "-") {
		if d.mask[to]&^bits(cLeader, cParticle, cGaz, cNotName, cOrdinal, cRel, cTail) != 0 || d.domainAt(to) {
			return 0, 0, false
		}
		to++
	}
	if to-i-1 < 2 || to >= len(d.toks) || !d.quoteMark(to) {
		return 0, 0, false
	}
	return i + 1, to, true
}

// whoseName tells whether the words of an office that end right before token i are none whose own name could follow in
// quotation marks (`رئيس مؤسسة "قطر الخيرية"`).
func (d *document) whoseName(o *hit, i int) bool {
	j := i - 1
	if j > o.from && d.isComma(j) {
		j--
	}
	switch {
	case o.e.class == cCounterpart || d.definite(j) || d.has(j, cGaz):
		return true
	case o.e.flags&flagBack != 0:
		return j >= o.to // the town stands between
	}
	return j >= o.to && !d.has(j, cInstitution) && (d.has(j, cTail) || d.domainAt(j))
}
