package extract

// holderOf gives where the instrument begins whose participle, right behind it, the "with" at token i goes with ("a
// convention concluded with A"), -1 where none does.
func (d *document) holderOf(i int) int {
	for k := len(d.ins) - 1; k >= 0; k-- {
		x := &d.ins[k]
		if x.to > i {
			continue
		}
		if i-x.to > 14 {
			break
		}
		a := d.participleBehind(x)
		if a == nil {
			a = d.signedInRelative(x, i)
		}
		if a == nil || a.to > i {
			return -1
		}
		for j := a.to; j < i; j++ {
			if d.hasAny(j, bits(cAct, cPerfect, cPassive, cAnd, cRel, cBoundary)) || !d.toks[j].word && d.toks[j].number < 0 {
				return -1
			}
		}
		return x.from
	}
	return -1
}

// signedInRelative gives the verb of signing of the relative clause right behind the instrument that the "with" at token i
// goes with ("the accord that A signed with B"), nil where there is none.
func (d *document) signedInRelative(x *instrument, i int) *hit {
	if !d.relFollows(x) {
		return nil
	}
	a := d.hitOver(i-1, cAct)
	if a == nil || a.to != i || a.e.act != actSign || a.e.forms&(formPast|formPart) == 0 || d.count(x.to, a.from, bits(cAct, cInstrument, cNeg)) > 0 {
		return nil
	}
	return a
}

// participleBehind gives the participle of signing or negotiating that stands right behind the instrument, nil where none does.
func (d *document) participleBehind(x *instrument) *hit {
	for i := x.to; i <= x.npTo+1 && i < len(d.toks) && !d.sentStart[i]; i++ {
		if a := d.hitAt(i, cAct); a != nil {
			if (a.e.act == actSign || a.e.act == actNegotiate) && a.e.forms&formPart != 0 && !d.hasAny(i-1, bits(cPerfect, cPassive, cRel, cPronoun)) {
				return a
			}
			return nil
		}
	}
	return nil
}

// holdsWith tells whether one "with" between two tokens goes with the instrument's own participle and another one with
// that of another instrument.
func (d *document) holdsWith(in *instrument, from, to int) bool {
	if len(d.ins) < 2 {
		return false
	}
	own, other := false, false
	for _, sp := range d.spansAfter(cWith, from, to) {
		if h := d.holderOf(sp[0]); h == in.from {
			own = true
		} else if h >= 0 {
			other = true
		}
	}
	return own && other
}

// heldByFormer tells whether the "with" at token i goes with the participle of another instrument before in, which has a "with" in
// its own words ("ratified the treaty signed with A and the accord on fishing with B").
func (d *document) heldByFormer(in *instrument, i int) bool {
	if i >= in.npFrom || in.ellipsis || in.counted {
		return false
	}
	h := d.holderOf(i)
	if h < 0 || h >= in.from {
		return false
	}
	for j := in.to; j < in.npTo; j++ {
		if w := d.hitAt(j, cWith); w != nil {
			return d.atomCount(w.to, min(w.to+3, in.npTo)) > 0
		}
	}
	return false
}

// heldBehind tells whether the "with" at token i belongs to the participle of another instrument behind in, which has a "with" of
// its own in its phrase.
func (d *document) heldBehind(in *instrument, i int) bool {
	h := d.holderOf(i)
	if h <= in.to || d.count(in.to, min(in.npTo, h), bits(cWith)) == 0 {
		return false
	}
	for k := range d.ins {
		if x := &d.ins[k]; x.from == h {
			return !x.plural && x.npTo <= i
		}
	}
	return false
}
