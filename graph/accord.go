package graph

import (
	"context"
	"slices"

	"github.com/entente-kg/entente/graph/model"
	"github.com/entente-kg/entente/kg"
)

func (r *Resolver) accordByID(ctx context.Context, id string) (*model.Accord, error) {
	found, err := r.accordsByKey(ctx, []string{model.KeyOf("Accord", id)})
	if err != nil {
		return nil, err
	}
	return found[model.KeyOf("Accord", id)], nil
}

// accordsByKey reads accords into one level; former keys answer too.
func (r *Resolver) accordsByKey(ctx context.Context, keys []string) (map[string]*model.Accord, error) {
	keys = distinct(keys)
	if len(keys) == 0 {
		return nil, nil
	}
	rows, err := r.store.AccordsByID(ctx, keys)
	if err != nil {
		return nil, err
	}
	var accords []kg.Accord
	at := map[string]int{}
	for i, a := range rows {
		if a != nil {
			at[keys[i]] = len(accords)
			accords = append(accords, *a)
		}
	}
	placed := model.SeatAccords(accords)
	out := make(map[string]*model.Accord, len(at))
	for key, i := range at {
		out[key] = placed[i]
	}
	return out, nil
}

// mentionsOf gives what articles say of each accord of the level, best first.
func (r *Resolver) mentionsOf(ctx context.Context, accords []*model.Accord) ([][]*model.Mention, error) {
	return ask(ctx, accords, "mentions", func(ctx context.Context, level []*model.Accord) ([][]*model.Mention, error) {
		reports, err := r.store.Reports(ctx, each(level, (*model.Accord).Key))
		return model.SeatMentions(reports), err
	})
}

func (r *Resolver) mentionsOfAccords(ctx context.Context, accords []*model.Accord, first int) ([][]*model.Mention, error) {
	if err := checkFirst(first); err != nil {
		return nil, err
	}
	all, err := r.mentionsOf(ctx, accords)
	if err != nil {
		return nil, err
	}
	return each(all, func(ms []*model.Mention) []*model.Mention { return ms[:min(first, len(ms))] }), nil
}

func (r *Resolver) evidenceOfAccords(ctx context.Context, accords []*model.Accord, first int) ([][]*model.Evidence, error) {
	if err := checkFirst(first); err != nil {
		return nil, err
	}
	all, err := r.mentionsOf(ctx, accords)
	if err != nil {
		return nil, err
	}
	return each(all, func(ms []*model.Mention) []*model.Evidence {
		out := []*model.Evidence{}
		for _, m := range ms {
			out = append(out, m.Evidence()...)
		}
		return out[:min(first, len(out))]
	}), nil
}

// sourcesOfAccords groups the mentions of each accord by the article whose text they repeat.
func (r *Resolver) sourcesOfAccords(ctx context.Context, accords []*model.Accord) ([][]*model.Source, error) {
	return ask(ctx, accords, "sources", func(ctx context.Context, level []*model.Accord) ([][]*model.Source, error) {
		all, err := r.mentionsOf(ctx, level)
		if err != nil {
			return nil, err
		}
		for i, a := range level {
			markCopies(a.Accord, all[i])
		}
		originals, err := r.originals(ctx, all)
		if err != nil {
			return nil, err
		}
		return each(all, func(ms []*model.Mention) []*model.Source { return sources(ms, originals) }), nil
	})
}

// markCopies tells mentions whose text linking found to be another article's of the accord.
func markCopies(a kg.Accord, mentions []*model.Mention) {
	for _, c := range a.Copies {
		for _, m := range mentions {
			if m.Key() == c.Mention {
				m.SourceKey = c.Of
			}
		}
	}
}

// originals gives the articles whose text the articles of the mentions repeat; those that report
// none of the accords themselves are read from the store.
func (r *Resolver) originals(ctx context.Context, all [][]*model.Mention) (map[string]*model.Article, error) {
	known := map[string]*model.Article{}
	var wanted []string
	for _, m := range slices.Concat(all...) {
		known[m.ArticleRef.Key()] = m.ArticleRef
		wanted = append(wanted, m.SourceKey)
	}
	missing := slices.DeleteFunc(distinct(wanted), func(key string) bool { return known[key] != nil })
	read, err := r.articlesByKey(ctx, missing)
	for key, a := range read {
		known[key] = a
	}
	return known, err
}

func sources(mentions []*model.Mention, originals map[string]*model.Article) []*model.Source {
	out := []*model.Source{}
	byKey := map[string]*model.Source{}
	for _, m := range mentions {
		key := m.SourceKey
		if originals[key] == nil { // the original is gone from the store: the copy speaks for itself
			key = m.ArticleRef.Key()
		}
		s := byKey[key]
		if s == nil {
			s = &model.Source{Original: originals[key]}
			byKey[key] = s
			out = append(out, s)
		}
		if !slices.Contains(s.Articles, m.ArticleRef) {
			s.Articles = append(s.Articles, m.ArticleRef)
		}
		if o := m.ArticleRef.Article.Outlet; o != "" && !slices.Contains(s.Outlets, o) {
			s.Outlets = append(s.Outlets, o)
		}
	}
	for _, s := range out {
		slices.Sort(s.Outlets)
	}
	return out
}

// relatedAccords gives the accord at the other end of each relation.
func (r *Resolver) relatedAccords(ctx context.Context, relations []*model.AccordRelation) ([]*model.Accord, error) {
	ends, err := ask(ctx, each(relations, func(x *model.AccordRelation) *model.Accord { return x.From }), "related",
		func(ctx context.Context, level []*model.Accord) ([]map[string]*model.Accord, error) {
			var keys []string
			for _, a := range level {
				keys = append(keys, each(a.Accord.Relations, func(x kg.AccordRelation) string { return x.To })...)
			}
			found, err := r.accordsByKey(ctx, keys)
			return each(level, func(*model.Accord) map[string]*model.Accord { return found }), err
		})
	if err != nil {
		return nil, err
	}
	out := make([]*model.Accord, len(relations))
	for i, x := range relations {
		out[i] = ends[i][x.To]
	}
	return out, nil
}
