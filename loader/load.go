package loader

import (
	"context"
	"errors"
	"fmt"
	"hash/maphash"
	"iter"
	"slices"
	"time"

	"github.com/entente-kg/entente/store"
)

const (
	defaultBatch = 5000    // articles
	batchBytes   = 4 << 20 // of input
)

// Options of a load.
type Options struct {
	Reader   Reader
	Version  string // of the reader
	Workers  int    // that read articles; 0: one a processor
	Batch    int    // articles that go into the store in one transaction, at most; 0: 5,000
	Progress Progress
}

// Summary tells what a load did.
type Summary struct {
	New, Changed, Unchanged, Failed int // articles
	Partly                          int // articles among them of which a part was not read
	Accords                         Changes
	Ignored                         int // files of a folder that are no articles by their name
	Elapsed                         time.Duration
}

// Articles is how many articles were met, failed ones included.
func (s Summary) Articles() int { return s.New + s.Changed + s.Unchanged + s.Failed }

// String is the summary in two lines for people.
func (s Summary) String() string {
	articles := "articles"
	if s.Articles() == 1 {
		articles = "article"
	}
	text := fmt.Sprintf("%d %s read: %d new, %d changed, %d unchanged, %d failed", s.Articles(), articles, s.New, s.Changed, s.Unchanged, s.Failed)
	if s.Partly > 0 {
		text += fmt.Sprintf(", %d read in part", s.Partly)
	}
	if s.Ignored > 0 {
		text += fmt.Sprintf(" (%d other files passed over)", s.Ignored)
	}
	return text + fmt.Sprintf("\naccords: %s; %s elapsed", s.Accords, s.Elapsed.Round(time.Millisecond))
}

// Load reads the articles of the input into the store. Articles that are there already, with the
// same content and read by the same version, are passed over, so a load that was cut short goes on
// where it stopped. Each batch is one transaction. A failed article is told to the progress and
// counted; the error is for what ends the whole load, and the summary then tells what was stored.
func Load(ctx context.Context, st store.Store, in Input, o Options) (Summary, error) {
	l := &load{ctx: ctx, store: st, options: o, accords: ledger{}, met: map[uint64]uint64{}, seed: maphash.MakeSeed()}
	if o.Progress == nil {
		l.options.Progress = silent{}
	}
	if o.Batch <= 0 {
		l.options.Batch = defaultBatch
	}
	begin := time.Now()
	in.Ignored = func(string) { l.summary.Ignored++ }
	l.options.Progress.Start(in.Size())
	err := l.run(in)
	l.options.Progress.Finish()
	l.summary.Accords = l.accords.count()
	l.summary.Elapsed = time.Since(begin)
	return l.summary, err
}

type load struct {
	ctx     context.Context
	store   store.Store
	options Options
	summary Summary
	accords ledger

	// Of the goroutine that looks articles up.
	lookupErr error
	met       map[uint64]uint64 // hash of id to hash of content, of the articles of this load
	seed      maphash.Seed
}

func (l *load) run(in Input) error {
	workers := workersOr(l.options.Workers)
	results := inOrder(l.lookUp(in.Items()), workers, func(q question) Read {
		if q.stored {
			return Read{Item: q.Item, Digest: q.digest(), unread: true}
		}
		return read(q.Item, l.options.Reader)
	})
	size := func(r Read) int64 { return r.Bytes }
	for batch := range ahead(chunks(results, l.options.Batch, batchBytes, size)) {
		if err := l.write(batch); err != nil {
			return err
		}
	}
	if l.lookupErr != nil {
		return l.lookupErr
	}
	return l.ctx.Err()
}

// question is an article and whether it need not be read because it is stored already.
type question struct {
	Item
	stored bool
}

// lookUp asks the store which of the articles it has.
func (l *load) lookUp(items iter.Seq[Item]) iter.Seq[question] {
	return func(yield func(question) bool) {
		size := func(it Item) int64 { return it.Bytes }
		for group := range chunks(items, l.options.Batch, batchBytes, size) {
			stored, err := l.digests(group)
			if err != nil {
				l.lookupErr = err
				return
			}
			for _, it := range group {
				if l.ctx.Err() != nil {
					return
				}
				known := it.Err == nil && l.sameAsMet(it) &&
					stored[it.Article.ID] == store.Digest{Content: it.digest(), Version: it.version(l.options.Version)}
				if !yield(question{it, known}) {
					return
				}
			}
		}
	}
}

func (l *load) digests(group []Item) (map[string]store.Digest, error) {
	var ids []string
	for _, it := range group {
		if it.Err == nil {
			ids = append(ids, it.Article.ID)
		}
	}
	if len(ids) == 0 {
		return nil, nil
	}
	slices.Sort(ids)
	var found map[string]store.Digest
	err := l.store.Update(l.ctx, func(tx store.Tx) (err error) {
		found, err = tx.Digests(l.ctx, slices.Compact(ids))
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("looking up articles: %w", err)
	}
	return found, nil
}

// sameAsMet tells whether this load met no article of the same id with another content so far. If
// it did, what the store has now may be replaced before this article's turn, so it must be read.
func (l *load) sameAsMet(it Item) bool {
	id := maphash.String(l.seed, it.Article.ID)
	content := maphash.String(l.seed, it.digest())
	before, met := l.met[id]
	l.met[id] = content
	return !met || before == content
}

// write stores a batch; if the store cannot take a record of it, article by article so that only
// that one fails; if it cannot take so much at once, in halves.
func (l *load) write(batch []Read) error {
	done, err := commit(l.ctx, l.store, batch, l.options)
	if errors.Is(err, store.ErrTooLarge) && len(batch) > 1 {
		half := len(batch) / 2
		if err := l.write(batch[:half]); err != nil {
			return err
		}
		return l.write(batch[half:])
	}
	if errors.Is(err, store.ErrInvalid) && len(batch) > 1 {
		for _, r := range batch {
			if err := l.write([]Read{r}); err != nil {
				return err
			}
		}
		return nil
	}
	if errors.Is(err, store.ErrInvalid) {
		batch[0].Err = fmt.Errorf("the store does not take it: %w", err)
	} else if err != nil {
		return fmt.Errorf("storing articles: %w", err)
	}
	bytes := int64(0)
	for _, r := range batch {
		bytes += r.Bytes
	}
	l.summary.Failed += tellFailures(batch, l.options.Progress)
	l.summary.Partly += tellPartly(batch, l.options.Progress)
	l.summary.New += done.new
	l.summary.Changed += done.changed
	l.summary.Unchanged += done.unchanged
	l.accords.add(done.accords)
	l.options.Progress.Advance(len(batch), bytes)
	return nil
}
