package sqlite

import (
	"context"
	"fmt"
	"strings"

	"github.com/entente-kg/entente/store"
	"github.com/entente-kg/entente/store/internal/derive"
)

// searchQuery asks the narrow column first; only what it leaves open is looked for in the wide one.
const searchQuery = `SELECT d.type, d.id, d.title, instr(d.names, ?) > 0 FROM search JOIN documents d ON d.seq = search.rowid
	WHERE search MATCH ? ORDER BY instr(d.names, ?) > 0 DESC, %s, d.rank DESC, d.id LIMIT ?`

// Search finds by words.
func (s *Store) Search(ctx context.Context, text string, first int) ([]store.Hit, error) {
	if err := (store.Page{First: first}).Check(store.ByID); err != nil {
		return nil, err
	}
	folded := store.Fold(text)
	if folded == "" {
		return nil, nil
	}
	limit := first
	if first == 0 {
		limit = -1
	}
	inTitle, err := s.find(ctx, match("words", text), folded, limit, derive.ScoreTitle)
	if err != nil || first > 0 && len(inTitle) == first {
		return inTitle, err
	}
	if first > 0 {
		limit = first + len(inTitle) // those are found again
	}
	anywhere, err := s.find(ctx, match("body", text), folded, limit, derive.ScoreBody)
	if err != nil {
		return nil, err
	}
	return derive.Ranked(inTitle, anywhere, first), nil
}

func (s *Store) find(ctx context.Context, query, folded string, limit int, score float64) ([]store.Hit, error) {
	name := "\n" + folded + "\n"
	var hits []store.Hit
	err := s.each(ctx, fmt.Sprintf(searchQuery, typeOrder), []any{name, query, name, limit}, func(scan func(...any) error) error {
		h := store.Hit{Score: score}
		var exact bool
		err := scan(&h.Type, &h.ID, &h.Title, &exact)
		if exact {
			h.Score = derive.ScoreExact
		}
		if h.Type == store.HitPerson || h.Type == store.HitInstitution {
			h.ID = h.Title
		}
		hits = append(hits, h)
		return err
	})
	return hits, err
}

// typeOrder sorts d.type in the order of store.HitTypes.
var typeOrder = func() string {
	var b strings.Builder
	b.WriteString("CASE d.type")
	for i, t := range store.HitTypes {
		fmt.Fprintf(&b, " WHEN '%s' THEN %d", t, i)
	}
	return b.String() + " END"
}()
