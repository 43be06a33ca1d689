package graph

import (
	"math"
	"time"

	"github.com/entente-kg/entente/graph/generated"
	"github.com/entente-kg/entente/graph/model"
	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/store"
)

// What a field costs beside one for each value that it returns: a question to the store, and how
// many rows a list without `first` usually has.
const (
	priceQuestion = 10   // one indexed look-up
	priceCount    = 40   // counts or sums without reading rows
	priceText     = 100  // full text
	priceDecision = 500  // a transaction, and the accords of a block derived anew
	priceTally    = 200  // reads all accords under the filter
	priceGraph    = 4000 // reads every pair of parties, and computes what cannot be stopped
	manyRows      = 200  // points of a timeline
	fewRows       = 3    // parties, signatories, relations of an accord
	someRows      = 10   // mentions of an article, domains with counts
	allParties    = 250  // every country
)

func rows(question, n, child int) int {
	if n < 0 {
		n = 0 // refused by the resolver
	}
	if child > 0 && n > (math.MaxInt-question)/child {
		return math.MaxInt
	}
	return question + n*child
}

func list(n int) func(child int) int {
	return func(child int) int { return rows(priceQuestion, n, child) }
}

// few is the price of a list that came with its parent: no question to the store.
func few(child int) int { return rows(1, fewRows, child) }

func page(child, first int) int { return rows(priceQuestion, first, child) }

func filtered(question int, filter *store.Filter) int {
	if filter == nil {
		return question
	}
	if filter.Text != "" {
		question += priceText
	}
	if len(filter.Among) > 0 || filter.AsOf != "" {
		question += priceCount // looked at accord by accord
	}
	return question
}

// Rows of a page are priced at the field that takes `first`: edges and nodes only pass them on.
// totalCount is multiplied by the page that it stands under, which over-prices it on purpose.
func accordPage(child int, filter *store.Filter, _ store.Order, first int, _ *string) int {
	return rows(filtered(priceQuestion, filter), max(first, 1), child)
}

func shared(child int, _ store.Order, first int, _ *string) int { return page(child, max(first, 1)) }

func partners(child int, filter *store.Filter, first int) int {
	return rows(filtered(priceCount, filter), first, child)
}

func parties(child int, _ bool) int { return rows(priceQuestion, allParties, child) }

func count(int) int { return priceCount }

// prices sets what each field costs the store; what is not set costs one.
func prices() generated.ComplexityRoot {
	var c generated.ComplexityRoot
	c.Query.Nodes = func(child int, ids []string) int { return rows(priceQuestion, len(ids), child) }
	c.Query.Node = func(child int, _ string) int { return priceQuestion + child }
	c.Query.Accord = func(child int, _ string) int { return priceQuestion + child }
	c.Query.Article = func(child int, _ string) int { return priceQuestion + child }
	c.Query.Countries, c.Query.Organisations = parties, parties
	c.Query.Accords = accordPage
	c.Query.Articles = func(child, first int, _ *string) int { return page(child, max(first, 1)) }
	c.Query.Domains = func(child int, f *store.Filter) int { return rows(filtered(priceCount, f), someRows, child) }
	c.Query.Search = func(child int, _ string, first int) int { return rows(priceText, first, child) }

	c.Query.ReviewQueue = func(child, first int) int { return rows(priceText, first, child) }
	c.Query.Corrections = func(child, first int, _ *string) int { return page(child, max(first, 1)) }
	c.Correction.Mention, c.Correction.Other = list(1), list(1)
	decision := func(child int) int { return rows(priceDecision, 1, child) }
	c.Mutation.ConfirmMention = func(child int, _ string, _ *string) int { return decision(child) }
	c.Mutation.RejectMention = func(child int, _, _ string) int { return decision(child) }
	c.Mutation.EditMention = func(child int, _ string, _ kg.EditField, _, _ string) int { return decision(child) }
	c.Mutation.SameAccord = func(child int, _, _, _ string) int { return decision(child) }
	c.Mutation.NotSameAccord = func(child int, _, _, _ string) int { return decision(child) }
	c.Mutation.UndoCorrection = func(child int, _ string) int { return decision(child) }

	c.Query.Changes = func(child int, _ *time.Time, first int, _ *string) int { return page(child, max(first, 1)) }
	c.Change.Accord = list(1)
	c.Subscription.AccordChanged = func(child int, f *store.Filter, _ *string) int { return rows(filtered(priceTally, f), manyRows, child) }
	c.Query.Network = func(child int, f *store.Filter, first int, edges *int) int {
		n := 10 * first
		if edges != nil {
			n = max(first, *edges/2) // an edge has fewer fields than a node, and no question to the store
		}
		return rows(filtered(priceGraph, f), n, child)
	}
	c.Query.Timeline = func(child int, f *store.Filter, _ model.TimelineUnit, _ *model.TimelineSplit, _ *int) int {
		return rows(filtered(priceTally, f), manyRows, child)
	}
	c.Query.Path = func(child int, _, _ kg.Party, _ []kg.Party, _, first int, f *store.Filter) int {
		return rows(filtered(priceGraph, f), first, child)
	}
	c.Query.Rankings = func(child int, _ model.RankingSubject, f *store.Filter, first int) int {
		return rows(filtered(priceTally, f), first, child)
	}
	c.Query.Matrix = func(child int, _, _ store.Dimension, f *store.Filter, first int) int {
		return rows(filtered(priceTally, f), first, child)
	}
	c.Query.Similar = func(child int, _ kg.Party, f *store.Filter, first int) int {
		return rows(filtered(priceGraph, f), first, child)
	}
	c.Comparison.AccordsA, c.Comparison.AccordsB, c.Comparison.AccordsShared = count, count, count
	c.Comparison.Rows = func(child int, _ store.Dimension, first int) int { return rows(2*priceTally, first, child) }
	c.Path.Parties, c.Path.Steps = list(maxSteps), list(maxSteps)
	c.PathStep.Accords = shared
	c.Partner.AccordsBefore, c.Partner.Growth = list(0), list(0)
	c.Partner.Shared = shared
	c.SimilarParty.CommonPartners = list(commonShown)

	c.Country.AccordCount, c.Organisation.AccordCount = list(0), list(0)
	c.Country.Accords, c.Organisation.Accords = accordPage, accordPage
	c.Country.Partners, c.Organisation.Partners = partners, partners

	c.Relationship.Total, c.Relationship.Instruments = count, count
	c.Relationship.FirstDate, c.Relationship.LastDate = count, count
	c.Relationship.Domains = func(child int) int { return rows(priceCount, someRows, child) }
	c.Relationship.Accords = shared
	c.Relationship.LastContact = func(child int) int { return rows(priceTally, 1, child) }
	c.Relationship.History = func(child, first int) int { return rows(priceTally, first, child) }
	c.Relationship.People = func(child, first int) int { return rows(priceTally, first, child) }
	c.Relationship.Timeline = func(child int, _ model.TimelineUnit, _ *model.TimelineSplit) int {
		return rows(priceTally, manyRows, child)
	}
	c.Query.Conflicts = accordPage
	c.SearchHit.Highlights = func(child, first int) int { return rows(priceQuestion, min(first, someRows), child) }
	c.Highlight.Matches = few

	c.Accord.Parties, c.Accord.Signatories, c.Accord.Institutions = few, few, few
	c.Accord.Occasions, c.Accord.Provisions, c.Accord.History, c.Accord.Conflicts = few, few, few, few
	c.Accord.Relations = few
	c.Accord.Evidence, c.Accord.Mentions = page, page
	c.Accord.Sources = list(fewRows)
	c.AccordRelation.Accord = list(1)
	c.StatusStep.Mentions = list(fewRows)
	c.Statement.Evidence, c.SigningInstitution.Evidence, c.Conflict.Mention = list(1), list(1), list(1)

	c.Mention.Accord = list(1)
	c.Mention.Parties, c.Mention.Signatories, c.Mention.Evidence, c.Mention.Reasons = few, few, few, few
	c.Evidence.Reasons = few
	c.Article.Text = list(1)
	c.Article.Mentions, c.Article.People = list(someRows), list(someRows)
	c.Source.Articles = few
	c.AccordConnection.TotalCount = count
	return c
}
