package extract

import "github.com/entente-kg/entente/kg"

// subjectAll gives where "both", "all three" or "the two" stands as the subject of what became of accords told before
// ("…; both are in force", "All three have been ratified"), and how many they are; n is 0 where it does not.
func (d *document) subjectAll(a *hit) (at, n int) {
	switch a.e.act {
	case actRatify, actForce, actRenew, actSuspend, actEnd:
	default:
		return 0, 0
	}
	passive := a.e.forms&formPart != 0 && d.auxBefore(a, cPassive)
	alone := (a.e.act == actForce || a.e.act == actEnd && a.e.flags&flagTransitive == 0) && a.e.forms&formNoun == 0 && !d.objectFollows(a.to)
	if !passive && !alone {
		return 0, 0
	}
	st := d.sents[d.sentOf[a.from]]
	from := a.from
	for ; from > st.from && a.from-from < 9; from-- {
		if p := &d.toks[from-1]; !p.word && p.number < 0 || d.has(from-1, cNeg) {
			break
		}
	}
	for i := from; i < a.from; i++ {
		if d.has(i, cAnd) && (i == from || d.isComma(i-1)) && !d.rare(i, cAll) {
			continue
		}
		if h := d.hitAt(i, cBoth); h != nil && h.e.flags&flagPeople == 0 {
			n = max(h.e.n, 2)
			if h.to-i > 2 {
				return 0, 0 // "both countries"
			}
			return from, d.onlyAux(h.to, a.from, n)
		}
		if d.rare(i, cAll) {
			n, to := 2, i+1
			if k, w := d.numberAt(to); w > 0 && k >= 2 && k <= 9 {
				n, to = k, to+w
			}
			return from, d.onlyAux(to, a.from, n)
		}
		return 0, 0
	}
	return 0, 0
}

// onlyAux gives n where no more than auxiliaries and short words stand between two tokens, else 0.
func (d *document) onlyAux(from, to, n int) int {
	for i := from; i < to; i++ {
		if d.hasAny(i, bits(cPassive, cPerfect, cOther, cDef, cInstrument)) || d.isDate(i) || runeLen(d.toks[i].norm) <= 5 && d.toks[i].word && !d.has(i, cNeg) {
			continue
		}
		return 0
	}
	return n
}

// stateOfAll gives the accords told last the state that the end of sentence s, or the sentence alone, tells of all of them.
func (d *document) stateOfAll(s int, acts []*hit) bool {
	for _, a := range acts {
		at, n := d.subjectAll(a)
		if n == 0 {
			continue
		}
		var told []*mention
		for k := len(d.mentions) - 1; k >= 0 && len(told) < n; k-- {
			m := d.mentions[k]
			if m.dropped || m.title {
				continue
			}
			if s-m.sent > 2 || m.sent == s && m.in.from > at || m.status != kg.Signed || m.count > 1 && m.count != n {
				break
			}
			told = append(told, m)
			if m.count == n {
				break
			}
		}
		if len(told) == 0 || len(told) != n && told[0].count != n {
			continue
		}
		for _, m := range told {
			d.takeStateAmong(m, s, a)
		}
		return true
	}
	return false
}
