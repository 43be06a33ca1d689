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
	"go.opentelemetry.io/otel/trace"

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
	// Origins are the sites whose pages may ask.
	Origins Origins
	// Rate is how often one client may ask.
	Rate Rate
	// AllowList holds the only operations that are run; nil for all.
	AllowList AllowList
	// Cache is how many bytes of answers are kept while the graph does not change; 0 for none.
	Cache int64
	// Poll is how often the store is asked whether the graph changed, while somebody is subscribed or
	// asks what is in the cache; 0: every second.
	Poll time.Duration
	// Tracing takes the spans of operations; nil for nobody.
	Tracing trace.TracerProvider
	// Observe is told of every operation that ran; nil for nobody.
	Observe func(Operation)
}

// Operation is an operation that ran, or was refused.
type Operation struct {
	Name     string // as the client names it, "" for none
	Type     string // "query", "subscription", "" where it was refused before it was known
	Hash     string // hex SHA-256 of its text, "" where it had none
	Cost     int    // its price, see Limits.Complexity; 0 where it was refused before it was known
	Errors   []string
	Duration time.Duration
	Cached   bool // answered without being run; Name is then not always known
}

// Cached query documents and persisted queries, each at most as large as a request's body.
const (
	cachedQueries    = 1000
	persistedQueries = 500
)

// New gives a GraphQL endpoint.
func New(c Config) *Endpoint {
	if c.Logger == nil {
		c.Logger = slog.New(slog.DiscardHandler)
	}
	limits := c.Limits.withDefaults()
	watch := &watcher{store: c.Store, every: c.Poll, logger: c.Logger}
	if watch.every <= 0 {
		watch.every = defaultPoll
	}
	now := &revision{store: c.Store, every: watch.every}
	if c.Corrector != nil {
		c.Corrector = forgetting{c.Corrector, now}
	}
	resolver := &Resolver{store: c.Store, corrector: c.Corrector, logger: c.Logger, watch: watch, partyTexts: newPartyTexts()}
	executable := schema(resolver)
	answers := graphql.ExecutableSchema(newLookups(executable, resolver))
	if c.Tracing != nil {
		answers = executable // a span of each field of the root
	}
	srv := handler.New(answers)
	payload := limits.Body
	srv.AddTransport(transport.Websocket{
		Implementation:        transport.CoderWebsocketImplementation{AcceptOptions: c.Origins.sockets()},
		InitTimeout:           10 * time.Second,
		KeepAlivePingInterval: 15 * time.Second,
		PingPongInterval:      15 * time.Second,
		PayloadReadLimit:      &payload,
	})
	srv.AddTransport(transport.SSE{KeepAlivePingInterval: 15 * time.Second})
	srv.AddTransport(transport.Options{})
	srv.AddTransport(got{})
	srv.AddTransport(posted{})
	srv.SetQueryCache(lru.New[*ast.QueryDocument](cachedQueries))
	srv.SetParserTokenLimit(limits.Tokens)
	srv.SetDisableSuggestion(c.NoIntrospection)
	srv.SetErrorPresenter(presenter(c.Logger))
	srv.SetRecoverFunc(recovered)
	if !c.NoIntrospection {
		srv.Use(extension.Introspection{})
	}
	if c.AllowList != nil {
		srv.Use(c.AllowList)
	} else {
		srv.Use(extension.AutomaticPersistedQuery{Cache: lru.New[string](persistedQueries)})
	}
	srv.Use(repeatLimit{})
	srv.Use(shapeLimit{limits})
	srv.Use(newPriceLimit(limits.Complexity))
	tell := func(ctx context.Context, o Operation) {
		logOperation(ctx, c.Logger, o)
		if c.Observe != nil {
			c.Observe(o)
		}
	}
	srv.AroundOperations(absentEntities)
	srv.AroundFields(resolver.plainRows(executable.Schema()))
	if c.Tracing != nil {
		traced(srv, c.Tracing)
	}
	srv.AroundResponses(observe(tell))
	srv.AroundResponses(noteOutcome)
	srv.AroundResponses(budget(limits.Time))
	refused := func(r *http.Request) {
		c.Logger.WarnContext(r.Context(), "request refused", "reason", "unknown token", "from", r.RemoteAddr)
	}
	endpoint := &Endpoint{body: limits.Body}
	var answering http.Handler = srv
	if c.Cache > 0 {
		kept := newCache(now, c.Cache, func(o Operation) { tell(context.Background(), o) })
		answering = kept.serve(srv)
		if c.unobserved() {
			endpoint.cache = kept
		}
	}
	endpoint.Handler = c.Origins.allow(c.Accounts.identify(c.Rate.limit(gate(answering, limits.Body, c.Origins)), refused))
	return endpoint
}

// Schema is the executable schema over a store.
func Schema(s store.Reader) graphql.ExecutableSchema {
	return schema(&Resolver{store: s, logger: slog.New(slog.DiscardHandler)})
}

func schema(r *Resolver) graphql.ExecutableSchema {
	return pricedSchema{generated.NewExecutableSchema(generated.Config{
		Resolvers:  r,
		Complexity: prices(),
	})}
}

// slowOperation is from when on an operation is worth a line of its own in the log.
const slowOperation = time.Second

// logOperation writes a line an operation: at level debug, but info where it failed, was refused or took long.
func logOperation(ctx context.Context, logger *slog.Logger, o Operation) {
	level := slog.LevelDebug
	if len(o.Errors) > 0 || o.Duration >= slowOperation {
		level = slog.LevelInfo
	}
	if !logger.Enabled(ctx, level) {
		return
	}
	logger.LogAttrs(ctx, level, "operation", slog.String("name", o.Name), slog.String("type", o.Type), slog.String("hash", o.Hash),
		slog.Int("cost", o.Cost), slog.Duration("duration", o.Duration), slog.Bool("cached", o.Cached), slog.Any("errors", o.Errors))
}

func observe(tell func(context.Context, Operation)) graphql.ResponseMiddleware {
	return func(ctx context.Context, next graphql.ResponseHandler) *graphql.Response {
		start := time.Now()
		resp := next(ctx)
		o := Operation{Duration: time.Since(start)}
		if graphql.HasOperationContext(ctx) {
			op := graphql.GetOperationContext(ctx)
			o.Name = op.OperationName
			if op.RawQuery != "" {
				o.Hash = hashOf(op.RawQuery)
			}
			if stats := extension.GetComplexityStats(ctx); stats != nil {
				o.Cost = stats.Complexity
			}
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
		tell(ctx, o)
		return resp
	}
}
