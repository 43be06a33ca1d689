package extract

import "github.com/entente-kg/entente/kg"

// joinPredicates makes one of an instrument told by its place in a list and of the noun that says what it is ("The
// first is a memorandum on …"), and one of a name and the bare noun in apposition ("the Concordat, treaty signed by …").
func (d *document) joinPredicates(ins []instrument) []instrument {
	for k := 0; k+1 < len(ins); k++ {
		a, b := &ins[k], &ins[k+1]
		switch {
		case a.ellipsis && !b.ellipsis && b.indef && d.copulaBetween(a.to, b.npFrom):
			if !b.weak || b.kind != kg.Agreement || a.generic {
				a.e, a.kind = b.e, b.kind // else "two conventions … the first is a framework"
			}
			a.to, a.npTo = b.to, b.npTo
			a.weak, a.generic = false, false
		case d.oneOfTexts(a, b):
			b.other, b.ellipsis = true, true
			ins = append(ins[:k], ins[k+1:]...)
			k--
			continue
		case d.textInApposition(a, b):
			a.e, a.kind, a.generic = b.e, b.kind, false
		case d.saysWhatTextIs(a, b):
			a.e, a.kind, a.generic = b.e, b.kind, false
		case d.amendsPlural(a, b):
			a.to, a.npTo = b.to, b.npTo
		case !a.ellipsis && !b.ellipsis && d.appositive(a, b):
			a.kind = b.kind
		default:
			continue
		}
		ins = append(ins[:k+1], ins[k+2:]...)
		k--
	}
	return ins
}

// copulaBetween tells whether nothing but a form of "to be" stands between two tokens.
func (d *document) copulaBetween(from, to int) bool {
	if to-from < 1 || to-from > 3 || !d.has(to-1, cPassive) && !d.has(from, cPassive) {
		return false
	}
	for i := from; i < to; i++ {
		if d.hasAny(i, bits(cNeg, cAct, cInstrument, cAnd, cOn)) {
			return false
		}
	}
	return true
}

// appositive tells whether b is a bare noun right behind the comma that closes the instrument a, with a participle
// behind it.
func (d *document) appositive(a, b *instrument) bool {
	if b.def || b.indef || b.counted || b.plural || b.npFrom != b.from || a.plural || caseless(d.toks[b.from].norm) || d.toks[b.from-1].norm != "," || a.to != b.from-1 {
		return false
	}
	act := d.hitAt(b.to, cAct)
	return act != nil && act.e.forms&formPart != 0
}

// oneOfTexts tells whether one of several texts, told by its place, is said to be the next instrument ("the second text signed
// is a protocol on …").
func (d *document) oneOfTexts(a, b *instrument) bool {
	if !a.generic || !a.other || !a.def || a.plural || a.ellipsis || b.ellipsis || b.generic || !b.indef || b.plural {
		return false
	}
	i := a.npTo
	if x := d.hitAt(i, cAct); x != nil && x.e.forms&formPart != 0 {
		i = x.to
	}
	return d.copulaBetween(i, b.npFrom)
}

// saysWhatTextIs tells whether b says what the definite text a is, of which a relative tells who signs it ("the text that A
// and B will sign is an agreement on archives").
func (d *document) saysWhatTextIs(a, b *instrument) bool {
	if !a.generic || !a.def || a.plural || a.ellipsis || b.ellipsis || b.generic || b.plural || !b.indef || d.hardStops(a.npTo, b.npFrom) > 0 {
		return false
	}
	if h := d.hitOver(b.npFrom-1, cPassive); h == nil || h.to != b.npFrom {
		return false
	}
	s := d.signs(a.npTo, b.npFrom)
	return s != nil && b.npFrom-s.to <= 4 && d.count(a.npTo, b.npFrom, bits(cNeg, cHoped, cWith, cBoundary)) == 0
}

// textInApposition tells whether b says, right behind the comma that closes the relative clause of the text a, what kind of text it is
// ("The text that A and B are to sign, a treaty on water, is ready").
func (d *document) textInApposition(a, b *instrument) bool {
	if !a.generic || !a.def || a.plural || a.ellipsis || b.ellipsis || b.generic || b.plural || b.npFrom-a.to > 16 || !d.isComma(b.npFrom-1) && !d.isComma(b.npFrom-2) {
		return false
	}
	if !b.indef && !caseless(d.toks[b.from].norm) {
		return false
	}
	s := d.signs(a.to, b.npFrom)
	if s == nil {
		for i := a.to; i < b.npFrom && s == nil; i++ {
			if x := d.hitAt(i, cAct); x != nil && x.e.act == actSign && x.e.forms&formInf != 0 {
				s = x
			}
		}
	}
	return s != nil && b.npFrom-s.to <= 3 && d.hasAnyIn(a.to, min(a.to+2, s.from), bits(cRel)) && d.count(a.to, b.npFrom, bits(cNeg, cBoundary, cInstrument)) == 0
}
