// Package tracing wraps the reading half of a store so that each call is a span of OpenTelemetry.
package tracing

import (
	"context"
	"time"

	"go.opentelemetry.io/otel/attribute"
	"go.opentelemetry.io/otel/codes"
	"go.opentelemetry.io/otel/trace"

	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/store"
)

// Reader makes a span of each call and passes on.
type Reader struct {
	inner  store.Reader
	tracer trace.Tracer
	system attribute.KeyValue
}

var _ store.Reader = (*Reader)(nil)

// New wraps a reader. system is the database as OpenTelemetry names it: sqlite or neo4j.
func New(r store.Reader, provider trace.TracerProvider, system string) *Reader {
	return &Reader{r, provider.Tracer("github.com/entente-kg/entente/store"), attribute.String("db.system.name", system)}
}

// call runs a method in a span. Keys are only counted: what people ask for is not for the trace.
func call[T any](ctx context.Context, r *Reader, method string, keys int, f func(context.Context) (T, error)) (T, error) {
	ctx, span := r.tracer.Start(ctx, "store."+method, trace.WithSpanKind(trace.SpanKindClient),
		trace.WithAttributes(r.system, attribute.String("db.operation.name", method)))
	defer span.End()
	if keys >= 0 {
		span.SetAttributes(attribute.Int("entente.keys", keys))
	}
	out, err := f(ctx)
	if err != nil {
		span.RecordError(err)
		span.SetStatus(codes.Error, "")
	}
	return out, err
}

// The methods of store.Reader, each a span of its name.

// List makes a span and passes on.
func (r *Reader) List(ctx context.Context, f store.Filter, o store.Order, p store.Page, e store.Extra) (store.Listing, error) {
	return call(ctx, r, "List", -1, func(ctx context.Context) (store.Listing, error) { return r.inner.List(ctx, f, o, p, e) })
}

// Core makes a span and passes on.
func (r *Reader) Core(ctx context.Context, first int) (store.Core, error) {
	return call(ctx, r, "Core", -1, func(ctx context.Context) (store.Core, error) { return r.inner.Core(ctx, first) })
}

// Accords makes a span and passes on.
func (r *Reader) Accords(ctx context.Context, f store.Filter, o store.Order, p store.Page) ([]kg.Accord, error) {
	return call(ctx, r, "Accords", -1, func(ctx context.Context) ([]kg.Accord, error) { return r.inner.Accords(ctx, f, o, p) })
}

// CountAccords makes a span and passes on.
func (r *Reader) CountAccords(ctx context.Context, f store.Filter) (int, error) {
	return call(ctx, r, "CountAccords", -1, func(ctx context.Context) (int, error) { return r.inner.CountAccords(ctx, f) })
}

// AccordsByID makes a span and passes on.
func (r *Reader) AccordsByID(ctx context.Context, ids []string) ([]*kg.Accord, error) {
	return call(ctx, r, "AccordsByID", len(ids), func(ctx context.Context) ([]*kg.Accord, error) { return r.inner.AccordsByID(ctx, ids) })
}

// AccordsOfParties makes a span and passes on.
func (r *Reader) AccordsOfParties(ctx context.Context, codes []kg.Party, f store.Filter, o store.Order, p store.Page) ([][]kg.Accord, error) {
	return call(ctx, r, "AccordsOfParties", len(codes), func(ctx context.Context) ([][]kg.Accord, error) { return r.inner.AccordsOfParties(ctx, codes, f, o, p) })
}

// AccordsOfSets makes a span and passes on.
func (r *Reader) AccordsOfSets(ctx context.Context, sets []kg.Parties, f store.Filter, o store.Order, p store.Page) ([][]kg.Accord, error) {
	return call(ctx, r, "AccordsOfSets", len(sets), func(ctx context.Context) ([][]kg.Accord, error) { return r.inner.AccordsOfSets(ctx, sets, f, o, p) })
}

// CountsOfSets makes a span and passes on.
func (r *Reader) CountsOfSets(ctx context.Context, sets []kg.Parties, f store.Filter) ([]int, error) {
	return call(ctx, r, "CountsOfSets", len(sets), func(ctx context.Context) ([]int, error) { return r.inner.CountsOfSets(ctx, sets, f) })
}

// Reports makes a span and passes on.
func (r *Reader) Reports(ctx context.Context, accordIDs []string) ([][]store.Report, error) {
	return call(ctx, r, "Reports", len(accordIDs), func(ctx context.Context) ([][]store.Report, error) { return r.inner.Reports(ctx, accordIDs) })
}

// Articles makes a span and passes on.
func (r *Reader) Articles(ctx context.Context, ids []string) ([]*kg.Article, error) {
	return call(ctx, r, "Articles", len(ids), func(ctx context.Context) ([]*kg.Article, error) { return r.inner.Articles(ctx, ids) })
}

// ArticlesOfURLs makes a span and passes on.
func (r *Reader) ArticlesOfURLs(ctx context.Context, urls []string) ([][]string, error) {
	return call(ctx, r, "ArticlesOfURLs", len(urls), func(ctx context.Context) ([][]string, error) { return r.inner.ArticlesOfURLs(ctx, urls) })
}

// ReportsOfArticles makes a span and passes on.
func (r *Reader) ReportsOfArticles(ctx context.Context, articleIDs []string) ([][]store.Report, error) {
	return call(ctx, r, "ReportsOfArticles", len(articleIDs), func(ctx context.Context) ([][]store.Report, error) { return r.inner.ReportsOfArticles(ctx, articleIDs) })
}

// ReportsByID makes a span and passes on.
func (r *Reader) ReportsByID(ctx context.Context, mentionIDs []string) ([]*store.Report, error) {
	return call(ctx, r, "ReportsByID", len(mentionIDs), func(ctx context.Context) ([]*store.Report, error) { return r.inner.ReportsByID(ctx, mentionIDs) })
}

// Uncertain makes a span and passes on.
func (r *Reader) Uncertain(ctx context.Context, first int) ([]store.Report, error) {
	return call(ctx, r, "Uncertain", -1, func(ctx context.Context) ([]store.Report, error) { return r.inner.Uncertain(ctx, first) })
}

// CorrectionsByID makes a span and passes on.
func (r *Reader) CorrectionsByID(ctx context.Context, ids []string) ([]*kg.Correction, error) {
	return call(ctx, r, "CorrectionsByID", len(ids), func(ctx context.Context) ([]*kg.Correction, error) { return r.inner.CorrectionsByID(ctx, ids) })
}

// ListCorrections makes a span and passes on.
func (r *Reader) ListCorrections(ctx context.Context, below string, first int) ([]kg.Correction, error) {
	return call(ctx, r, "ListCorrections", -1, func(ctx context.Context) ([]kg.Correction, error) { return r.inner.ListCorrections(ctx, below, first) })
}

// PeopleOfArticles makes a span and passes on.
func (r *Reader) PeopleOfArticles(ctx context.Context, articleIDs []string) ([][]kg.Person, error) {
	return call(ctx, r, "PeopleOfArticles", len(articleIDs), func(ctx context.Context) ([][]kg.Person, error) { return r.inner.PeopleOfArticles(ctx, articleIDs) })
}

// ListArticles makes a span and passes on.
func (r *Reader) ListArticles(ctx context.Context, after string, first int) ([]kg.Article, error) {
	return call(ctx, r, "ListArticles", -1, func(ctx context.Context) ([]kg.Article, error) { return r.inner.ListArticles(ctx, after, first) })
}

// PartyStats makes a span and passes on.
func (r *Reader) PartyStats(ctx context.Context, codes []kg.Party) ([]store.PartyStat, error) {
	return call(ctx, r, "PartyStats", len(codes), func(ctx context.Context) ([]store.PartyStat, error) { return r.inner.PartyStats(ctx, codes) })
}

// Partners makes a span and passes on.
func (r *Reader) Partners(ctx context.Context, codes []kg.Party, f store.Filter, first int) ([][]store.Partner, error) {
	return call(ctx, r, "Partners", len(codes), func(ctx context.Context) ([][]store.Partner, error) { return r.inner.Partners(ctx, codes, f, first) })
}

// DomainStats makes a span and passes on.
func (r *Reader) DomainStats(ctx context.Context, f store.Filter) ([]store.DomainStat, error) {
	return call(ctx, r, "DomainStats", -1, func(ctx context.Context) ([]store.DomainStat, error) { return r.inner.DomainStats(ctx, f) })
}

// Tally makes a span and passes on.
func (r *Reader) Tally(ctx context.Context, f store.Filter, rows, columns store.Dimension, first int) ([]store.Cell, error) {
	return call(ctx, r, "Tally", -1, func(ctx context.Context) ([]store.Cell, error) { return r.inner.Tally(ctx, f, rows, columns, first) })
}

// Summary makes a span and passes on.
func (r *Reader) Summary(ctx context.Context, f store.Filter) (store.Summary, error) {
	return call(ctx, r, "Summary", -1, func(ctx context.Context) (store.Summary, error) { return r.inner.Summary(ctx, f) })
}

// Search makes a span and passes on.
func (r *Reader) Search(ctx context.Context, text string, first int) ([]store.Hit, error) {
	return call(ctx, r, "Search", -1, func(ctx context.Context) ([]store.Hit, error) { return r.inner.Search(ctx, text, first) })
}

// Walk makes a span and passes on.
func (r *Reader) Walk(ctx context.Context, article func(store.ArticleRecord, []store.Report) error, accord func(kg.Accord) error) error {
	_, err := call(ctx, r, "Walk", -1, func(ctx context.Context) (any, error) { return nil, r.inner.Walk(ctx, article, accord) })
	return err
}

// Changes makes a span and passes on.
func (r *Reader) Changes(ctx context.Context, since time.Time, after store.Mark, first int) ([]store.Change, error) {
	return call(ctx, r, "Changes", -1, func(ctx context.Context) ([]store.Change, error) { return r.inner.Changes(ctx, since, after, first) })
}

// Totals makes a span and passes on.
func (r *Reader) Totals(ctx context.Context) (store.Totals, error) {
	return call(ctx, r, "Totals", -1, func(ctx context.Context) (store.Totals, error) { return r.inner.Totals(ctx) })
}

// Revision makes a span and passes on.
func (r *Reader) Revision(ctx context.Context) (string, error) {
	return call(ctx, r, "Revision", -1, func(ctx context.Context) (string, error) { return r.inner.Revision(ctx) })
}

// Ping makes a span and passes on.
func (r *Reader) Ping(ctx context.Context) error {
	_, err := call(ctx, r, "Ping", -1, func(ctx context.Context) (any, error) { return nil, r.inner.Ping(ctx) })
	return err
}
