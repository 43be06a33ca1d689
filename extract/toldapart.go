package extract

import (
	"slices"

	"github.com/entente-kg/entente/kg"
)

// splitApart makes one mention each of a counted bundle whose instruments the words between two tokens tell one by one
// without their noun: "four pacts, one on fish, the others on ports, seeds and wine", "two loans, meant one for roads and
// the other for schools". The last pointer takes all that are left.
func (d *document) splitApart(m *mention, from, to int) bool {
	if m.count < 2 || m.count > 12 {
		return false
	}
	at := d.pointersIn(from, to)
	if len(at) < 2 || len(at) > m.count {
		return false
	}
	end := d.endOfApart(at[len(at)-1][1], to)
	var segs [][2]int
	some := false
	for k, p := range at {
		next := end
		if k+1 < len(at) {
			next = at[k+1][0]
		}
		if !d.onlyFields(m, p[1], next) {
			return false
		}
		if left := m.count - k; k+1 == len(at) && left > 1 {
			rest := d.fieldsListed(d.fieldOf(p[1], next), next, left)
			if some = rest == nil && d.standsForOne(p, to); some {
				rest = [][2]int{{p[1], next}}
			}
			if rest == nil {
				return false
			}
			segs = append(segs, rest...)
			break
		}
		segs = append(segs, [2]int{p[1], next})
	}
	if some && len(d.withFields(slices.Clone(segs))) == len(segs) && !d.membersTold(m) {
		d.putParts(m, d.sentOf[from], segs) // "four pacts. The first is on fish, the second on ports"
	} else if some || !d.splitInto(m, segs) {
		return false
	}
	d.runEnd = max(d.runEnd, end)
	return true
}

// standsForOne tells whether the pointer is no word for all that are left.
func (d *document) standsForOne(p [2]int, to int) bool {
	rest, ok := d.restPointer(p[0], to)
	return !ok || rest.n == 1 && !d.wordOf(p[1]-1, cRemaining)
}

// readApart is splitApart for the sentence behind the bundle, which opens with the first pointer ("Two texts were signed. One
// is on fish, the other protects investments").
func (d *document) readApart(s int, ins []instrument) bool {
	b := d.openBundle(s)
	if b == nil || s-b.sent > 1 || d.asks(s) {
		return false
	}
	for k := range ins {
		if !ins[k].ellipsis {
			return false
		}
	}
	for _, m := range d.mentions {
		if m.bundle == b && !m.dropped {
			return false
		}
	}
	st := d.sents[s]
	at := d.pointersIn(st.from, st.to)
	return len(at) > 1 && at[0][0]-st.from <= 1 && d.splitApart(b, st.from, st.to)
}

// pointersIn lists the words between two tokens that stand for one or several of instruments told before, each with its end.
func (d *document) pointersIn(from, to int) [][2]int {
	var out [][2]int
	for i := from; i < to; i++ {
		if end := d.pointerAt(i, to, len(out) == 0); end > 0 {
			out = append(out, [2]int{i, end})
			i = end - 1
		}
	}
	return out
}

// pointerAt gives where the pointer that begins at token i ends, 0 where none does; first where none stands before it.
func (d *document) pointerAt(i, to int, first bool) int {
	end := 0
	switch h := d.hitAt(i, cEllipsis); {
	case h != nil && h.e.flags&flagBack == 0:
		end = h.to
	case d.definite(i) && caseless(d.toks[i].norm) && (d.ordinal(i) > 0 || d.has(i, cOther)):
		end = i + 1
	case d.hasAny(i, bits(cDef, cIndef)) && i+1 < to && (d.ordinal(i+1) > 0 || d.has(i+1, cOther)):
		end = i + 2
	case d.has(i, cDef) && i+2 < to && d.has(i+2, cOther) && (d.toks[i+1].number > 1 || d.has(i+1, cNumber)):
		end = i + 3 // "les deux autres"
	case first && d.oneAlone(i):
		end = i + 1
	}
	if end == 0 || end >= to || d.hasAny(end, bits(cInstrument, cOffice, cInstitution, cUnit, cBoth, cGaz, cCounterpart)) || d.toks[end].capital {
		return 0
	}
	return end
}

// oneAlone tells whether "one" stands at token i without a noun, behind a comma, a colon or a participle.
func (d *document) oneAlone(i int) bool {
	n, w := d.numberAt(i)
	if !(w == 1 && n == 1) && !d.has(i, cIndef) {
		return false
	}
	p := d.toks[max(i-1, 0)].norm
	return d.sentStart[i] || p == "," || p == "،" || p == ":" || p == "(" || i > 1 && d.toks[i-1].word && !d.toks[i-1].capital && !d.hasAny(i-1, bits(cInstrument, cAct)) && (d.hasAny(i+1, bits(cLoc, cFor, cOn, cOf, cDef)) || i+1 < len(d.toks) && len(d.toks[i+1].norm) <= 2)
}

// endOfApart gives where the words for the last of them end: before who says so, or a semicolon.
func (d *document) endOfApart(i, to int) int {
	for ; i < to; i++ {
		switch n := d.toks[i].norm; {
		case n == ";" || n == "؛":
			return i
		case d.isComma(i) && i+1 < to && d.hasAny(i+1, bits(cSays, cPerfect, cBoundary)):
			return i
		}
	}
	return to
}

// onlyFields tells whether nothing between two tokens says more of the instrument than what it is on: no other party, no
// partner, no day, no denial, and nothing done to it.
func (d *document) onlyFields(m *mention, from, to int) bool {
	if d.count(from, to, bits(cInstrument, cNeg, cBetween, cPlanned)) > 0 {
		return false
	}
	for i := from; i < to; i++ {
		if d.hitAt(i, cWith) != nil && d.hasAnyIn(i+1, min(i+4, to), bits(cGaz, cOffice, cInstitution, cBoth, cCounterpart)) {
			return false
		}
		if a := d.hitAt(i, cAct); a != nil && a.e.forms&formNoun == 0 && !d.domainAt(i) || d.isDate(i) {
			return false
		}
	}
	for _, k := range d.atomsIn(from, to) {
		if d.usable(k) && !m.ps.parties.Has(d.atoms[k].party) {
			return false
		}
	}
	return true
}

// fieldOf gives the token behind the word that opens the fields between two tokens, from where there is none.
func (d *document) fieldOf(from, to int) int {
	for i := from; i < min(to, from+3); i++ {
		if h := d.hitAt(i, cOn); h != nil {
			return h.to
		}
	}
	return from
}

// dropPartsOfOther leaves out pointers that stand for the parts of something else that was counted right before them ("a
// treaty in two parts, one on …, the other on …", "Two reports, one on …").
func (d *document) dropPartsOfOther(out []instrument, st sentence) []instrument {
	parts := false
	kept, from := out[:0], st.from
	for k := range out {
		in := out[k]
		if !in.ellipsis {
			parts, from = false, in.to
		} else if parts = parts || d.countsOther(from, in.npFrom, st.to); parts {
			continue
		}
		kept = append(kept, in)
	}
	return kept
}

// countsOther tells whether a number and a noun that is no instrument stand between two tokens, right before the comma or
// colon behind which the first pointer follows.
func (d *document) countsOther(from, to, end int) bool {
	for i := from; i < to; i++ {
		n, w := d.numberAt(i)
		if w == 0 || n < 2 || n > 12 || i+w >= to || d.isDate(i) {
			continue
		}
		noun := i + w
		if !d.toks[noun].word || d.toks[noun].capital || d.hasAny(noun, bits(cInstrument, cOther, cUnit, cAct, cBoth, cOf)) {
			continue
		}
		for j := noun + 1; j <= min(noun+2, to-1); j++ {
			if n := d.toks[j].norm; (n == "," || n == "،" || n == ":") && j+1 <= to && d.pointerAt(j+1, end, true) > 0 {
				return true
			}
		}
	}
	return false
}

// dropTextsSaidOf leaves out "a text" behind a comma that only says what the instrument before it is ("the accord concluded
// with B in 1993, a text of a few pages").
func (d *document) dropTextsSaidOf(out []instrument) []instrument {
	kept := out[:0]
	for _, in := range out {
		if n := len(kept); n > 0 && (d.moneyOf(&kept[n-1], &in) || d.textSaidOf(&kept[n-1], &in)) {
			continue
		}
		kept = append(kept, in)
	}
	return kept
}

// moneyOf tells whether b is only the loan that accord a grants ("an accord under which it opens a credit line").
func (d *document) moneyOf(a, b *instrument) bool {
	return (b.kind == kg.Financing || b.ellipsis) && !b.counted && !b.plural && a.kind == kg.Agreement && !a.plural && d.creditOf(a, b.from)
}

// textSaidOf tells whether b is a bare "a text of …" behind the comma that closes the words of a.
func (d *document) textSaidOf(a, b *instrument) bool {
	if !b.generic || b.plural || b.counted || b.other || b.ellipsis || a.plural || b.npFrom-a.npTo > 10 {
		return false
	}
	if caseless(d.toks[b.from].norm) && b.def || !caseless(d.toks[b.from].norm) && !(b.indef && d.has(b.to, cOf)) {
		return false
	}
	behindComma := d.isComma(b.npFrom-1) || d.hitOver(b.npFrom-1, cPronoun) != nil && d.isComma(b.npFrom-2)
	return behindComma && (a.def || d.constructDefinite(a))
}
