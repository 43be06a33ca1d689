package graph

import (
	"cmp"
	"context"
	"slices"

	"github.com/entente-kg/entente/graph/model"
	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/store"
)

// maxContacts is how many accords the history of a relationship is read from.
const maxContacts = 500

// contacts gives the dated states of the accords of each relationship, newest first.
func (r *Resolver) contacts(ctx context.Context, relationships []*model.Relationship) ([][]*model.Contact, error) {
	return ask(ctx, relationships, "contacts", func(ctx context.Context, level []*model.Relationship) ([][]*model.Contact, error) {
		return perObject(level, func(x *model.Relationship) ([]*model.Contact, error) {
			rows, err := r.store.Accords(ctx, x.Filter, store.NewestFirst, store.Page{First: maxContacts})
			if err != nil {
				return nil, err
			}
			out := []*model.Contact{}
			for _, a := range model.SeatAccords(rows) {
				for _, s := range store.StepsOf(a.Accord) {
					if s.Date != "" {
						out = append(out, &model.Contact{Date: s.Date, Status: s.Status, Accord: a})
					}
				}
			}
			slices.SortStableFunc(out, func(x, y *model.Contact) int {
				return cmp.Or(cmp.Compare(y.Date, x.Date), cmp.Compare(slices.Index(kg.Statuses, y.Status), slices.Index(kg.Statuses, x.Status)),
					cmp.Compare(x.Accord.Key(), y.Accord.Key()))
			})
			return out, nil
		})
	})
}

func (r *Resolver) historyOfRelationships(ctx context.Context, relationships []*model.Relationship, first int) ([][]*model.Contact, error) {
	if err := checkFirst(first); err != nil {
		return nil, err
	}
	all, err := r.contacts(ctx, relationships)
	return each(all, func(cs []*model.Contact) []*model.Contact { return cs[:min(first, len(cs))] }), err
}

func (r *Resolver) lastContacts(ctx context.Context, relationships []*model.Relationship) ([]*model.Contact, error) {
	all, err := r.contacts(ctx, relationships)
	return each(all, func(cs []*model.Contact) *model.Contact {
		if i := slices.IndexFunc(cs, func(c *model.Contact) bool { return c.Status != kg.Planned }); i >= 0 {
			return cs[i]
		}
		return nil
	}), err
}

// peopleOfRelationships counts who signed the shared accords.
func (r *Resolver) peopleOfRelationships(ctx context.Context, relationships []*model.Relationship, first int) ([][]*model.PersonCount, error) {
	if err := checkFirst(first); err != nil {
		return nil, err
	}
	return perObject(relationships, func(x *model.Relationship) ([]*model.PersonCount, error) {
		if first == 0 { // which the store takes for no limit
			return []*model.PersonCount{}, nil
		}
		cells, err := r.store.Tally(ctx, x.Filter, store.ByPerson, "", first)
		return each(cells, func(c store.Cell) *model.PersonCount {
			return &model.PersonCount{Name: c.Row, Accords: c.Accords, FirstDate: optional(c.First), LastDate: optional(c.Last)}
		}), err
	})
}

func (r *Resolver) timelineOfRelationships(ctx context.Context, relationships []*model.Relationship, by model.TimelineUnit, split *model.TimelineSplit) ([][]*model.TimelinePoint, error) {
	return perObject(relationships, func(x *model.Relationship) ([]*model.TimelinePoint, error) {
		return r.timeline(ctx, &x.Filter, by, split, nil)
	})
}
