package extract

// maxFollow is how far behind an instrument the words may stand that make it one to follow.
const maxFollow = 6

// leadsOn tells whether the instrument behind the act is what may come of that which was signed, and was not signed with it ("signed
// a letter of intent that should lead to a treaty", "signed a declaration, so that a treaty may follow").
func (d *document) leadsOn(a *hit, in *instrument) bool {
	if in.npFrom < a.to || in.def && in.generic {
		return false
	}
	for i := in.npFrom; i >= a.to && in.npFrom-i <= maxFollow && !d.sentStart[i]; i-- {
		if h := d.wordsLeading(i, false); h != nil && h.to <= in.from && d.count(h.to, in.npFrom, bits(cAct, cInstrument, cRel)) == 0 && !d.commaIn(h.to, in.npFrom) {
			return true
		}
	}
	for i := in.to; i < min(in.npTo+maxFollow, len(d.toks)) && !d.sentStart[i]; i++ {
		own, other := d.wordsLeading(i, true), d.wordsLeading(i, false)
		if own == nil && other == nil {
			continue
		}
		if own == nil || other != nil && d.count(own.to, min(own.to+maxFollow, len(d.toks)), bits(cInstrument)) > 0 {
			return false // "a letter, which a treaty may follow", where the verb comes first
		}
		return d.count(in.to, i, bits(cAct, cInstrument)) == 0
	}
	return false
}

// wordsLeading gives the words of leading or following that open at token i: those whose instrument stands right before them, or
// those with it right behind.
func (d *document) wordsLeading(i int, before bool) *hit {
	for k := d.first[i]; k < len(d.hits) && d.hits[k].from == i; k++ {
		if h := &d.hits[k]; (h.class == cHoped || h.class == cPlanned) && h.e.flags&flagLed != 0 && (h.e.flags&flagOwn != 0) == before {
			return h
		}
	}
	return nil
}
