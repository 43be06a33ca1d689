package sqlite

import (
	"context"

	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/store"
	"github.com/entente-kg/entente/store/internal/derive"
)

// Records gives whole articles.
func (x *tx) Records(ctx context.Context, ids []string) ([]store.ArticleRecord, error) {
	var out []store.ArticleRecord
	at := map[string]int{}
	err := x.q.each(ctx, "SELECT data, text, people, digest, version, source FROM articles WHERE id"+inList+" ORDER BY id", []any{array(ids)},
		func(scan func(...any) error) error {
			var r store.ArticleRecord
			err := scan(decode{&r.Article}, &r.Article.Text, decode{&r.People}, &r.Digest.Content, &r.Digest.Version, &r.Source)
			at[r.Article.ID] = len(out)
			out = append(out, r)
			return err
		})
	if err == nil {
		err = x.q.each(ctx, "SELECT article, data FROM reports WHERE article"+inList+" ORDER BY article, position, id", []any{array(ids)},
			func(scan func(...any) error) error {
				var article string
				var m kg.Mention
				err := scan(&article, decode{&m})
				if i, ok := at[article]; ok {
					out[i].Mentions = append(out[i].Mentions, m)
				}
				return err
			})
	}
	return out, x.store.wrap("reading", err)
}

// Corrections gives the corrections of the articles.
func (x *tx) Corrections(ctx context.Context, articleIDs []string) ([]kg.Correction, error) {
	out, err := corrections(ctx, x.q.each, `SELECT data FROM corrections WHERE id IN (
		SELECT id FROM corrections WHERE article IN (SELECT value FROM json_each(?1))
		UNION SELECT id FROM corrections WHERE other <> '' AND other IN (SELECT value FROM json_each(?1))) ORDER BY id`, array(articleIDs))
	return out, x.store.wrap("reading", err)
}

// PutCorrections stores corrections.
func (x *tx) PutCorrections(ctx context.Context, corrections []kg.Correction) error {
	rows, err := derive.Corrections(corrections)
	if err != nil {
		return err
	}
	x.wrote = x.wrote || len(rows) > 0
	for _, c := range rows {
		if err := x.q.exec(ctx, "INSERT OR REPLACE INTO corrections (id, article, other, data) VALUES (?,?,?,?)", c.ID, c.Target.Article, c.OtherArticle, c.JSON); err != nil {
			return x.store.wrap("writing correction "+c.ID+" to", err)
		}
	}
	return nil
}

// DeleteCorrections removes corrections.
func (x *tx) DeleteCorrections(ctx context.Context, ids []string) error {
	x.wrote = x.wrote || len(ids) > 0
	return x.store.wrap("deleting corrections from", x.q.exec(ctx, "DELETE FROM corrections WHERE id"+inList, array(ids)))
}

// CorrectionsByID finds corrections.
func (s *Store) CorrectionsByID(ctx context.Context, ids []string) ([]*kg.Correction, error) {
	list, err := corrections(ctx, s.each, "SELECT data FROM corrections WHERE id"+inList, array(ids))
	found := map[string]*kg.Correction{}
	for i := range list {
		found[list[i].ID] = &list[i]
	}
	return inOrder(ids, found), err
}

// ListCorrections lists corrections, the newest first.
func (s *Store) ListCorrections(ctx context.Context, below string, first int) ([]kg.Correction, error) {
	if err := (store.Page{First: first}).Check(store.ByID); err != nil {
		return nil, err
	}
	if first == 0 {
		first = -1
	}
	return corrections(ctx, s.each, "SELECT data FROM corrections WHERE ?1 = '' OR id < ?1 ORDER BY id DESC LIMIT ?2", below, first)
}

func corrections(ctx context.Context, each func(context.Context, string, []any, func(func(...any) error) error) error, query string, args ...any) ([]kg.Correction, error) {
	var out []kg.Correction
	err := each(ctx, query, args, func(scan func(...any) error) error {
		var c kg.Correction
		err := scan(decode{&c})
		out = append(out, c)
		return err
	})
	return out, err
}
