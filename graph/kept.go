package graph

import (
	"context"
	"log/slog"
	"net/http"
)

// Endpoint is a GraphQL endpoint over HTTP.
type Endpoint struct {
	http.Handler
	cache *cache // nil where Kept gives nothing
	body  int64  // bytes of a request's body
}

// Kept is an answer that is kept: what an HTTP server sends with status 200.
type Kept struct {
	ContentType string
	ETag        string // with its quotes
	Body        []byte // not to be changed
	of          *cache
	answer      *cached
}

// Sent tells Config.Observe of it.
func (k Kept) Sent() { k.of.answered(k.answer) }

// Header sets what stands above every kept answer; its ETag and its length come to it.
func (k Kept) Header(h http.Header) {
	h.Set("Content-Type", k.ContentType)
	askAgain(h)
}

// Kept gives the answer of ServeHTTP to a POST whose body has been read, where it is in the cache and hangs on
// nothing else: neither on who asks, nor on how often, nor on the page that asks. There is no span of a trace and
// no line of a log then, and so nothing is given where these are wanted.
func (e *Endpoint) Kept(r *http.Request, body []byte) (Kept, bool) {
	if e.cache == nil || r.Method != http.MethodPost || !keepable(r) || r.Header.Get("Origin") != "" || int64(len(body)) > e.body || !isJSON(r) {
		return Kept{}, false
	}
	key, ok := e.cache.keyOf(r, body)
	if !ok {
		return Kept{}, false
	}
	a := e.cache.get(key)
	if a == nil {
		return Kept{}, false
	}
	return Kept{a.contentType, `"` + key + `"`, a.body, e.cache, a}, true
}

// unobserved tells whether an answer hangs on its request alone, and leaves no trace but in Config.Observe.
func (c Config) unobserved() bool {
	return len(c.Origins) == 0 && c.Rate.PerSecond <= 0 && c.Tracing == nil && !c.Logger.Enabled(context.Background(), slog.LevelDebug)
}
