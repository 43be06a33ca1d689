package extract

import (
	"slices"

	"github.com/entente-kg/entente/kg"
)

// signersOfAll gives the signers whom sentence s names of accord b to those told beside it with other partners, where it says that
// all of them were signed so ("A borrowed of B, C and D. The minister, X, signed all three for A").
func (d *document) signersOfAll(b *mention, s int, signers []kg.Signatory) {
	if len(signers) == 0 || b.status != kg.Signed {
		return
	}
	var group []*mention
	for _, m := range d.mentions {
		if !m.dropped && !m.title && m.sent == b.sent && m.status == b.status {
			group = append(group, m)
		}
	}
	if len(group) < 2 || !d.speaksOfAll(s, len(group)) {
		return
	}
	for _, g := range signers {
		if g.For == "" || slices.ContainsFunc(group, func(m *mention) bool { return !m.ps.parties.Has(g.For) }) {
			continue
		}
		for _, m := range group {
			if !sideTaken(m.signers, g.For) {
				m.signers = appendSigner(m.signers, g)
			}
		}
	}
}

// speaksOfAll tells whether the sentence speaks of all of n accords told before ("signed all three", "a signé les trois").
func (d *document) speaksOfAll(s, n int) bool {
	st := d.sents[s]
	for i := st.from; i < st.to; i++ {
		if h := d.hitAt(i, cBoth); h != nil && h.e.flags&flagPeople == 0 && max(h.e.n, 2) == n || d.rare(i, cAll) {
			return true
		}
		if k, w := d.numberAt(i); w > 0 && k == n && !d.isDate(i) && !d.sentStart[i] && (d.has(i-1, cDef) || d.definite(i) || d.definite(i-1)) {
			return true
		}
	}
	return false
}
