package graph

import (
	"context"
	"reflect"
	"strings"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/plugin/federation/fedruntime"

	"github.com/entente-kg/entente/graph/model"
	"github.com/entente-kg/entente/kg"
)

// accordEntities finds what other subgraphs refer to, by global ids or keys, in one store call.
func (r *Resolver) accordEntities(ctx context.Context, ids []string) ([]*model.Accord, error) {
	if err := checkList("representations", len(ids)); err != nil {
		return nil, err
	}
	keys := each(ids, func(id string) string { return model.KeyOf("Accord", id) })
	found, err := r.accordsByKey(ctx, keys)
	return each(keys, func(key string) *model.Accord { return found[key] }), err
}

func (r *Resolver) articleEntities(ctx context.Context, ids []string) ([]*model.Article, error) {
	if err := checkList("representations", len(ids)); err != nil {
		return nil, err
	}
	keys := each(ids, func(id string) string { return model.KeyOf("Article", id) })
	found, err := r.articlesByKey(ctx, keys)
	return each(keys, func(key string) *model.Article { return found[key] }), err
}

// partyEntities gives nil for a code of the other type, and for one that nobody uses.
func partyEntities[P model.Party](ctx context.Context, r *Resolver, codes []kg.Party) ([]P, error) {
	if err := checkList("representations", len(codes)); err != nil {
		return nil, err
	}
	found, err := r.partiesByKey(ctx, each(codes, func(c kg.Party) string { return string(c) }))
	return each(codes, func(c kg.Party) P {
		p, _ := found[c].(P)
		return p
	}), err
}

// entitiesField is the root field by which routers ask for entities.
const entitiesField = "_entities"

// absentEntities makes null of entities that are not there, before their siblings are asked together
// with them: the generated look-up leaves nil pointers of their types.
func absentEntities(ctx context.Context, next graphql.OperationHandler) graphql.ResponseHandler {
	op := graphql.GetOperationContext(ctx)
	if !strings.Contains(op.RawQuery, entitiesField) {
		return next(ctx)
	}
	resolve := op.ResolverMiddleware
	op.ResolverMiddleware = func(ctx context.Context, field graphql.Resolver) (any, error) {
		result, err := resolve(ctx, field)
		entities, _ := result.([]fedruntime.Entity)
		for i, e := range entities {
			if e != nil && reflect.ValueOf(e).IsNil() {
				entities[i] = nil
			}
		}
		return result, err
	}
	return next(ctx)
}

// pricedSchema prices the field that the generated table of prices does not let out.
type pricedSchema struct{ graphql.ExecutableSchema }

// Complexity prices a field.
func (s pricedSchema) Complexity(ctx context.Context, typeName, field string, child int, args map[string]any) (int, bool) {
	if field != entitiesField {
		return s.ExecutableSchema.Complexity(ctx, typeName, field, child, args)
	}
	representations, _ := args["representations"].([]any)
	return rows(priceQuestion, len(representations), child), true
}
