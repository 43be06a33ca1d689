package graph

import (
	"context"

	"github.com/entente-kg/entente/graph/model"
	"github.com/entente-kg/entente/kg"
)

// accordsBefore counts what each partner shared in the period before, one store call a level.
func (r *Resolver) accordsBefore(ctx context.Context, partners []*model.Partner) ([]*int, error) {
	return ask(ctx, partners, "accordsBefore", func(ctx context.Context, level []*model.Partner) ([]*int, error) {
		earlier, ok := before(level[0].Filter)
		if !ok || earlier.From < "0001" { // no year comes before the first
			return make([]*int, len(level)), nil
		}
		owners := distinct(each(level, func(p *model.Partner) kg.Party { return p.Owner.PartyCode() }))
		rows, err := r.store.Partners(ctx, owners, earlier, 0)
		if err != nil {
			return nil, err
		}
		counts := map[[2]kg.Party]int{}
		for i, owner := range owners {
			for _, p := range rows[i] {
				counts[[2]kg.Party{owner, p.Party}] = p.Accords
			}
		}
		return each(level, func(p *model.Partner) *int {
			n := counts[[2]kg.Party{p.Owner.PartyCode(), p.Other.PartyCode()}]
			return &n
		}), nil
	})
}

func (r *Resolver) growth(ctx context.Context, partners []*model.Partner) ([]*float64, error) {
	earlier, err := r.accordsBefore(ctx, partners)
	return zip(partners, earlier, func(p *model.Partner, n *int) *float64 {
		if n == nil || *n == 0 {
			return nil
		}
		g := float64(p.Accords-*n) / float64(*n)
		return &g
	}), err
}
