package graph

import (
	"context"
	"time"

	"github.com/entente-kg/entente/graph/model"
	"github.com/entente-kg/entente/store"
)

// changeBatch is how many changes are read at once.
const changeBatch = 100

// accordChanged tells changes of accords as they happen.
func (r *Resolver) accordChanged(ctx context.Context, filter *store.Filter, after *string) (<-chan *model.Change, error) {
	f, err := checkFilter(filter)
	if err != nil {
		return nil, err
	}
	mark, err := parseChangeCursor(after)
	if err != nil {
		return nil, err
	}
	var since time.Time
	if after == nil {
		since = time.Now()
	}
	changed, ok := r.watch.subscribe(ctx)
	if !ok {
		return nil, &refusalError{"too many subscriptions are open: try later", CodeRate}
	}
	out := make(chan *model.Change)
	go func() {
		defer close(out)
		for {
			select {
			case <-ctx.Done():
				return
			case <-changed:
			}
			next, err := r.tellChanges(ctx, f, filter == nil, since, mark, out)
			if err != nil && ctx.Err() == nil {
				r.logger.WarnContext(ctx, "reading changes for a subscription", "error", err) // told at the next change
			}
			mark = next
		}
	}()
	return out, nil
}

// tellChanges sends what changed after the mark, and gives the mark of the last change that is done with.
func (r *Resolver) tellChanges(ctx context.Context, f store.Filter, all bool, since time.Time, mark store.Mark, out chan<- *model.Change) (store.Mark, error) {
	for {
		rows, err := r.store.Changes(ctx, since, mark, changeBatch)
		if err != nil || len(rows) == 0 {
			return mark, err
		}
		matching := map[string]bool{}
		if !all {
			f.IDs = each(rows, func(c store.Change) string { return c.Accord })
			accords, err := r.store.Accords(ctx, f, store.ByID, store.Page{})
			if err != nil {
				return mark, err
			}
			for _, a := range accords {
				matching[a.ID] = true
			}
		}
		from := mark
		for _, c := range model.SeatChanges(rows, func(c store.Change) store.ChangeType { return c.TypeSince(since, from) }) {
			if all || matching[c.Key()] || c.Type == store.AccordRemoved {
				select {
				case out <- c:
				case <-ctx.Done():
					return mark, ctx.Err()
				}
			}
			mark = c.Mark
		}
	}
}
