package graph

import (
	"cmp"
	"context"
	"slices"

	"github.com/entente-kg/entente/graph/model"
	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/store"
)

func (r *Resolver) comparison(a, b kg.Party, filter *store.Filter) (*model.Comparison, error) {
	f, err := checkFilter(filter)
	if err != nil {
		return nil, err
	}
	if a == b {
		return nil, invalid("a comparison needs two different parties, both are %s", a)
	}
	parties := model.SeatParties([]kg.Party{a, b})
	return model.SeatComparison(&model.Comparison{A: parties[a], B: parties[b], Filter: f}), nil
}

// comparedCounts gives the number of accords of a, of b, and of both.
func (r *Resolver) comparedCounts(ctx context.Context, comparisons []*model.Comparison) ([][]int, error) {
	return ask(ctx, comparisons, "counts", func(ctx context.Context, level []*model.Comparison) ([][]int, error) {
		return perObject(level, func(c *model.Comparison) ([]int, error) {
			a, b := c.A.PartyCode(), c.B.PartyCode()
			return r.store.CountsOfSets(ctx, []kg.Parties{{a}, {b}, kg.NewParties(a, b)}, c.Filter)
		})
	})
}

// comparedRows counts the accords of a and of b by a dimension.
func (r *Resolver) comparedRows(ctx context.Context, comparisons []*model.Comparison, by store.Dimension, first int) ([][]*model.ComparisonRow, error) {
	if err := checkFirst(first); err != nil {
		return nil, err
	}
	return perObject(comparisons, func(c *model.Comparison) ([]*model.ComparisonRow, error) {
		a, b := c.A.PartyCode(), c.B.PartyCode()
		ofA, err := r.tallyOf(ctx, a, c.Filter, by)
		if err != nil {
			return nil, err
		}
		ofB, err := r.tallyOf(ctx, b, c.Filter, by)
		if err != nil {
			return nil, err
		}
		rows := map[string]*model.ComparisonRow{}
		row := func(value string) *model.ComparisonRow {
			if rows[value] == nil {
				rows[value] = &model.ComparisonRow{Value: value}
			}
			return rows[value]
		}
		for _, cell := range ofA {
			row(cell.Row).A = cell.Accords
		}
		for _, cell := range ofB {
			row(cell.Row).B = cell.Accords
		}
		if by == store.ByParty { // nobody is their own partner
			delete(rows, string(a))
			delete(rows, string(b))
		}
		return sortedRows(rows, by, first), nil
	})
}

func sortedRows(rows map[string]*model.ComparisonRow, by store.Dimension, first int) []*model.ComparisonRow {
	out := make([]*model.ComparisonRow, 0, len(rows))
	for _, row := range rows {
		out = append(out, row)
	}
	slices.SortFunc(out, func(x, y *model.ComparisonRow) int {
		return cmp.Or(cmp.Compare(y.A+y.B, x.A+x.B), cmp.Compare(x.Value, y.Value))
	})
	out = out[:min(first, len(out))]
	if by != store.ByParty {
		return out
	}
	parties := model.SeatParties(each(out, func(row *model.ComparisonRow) kg.Party { return kg.Party(row.Value) }))
	for _, row := range out {
		row.Party = parties[kg.Party(row.Value)]
	}
	return out
}

// tallyOf counts the accords of a party by a dimension.
func (r *Resolver) tallyOf(ctx context.Context, p kg.Party, f store.Filter, by store.Dimension) ([]store.Cell, error) {
	f.AllOf = kg.NewParties(append([]kg.Party{p}, f.AllOf...)...)
	return r.store.Tally(ctx, f, by, "", 0)
}
