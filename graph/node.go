package graph

import (
	"context"

	"github.com/entente-kg/entente/graph/model"
	"github.com/entente-kg/entente/kg"
)

func (r *Resolver) nodeByID(ctx context.Context, id string) (model.Node, error) {
	found, err := r.nodesByID(ctx, []string{id})
	if err != nil {
		return nil, err
	}
	return found[0], nil
}

// nodesByID reads what global ids name, one store call a type.
func (r *Resolver) nodesByID(ctx context.Context, ids []string) ([]model.Node, error) {
	if err := checkList("ids", len(ids)); err != nil {
		return nil, err
	}
	keys := map[string][]string{}
	for _, id := range ids {
		if typeName, key, ok := model.ParseGlobalID(id); ok {
			keys[typeName] = append(keys[typeName], key)
		}
	}
	accords, err := r.accordsByKey(ctx, keys["Accord"])
	if err != nil {
		return nil, err
	}
	articles, err := r.articlesByKey(ctx, keys["Article"])
	if err != nil {
		return nil, err
	}
	parties, err := r.partiesByKey(ctx, append(keys["Country"], keys["Organisation"]...))
	if err != nil {
		return nil, err
	}
	out := make([]model.Node, len(ids))
	for i, id := range ids {
		typeName, key, _ := model.ParseGlobalID(id)
		switch {
		case typeName == "Accord" && accords[key] != nil:
			out[i] = accords[key]
		case typeName == "Article" && articles[key] != nil:
			out[i] = articles[key]
		case (typeName == "Organisation") == kg.Party(key).IsOrganisation() && parties[kg.Party(key)] != nil:
			out[i] = parties[kg.Party(key)]
		}
	}
	return out, nil
}

// partiesByKey leaves out codes that neither the gazetteer nor an accord knows.
func (r *Resolver) partiesByKey(ctx context.Context, keys []string) (map[kg.Party]model.Party, error) {
	var known, unknown []kg.Party
	for _, key := range distinct(keys) {
		if code := kg.Party(key); r.named(code) {
			known = append(known, code)
		} else {
			unknown = append(unknown, code)
		}
	}
	if len(unknown) > 0 {
		stats, err := r.store.PartyStats(ctx, unknown)
		if err != nil {
			return nil, err
		}
		for _, s := range stats {
			if s.Accords > 0 {
				known = append(known, s.Party)
			}
		}
	}
	return model.SeatParties(known), nil
}
