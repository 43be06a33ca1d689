package sqlite

import (
	"context"
	"time"

	"github.com/entente-kg/entente/store"
)

// Changes gives the last change of each accord.
func (s *Store) Changes(ctx context.Context, since time.Time, after store.Mark, first int) ([]store.Change, error) {
	if first == 0 {
		first = -1
	}
	var seconds int64
	if !since.IsZero() {
		seconds = since.Unix()
	}
	var out []store.Change
	err := s.each(ctx, `SELECT accord, type, revision, at, created, made FROM changes
		WHERE (revision, accord) > (?, ?) AND at >= ? ORDER BY revision, accord LIMIT ?`, []any{after.Revision, after.Accord, seconds, first},
		func(scan func(...any) error) error {
			var c store.Change
			var at, created int64
			err := scan(&c.Accord, &c.Type, &c.Mark.Revision, &at, &created, &c.Made)
			c.Mark.Accord, c.At, c.Created = c.Accord, time.Unix(at, 0).UTC(), time.Unix(created, 0).UTC()
			out = append(out, c)
			return err
		})
	return out, err
}

// note writes what the transaction did to accords, under the revision that it makes.
func (x *tx) note(ctx context.Context) error {
	now := time.Now().Unix()
	for _, what := range []store.ChangeType{store.AccordNew, store.AccordUpdated, store.AccordRemoved} {
		ids := x.changes.IDs(what)
		if len(ids) == 0 {
			continue
		}
		err := x.q.exec(ctx, `INSERT INTO changes (accord, type, revision, at, created, made)
			SELECT j.value, ?1, m.value, ?2, ?2, m.value FROM json_each(?3) j, meta m WHERE m.key = 'revision'
			ON CONFLICT (accord) DO UPDATE SET (type, revision, at) = (excluded.type, excluded.revision, excluded.at)`, string(what), now, array(ids))
		if err != nil {
			return err
		}
	}
	return nil
}
