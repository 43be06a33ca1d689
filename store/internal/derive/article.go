package derive

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"

	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/store"
)

// Article is an article as stores keep it: the text stands alone, so that lists need not read it.
type Article struct {
	store.ArticleRecord
	JSON     string // the kg.Article without its text
	People   string // JSON of the people
	Mentions []Mention
	Document Document
}

// Mention is a mention with its JSON.
type Mention struct {
	kg.Mention
	JSON string
}

// Articles derives what is stored of the articles, ordered by id (stores take their locks in this
// order); of two with one id the later counts.
func Articles(records []store.ArticleRecord) ([]Article, error) {
	last := make(map[string]store.ArticleRecord, len(records))
	for _, r := range records {
		last[r.Article.ID] = r
	}
	ids := slices.Sorted(maps.Keys(last))
	return sideBySide(len(ids), func(i int) (Article, error) { return articleOf(last[ids[i]]) })
}

// articleOf refuses an article that no store may hold.
func articleOf(r store.ArticleRecord) (Article, error) {
	if r.Article.ID == "" {
		return Article{}, fmt.Errorf("%w article %q: it has no id", store.ErrInvalid, r.Article.Title)
	}
	out := Article{ArticleRecord: r, Document: ArticleDocument(r.Article)}
	if out.Source == "" {
		out.Source = r.Article.ID
	}
	bare := r.Article
	bare.Text = ""
	var err error
	if out.JSON, err = marshal(bare); err != nil {
		return Article{}, fmt.Errorf("writing article %s: %w", r.Article.ID, err)
	}
	if out.People, err = marshal(r.People); err != nil {
		return Article{}, fmt.Errorf("writing the people of article %s: %w", r.Article.ID, err)
	}
	seen := map[string]bool{}
	for _, m := range r.Mentions {
		switch {
		case m.ID == "" || m.Block == "":
			return Article{}, fmt.Errorf("%w mention %q of article %s: it needs an id and a block", store.ErrInvalid, m.ID, r.Article.ID)
		case m.Article != r.Article.ID:
			return Article{}, fmt.Errorf("%w mention %s: it is of article %q, not of %q", store.ErrInvalid, m.ID, m.Article, r.Article.ID)
		case seen[m.ID]:
			return Article{}, fmt.Errorf("%w mention %s of article %s: it is given twice", store.ErrInvalid, m.ID, r.Article.ID)
		}
		seen[m.ID] = true
		data, err := marshal(m)
		if err != nil {
			return Article{}, fmt.Errorf("writing mention %s: %w", m.ID, err)
		}
		out.Mentions = append(out.Mentions, Mention{Mention: m, JSON: data})
	}
	return out, nil
}

func marshal(v any) (string, error) {
	data, err := json.Marshal(v)
	return string(data), err
}
