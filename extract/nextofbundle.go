package extract

import "github.com/entente-kg/entente/kg"

// wordsToNext is how far from the head of a sentence the one of a bundle may stand that it tells of.
const wordsToNext = 5

// nextOfBundle tells whether the noun and its number at the head of sentence s stand for one of a bundle of which not all are told yet
// ("The fourth memorandum concerns …").
func (d *document) nextOfBundle(in *instrument, b *mention, s int) bool {
	root := b
	if b.bundle != nil {
		root = b.bundle
	}
	nth := d.numberOf(in)
	if len(d.ins) > 1 || !in.def || in.plural || in.ellipsis || nth == 0 || nth > root.count || !root.in.counted || root.dropped || in.npFrom-d.sents[s].from > wordsToNext {
		return false
	}
	if root.status != kg.Signed || !(in.generic || root.in.generic || root.kind == kg.Agreement || root.kind == in.kind) {
		return false
	}
	told := 1
	for _, m := range d.mentions {
		if m.dropped || m == root {
			continue
		}
		if m.bundle == root || m.sent > root.sent && m.status == root.status && m.ps.parties.Equal(root.ps.parties) {
			told += m.count
		}
	}
	return told <= root.count
}

// numberOf gives the ordinal that goes with the noun, right before or behind it, 0 where there is none.
func (d *document) numberOf(in *instrument) int {
	if n := d.ordinal(in.from - 1); n > 0 && in.from > in.npFrom {
		return n // not "the first meeting of the partnership"
	}
	if in.to < d.sents[in.sent].to && d.definite(in.to) {
		return d.ordinal(in.to)
	}
	return 0
}
