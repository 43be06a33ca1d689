package extract

import "github.com/entente-kg/entente/kg"

// yearOfAnother gives the year that an older instrument is called by, where another one of the sentence was signed
// ("signed a pact on Monday, replacing a convention of 1994").
func (d *document) yearOfAnother(in *instrument, t *tie) *dateHit {
	if !in.indef || t.status != kg.Signed || t.link != linkActive && t.link != linkPassive || t.act.to > in.npFrom || len(d.ins) < 2 || d.ins[0].from == in.from {
		return nil
	}
	for k := range d.dates {
		h := &d.dates[k]
		if h.from >= in.to && h.to <= in.npTo && h.from-in.to <= 4 && len(h.value) == 4 && (d.has(h.from-1, cOf) || d.heldFor(h.from)) && h.value < d.article.Published[:min(4, len(d.article.Published))] {
			return h
		}
	}
	return nil
}

// namedByYears tells whether a participle or verb of signing stands behind several instruments, of which one before the last is
// called by its year, and no day is told behind it ("the treaty of 1996 and the protocol on fishing of 2000, signed with B"):
// each has the year that it is called by, and no other.
func (d *document) namedByYears(t *tie) bool {
	const near = 14 // words behind the verb
	if t.status != kg.Signed || t.act == nil || t.link != linkPart && t.link != linkRelative || len(d.ins) < 2 || d.ins[1].to > t.act.from || d.count(d.ins[0].to, t.act.from, bits(cAct, cBoundary)) > 0 {
		return false
	}
	if d.dateBetween(t.act.to, min(t.act.to+near, d.sents[d.ins[0].sent].to)) {
		return false
	}
	for k := 0; k+1 < len(d.ins) && d.ins[k+1].to <= t.act.from; k++ {
		if d.yearOfName(&d.ins[k]) != nil {
			return true
		}
	}
	return false
}

// yearOfName gives the year that the instrument is called by, before the next one of the sentence ("the protocol on fishing of
// 2000"); nil where it is called by none.
func (d *document) yearOfName(in *instrument) *dateHit {
	to := d.sents[in.sent].to
	for k := range d.ins {
		if x := &d.ins[k]; x.from > in.from {
			to = min(to, x.npFrom)
		}
	}
	for k := range d.dates {
		h := &d.dates[k]
		if len(h.value) != 4 || h.to > to {
			continue
		}
		if behind := h.from >= in.to && (d.has(h.from-1, cOf) || d.heldFor(h.from)); behind && !d.commaIn(in.to, h.from) && d.count(in.to, h.from, bits(cAct)) == 0 || h.from >= in.npFrom && h.to <= in.from {
			return h
		}
	}
	return nil
}

// heldFor tells whether a preposition is joined to the word of the year ("لعام 1998").
func (d *document) heldFor(i int) bool {
	for _, f := range d.toks[i].forms {
		if f.roles&(roleFor|roleOf) != 0 {
			return true
		}
	}
	return false
}

// namesOlder tells whether the date is a year by which another instrument behind this one is called, with no "and" between
// the two ("an agreement that replaces the agreement of 1973").
func (d *document) namesOlder(in *instrument, h *dateHit) bool {
	if len(h.value) != 4 || h.from < in.to {
		return false
	}
	for k := range d.ins {
		x := &d.ins[k]
		if x.from >= in.to && h.from >= x.to && h.from-x.npTo <= 1 && h.from-x.to <= 8 {
			return !d.has(x.npFrom-1, cAnd) && !d.joinedAnd(x.from) && d.count(x.to, h.from, bits(cAct)) == 0 && !d.isComma(h.from-1)
		}
	}
	return false
}

// giveYearOfName gives the day or month of the signing, told behind the instrument without a year, the year that the instrument is
// called by ("the 2008 agreement, which A and B signed on 8 December").
func (d *document) giveYearOfName(h *dateHit, in *instrument, t *tie) {
	if !h.noYear || t.status != kg.Signed || t.act == nil || t.act.from < in.to || h.from < in.to || in.ellipsis {
		return
	}
	y := d.dateBehind(in)
	if y == nil {
		y = d.dateAhead(in)
	}
	if y == nil || len(y.value) != 4 || y.value >= d.article.Published || d.article.Published.Within(y.value) {
		return
	}
	v := y.value + h.value[4:]
	if _, ok := startOf(v); !ok {
		return // the 29th of February of another year
	}
	h.value, h.next, h.back, h.later = v, v, "", ""
	h.weak, h.deictic = false, false
}
