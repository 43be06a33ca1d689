package graph

import (
	"context"
	"sync"

	"github.com/entente-kg/entente/graph/model"
	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/store"
)

// counted gives each page the count of its list, the accords that have all parties of its set. The
// first page that is asked counts for all.
func (r *Resolver) counted(pages []*model.AccordConnection, sets []kg.Parties, f store.Filter) []*model.AccordConnection {
	var once sync.Once
	var counts []int
	var err error
	for i, page := range pages {
		page.Count = func(ctx context.Context) (int, error) {
			once.Do(func() { counts, err = r.store.CountsOfSets(ctx, sets, f) })
			if err != nil {
				return 0, err
			}
			return counts[i], nil
		}
	}
	return pages
}

// accordsOfSets gives a page of the accords that have all parties of each set.
func (r *Resolver) accordsOfSets(ctx context.Context, sets []kg.Parties, filter store.Filter, list listing) ([]*model.AccordConnection, error) {
	f, page, err := list.check(&filter)
	if err != nil {
		return nil, err
	}
	rows, err := r.store.AccordsOfSets(ctx, sets, f, list.Order, page)
	if err != nil {
		return nil, err
	}
	return r.counted(list.connections(rows), sets, f), nil
}

// sharedAccords gives a page of the accords that each partner shares with its owner. All partners
// of a level stand under one filter.
func (r *Resolver) sharedAccords(ctx context.Context, partners []*model.Partner, list listing) ([]*model.AccordConnection, error) {
	return ask(ctx, partners, question("shared", list), func(ctx context.Context, level []*model.Partner) ([]*model.AccordConnection, error) {
		sets := each(level, func(p *model.Partner) kg.Parties { return kg.NewParties(p.Owner.PartyCode(), p.Other.PartyCode()) })
		return r.accordsOfSets(ctx, sets, level[0].Filter, list)
	})
}

// accordsOfSteps gives a page of the accords of each step of a chain.
func (r *Resolver) accordsOfSteps(ctx context.Context, steps []*model.PathStep, list listing) ([]*model.AccordConnection, error) {
	return ask(ctx, steps, question("accords", list), func(ctx context.Context, level []*model.PathStep) ([]*model.AccordConnection, error) {
		sets := each(level, func(s *model.PathStep) kg.Parties { return kg.NewParties(s.From.PartyCode(), s.To.PartyCode()) })
		return r.accordsOfSets(ctx, sets, level[0].Filter, list)
	})
}
