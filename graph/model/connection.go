package model

import "context"

// AccordConnection is a page of accords. Count is only called when totalCount is asked for.
type AccordConnection struct {
	Edges    []*AccordEdge
	PageInfo *PageInfo
	Count    func(context.Context) (int, error)
}

// TotalCount counts the whole list.
func (c *AccordConnection) TotalCount(ctx context.Context) (int, error) { return c.Count(ctx) }

// Nodes is the rows without their cursors.
func (c *AccordConnection) Nodes() []*Accord {
	out := make([]*Accord, len(c.Edges))
	for i, e := range c.Edges {
		out[i] = e.Node
	}
	return out
}

// ArticleConnection is a page of articles.
type ArticleConnection struct {
	Edges    []*ArticleEdge
	PageInfo *PageInfo
}

// Nodes is the rows without their cursors.
func (c *ArticleConnection) Nodes() []*Article {
	out := make([]*Article, len(c.Edges))
	for i, e := range c.Edges {
		out[i] = e.Node
	}
	return out
}
