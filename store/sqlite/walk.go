package sqlite

import (
	"context"
	"database/sql"

	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/store"
)

// Walk reads all of the graph as it is at one moment.
func (s *Store) Walk(ctx context.Context, article func(store.ArticleRecord, []store.Report) error, accord func(kg.Accord) error) error {
	t, err := s.read.db.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return s.wrap("reading", err)
	}
	defer t.Rollback()
	q := inside(t)
	if article != nil {
		if err := s.walkArticles(ctx, q, article); err != nil {
			return err
		}
	}
	if accord == nil {
		return nil
	}
	return s.stream(ctx, q, "SELECT data FROM accords ORDER BY id", func(scan func(...any) error) (func() error, error) {
		var a kg.Accord
		err := scan(decode{&a})
		return func() error { return accord(a) }, err
	})
}

func (s *Store) walkArticles(ctx context.Context, q querier, article func(store.ArticleRecord, []store.Report) error) error {
	const query = "SELECT id, data, text, people, digest, version, source FROM articles ORDER BY id"
	return s.stream(ctx, q, query, func(scan func(...any) error) (func() error, error) {
		var id string
		var r store.ArticleRecord
		if err := scan(&id, decode{&r.Article}, &r.Article.Text, decode{&r.People}, &r.Digest.Content, &r.Digest.Version, &r.Source); err != nil {
			return nil, err
		}
		bare := r.Article
		bare.Text = ""
		var reports []store.Report
		err := q.each(ctx, "SELECT data, accord FROM reports WHERE article = ? ORDER BY position, id", []any{id}, func(scan func(...any) error) error {
			report := store.Report{Article: bare, Source: r.Source}
			err := scan(decode{&report.Mention}, &report.Accord)
			r.Mentions = append(r.Mentions, report.Mention)
			reports = append(reports, report)
			return err
		})
		return func() error { return article(r, reports) }, err
	})
}

// stream reads row by row; read gives what is to be called with the row, whose error is returned
// as it is.
func (s *Store) stream(ctx context.Context, q querier, query string, read func(scan func(...any) error) (func() error, error)) error {
	var stopped error
	err := q.each(ctx, query, nil, func(scan func(...any) error) error {
		call, err := read(scan)
		if err != nil {
			return err
		}
		stopped = call()
		return stopped
	})
	if stopped != nil {
		return stopped
	}
	return s.wrap("reading", err)
}
