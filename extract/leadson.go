package extract

// maxFollow is how far behind an instrument the words may stand that make it one to follow.
const maxFollow = 6

// leadsOn tells whether the instrument behind the act is what may come of that which was signed, and was not signed with it ("signed
// a letter of intent that should lead to a treaty", "signed a declaration, so that a treaty may follow").
func (d *document) leadsOn(a *hit, in *instrument) bool {
	if in.npFrom < a.to || in.def && in.generic {
		return false
	}
	for i := in.npFrom; i >= a.to && in.npFrom-i <= 2*maxFollow && !d.sentStart[i]; i-- {
		h := d.wordsLeading(i)
		if h != nil && h.class == cPlanned && a.e.act == actNegotiate && a.e.forms&formNoun != 0 {
			return false // "talks that are to lead to a treaty" are on it
		}
		if h != nil && h.e.flags&flagOwn == 0 && h.to <= in.from && in.npFrom-h.to < maxFollow && d.count(h.to, in.npFrom, bits(cAct, cInstrument, cRel)) == 0 && !d.commaIn(h.to, in.npFrom) {
			return true
		}
	}
	for i := in.to; i < min(in.npTo+maxFollow, len(d.toks)) && !d.sentStart[i]; i++ {
		if h := d.wordsLeading(i); h != nil {
			return h.e.flags&flagOwn != 0 && d.count(in.to, i, bits(cAct, cInstrument)) == 0
		}
	}
	return false
}

// wordsLeading gives the words of leading or following that open at token i.
func (d *document) wordsLeading(i int) *hit {
	for _, c := range [...]class{cHoped, cPlanned} {
		if h := d.hitAt(i, c); h != nil && h.e.flags&flagLed != 0 {
			return h
		}
	}
	return nil
}
