package neo4j

import (
	"context"
	"fmt"
	"strings"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/entente-kg/entente/store"
	"github.com/entente-kg/entente/store/internal/derive"
)

// Search finds by words. It asks the narrow property first; only what that leaves open is looked
// for in the wide one.
func (s *Store) Search(ctx context.Context, query string, first int) ([]store.Hit, error) {
	if err := (store.Page{First: first}).Check(store.ByID); err != nil {
		return nil, err
	}
	folded := store.Fold(query)
	if folded == "" {
		return nil, nil
	}
	inTitle, err := s.find(ctx, match("searchWords", query), folded, first, derive.ScoreTitle)
	if err != nil || first > 0 && len(inTitle) == first {
		return inTitle, err
	}
	limit := first
	if first > 0 {
		limit = first + len(inTitle) // those are found again
	}
	anywhere, err := s.find(ctx, match("searchBody", query), folded, limit, derive.ScoreBody)
	if err != nil {
		return nil, err
	}
	return derive.Ranked(inTitle, anywhere, first), nil
}

func (s *Store) find(ctx context.Context, query, folded string, limit int, score float64) ([]store.Hit, error) {
	cypher, p := searchQuery, params{"query": query, "name": folded}
	if limit > 0 {
		cypher, p["first"] = cypher+" LIMIT $first", limit
	}
	var hits []store.Hit
	err := s.each(ctx, cypher, p, func(r *driver.Record) error {
		h := store.Hit{Type: store.HitTypes[number(r.Values[0])], ID: text(r.Values[1]), Title: text(r.Values[2]), Score: score}
		if number(r.Values[3]) == 1 {
			h.Score = derive.ScoreExact
		}
		if h.Type == store.HitPerson || h.Type == store.HitInstitution {
			h.ID = h.Title
		}
		hits = append(hits, h)
		return nil
	})
	return hits, err
}

// Institutions of one name are one hit, whichever country they are of.
var searchQuery = `CALL db.index.fulltext.queryNodes('entente_search', $query) YIELD node AS n
	WITH ` + typeOf() + ` AS type, coalesce(n.id, n.code, n.key) AS id, coalesce(n.title, n.name, '') AS title,
		CASE WHEN $name IN n.searchNames THEN 1 ELSE 0 END AS exact, coalesce(n.searchRank, '') AS rank
	WITH type, id, min(title) AS title, max(exact) AS exact, max(rank) AS rank
	RETURN type, id, title, exact ORDER BY exact DESC, type, rank DESC, id`

// typeOf gives the place of a node's type in store.HitTypes.
func typeOf() string {
	labels := map[store.HitType]string{
		store.HitCountry: "Country", store.HitOrganisation: "Organisation", store.HitInstitution: "Institution",
		store.HitPerson: "Person", store.HitAccord: "Accord", store.HitArticle: "Article",
	}
	var b strings.Builder
	b.WriteString("CASE")
	for i, t := range store.HitTypes {
		fmt.Fprintf(&b, " WHEN n:%s THEN %d", labels[t], i)
	}
	return b.String() + " END"
}
