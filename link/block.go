package link

import (
	"hash/fnv"

	"github.com/entente-kg/entente/kg"
)

// Block names the group of mentions among which m can find its own instrument again: mentions of
// different blocks are never the same accord.
//
// Two parties (or fewer) are their own block. Of three parties and more an article often names a
// part only, and no key is shared by every subset of a set. So the block is the one party that
// articles are least likely to leave out: the most prominent organisation or country of the set,
// by a fixed ranking. Subsets that keep that party meet; those that drop it do not, which costs a
// missed link and never a false one.
func Block(m kg.Mention) string {
	parties := kg.NewParties(m.Parties...)
	if len(parties) < 3 {
		return parties.Key()
	}
	lead := parties[0]
	for _, p := range parties[1:] {
		if a, b := prominence(p), prominence(lead); a < b || a == b && p < lead {
			lead = p
		}
	}
	return "3+:" + string(lead)
}

// prominent lists parties that the press names whenever they take part, the most constant first.
var prominent = []kg.Party{
	"ORG:UN", "ORG:EU", "ORG:AU", "US", "CN", "RU", "SU", "FR", "GB", "DE", "IN", "TR", "SA", "IR", "JP", "BR",
	"IL", "MA", "DZ", "EG", "ZA", "NG", "ES", "PT", "IT",
}

var rank = func() map[kg.Party]uint64 {
	ranks := make(map[kg.Party]uint64, len(prominent))
	for i, p := range prominent {
		ranks[p] = uint64(i)
	}
	return ranks
}()

// prominence ranks a party, the smallest number first. Parties outside the list follow it in an
// order that is scattered by a hash, so that no letter of the alphabet gets the largest blocks.
func prominence(p kg.Party) uint64 {
	if r, ok := rank[p]; ok {
		return r
	}
	h := fnv.New32a()
	h.Write([]byte(p))
	return uint64(len(prominent)) + uint64(h.Sum32())
}
