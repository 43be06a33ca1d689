package extract

import "github.com/entente-kg/entente/kg"

// share is what a sentence says that some of a bundle told before are ("the three others are memorandums on …").
type share struct {
	n        int
	in       *instrument
	from, to int // tokens of the share, from its number on
}

// readShares reads what the instruments of a bundle told shortly before are, some by some: "One is an agreement on air
// transport; the other three are memorandums and deal with fish, tourism and vaccines". It tells whether it has.
func (d *document) readShares(s int, ins []instrument) bool {
	b := d.openBundle(s)
	if b == nil {
		return false
	}
	shares := d.sharesOf(s, ins)
	left := b.count
	for _, m := range d.mentions {
		if m.bundle == b && !m.dropped {
			left -= m.count
		}
	}
	for _, sh := range shares {
		left -= sh.n
	}
	if len(shares) == 0 || left < 0 {
		return false
	}
	for _, sh := range shares {
		d.putShare(b, sh)
	}
	return true
}

// openBundle gives the bundle told shortly before sentence s of which not all instruments are told yet.
func (d *document) openBundle(s int) *mention {
	m := d.lastMade()
	if m != nil && m.bundle != nil {
		if s-m.sent > 2 {
			return nil
		}
		m = m.bundle
	} else if m == nil || s-m.sent > 3 {
		return nil
	}
	if m.count < 2 || m.count > 12 || m.title || m.sent == s || m.dropped {
		return nil
	}
	return m
}

// sharesOf lists the shares that the sentence tells; nil where an instrument of it is none of a share.
func (d *document) sharesOf(s int, ins []instrument) []share {
	st := d.sents[s]
	var out []share
	counted := false
	for k := range ins {
		in := &ins[k]
		if in.ellipsis && d.hitOver(in.to-1, cInstrument) == nil {
			continue
		}
		from, n := in.npFrom, 1 // "the first is a memorandum"
		if !in.ellipsis {
			from, n = d.shareOpens(in, st)
			counted = true
		}
		if n == 0 {
			return nil
		}
		if len(out) > 0 {
			out[len(out)-1].to = from
		}
		out = append(out, share{n, in, from, st.to})
	}
	if !counted {
		return nil // read one by one
	}
	return out
}

// shareOpens gives where the number stands that says how many are such an instrument, and the number: "one is an
// accord", "the other three are memorandums", "two bear the name of agreement".
func (d *document) shareOpens(in *instrument, st sentence) (from, n int) {
	if in.counted || in.past || in.npFrom < st.from+2 || !d.saidToBe(in.npFrom) {
		return 0, 0
	}
	for i := in.npFrom - 1; i >= st.from && in.npFrom-i <= 7; i-- {
		if !d.toks[i].word || d.hasAny(i, bits(cAct, cNeg, cHoped, cPlanned, cInstrument, cGaz, cOffice, cBoundary, cRel)) && d.toks[i].number < 0 && !d.has(i, cNumber) {
			return 0, 0
		}
		n, w := d.numberAt(i)
		if w == 0 || n < 1 || n > 12 || d.has(i, cDatePrep) && n == 1 && d.has(i+w, cUnit) {
			continue
		}
		from = i
		if from-2 >= st.from && d.mask[from-1] == 0 && d.toks[from-1].word && !d.toks[from-1].capital && d.has(from-2, cDef) {
			from -= 2 // "the remaining three"
		}
		for from > st.from && d.hasAny(from-1, bits(cDef, cOther, cThis)) && d.toks[from-1].word {
			from--
		}
		if d.opensPart(from, st) && !d.ofNounBehind(i+w) {
			return from, n
		}
		return 0, 0
	}
	return 0, 0
}

// saidToBe tells whether a form of "to be", or a preposition behind a verb of naming, stands right before token i.
func (d *document) saidToBe(i int) bool {
	if i < 4 {
		return false
	}
	if d.has(i-1, cPassive) || d.hitOver(i-1, cPassive) != nil {
		return true
	}
	return d.has(i-1, cOf) && d.toks[i-2].word && d.mask[i-2] == 0 && (d.has(i-3, cDef) || d.mask[i-3] == 0 && d.toks[i-3].word && !d.toks[i-3].capital) && !d.sentStart[i-2] && !d.sentStart[i-3]
}

// ofNounBehind tells whether the number before token i counts a noun of its own that is no instrument ("three ministers").
func (d *document) ofNounBehind(i int) bool {
	return d.hasAny(i, bits(cUnit, cBoth, cDomestic, cInstitution))
}

// putShare adds the instruments of a share, one by one where its words name a field for each.
func (d *document) putShare(b *mention, sh share) {
	x := *b
	x.in, x.kind, x.count, x.sent, x.para = *sh.in, sh.in.kind, sh.n, sh.in.sent, d.sents[sh.in.sent].para
	x.in.counted, x.in.plural, x.in.count = sh.n > 1, sh.n > 1, sh.n
	if sh.in.weak && !b.in.generic {
		x.kind, x.in.kind = b.kind, b.kind // "Two conventions were signed. The first is a framework for …"
	}
	x.bundle, x.member, x.dropped = b, true, false
	x.spans = append(append([][2]int(nil), b.spans...), [2]int{sh.from, sh.to})
	x.reasons = append([]kg.Reason(nil), b.reasons...)
	x.because("kind", string(x.kind), "one of several told before", d.text(sh.from, sh.in.to))
	x.domains = map[kg.Domain]float64{}
	segs := d.fieldsOfShare(sh)
	if len(segs) != sh.n || sh.n == 1 {
		d.scoreDomains(sh.from, sh.to, x.domains)
		x.named = pickDomains(x.domains)
		d.mentions = append(d.mentions, &x)
		return
	}
	for _, sg := range segs {
		y := x
		y.count, y.in.count, y.in.counted, y.in.plural = 1, 1, false, false
		y.domains = map[kg.Domain]float64{}
		d.scoreDomains(sg[0], sg[1], y.domains)
		y.named = pickDomains(y.domains)
		y.because("domains", "", "as many fields as instruments", d.text(sg[0], sg[1]))
		d.mentions = append(d.mentions, &y)
	}
}

// fieldsOfShare gives the stretches of the share that name the field of one of its instruments each, where there are
// as many.
func (d *document) fieldsOfShare(sh share) [][2]int {
	from := sh.in.to
	var parts [][2]int
	for i := from; i < sh.to; i++ {
		if d.toks[i].norm == ";" || d.toks[i].norm == "؛" {
			parts = append(parts, [2]int{from, i})
			from = i + 1
		}
	}
	parts = append(parts, [2]int{from, sh.to})
	if parts = d.withFields(parts); len(parts) == sh.n {
		return parts
	}
	return d.fieldsListed(d.fieldsFrom(sh), sh.to, sh.n)
}

// fieldsFrom gives where the fields of a share begin: behind a word that opens them, else behind the noun.
func (d *document) fieldsFrom(sh share) int {
	for i := sh.in.to; i < sh.to; i++ {
		if h := d.hitAt(i, cProvision); h != nil {
			return h.to
		}
		if h := d.hitAt(i, cOn); h != nil {
			return h.to
		}
		if d.toks[i].norm == ":" {
			return i + 1
		}
	}
	return sh.in.to
}

// fieldsListed cuts the list between two tokens into n parts that name a field each, nil where that cannot be.
func (d *document) fieldsListed(from, to, n int) [][2]int {
	for _, pairs := range []bool{false, true} {
		segs := d.fieldList(from, to, pairs)
		for len(segs) > 0 && !d.namesField(segs[0]) {
			segs = segs[1:]
		}
		if len(segs) > n {
			segs = d.repeated(segs, d.toks[segs[0][0]].norm)
		}
		if segs = d.withFields(segs); len(segs) == n {
			return segs
		}
	}
	return nil
}

// namesField tells whether the stretch names a field.
func (d *document) namesField(sg [2]int) bool {
	score := map[kg.Domain]float64{}
	d.scoreDomains(sg[0], sg[1], score)
	return anyField(score)
}

// withFields keeps the stretches that name a field.
func (d *document) withFields(segs [][2]int) [][2]int {
	out := segs[:0]
	for _, sg := range segs {
		if d.namesField(sg) {
			out = append(out, sg)
		}
	}
	return out
}
