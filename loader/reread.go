package loader

import (
	"context"
	"fmt"
	"iter"
	"maps"
	"slices"
	"strings"

	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/link"
	"github.com/entente-kg/entente/loader/register"
	"github.com/entente-kg/entente/store"
)

// Reread is what reading the stored articles again changes.
type Reread struct {
	Articles int // that another version of the reader had read
	Failed   int // that cannot be read any more; they stay as they were
	Partly   int // of which a part was not read
	Accords  []Difference
}

// RereadAll reads again the stored articles that another version of the reader had read, and
// derives the accords. With dryRun nothing is written.
func RereadAll(ctx context.Context, st store.Store, o Options, dryRun bool) (Reread, error) {
	if o.Progress == nil {
		o.Progress = silent{}
	}
	if o.Batch <= 0 {
		o.Batch = defaultBatch
	}
	old, err := survey(ctx, st, o.Version)
	if err != nil {
		return Reread{}, fmt.Errorf("listing the articles to read again: %w", err)
	}
	if dryRun {
		return old.foresee(ctx, st, o)
	}
	return old.apply(ctx, st, o)
}

// surveyed is the graph as it was when reading again began.
type surveyed struct {
	stale    []string                // ids of articles of other versions of the reader
	content  map[string]string       // digests of the stale articles
	mentions map[string][]kg.Mention // of all articles, by id
	accords  []kg.Accord
}

func survey(ctx context.Context, st store.Store, version string) (surveyed, error) {
	s := surveyed{content: map[string]string{}, mentions: map[string][]kg.Mention{}}
	err := st.Walk(ctx, func(r store.ArticleRecord, _ []store.Report) error {
		id := r.Article.ID
		s.mentions[id] = r.Mentions
		if r.Digest.Version != version && r.Digest.Version != register.Version {
			s.stale = append(s.stale, id)
			s.content[id] = r.Digest.Content
		}
		return nil
	}, func(a kg.Accord) error {
		s.accords = append(s.accords, a)
		return nil
	})
	return s, err
}

// readings reads the stale articles from the store. An error of the store ends them and is set.
func (s surveyed) readings(ctx context.Context, st store.Store, o Options, failed *error) iter.Seq[Read] {
	stored := func(yield func(kg.Article) bool) {
		for ids := range slices.Chunk(s.stale, o.Batch) {
			articles, err := st.Articles(ctx, ids)
			if err != nil {
				*failed = fmt.Errorf("reading articles from the store: %w", err)
				return
			}
			for _, a := range articles {
				if a != nil && !yield(*a) {
					return
				}
			}
		}
	}
	return inOrder(stored, workersOr(o.Workers), func(a kg.Article) Read {
		r := read(Item{Name: a.ID, Article: a}, o.Reader)
		r.Digest = s.content[a.ID]
		return r
	})
}

// apply writes the new readings, a batch a transaction.
func (s surveyed) apply(ctx context.Context, st store.Store, o Options) (Reread, error) {
	out := Reread{Articles: len(s.stale)}
	var failed error
	each := func(Read) int64 { return 1 }
	o.Progress.Start(int64(len(s.stale)))
	defer o.Progress.Finish()
	for batch := range chunks(s.readings(ctx, st, o, &failed), o.Batch, int64(o.Batch), each) {
		out.Failed += tellFailures(batch, o.Progress)
		out.Partly += tellPartly(batch, o.Progress)
		if err := recommit(ctx, st, batch, o.Version); err != nil {
			return out, fmt.Errorf("storing articles: %w", err)
		}
		o.Progress.Advance(len(batch), int64(len(batch)))
	}
	if failed != nil {
		return out, failed
	}
	now, err := survey(ctx, st, o.Version)
	if err != nil {
		return out, fmt.Errorf("comparing the accords: %w", err)
	}
	out.Accords = ordered(differences(s.accords, now.accords))
	return out, nil
}

// recommit stores new readings of articles whose content is still what was read.
func recommit(ctx context.Context, st store.Store, batch []Read, version string) error {
	var ids []string
	for _, r := range batch {
		ids = append(ids, r.Article.ID)
	}
	return update(ctx, st, func(tx store.Tx) error {
		stored, err := tx.Digests(ctx, ids)
		if err != nil {
			return err
		}
		records := map[string]store.ArticleRecord{}
		for _, r := range batch {
			id := r.Article.ID
			if now, ok := stored[id]; r.Err == nil && ok && now.Content == r.Digest {
				records[id] = recordOf(r, version)
			}
		}
		_, err = replace(ctx, tx, records)
		return err
	})
}

// foresee links the mentions as they would be, in memory.
func (s surveyed) foresee(ctx context.Context, st store.Store, o Options) (Reread, error) {
	out := Reread{Articles: len(s.stale)}
	var failed error
	for r := range s.readings(ctx, st, o, &failed) {
		out.Failed += tellFailures([]Read{r}, o.Progress)
		out.Partly += tellPartly([]Read{r}, o.Progress)
		if r.Err == nil {
			s.mentions[r.Article.ID] = r.Reading.Mentions
		}
	}
	if failed != nil {
		return out, failed
	}
	corrections, err := st.ListCorrections(ctx, "", 0)
	if err != nil {
		return out, fmt.Errorf("reading corrections from the store: %w", err)
	}
	var mentions []kg.Mention
	for _, id := range slices.Sorted(maps.Keys(s.mentions)) {
		mentions = append(mentions, s.mentions[id]...)
	}
	out.Accords = ordered(differences(s.accords, link.Accords(link.Apply(mentions, corrections))))
	return out, nil
}

func ordered(list []Difference) []Difference {
	slices.SortFunc(list, func(a, b Difference) int { return strings.Compare(a.id(), b.id()) })
	return list
}

func tellFailures(batch []Read, p Progress) (failed int) {
	for _, r := range batch {
		if r.Err != nil {
			failed++
			p.Fail(r.Failure())
		}
	}
	return failed
}
