package model

import "github.com/entente-kg/entente/kg"

// Article is an article in its level. Text is only there when Whole is true.
type Article struct {
	kg.Article
	Whole bool
	Seat[*Article]
}

// SeatArticles puts articles into one level, in their order.
func SeatArticles(articles []kg.Article, whole bool) []*Article {
	out := make([]*Article, len(articles))
	for i := range articles {
		out[i] = &Article{Article: articles[i], Whole: whole}
	}
	return seat(out, func(a *Article, s Seat[*Article]) { a.Seat = s })
}

// IsNode marks the type as a Node of the schema.
func (*Article) IsNode() {}

// IsSearchResult marks the type as one that a search can find.
func (*Article) IsSearchResult() {}

// ID is the global id.
func (a *Article) ID() string { return GlobalID("Article", a.Article.ID) }

// Key is the id in the store.
func (a *Article) Key() string { return a.Article.ID }

// URL is nil when it is not known.
func (a *Article) URL() *string { return optional(a.Article.URL) }

// Title is nil when there is none.
func (a *Article) Title() *string { return optional(a.Article.Title) }

// PublishedOn is the day of publication.
func (a *Article) PublishedOn() kg.Date { return a.Published }

// Outlet is nil when it is not known.
func (a *Article) Outlet() *string { return optional(a.Article.Outlet) }
