package model

import "github.com/entente-kg/entente/store"

// Comparison is two parties side by side.
type Comparison struct {
	A, B   Party
	Filter store.Filter // which accords count
	Seat[*Comparison]
}

// SeatComparison puts the comparison into a level of its own.
func SeatComparison(c *Comparison) *Comparison {
	seat([]*Comparison{c}, func(c *Comparison, s Seat[*Comparison]) { c.Seat = s })
	return c
}
