package sqlite

import (
	"context"
	"strings"

	"github.com/entente-kg/entente/store"
	"github.com/entente-kg/entente/store/internal/derive"
)

func (x *tx) putDocument(ctx context.Context, t store.HitType, id string, d derive.Document) error {
	var seq int64
	err := x.q.each(ctx, `INSERT INTO documents (type, id, title, names, rank) VALUES (?,?,?,?,?)
		ON CONFLICT (type, id) DO UPDATE SET title = excluded.title, names = excluded.names, rank = excluded.rank RETURNING seq`,
		[]any{string(t), id, d.Title, "\n" + strings.Join(d.Names, "\n") + "\n", d.Rank},
		func(scan func(...any) error) error { return scan(&seq) })
	if err != nil {
		return err
	}
	return x.q.exec(ctx, "INSERT OR REPLACE INTO search (rowid, words, body) VALUES (?,?,?)", seq, d.Words, d.Body)
}

func (x *tx) dropDocuments(ctx context.Context, t store.HitType, ids []string) error {
	if err := x.q.exec(ctx, "DELETE FROM search WHERE rowid IN (SELECT seq FROM documents WHERE type = ? AND id IN (SELECT value FROM json_each(?)))", string(t), array(ids)); err != nil {
		return err
	}
	return x.q.exec(ctx, "DELETE FROM documents WHERE type = ? AND id IN (SELECT value FROM json_each(?))", string(t), array(ids))
}
