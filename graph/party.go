package graph

import (
	"cmp"
	"context"
	"slices"

	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/graph/model"
	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/store"
)

// partyByCode is nil for a code that neither the gazetteer nor an accord knows.
func (r *Resolver) partyByCode(ctx context.Context, code kg.Party) (model.Party, error) {
	if !r.named(code) {
		stats, err := r.store.PartyStats(ctx, []kg.Party{code})
		if err != nil || len(stats) == 0 || stats[0].Accords == 0 {
			return nil, err
		}
	}
	return model.SeatParties([]kg.Party{code})[code], nil
}

func (r *Resolver) named(code kg.Party) bool {
	if code.IsOrganisation() {
		_, ok := gazetteer.Organisation(code)
		return ok
	}
	_, ok := gazetteer.Country(code)
	return ok
}

func (r *Resolver) countryByCode(ctx context.Context, code kg.Party) (*model.Country, error) {
	if code.IsOrganisation() {
		return nil, invalid("%s is the code of an organisation: ask for organisation(code)", code)
	}
	p, err := r.partyByCode(ctx, code)
	c, _ := p.(*model.Country)
	return c, err
}

func (r *Resolver) organisationByCode(ctx context.Context, code kg.Party) (*model.Organisation, error) {
	if !code.IsOrganisation() {
		return nil, invalid("%s is the code of a country: ask for country(code), or write ORG:%s", code, code)
	}
	p, err := r.partyByCode(ctx, code)
	o, _ := p.(*model.Organisation)
	return o, err
}

func (r *Resolver) countries(ctx context.Context, withAccords bool) ([]*model.Country, error) {
	known := each(gazetteer.Countries(), func(c kg.Country) kg.Party { return c.Code })
	return partiesOfType[*model.Country](ctx, r, known, withAccords)
}

func (r *Resolver) organisations(ctx context.Context, withAccords bool) ([]*model.Organisation, error) {
	known := each(gazetteer.Organisations(), func(o kg.Organisation) kg.Party { return o.Code })
	return partiesOfType[*model.Organisation](ctx, r, known, withAccords)
}

// partiesOfType gives the known parties and those of the graph, by code, in one level.
func partiesOfType[P model.Party](ctx context.Context, r *Resolver, known []kg.Party, withAccords bool) ([]P, error) {
	stats, err := r.store.PartyStats(ctx, nil)
	if err != nil {
		return nil, err
	}
	codes := each(stats, func(s store.PartyStat) kg.Party { return s.Party })
	if !withAccords {
		codes = append(codes, known...)
	}
	out := []P{}
	for _, p := range model.SeatParties(codes) {
		if p, ok := p.(P); ok {
			out = append(out, p)
		}
	}
	slices.SortFunc(out, func(a, b P) int { return cmp.Compare(a.PartyCode(), b.PartyCode()) })
	return out, nil
}

func codes(ps []model.Party) []kg.Party { return each(ps, model.Party.PartyCode) }

// accordCounts gives the number of accords of each party. (Countries and organisations of a level
// are asked together: O is either.)
func accordCounts[O seated[model.Party]](ctx context.Context, r *Resolver, objs []O) ([]int, error) {
	return ask(ctx, objs, "accordCount", func(ctx context.Context, level []model.Party) ([]int, error) {
		stats, err := r.store.PartyStats(ctx, codes(level))
		if err != nil {
			return nil, err
		}
		byCode := map[kg.Party]int{}
		for _, s := range stats {
			byCode[s.Party] = s.Accords
		}
		return each(level, func(p model.Party) int { return byCode[p.PartyCode()] }), nil
	})
}

// partnersOf gives the parties that share accords with each party.
func partnersOf[O seated[model.Party]](ctx context.Context, r *Resolver, objs []O, filter *store.Filter, first int) ([][]*model.Partner, error) {
	f, err := checkFilter(filter)
	if err == nil {
		err = checkFirst(first)
	}
	if err != nil {
		return nil, err
	}
	return ask(ctx, objs, question("partners", f, first), func(ctx context.Context, level []model.Party) ([][]*model.Partner, error) {
		if first == 0 { // which the store takes for no limit
			return make([][]*model.Partner, len(level)), nil
		}
		rows, err := r.store.Partners(ctx, codes(level), f, first)
		if err != nil {
			return nil, err
		}
		return model.SeatPartners(level, f, rows), nil
	})
}

// accordsOf gives a page of the accords of each party.
func accordsOf[O seated[model.Party]](ctx context.Context, r *Resolver, objs []O, filter *store.Filter, list listing) ([]*model.AccordConnection, error) {
	f, page, err := list.check(filter)
	if err != nil {
		return nil, err
	}
	asked := "accords" + list.key()
	if filter != nil {
		asked = question("accords", f, list)
	}
	return ask(ctx, objs, asked, func(ctx context.Context, level []model.Party) ([]*model.AccordConnection, error) {
		rows, err := r.store.AccordsOfParties(ctx, codes(level), f, list.Order, page)
		if err != nil {
			return nil, err
		}
		return r.counted(list.connections(rows), each(level, func(p model.Party) kg.Parties { return kg.Parties{p.PartyCode()} }), f), nil
	})
}

// partyLevel puts the parties that a level of objects names into one level of parties.
func partyLevel[O seated[O]](ctx context.Context, r *Resolver, objs []O, namedIn func(O) []kg.Party) ([]map[kg.Party]model.Party, error) {
	return ask(ctx, objs, "parties", func(ctx context.Context, level []O) ([]map[kg.Party]model.Party, error) {
		parties := model.SeatParties(slices.Concat(each(level, namedIn)...))
		return each(level, func(O) map[kg.Party]model.Party { return parties }), nil
	})
}

func partiesInAccord(a *model.Accord) []kg.Party {
	return slices.Concat(a.Accord.Parties,
		each(a.Accord.Signatories, func(s kg.Signatory) kg.Party { return s.For }),
		each(a.Accord.Institutions, func(p kg.Phrase) kg.Party { return p.For }))
}

func partiesInMention(m *model.Mention) []kg.Party {
	return slices.Concat(m.Mention.Parties,
		each(m.Mention.Signatories, func(s kg.Signatory) kg.Party { return s.For }))
}

func pick(parties map[kg.Party]model.Party, codes []kg.Party) []model.Party {
	return each(codes, func(c kg.Party) model.Party { return parties[c] })
}

func signatories(parties map[kg.Party]model.Party, people []kg.Signatory) []*model.Signatory {
	return each(people, func(s kg.Signatory) *model.Signatory {
		return &model.Signatory{Name: s.Name, Role: optional(s.Role), For: parties[s.For]}
	})
}

func (r *Resolver) partiesOfAccords(ctx context.Context, accords []*model.Accord) ([][]model.Party, error) {
	levels, err := partyLevel(ctx, r, accords, partiesInAccord)
	return zip(accords, levels, func(a *model.Accord, ps map[kg.Party]model.Party) []model.Party { return pick(ps, a.Accord.Parties) }), err
}

func (r *Resolver) signatoriesOfAccords(ctx context.Context, accords []*model.Accord) ([][]*model.Signatory, error) {
	levels, err := partyLevel(ctx, r, accords, partiesInAccord)
	return zip(accords, levels, func(a *model.Accord, ps map[kg.Party]model.Party) []*model.Signatory {
		return signatories(ps, a.Accord.Signatories)
	}), err
}

func (r *Resolver) institutionsOfAccords(ctx context.Context, accords []*model.Accord) ([][]*model.SigningInstitution, error) {
	levels, err := partyLevel(ctx, r, accords, partiesInAccord)
	return zip(accords, levels, func(a *model.Accord, ps map[kg.Party]model.Party) []*model.SigningInstitution {
		return each(a.Accord.Institutions, func(p kg.Phrase) *model.SigningInstitution {
			return &model.SigningInstitution{Name: p.Text, Of: ps[p.For], Phrase: p, Accord: a}
		})
	}), err
}

func (r *Resolver) partiesOfMentions(ctx context.Context, mentions []*model.Mention) ([][]model.Party, error) {
	levels, err := partyLevel(ctx, r, mentions, partiesInMention)
	return zip(mentions, levels, func(m *model.Mention, ps map[kg.Party]model.Party) []model.Party { return pick(ps, m.Mention.Parties) }), err
}

func (r *Resolver) signatoriesOfMentions(ctx context.Context, mentions []*model.Mention) ([][]*model.Signatory, error) {
	levels, err := partyLevel(ctx, r, mentions, partiesInMention)
	return zip(mentions, levels, func(m *model.Mention, ps map[kg.Party]model.Party) []*model.Signatory {
		return signatories(ps, m.Mention.Signatories)
	}), err
}

// zip maps two slices side by side; it gives nothing where the second is nil, after an error.
func zip[A, B, C any](as []A, bs []B, f func(A, B) C) []C {
	if bs == nil {
		return nil
	}
	out := make([]C, len(as))
	for i, a := range as {
		out[i] = f(a, bs[i])
	}
	return out
}
