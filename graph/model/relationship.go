package model

import (
	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/store"
)

// Relationship is what two parties have signed with each other.
type Relationship struct {
	A, B   Party
	Filter store.Filter // selects the accords that they share
	// Together asks the store for the sums and for the list of accords, once; nil where not both are
	// asked for.
	Together func() (store.Listing, error)
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
	Query  string // the words that were looked for
}

// Contact is an accord of two parties that reached a state.
type Contact struct {
	Date   kg.Date
	Status kg.Status
	Accord *Accord
}

// Highlight is a stretch of text that has words of a search. Article and Field are nil for a name.
type Highlight struct {
	Quote      string
	Matches    []*store.Span
	Article    *Article
	Field      *kg.Field
	Start, End int
}
