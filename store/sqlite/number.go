package sqlite

import (
	"hash/fnv"
	"slices"
	"strconv"

	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/store"
)

// The number of a document, from its high bits to its low ones: the type in the order of
// store.HitTypes, how long before all dates the rank lies (the newest is the smallest), and a running
// number that makes it unique.
const (
	runningBits = 33
	dateBits    = 24
	lastDay     = 1<<dateBits - 1
)

// documentPlace is the number of a document without its running number: documents of one place are
// equally good, and stand by id.
func documentPlace(t store.HitType, rank string) int64 {
	return int64(slices.Index(store.HitTypes, t))<<dateBits | int64(lastDay-dayNumber(rank))
}

func placeOfNumber(number int64) int64 { return number >> runningBits }

// numbersOfType are the numbers from low to below high.
func numbersOfType(t store.HitType) (low, high int64) {
	i := int64(slices.Index(store.HitTypes, t))
	return i << (dateBits + runningBits), (i + 1) << (dateBits + runningBits)
}

// dayNumber orders dates as their texts are ordered; 0 for the unknown date.
func dayNumber(rank string) int {
	if _, err := kg.ParseDate(rank); err != nil || rank == "" {
		return 0
	}
	part := func(from, to int) int {
		if len(rank) < to {
			return 0
		}
		n, _ := strconv.Atoi(rank[from:to]) // digits, by ParseDate
		return n
	}
	return 1 + part(0, 4)*13*32 + part(5, 7)*32 + part(8, 10)
}

// nameHash is by what names are found; it fits the integers of SQLite.
func nameHash(name string) int64 {
	h := fnv.New64a()
	_, _ = h.Write([]byte(name)) // a hash takes everything
	return int64(h.Sum64() >> 1)
}
