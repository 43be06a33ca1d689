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
	err := s.each(ctx, `MATCH (m:Meta {key: 'entente'}) MATCH (c:Change) WHERE c.revision >= $revision AND c.revision <= m.told AND c.accord >= '' AND (c.revision > $revision OR c.accord > $accord) AND c.at >= $since
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
func (x *tx) note(ctx context.Context) (revision int, err error) {
	rows := []any{}
	for _, what := range []store.ChangeType{store.AccordNew, store.AccordUpdated, store.AccordRemoved} {
		for _, id := range x.changes.IDs(what) {
			rows = append(rows, params{"accord": id, "type": string(what)})
		}
	}
	err = x.q.each(ctx, `MATCH (m:Meta {key: 'entente'}) USING INDEX SEEK m:Meta(key) SET m.revision = m.revision + 1
		WITH m.revision AS revision FOREACH (row IN $rows | MERGE (c:Change {accord: row.accord}) ON CREATE SET c.created = $now, c.made = revision
		SET c.type = row.type, c.revision = revision, c.at = $now) RETURN revision`, params{"rows": rows, "now": time.Now().Unix()}, func(r *driver.Record) error {
		revision = number(r.Values[0])
		return nil
	})
	return revision, err
}

// publishTimeout is how long telling of a transaction may take whose writer has gone.
const publishTimeout = 30 * time.Second

// publish tells readers of the transactions up to a revision, in a transaction of its own: while one is committed, others see
// some of what it wrote before the rest, so that who heard of it too early would take what is not there yet for how it stays.
func (s *Store) publish(ctx context.Context, revision int) error {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), publishTimeout)
	defer cancel()
	return s.write(ctx, func(q querier) error {
		return q.exec(ctx, `MATCH (m:Meta {key: 'entente'}) USING INDEX SEEK m:Meta(key) SET m.locked = timestamp()
			WITH m WHERE m.told < $revision SET m.told = $revision`, params{"revision": revision})
	})
}

// publishAll tells of what a writer has not told of that ended too early. It waits for those that are writing.
func (s *Store) publishAll(ctx context.Context) error {
	return s.write(ctx, func(q querier) error {
		return q.exec(ctx, `MATCH (m:Meta {key: 'entente'}) WHERE m.told < m.revision SET m.locked = timestamp()
			WITH m SET m.told = m.revision`, nil)
	})
}
