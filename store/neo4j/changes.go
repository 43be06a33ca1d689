package neo4j

import (
	"context"
	"time"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/entente-kg/entente/store"
)

// Changes gives the last change of each accord.
func (s *Store) Changes(ctx context.Context, since time.Time, after store.Mark, first int) ([]store.Change, error) {
	p := params{"revision": after.Revision, "accord": after.Accord, "since": int64(0)}
	if !since.IsZero() {
		p["since"] = since.Unix()
	}
	limit := ""
	if first > 0 {
		limit, p["first"] = " LIMIT $first", first
	}
	var out []store.Change
	err := s.each(ctx, `MATCH (c:Change) WHERE c.revision >= $revision AND c.accord >= '' AND (c.revision > $revision OR c.accord > $accord) AND c.at >= $since
		RETURN c.accord, c.type, c.revision, c.at, c.created, c.made ORDER BY c.revision, c.accord`+limit, p, func(r *driver.Record) error {
		c := store.Change{Accord: text(r.Values[0]), Type: store.ChangeType(text(r.Values[1]))}
		c.Mark = store.Mark{Revision: int64(number(r.Values[2])), Accord: c.Accord}
		c.At, c.Created = time.Unix(int64(number(r.Values[3])), 0).UTC(), time.Unix(int64(number(r.Values[4])), 0).UTC()
		c.Made = int64(number(r.Values[5]))
		out = append(out, c)
		return nil
	})
	return out, err
}

// note makes the transaction's revision and writes under it what it did to accords. It comes last,
// so that writers wait for each other at the one node for an instant only.
func (x *tx) note(ctx context.Context) error {
	rows := []any{}
	for _, what := range []store.ChangeType{store.AccordNew, store.AccordUpdated, store.AccordRemoved} {
		for _, id := range x.changes.IDs(what) {
			rows = append(rows, params{"accord": id, "type": string(what)})
		}
	}
	return x.q.exec(ctx, `MATCH (m:Meta {key: 'entente'}) USING INDEX SEEK m:Meta(key) SET m.revision = m.revision + 1
		WITH m.revision AS revision UNWIND $rows AS row MERGE (c:Change {accord: row.accord}) ON CREATE SET c.created = $now, c.made = revision
		SET c.type = row.type, c.revision = revision, c.at = $now`, params{"rows": rows, "now": time.Now().Unix()})
}
