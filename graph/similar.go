package graph

import (
	"cmp"
	"context"
	"math"
	"slices"

	"github.com/entente-kg/entente/graph/model"
	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/store"
)

const commonShown = 5

// vectors holds, for every party, the number of its accords by value.
type vectors map[string]map[string]float64

func (v vectors) add(party, value string, n int) {
	if v[party] == nil {
		v[party] = map[string]float64{}
	}
	v[party][value] += float64(n)
}

// similar finds the parties that sign most like one.
func (r *Resolver) similar(ctx context.Context, code kg.Party, filter *store.Filter, first int) ([]*model.SimilarParty, error) {
	f, err := checkFilter(filter)
	if err == nil {
		err = checkFirst(first)
	}
	if err != nil {
		return nil, err
	}
	pairs, err := r.store.Tally(ctx, f, store.ByParty, store.ByParty, 0)
	if err != nil {
		return nil, err
	}
	subjects, err := r.store.Tally(ctx, f, store.ByParty, store.ByDomain, 0)
	if err != nil {
		return nil, err
	}
	partners, domains := vectors{}, vectors{}
	for _, p := range pairs {
		partners.add(p.Row, p.Column, p.Accords)
		partners.add(p.Column, p.Row, p.Accords)
	}
	for _, s := range subjects {
		domains.add(s.Row, s.Column, s.Accords)
	}
	return mostSimilar(string(code), partners, domains, first), nil
}

func mostSimilar(code string, partners, domains vectors, first int) []*model.SimilarParty {
	type candidate struct {
		code              string
		partners, domains float64
	}
	var found []candidate
	for other := range partners {
		if other == code || kg.Party(other).IsOrganisation() != kg.Party(code).IsOrganisation() {
			continue
		}
		c := candidate{other, rounded(cosine(partners[code], partners[other], code, other)), rounded(cosine(domains[code], domains[other]))}
		if c.partners+c.domains > 0 {
			found = append(found, c)
		}
	}
	slices.SortFunc(found, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(b.partners+b.domains, a.partners+a.domains), cmp.Compare(a.code, b.code))
	})
	found = found[:min(first, len(found))]
	common := each(found, func(c candidate) []string { return inCommon(partners[code], partners[c.code], code, c.code) })
	seated := model.SeatParties(each(append(each(found, func(c candidate) string { return c.code }), slices.Concat(common...)...),
		func(s string) kg.Party { return kg.Party(s) }))
	return zip(found, common, func(c candidate, shared []string) *model.SimilarParty {
		return &model.SimilarParty{
			Party: seated[kg.Party(c.code)], Score: rounded((c.partners + c.domains) / 2), PartnerSimilarity: c.partners, DomainSimilarity: c.domains,
			CommonPartners: each(shared, func(s string) model.Party { return seated[kg.Party(s)] }),
		}
	})
}

// cosine of the angle between two vectors, some values left out; 0 where one of them has no length.
func cosine(a, b map[string]float64, without ...string) float64 {
	var dot, aa, bb float64
	for value, x := range a {
		if !slices.Contains(without, value) {
			aa += x * x
			dot += x * b[value]
		}
	}
	for value, y := range b {
		if !slices.Contains(without, value) {
			bb += y * y
		}
	}
	if aa == 0 || bb == 0 {
		return 0
	}
	return dot / math.Sqrt(aa*bb)
}

// inCommon gives the values that both have, those of which both have most first.
func inCommon(a, b map[string]float64, without ...string) []string {
	var out []string
	for value := range a {
		if b[value] > 0 && !slices.Contains(without, value) {
			out = append(out, value)
		}
	}
	slices.SortFunc(out, func(x, y string) int {
		return cmp.Or(cmp.Compare(min(a[y], b[y]), min(a[x], b[x])), cmp.Compare(x, y))
	})
	return out[:min(commonShown, len(out))]
}
