package extract

import "github.com/entente-kg/entente/kg"

// somePointer is what stands for some of a bundle told before, without their noun.
type somePointer struct {
	from, to int
	n        int // how many it stands for, 0 for all that are left
}

// readRestApart reads a sentence that tells what some of a bundle told shortly before are on, by their number or as those that are left
// ("The other two deal with tourism and visas", "Two are on health and mining, the others on sport and trade"): an accord for each
// field, where each number has as many.
func (d *document) readRestApart(s int, ins []instrument) bool {
	b := d.openBundle(s)
	if b == nil || b.member || d.asks(s) {
		return false
	}
	for k := range ins {
		if !ins[k].ellipsis {
			return false
		}
	}
	st := d.sents[s]
	at := d.partPointers(st)
	if len(at) == 0 || at[0].from-st.from > 1 {
		return false
	}
	several := false
	left := b.count - d.countTold(b)
	for k := range at {
		several = several || at[k].n != 1 || d.wordOf(at[k].to-1, cRemaining)
		left -= at[k].n
	}
	last := &at[len(at)-1]
	if left < 0 || last.n == 0 && left == 0 || !several {
		return false
	}
	if last.n == 0 {
		last.n, left = left, 0
	}
	var segs [][2]int
	for k, p := range at {
		end := st.to
		if k+1 < len(at) {
			end = at[k+1].from
		}
		own := d.fieldsOfPart(b, p, end)
		if len(own) != p.n {
			return false
		}
		segs = append(segs, own...)
	}
	if left > 0 && !d.restFollows(s) {
		first := d.fieldsOfFirst(b, s, left)
		if first == nil {
			return false
		}
		segs = append(first, segs...)
	}
	d.putParts(b, s, segs)
	d.runEnd = max(d.runEnd, st.to)
	return true
}

// restFollows tells whether the sentence behind s opens with those that are left.
func (d *document) restFollows(s int) bool {
	if s+1 >= len(d.sents) || d.sents[s+1].field != d.sents[s].field {
		return false
	}
	_, ok := d.restPointer(d.sents[s+1].from, d.sents[s+1].to)
	return ok
}

// countTold gives how many of the bundle have been told.
func (d *document) countTold(b *mention) int {
	n := 0
	for _, m := range d.mentions {
		if m.bundle == b && !m.dropped {
			n += m.count
		}
	}
	return n
}

// partPointers lists the pointers of a sentence; only the last one may have no number.
func (d *document) partPointers(st sentence) []somePointer {
	var out []somePointer
	for i := st.from; i < st.to; i++ {
		p, ok := d.partPointer(i, st.to, len(out) == 0)
		if !ok {
			continue
		}
		if n := len(out); n > 0 && out[n-1].n == 0 {
			return nil
		}
		out = append(out, p)
		i = p.to - 1
	}
	return out
}

// partPointer gives the pointer that begins at token i; first where none stands before it.
func (d *document) partPointer(i, to int, first bool) (somePointer, bool) {
	if p, ok := d.restPointer(i, to); ok {
		return p, true
	}
	if n, w := d.numberAt(i); w > 0 && n > 1 && n < 12 && i+w < to && !d.isDate(i) && (d.sentStart[i] || d.isComma(i-1) || d.has(i-1, cAnd) || d.toks[i-1].norm == ";") {
		if end := i + w; d.hitAt(end, cProvision) != nil || d.hitAt(end, cOn) != nil {
			return somePointer{i, end, n}, true
		}
	}
	if end := d.pointerAt(i, to, first); end > 0 {
		return somePointer{i, end, 1}, true
	}
	return somePointer{}, false
}

// restPointer gives the pointer at token i for those that are left: an article and, in any order, a number and a word for others or
// for what remains ("the other two", "les deux autres", "los dos restantes", "the others", "el restante").
func (d *document) restPointer(i, to int) (somePointer, bool) {
	const most = 3
	if h := d.hitAt(i, cEllipsis); h != nil && h.to < to {
		if n, w := d.numberAt(h.to); w == 1 && n > 1 && n < 12 && !d.nounAfterPointer(h.to+1, to) {
			return somePointer{i, h.to + 1, n}, true // "the other two"
		}
	}
	joined := d.definite(i) && caseless(d.toks[i].norm)
	if !d.hasAny(i, bits(cDef, cBoth, cPronoun)) && !joined {
		return somePointer{}, false
	}
	p := somePointer{from: i, to: i + 1}
	if joined {
		p.to = i
	}
	rest, plural, numbered := false, false, false
	two := d.hitAt(i, cBoth)
	if two == nil {
		two = d.hitAt(i, cPronoun)
	}
	if two != nil && two.to-i == 2 && two.to < to && two.e.n != 1 && d.wordOf(two.to, cRemaining) {
		p.n, p.to, numbered = max(two.e.n, 2), two.to, true // "los dos restantes"
	}
	for ; p.to < min(i+most, to); p.to++ {
		norm := d.toks[p.to].norm
		n, w := d.numberAt(p.to)
		switch {
		case w == 1 && n > 1 && n < 12 && !numbered:
			p.n, numbered = n, true
		case !rest && d.ordinal(p.to) == 0 && (d.has(p.to, cOther) || d.wordOf(p.to, cRemaining)):
			rest, plural = true, norm[len(norm)-1] == 's'
		default:
			goto end
		}
	}
end:
	if !rest || d.nounAfterPointer(p.to, to) {
		return somePointer{}, false
	}
	if !numbered && !plural && !caseless(d.toks[i].norm) {
		p.n = 1
	}
	return p, true
}

// nounAfterPointer tells whether a noun that the words before go with stands at token i, or nothing.
func (d *document) nounAfterPointer(i, to int) bool {
	return i >= to || d.hasAny(i, bits(cInstrument, cOffice, cInstitution, cUnit, cBoth, cGaz, cCounterpart)) || d.toks[i].capital
}

// fieldsOfPart gives the stretches up to a token that name the field of each of those the pointer stands for.
func (d *document) fieldsOfPart(b *mention, p somePointer, end int) [][2]int {
	if !d.onlyFields(b, p.to, end) {
		return nil
	}
	from := p.to
	for i := p.to; i < min(end, p.to+4); i++ {
		h := d.hitAt(i, cProvision)
		if h == nil {
			h = d.hitAt(i, cOn)
		}
		if h != nil {
			from = h.to
			break
		}
	}
	if p.n == 1 {
		if sg := [2]int{from, end}; from < end && d.namesField(sg) {
			return [][2]int{sg}
		}
		return nil
	}
	return d.fieldsListed(from, end, p.n)
}

// fieldsOfFirst gives the stretches for n of the bundle that the sentence before s lists, behind the bundle's noun or behind another one
// in the plural ("texts to fight A, protect B and train C").
func (d *document) fieldsOfFirst(b *mention, s, n int) [][2]int {
	if s-1 < b.sent || d.countTold(b) > 0 {
		return nil
	}
	st := d.sents[s-1]
	from := 0
	for i := st.from; i < st.to; i++ {
		if h := d.hitAt(i, cInstrument); h != nil && (h.e.flags&flagPlural != 0 || i == b.in.from) {
			from = h.to
		}
	}
	if from == 0 {
		return nil
	}
	for i := from; i < st.to; i++ {
		h := d.hitAt(i, cOn)
		if h == nil {
			h = d.hitAt(i, cFor)
		}
		if h == nil || d.isDate(h.to) {
			continue
		}
		if segs := d.partsOfFields(h.to, st.to, n); segs != nil && len(d.withFields(segs)) == n && d.onlyFields(b, h.to, st.to) {
			return segs
		}
		return nil
	}
	return nil
}

// putParts adds one member of the bundle for each stretch.
func (d *document) putParts(b *mention, s int, segs [][2]int) {
	for _, sg := range segs {
		x := *b
		x.in.sent, x.sent, x.para = s, s, d.sents[s].para
		x.in.count, x.in.counted, x.in.plural, x.count = 1, false, false, 1
		x.bundle, x.member, x.dropped = b, true, false
		x.spans = append(append([][2]int(nil), b.spans...), sg)
		x.domains = map[kg.Domain]float64{}
		d.scoreDomains(sg[0], sg[1], x.domains)
		x.named = pickDomains(x.domains)
		x.reasons = append([]kg.Reason(nil), b.reasons...)
		x.because("count", "1", "as many fields as instruments", d.text(sg[0], sg[1]))
		d.mentions = append(d.mentions, &x)
	}
}
