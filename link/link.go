// Package link decides which mentions speak of the same instrument and derives the accords. It is
// a pure function of the set of mentions: order of arrival, batch size and repetition change
// nothing.
package link

import (
	"cmp"
	"encoding/binary"
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
	accords := make([]kg.Accord, 0, len(mentions))
	var g graph
	var v vote
	for key, block := range blocks(mentions) {
		parts := g.cluster(block)
		first := len(accords)
		for _, part := range parts {
			accords = append(accords, kg.Accord{Block: key})
			v.derive(&accords[len(accords)-1], part)
		}
		relate(accords[first:], parts)
	}
	sortByID(accords)
	return accords
}

// sortByID orders accords by id, and moves each once.
func sortByID(accords []kg.Accord) {
	order := make([]slot, len(accords))
	for i := range accords {
		order[i] = slot{begin(accords[i].ID[len(accordPrefix):]), i}
	}
	inOrder(order, func(i int) string { return accords[i].ID })
	for i := range order {
		if order[i].from == i {
			continue
		}
		first, to := accords[i], i
		for from := order[to].from; from != i; from = order[to].from {
			accords[to] = accords[from]
			order[to].from = to
			to = from
		}
		accords[to] = first
		order[to].from = to
	}
}

// blocks gives the key and the mentions of each block, ordered by id, each once, without the
// rejected ones.
func blocks(mentions []kg.Mention) iter.Seq2[string, []*kg.Mention] {
	number := map[string]int{}
	var keys []string
	var members [][]slot
	for i := range mentions {
		m := &mentions[i]
		if m.Review != nil && m.Review.Rejected {
			continue
		}
		key := m.Block
		if key == "" {
			key = Block(*m)
		}
		n, ok := number[key]
		if !ok {
			n = len(keys)
			number[key] = n
			keys, members = append(keys, key), append(members, nil)
		}
		members[n] = append(members[n], slot{begin(m.ID), i})
	}
	return func(yield func(string, []*kg.Mention) bool) {
		for n, slots := range members {
			inOrder(slots, func(i int) string { return mentions[i].ID })
			block := make([]*kg.Mention, 0, len(slots))
			for _, p := range slots {
				if m := &mentions[p.from]; len(block) == 0 || block[len(block)-1].ID != m.ID {
					block = append(block, m)
				}
			}
			if !yield(keys[n], block) {
				return
			}
		}
	}
}

// slot is where something that has an id stands before it is put in order.
type slot struct {
	begin uint64 // of the id, which spares looking at most ids
	from  int
}

// begin is a number of the order of the first eight bytes of an id.
func begin(id string) uint64 {
	var b [8]byte
	copy(b[:], id)
	return binary.BigEndian.Uint64(b[:])
}

// inOrder sorts slots by the ids of what stands there.
func inOrder(slots []slot, id func(from int) string) {
	slices.SortFunc(slots, func(a, b slot) int {
		if a.begin != b.begin {
			return cmp.Compare(a.begin, b.begin)
		}
		return strings.Compare(id(a.from), id(b.from))
	})
}
