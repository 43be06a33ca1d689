package sqlite

import (
	"cmp"
	"context"
	"encoding/json"
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

// document is one row of both tables of the index as JSON.
type document struct {
	Type  store.HitType `json:"type"`
	ID    string        `json:"id"`
	Title string        `json:"title"`
	Names string        `json:"names"`
	Rank  string        `json:"rank"`
	Words string        `json:"words"`
	Body  string        `json:"body"`
}

// index writes the noted documents.
func (x *tx) index(ctx context.Context) error {
	put, drop := []document{}, []document{}
	for _, key := range slices.SortedFunc(maps.Keys(x.documents), documentKey.compare) {
		d := x.documents[key]
		if d == nil {
			drop = append(drop, document{Type: key.hit, ID: key.id})
			continue
		}
		put = append(put, document{key.hit, key.id, d.Title, "\n" + strings.Join(d.Names, "\n") + "\n", d.Rank, d.Words, d.Body})
	}
	const rows = "(SELECT value ->> '$.type', value ->> '$.id' FROM json_each(?))"
	for _, step := range []struct {
		documents []document
		query     string
	}{
		{drop, "DELETE FROM search WHERE rowid IN (SELECT seq FROM documents WHERE (type, id) IN " + rows + ")"},
		{drop, "DELETE FROM documents WHERE (type, id) IN " + rows},
		{put, `INSERT INTO documents (type, id, title, names, rank)
			SELECT value ->> '$.type', value ->> '$.id', value ->> '$.title', value ->> '$.names', value ->> '$.rank' FROM json_each(?) WHERE true
			ON CONFLICT (type, id) DO UPDATE SET title = excluded.title, names = excluded.names, rank = excluded.rank`},
		{put, `INSERT OR REPLACE INTO search (rowid, words, body)
			SELECT d.seq, value ->> '$.words', value ->> '$.body' FROM json_each(?) j
			JOIN documents d ON d.type = value ->> '$.type' AND d.id = value ->> '$.id'`},
	} {
		if len(step.documents) == 0 {
			continue
		}
		data, err := json.Marshal(step.documents)
		if err != nil {
			return err
		}
		if err := x.q.exec(ctx, step.query, string(data)); err != nil {
			return err
		}
	}
	return nil
}
