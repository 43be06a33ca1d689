// Package web serves Entente over HTTP: the GraphQL endpoint, the playground, and what those who
// run it look at.
package web

import (
	"log/slog"
	"net/http"
	"time"

	"go.opentelemetry.io/contrib/instrumentation/net/http/otelhttp"
	"go.opentelemetry.io/otel/metric/noop"
	"go.opentelemetry.io/otel/propagation"
	"go.opentelemetry.io/otel/trace"

	"github.com/entente-kg/entente/graph"
	"github.com/entente-kg/entente/store"
	"github.com/entente-kg/entente/store/tracing"
)

// Config is what the server needs.
type Config struct {
	Store   store.Reader
	Logger  *slog.Logger // nil for none
	Version string       // of the program, as /version tells it
	Limits  graph.Limits // of a GraphQL request
	// Corrector carries out GraphQL mutations; nil where the graph is only read.
	Corrector graph.Corrector
	// Accounts are who may ask for mutations.
	Accounts graph.Accounts
	// Origins are the sites whose pages may ask, Rate is how often one client may, AllowList what.
	Origins   graph.Origins
	Rate      graph.Rate
	AllowList graph.AllowList
	// Cache is how many bytes of answers are kept while the graph does not change; 0 for none.
	Cache int64
	// Tracing takes the spans of requests, operations and calls of the store; nil for nobody.
	Tracing trace.TracerProvider
	// Database is the kind of the store in traces, as OpenTelemetry names it.
	Database string
	// NoIntrospection refuses questions about the schema. The playground then cannot complete.
	NoIntrospection bool
	// NoPlayground leaves out /playground, NoExplorer the explorer at /.
	NoPlayground, NoExplorer bool
}

// Site is the handler of the whole server.
type Site struct {
	http.Handler
	kept *kept
}

// New gives the handler of the whole server.
func New(c Config) *Site {
	if c.Logger == nil {
		c.Logger = slog.New(slog.DiscardHandler)
	}
	if c.Tracing != nil {
		c.Store = tracing.New(c.Store, c.Tracing, c.Database)
	}
	m := newMetrics()
	mux := http.NewServeMux()
	endpoint := graph.New(graph.Config{
		Store: c.Store, Logger: c.Logger, Limits: c.Limits, Corrector: c.Corrector, Accounts: c.Accounts,
		NoIntrospection: c.NoIntrospection, Observe: m.observe,
		Tracing: c.Tracing,
		Origins: c.Origins, Rate: c.Rate, AllowList: c.AllowList, Cache: c.Cache,
	})
	mux.Handle("/graphql", slowClients(gzipped(endpoint)))
	if !c.NoPlayground {
		mux.Handle("GET /playground", playground())
		mux.Handle("GET /assets/", assets())
	}
	switch {
	case !c.NoExplorer:
		explorer(mux, !c.NoPlayground)
	case !c.NoPlayground:
		mux.Handle("GET /{$}", http.RedirectHandler("playground", http.StatusSeeOther))
	}
	mux.Handle("GET /healthz", text("ok\n"))
	mux.Handle("GET /readyz", ready(c.Store, c.Logger))
	mux.Handle("GET /version", version(c.Version))
	mux.Handle("GET /metrics", m.handler())
	return &Site{traced(c.Tracing, logged(c.Logger, m.instrument(secured(mux)))), &kept{endpoint: endpoint, metrics: m}}
}

// traced makes a span of each request to the API, below the one that the client names in its headers
// (W3C trace context).
func traced(provider trace.TracerProvider, next http.Handler) http.Handler {
	if provider == nil {
		return next
	}
	return otelhttp.NewHandler(next, "HTTP", otelhttp.WithTracerProvider(provider), otelhttp.WithMeterProvider(noop.NewMeterProvider()),
		otelhttp.WithPropagators(propagation.TraceContext{}),
		otelhttp.WithFilter(func(r *http.Request) bool { return r.URL.Path == "/graphql" }),
		otelhttp.WithSpanNameFormatter(func(_ string, r *http.Request) string { return r.Method + " " + r.URL.Path }))
}

// secured sets the headers that every answer has; pages add their own content policy.
func secured(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		secure(w.Header())
		next.ServeHTTP(w, r)
	})
}

func secure(h http.Header) {
	for _, s := range security {
		h[s.name] = s.values
	}
}

// security is by canonical names. A page that sets one anew replaces its values and leaves these as they are.
var security = []struct {
	name   string
	values []string
}{
	{"X-Content-Type-Options", []string{"nosniff"}},
	{"Referrer-Policy", []string{"no-referrer"}},
	{"Content-Security-Policy", []string{"default-src 'none'; frame-ancestors 'none'"}},
	{"Cross-Origin-Resource-Policy", []string{"same-origin"}},
}

// logged writes a line a request.
func logged(logger *slog.Logger, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		start := time.Now()
		seen := &statusWriter{ResponseWriter: w, status: http.StatusOK}
		next.ServeHTTP(seen, r)
		level := slog.LevelDebug
		if seen.status >= http.StatusInternalServerError {
			level = slog.LevelError
		}
		if !logger.Enabled(r.Context(), level) {
			return
		}
		logger.LogAttrs(r.Context(), level, "request", slog.String("method", r.Method), slog.String("path", r.URL.Path),
			slog.Int("status", seen.status), slog.Int64("bytes", seen.bytes), slog.Duration("duration", time.Since(start)))
	})
}

func text(body string) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/plain; charset=utf-8")
		_, _ = w.Write([]byte(body)) // the client is gone
	})
}
