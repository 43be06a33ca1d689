package extract

import "github.com/entente-kg/entente/kg"

// beforeDateOfFirst are the classes of the words that may stand between the number of an instrument and its date.
var beforeDateOfFirst = bits(cOf, cDef, cDatePrep, cTimePrep, cLoc)

// theFirstOfDate reads "the first, of July 1965, cut the zone in two", "the second (2000)", "the other, in 2010,": the
// number of one of several instruments told right before, with its date behind a comma or in brackets.
func (d *document) theFirstOfDate(i int, st sentence, out []instrument) (instrument, bool) {
	j := d.pastNumberOfOne(i, st)
	if j == 0 || j+2 >= st.to || !d.isComma(j) && d.toks[j].norm != "(" || !d.severalTold(i, st, out) {
		return instrument{}, false
	}
	k := j + 1
	for k < st.to && k-j < 4 && !d.isDate(k) && d.hasAny(k, beforeDateOfFirst) {
		k++
	}
	h, ok := d.dateFound(k)
	if !ok || len(h.value) < 4 || h.deictic || h.to >= st.to || d.toks[h.to].word && !d.hasAny(h.to, bits(cAct, cAnd)) || h.value > d.article.Published && d.article.Published != "" {
		return instrument{}, false
	}
	e, kind, ok := d.base(d.sentOf[i], out)
	if !ok {
		return instrument{}, false
	}
	return instrument{from: i, to: h.to, npFrom: i, npTo: h.to, e: e, kind: kind, count: 1, sent: d.sentOf[i], other: true, ellipsis: true, def: true, dated: true}, true
}

// pastNumberOfOne gives the token behind "the first", "the other", "one" at token i, 0 where none stands there.
func (d *document) pastNumberOfOne(i int, st sentence) int {
	at := i
	if !caseless(d.toks[i].norm) && d.has(i, cDef) && i+1 < st.to {
		at++
	} else if caseless(d.toks[i].norm) && !d.definite(i) && d.hitAt(i, cEllipsis) == nil {
		return 0
	}
	if h := d.hitAt(i, cEllipsis); h != nil {
		return h.to
	}
	if at == i && !caseless(d.toks[i].norm) {
		return 0
	}
	if h := d.hitAt(at, cOrdinal); h != nil {
		return h.to
	}
	if h := d.hitAt(at, cOther); h != nil {
		return h.to
	}
	return 0
}

// severalTold tells whether several instruments, or one more of a series, are the last that the sentence names before token
// i, or, where it names none, the sentence before it, which closes with them.
func (d *document) severalTold(i int, st sentence, out []instrument) bool {
	if n := len(out); n > 0 {
		return out[n-1].plural || out[n-1].ellipsis && out[n-1].dated
	}
	if i-st.from > 1 || d.sentOf[i] == 0 {
		return false
	}
	last := d.pending
	m := d.lastMade()
	if m != nil && m.sent == d.sentOf[i]-1 && (m.in.plural || m.in.ellipsis && m.in.dated) {
		return true
	}
	return last.e != nil && last.plural && last.sent == d.sentOf[i]-1
}

// pairOfNumbered gives the two parties, and only two, that the sentence of the number of an instrument names before the
// instruments that it counts ("Two treaties bind A and B: the first, of 1883, …").
func (d *document) pairOfNumbered(in *instrument) partySet {
	var found kg.Parties
	st := d.sents[in.sent]
	for k := range d.ins {
		if x := &d.ins[k]; x.plural && !x.dated && x.sent == in.sent && x.from < in.from {
			for _, a := range d.atomsIn(max(st.from, d.pubPlace), in.npFrom) {
				if d.usable(a) && !found.Has(d.atoms[a].party) {
					found = append(found, d.atoms[a].party)
				}
			}
			break
		}
	}
	if len(found) != 2 {
		return partySet{}
	}
	return partySet{kg.NewParties(found...), "the two named before", true, in.npFrom, in.npTo, false, "", ""}
}

// bundleOfDated gives the instruments told together, in the sentence of m or right before, of which m is one by its number
// or date ("Two accords bind them. The first, of 1992, …"); nil where there are none.
func (d *document) bundleOfDated(m *mention) *mention {
	b := d.lastMade()
	if b != nil && b.bundle != nil {
		b = b.bundle
	}
	if b == nil || b.count < 2 || b.title || b.status != m.status || m.sent-max(b.sent, b.spoken) > 2 || !b.ps.parties.Equal(m.ps.parties) {
		return nil
	}
	return b
}

// datedApart gives the mention that was made of the number of an instrument the date told beside it, where the act is that of
// all of them ("signed two accords: the first, in May 1979, on trade; the second, in June 2004, on security").
func (d *document) datedApart(n int, in *instrument, t *tie) {
	if !in.dated || !in.ellipsis || t.act == nil || t.act.to > in.from || len(d.mentions) != n+1 {
		return
	}
	if h, ok := d.dateEndingAt(in.to); ok && h.value != "" && d.mentions[n].status == kg.Signed {
		d.setDate(d.mentions[n], h)
	}
}

// ofNumberBefore tells whether the act is told of the number before this one, which has an act of its own behind it ("the second was
// signed in 2016, the third is being negotiated").
func (d *document) ofNumberBefore(in *instrument, a *hit, ins []instrument, acts []*hit) bool {
	if !in.ellipsis || !in.def || in.counted || a.to > in.npFrom || d.ordinal(in.from) == 0 && d.ordinal(in.to-1) == 0 {
		return false
	}
	before, end := false, d.sents[in.sent].to
	for k := range ins {
		x := &ins[k]
		if x.ellipsis && x.def && x.to <= a.from && x.from < in.from {
			before = true
		}
		if x.from > in.from && x.from < end {
			end = x.from
		}
	}
	if !before {
		return false
	}
	for _, b := range acts {
		if b.from >= in.to && b.to <= end && b.e.forms&formNoun == 0 {
			return true
		}
	}
	return false
}
