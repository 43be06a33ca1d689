package graph

import (
	"context"

	"github.com/entente-kg/entente/graph/model"
	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/store"
)

func (r *Resolver) relationshipOf(ctx context.Context, a, b kg.Party, filter *store.Filter) (*model.Relationship, error) {
	if a == b {
		return nil, invalid("a relationship needs two different parties, both are %s", a)
	}
	var between store.Filter
	if filter != nil {
		between = *filter
	}
	// Before the check, so that onlyBetween means these two.
	between.AllOf = append([]kg.Party{a, b}, between.AllOf...)
	f, err := checkFilter(&between)
	if err != nil {
		return nil, err
	}
	parties := model.SeatParties([]kg.Party{a, b})
	return model.SeatRelationship(&model.Relationship{A: parties[a], B: parties[b], Filter: f, Together: r.together(ctx, f)}), nil
}

func (r *Resolver) summaries(ctx context.Context, relationships []*model.Relationship) ([]store.Summary, error) {
	return ask(ctx, relationships, "summary", func(ctx context.Context, level []*model.Relationship) ([]store.Summary, error) {
		return perObject(level, func(x *model.Relationship) (store.Summary, error) {
			if x.Together == nil {
				return r.store.Summary(ctx, x.Filter)
			}
			both, err := x.Together()
			return both.Summary, err
		})
	})
}

func (r *Resolver) domainsOfRelationships(ctx context.Context, relationships []*model.Relationship) ([][]*store.DomainStat, error) {
	return perObject(relationships, func(x *model.Relationship) ([]*store.DomainStat, error) {
		return r.domainCounts(ctx, &x.Filter)
	})
}

func (r *Resolver) accordsOfRelationships(ctx context.Context, relationships []*model.Relationship, list listing) ([]*model.AccordConnection, error) {
	return perObject(relationships, func(x *model.Relationship) (*model.AccordConnection, error) {
		if x.Together == nil {
			return r.listAccords(ctx, &x.Filter, list)
		}
		both, err := x.Together()
		if err != nil {
			return nil, err
		}
		return r.pageOf(both, x.Filter, list), nil
	})
}

// perObject asks for one object at a time: for types of which the schema has no list.
func perObject[O, V any](objs []O, get func(O) (V, error)) ([]V, error) {
	out := make([]V, len(objs))
	for i, o := range objs {
		v, err := get(o)
		if err != nil {
			return nil, err
		}
		out[i] = v
	}
	return out, nil
}

func (r *Resolver) domainCounts(ctx context.Context, filter *store.Filter) ([]*store.DomainStat, error) {
	f, err := checkFilter(filter)
	if err != nil {
		return nil, err
	}
	rows, err := r.store.DomainStats(ctx, f)
	out := make([]*store.DomainStat, len(rows))
	for i := range rows {
		out[i] = &rows[i]
	}
	return out, err
}
