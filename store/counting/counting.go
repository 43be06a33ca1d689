// Package counting wraps a store and counts the calls of its Reader by method, so that a test can
// say how many round trips an answer took.
package counting

import (
	"context"
	"maps"
	"sync"
	"time"

	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/store"
)

// Store counts and passes on.
type Store struct {
	store.Store
	mu    sync.Mutex
	calls map[string]int
}

var _ store.Store = (*Store)(nil)

// New wraps s.
func New(s store.Store) *Store { return &Store{Store: s, calls: map[string]int{}} }

// Calls gives how often each method of store.Reader was called since New or Reset.
func (s *Store) Calls() map[string]int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return maps.Clone(s.calls)
}

// Total gives the number of all calls.
func (s *Store) Total() int {
	n := 0
	for _, c := range s.Calls() {
		n += c
	}
	return n
}

// Reset forgets all calls.
func (s *Store) Reset() {
	s.mu.Lock()
	defer s.mu.Unlock()
	clear(s.calls)
}

func (s *Store) count(method string) store.Reader {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.calls[method]++
	return s.Store
}

// The methods of store.Reader, each counted under its name.

// List counts and passes on.
func (s *Store) List(ctx context.Context, f store.Filter, o store.Order, p store.Page, e store.Extra) (store.Listing, error) {
	return s.count("List").List(ctx, f, o, p, e)
}

// Core counts and passes on.
func (s *Store) Core(ctx context.Context, first int) (store.Core, error) {
	return s.count("Core").Core(ctx, first)
}

// Accords counts and passes on.
func (s *Store) Accords(ctx context.Context, f store.Filter, o store.Order, p store.Page) ([]kg.Accord, error) {
	return s.count("Accords").Accords(ctx, f, o, p)
}

// CountAccords counts and passes on.
func (s *Store) CountAccords(ctx context.Context, f store.Filter) (int, error) {
	return s.count("CountAccords").CountAccords(ctx, f)
}

// AccordsByID counts and passes on.
func (s *Store) AccordsByID(ctx context.Context, ids []string) ([]*kg.Accord, error) {
	return s.count("AccordsByID").AccordsByID(ctx, ids)
}

// AccordsOfParties counts and passes on.
func (s *Store) AccordsOfParties(ctx context.Context, codes []kg.Party, f store.Filter, o store.Order, p store.Page) ([][]kg.Accord, error) {
	return s.count("AccordsOfParties").AccordsOfParties(ctx, codes, f, o, p)
}

// AccordsOfSets counts and passes on.
func (s *Store) AccordsOfSets(ctx context.Context, sets []kg.Parties, f store.Filter, o store.Order, p store.Page) ([][]kg.Accord, error) {
	return s.count("AccordsOfSets").AccordsOfSets(ctx, sets, f, o, p)
}

// CountsOfSets counts and passes on.
func (s *Store) CountsOfSets(ctx context.Context, sets []kg.Parties, f store.Filter) ([]int, error) {
	return s.count("CountsOfSets").CountsOfSets(ctx, sets, f)
}

// Reports counts and passes on.
func (s *Store) Reports(ctx context.Context, accordIDs []string) ([][]store.Report, error) {
	return s.count("Reports").Reports(ctx, accordIDs)
}

// Articles counts and passes on.
func (s *Store) Articles(ctx context.Context, ids []string) ([]*kg.Article, error) {
	return s.count("Articles").Articles(ctx, ids)
}

// ArticlesOfURLs counts and passes on.
func (s *Store) ArticlesOfURLs(ctx context.Context, urls []string) ([][]string, error) {
	return s.count("ArticlesOfURLs").ArticlesOfURLs(ctx, urls)
}

// ReportsOfArticles counts and passes on.
func (s *Store) ReportsOfArticles(ctx context.Context, articleIDs []string) ([][]store.Report, error) {
	return s.count("ReportsOfArticles").ReportsOfArticles(ctx, articleIDs)
}

// ReportsByID counts and passes on.
func (s *Store) ReportsByID(ctx context.Context, mentionIDs []string) ([]*store.Report, error) {
	return s.count("ReportsByID").ReportsByID(ctx, mentionIDs)
}

// Uncertain counts and passes on.
func (s *Store) Uncertain(ctx context.Context, first int) ([]store.Report, error) {
	return s.count("Uncertain").Uncertain(ctx, first)
}

// CorrectionsByID counts and passes on.
func (s *Store) CorrectionsByID(ctx context.Context, ids []string) ([]*kg.Correction, error) {
	return s.count("CorrectionsByID").CorrectionsByID(ctx, ids)
}

// ListCorrections counts and passes on.
func (s *Store) ListCorrections(ctx context.Context, below string, first int) ([]kg.Correction, error) {
	return s.count("ListCorrections").ListCorrections(ctx, below, first)
}

// PeopleOfArticles counts and passes on.
func (s *Store) PeopleOfArticles(ctx context.Context, articleIDs []string) ([][]kg.Person, error) {
	return s.count("PeopleOfArticles").PeopleOfArticles(ctx, articleIDs)
}

// ListArticles counts and passes on.
func (s *Store) ListArticles(ctx context.Context, after string, first int) ([]kg.Article, error) {
	return s.count("ListArticles").ListArticles(ctx, after, first)
}

// PartyStats counts and passes on.
func (s *Store) PartyStats(ctx context.Context, codes []kg.Party) ([]store.PartyStat, error) {
	return s.count("PartyStats").PartyStats(ctx, codes)
}

// Partners counts and passes on.
func (s *Store) Partners(ctx context.Context, codes []kg.Party, f store.Filter, first int) ([][]store.Partner, error) {
	return s.count("Partners").Partners(ctx, codes, f, first)
}

// DomainStats counts and passes on.
func (s *Store) DomainStats(ctx context.Context, f store.Filter) ([]store.DomainStat, error) {
	return s.count("DomainStats").DomainStats(ctx, f)
}

// Tally counts and passes on.
func (s *Store) Tally(ctx context.Context, f store.Filter, rows, columns store.Dimension, first int) ([]store.Cell, error) {
	return s.count("Tally").Tally(ctx, f, rows, columns, first)
}

// Summary counts and passes on.
func (s *Store) Summary(ctx context.Context, f store.Filter) (store.Summary, error) {
	return s.count("Summary").Summary(ctx, f)
}

// Search counts and passes on.
func (s *Store) Search(ctx context.Context, text string, first int) ([]store.Hit, error) {
	return s.count("Search").Search(ctx, text, first)
}

// Walk counts and passes on.
func (s *Store) Walk(ctx context.Context, article func(store.ArticleRecord, []store.Report) error, accord func(kg.Accord) error) error {
	return s.count("Walk").Walk(ctx, article, accord)
}

// Changes counts and passes on.
func (s *Store) Changes(ctx context.Context, since time.Time, after store.Mark, first int) ([]store.Change, error) {
	return s.count("Changes").Changes(ctx, since, after, first)
}

// Totals counts and passes on.
func (s *Store) Totals(ctx context.Context) (store.Totals, error) {
	return s.count("Totals").Totals(ctx)
}

// Revision counts and passes on.
func (s *Store) Revision(ctx context.Context) (string, error) {
	return s.count("Revision").Revision(ctx)
}

// Ping counts and passes on.
func (s *Store) Ping(ctx context.Context) error { return s.count("Ping").Ping(ctx) }
