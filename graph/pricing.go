package graph

import (
	"context"
	"slices"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/handler/extension"
	lru "github.com/hashicorp/golang-lru/v2"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

// priceLimit refuses operations that cost too much, see prices. What an operation costs is worked out once
// where its variables have no part in that: to read the arguments of every field costs more than a lookup.
type priceLimit struct {
	*extension.ComplexityLimit
	known *lru.Cache[*ast.OperationDefinition, *extension.ComplexityStats] // within the limit
}

var _ interface {
	graphql.HandlerExtension
	graphql.OperationContextMutator
} = priceLimit{}

func newPriceLimit(limit int) priceLimit {
	known, err := lru.New[*ast.OperationDefinition, *extension.ComplexityStats](cachedQueries)
	if err != nil { // only for a size below one
		panic(err)
	}
	return priceLimit{extension.FixedComplexityLimit(limit), known}
}

// MutateOperationContext notes the price.
func (l priceLimit) MutateOperationContext(ctx context.Context, op *graphql.OperationContext) *gqlerror.Error {
	if price, ok := l.known.Get(op.Operation); ok {
		op.Stats.SetExtension(l.ExtensionName(), price)
		return nil
	}
	if err := l.ComplexityLimit.MutateOperationContext(ctx, op); err != nil {
		return err
	}
	price, _ := op.Stats.GetExtension(l.ExtensionName()).(*extension.ComplexityStats)
	if price != nil && fixedPrice(op.Operation.SelectionSet) {
		l.known.Add(op.Operation, price)
	}
	return nil
}

// fixedPrice tells whether variables stand only where no price looks: as a code, an id or another single
// word, not as a number, a list or a part of a filter.
func fixedPrice(set ast.SelectionSet) bool {
	none := func(ast.DirectiveList) bool { return true } // what is left out is priced too
	return fixed(set, map[*ast.FragmentDefinition]bool{}, fixedValue, none)
}

// fixed tells whether the values of all arguments in a selection, fragments included, and all directives are as wanted.
func fixed(set ast.SelectionSet, seen map[*ast.FragmentDefinition]bool, value func(*ast.Value) bool, directives func(ast.DirectiveList) bool) bool {
	for _, selection := range set {
		var inner ast.SelectionSet
		var on ast.DirectiveList
		switch s := selection.(type) {
		case *ast.Field:
			if slices.ContainsFunc(s.Arguments, func(a *ast.Argument) bool { return !value(a.Value) }) {
				return false
			}
			inner, on = s.SelectionSet, s.Directives
		case *ast.InlineFragment:
			inner, on = s.SelectionSet, s.Directives
		case *ast.FragmentSpread:
			on = s.Directives
			if !seen[s.Definition] {
				seen[s.Definition], inner = true, s.Definition.SelectionSet
			}
		}
		if !directives(on) || !fixed(inner, seen, value, directives) {
			return false
		}
	}
	return true
}

func fixedValue(v *ast.Value) bool {
	if v.Kind == ast.Variable {
		if v.Definition == nil || v.ExpectedType == nil || v.ExpectedType.Elem != nil {
			return false
		}
		switch v.Definition.Name {
		case "ID", "String", "PartyCode", "Lang":
			return true
		}
		return false
	}
	for _, child := range v.Children {
		if !fixedChild(child.Value) {
			return false
		}
	}
	return true
}

// fixedChild tells whether a part of a list or of an object has no variable.
func fixedChild(v *ast.Value) bool {
	if v.Kind == ast.Variable {
		return false
	}
	for _, child := range v.Children {
		if !fixedChild(child.Value) {
			return false
		}
	}
	return true
}
