package graph

import (
	"context"
	"strings"
	"unicode/utf8"

	"github.com/entente-kg/entente/graph/model"
	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/store"
)

func (r *Resolver) search(ctx context.Context, text string, first int) ([]*model.SearchHit, error) {
	if err := checkFirst(first); err != nil {
		return nil, err
	}
	if utf8.RuneCountInString(text) > maxText {
		return nil, invalid("text: at most %d characters", maxText)
	}
	if strings.TrimSpace(text) == "" || first == 0 {
		return []*model.SearchHit{}, nil
	}
	hits, err := r.store.Search(ctx, text, first)
	if err != nil {
		return nil, err
	}
	find, err := r.results(ctx, hits)
	if err != nil {
		return nil, err
	}
	out := make([]*model.SearchHit, 0, len(hits))
	for _, h := range hits {
		if found := find(h); found != nil { // else removed since
			out = append(out, &model.SearchHit{Result: found, Title: h.Title, Score: h.Score, Query: text})
		}
	}
	return out, nil
}

// results reads what the hits name, one store call a type, and finds it by hit.
func (r *Resolver) results(ctx context.Context, hits []store.Hit) (func(store.Hit) model.SearchResult, error) {
	keys := map[store.HitType][]string{}
	var codes []kg.Party
	for _, h := range hits {
		keys[h.Type] = append(keys[h.Type], h.ID)
		if h.Type == store.HitCountry || h.Type == store.HitOrganisation {
			codes = append(codes, kg.Party(h.ID))
		}
	}
	accords, err := r.accordsByKey(ctx, keys[store.HitAccord])
	if err != nil {
		return nil, err
	}
	articles, err := r.articlesByKey(ctx, keys[store.HitArticle])
	if err != nil {
		return nil, err
	}
	parties := model.SeatParties(codes)
	return func(h store.Hit) model.SearchResult {
		switch h.Type {
		case store.HitAccord:
			if a := accords[h.ID]; a != nil {
				return a
			}
		case store.HitArticle:
			if a := articles[h.ID]; a != nil {
				return a
			}
		case store.HitCountry, store.HitOrganisation:
			found, _ := parties[kg.Party(h.ID)].(model.SearchResult)
			return found
		case store.HitPerson:
			return &model.NamedPerson{Name: h.ID}
		case store.HitInstitution:
			return &model.NamedInstitution{Name: h.ID}
		}
		return nil
	}, nil
}
