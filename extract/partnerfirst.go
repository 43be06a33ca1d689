package extract

import "github.com/entente-kg/entente/kg"

// thePartnerFirst reads one more instrument without its noun whose partner stands before it between commas ("the accord
// with A and, with B, the one on visas").
func (d *document) thePartnerFirst(i int, st sentence, out []instrument) (instrument, bool) {
	if len(out) == 0 || i-st.from < 6 || i+2 >= st.to || d.toks[i-1].norm != "," || caseless(d.toks[i].norm) {
		return instrument{}, false
	}
	to := d.oneAhead(i)
	from, party := d.partnerClosedBy(i-1, st.from)
	if to == 0 || party == "" || out[len(out)-1].to > from || d.sentOf[out[len(out)-1].from] != d.sentOf[i] {
		return instrument{}, false
	}
	e, kind, ok := d.base(d.sentOf[i], out)
	if !ok {
		return instrument{}, false
	}
	in := instrument{from: from, to: to, npFrom: from, npTo: to, e: e, kind: kind, count: 1, sent: d.sentOf[i], other: true, ellipsis: true, def: true, of: party}
	d.readComplement(&in, st)
	return in, true
}

// oneAhead gives where "the one", at token i, ends before what tells more of it, 0 where there is none.
func (d *document) oneAhead(i int) int {
	to := i + 1
	if e := d.hitAt(i, cEllipsis); e != nil {
		to = e.to
	} else if r := d.hitAt(i, cRel); r != nil && r.to == i+2 {
		return to // "o que isenta"
	} else if n, w := d.numberAt(i); d.has(i, cDef) && d.hitAt(i+1, cEllipsis) != nil {
		to = d.hitAt(i+1, cEllipsis).to
	} else if !d.hasAny(i, bits(cDef, cThis)) && n != 1 || n == 1 && w > 1 || d.has(i, cOf) {
		return 0
	}
	if !d.hasAny(to, bits(cOf, cOn, cRel)) || d.hitAt(to, cGaz) != nil {
		return 0
	}
	return to
}

// partnerClosedBy gives where "and, with A" begins that the comma at token end closes, and A; "" where none does.
func (d *document) partnerClosedBy(end, first int) (int, kg.Party) {
	const longest = 5
	for i := end - 2; i > first && end-i <= longest; i-- {
		if d.isComma(i) {
			return 0, ""
		}
		if w := d.hitAt(i, cWith); w != nil && !d.masked[i] {
			j := w.to
			if d.has(j, cDef) && d.hitAt(j, cGaz) == nil {
				j++
			}
			g := d.hitAt(j, cGaz)
			if g == nil || g.to != end || !(d.has(i-1, cAnd) || d.isComma(i-1) && i-2 > first && d.has(i-2, cAnd)) {
				return 0, ""
			}
			return i, g.e.party
		}
	}
	return 0, ""
}
