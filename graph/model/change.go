package model

import (
	"time"

	"github.com/entente-kg/entente/store"
)

// Change is the last thing that happened to an accord, in its level.
type Change struct {
	Type store.ChangeType // for the one who asks
	store.Change
	Seat[*Change]
}

// SeatChanges puts changes into one level, in their order.
func SeatChanges(changes []store.Change, typeOf func(store.Change) store.ChangeType) []*Change {
	out := make([]*Change, len(changes))
	for i, c := range changes {
		out[i] = &Change{Type: typeOf(c), Change: c}
	}
	return seat(out, func(c *Change, s Seat[*Change]) { c.Seat = s })
}

// Key is the id of the accord.
func (c *Change) Key() string { return c.Change.Accord }

// At is when it was written. (The seat has a field of that name.)
func (c *Change) At() time.Time { return c.Change.At }

// CreatedAt is when an accord of this key was first written.
func (c *Change) CreatedAt() time.Time { return c.Created }

// ChangeConnection is a page of changes.
type ChangeConnection struct {
	Edges    []*ChangeEdge
	PageInfo *PageInfo
}

// Nodes is the rows without their cursors.
func (c *ChangeConnection) Nodes() []*Change {
	out := make([]*Change, len(c.Edges))
	for i, e := range c.Edges {
		out[i] = e.Node
	}
	return out
}
