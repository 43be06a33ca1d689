package graph

import (
	"context"
	"slices"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"

	"github.com/entente-kg/entente/graph/model"
	"github.com/entente-kg/entente/kg"
)

// writerOf gives how to write the value of a field, nil where that is left to the generated code.
func (r *Resolver) writerOf(ctx context.Context, types map[string][]string, set ast.SelectionSet, value any) appender {
	p := &plain{ctx: ctx, resolver: r, types: types, operation: graphql.GetOperationContext(ctx)}
	switch v := value.(type) {
	case *model.Accord:
		if v != nil {
			return single(p, "Accord", accordColumns, p.fieldsOf("Accord", set), v)
		}
	case *model.AccordConnection:
		if v != nil {
			return single(p, "AccordConnection", connectionColumns, p.fieldsOf("AccordConnection", set), v)
		}
	case *model.Country:
		if v != nil {
			return asking(p, "Country", askingCountryColumns, set, v, false)
		}
	case *model.Organisation:
		if v != nil {
			return asking(p, "Organisation", askingOrganisationColumns, set, v, false)
		}
	case *model.Relationship:
		if v != nil {
			return asking(p, "Relationship", relationshipColumns, set, v, v.Together != nil)
		}
	case []*model.Accord:
		return rowsOf(p, "Accord", accordColumns, set, v)
	case []*model.AccordEdge:
		return rowsOf(p, "AccordEdge", accordEdgeColumns, set, v)
	case []*model.Article:
		return rowsOf(p, "Article", articleColumns, set, v)
	case []*model.ArticleEdge:
		return rowsOf(p, "ArticleEdge", articleEdgeColumns, set, v)
	case []*model.NetworkEdge:
		return rowsOf(p, "NetworkEdge", networkEdgeColumns, set, v)
	case []*model.TimelinePoint:
		return rowsOf(p, "TimelinePoint", timelineColumns, set, v)
	}
	return nil
}

// rowsOf writes a list, where none of its rows is nil.
func rowsOf[O comparable](p *plain, typeName string, known columns[O], set ast.SelectionSet, rows []O) appender {
	var none O
	if slices.Contains(rows, none) {
		return nil
	}
	one := objects(p, typeName, known, set, rows)
	if one == nil {
		return nil
	}
	return func(b []byte) []byte { return appendList(b, rows, one) }
}

func single[O any](p *plain, typeName string, known columns[O], fields []graphql.CollectedField, o O) appender {
	one := objectsWith(p, typeName, known, fields, []O{o})
	if one == nil {
		return nil
	}
	return func(b []byte) []byte { return one(b, o) }
}

var countryColumns = columns[*model.Country]{
	"id":     text((*model.Country).ID),
	"code":   text((*model.Country).PartyCode),
	"code3":  maybe(func(c *model.Country) string { return c.Country.Code3 }),
	"name":   name((*model.Country).Name),
	"region": maybe(func(c *model.Country) string { return c.Country.Region }),
}

var organisationColumns = columns[*model.Organisation]{
	"id":      text((*model.Organisation).ID),
	"code":    text((*model.Organisation).PartyCode),
	"acronym": text((*model.Organisation).Acronym),
	"name":    name((*model.Organisation).Name),
}

// name is a column of names in the language that is asked for.
func name[O any](get func(O, kg.Lang) string) func(*plain, graphql.CollectedField, []O) row[O] {
	return func(p *plain, f graphql.CollectedField, _ []O) row[O] {
		lang, err := model.UnmarshalLang(f.ArgumentMap(p.operation.Variables)["lang"])
		if err != nil {
			return nil
		}
		return func(b []byte, o O) []byte { return appendQuoted(b, get(o, lang)) }
	}
}

// parties gives how to write countries and organisations.
func partiesAsked(p *plain, set ast.SelectionSet) row[model.Party] {
	country := objects(p, "Country", countryColumns, set, nil)
	organisation := objects(p, "Organisation", organisationColumns, set, nil)
	if country == nil || organisation == nil {
		return nil
	}
	return func(b []byte, party model.Party) []byte {
		switch party := party.(type) {
		case *model.Country:
			return country(b, party)
		case *model.Organisation:
			return organisation(b, party)
		}
		return append(b, "null"...)
	}
}

func party[O any](get func(O) model.Party) func(*plain, graphql.CollectedField, []O) row[O] {
	return func(p *plain, f graphql.CollectedField, _ []O) row[O] {
		one := partiesAsked(p, f.Selections)
		if one == nil {
			return nil
		}
		return func(b []byte, o O) []byte { return one(b, get(o)) }
	}
}

// partiesIn is a column of the parties of accords or mentions.
func partiesIn[O any](codesOf func(O) kg.Parties) func(*plain, graphql.CollectedField, []O) row[O] {
	return func(p *plain, f graphql.CollectedField, rows []O) row[O] {
		written := p.resolver.partyTexts.of(p, f)
		if written == nil || slices.ContainsFunc(rows, func(o O) bool { return slices.Contains(codesOf(o), "") }) {
			return nil
		}
		return func(b []byte, o O) []byte {
			return appendList(b, codesOf(o), func(b []byte, code kg.Party) []byte { return append(b, written.of(code)...) })
		}
	}
}

// accordColumns is made when the package starts: its columns refer to one another.
var accordColumns columns[*model.Accord]

func init() {
	accordColumns = columns[*model.Accord]{
		"id":          text((*model.Accord).ID),
		"key":         text((*model.Accord).Key),
		"title":       text(func(a *model.Accord) string { return a.Title }),
		"kind":        text(func(a *model.Accord) kg.Kind { return a.Kind }),
		"status":      text(func(a *model.Accord) kg.Status { return a.Status }),
		"count":       number(func(a *model.Accord) int { return a.Count }),
		"date":        maybe(func(a *model.Accord) kg.Date { return a.Date }),
		"signedOn":    maybe(func(a *model.Accord) kg.Date { return a.SignedOn }),
		"domains":     texts(func(a *model.Accord) []kg.Domain { return a.Domains }),
		"place":       inner("Place", placeColumns, (*model.Accord).Place),
		"confidence":  decimal(func(a *model.Accord) float64 { return a.Confidence }),
		"sourceCount": number((*model.Accord).SourceCount),
		"parties":     partiesIn(func(a *model.Accord) kg.Parties { return a.Accord.Parties }),
		"mentions":    accordMentions,
	}
}

var placeColumns = columns[*model.Place]{
	"name": text(func(p *model.Place) string { return p.Name }),
}

// accordMentions is what articles say of the accords.
func accordMentions(p *plain, f graphql.CollectedField, rows []*model.Accord) row[*model.Accord] {
	first, err := graphql.UnmarshalInt(f.ArgumentMap(p.operation.Variables)["first"])
	if err != nil {
		return nil
	}
	found, err := p.resolver.mentionsOfAccords(p.ctx, rows, first)
	if err != nil {
		return nil
	}
	one := objects(p, "Mention", mentionColumns, f.Selections, slices.Concat(found...))
	if one == nil {
		return nil
	}
	of := make(map[*model.Accord][]*model.Mention, len(rows))
	for i, a := range rows {
		of[a] = found[i]
	}
	return func(b []byte, a *model.Accord) []byte { return appendList(b, of[a], one) }
}

var mentionColumns = columns[*model.Mention]{
	"key":        text((*model.Mention).Key),
	"kind":       text(func(m *model.Mention) kg.Kind { return m.Kind }),
	"status":     text(func(m *model.Mention) kg.Status { return m.Status }),
	"count":      number(func(m *model.Mention) int { return m.Count }),
	"date":       maybe(func(m *model.Mention) kg.Date { return m.Date }),
	"signedOn":   maybe(func(m *model.Mention) kg.Date { return m.SignedOn }),
	"title":      maybe(func(m *model.Mention) string { return m.Mention.Title }),
	"confidence": decimal(func(m *model.Mention) float64 { return m.Confidence }),
	"domains":    texts(func(m *model.Mention) []kg.Domain { return m.Domains }),
	"version":    text(func(m *model.Mention) string { return m.Version }),
	"place":      inner("Place", placeColumns, (*model.Mention).Place),
	"article":    inner("Article", articleColumns, (*model.Mention).Article),
	"parties":    partiesIn(func(m *model.Mention) kg.Parties { return m.Mention.Parties }),
	"evidence":   mentionEvidence,
}

func mentionEvidence(p *plain, f graphql.CollectedField, _ []*model.Mention) row[*model.Mention] {
	one := objects(p, "Evidence", evidenceColumns, f.Selections, nil)
	if one == nil {
		return nil
	}
	return func(b []byte, m *model.Mention) []byte { return appendList(b, m.Evidence(), one) }
}

var evidenceColumns = columns[*model.Evidence]{
	"quote":      text(func(e *model.Evidence) string { return e.Quote }),
	"start":      number(func(e *model.Evidence) int { return e.Start }),
	"end":        number(func(e *model.Evidence) int { return e.End }),
	"confidence": decimal((*model.Evidence).Confidence),
	"article":    inner("Article", articleColumns, (*model.Evidence).Article),
}

var articleColumns = columns[*model.Article]{
	"id":          text((*model.Article).ID),
	"key":         text((*model.Article).Key),
	"url":         maybe(func(a *model.Article) string { return a.Article.URL }),
	"title":       maybe(func(a *model.Article) string { return a.Article.Title }),
	"publishedOn": maybe((*model.Article).PublishedOn),
	"outlet":      maybe(func(a *model.Article) string { return a.Article.Outlet }),
}

var accordEdgeColumns = columns[*model.AccordEdge]{
	"cursor": text((*model.AccordEdge).Cursor),
	"node": func(p *plain, f graphql.CollectedField, rows []*model.AccordEdge) row[*model.AccordEdge] {
		return inner("Accord", accordColumns, func(e *model.AccordEdge) *model.Accord { return e.Node })(p, f, rows)
	},
}

var articleEdgeColumns = columns[*model.ArticleEdge]{
	"cursor": text(func(e *model.ArticleEdge) string { return e.Cursor }),
	"node":   inner("Article", articleColumns, func(e *model.ArticleEdge) *model.Article { return e.Node }),
}

var networkEdgeColumns = columns[*model.NetworkEdge]{
	"a":           party(func(e *model.NetworkEdge) model.Party { return e.A }),
	"b":           party(func(e *model.NetworkEdge) model.Party { return e.B }),
	"accords":     number(func(e *model.NetworkEdge) int { return e.Accords }),
	"instruments": number(func(e *model.NetworkEdge) int { return e.Instruments }),
	"firstDate":   maybe(func(e *model.NetworkEdge) kg.Date { return given(e.FirstDate) }),
	"lastDate":    maybe(func(e *model.NetworkEdge) kg.Date { return given(e.LastDate) }),
}

var timelineColumns = columns[*model.TimelinePoint]{
	"period":      text(func(t *model.TimelinePoint) kg.Date { return t.Period }),
	"party":       party(func(t *model.TimelinePoint) model.Party { return t.Party }),
	"accords":     number(func(t *model.TimelinePoint) int { return t.Accords }),
	"instruments": number(func(t *model.TimelinePoint) int { return t.Instruments }),
	"value": func(*plain, graphql.CollectedField, []*model.TimelinePoint) row[*model.TimelinePoint] {
		return func(b []byte, t *model.TimelinePoint) []byte {
			if t.Value == nil {
				return append(b, "null"...)
			}
			return appendQuoted(b, *t.Value)
		}
	},
}
