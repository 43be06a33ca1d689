package neo4j

import (
	"context"
	"fmt"
	"slices"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/store"
	"github.com/entente-kg/entente/store/internal/derive"
)

// Update runs fn in one managed transaction, again where it met another one's.
func (s *Store) Update(ctx context.Context, fn func(store.Tx) error) error {
	if s.readOnly {
		return fmt.Errorf("writing to Neo4j at %s: %w: it was opened for reading only", s.address, store.ErrReadOnly)
	}
	var told error // the error that fn itself ended with
	revision := 0  // 0 where nothing was written
	err := s.write(ctx, func(q querier) (err error) {
		x := &tx{store: s, q: q, changes: derive.Changes{}}
		revision = 0
		if told = fn(x); told != nil || !x.wrote {
			return told
		}
		revision, err = x.note(ctx)
		return err
	})
	if told != nil {
		return told
	}
	if err == nil && revision > 0 {
		err = s.publish(ctx, revision)
	}
	return s.wrap("writing to", err)
}

// tx is a running transaction.
type tx struct {
	store *Store
	q     querier
	wrote bool
	// changes is what happened to accords.
	changes derive.Changes
}

// Digests answers for the ids that are stored.
func (x *tx) Digests(ctx context.Context, ids []string) (map[string]store.Digest, error) {
	out := map[string]store.Digest{}
	err := x.q.each(ctx, "UNWIND $ids AS id MATCH (t:Article {id: id}) USING INDEX SEEK t:Article(id) RETURN t.id, t.digest, t.version", params{"ids": strs(ids)}, func(r *driver.Record) error {
		out[text(r.Values[0])] = store.Digest{Content: text(r.Values[1]), Version: text(r.Values[2])}
		return nil
	})
	return out, x.store.wrap("reading", err)
}

// BlocksOf gives the blocks of the articles' mentions.
func (x *tx) BlocksOf(ctx context.Context, articleIDs []string) ([]string, error) {
	var out []string
	err := x.q.each(ctx, "UNWIND $ids AS id MATCH (sought:Article {id: id})-[r:REPORTS]->() USING INDEX SEEK sought:Article(id) RETURN DISTINCT r.block AS block ORDER BY block", params{"ids": strs(articleIDs)}, func(r *driver.Record) error {
		out = append(out, text(r.Values[0]))
		return nil
	})
	return out, x.store.wrap("reading", err)
}

// LockBlocks writes to the node of each block, in one order for everybody: the server lets no other
// transaction write to it until this one ends.
func (x *tx) LockBlocks(ctx context.Context, blocks []string) error {
	sorted := slices.Compact(slices.Sorted(slices.Values(blocks)))
	return x.store.wrap("locking blocks of", x.q.exec(ctx, "UNWIND $blocks AS key MERGE (b:Block {key: key}) SET b.locked = timestamp()", params{"blocks": strs(sorted)}))
}

// Mentions gives the mentions of the blocks.
func (x *tx) Mentions(ctx context.Context, blocks []string) ([]kg.Mention, error) {
	stored, err := x.stored(ctx, blocks)
	if err != nil {
		return nil, err
	}
	return derive.Mentions(stored), nil
}

func (x *tx) stored(ctx context.Context, blocks []string) ([]derive.StoredMention, error) {
	var out []derive.StoredMention
	err := x.q.each(ctx, `UNWIND $blocks AS block MATCH ()-[r:REPORTS]->(e) USING INDEX SEEK r:REPORTS(block) WHERE r.block = block
		RETURN r.data, CASE WHEN e:Accord THEN e.id ELSE '' END ORDER BY r.mention`, params{"blocks": distinct(blocks)},
		func(r *driver.Record) error {
			m := derive.StoredMention{Accord: text(r.Values[1])}
			err := decode(r.Values[0], &m.Mention)
			out = append(out, m)
			return err
		})
	return out, x.store.wrap("reading", err)
}

func distinct(values []string) []string {
	return strs(slices.Compact(slices.Sorted(slices.Values(values))))
}

// AccordsOf gives the accords of the blocks.
func (x *tx) AccordsOf(ctx context.Context, blocks []string) ([]kg.Accord, error) {
	var out []kg.Accord
	err := x.q.each(ctx, "UNWIND $blocks AS block MATCH (a:Accord {block: block}) USING INDEX SEEK a:Accord(block) RETURN a.data ORDER BY a.id", params{"blocks": distinct(blocks)}, func(r *driver.Record) error {
		var a kg.Accord
		err := decode(r.Values[0], &a)
		out = append(out, a)
		return err
	})
	return out, x.store.wrap("reading", err)
}
