package extract

import "github.com/entente-kg/entente/kg"

// readGrantedWith reads a sentence without a verb that gives the partners of a bundle told right before ("A signed two
// agreements in March. With B, for five years; with C, for one.").
func (d *document) readGrantedWith(s int, acts []*hit) bool {
	g := &d.granted
	st := d.sents[s]
	if g.left < 1 || g.one == "" || s <= g.in.sent || s-g.in.sent > 2 || st.para != d.sents[g.in.sent].para || len(acts) > 0 || d.hitAt(st.from, cWith) == nil {
		return false
	}
	if d.count(st.from, st.to, bits(cNeg, cHoped, cPlanned, cPerfect, cPassive, cDomestic)) > 0 {
		return false
	}
	var starts []int
	for i := st.from; i < st.to; i++ {
		if h := d.hitAt(i, cWith); h != nil && (i == st.from || !d.toks[i-1].word || d.has(i-1, cAnd)) {
			starts = append(starts, i)
		}
	}
	if len(starts) > g.left {
		return false
	}
	var sets []partySet
	for k, from := range starts {
		to := st.to
		if k+1 < len(starts) {
			to = starts[k+1]
		}
		p := d.withOne(from, to)
		if p == "" || p == g.one {
			return false
		}
		sets = append(sets, partySet{kg.NewParties(p, g.one), "one of the bundle told before", true, from, to, true, g.one, ""})
	}
	for _, ps := range sets {
		d.scoreDomains(ps.from, ps.to, d.addGranted(ps).domains)
	}
	return true
}
