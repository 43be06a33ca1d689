package sqlite

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/entente-kg/entente/store"
	"github.com/entente-kg/entente/store/internal/derive"
)

// Search finds by words: first what has the text as its name, then the words in the narrow column, and
// in the wide one only what that leaves open. Each comes in order and is read no further than the page.
func (s *Store) Search(ctx context.Context, text string, first int) ([]store.Hit, error) {
	if err := (store.Page{First: first}).Check(store.ByID); err != nil {
		return nil, err
	}
	folded := store.Fold(text)
	if folded == "" {
		return nil, nil
	}
	page := &hitPage{first: first, seen: map[int64]bool{}}
	err := s.hits(ctx, page, derive.ScoreExact, "SELECT d.seq, d.type, d.id, d.title FROM names n CROSS JOIN documents d ON d.seq = n.seq WHERE n.hash = ? AND instr(d.names, ?) > 0 ORDER BY n.seq",
		nameHash(folded), "\n"+folded+"\n")
	for _, step := range []struct {
		column string
		score  float64
	}{{"words", derive.ScoreTitle}, {"body", derive.ScoreBody}} {
		if err != nil || page.full() {
			break
		}
		query, found, failed := s.matching(ctx, step.column, text)
		if failed != nil || !found {
			err = failed
			continue
		}
		err = s.hits(ctx, page, step.score, "SELECT d.seq, d.type, d.id, d.title FROM search CROSS JOIN documents d ON d.seq = search.rowid WHERE search MATCH ? ORDER BY search.rowid", query)
	}
	return page.hits, err
}

// hitPage gathers hits.
type hitPage struct {
	first int // 0 for all
	hits  []store.Hit
	seen  map[int64]bool // by number
}

func (p *hitPage) full() bool { return p.first > 0 && len(p.hits) >= p.first }

// errEnough ends reading.
var errEnough = errors.New("enough was read")

// hits adds what a query gives in the order of the numbers. Documents of one place stand by id, so the
// last place of the page is read whole.
func (s *Store) hits(ctx context.Context, page *hitPage, score float64, query string, args ...any) error {
	begin := len(page.hits)
	var places []int64
	err := s.each(ctx, query, args, func(scan func(...any) error) error {
		h := store.Hit{Score: score}
		var number int64
		if err := scan(&number, &h.Type, &h.ID, &h.Title); err != nil {
			return err
		}
		if n := len(places); page.full() && (n == 0 || places[n-1] != placeOfNumber(number)) {
			return errEnough
		}
		if page.seen[number] {
			return nil
		}
		page.seen[number] = true
		if h.Type == store.HitPerson || h.Type == store.HitInstitution {
			h.ID = h.Title
		}
		page.hits, places = append(page.hits, h), append(places, placeOfNumber(number))
		return nil
	})
	byPlace(page.hits[begin:], places, func(h store.Hit) string { return h.ID })
	if page.full() {
		page.hits = page.hits[:page.first]
	}
	return unlessEnough(err)
}

func unlessEnough(err error) error {
	if errors.Is(err, errEnough) {
		return nil
	}
	return err
}

// byPlace sorts what stands at one place by key.
func byPlace[T any](list []T, places []int64, key func(T) string) {
	for i := 0; i < len(list); {
		j := i + 1
		for j < len(list) && places[j] == places[i] {
			j++
		}
		slices.SortFunc(list[i:j], func(a, b T) int { return cmp.Compare(key(a), key(b)) })
		i = j
	}
}

func between(low, high int64) string {
	return fmt.Sprintf(" AND search.rowid >= %d AND search.rowid < %d", low, high)
}
