package extract

// whatItDoes gives the tokens of the relative clause behind the instrument that tells what it does and holds no act
// ("a protocol under which firms of both will build a port"): whom it names is no side of the instrument.
func (d *document) whatItDoes(in *instrument, t *tie, to int) [2]int {
	if t.act == nil {
		return [2]int{}
	}
	from := in.npTo
	switch {
	case t.act.to <= in.from:
	case t.link == linkPassive && t.act.from > from:
		to = min(to, t.act.from)
	default:
		from = max(from, endOfAct(t))
	}
	for i := from; i < to; i++ {
		if d.hitAt(i, cRel) != nil {
			if d.count(i, to, bits(cAct)) > 0 {
				return [2]int{}
			}
			return [2]int{i, to}
		}
	}
	return [2]int{}
}
