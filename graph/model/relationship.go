package model

import "github.com/entente-kg/entente/store"

// Relationship is what two parties have signed with each other.
type Relationship struct {
	A, B   Party
	Filter store.Filter // selects the accords that they share
	Seat[*Relationship]
}

// SeatRelationship puts the relationship into a level of its own.
func SeatRelationship(r *Relationship) *Relationship {
	seat([]*Relationship{r}, func(r *Relationship, s Seat[*Relationship]) { r.Seat = s })
	return r
}

// SearchHit is a result of a search.
type SearchHit struct {
	Result SearchResult
	Title  string
	Score  float64
}
