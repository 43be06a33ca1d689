package graph

import (
	"context"
	"encoding/base64"
	"time"

	"github.com/entente-kg/entente/graph/model"
	"github.com/entente-kg/entente/store"
)

func (r *Resolver) changes(ctx context.Context, since *time.Time, first int, after *string) (*model.ChangeConnection, error) {
	if err := checkFirst(first); err != nil {
		return nil, err
	}
	mark, err := parseChangeCursor(after)
	if err != nil {
		return nil, err
	}
	var from time.Time
	if since != nil {
		from = *since
	}
	rows, err := r.store.Changes(ctx, from, mark, first+1)
	if err != nil {
		return nil, err
	}
	page := model.SeatChanges(rows[:min(first, len(rows))], func(c store.Change) store.ChangeType { return c.TypeSince(from, mark) })
	edges := each(page, func(c *model.Change) *model.ChangeEdge {
		return &model.ChangeEdge{Cursor: changeCursor(c.Mark), Node: c}
	})
	return &model.ChangeConnection{
		Edges:    edges,
		PageInfo: pageInfo(len(rows) > first, after, each(edges, func(e *model.ChangeEdge) string { return e.Cursor })),
	}, nil
}

// accordsOfChanges reads the accords of a page of changes; a removed one answers with its heir.
func (r *Resolver) accordsOfChanges(ctx context.Context, changes []*model.Change) ([]*model.Accord, error) {
	return ask(ctx, changes, "accord", func(ctx context.Context, level []*model.Change) ([]*model.Accord, error) {
		found, err := r.accordsByKey(ctx, each(level, (*model.Change).Key))
		return each(level, func(c *model.Change) *model.Accord { return found[c.Key()] }), err
	})
}

func changeCursor(m store.Mark) string {
	return base64.RawURLEncoding.EncodeToString([]byte(m.String()))
}

func parseChangeCursor(after *string) (store.Mark, error) {
	if after == nil {
		return store.Mark{}, nil
	}
	b, err := base64.RawURLEncoding.DecodeString(*after)
	if err != nil {
		return store.Mark{}, invalid("after: not a cursor of a list of changes: pass endCursor of the page before")
	}
	m, err := store.ParseMark(string(b))
	if err != nil {
		return m, invalid("after: not a cursor of a list of changes: pass endCursor of the page before")
	}
	return m, nil
}
