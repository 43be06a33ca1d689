package extract

import "github.com/entente-kg/entente/kg"

// putFollowers makes accords like b of the parties of the run, which owner has with each of them.
func (d *document) putFollowers(b *mention, r *partnerRun, s, at int, owner kg.Party) bool {
	in := b.in
	in.sent, in.from, in.to, in.npFrom, in.npTo = s, at, at, at, at
	in.other, in.ellipsis = true, true
	n := len(d.mentions)
	d.putRun(r, in, tie{status: kg.Signed, link: linkInherited}, owner, -1)
	for _, m := range d.mentions[n:] {
		if r.count > 0 {
			m.count, m.in.count, m.in.counted = r.count, r.count, true
		}
		m.in.e, m.kind, m.domains = b.in.e, b.kind, map[kg.Domain]float64{}
		for _, x := range b.kindFields() {
			m.domains[x]++
		}
	}
	return len(d.mentions) > n
}

// followersBehind reads what the end of a sentence adds to the accord that it tells: who followed, or with whom next, and
// when ("…, followed by C in May", "…, then with D in 2008").
func (d *document) followersBehind(s int) bool {
	b := d.lastMade()
	if b == nil || b.sent != s || b.title || b.status != kg.Signed || b.count > 1 || len(b.ps.parties) != 2 || !d.dateBetween(d.sents[s].from, d.sents[s].to) {
		return false
	}
	st := d.sents[s]
	for i := b.in.to; i < st.to; i++ {
		adds := d.has(i, cAdds) && d.hitAt(i, cAdds) != nil
		if !adds && !(d.single(i, cThen) && d.isComma(i-1)) {
			continue
		}
		d.twinning = b.kind == kg.Twinning
		r := d.partnerRunFrom(i, st.to, b.value)
		d.twinning = false
		if len(r.pairs) == 0 || r.count > 0 || r.joint || r.to < st.to-1 && !d.isComma(r.to) || r.open > 0 && !r.other {
			continue
		}
		with := d.behindWith(r.pairs[0].from)
		owner := d.sharedInRun(b, &r, !with)
		if with && b.ps.subject != "" {
			owner = b.ps.subject
		}
		if owner == "" || d.runRepeats(&r, owner) || overlap(b.ps.parties, kg.NewParties(r.pairs[0].party)) > 0 {
			continue
		}
		return d.putFollowers(b, &r, s, i, owner)
	}
	return false
}

// addedOne reads what words of following or going before bring in without a noun ("was preceded by one signed with A",
// "سبقه آخر وقعه مع").
func (d *document) addedOne(i int, st sentence, out []instrument) (instrument, bool) {
	h := d.hitOver(i-1, cAdds)
	if i <= st.from || h == nil || h.to != i {
		return instrument{}, false
	}
	j := i
	for j < i+3 && j < st.to && d.hasAny(j, bits(cIndef, cOther, cNumber, cSimilar, cEllipsis)) && !d.has(j, cUnit) {
		if n, w := d.numberAt(j); w > 0 && n != 1 {
			return instrument{}, false
		}
		j++
	}
	to := j
	if j > i && d.isComma(j) && j+1 < st.to && d.has(j+1, cAct) {
		j++
	}
	if j == i || j >= st.to || !d.toks[j].word || !d.hasAny(j, bits(cAct, cWith, cRel, cLoc, cTimePrep, cBetween)) {
		return instrument{}, false
	}
	return d.oneMore(i, to, st, out)
}

// addsBehindComma tells whether words of following stand at token i behind a comma, and a name or "another" behind them, so
// that others have theirs from there on.
func (d *document) addsBehindComma(i int) bool {
	if !d.has(i, cAdds) || !d.isComma(i-1) {
		return false
	}
	h := d.hitAt(i, cAdds)
	if h == nil {
		return false
	}
	for j := h.to; j < min(h.to+3, len(d.toks)) && !d.sentStart[j]; j++ {
		if d.hitAt(j, cGaz) != nil || d.hasAny(j, bits(cOther, cIndef)) {
			return true
		}
		if !d.hasAny(j, bits(cDef, cOf, cBy)) {
			return false
		}
	}
	return false
}
