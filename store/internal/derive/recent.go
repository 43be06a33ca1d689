package derive

import (
	"fmt"
	"slices"
)

// How many of the newest accords of two parties are kept with what sums them up. Where so many went that
// fewer than LeastRecent are left, though there are more, all have to be looked for.
const (
	MostRecent  = 32
	LeastRecent = 24
)

// recentDate is the width of a date in RecentKey.
const recentDate = 10

// RecentKey names an accord of a list newest first. Keys sort as the accords do; the id follows the first
// RecentID bytes.
func RecentKey(newest, id string) string { return fmt.Sprintf("%-*s %s", recentDate, newest, id) }

// RecentID is where in a key the id begins.
const RecentID = recentDate + 1

// AddRecent puts a key in its place, the greatest first, and keeps no more than MostRecent.
func AddRecent(recent []string, key string) []string {
	at, there := slices.BinarySearchFunc(recent, key, func(have, key string) int {
		switch {
		case have > key:
			return -1
		case have < key:
			return 1
		}
		return 0
	})
	if there || at == MostRecent {
		return recent
	}
	return slices.Insert(recent[:min(len(recent), MostRecent-1)], at, key)
}

// Recent gives the keys of the newest accords of a pair after the changes: had are those of before, of so
// many accords as there were, and there are now. again: too few are left.
func (c *PartnerChanges) Recent(pair Pair, had []string, were, are int) (recent []string, again bool) {
	change := c.change(pair)
	for _, key := range had {
		if !slices.Contains(change.went, key) {
			recent = append(recent, key)
		}
	}
	for _, key := range change.came {
		// What sorts behind a list that is cut off may have others before it.
		if len(had) >= were || len(had) > 0 && key > had[len(had)-1] {
			recent = AddRecent(recent, key)
		}
	}
	return recent, len(recent) < min(are, LeastRecent)
}
