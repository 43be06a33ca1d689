package model

import (
	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/store"
)

// Mention is what an article says of an accord, in its level.
type Mention struct {
	kg.Mention
	AccordKey  string // of the accord that it supports
	SourceKey  string // of the article whose text its article repeats
	ArticleRef *Article
	Seat[*Mention]
}

// SeatMentions puts the reports into one level of mentions and their articles into one level of
// articles; the result has the form of reports.
func SeatMentions(reports [][]store.Report) [][]*Mention {
	byID := map[string]*Article{}
	var articles []kg.Article
	for _, rs := range reports {
		for _, r := range rs {
			if byID[r.Article.ID] == nil {
				byID[r.Article.ID] = &Article{}
				articles = append(articles, r.Article)
			}
		}
	}
	for _, a := range SeatArticles(articles, false) {
		byID[a.Article.ID] = a
	}
	return seatMentions(reports, byID)
}

// SeatMentionsOf is SeatMentions for reports of articles that are already in a level.
func SeatMentionsOf(articles []*Article, reports [][]store.Report) [][]*Mention {
	byID := map[string]*Article{}
	for _, a := range articles {
		byID[a.Article.ID] = a
	}
	return seatMentions(reports, byID)
}

func seatMentions(reports [][]store.Report, articles map[string]*Article) [][]*Mention {
	out := make([][]*Mention, len(reports))
	var all []*Mention
	for i, rs := range reports {
		out[i] = make([]*Mention, len(rs))
		for j, r := range rs {
			m := &Mention{Mention: r.Mention, AccordKey: r.Accord, SourceKey: r.Source, ArticleRef: articles[r.Article.ID]}
			out[i][j] = m
			all = append(all, m)
		}
	}
	seat(all, func(m *Mention, s Seat[*Mention]) { m.Seat = s })
	return out
}

// Key is the id in the store.
func (m *Mention) Key() string { return m.ID }

// Article is the article that says so.
func (m *Mention) Article() *Article { return m.ArticleRef }

// Place is nil when it is not told.
func (m *Mention) Place() *Place { return place(m.Mention.Place) }

// Title is nil when the article has no name for the accord.
func (m *Mention) Title() *string { return optional(m.Mention.Title) }

// Evidence is the words that prove the mention.
func (m *Mention) Evidence() []*Evidence {
	out := make([]*Evidence, len(m.Mention.Evidence))
	for i, e := range m.Mention.Evidence {
		out[i] = &Evidence{Evidence: e, Mention: m}
	}
	return out
}

// Confirmed tells whether a person confirmed it.
func (m *Mention) Confirmed() bool { return m.Review != nil && m.Review.Confirmed }

// Rejected tells whether a person rejected it.
func (m *Mention) Rejected() bool { return m.Review != nil && m.Review.Rejected }

// Edited is the values that people edited.
func (m *Mention) Edited() []kg.EditField {
	if m.Review == nil {
		return []kg.EditField{}
	}
	return append([]kg.EditField{}, m.Review.Edited...)
}

// Reasons is how the reader came to each value.
func (m *Mention) Reasons() []*kg.Reason {
	out := make([]*kg.Reason, len(m.Mention.Reasons))
	for i := range m.Mention.Reasons {
		out[i] = &m.Mention.Reasons[i]
	}
	return out
}

// Evidence is a stretch of the article of a mention.
type Evidence struct {
	kg.Evidence
	Mention *Mention
}

// Article is the article that the words stand in.
func (e *Evidence) Article() *Article { return e.Mention.ArticleRef }

// Confidence is that of the mention.
func (e *Evidence) Confidence() float64 { return e.Mention.Confidence }

// Reasons is those of the mention.
func (e *Evidence) Reasons() []*kg.Reason { return e.Mention.Reasons() }
