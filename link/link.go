// Package link decides which mentions speak of the same instrument and derives the accords. It is
// a pure function of the set of mentions: order of arrival, batch size and repetition change
// nothing.
package link

import "github.com/entente-kg/entente/kg"

// Block names the group of mentions among which m can find its own instrument again: mentions of
// different blocks are never the same accord.
func Block(m kg.Mention) string { return m.Parties.Key() }
