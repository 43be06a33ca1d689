package graph

import (
	"context"
	"log/slog"
	"net/http"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/handler"
	"github.com/99designs/gqlgen/graphql/handler/extension"
	"github.com/99designs/gqlgen/graphql/handler/lru"
	"github.com/99designs/gqlgen/graphql/handler/transport"
	"github.com/vektah/gqlparser/v2/ast"

	"github.com/entente-kg/entente/graph/generated"
	"github.com/entente-kg/entente/store"
)

// Config is what a GraphQL endpoint needs.
type Config struct {
	Store  store.Reader
	Logger *slog.Logger // nil for none
	Limits Limits
	// Corrector carries out mutations; nil where the graph is only read.
	Corrector Corrector
	// Accounts are who may ask for mutations.
	Accounts Accounts
	// NoIntrospection refuses questions about the schema.
	NoIntrospection bool
	// Observe is told of every operation that ran; nil for nobody.
	Observe func(Operation)
}

// Operation is an operation that ran, or was refused.
type Operation struct {
	Name     string // as the client names it, "" for none
	Type     string // "query", "subscription", "" where it was refused before it was known
	Errors   []string
	Duration time.Duration
}

// Cached query documents and persisted queries, each at most as large as a request's body.
const (
	cachedQueries    = 1000
	persistedQueries = 500
)

// New gives the handler of a GraphQL endpoint.
func New(c Config) http.Handler {
	if c.Logger == nil {
		c.Logger = slog.New(slog.DiscardHandler)
	}
	limits := c.Limits.withDefaults()
	srv := handler.New(schema(&Resolver{store: c.Store, corrector: c.Corrector, logger: c.Logger}))
	payload := limits.Body
	srv.AddTransport(transport.Websocket{
		InitTimeout:           10 * time.Second,
		KeepAlivePingInterval: 15 * time.Second,
		PingPongInterval:      15 * time.Second,
		PayloadReadLimit:      &payload,
	})
	srv.AddTransport(transport.SSE{KeepAlivePingInterval: 15 * time.Second})
	srv.AddTransport(transport.Options{})
	srv.AddTransport(transport.GET{})
	srv.AddTransport(transport.POST{})
	srv.SetQueryCache(lru.New[*ast.QueryDocument](cachedQueries))
	srv.SetParserTokenLimit(limits.Tokens)
	srv.SetDisableSuggestion(c.NoIntrospection)
	srv.SetErrorPresenter(presenter(c.Logger))
	srv.SetRecoverFunc(recovered)
	if !c.NoIntrospection {
		srv.Use(extension.Introspection{})
	}
	srv.Use(extension.AutomaticPersistedQuery{Cache: lru.New[string](persistedQueries)})
	srv.Use(shapeLimit{limits})
	srv.Use(extension.FixedComplexityLimit(limits.Complexity))
	if c.Observe != nil {
		srv.AroundResponses(observe(c.Observe))
	}
	srv.AroundResponses(budget(limits.Time))
	refused := func(r *http.Request) {
		c.Logger.WarnContext(r.Context(), "request refused", "reason", "unknown token", "from", r.RemoteAddr)
	}
	return c.Accounts.identify(gate(srv, limits.Body), refused)
}

// Schema is the executable schema over a store.
func Schema(s store.Reader) graphql.ExecutableSchema {
	return schema(&Resolver{store: s, logger: slog.New(slog.DiscardHandler)})
}

func schema(r *Resolver) graphql.ExecutableSchema {
	return generated.NewExecutableSchema(generated.Config{
		Resolvers:  r,
		Complexity: prices(),
	})
}

func observe(tell func(Operation)) graphql.ResponseMiddleware {
	return func(ctx context.Context, next graphql.ResponseHandler) *graphql.Response {
		start := time.Now()
		resp := next(ctx)
		o := Operation{Duration: time.Since(start)}
		if graphql.HasOperationContext(ctx) {
			op := graphql.GetOperationContext(ctx)
			o.Name = op.OperationName
			if op.Operation != nil {
				o.Name, o.Type = op.Operation.Name, string(op.Operation.Operation)
				o.Duration = time.Since(op.Stats.OperationStart)
			}
		}
		if resp != nil {
			for _, e := range resp.Errors {
				code, _ := e.Extensions["code"].(string)
				o.Errors = append(o.Errors, code)
			}
		}
		tell(o)
		return resp
	}
}
