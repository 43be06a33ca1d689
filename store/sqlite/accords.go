package sqlite

import (
	"context"
	"fmt"
	"strings"

	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/store"
)

// Accords lists accords.
func (s *Store) Accords(ctx context.Context, f store.Filter, o store.Order, p store.Page) ([]kg.Accord, error) {
	if err := check(f, o, p); err != nil {
		return nil, err
	}
	return s.list(ctx, f, f.AllOf, o, p)
}

func check(f store.Filter, o store.Order, p store.Page) error {
	if err := f.Check(); err != nil {
		return err
	}
	return p.Check(o)
}

func (s *Store) list(ctx context.Context, f store.Filter, parties []kg.Party, o store.Order, p store.Page) ([]kg.Accord, error) {
	if f.Text != "" && o == store.NewestFirst {
		return s.listText(ctx, f, parties, p)
	}
	if o == store.NewestFirst {
		if ids, found, err := s.listed(ctx, f, parties, p); found || err != nil {
			if err != nil {
				return nil, err
			}
			return s.accordsOf(ctx, ids)
		}
	}
	if !plain(f) && !byDomain(f, parties, o) {
		if chosen, x, err := s.recall(ctx, f, parties); err != nil {
			return nil, err
		} else if x != nil {
			return s.pageOf(ctx, chosen, o, p)
		}
	}
	limit := p.First
	if limit == 0 {
		limit = -1
	}
	query, args, err := s.listing(ctx, f, parties, o, p.After, limit)
	if err != nil {
		return nil, err
	}
	var out []kg.Accord
	err = s.each(ctx, query, args, func(scan func(...any) error) error {
		var a kg.Accord
		err := scan(decode{&a})
		out = append(out, a)
		return err
	})
	return out, err
}

// pageOf reads a page of the chosen accords in order.
func (s *Store) pageOf(ctx context.Context, chosen []*fact, o store.Order, p store.Page) ([]kg.Accord, error) {
	ids, err := pageOf(chosen, o, p)
	if err != nil {
		return nil, err
	}
	return s.accordsOf(ctx, ids)
}

// accordsOf gives the accords of present ids, in their order.
func (s *Store) accordsOf(ctx context.Context, ids []string) ([]kg.Accord, error) {
	found, err := s.keptAccords(ctx, ids)
	out := make([]kg.Accord, 0, len(ids))
	for _, a := range found {
		if a != nil { // gone since it was chosen
			out = append(out, *a)
		}
	}
	return out, err
}

// keptAccords gives accords by present and former ids, in their order; nil for an unknown id.
func (s *Store) keptAccords(ctx context.Context, ids []string) ([]*kg.Accord, error) {
	rows, err := s.rowsNow(ctx)
	if err != nil {
		return nil, err
	}
	found, missing := rows.accords.get(ids)
	if len(missing) == 0 {
		return found, nil
	}
	read := make(map[string]*kg.Accord, len(missing))
	err = s.each(ctx, `SELECT k.value, a.data FROM json_each(?) k LEFT JOIN aliases f ON f.id = k.value
		JOIN accords a ON a.id = coalesce(f.accord, k.value)`, []any{array(at(ids, missing))},
		func(scan func(...any) error) error {
			var id string
			a, bytes := &kg.Accord{}, 0
			if err := scan(&id, sized{decode{a}, &bytes}); err != nil {
				return err
			}
			read[id] = a
			rows.accords.put(id, a, bytes)
			return nil
		})
	for _, i := range missing {
		found[i] = read[ids[i]]
	}
	return found, err
}

// at gives the values at some places.
func at[V any](values []V, places []int) []V {
	out := make([]V, len(places))
	for i, place := range places {
		out[i] = values[place]
	}
	return out
}

// fewDomains is up to how many domains each is read in its order.
const fewDomains = 4

// byDomain tells whether the order of the accords of a few domains answers: nothing else is asked.
func byDomain(f store.Filter, parties []kg.Party, o store.Order) bool {
	few := len(f.Domains) > 0 && len(f.Domains) <= fewDomains && len(parties) == 0 && o == store.NewestFirst
	f.Domains = nil
	return few && f.Empty()
}

// listing is the query for the accords in order, up to a limit. Only the keys are sorted; the accords
// themselves are read once it is known which ones they are. What two parties share lies in two places
// of an index, and what several domains have in several: each is read in order, and no further than
// the limit.
func (s *Store) listing(ctx context.Context, f store.Filter, parties []kg.Party, o store.Order, after *store.Cursor, limit int) (string, []any, error) {
	parties, err := s.rarestFirst(ctx, parties)
	if err != nil {
		return "", nil, err
	}
	selections := []*selection{selecting(f, parties)}
	if len(parties) == 2 && o == store.NewestFirst {
		selections = []*selection{selectingShared(f, parties, true), selectingShared(f, parties, false)}
	}
	join := " UNION ALL "
	if len(f.Domains) > 1 && byDomain(f, parties, o) {
		join = " UNION " // an accord may have several of them
		selections = nil
		for _, d := range f.Domains {
			selections = append(selections, selectingDomain(f, d))
		}
	}
	var keys []string
	var args []any
	for _, sel := range selections {
		if err := sel.after(o, after); err != nil {
			return "", nil, err
		}
		keys = append(keys, "SELECT key, id FROM ("+sel.keys(o)+")")
		args = append(append(args, sel.args...), limit)
	}
	direction := ""
	if o.Descending() {
		direction = " DESC"
	}
	query := fmt.Sprintf("SELECT d.data FROM (SELECT key, id FROM (%s) ORDER BY key%s, id%s LIMIT ?) k CROSS JOIN accords d ON d.id = k.id ORDER BY k.key%s, k.id%s",
		strings.Join(keys, join), direction, direction, direction, direction)
	return query, append(args, limit), nil
}

// selecting puts the party with the fewest accords first.
func (s *Store) selecting(ctx context.Context, f store.Filter, parties []kg.Party) (*selection, error) {
	parties, err := s.rarestFirst(ctx, parties)
	return selecting(f, parties), err
}

func (s *Store) rarestFirst(ctx context.Context, parties []kg.Party) ([]kg.Party, error) {
	parties = kg.NewParties(parties...)
	if len(parties) < 2 {
		return parties, nil
	}
	counts, err := s.PartyStats(ctx, parties)
	if err != nil {
		return nil, err
	}
	rarest := 0
	for i, c := range counts {
		if c.Accords < counts[rarest].Accords {
			rarest = i
		}
	}
	parties[0], parties[rarest] = parties[rarest], parties[0]
	return parties, nil
}

// each reads rows outside of a transaction.
func (s *Store) each(ctx context.Context, query string, args []any, row func(scan func(...any) error) error) error {
	return s.wrap("reading", s.read.outside().each(ctx, query, args, row))
}

// CountAccords counts.
func (s *Store) CountAccords(ctx context.Context, f store.Filter) (int, error) {
	if err := f.Check(); err != nil {
		return 0, err
	}
	if a, b, ok := f.Pair(); ok {
		sum, err := s.pairSummary(ctx, a, b)
		return sum.Accords, err
	}
	if onlyText(f) {
		return s.countText(ctx, f.Text)
	}
	if !plain(f) {
		if chosen, x, err := s.recall(ctx, f, f.AllOf); x != nil || err != nil {
			return len(chosen), err
		}
	}
	sel, err := s.selecting(ctx, f, f.AllOf)
	if err != nil {
		return 0, err
	}
	var n int
	err = s.each(ctx, sel.query("count(*)"), sel.args, func(scan func(...any) error) error { return scan(&n) })
	return n, err
}

// AccordsByID finds accords by present and former ids.
func (s *Store) AccordsByID(ctx context.Context, ids []string) ([]*kg.Accord, error) {
	return s.keptAccords(ctx, ids)
}

// inOrder gives the values of the keys, the zero value where there is none.
func inOrder[K comparable, V any](keys []K, found map[K]V) []V {
	out := make([]V, len(keys))
	for i, k := range keys {
		out[i] = found[k]
	}
	return out
}

// AccordsOfParties lists the accords of each party.
func (s *Store) AccordsOfParties(ctx context.Context, codes []kg.Party, f store.Filter, o store.Order, p store.Page) ([][]kg.Accord, error) {
	if err := check(f, o, p); err != nil {
		return nil, err
	}
	out := make([][]kg.Accord, len(codes))
	for i, code := range codes {
		accords, err := s.list(ctx, f, append([]kg.Party{code}, f.AllOf...), o, p)
		if err != nil {
			return nil, err
		}
		out[i] = accords
	}
	return out, nil
}
