// Package link decides which mentions speak of the same instrument and derives the accords. It is
// a pure function of the set of mentions: order of arrival, batch size and repetition change
// nothing.
package link

import (
	"iter"
	"slices"
	"strings"

	"github.com/entente-kg/entente/kg"
)

// Accords partitions the mentions into instruments and derives one accord from each part, sorted
// by id. Mentions of several blocks may be given: they are linked and related inside their block
// only. The result depends on nothing but the set of mentions; a mention that is given twice counts
// once, and one that a person rejected supports nothing. Every mention needs an ID (see Identify);
// its Block is computed when it is empty.
func Accords(mentions []kg.Mention) []kg.Accord {
	var accords []*kg.Accord
	for block := range blocks(mentions) {
		parts := cluster(block)
		linked := make([]kg.Accord, len(parts))
		for i, part := range parts {
			linked[i] = derive(part)
			accords = append(accords, &linked[i])
		}
		relate(linked, block)
	}
	slices.SortFunc(accords, func(a, b *kg.Accord) int { return strings.Compare(a.ID, b.ID) })
	out := make([]kg.Accord, len(accords))
	for i, a := range accords {
		out[i] = *a
	}
	return out
}

// blocks gives the mentions of each block, ordered by id, each once, without the rejected ones. One
// block is held in memory at a time.
func blocks(mentions []kg.Mention) iter.Seq[[]kg.Mention] {
	members := map[string][]int{}
	for i := range mentions {
		m := &mentions[i]
		if m.Review != nil && m.Review.Rejected {
			continue
		}
		key := m.Block
		if key == "" {
			key = Block(*m)
		}
		members[key] = append(members[key], i)
	}
	return func(yield func([]kg.Mention) bool) {
		for key, order := range members {
			slices.SortFunc(order, func(i, j int) int { return strings.Compare(mentions[i].ID, mentions[j].ID) })
			block := make([]kg.Mention, 0, len(order))
			for _, i := range order {
				if n := len(block); n == 0 || block[n-1].ID != mentions[i].ID {
					block = append(block, mentions[i])
					block[n].Block = key
				}
			}
			if !yield(block) {
				return
			}
		}
	}
}
