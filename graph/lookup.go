package graph

import (
	"bytes"
	"context"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"

	"github.com/entente-kg/entente/graph/model"
	"github.com/entente-kg/entente/kg"
)

// lookups answers operations that ask one field of the root by codes or an id, and of what it finds nothing
// but plain fields, see plainRows. The generated code makes a goroutine, a buffer and a few contexts for
// them, which costs as much as the answer. Whatever is not so, and every error, is left to it: what is
// written here is the same, byte by byte.
type lookups struct {
	graphql.ExecutableSchema
	resolver *Resolver
	types    map[string][]string // see namesOf
}

func newLookups(schema graphql.ExecutableSchema, r *Resolver) lookups {
	return lookups{schema, r, namesOf(schema.Schema())}
}

// finder looks up what the arguments of a field of the root name.
type finder func(ctx context.Context, r *Resolver, args map[string]any) (any, error)

// finders are the fields of the root that are looked up.
var finders = map[string]finder{
	"country":      byCode((*Resolver).countryByCode),
	"organisation": byCode((*Resolver).organisationByCode),
	"accord": func(ctx context.Context, r *Resolver, args map[string]any) (any, error) {
		id, err := graphql.UnmarshalID(args["id"])
		if err != nil {
			return nil, err
		}
		return r.accordByID(ctx, id)
	},
	"relationship": func(ctx context.Context, r *Resolver, args map[string]any) (any, error) {
		a, err := model.UnmarshalPartyCode(args["a"])
		if err != nil {
			return nil, err
		}
		b, err := model.UnmarshalPartyCode(args["b"])
		if err != nil {
			return nil, err
		}
		return r.relationshipOf(ctx, a, b, nil)
	},
}

func byCode[O any](find func(*Resolver, context.Context, kg.Party) (O, error)) finder {
	return func(ctx context.Context, r *Resolver, args map[string]any) (any, error) {
		code, err := model.UnmarshalPartyCode(args["code"])
		if err != nil {
			return nil, err
		}
		return find(r, ctx, code)
	}
}

// lookupOf is the one field of a lookup, nil of any other operation.
func lookupOf(op *ast.OperationDefinition) *ast.Field {
	if op.Operation != ast.Query || len(op.SelectionSet) != 1 || len(op.Directives) > 0 {
		return nil
	}
	f, ok := op.SelectionSet[0].(*ast.Field)
	if !ok || len(f.Directives) > 0 || finders[f.Name] == nil || f.Arguments.ForName("filter") != nil {
		return nil
	}
	return f
}

// Exec answers an operation.
func (l lookups) Exec(ctx context.Context) graphql.ResponseHandler {
	op := graphql.GetOperationContext(ctx)
	field := lookupOf(op.Operation)
	if field == nil {
		return l.ExecutableSchema.Exec(ctx)
	}
	var next graphql.ResponseHandler
	return func(ctx context.Context) *graphql.Response {
		if next != nil {
			return next(ctx)
		}
		look := l.find(ctx, op, field)
		if data := l.write(look, field); data != nil {
			next = graphql.OneShot(nil) // there is no more
			return &graphql.Response{Data: data}
		}
		next = l.ExecutableSchema.Exec(ctx)
		return next(context.WithValue(ctx, foundKey{}, look))
	}
}

// found is what a lookup found, in the context under foundKey where the generated code goes on with it.
type found struct {
	ctx   context.Context
	value any
	err   error
}

type foundKey struct{}

// foundOf gives what was found for a field of the root, nil for nothing.
func foundOf(ctx context.Context, fc *graphql.FieldContext) *found {
	if fc.Object != "Query" {
		return nil
	}
	f, _ := ctx.Value(foundKey{}).(*found)
	return f
}

// or gives what was found, where something was looked for.
func (f *found) or(next graphql.Resolver) graphql.Resolver {
	if f == nil {
		return next
	}
	return func(context.Context) (any, error) { return f.value, f.err }
}

// find looks up. It gives nil where it panics, which the generated code then meets and tells.
func (l lookups) find(ctx context.Context, op *graphql.OperationContext, field *ast.Field) (out *found) {
	defer func() {
		if recover() != nil {
			out = nil
		}
	}()
	args := field.ArgumentMap(op.Variables)
	ctx = graphql.WithFieldContext(ctx, &graphql.FieldContext{
		Object: field.ObjectDefinition.Name, Args: args, IsMethod: true, IsResolver: true,
		Field: graphql.CollectedField{Field: field, Selections: field.SelectionSet},
	})
	value, err := finders[field.Name](ctx, l.resolver, args)
	return &found{ctx, value, err}
}

// write gives the data, nil where they are not plain or there is an error to tell.
func (l lookups) write(look *found, field *ast.Field) []byte {
	if look == nil || look.err != nil {
		return nil
	}
	write := l.resolver.writerOf(look.ctx, l.types, field.SelectionSet, look.value)
	if write == nil {
		return nil
	}
	room := rooms.Get().(*[]byte)
	defer putRoom(room)
	*room = append(write(append(appendQuoted(append((*room)[:0], '{'), field.Alias), ':')), '}')
	return bytes.Clone(*room)
}
