package extract

// countsOfArms gives how many of the counted instruments each "with" leads to, by the number right before it ("three accords, one with A
// and two others with B"): nil where these numbers are not told, or are not together the number of the instruments.
func (d *document) countsOfArms(in *instrument, withs []int) []int {
	if !in.counted || len(withs) < 2 || len(withs) >= in.count {
		return nil
	}
	counts, sum := make([]int, len(withs)), 0
	for k, at := range withs {
		n := d.numberBeforeWith(at)
		if n == 0 {
			return nil
		}
		counts[k] = n
		sum += n
	}
	if sum != in.count {
		return nil
	}
	return counts
}

// numberBeforeWith gives the number of those that the "with" at token i is said of, with at most a noun and a word for others between ("two
// others with B"), 0 where none is told.
func (d *document) numberBeforeWith(i int) int {
	for k := i - 1; k > 0 && i-k <= 3 && !d.sentStart[k+1] && d.toks[k].word; k-- {
		if n, w := d.numberAt(k); w > 0 && n > 0 && n < 20 {
			return n
		}
		if k == i-1 && d.has(k, cIndef) {
			return 1 // "um com A"
		}
		if d.wordOf(k, cRemaining) || d.hasAny(k, bits(cOther, cInstrument, cEllipsis)) {
			continue
		}
		return 0
	}
	return 0
}

// withsOf gives the "with" before each partner of a run; nil where one has none of its own.
func (d *document) withsOf(r *partnerRun) []int {
	var withs []int
	for _, p := range r.pairs {
		at := p.from
		for at > 0 && p.from-at < 3 && d.hitAt(at, cWith) == nil {
			at--
		}
		if d.hitAt(at, cWith) == nil {
			return nil
		}
		withs = append(withs, at)
	}
	return withs
}
