package model

import "github.com/entente-kg/entente/kg"

// Correction is a decision of a person, in its level.
type Correction struct {
	kg.Correction
	Seat[*Correction]
}

// SeatCorrections puts corrections into one level, in their order.
func SeatCorrections(corrections []kg.Correction) []*Correction {
	out := make([]*Correction, len(corrections))
	for i := range corrections {
		out[i] = &Correction{Correction: corrections[i]}
	}
	return seat(out, func(c *Correction, s Seat[*Correction]) { c.Seat = s })
}

// ID is the id in the store.
func (c *Correction) ID() string { return c.Correction.ID }

// ArticleKey is the article of the mention.
func (c *Correction) ArticleKey() string { return c.Target.Article }

// Quote is the words that the mention stood on.
func (c *Correction) Quote() string { return c.Target.Evidence.Quote }

// Field is nil unless a value was edited.
func (c *Correction) Field() *kg.EditField {
	if c.Action != kg.Edit {
		return nil
	}
	return &c.Correction.Field
}

// Value is nil unless a value was edited.
func (c *Correction) Value() *string {
	if c.Action != kg.Edit {
		return nil
	}
	return &c.Correction.Value
}

// Was is nil unless a value was edited.
func (c *Correction) Was() *string {
	if c.Action != kg.Edit {
		return nil
	}
	return &c.Correction.Was
}

// Role is nil when it was not kept.
func (c *Correction) Role() *string { return optional(c.Correction.Role) }

// Why is nil when no reason was given.
func (c *Correction) Why() *string { return optional(c.Correction.Why) }

// CorrectionConnection is a page of corrections.
type CorrectionConnection struct {
	Edges    []*CorrectionEdge
	PageInfo *PageInfo
}

// CorrectionEdge is a correction with its cursor.
type CorrectionEdge struct {
	Cursor string
	Node   *Correction
}

// Nodes is the rows without their cursors.
func (c *CorrectionConnection) Nodes() []*Correction {
	out := make([]*Correction, len(c.Edges))
	for i, e := range c.Edges {
		out[i] = e.Node
	}
	return out
}

// CorrectionResult is what came of a decision.
type CorrectionResult struct {
	Correction *Correction
	Accords    []*Accord
}

// ReviewItem is a mention that a person should look at.
type ReviewItem struct {
	Mention *Mention
	Risk    float64
	Reasons []string
}
