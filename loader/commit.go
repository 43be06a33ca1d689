package loader

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"runtime"
	"slices"
	"strings"
	"sync"

	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/link"
	"github.com/entente-kg/entente/store"
)

// committed is what one transaction did.
type committed struct {
	new, changed, unchanged int // articles
	accords                 []Difference
}

// commit stores the sound articles of a batch that differ from what the store has, and the accords
// that follow from them, in one transaction. Of several articles with one id the last one stays.
func commit(ctx context.Context, st store.Store, batch []Read, o Options) (committed, error) {
	var ids []string
	for _, r := range batch {
		if r.Err == nil {
			ids = append(ids, r.Article.ID)
		}
	}
	if len(ids) == 0 {
		return committed{}, nil
	}
	slices.Sort(ids)
	ids = slices.Compact(ids)
	var done committed
	err := update(ctx, st, func(tx store.Tx) error {
		done = committed{}
		stored, err := tx.Digests(ctx, ids)
		if err != nil {
			return err
		}
		records := map[string]store.ArticleRecord{}
		for i := range batch {
			if batch[i].Err == nil {
				done.take(&batch[i], o, stored, records)
			}
		}
		done.accords, err = replace(ctx, tx, records)
		return err
	})
	return done, err
}

// take counts the article and, where it differs from what is stored, makes its record. An article
// that was not read because it was stored, and is no more, is read after all.
func (c *committed) take(r *Read, o Options, stored map[string]store.Digest, records map[string]store.ArticleRecord) {
	id := r.Article.ID
	digest := store.Digest{Content: r.Digest, Version: r.version(o.Version)}
	before, known := stored[id]
	if known && before == digest {
		c.unchanged++
		return
	}
	if r.unread {
		if *r = read(r.Item, o.Reader); r.Err != nil {
			return
		}
	}
	if known {
		c.changed++
	} else {
		c.new++
	}
	stored[id] = digest
	records[id] = recordOf(*r, o.Version)
}

func recordOf(r Read, version string) store.ArticleRecord {
	return store.ArticleRecord{
		Article: r.Article, Digest: store.Digest{Content: r.Digest, Version: r.version(version)},
		Mentions: r.Reading.Mentions, People: r.Reading.People, Source: r.Article.ID,
	}
}

// replace puts the records, as people corrected them, into the store and derives the accords of
// all blocks that they touch.
func replace(ctx context.Context, tx store.Tx, records map[string]store.ArticleRecord) ([]Difference, error) {
	var put []store.ArticleRecord
	for _, id := range slices.Sorted(maps.Keys(records)) {
		put = append(put, records[id])
	}
	if len(put) == 0 {
		return nil, nil
	}
	return rewrite(ctx, tx, slices.Sorted(maps.Keys(records)), func() ([]store.ArticleRecord, error) { return put, nil })
}

// rewrite stores the records of the articles anew, as people corrected them, and derives the
// accords. The records are asked for twice: before their blocks are locked, to know the blocks, and
// after, since corrections may have come in between.
func rewrite(ctx context.Context, tx store.Tx, ids []string, records func() ([]store.ArticleRecord, error)) ([]Difference, error) {
	corrected := func() (put []store.ArticleRecord, blocks []string, err error) {
		corrections, err := tx.Corrections(ctx, ids)
		if err != nil {
			return nil, nil, err
		}
		if put, err = records(); err != nil {
			return nil, nil, err
		}
		put = slices.Clone(put)
		for i := range put {
			put[i].Mentions = link.Apply(put[i].Mentions, corrections)
			for _, m := range put[i].Mentions {
				blocks = append(blocks, m.Block)
			}
		}
		return put, blocks, nil
	}
	_, blocks, err := corrected()
	if err != nil {
		return nil, err
	}
	slices.Sort(blocks)
	blocks = slices.Compact(blocks)
	return relink(ctx, tx, ids, blocks, func() (change, error) {
		put, now, err := corrected()
		if err != nil {
			return change{}, err
		}
		for _, b := range now {
			if _, ok := slices.BinarySearch(blocks, b); !ok {
				return change{}, errMoved
			}
		}
		c := change{write: func() error { return tx.PutArticles(ctx, put) }}
		for _, r := range put {
			c.mentions = append(c.mentions, r.Mentions...)
		}
		return c, nil
	})
}

// change is what becomes of some articles: how it is written, and all mentions that they then have.
type change struct {
	write    func() error
	mentions []kg.Mention
}

// errMoved says that another process changed the articles between looking and locking.
var errMoved = errors.New("the articles were changed by another process at the same time")

// maxMoves is how often an update is begun again because of errMoved.
const maxMoves = 20

// update runs fn in a transaction, again when it met another process's.
func update(ctx context.Context, st store.Store, fn func(store.Tx) error) error {
	var err error
	for range maxMoves {
		if err = st.Update(ctx, fn); !errors.Is(err, errMoved) {
			return err
		}
	}
	return err
}

// relink changes the articles of the ids and derives the accords anew in the blocks that the
// articles lay in before and in those that they lie in after. It asks for the change once the
// blocks are locked.
func relink(ctx context.Context, tx store.Tx, ids, blocks []string, changed func() (change, error)) ([]Difference, error) {
	before, err := tx.BlocksOf(ctx, ids)
	if err != nil {
		return nil, err
	}
	blocks = append(slices.Clone(blocks), before...)
	slices.Sort(blocks)
	blocks = slices.Compact(blocks)
	if err := tx.LockBlocks(ctx, blocks); err != nil {
		return nil, err
	}
	locked, err := tx.BlocksOf(ctx, ids)
	if err != nil {
		return nil, err
	}
	for _, b := range locked {
		if _, ok := slices.BinarySearch(blocks, b); !ok {
			return nil, errMoved
		}
	}
	was, err := tx.AccordsOf(ctx, blocks)
	if err != nil {
		return nil, err
	}
	mentions, err := tx.Mentions(ctx, blocks)
	if err != nil {
		return nil, err
	}
	c, err := changed()
	if err != nil {
		return nil, err
	}
	changing := map[string]bool{}
	for _, id := range ids {
		changing[id] = true
	}
	mentions = slices.DeleteFunc(mentions, func(m kg.Mention) bool { return changing[m.Article] })
	mentions = append(mentions, c.mentions...)
	// The store writes while the accords are derived.
	linked := make(chan []kg.Accord, 1)
	go func() { linked <- accordsOf(mentions) }()
	err = c.write()
	is := <-linked
	if err != nil {
		return nil, err
	}
	if err := tx.ReplaceAccords(ctx, blocks, is); err != nil {
		return nil, fmt.Errorf("linking: %w", err)
	}
	return differences(was, is), nil
}

// accordsOf links the mentions, blocks side by side on all processors.
func accordsOf(mentions []kg.Mention) []kg.Accord {
	shares := make([][]kg.Mention, runtime.GOMAXPROCS(0))
	share := map[string]int{}
	for _, m := range mentions {
		i, ok := share[m.Block]
		if !ok {
			i = len(share) % len(shares)
			share[m.Block] = i
		}
		shares[i] = append(shares[i], m)
	}
	linked := make([][]kg.Accord, len(shares))
	var workers sync.WaitGroup
	for i := range shares {
		workers.Go(func() { linked[i] = link.Accords(shares[i]) })
	}
	workers.Wait()
	all := slices.Concat(linked...)
	slices.SortFunc(all, func(a, b kg.Accord) int { return strings.Compare(a.ID, b.ID) })
	return all
}
