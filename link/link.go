// Package link decides which mentions speak of the same instrument and derives the accords. It is
// a pure function of the set of mentions: order of arrival, batch size and repetition change
// nothing.
package link

import (
	"cmp"
	"encoding/binary"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/entente-kg/entente/kg"
)

// grain is how many mentions one more processor is worth: blocks of fewer are linked before another
// goroutine has begun.
const grain = 8_192

// Accords partitions the mentions into instruments and derives one accord from each part, sorted
// by id. Mentions of several blocks may be given: they are linked and related inside their block
// only. The result depends on nothing but the set of mentions; a mention that is given twice counts
// once, and one that a person rejected supports nothing. Every mention needs an ID (see Identify);
// its Block is computed when it is empty.
func Accords(mentions []kg.Mention) []kg.Accord {
	blocks := grouped(mentions)
	shares := make([][]kg.Accord, max(1, min(runtime.GOMAXPROCS(0), len(mentions)/grain)))
	var taken atomic.Int64
	var workers sync.WaitGroup
	for w := range shares[1:] {
		workers.Go(func() { shares[w+1] = linked(mentions, blocks, &taken, len(mentions)/len(shares)) })
	}
	shares[0] = linked(mentions, blocks, &taken, len(mentions)/len(shares))
	workers.Wait()
	return byID(shares)
}

// linked links the blocks that no other worker has taken, about as many mentions as expected.
func linked(mentions []kg.Mention, blocks []block, taken *atomic.Int64, expected int) []kg.Accord {
	accords := make([]kg.Accord, 0, expected)
	var g graph
	var v vote
	for {
		n := int(taken.Add(1)) - 1
		if n >= len(blocks) {
			return accords
		}
		first := len(accords)
		parts := g.cluster(blocks[n].among(mentions))
		for _, part := range parts {
			accords = append(accords, kg.Accord{Block: blocks[n].key})
			v.derive(&accords[len(accords)-1], part)
		}
		relate(accords[first:], parts)
	}
}

// byID is the accords of all shares, ordered by id.
func byID(shares [][]kg.Accord) []kg.Accord {
	var order []slot
	at := func(i int) *kg.Accord { return &shares[i%len(shares)][i/len(shares)] }
	for s, share := range shares {
		order = slices.Grow(order, len(share))
		for i := range share {
			order = append(order, slot{begin(share[i].ID[len(accordPrefix):]), i*len(shares) + s})
		}
	}
	inOrder(order, func(i int) string { return at(i).ID })
	accords := make([]kg.Accord, len(order))
	for i, s := range order {
		accords[i] = *at(s.from)
	}
	return accords
}

// block is a group of mentions that may be one instrument; see Block.
type block struct {
	key     string
	members []slot
}

// grouped gives the blocks of the mentions, without the rejected ones.
func grouped(mentions []kg.Mention) []block {
	number := map[string]int{}
	var blocks []block
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
			n = len(blocks)
			number[key] = n
			blocks = append(blocks, block{key: key})
		}
		blocks[n].members = append(blocks[n].members, slot{begin(m.ID), i})
	}
	return blocks
}

// among gives the block's mentions out of those it was grouped from, ordered by id, each once.
func (b block) among(mentions []kg.Mention) []*kg.Mention {
	inOrder(b.members, func(i int) string { return mentions[i].ID })
	members := make([]*kg.Mention, 0, len(b.members))
	for _, s := range b.members {
		if m := &mentions[s.from]; len(members) == 0 || members[len(members)-1].ID != m.ID {
			members = append(members, m)
		}
	}
	return members
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
