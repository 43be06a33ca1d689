package store

import "github.com/entente-kg/entente/kg"

// Extra is what a list of accords brings besides, so that a server is asked once.
type Extra struct {
	Reports bool // what articles say of each accord
	Summary bool // count and dates of all accords under the filter
}

// Listing is a page of accords. What was not asked for is left empty.
type Listing struct {
	Accords []kg.Accord
	Reports [][]Report // of each accord, as Reader.Reports gives them
	Summary Summary
}

// Core is the parties with most accords, and what they share.
type Core struct {
	Parties []PartyStat // most accords first, then by code
	Pairs   []Cell      // of two of them, as Reader.Tally gives them
}
