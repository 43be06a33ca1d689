package extract

import "github.com/entente-kg/entente/kg"

// reachOfOneForOther is how many tokens behind two people the words may begin that tell for whom each of them signs.
const reachOfOneForOther = 24

// oneWords are the classes of the words for one of two.
var oneWords = bits(cEllipsis, cNumber, cIndef, cOrdinal, cOther, cDef)

// settleOneForOther gives two people joined by "and" the sides that the words behind tell in their order ("the treaty that
// Jane Doe and John Roe signed in May, one for A, the other for B").
func (d *document) settleOneForOther() {
	for k := 0; k+1 < len(d.people); k++ {
		p, q := &d.people[k], &d.people[k+1]
		if d.sentOf[p.from] != d.sentOf[q.from] || q.from-p.to > 2 || d.masked[p.from] {
			continue
		}
		and := q.from == p.to || d.has(p.to, cAnd) && q.from == p.to+1
		st := d.sents[d.sentOf[p.from]]
		if !and || d.count(q.to, st.to, bits(cFor)) < 2 {
			continue
		}
		if a, b, _ := d.oneForOther(q.to, st.to); a != "" {
			p.party, q.party = a, b
		}
	}
}

// oneForOther reads ", one for A, the other for B" within reach of the token and gives both and where the words begin.
func (d *document) oneForOther(from, end int) (a, b kg.Party, at int) {
	for i := from; i < min(end, from+reachOfOneForOther); i++ {
		if !d.isComma(i) {
			continue
		}
		one, to := d.oneFor(i+1, end)
		if one == "" || to >= end {
			continue
		}
		if d.isComma(to) {
			to++
		}
		if to < end && d.hitAt(to, cAnd) != nil && d.hitAt(to, cAnd).to == to+1 && !d.hasAny(to, bits(cOrdinal)) {
			to++
		}
		if other, _ := d.oneFor(to, end); other != "" && other != one {
			return one, other, i + 1
		}
	}
	return "", "", 0
}

// oneFor reads "one for A" at the token and gives the party and the token behind it.
func (d *document) oneFor(i, end int) (kg.Party, int) {
	for j := i; j < min(end, i+4); j++ {
		if h := d.hitAt(j, cFor); h != nil && j > i {
			if a := d.sideNamed(h, end); a != nil {
				return a.party, a.to
			}
			return "", 0
		}
		if !d.hasAny(j, oneWords) && d.hitOver(j, cEllipsis) == nil && d.ordinal(j) == 0 {
			return "", 0
		}
	}
	return "", 0
}

// tellsForWhom tells whether what looks like one more accord is one of two people who sign for a side each.
func (d *document) tellsForWhom(in *instrument) bool {
	if !in.ellipsis || in.counted {
		return false
	}
	st := d.sents[in.sent]
	for k := range d.people {
		p := &d.people[k]
		if p.from < st.from || p.to > in.from || in.from-p.to > 2*reachOfOneForOther {
			continue
		}
		if a, _, at := d.oneForOther(p.to, st.to); a != "" && in.npFrom >= at-1 {
			return k > 0 && d.people[k-1].from >= st.from || k+1 < len(d.people) && d.people[k+1].to <= in.from
		}
	}
	return false
}
