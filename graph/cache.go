package graph

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"net/http"
	"strings"
	"sync"

	"github.com/99designs/gqlgen/graphql"
	"github.com/hashicorp/golang-lru/v2/simplelru"
	"github.com/vektah/gqlparser/v2/ast"
)

// cacheEntries bounds the number of answers beside their size, and cacheShare is the part of the cache
// that one answer may fill.
const (
	cacheEntries = 100_000
	cacheShare   = 16
)

// cache keeps answers to queries for as long as the graph does not change: the store's revision is
// part of every key, and may be as old as Config.Poll where another process writes. The answers used least lately make room for new ones.
type cache struct {
	revision *revision
	limit    int64 // bytes
	tell     func(Operation)

	mu    sync.Mutex
	bytes int64
	lru   *simplelru.LRU[string, *cached]
}

type cached struct {
	contentType string
	body        []byte
	operation   string
}

func newCache(r *revision, limit int64, tell func(Operation)) *cache {
	c := &cache{revision: r, limit: limit, tell: tell}
	var err error
	c.lru, err = simplelru.NewLRU(cacheEntries, func(_ string, old *cached) { c.bytes -= old.size() })
	if err != nil { // only for a size below one
		panic(err)
	}
	return c
}

func (a *cached) size() int64 {
	return int64(len(a.body) + len(a.contentType) + len(a.operation) + 2*sha256.Size)
}

func (c *cache) get(key string) *cached {
	c.mu.Lock()
	defer c.mu.Unlock()
	a, _ := c.lru.Get(key)
	return a
}

// answered tells that an operation was answered from the cache.
func (c *cache) answered(a *cached) {
	c.tell(Operation{Name: a.operation, Type: string(ast.Query), Cached: true})
}

func (c *cache) put(key string, a *cached) {
	if a.size() > c.limit/cacheShare {
		return
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	c.lru.Remove(key)
	c.lru.Add(key, a)
	c.bytes += a.size()
	for c.bytes > c.limit {
		c.lru.RemoveOldest()
	}
}

// serve answers from the cache. What carries a token is passed on: it may be a mutation. The gate
// stands before, so that the body is there and short.
func (c *cache) serve(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		key, ok := c.key(r)
		if !ok {
			next.ServeHTTP(w, r)
			return
		}
		etag := `"` + key + `"`
		if r.Method == http.MethodGet && matches(r.Header.Values("If-None-Match"), etag) {
			headers(w, etag)
			w.WriteHeader(http.StatusNotModified)
			c.tell(Operation{Type: string(ast.Query), Cached: true})
			return
		}
		if a := c.get(key); a != nil {
			headers(w, etag)
			w.Header().Set("Content-Type", a.contentType)
			_, _ = w.Write(a.body) // the client is gone
			c.answered(a)
			return
		}
		out := &outcome{}
		kept := &keeping{ResponseWriter: w, outcome: out, etag: etag}
		next.ServeHTTP(kept, r.WithContext(context.WithValue(r.Context(), outcomeKey{}, out)))
		if out.cacheable && kept.status == http.StatusOK {
			c.put(key, &cached{w.Header().Get("Content-Type"), kept.body.Bytes(), out.operation})
		}
	})
}

// key names the answer to a request by all that it hangs on: the graph, what is asked, and the media
// type that is wanted. The body is read, and put back.
func (c *cache) key(r *http.Request) (string, bool) {
	if !keepable(r) {
		return "", false
	}
	if r.Method == http.MethodGet {
		return c.keyOf(r, []byte(r.URL.RawQuery))
	}
	asked, err := io.ReadAll(r.Body)
	if err != nil {
		return "", false
	}
	r.Body = io.NopCloser(bytes.NewReader(asked))
	return c.keyOf(r, asked)
}

// keepable tells whether the answer to a request may be kept: it is no stream, and no account asks.
func keepable(r *http.Request) bool {
	return (r.Method == http.MethodGet || r.Method == http.MethodPost) && r.Header.Get("Authorization") == "" && r.Header.Get("Upgrade") == "" &&
		!strings.Contains(r.Header.Get("Accept"), "text/event-stream")
}

func (c *cache) keyOf(r *http.Request, asked []byte) (string, bool) {
	revision, err := c.revision.get(r.Context())
	if err != nil {
		return "", false // the query will tell what is wrong
	}
	sum := sha256.New()
	for _, part := range []string{revision, r.Method, r.Header.Get("Accept")} {
		_, _ = io.WriteString(sum, part+"\x00") // a hash takes everything
	}
	_, _ = sum.Write(asked)
	return hex.EncodeToString(sum.Sum(nil)[:16]), true
}

// headers let a client, and what stands between, keep the answer but ask each time whether it is still
// right.
func headers(w http.ResponseWriter, etag string) {
	w.Header().Set("ETag", etag)
	askAgain(w.Header())
}

func askAgain(h http.Header) {
	h.Set("Cache-Control", "no-cache")
	h.Add("Vary", "Accept, Authorization")
}

// matches compares weakly, as If-None-Match wants it.
func matches(values []string, etag string) bool {
	for v := range strings.SplitSeq(strings.Join(values, ","), ",") {
		if v = strings.TrimSpace(v); v == "*" || strings.TrimPrefix(v, "W/") == etag {
			return true
		}
	}
	return false
}

type outcomeKey struct{}

// outcome is what became of an operation.
type outcome struct {
	cacheable bool
	operation string
}

// noteOutcome tells the cache whether an answer is one to keep: of a query, without errors.
func noteOutcome(ctx context.Context, next graphql.ResponseHandler) *graphql.Response {
	resp := next(ctx)
	out, _ := ctx.Value(outcomeKey{}).(*outcome)
	if out == nil || resp == nil || !graphql.HasOperationContext(ctx) {
		return resp
	}
	if op := graphql.GetOperationContext(ctx).Operation; op != nil {
		out.cacheable, out.operation = op.Operation == ast.Query && len(resp.Errors) == 0, op.Name
	}
	return resp
}

// keeping passes an answer on and keeps it. Only an answer that is kept gets the tag.
type keeping struct {
	http.ResponseWriter
	outcome *outcome
	etag    string
	status  int
	body    bytes.Buffer
}

// WriteHeader sets the tag before it is too late.
func (k *keeping) WriteHeader(status int) {
	if k.status == 0 {
		k.status = status
		if status == http.StatusOK && k.outcome.cacheable {
			headers(k.ResponseWriter, k.etag)
		}
	}
	k.ResponseWriter.WriteHeader(status)
}

// Write keeps what it passes on.
func (k *keeping) Write(b []byte) (int, error) {
	if k.status == 0 {
		k.WriteHeader(http.StatusOK)
	}
	if k.outcome.cacheable {
		k.body.Write(b)
	}
	return k.ResponseWriter.Write(b)
}

// Unwrap is for http.ResponseController.
func (k *keeping) Unwrap() http.ResponseWriter { return k.ResponseWriter }
