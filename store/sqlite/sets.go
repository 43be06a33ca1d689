package sqlite

import (
	"context"
	"slices"

	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/store"
)

// AccordsOfSets lists the accords that have all parties of each set.
func (s *Store) AccordsOfSets(ctx context.Context, sets []kg.Parties, f store.Filter, o store.Order, p store.Page) ([][]kg.Accord, error) {
	if err := store.CheckSets(sets, f, o, p); err != nil {
		return nil, err
	}
	out := make([][]kg.Accord, len(sets))
	for i, set := range sets {
		accords, err := s.list(ctx, f, slices.Concat(set, f.AllOf), o, p)
		if err != nil {
			return nil, err
		}
		out[i] = accords
	}
	return out, nil
}

// CountsOfSets counts the accords that have all parties of each set.
func (s *Store) CountsOfSets(ctx context.Context, sets []kg.Parties, f store.Filter) ([]int, error) {
	if err := store.CheckSets(sets, f, store.ByID, store.Page{}); err != nil {
		return nil, err
	}
	out := make([]int, len(sets))
	for i, set := range sets {
		g := f
		g.AllOf = slices.Concat(set, f.AllOf)
		n, err := s.CountAccords(ctx, g)
		if err != nil {
			return nil, err
		}
		out[i] = n
	}
	return out, nil
}
