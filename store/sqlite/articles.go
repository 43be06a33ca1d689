package sqlite

import (
	"context"

	"github.com/entente-kg/entente/store"
	"github.com/entente-kg/entente/store/internal/derive"
)

// PutArticles stores the articles in place of what there was.
func (x *tx) PutArticles(ctx context.Context, records []store.ArticleRecord) error {
	articles, err := derive.Articles(records)
	if err != nil {
		return err
	}
	x.wrote = x.wrote || len(articles) > 0
	x.last = nil
	if len(articles) >= bulkArticles {
		if err := x.setIndexesAside(ctx); err != nil {
			return x.store.wrap("setting indexes aside of", err)
		}
	}
	ids := make([]string, len(articles))
	var rows, reports []any
	for i, a := range articles {
		ids[i] = a.Article.ID
		rows = append(rows, a.Article.ID, a.JSON, a.Article.Text, a.People, a.Article.Outlet, string(a.Article.Lang), a.Digest.Content, a.Digest.Version, a.Source)
		for _, m := range a.Mentions {
			reports = append(reports, m.ID, m.Article, m.Index, m.Block, m.Confidence, m.JSON)
		}
		x.putDocument(store.HitArticle, a.Article.ID, a.Document)
	}
	if err := x.q.exec(ctx, "DELETE FROM reports WHERE article IN (SELECT value FROM json_each(?))", array(ids)); err != nil {
		return x.store.wrap("writing articles to", err)
	}
	if err := x.q.insert(ctx, intoArticles, rows); err != nil {
		return x.store.wrap("writing articles to", err)
	}
	return x.store.wrap("writing mentions to", x.q.insert(ctx, intoReports, reports))
}

var (
	intoArticles = newInsert("INSERT INTO articles (id, data, text, people, outlet, lang, digest, version, source)", 9,
		`ON CONFLICT (id) DO UPDATE SET (data, text, people, outlet, lang, digest, version, source) =
		(excluded.data, excluded.text, excluded.people, excluded.outlet, excluded.lang, excluded.digest, excluded.version, excluded.source)`)
	intoReports = newInsert("INSERT INTO reports (id, article, position, block, confidence, data)", 6, "")
)

// DeleteArticles removes the articles and what they report.
func (x *tx) DeleteArticles(ctx context.Context, ids []string) error {
	x.wrote = x.wrote || len(ids) > 0
	x.last = nil
	for _, query := range []string{
		"DELETE FROM reports WHERE article IN (SELECT value FROM json_each(?))",
		"DELETE FROM articles WHERE id IN (SELECT value FROM json_each(?))",
	} {
		if err := x.q.exec(ctx, query, array(ids)); err != nil {
			return x.store.wrap("deleting articles from", err)
		}
	}
	x.dropDocuments(store.HitArticle, ids)
	return nil
}
