package graph

import (
	"context"
	"math"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/errcode"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

// shape is how an operation looks once all its fragments are spread. It is computed without
// spreading them: a few nested fragments can stand for more fields than there is memory for.
type shape struct{ depth, fields, aliases, directives int }

func (s *shape) add(t shape, below int) {
	s.depth = max(s.depth, t.depth+below)
	s.fields = saturating(s.fields, t.fields)
	s.aliases = saturating(s.aliases, t.aliases)
	s.directives = saturating(s.directives, t.directives)
}

func saturating(a, b int) int {
	if a > math.MaxInt-b {
		return math.MaxInt
	}
	return a + b
}

type shaper struct{ fragments map[string]shape }

func (sh shaper) measure(set ast.SelectionSet) shape {
	var out shape
	for _, selection := range set {
		switch s := selection.(type) {
		case *ast.Field:
			here := shape{fields: 1, directives: len(s.Directives)}
			if s.Alias != s.Name {
				here.aliases = 1
			}
			here.add(sh.measure(s.SelectionSet), 0)
			here.depth++
			out.add(here, 0)
		case *ast.InlineFragment:
			out.add(shape{directives: len(s.Directives)}, 0)
			out.add(sh.measure(s.SelectionSet), 0)
		case *ast.FragmentSpread:
			out.add(shape{directives: len(s.Directives)}, 0)
			out.add(sh.fragment(s.Definition), 0)
		}
	}
	return out
}

// fragment relies on validation, which has refused fragments that spread themselves.
func (sh shaper) fragment(def *ast.FragmentDefinition) shape {
	if known, ok := sh.fragments[def.Name]; ok {
		return known
	}
	s := sh.measure(def.SelectionSet)
	s.add(shape{directives: len(def.Directives)}, 0)
	sh.fragments[def.Name] = s
	return s
}

// shapeLimit refuses operations that are too deep, too wide, or have too many aliases or
// directives. It must come before any extension that walks the spread operation.
type shapeLimit struct{ limits Limits }

var _ interface {
	graphql.HandlerExtension
	graphql.OperationContextMutator
} = shapeLimit{}

func (shapeLimit) ExtensionName() string                          { return "ShapeLimit" }
func (shapeLimit) Validate(schema graphql.ExecutableSchema) error { return nil }

func (l shapeLimit) MutateOperationContext(_ context.Context, op *graphql.OperationContext) *gqlerror.Error {
	got := shaper{map[string]shape{}}.measure(op.Operation.SelectionSet)
	got.directives = saturating(got.directives, len(op.Operation.Directives))
	for _, c := range []struct {
		what, code string
		got, limit int
	}{
		{"levels of fields", CodeDepth, got.depth, l.limits.Depth},
		{"fields", CodeFields, got.fields, l.limits.Fields},
		{"aliases", CodeAliases, got.aliases, l.limits.Aliases},
		{"directives", CodeDirectives, got.directives, l.limits.Directives},
	} {
		if c.got > c.limit {
			err := gqlerror.Errorf("the operation has %d %s, at most %d are allowed", c.got, c.what, c.limit)
			errcode.Set(err, c.code)
			return err
		}
	}
	return nil
}
