package extract

// readArms replaces a counted instrument that the sentence tells one by one without naming them again by one
// instrument an arm ("two memoranda: one on A and another on B", "three accords, the first on …").
func (d *document) readArms(out []instrument, st sentence) []instrument {
	for k := range out {
		x := out[k]
		if x.ellipsis || x.count > 6 || !(x.count > 1 || x.plural && !x.counted) || x.npTo >= st.to || caseless(d.toks[x.from].norm) {
			continue
		}
		arms := d.armsBehind(&x, st)
		if len(arms) < 2 || x.count > 1 && len(arms) != x.count {
			continue
		}
		last := arms[len(arms)-1][1]
		head := x
		head.npTo, head.count, head.counted, head.plural, head.indef = arms[0][1], 1, false, false, !x.def
		rest := append([]instrument{}, out[:k]...)
		rest = append(rest, head)
		for _, a := range arms[1:] {
			to := d.markEnd(a[0])
			rest = append(rest, instrument{from: a[0], to: to, npFrom: a[0], npTo: a[1], e: x.e, kind: x.kind, count: 1, sent: x.sent, other: true, ellipsis: true, indef: true, arm: true})
		}
		for _, y := range out[k+1:] {
			if y.from >= last {
				rest = append(rest, y)
			}
		}
		return rest
	}
	return out
}

// armsBehind lists the arms of an enumeration behind a plural instrument, each from its "one" or "another" on;
// none where an arm has a party, a verb or a day of its own, which others read.
func (d *document) armsBehind(x *instrument, st sentence) [][2]int {
	var arms [][2]int
	i := x.to
	for ; i < st.to && i-x.to <= 25; i++ {
		if d.firstMark(i, st) {
			break
		}
		if d.toks[i].norm == ";" && !d.firstMark(i+1, st) || d.hasAny(i, bits(cRel, cInstrument)) {
			return nil
		}
	}
	if i >= st.to || i-x.to > 25 {
		return nil
	}
	arms = append(arms, [2]int{i, 0})
	end := st.to
	for i = d.markEnd(i); i < st.to; i++ {
		if d.nextMark(i, st) {
			arms[len(arms)-1][1] = d.beforeMark(i)
			arms = append(arms, [2]int{i, 0})
			i = d.markEnd(i) - 1
			continue
		}
		if d.hasAny(i, bits(cAside, cOccasion, cPerfect, cPassive, cAct)) || d.toks[i].norm == "." && i+1 >= st.to {
			end = d.lastComma(i, arms[len(arms)-1][0])
			break
		}
		if h := d.hitAt(i, cInstrument); h != nil && h.e.flags&flagWeak == 0 || d.isDate(i) || d.has(i, cWith) || x.count < 2 && d.has(i, cBetween) {
			return nil
		}
		for _, k := range d.atomsIn(i, i+1) {
			if d.usable(k) {
				return nil
			}
		}
	}
	arms[len(arms)-1][1] = end
	return arms
}

// lastComma gives the last comma before token i behind from, i when there is none.
func (d *document) lastComma(i, from int) int {
	for j := i; j > from; j-- {
		if d.toks[j].norm == "," {
			return j
		}
	}
	return i
}

// beforeMark gives the end of the arm before the mark at i, without the comma and the "and".
func (d *document) beforeMark(i int) int {
	for i > 0 && (d.has(i-1, cAnd) || !d.toks[i-1].word) {
		i--
	}
	return i
}

// firstMark tells whether "one" or "the first" stands behind a comma, a colon or a bracket at i, with no noun.
func (d *document) firstMark(i int, st sentence) bool {
	if i == 0 || i+1 >= st.to {
		return false
	}
	switch d.toks[i-1].norm {
	case ",", ":", ";", "(", "-", "–", "—":
	default:
		return false
	}
	j := d.pastArticle(i)
	n, w := d.numberAt(j)
	one := d.hitAt(i, cEllipsis) != nil && !d.hasAny(j, bits(cOther)) || w > 0 && n == 1 || d.has(j, cIndef) && w == 0 || d.ordinal(j) == 1 && j > i
	return one && d.armOpens(d.markEnd(i), st)
}

// nextMark tells whether "another", "the second" or once more "one" opens an arm at i.
func (d *document) nextMark(i int, st sentence) bool {
	p := d.toks[i-1].norm
	if p != "," && p != ";" && !d.has(i-1, cAnd) {
		return false
	}
	j := d.pastArticle(i)
	n, w := d.numberAt(j)
	again := w > 0 && n == 1 || d.has(j, cIndef)
	if !again && !d.hasAny(j, bits(cOther, cEllipsis)) && d.ordinal(j) < 2 && !d.has(j, cLast) && !d.hasAny(i, bits(cEllipsis)) {
		return false
	}
	return d.armOpens(d.markEnd(i), st)
}

// pastArticle passes an article before an ordinal or a word for another.
func (d *document) pastArticle(i int) int {
	if i+1 < len(d.toks) && d.hasAny(i, bits(cDef, cIndef)) && (d.hasAny(i+1, bits(cOrdinal, cOther, cEllipsis, cLast)) || d.ordinal(i+1) > 0) {
		return i + 1
	}
	return i
}

// markEnd gives the token behind the words that stand for one of several at i.
func (d *document) markEnd(i int) int {
	j := d.pastArticle(i)
	to := j + 1
	for _, c := range []class{cEllipsis, cOrdinal, cNumber, cOther} {
		for _, at := range []int{i, j} {
			if h := d.hitAt(at, c); h != nil {
				to = max(to, h.to)
			}
		}
	}
	return to
}

// armOpens tells whether the words at i say what an arm is on, so that no noun of its own stands there.
func (d *document) armOpens(i int, st sentence) bool {
	if i+1 < st.to && d.toks[i].norm == "," {
		i++ // "uno, sobre aduanas"
	}
	return i < st.to && (d.hasAny(i, bits(cOn, cOf, cFor, cLoc, cRel)) || d.hitAt(i, cOn) != nil)
}
