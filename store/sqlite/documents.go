package sqlite

import (
	"cmp"
	"context"
	"maps"
	"slices"
	"strings"

	"github.com/entente-kg/entente/store"
	"github.com/entente-kg/entente/store/internal/derive"
)

// documentKey names a thing that can be searched for.
type documentKey struct {
	hit store.HitType
	id  string
}

func (k documentKey) compare(l documentKey) int {
	return cmp.Or(cmp.Compare(k.hit, l.hit), cmp.Compare(k.id, l.id))
}

// putDocument and dropDocuments note what the search index must hold when the transaction ends. It
// is written then, all at once: in between, every statement would make the index write a segment.
func (x *tx) putDocument(t store.HitType, id string, d derive.Document) {
	x.documents[documentKey{t, id}] = &d
}

func (x *tx) dropDocuments(t store.HitType, ids []string) {
	for _, id := range ids {
		x.documents[documentKey{t, id}] = nil
	}
}

var (
	intoDocuments = newInsert("INSERT INTO documents (type, id, title, names, rank)", 5,
		"ON CONFLICT (type, id) DO UPDATE SET title = excluded.title, names = excluded.names, rank = excluded.rank")
	intoSearch = newInsert("INSERT OR REPLACE INTO search (rowid, words, body)", 3, "")
)

// index writes the noted documents.
func (x *tx) index(ctx context.Context) error {
	var documents []any
	var put, drop rows
	for _, key := range slices.SortedFunc(maps.Keys(x.documents), documentKey.compare) {
		d := x.documents[key]
		if d == nil {
			drop.add(string(key.hit), key.id)
			continue
		}
		documents = append(documents, string(key.hit), key.id, d.Title, "\n"+strings.Join(d.Names, "\n")+"\n", d.Rank)
		put.add(string(key.hit), key.id)
	}
	const listed = "(SELECT value ->> 0, value ->> 1 FROM json_each(?))"
	for _, query := range []string{
		"DELETE FROM search WHERE rowid IN (SELECT seq FROM documents WHERE (type, id) IN " + listed + ")",
		"DELETE FROM documents WHERE (type, id) IN " + listed,
	} {
		if len(drop) == 0 {
			break
		}
		if err := x.q.exec(ctx, query, drop.json()); err != nil {
			return err
		}
	}
	if err := x.q.insert(ctx, intoDocuments, documents); err != nil {
		return err
	}
	var words []any
	err := x.q.each(ctx, "SELECT type, id, seq FROM documents WHERE (type, id) IN "+listed+" ORDER BY seq", []any{put.json()},
		func(scan func(...any) error) error {
			var key documentKey
			var seq int64
			err := scan(&key.hit, &key.id, &seq)
			if d := x.documents[key]; d != nil {
				words = append(words, seq, d.Words, d.Body)
			}
			return err
		})
	if err != nil {
		return err
	}
	return x.q.insert(ctx, intoSearch, words)
}
