package graph

import (
	"context"
	"encoding/base64"
	"encoding/json"
	"strconv"
	"strings"

	"github.com/entente-kg/entente/graph/model"
	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/store"
)

// listing is how a list of accords is asked for.
type listing struct {
	Order store.Order
	First int
	After *string
}

// check gives the filter and the page for the store, or what is wrong with them. The page has one
// row more than asked for: it tells whether another page follows.
func (l listing) check(filter *store.Filter) (store.Filter, store.Page, error) {
	f, err := checkFilter(filter)
	if err == nil {
		err = checkFirst(l.First)
	}
	if err != nil {
		return f, store.Page{}, err
	}
	after, err := parseCursor(l.After, l.Order)
	if err != nil {
		return f, store.Page{}, err
	}
	page := store.Page{First: l.First + 1, After: after}
	if err := page.Check(l.Order); err != nil {
		return f, page, invalid("%v", err)
	}
	return f, page, nil
}

// key tells lists of no filter apart, for less than a question does.
func (l listing) key() string {
	after := ""
	if l.After != nil {
		after = *l.After
	}
	return strconv.Itoa(l.First) + string(l.Order) + after
}

// connections turns rows of the store into pages whose accords stand in one level.
func (l listing) connections(rows [][]kg.Accord) []*model.AccordConnection {
	placed := model.SeatAccords(l.shown(rows))
	out := make([]*model.AccordConnection, len(rows))
	for i, r := range rows {
		n := min(l.First, len(r))
		edges, all := make([]*model.AccordEdge, n), make([]model.AccordEdge, n)
		for j, a := range placed[:n] {
			all[j] = model.AccordEdge{Node: a, Order: l.Order}
			edges[j] = &all[j]
		}
		placed = placed[n:]
		var ends []string
		if n > 0 {
			ends = []string{edges[0].Cursor(), edges[n-1].Cursor()}
		}
		out[i] = &model.AccordConnection{Edges: edges, PageInfo: pageInfo(len(r) > n, l.After, ends)}
	}
	return out
}

// shown are the rows without those that only tell that there are more.
func (l listing) shown(rows [][]kg.Accord) []kg.Accord {
	if len(rows) == 1 {
		return rows[0][:min(l.First, len(rows[0]))]
	}
	var shown []kg.Accord
	for _, r := range rows {
		shown = append(shown, r[:min(l.First, len(r))]...)
	}
	return shown
}

func (r *Resolver) listAccords(ctx context.Context, filter *store.Filter, list listing) (*model.AccordConnection, error) {
	f, page, err := list.check(filter)
	if err != nil {
		return nil, err
	}
	rows, err := r.store.List(ctx, f, list.Order, page, extraOfRows(ctx, list.Order))
	if err != nil {
		return nil, err
	}
	return r.pageOf(rows, f, list), nil
}

// pageOf makes a page of what the store gave for the filter.
func (r *Resolver) pageOf(rows store.Listing, f store.Filter, list listing) *model.AccordConnection {
	conn := list.connections([][]kg.Accord{rows.Accords})[0]
	answerMentions(conn, rows.Reports)
	conn.Count = func(ctx context.Context) (int, error) { return r.store.CountAccords(ctx, f) }
	return conn
}

// disputed lists the accords on which articles disagree.
func (r *Resolver) disputed(ctx context.Context, filter *store.Filter, list listing) (*model.AccordConnection, error) {
	var f store.Filter
	if filter != nil {
		f = *filter
	}
	f.Disputed = true
	return r.listAccords(ctx, &f, list)
}

func pageInfo(more bool, after *string, cursors []string) *model.PageInfo {
	info := &model.PageInfo{HasNextPage: more, HasPreviousPage: after != nil}
	if n := len(cursors); n > 0 {
		info.StartCursor, info.EndCursor = &cursors[0], &cursors[n-1]
	}
	return info
}

func parseCursor(after *string, o store.Order) (*store.Cursor, error) {
	if after == nil {
		return nil, nil
	}
	var c model.Cursor
	b, err := base64.RawURLEncoding.DecodeString(*after)
	if err == nil {
		err = json.Unmarshal(b, &c)
	}
	switch {
	case err != nil || c.ID == "":
		return nil, invalid("after: not a cursor of a list of accords: pass endCursor of the page before")
	case c.Order != o:
		return nil, invalid("after: the cursor comes from a list in the order %s, this one is in %s", c.Order, o)
	}
	return &store.Cursor{Key: c.Key, ID: c.ID}, nil
}

const articleCursorPrefix = "article:"

func articleCursor(key string) string {
	return base64.RawURLEncoding.EncodeToString([]byte(articleCursorPrefix + key))
}

func parseArticleCursor(after *string) (string, error) {
	if after == nil {
		return "", nil
	}
	b, err := base64.RawURLEncoding.DecodeString(*after)
	key, ok := strings.CutPrefix(string(b), articleCursorPrefix)
	if err != nil || !ok {
		return "", invalid("after: not a cursor of a list of articles: pass endCursor of the page before")
	}
	return key, nil
}
