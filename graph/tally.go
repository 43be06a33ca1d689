package graph

import (
	"cmp"
	"context"
	"maps"
	"slices"

	"github.com/entente-kg/entente/graph/model"
	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/store"
)

// What a flat list of counts holds at most.
const (
	maxPoints = 10_000
	maxCells  = 2000
)

// maxLargest is how many values a timeline counts apart where not all of them are.
const maxLargest = 100

// timeline counts accords by period.
func (r *Resolver) timeline(ctx context.Context, filter *store.Filter, by model.TimelineUnit, split *model.TimelineSplit, largest *int) ([]*model.TimelinePoint, error) {
	f, err := checkFilter(filter)
	if err != nil {
		return nil, err
	}
	limit := maxPoints + 1
	switch {
	case largest == nil:
	case split == nil:
		return nil, invalid("largest: there is no split whose values it could count")
	case *largest < 1 || *largest > maxLargest:
		return nil, invalid("largest: %d is not between 1 and %d", *largest, maxLargest)
	default:
		limit = 0
	}
	var columns store.Dimension
	if split != nil {
		columns = store.Dimension(*split)
		if *split == model.TimelineSplitPartner {
			columns = store.ByParty
		}
	}
	cells, err := r.store.Tally(ctx, f, store.Dimension(by), columns, limit)
	if err != nil {
		return nil, err
	}
	named := kg.NewParties(slices.Concat(f.AllOf, f.AnyOf)...)
	cells = slices.DeleteFunc(cells, func(c store.Cell) bool { return columns == store.ByParty && named.Has(kg.Party(c.Column)) })
	if largest != nil {
		cells = summed(cells, *largest)
	}
	if len(cells) > maxPoints {
		return nil, invalid("the timeline has more than %d points: narrow the filter, or split by less", maxPoints)
	}
	slices.SortFunc(cells, func(a, b store.Cell) int { return cmp.Or(cmp.Compare(a.Row, b.Row), cmp.Compare(a.Column, b.Column)) })
	party := partiesOfCells(columns, cells, func(c store.Cell) string { return c.Column })
	return each(cells, func(c store.Cell) *model.TimelinePoint {
		return &model.TimelinePoint{Period: kg.Date(c.Row), Value: optional(c.Column), Party: party(c), Accords: c.Accords, Instruments: c.Instruments}
	}), nil
}

// summed keeps the columns of most accords, and sums up the others row by row, in a column without a name.
func summed(cells []store.Cell, largest int) []store.Cell {
	totals := map[string]int{}
	for _, c := range cells {
		totals[c.Column] += c.Accords
	}
	columns := slices.SortedFunc(maps.Keys(totals), func(a, b string) int { return cmp.Or(cmp.Compare(totals[b], totals[a]), cmp.Compare(a, b)) })
	kept := columns[:min(largest, len(columns))]
	var out []store.Cell
	others := map[string]int{} // where the sum of a row stands
	for _, c := range cells {
		if slices.Contains(kept, c.Column) {
			out = append(out, c)
			continue
		}
		at, there := others[c.Row]
		if !there {
			at = len(out)
			others[c.Row] = at
			out = append(out, store.Cell{Row: c.Row})
		}
		out[at].Accords += c.Accords
		out[at].Instruments += c.Instruments
	}
	return out
}

// partiesOfCells finds the party of each cell, nil where the dimension holds no parties.
func partiesOfCells(d store.Dimension, cells []store.Cell, value func(store.Cell) string) func(store.Cell) model.Party {
	if d != store.ByParty {
		return func(store.Cell) model.Party { return nil }
	}
	parties := model.SeatParties(each(cells, func(c store.Cell) kg.Party { return kg.Party(value(c)) }))
	return func(c store.Cell) model.Party { return parties[kg.Party(value(c))] }
}

// matrix counts accords by two dimensions.
func (r *Resolver) matrix(ctx context.Context, rows, columns store.Dimension, filter *store.Filter, first int) ([]*model.MatrixCell, error) {
	f, err := checkFilter(filter)
	if err != nil {
		return nil, err
	}
	if first < 0 || first > maxCells {
		return nil, invalid("first: %d is not between 0 and %d", first, maxCells)
	}
	if first == 0 { // which the store takes for no limit
		return []*model.MatrixCell{}, nil
	}
	cells, err := r.store.Tally(ctx, f, rows, columns, first)
	if err != nil {
		return nil, err
	}
	row := partiesOfCells(rows, cells, func(c store.Cell) string { return c.Row })
	column := partiesOfCells(columns, cells, func(c store.Cell) string { return c.Column })
	return each(cells, func(c store.Cell) *model.MatrixCell {
		return &model.MatrixCell{Row: c.Row, RowParty: row(c), Column: c.Column, ColumnParty: column(c), Accords: c.Accords, Instruments: c.Instruments}
	}), nil
}

// subjects are the dimensions of what can be ranked; countries and organisations are told apart
// after counting.
var subjects = map[model.RankingSubject]struct{ rows, columns store.Dimension }{
	model.RankingSubjectCountry:      {rows: store.ByParty},
	model.RankingSubjectOrganisation: {rows: store.ByParty},
	model.RankingSubjectPair:         {rows: store.ByParty, columns: store.ByParty},
}

// rankings counts accords by a dimension.
func (r *Resolver) rankings(ctx context.Context, of model.RankingSubject, filter *store.Filter, first int) ([]*model.Ranking, error) {
	f, err := checkFilter(filter)
	if err == nil {
		err = checkFirst(first)
	}
	if err != nil || first == 0 {
		return []*model.Ranking{}, err
	}
	subject, ok := subjects[of]
	if !ok {
		subject.rows = store.Dimension(of)
	}
	limit := first
	if subject.rows == store.ByParty && subject.columns == "" {
		limit = 0 // some hundred parties, of which some fall away below
	}
	cells, err := r.store.Tally(ctx, f, subject.rows, subject.columns, limit)
	if err != nil {
		return nil, err
	}
	cells = slices.DeleteFunc(cells, func(c store.Cell) bool {
		organisation := kg.Party(c.Row).IsOrganisation()
		return of == model.RankingSubjectCountry && organisation || of == model.RankingSubjectOrganisation && !organisation
	})
	return ranked(cells[:min(first, len(cells))], subject.rows, subject.columns), nil
}

func ranked(cells []store.Cell, rows, columns store.Dimension) []*model.Ranking {
	party := partiesOfCells(rows, cells, func(c store.Cell) string { return c.Row })
	other := partiesOfCells(columns, cells, func(c store.Cell) string { return c.Column })
	out := make([]*model.Ranking, len(cells))
	for i, c := range cells {
		rank := i + 1
		if i > 0 && cells[i-1].Accords == c.Accords {
			rank = out[i-1].Rank
		}
		value := c.Row
		if c.Column != "" {
			value += "+" + c.Column
		}
		out[i] = &model.Ranking{
			Rank: rank, Value: value, Party: party(c), Other: other(c), Accords: c.Accords, Instruments: c.Instruments,
			FirstDate: optional(c.First), LastDate: optional(c.Last),
		}
	}
	return out
}
