// Package store keeps the graph: articles with their mentions, and the accords that package link
// derives from them. One interface, several stores; package storetest holds the cases that every
// store must pass.
package store

import (
	"context"
	"errors"
	"time"

	"github.com/entente-kg/entente/kg"
)

// What can go wrong in every store. Errors of a store wrap one of these where it applies, name the
// store and say what to do.
var (
	ErrNotFound    = errors.New("not found")                    // a single thing asked for by its id is not there
	ErrInvalid     = errors.New("invalid")                      // a filter, cursor or record that no store can take
	ErrReadOnly    = errors.New("store is read-only")           // Update on what cannot be written to
	ErrCorrupt     = errors.New("store is corrupt")             // the file is damaged, or no store of Entente's
	ErrFull        = errors.New("no space left for the store")  // the disk is full
	ErrBusy        = errors.New("store is busy")                // another process held it for too long
	ErrTooLarge    = errors.New("too much for one transaction") // the server's memory does not hold it; less at once may pass
	ErrUnavailable = errors.New("store cannot be reached")      // server down, wrong address, wrong password
)

// Store is a graph store. All methods may be called by several goroutines at once.
type Store interface {
	Reader
	// Update runs fn in one transaction: all that fn writes is there when Update returns nil, and
	// none of it otherwise. fn may run more than once (transient errors are retried), so it must
	// not keep state between runs. An error of fn ends the transaction and is returned.
	Update(ctx context.Context, fn func(Tx) error) error
	// Describe is one line for people: the kind of store and where it is, without secrets.
	Describe() string
	Close(ctx context.Context) error
}

// Tx is what can be done inside a transaction.
type Tx interface {
	// Digests gives the content digest and the reader version of the articles among ids that are
	// in the store.
	Digests(ctx context.Context, ids []string) (map[string]Digest, error)
	// PutArticles stores the articles with their mentions and people; what an article of the same
	// id had before is replaced. Blocks of the mentions must be set. The accords of those blocks
	// are as they were until ReplaceAccords is called for them.
	PutArticles(ctx context.Context, articles []ArticleRecord) error
	// DeleteArticles removes articles with their mentions and people. Unknown ids are ignored.
	DeleteArticles(ctx context.Context, ids []string) error
	// BlocksOf gives the blocks that the stored mentions of the articles lie in, sorted.
	BlocksOf(ctx context.Context, articleIDs []string) ([]string, error)
	// LockBlocks makes this transaction the only one, in any process, that holds these blocks until
	// it ends. To derive accords safely: BlocksOf (what the articles lay in before), LockBlocks of
	// those and of the new ones, PutArticles, Mentions, ReplaceAccords. Lock once, with all blocks.
	LockBlocks(ctx context.Context, blocks []string) error
	// Mentions gives all mentions of the blocks, ordered by id.
	Mentions(ctx context.Context, blocks []string) ([]kg.Mention, error)
	// AccordsOf gives the accords of the blocks, ordered by id.
	AccordsOf(ctx context.Context, blocks []string) ([]kg.Accord, error)
	// ReplaceAccords makes accords the only accords of the blocks. Ids that vanish keep answering
	// as aliases of the accord that now holds most of their mentions (of two, the smaller id);
	// where none holds any, the id is gone. Parties, places, people and institutions of the accords
	// are made as needed, and those that nothing supports any more are removed. An accord outside
	// the blocks, or with a mention that is not stored in them, is refused with ErrInvalid.
	ReplaceAccords(ctx context.Context, blocks []string, accords []kg.Accord) error
	// Records gives the articles among ids that are stored, whole, ordered by id.
	Records(ctx context.Context, ids []string) ([]ArticleRecord, error)
	// Corrections gives the corrections that are about a mention of one of the articles, by id.
	// Articles need not be stored: corrections outlive them.
	Corrections(ctx context.Context, articleIDs []string) ([]kg.Correction, error)
	// PutCorrections stores the corrections; one of the same id is replaced.
	PutCorrections(ctx context.Context, corrections []kg.Correction) error
	// DeleteCorrections removes the corrections. Unknown ids are ignored.
	DeleteCorrections(ctx context.Context, ids []string) error
}

// Digest identifies the content of a stored article and the version of the reader that read it.
type Digest struct {
	Content string // hex SHA-256 of the article's fields
	Version string
}

// ArticleRecord is an article as the store keeps it.
type ArticleRecord struct {
	Article  kg.Article
	Digest   Digest
	Mentions []kg.Mention
	People   []kg.Person
	// Source names the article whose text this one repeats (a syndicated copy), or its own id.
	Source string
}

// Reader is the reading half. Methods that take several keys answer them in one round trip, in
// the order of the keys, with an empty (or nil) entry for a key that is not there. What they return may
// be shared with others: it is not to be written to.
type Reader interface {
	// Accords lists accords by filter, in order, from a page on.
	Accords(ctx context.Context, f Filter, o Order, p Page) ([]kg.Accord, error)
	// List is Accords, Reports of them and Summary in one round trip, as far as they are asked for.
	List(ctx context.Context, f Filter, o Order, p Page, e Extra) (Listing, error)
	// CountAccords counts without reading the rows.
	CountAccords(ctx context.Context, f Filter) (int, error)
	// AccordsByID answers former ids too; an unknown id gives nil.
	AccordsByID(ctx context.Context, ids []string) ([]*kg.Accord, error)
	// AccordsOfParties gives the accords of each party (the first p.First after p.After by o).
	AccordsOfParties(ctx context.Context, codes []kg.Party, f Filter, o Order, p Page) ([][]kg.Accord, error)
	// AccordsOfSets gives the accords that have all parties of each set (the first p.First after
	// p.After by o). An empty set is refused with ErrInvalid.
	AccordsOfSets(ctx context.Context, sets []kg.Parties, f Filter, o Order, p Page) ([][]kg.Accord, error)
	// CountsOfSets counts the accords that have all parties of each set. An empty set is refused.
	CountsOfSets(ctx context.Context, sets []kg.Parties, f Filter) ([]int, error)
	// Reports gives what articles say of each accord, best evidence first (confidence descending,
	// then mention id).
	Reports(ctx context.Context, accordIDs []string) ([][]Report, error)
	// Articles by id; an unknown id gives nil.
	Articles(ctx context.Context, ids []string) ([]*kg.Article, error)
	// ArticlesOfURLs gives the ids of the articles that were found at each URL, sorted. Articles
	// without a URL are never found.
	ArticlesOfURLs(ctx context.Context, urls []string) ([][]string, error)
	// ReportsOfArticles gives the mentions of each article by Index, with the accord they support.
	ReportsOfArticles(ctx context.Context, articleIDs []string) ([][]Report, error)
	// ReportsByID gives mentions by their id, with the accord they support; an unknown id gives nil.
	ReportsByID(ctx context.Context, mentionIDs []string) ([]*Report, error)
	// Uncertain gives the first mentions that support an accord by confidence, the least certain
	// first, then by id (0: all).
	Uncertain(ctx context.Context, first int) ([]Report, error)
	// CorrectionsByID gives corrections by their id; an unknown id gives nil.
	CorrectionsByID(ctx context.Context, ids []string) ([]*kg.Correction, error)
	// ListCorrections lists corrections by id, the largest first, below a cursor ("" for the first
	// page; 0: all).
	ListCorrections(ctx context.Context, below string, first int) ([]kg.Correction, error)
	// PeopleOfArticles gives the people whom each article names with an office.
	PeopleOfArticles(ctx context.Context, articleIDs []string) ([][]kg.Person, error)
	// ListArticles lists articles by id after a cursor ("" for the first page).
	ListArticles(ctx context.Context, after string, first int) ([]kg.Article, error)
	// PartyStats gives, for each code (all parties in the graph when codes is nil, by code), how
	// many accords it has.
	PartyStats(ctx context.Context, codes []kg.Party) ([]PartyStat, error)
	// Partners gives the parties that share accords with each code under the filter: most accords
	// first, then by code, at most first of them (0: all).
	Partners(ctx context.Context, codes []kg.Party, f Filter, first int) ([][]Partner, error)
	// DomainStats counts the accords of each domain under the filter, in the order of kg.Domains,
	// domains without accords left out.
	DomainStats(ctx context.Context, f Filter) ([]DomainStat, error)
	// Tally counts the accords under the filter by one or two dimensions (columns may be ""): most
	// accords first, then by row, then by column, at most first cells (0: all). Where both
	// dimensions are the same, it counts each two different values once, the smaller one as Row.
	Tally(ctx context.Context, f Filter, rows, columns Dimension, first int) ([]Cell, error)
	// Core gives the parties that share accords with others, most accords first, then by code, at most
	// first of them, and what every two of these share: most accords first, then by row, then by column.
	Core(ctx context.Context, first int) (Core, error)
	// Summary gives count, first and last date of the accords under the filter.
	Summary(ctx context.Context, f Filter) (Summary, error)
	// Search finds accords, articles, parties, people (signatories) and institutions that have all
	// the words of the text, folded (see Words), each as the beginning of a word where it has three
	// letters or more. Best first: the whole name equal, then all words in the name or title, then
	// anywhere; then by type in the order of HitTypes, newest first, id. No words find nothing; the first 64 words count.
	Search(ctx context.Context, text string, first int) ([]Hit, error)
	// Walk calls fn for every article (by id) with its mentions and people, then for every accord
	// (by id). It is the source of every export.
	Walk(ctx context.Context, article func(ArticleRecord, []Report) error, accord func(kg.Accord) error) error
	// Changes gives the accords that changed since a time (the zero time: ever) and after a mark, each
	// with its last change, oldest first, at most first of them (0: all).
	Changes(ctx context.Context, since time.Time, after Mark, first int) ([]Change, error)
	// Totals counts what is in the graph.
	Totals(ctx context.Context) (Totals, error)
	// Revision changes whenever the graph changes, and differs between any two stores.
	Revision(ctx context.Context) (string, error)
	// Ping tells whether the store answers.
	Ping(ctx context.Context) error
}

// Report is one mention with its article and the accord that it supports.
type Report struct {
	Mention kg.Mention
	Article kg.Article // Text is left empty
	Accord  string     // id
	Source  string     // see ArticleRecord.Source
}

// PartyStat counts a party's accords.
type PartyStat struct {
	Party   kg.Party
	Accords int
}

// Partner is a party that shares accords with another.
type Partner struct {
	Party       kg.Party
	Accords     int
	First, Last kg.Date // earliest and latest known SignedOn (else Date)
}

// DomainStat counts a domain's accords.
type DomainStat struct {
	Domain  kg.Domain
	Accords int
}

// PLOVER is the context of the PLOVER event ontology that comes nearest, "" where it has none.
func (d DomainStat) PLOVER() string { return d.Domain.PLOVER() }

// DAC is the three-digit sector category of the OECD DAC.
func (d DomainStat) DAC() string { return d.Domain.DAC() }

// Summary of a selection.
type Summary struct {
	Accords     int // nodes
	Instruments int // sum of Count
	First, Last kg.Date
}

// Totals of a graph. Parties, people and institutions are counted where an accord has them.
type Totals struct {
	Articles, Mentions, Accords, Countries, Organisations, Places, People, Institutions int
}

// HitType is the type of what a search found.
type HitType string

// The types of hit.
const (
	HitCountry      HitType = "COUNTRY"
	HitOrganisation HitType = "ORGANISATION"
	HitInstitution  HitType = "INSTITUTION"
	HitPerson       HitType = "PERSON"
	HitAccord       HitType = "ACCORD"
	HitArticle      HitType = "ARTICLE"
)

// HitTypes lists the types in the order in which equally good hits stand.
var HitTypes = []HitType{HitCountry, HitOrganisation, HitInstitution, HitPerson, HitAccord, HitArticle}

// Hit is one result of a search.
type Hit struct {
	Type  HitType
	ID    string // accord or article id, party code, or the name of a person or institution
	Title string
	Score float64 // 1 where the name equals the text, 0.75 all words in the name or title, 0.5 elsewhere
}

// Catalogue knows the names of parties. A store asks it for the names of the parties that it
// makes; a nil Catalogue leaves them with their codes.
type Catalogue interface {
	Country(code kg.Party) (kg.Country, bool)
	Organisation(code kg.Party) (kg.Organisation, bool)
}
