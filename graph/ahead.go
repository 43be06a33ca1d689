package graph

import (
	"context"
	"slices"
	"sync"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"

	"github.com/entente-kg/entente/graph/model"
	"github.com/entente-kg/entente/store"
)

// What is asked below a field is known before it is resolved: what one question to the store can bring
// is then not asked for by two.

// below gives the fields that are asked of what is being resolved.
func below(ctx context.Context) []graphql.CollectedField {
	if graphql.GetFieldContext(ctx) == nil { // of a caller that is no operation
		return nil
	}
	return graphql.CollectFieldsCtx(ctx, nil)
}

func named(fields []graphql.CollectedField, names ...string) []graphql.CollectedField {
	return slices.DeleteFunc(slices.Clone(fields), func(f graphql.CollectedField) bool { return !slices.Contains(names, f.Name) })
}

// What a list that is asked for as plain keeps, see store.Extra.
var (
	plainOfAccord   = []string{"__typename", "id", "key", "title", "kind", "status", "count", "date", "signedOn", "mentions"}
	plainOfMention  = []string{"__typename", "key", "confidence", "evidence", "article"}
	plainOfEvidence = []string{"__typename", "quote", "confidence"}
	plainOfArticle  = []string{"__typename", "id", "key", "title", "outlet"}
)

// wanted tells what a connection of accords in an order brings besides its accords, so that nothing that is
// asked of its rows is asked of the store again.
func wanted(ctx context.Context, set ast.SelectionSet, o store.Order) store.Extra {
	op := graphql.GetOperationContext(ctx)
	fields := func(above []graphql.CollectedField) (out []graphql.CollectedField) {
		for _, f := range above {
			out = append(out, graphql.CollectFields(op, f.Selections, nil)...)
		}
		return out
	}
	only := func(fields []graphql.CollectedField, names []string) bool {
		return !slices.ContainsFunc(fields, func(f graphql.CollectedField) bool { return !slices.Contains(names, f.Name) })
	}
	connection := graphql.CollectFields(op, set, nil)
	rows := append(fields(named(connection, "nodes")), fields(named(fields(named(connection, "edges")), "node"))...)
	mentions := fields(named(rows, "mentions"))
	return store.Extra{
		Reports: len(named(rows, "mentions", "evidence", "sources")) > 0,
		// The cursor of another order is none of the plain values.
		Plain: (o == store.NewestFirst || o == store.OldestFirst) && only(rows, plainOfAccord) && only(mentions, plainOfMention) &&
			only(fields(named(mentions, "evidence")), plainOfEvidence) && only(fields(named(mentions, "article")), plainOfArticle),
	}
}

// extraOfRows is what the connection that is being resolved wants besides its accords.
func extraOfRows(ctx context.Context, o store.Order) store.Extra {
	fc := graphql.GetFieldContext(ctx)
	if fc == nil {
		return store.Extra{}
	}
	return wanted(ctx, fc.Field.Selections, o)
}

// answerMentions lets the accords of a page know what articles say of them; reports is nil where that
// was not asked for.
func answerMentions(conn *model.AccordConnection, reports [][]store.Report) {
	if reports == nil || len(conn.Edges) == 0 {
		return
	}
	level := conn.Edges[0].Node.Level
	model.Answer(level, "mentions", model.SeatMentions(reports[:len(level.Members)]))
}

// together gives one question for the sums of a relationship and the list of its accords, where both
// are asked for, and the list once; nil otherwise.
func (r *Resolver) together(ctx context.Context, filter store.Filter) func() (store.Listing, error) {
	fields := below(ctx)
	lists := named(fields, "accords")
	if len(lists) != 1 || len(named(fields, "total", "instruments", "firstDate", "lastDate")) == 0 {
		return nil
	}
	list, err := listingOf(lists[0].ArgumentMap(graphql.GetOperationContext(ctx).Variables))
	if err != nil {
		return nil
	}
	f, page, err := list.check(&filter)
	if err != nil {
		return nil // the list will tell what is wrong
	}
	return sync.OnceValues(func() (store.Listing, error) {
		extra := wanted(ctx, lists[0].Selections, list.Order)
		extra.Summary = true
		return r.store.List(ctx, f, list.Order, page, extra)
	})
}

// listingOf reads the arguments of a list of accords.
func listingOf(arguments map[string]any) (l listing, err error) {
	order, err := graphql.UnmarshalString(arguments["orderBy"])
	if err != nil {
		return l, err
	}
	l.Order = store.Order(order)
	if l.First, err = graphql.UnmarshalInt(arguments["first"]); err != nil || arguments["after"] == nil {
		return l, err
	}
	after, err := graphql.UnmarshalString(arguments["after"])
	l.After = &after
	return l, err
}
