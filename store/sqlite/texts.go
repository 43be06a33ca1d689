package sqlite

import (
	"context"
	"slices"
	"strings"

	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/store"
)

// listText lists accords with words, newest first: they come in this order out of the search index, and
// are read until the page is full, whatever else the filter asks for.
func (s *Store) listText(ctx context.Context, f store.Filter, parties []kg.Party, p store.Page) ([]kg.Accord, error) {
	query, found, err := s.matching(ctx, "body", f.Text)
	if err != nil || !found {
		return nil, err
	}
	low, high := numbersOfType(store.HitAccord)
	if p.After != nil {
		low = documentPlace(store.HitAccord, p.After.Key) << runningBits
	}
	var ids []string
	var places []int64
	statement, args := textQuery(f, parties, query, low, high)
	err = s.each(ctx, statement, args, func(scan func(...any) error) error {
		var number int64
		var id string
		if err := scan(&number, &id); err != nil {
			return err
		}
		place := placeOfNumber(number)
		if n := len(ids); p.First > 0 && n >= p.First && places[n-1] != place {
			return errEnough
		}
		if p.After != nil && place == placeOfNumber(low) && id >= p.After.ID {
			return nil
		}
		ids, places = append(ids, id), append(places, place)
		return nil
	})
	if err = unlessEnough(err); err != nil {
		return nil, err
	}
	descending(ids, places)
	if p.First > 0 {
		ids = ids[:min(p.First, len(ids))]
	}
	return s.accordsOf(ctx, ids)
}

// descending sorts what stands at one place by id, the largest first.
func descending(ids []string, places []int64) {
	byPlace(ids, places, func(id string) string { return id })
	for i := 0; i < len(ids); {
		j := i + 1
		for j < len(ids) && places[j] == places[i] {
			j++
		}
		slices.Reverse(ids[i:j])
		i = j
	}
}

// textQuery is the query for the numbers and ids of accords with words.
func textQuery(f store.Filter, parties []kg.Party, match string, low, high int64) (string, []any) {
	f.Text = ""
	rest := &selection{}
	for _, p := range kg.NewParties(parties...) {
		rest.and("EXISTS (SELECT 1 FROM signs x WHERE x.accord = a.id AND x.party = ?)", string(p))
	}
	rest.rest(f)
	from := " FROM search CROSS JOIN documents d ON d.seq = search.rowid"
	where := " WHERE search MATCH ? AND search.rowid >= ? AND search.rowid < ?"
	if len(rest.where) > 0 {
		from += " CROSS JOIN accords a ON a.id = d.id"
		where += " AND " + strings.Join(rest.where, " AND ")
	}
	return "SELECT search.rowid, d.id" + from + where + " ORDER BY search.rowid", append([]any{match, low, high}, rest.args...)
}

// countText counts the accords with words, where the filter asks for nothing else.
func (s *Store) countText(ctx context.Context, text string) (n int, err error) {
	query, found, err := s.matching(ctx, "body", text)
	if err != nil || !found {
		return 0, err
	}
	err = s.each(ctx, "SELECT count(*) FROM search WHERE search MATCH ?"+accordNumbers, []any{query}, func(scan func(...any) error) error { return scan(&n) })
	return n, err
}

// onlyText tells whether the filter asks for words and for nothing else.
func onlyText(f store.Filter) bool {
	text := f.Text
	f.Text = ""
	return text != "" && f.Empty()
}
