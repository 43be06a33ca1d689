package web

import (
	"net/http"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promhttp"

	"github.com/entente-kg/entente/graph"
)

// namedOperations is how many operation names are told apart: clients choose them, and every name
// is a time series.
const namedOperations = 200

type metrics struct {
	registry   *prometheus.Registry
	operations *prometheus.CounterVec
	durations  *prometheus.HistogramVec
	errors     *prometheus.CounterVec
	requests   *prometheus.CounterVec
	latencies  *prometheus.HistogramVec

	mu    sync.Mutex
	names map[string]bool
}

func newMetrics() *metrics {
	buckets := []float64{.001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10}
	m := &metrics{
		registry: prometheus.NewRegistry(),
		operations: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "entente_graphql_operations_total", Help: "GraphQL operations by name and status.",
		}, []string{"operation", "status"}),
		durations: prometheus.NewHistogramVec(prometheus.HistogramOpts{
			Name: "entente_graphql_operation_duration_seconds", Help: "Time from the request to the answer of GraphQL operations.", Buckets: buckets,
		}, []string{"operation", "status"}),
		errors: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "entente_graphql_errors_total", Help: "Errors in GraphQL answers by code.",
		}, []string{"code"}),
		requests: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "entente_http_requests_total", Help: "HTTP requests by path, method and status.",
		}, []string{"path", "method", "status"}),
		latencies: prometheus.NewHistogramVec(prometheus.HistogramOpts{
			Name: "entente_http_request_duration_seconds", Help: "Time to answer HTTP requests, streams included.", Buckets: buckets,
		}, []string{"path"}),
		names: map[string]bool{},
	}
	m.registry.MustRegister(m.operations, m.durations, m.errors, m.requests, m.latencies,
		collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}))
	return m
}

func (m *metrics) handler() http.Handler {
	return promhttp.HandlerFor(m.registry, promhttp.HandlerOpts{Registry: m.registry})
}

// observe counts a GraphQL operation.
func (m *metrics) observe(o graph.Operation) {
	status := "ok"
	switch {
	case o.Cached:
		status = "cached"
	case o.Type == "":
		status = "refused"
	case len(o.Errors) > 0:
		status = "error"
	}
	name := m.name(o)
	m.operations.WithLabelValues(name, status).Inc()
	m.durations.WithLabelValues(name, status).Observe(o.Duration.Seconds())
	for _, code := range o.Errors {
		m.errors.WithLabelValues(code).Inc()
	}
}

func (m *metrics) name(o graph.Operation) string {
	if o.Name == "" || o.Type == "" {
		return "unnamed"
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	if !m.names[o.Name] && len(m.names) >= namedOperations {
		return "other"
	}
	m.names[o.Name] = true
	return o.Name
}

// instrument counts HTTP requests by the pattern that answered them, never by a path that a client
// made up.
func (m *metrics) instrument(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		start := time.Now()
		seen := &statusWriter{ResponseWriter: w, status: http.StatusOK}
		next.ServeHTTP(seen, r)
		path := "unknown"
		if r.Pattern != "" {
			path = r.Pattern[strings.Index(r.Pattern, "/"):]
		}
		m.answered(path, method(r), seen.status, time.Since(start))
	})
}

// answered counts an HTTP request.
func (m *metrics) answered(path, method string, status int, took time.Duration) {
	m.requests.WithLabelValues(path, method, strconv.Itoa(status)).Inc()
	m.latencies.WithLabelValues(path).Observe(took.Seconds())
}

func method(r *http.Request) string {
	switch r.Method {
	case http.MethodGet, http.MethodPost, http.MethodHead, http.MethodOptions:
		return r.Method
	}
	return "other"
}
