package graph

import (
	"context"
	"slices"

	"github.com/entente-kg/entente/graph/model"
	"github.com/entente-kg/entente/kg"
)

func (r *Resolver) articleByID(ctx context.Context, id string) (*model.Article, error) {
	key := model.KeyOf("Article", id)
	found, err := r.articlesByKey(ctx, []string{key})
	return found[key], err
}

// articlesByKey reads whole articles into one level.
func (r *Resolver) articlesByKey(ctx context.Context, keys []string) (map[string]*model.Article, error) {
	keys = distinct(keys)
	if len(keys) == 0 {
		return nil, nil
	}
	rows, err := r.store.Articles(ctx, keys)
	if err != nil {
		return nil, err
	}
	var articles []kg.Article
	for _, a := range rows {
		if a != nil {
			articles = append(articles, *a)
		}
	}
	out := make(map[string]*model.Article, len(articles))
	for _, a := range model.SeatArticles(articles, true) {
		out[a.Key()] = a
	}
	return out, nil
}

func (r *Resolver) listArticles(ctx context.Context, first int, after *string) (*model.ArticleConnection, error) {
	if err := checkFirst(first); err != nil {
		return nil, err
	}
	from, err := parseArticleCursor(after)
	if err != nil {
		return nil, err
	}
	rows, err := r.store.ListArticles(ctx, from, first+1)
	if err != nil {
		return nil, err
	}
	page := model.SeatArticles(rows[:min(first, len(rows))], true)
	edges := each(page, func(a *model.Article) *model.ArticleEdge {
		return &model.ArticleEdge{Cursor: articleCursor(a.Key()), Node: a}
	})
	return &model.ArticleConnection{
		Edges:    edges,
		PageInfo: pageInfo(len(rows) > first, after, each(edges, func(e *model.ArticleEdge) string { return e.Cursor })),
	}, nil
}

// textOfArticles reads the text of articles that came without it.
func (r *Resolver) textOfArticles(ctx context.Context, articles []*model.Article) ([]string, error) {
	return ask(ctx, articles, "text", func(ctx context.Context, level []*model.Article) ([]string, error) {
		without := slices.DeleteFunc(slices.Clone(level), func(a *model.Article) bool { return a.Whole })
		whole, err := r.articlesByKey(ctx, each(without, (*model.Article).Key))
		return each(level, func(a *model.Article) string {
			if w := whole[a.Key()]; w != nil {
				return w.Article.Text
			}
			return a.Article.Text
		}), err
	})
}

// mentionsOfArticles gives what each article says of accords, in its order.
func (r *Resolver) mentionsOfArticles(ctx context.Context, articles []*model.Article) ([][]*model.Mention, error) {
	return ask(ctx, articles, "mentions", func(ctx context.Context, level []*model.Article) ([][]*model.Mention, error) {
		reports, err := r.store.ReportsOfArticles(ctx, each(level, (*model.Article).Key))
		if err != nil {
			return nil, err
		}
		return model.SeatMentionsOf(level, reports), nil
	})
}

// peopleOfArticles gives the people whom each article names with an office.
func (r *Resolver) peopleOfArticles(ctx context.Context, articles []*model.Article) ([][]*model.Person, error) {
	return ask(ctx, articles, "people", func(ctx context.Context, level []*model.Article) ([][]*model.Person, error) {
		rows, err := r.store.PeopleOfArticles(ctx, each(level, (*model.Article).Key))
		if err != nil {
			return nil, err
		}
		parties := model.SeatParties(each(slices.Concat(rows...), func(p kg.Person) kg.Party { return p.For }))
		return each(rows, func(people []kg.Person) []*model.Person {
			return each(people, func(p kg.Person) *model.Person {
				return &model.Person{Name: p.Name, Office: optional(p.Office), For: parties[p.For]}
			})
		}), nil
	})
}
