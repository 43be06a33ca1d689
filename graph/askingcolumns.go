package graph

import (
	"slices"
	"strconv"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"

	"github.com/entente-kg/entente/graph/model"
	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/store"
)

// Objects that a query begins with, some of whose columns ask the store. What the store was asked for is
// kept with the object: where such an object is left to the generated code after all, nothing is asked
// twice.

var (
	askingCountryColumns      columns[*model.Country]
	askingOrganisationColumns columns[*model.Organisation]
	relationshipColumns       columns[*model.Relationship]
)

func init() {
	askingCountryColumns = withColumns(countryColumns, askingPartyColumns[*model.Country]())
	askingOrganisationColumns = withColumns(organisationColumns, askingPartyColumns[*model.Organisation]())
	relationshipColumns = columns[*model.Relationship]{
		"a":           party(func(x *model.Relationship) model.Party { return x.A }),
		"b":           party(func(x *model.Relationship) model.Party { return x.B }),
		"total":       sumOf(number(func(s store.Summary) int { return s.Accords })),
		"instruments": sumOf(number(func(s store.Summary) int { return s.Instruments })),
		"firstDate":   sumOf(maybe(func(s store.Summary) kg.Date { return s.First })),
		"lastDate":    sumOf(maybe(func(s store.Summary) kg.Date { return s.Last })),
		"accords": accordPages(func(p *plain, rows []*model.Relationship, list listing) ([]*model.AccordConnection, error) {
			return p.resolver.accordsOfRelationships(p.ctx, rows, list)
		}),
	}
}

func withColumns[O any](some, others columns[O]) columns[O] {
	all := columns[O]{}
	for _, c := range []columns[O]{some, others} {
		for name, column := range c {
			all[name] = column
		}
	}
	return all
}

func askingPartyColumns[O interface {
	comparable
	seated[model.Party]
}]() columns[O] {
	return columns[O]{
		"accordCount": func(p *plain, _ graphql.CollectedField, rows []O) row[O] {
			counts, err := accordCounts(p.ctx, p.resolver, rows)
			if err != nil {
				return nil
			}
			return func(b []byte, o O) []byte { return strconv.AppendInt(b, int64(counts[slices.Index(rows, o)]), 10) }
		},
		"accords": accordPages(func(p *plain, rows []O, list listing) ([]*model.AccordConnection, error) {
			return accordsOf(p.ctx, p.resolver, rows, nil, list)
		}),
	}
}

// sumOf is a column out of the sums of relationships.
func sumOf(column func(*plain, graphql.CollectedField, []store.Summary) row[store.Summary]) func(*plain, graphql.CollectedField, []*model.Relationship) row[*model.Relationship] {
	return func(p *plain, f graphql.CollectedField, rows []*model.Relationship) row[*model.Relationship] {
		sums, err := p.resolver.summaries(p.ctx, rows)
		if err != nil {
			return nil
		}
		one := column(p, f, sums)
		return func(b []byte, x *model.Relationship) []byte { return one(b, sums[slices.Index(rows, x)]) }
	}
}

// accordPages is a column of pages of accords, without a filter of their own.
func accordPages[O comparable](pagesOf func(*plain, []O, listing) ([]*model.AccordConnection, error)) func(*plain, graphql.CollectedField, []O) row[O] {
	return func(p *plain, f graphql.CollectedField, rows []O) row[O] {
		arguments := f.ArgumentMap(p.operation.Variables)
		list, err := listingOf(arguments)
		if err != nil || arguments["filter"] != nil {
			return nil
		}
		pages, err := pagesOf(p, rows, list)
		if err != nil {
			return nil
		}
		one := objects(p, "AccordConnection", connectionColumns, f.Selections, pages)
		if one == nil {
			return nil
		}
		return func(b []byte, o O) []byte { return one(b, pages[slices.Index(rows, o)]) }
	}
}

var connectionColumns = columns[*model.AccordConnection]{
	"nodes":    rowsOfPage("Accord", accordColumnsLater, (*model.AccordConnection).Nodes),
	"edges":    rowsOfPage("AccordEdge", accordEdgeColumnsLater, func(c *model.AccordConnection) []*model.AccordEdge { return c.Edges }),
	"pageInfo": inner("PageInfo", pageInfoColumns, func(c *model.AccordConnection) *model.PageInfo { return c.PageInfo }),
}

// The columns of accords are made after the package's variables.
func accordColumnsLater() columns[*model.Accord]         { return accordColumns }
func accordEdgeColumnsLater() columns[*model.AccordEdge] { return accordEdgeColumns }

// rowsOfPage is a column of the rows of pages.
func rowsOfPage[O any](typeName string, known func() columns[O], of func(*model.AccordConnection) []O) func(*plain, graphql.CollectedField, []*model.AccordConnection) row[*model.AccordConnection] {
	return func(p *plain, f graphql.CollectedField, pages []*model.AccordConnection) row[*model.AccordConnection] {
		found := each(pages, of)
		one := objects(p, typeName, known(), f.Selections, slices.Concat(found...))
		if one == nil {
			return nil
		}
		return func(b []byte, c *model.AccordConnection) []byte {
			return appendList(b, found[slices.Index(pages, c)], one)
		}
	}
}

var pageInfoColumns = columns[*model.PageInfo]{
	"hasNextPage":     truth(func(i *model.PageInfo) bool { return i.HasNextPage }),
	"hasPreviousPage": truth(func(i *model.PageInfo) bool { return i.HasPreviousPage }),
	"startCursor":     maybe(func(i *model.PageInfo) string { return given(i.StartCursor) }),
	"endCursor":       maybe(func(i *model.PageInfo) string { return given(i.EndCursor) }),
}

// given is "" for what is not there.
func given[S ~string](s *S) S {
	if s == nil {
		return ""
	}
	return *s
}

// asking gives how to write an object with columns that ask the store, nil where several of them would
// ask one after the other what the generated code asks at once.
func asking[O any](p *plain, typeName string, known columns[O], set ast.SelectionSet, o O, together bool) appender {
	fields := p.fieldsOf(typeName, set)
	if !together && len(named(fields, "accordCount", "accords", "total", "instruments", "firstDate", "lastDate")) > 1 {
		return nil
	}
	return single(p, typeName, known, fields, o)
}
