package graph

import (
	"cmp"
	"context"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/handler"
	"go.opentelemetry.io/otel/attribute"
	otel "go.opentelemetry.io/otel/codes"
	"go.opentelemetry.io/otel/trace"
)

// traced makes a span of each operation, and below it of each field of the root. Fields further down
// have none: what they ask of the store is a span of its own.
func traced(srv *handler.Server, provider trace.TracerProvider) {
	tracer := provider.Tracer("github.com/entente-kg/entente/graph")
	srv.AroundResponses(func(ctx context.Context, next graphql.ResponseHandler) *graphql.Response {
		if !graphql.HasOperationContext(ctx) || graphql.GetOperationContext(ctx).Operation == nil {
			return next(ctx)
		}
		op := graphql.GetOperationContext(ctx)
		kind := string(op.Operation.Operation)
		ctx, span := tracer.Start(ctx, kind+" "+cmp.Or(op.Operation.Name, "unnamed"), trace.WithAttributes(
			attribute.String("graphql.operation.type", kind), attribute.String("graphql.operation.name", op.Operation.Name),
			attribute.String("graphql.document.hash", hashOf(op.RawQuery))))
		defer span.End()
		resp := next(ctx)
		if resp != nil && len(resp.Errors) > 0 {
			span.SetAttributes(attribute.Int("graphql.errors", len(resp.Errors)))
			span.SetStatus(otel.Error, "")
		}
		return resp
	})
	srv.AroundRootFields(func(ctx context.Context, next graphql.RootResolver) graphql.Marshaler {
		field := graphql.GetRootFieldContext(ctx)
		ctx, span := tracer.Start(ctx, field.Field.ObjectDefinition.Name+"."+field.Field.Name)
		defer span.End()
		return next(ctx)
	})
}
