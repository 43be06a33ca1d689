package extract

import (
	"slices"

	"github.com/entente-kg/entente/kg"
)

// sentencesToPartners is how far behind the accords with several partners these may be told by their number.
const sentencesToPartners = 3

// distributeAllPartners reads instruments of which the clause says no more than that the three, or more, partners of the accords
// right before signed them too ("A signed visa accords with B, C and D. The three states also signed readmission accords") as one of
// each with the same party, and a single one as that of the partners.
func (d *document) distributeAllPartners(in *instrument, t tie, next int) bool {
	if t.act == nil || t.act.e.act != actSign || in.def || in.ellipsis || in.weak || len(d.mentions) < 3 || d.mentions[0].sent >= in.sent {
		return false
	}
	from, to := d.clauseOf(in, &t)
	n := d.bothIn(from, to)
	if n < 3 || d.namesSigner(from, to) || d.count(from, to, bits(cWith, cNeg)) > 0 {
		return false
	}
	hub, partners := d.pairsOfHub(in.sent, n)
	if hub == "" {
		return false
	}
	one := *in
	among := d.count(from, to, bits(cBetween)) > 0 // "between themselves"
	if !among && in.counted && in.count != n {
		return false
	}
	if among || !in.plural {
		d.put(d.build(one, t, partySet{kg.NewParties(partners...), "all partners told before", true, from, to, false, "", ""}, next))
		return true
	}
	one.count, one.counted, one.plural, one.other = 1, false, false, true
	for _, p := range partners {
		m := d.build(one, t, partySet{kg.NewParties(hub, p), "each partner told before", true, from, to, false, hub, ""}, next)
		m.signers = nil
		d.put(m)
	}
	return true
}

// pairsOfHub gives the party that the last accords told before sentence s have in common, and its n partners, where they are as many.
func (d *document) pairsOfHub(s, n int) (kg.Party, []kg.Party) {
	var sets []kg.Parties
	at := -1
	for k := len(d.mentions) - 1; k >= 0; k-- {
		m := d.mentions[k]
		if m.dropped || m.title {
			continue
		}
		if at < 0 {
			at = m.sent
		}
		if m.sent != at || s-at > sentencesToPartners || len(m.ps.parties) != 2 || m.sent == s {
			break
		}
		if !slices.ContainsFunc(sets, m.ps.parties.Equal) {
			sets = append(sets, m.ps.parties)
		}
	}
	if len(sets) != n {
		return "", nil
	}
	for _, hub := range sets[0] {
		var partners []kg.Party
		for _, ps := range sets {
			for _, p := range ps {
				if p != hub && ps.Has(hub) {
					add(&partners, p)
				}
			}
		}
		if len(partners) == n && !slices.Contains(partners, hub) {
			return hub, partners
		}
	}
	return "", nil
}
