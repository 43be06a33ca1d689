// Package link decides which mentions speak of the same instrument and derives the accords. It is
// a pure function of the set of mentions: order of arrival, batch size and repetition change
// nothing.
package link

import (
	"sort"

	"github.com/entente-kg/entente/kg"
)

// Accords partitions the mentions into instruments and derives one accord from each part, sorted
// by id. Mentions of several blocks may be given: they are linked inside their block only. The
// result depends on nothing but the set of mentions; a mention that is given twice counts once.
// Every mention needs an ID (see Identify); its Block is computed when it is empty.
func Accords(mentions []kg.Mention) []kg.Accord {
	var accords []kg.Accord
	for _, part := range Partition(mentions) {
		accords = append(accords, derive(part))
	}
	relate(accords, mentions)
	sort.Slice(accords, func(i, j int) bool { return accords[i].ID < accords[j].ID })
	return accords
}

// Partition gives the mentions of each instrument, every mention once but those that a person
// rejected, which support none: parts ordered by the id of
// their first mention, mentions in a part by id.
func Partition(mentions []kg.Mention) [][]kg.Mention {
	blocks := map[string][]kg.Mention{}
	for _, m := range distinct(mentions) {
		if m.Review == nil || !m.Review.Rejected {
			blocks[m.Block] = append(blocks[m.Block], m)
		}
	}
	var parts [][]kg.Mention
	for _, block := range blocks {
		parts = append(parts, cluster(block)...)
	}
	sort.Slice(parts, func(i, j int) bool { return parts[i][0].ID < parts[j][0].ID })
	return parts
}

// distinct gives the mentions ordered by id, each once, with its block.
func distinct(mentions []kg.Mention) []kg.Mention {
	out := make([]kg.Mention, 0, len(mentions))
	seen := make(map[string]bool, len(mentions))
	for _, m := range mentions {
		if seen[m.ID] {
			continue
		}
		seen[m.ID] = true
		if m.Block == "" {
			m.Block = Block(m)
		}
		out = append(out, m)
	}
	sort.Slice(out, func(i, j int) bool { return out[i].ID < out[j].ID })
	return out
}
