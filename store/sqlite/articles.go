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
	for _, a := range articles {
		if err := x.putArticle(ctx, a); err != nil {
			return x.store.wrap("writing article "+a.Article.ID+" to", err)
		}
	}
	return nil
}

func (x *tx) putArticle(ctx context.Context, a derive.Article) error {
	err := x.q.exec(ctx, `INSERT INTO articles (id, data, text, people, outlet, lang, digest, version, source) VALUES (?,?,?,?,?,?,?,?,?)
		ON CONFLICT (id) DO UPDATE SET (data, text, people, outlet, lang, digest, version, source) =
		(excluded.data, excluded.text, excluded.people, excluded.outlet, excluded.lang, excluded.digest, excluded.version, excluded.source)`,
		a.Article.ID, a.JSON, a.Article.Text, a.People, a.Article.Outlet, string(a.Article.Lang), a.Digest.Content, a.Digest.Version, a.Source)
	if err != nil {
		return err
	}
	if err := x.q.exec(ctx, "DELETE FROM reports WHERE article = ?", a.Article.ID); err != nil {
		return err
	}
	for _, m := range a.Mentions {
		err := x.q.exec(ctx, "INSERT INTO reports (id, article, position, block, confidence, data) VALUES (?,?,?,?,?,?)",
			m.ID, m.Article, m.Index, m.Block, m.Confidence, m.JSON)
		if err != nil {
			return err
		}
	}
	x.putDocument(store.HitArticle, a.Article.ID, a.Document)
	return nil
}

// DeleteArticles removes the articles and what they report.
func (x *tx) DeleteArticles(ctx context.Context, ids []string) error {
	x.wrote = x.wrote || len(ids) > 0
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
