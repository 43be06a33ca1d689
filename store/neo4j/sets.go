package neo4j

import (
	"context"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/store"
	"github.com/entente-kg/entente/store/internal/derive"
)

// ofSets asks for each set of parties in turn; the selection goes over the edges of the party that
// has the fewest, and where all sets are pairs only over those that can lead to the other one.
func ofSets(sets []kg.Parties, f store.Filter) (begin string, sel *selection) {
	sel = selecting(f, "rarest")
	sel.and("all(p IN set WHERE p IN a.parties)", "", nil)
	pairs := true
	lists := make([]any, len(sets))
	for i, set := range sets {
		set = kg.NewParties(set...)
		pairs = pairs && len(set) == 2
		lists[i] = strs(set)
	}
	sel.params["sets"] = lists
	if pairs && sel.edges {
		sel.and("s.partner IN partners", "", nil)
	}
	return `UNWIND range(0, size($sets) - 1) AS i WITH i, $sets[i] AS set
		CALL (set) { UNWIND set AS p MATCH (c:Country|Organisation {code: p}) RETURN p AS rarest ORDER BY COUNT { (c)-[:SIGNS]->() }, p LIMIT 1 }
		WITH i, set, rarest, [p IN set WHERE p <> rarest] + ['` + derive.NoPartner + `'] AS partners
		CALL (set, rarest, partners) { `, sel
}

// AccordsOfSets lists the accords that have all parties of each set.
func (s *Store) AccordsOfSets(ctx context.Context, sets []kg.Parties, f store.Filter, o store.Order, p store.Page) ([][]kg.Accord, error) {
	if err := store.CheckSets(sets, f, o, p); err != nil {
		return nil, err
	}
	begin, sel := ofSets(sets, f)
	if err := sel.ordered(o, p.After); err != nil {
		return nil, err
	}
	cypher := begin + sel.query("WITH a"+sel.with(o)+sel.orderBy(o)+sel.limit(p.First)+" RETURN collect(a.data) AS list") + " } RETURN i, list"
	out := make([][]kg.Accord, len(sets))
	err := s.each(ctx, cypher, sel.params, func(r *driver.Record) error {
		accords, err := accordList(r.Values[1])
		out[number(r.Values[0])] = accords
		return err
	})
	return out, err
}

// CountsOfSets counts the accords that have all parties of each set.
func (s *Store) CountsOfSets(ctx context.Context, sets []kg.Parties, f store.Filter) ([]int, error) {
	if err := store.CheckSets(sets, f, store.ByID, store.Page{}); err != nil {
		return nil, err
	}
	begin, sel := ofSets(sets, f)
	out := make([]int, len(sets))
	err := s.each(ctx, begin+sel.query("RETURN count(*) AS n")+" } RETURN i, n", sel.params, func(r *driver.Record) error {
		out[number(r.Values[0])] = number(r.Values[1])
		return nil
	})
	return out, err
}
