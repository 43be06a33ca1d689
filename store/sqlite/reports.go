package sqlite

import (
	"cmp"
	"context"
	"slices"

	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/store"
)

const (
	reportsOf = "SELECT r.data, r.accord, t.data, t.source FROM reports r CROSS JOIN articles t ON t.id = r.article WHERE "

	reportsOfAccords  = reportsOf + "r.accord" + inList
	reportsOfArticles = reportsOf + "r.article" + inList
	reportsByID       = reportsOf + "r.id" + inList
)

// Reports gives what articles say of each accord.
func (s *Store) Reports(ctx context.Context, accordIDs []string) ([][]store.Report, error) {
	rows, err := s.rowsNow(ctx)
	if err != nil {
		return nil, err
	}
	found, missing := rows.reports.get(accordIDs)
	if len(missing) == 0 {
		return found, nil
	}
	lists, bytes, err := s.reports(ctx, at(accordIDs, missing), reportsOfAccords, func(r store.Report) string { return r.Accord }, func(r, q store.Report) int {
		return cmp.Or(cmp.Compare(q.Mention.Confidence, r.Mention.Confidence), cmp.Compare(r.Mention.ID, q.Mention.ID))
	})
	if err != nil {
		return nil, err
	}
	for n, i := range missing {
		found[i] = lists[n]
		rows.reports.put(accordIDs[i], lists[n], bytes[accordIDs[i]])
	}
	return found, nil
}

// ReportsOfArticles gives the mentions of each article.
func (s *Store) ReportsOfArticles(ctx context.Context, articleIDs []string) ([][]store.Report, error) {
	lists, _, err := s.reports(ctx, articleIDs, reportsOfArticles, func(r store.Report) string { return r.Mention.Article }, func(r, q store.Report) int {
		return cmp.Or(cmp.Compare(r.Mention.Index, q.Mention.Index), cmp.Compare(r.Mention.ID, q.Mention.ID))
	})
	return lists, err
}

// reports reads and sorts: a few rows here cost less than a sorter of the database, which would hold
// all of their text. It tells how many bytes the rows of each key have.
func (s *Store) reports(ctx context.Context, keys []string, query string, keyOf func(store.Report) string, compare func(r, q store.Report) int) (lists [][]store.Report, bytes map[string]int, err error) {
	found := map[string][]store.Report{}
	bytes = map[string]int{}
	err = s.each(ctx, query, []any{array(keys)}, func(scan func(...any) error) error {
		var r store.Report
		n := 0
		err := scan(sized{decode{&r.Mention}, &n}, &r.Accord, sized{decode{&r.Article}, &n}, &r.Source)
		key := keyOf(r)
		found[key] = append(found[key], r)
		bytes[key] += n
		return err
	})
	for _, list := range found {
		slices.SortFunc(list, compare)
	}
	return inOrder(keys, found), bytes, err
}

// ReportsByID finds mentions.
func (s *Store) ReportsByID(ctx context.Context, mentionIDs []string) ([]*store.Report, error) {
	lists, _, err := s.reports(ctx, mentionIDs, reportsByID, func(r store.Report) string { return r.Mention.ID }, func(r, q store.Report) int { return 0 })
	out := make([]*store.Report, len(lists))
	for i, list := range lists {
		if len(list) > 0 {
			out[i] = &list[0]
		}
	}
	return out, err
}

// Uncertain gives the least certain mentions.
func (s *Store) Uncertain(ctx context.Context, first int) ([]store.Report, error) {
	if err := (store.Page{First: first}).Check(store.ByID); err != nil {
		return nil, err
	}
	if first == 0 {
		first = -1
	}
	var out []store.Report
	const query = `SELECT r.data, r.accord, t.data, t.source FROM reports r JOIN articles t ON t.id = r.article
		WHERE r.accord <> '' ORDER BY r.confidence, r.id LIMIT ?`
	err := s.each(ctx, query, []any{first}, func(scan func(...any) error) error {
		var r store.Report
		err := scan(decode{&r.Mention}, &r.Accord, decode{&r.Article}, &r.Source)
		out = append(out, r)
		return err
	})
	return out, err
}

// Articles finds articles.
func (s *Store) Articles(ctx context.Context, ids []string) ([]*kg.Article, error) {
	found := map[string]*kg.Article{}
	err := s.each(ctx, "SELECT data, text FROM articles WHERE id"+inList, []any{array(ids)}, func(scan func(...any) error) error {
		var a kg.Article
		err := scan(decode{&a}, &a.Text)
		found[a.ID] = &a
		return err
	})
	return inOrder(ids, found), err
}

const articlesOfURLs = "SELECT data ->> '$.url', id FROM articles WHERE data ->> '$.url'" + inList + " ORDER BY 1, 2"

// ArticlesOfURLs finds articles by their addresses.
func (s *Store) ArticlesOfURLs(ctx context.Context, urls []string) ([][]string, error) {
	found := map[string][]string{}
	err := s.each(ctx, articlesOfURLs, []any{array(urls)}, func(scan func(...any) error) error {
		var url, id string
		err := scan(&url, &id)
		found[url] = append(found[url], id)
		return err
	})
	return inOrder(urls, found), err
}

// ListArticles lists articles by id.
func (s *Store) ListArticles(ctx context.Context, after string, first int) ([]kg.Article, error) {
	if err := (store.Page{First: first}).Check(store.ByID); err != nil {
		return nil, err
	}
	if first == 0 {
		first = -1
	}
	var out []kg.Article
	err := s.each(ctx, "SELECT data, text FROM articles WHERE id > ? ORDER BY id LIMIT ?", []any{after, first}, func(scan func(...any) error) error {
		var a kg.Article
		err := scan(decode{&a}, &a.Text)
		out = append(out, a)
		return err
	})
	return out, err
}

// PeopleOfArticles gives the people whom the articles name.
func (s *Store) PeopleOfArticles(ctx context.Context, articleIDs []string) ([][]kg.Person, error) {
	found := map[string][]kg.Person{}
	err := s.each(ctx, "SELECT id, people FROM articles WHERE id"+inList, []any{array(articleIDs)}, func(scan func(...any) error) error {
		var id string
		var people []kg.Person
		err := scan(&id, decode{&people})
		found[id] = people
		return err
	})
	return inOrder(articleIDs, found), err
}
