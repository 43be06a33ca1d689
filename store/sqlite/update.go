package sqlite

import (
	"context"
	"database/sql"
	"fmt"
	"time"

	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/store"
	"github.com/entente-kg/entente/store/internal/derive"
)

// Update runs fn in one transaction that holds the file's write lock from its beginning.
func (s *Store) Update(ctx context.Context, fn func(store.Tx) error) error {
	if s.readOnly {
		return fmt.Errorf("writing SQLite store %s: %w: make the file and its folder writable, or name another file", s.path, store.ErrReadOnly)
	}
	return s.transact(ctx, func(t *sql.Tx) error {
		x := &tx{store: s, q: inside(t), changes: derive.Changes{}, documents: map[documentKey]*derive.Document{}}
		if err := fn(x); err != nil {
			return err
		}
		if !x.wrote {
			return nil
		}
		if err := x.bringIndexesBack(ctx); err != nil {
			return s.wrap("indexing", err)
		}
		if err := x.index(ctx); err != nil {
			return s.wrap("indexing", err)
		}
		if err := x.q.exec(ctx, "UPDATE meta SET value = value + 1 WHERE key = 'revision'"); err != nil {
			return s.wrap("writing", err)
		}
		return s.wrap("writing", x.note(ctx))
	})
}

// transact waits for other processes up to lockWait; SQLite's own wait cannot be broken off, so it
// is kept short and repeated.
func (s *Store) transact(ctx context.Context, fn func(*sql.Tx) error) error {
	var t *sql.Tx
	for deadline := time.Now().Add(lockWait); ; {
		var err error
		if t, err = s.write.db.BeginTx(ctx, nil); err == nil {
			break
		}
		if !isBusy(err) || ctx.Err() != nil || time.Now().After(deadline) {
			return s.wrap("opening", err)
		}
	}
	defer t.Rollback() // does nothing after Commit
	if err := fn(t); err != nil {
		return err
	}
	return s.wrap("writing", t.Commit())
}

// tx is a running transaction.
type tx struct {
	store *Store
	q     querier
	wrote bool
	// changes is what happened to accords.
	changes derive.Changes
	// documents is what the search index must hold at the end, nil for what it must not.
	documents map[documentKey]*derive.Document
	last      *lastRead // nil when something was written since
	aside     []string  // the indexes that have to be made again at the end, as SQL
}

// lastRead is the mentions of some blocks, with the accords that they lie in.
type lastRead struct {
	blocks   []string
	mentions []derive.StoredMention
}

// Digests answers for the ids that are stored.
func (x *tx) Digests(ctx context.Context, ids []string) (map[string]store.Digest, error) {
	out := map[string]store.Digest{}
	err := x.q.each(ctx, "SELECT id, digest, version FROM articles WHERE id IN (SELECT value FROM json_each(?))", []any{array(ids)},
		func(scan func(...any) error) error {
			var id string
			var d store.Digest
			err := scan(&id, &d.Content, &d.Version)
			out[id] = d
			return err
		})
	return out, x.store.wrap("reading", err)
}

// BlocksOf gives the blocks of the articles' mentions.
func (x *tx) BlocksOf(ctx context.Context, articleIDs []string) ([]string, error) {
	var out []string
	err := x.q.each(ctx, "SELECT DISTINCT block FROM reports WHERE article IN (SELECT value FROM json_each(?)) ORDER BY block", []any{array(articleIDs)},
		func(scan func(...any) error) error {
			var block string
			err := scan(&block)
			out = append(out, block)
			return err
		})
	return out, x.store.wrap("reading", err)
}

// LockBlocks has nothing to do: a transaction that may write holds the whole file from its start.
func (x *tx) LockBlocks(context.Context, []string) error { return nil }

// Mentions gives the mentions of the blocks.
func (x *tx) Mentions(ctx context.Context, blocks []string) ([]kg.Mention, error) {
	stored, err := x.stored(ctx, blocks)
	if err != nil {
		return nil, err
	}
	return derive.Mentions(stored), nil
}

// AccordsOf gives the accords of the blocks.
func (x *tx) AccordsOf(ctx context.Context, blocks []string) ([]kg.Accord, error) {
	var out []kg.Accord
	err := x.q.each(ctx, "SELECT data FROM accords WHERE block IN (SELECT value FROM json_each(?)) ORDER BY id", []any{array(blocks)},
		func(scan func(...any) error) error {
			var a kg.Accord
			err := scan(decode{&a})
			out = append(out, a)
			return err
		})
	return out, x.store.wrap("reading", err)
}

// decode scans a column that holds JSON.
type decode struct{ into any }

// Scan implements sql.Scanner.
func (d decode) Scan(column any) error {
	text, ok := column.(string)
	if !ok {
		return fmt.Errorf("reading JSON out of a %T", column)
	}
	return derive.Read(text, d.into)
}
