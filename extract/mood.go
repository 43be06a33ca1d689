package extract

// wantedDone tells whether the act stands in the mood of what somebody demands, and not of what was done: a passive in the subjunctive
// ("asks that the accord be annulled", "exige que l'accord soit dénoncé"), or a participle that a verb of wishing has as
// what it wants of the instrument ("want the accord scrapped").
func (d *document) wantedDone(a *hit, in *instrument) bool {
	if a.e.act == actSign || a.e.act == actNegotiate || a.e.act == actPlan || a.from < in.npTo {
		return false
	}
	if p := d.passiveOf(a); p != nil {
		return p.e.flags&flagBare != 0 && !d.hasAnyIn(max(in.to, p.from-3), p.from, bits(cPlanned, cHoped, cPassive))
	}
	if a.e.forms&formPart == 0 {
		return false
	}
	h := d.hitOver(in.npFrom-1, cHoped)
	return h != nil && h.to == in.npFrom && in.npFrom > 0 && !d.sentStart[in.npFrom] && d.count(in.to, a.from, bits(cAct, cRel, cPlanned)) == 0 && d.commas(in.to, a.from) == 0
}

// passiveOf returns the auxiliary right before a participle, with at most two words between them, or nil.
func (d *document) passiveOf(a *hit) *hit {
	for i := a.from - 1; i > 0 && a.from-i <= 3 && !d.sentStart[i+1] && d.toks[i].word; i-- {
		if h := d.hitOver(i, cPassive); h != nil {
			return h
		}
	}
	return nil
}

// deniedDone tells whether what is denied over the whole sentence is what was done to an accord that is known ("denied that the accord
// with B had been cancelled"): the accord stays, the act does not.
func (d *document) deniedDone(a *hit, in *instrument) bool {
	if a.e.act == actSign || a.e.act == actNegotiate || a.e.forms&formNoun != 0 || a.from < in.npTo || d.passiveOf(a) == nil {
		return false
	}
	st := d.sents[in.sent]
	for i := st.from; i < in.npFrom; i++ {
		h := d.hitAt(i, cNeg)
		if h != nil && h.e.flags&flagWhole != 0 && h.e.flags&(flagAgain|flagBack) == 0 && d.reaches(h.to, in.npFrom) {
			return true
		}
	}
	return false
}
