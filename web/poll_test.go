package web_test

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"log/slog"
	"math/rand/v2"
	"net"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"go.opentelemetry.io/otel/trace/noop"

	"github.com/entente-kg/entente/graph"
	"github.com/entente-kg/entente/store/storetest"
	"github.com/entente-kg/entente/web"
)

// reached counts the requests that reach net/http's handler.
func reached(site *web.Site) *atomic.Int64 {
	var n atomic.Int64
	next := site.Handler
	site.Handler = http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		n.Add(1)
		next.ServeHTTP(w, r)
	})
	return &n
}

func listen(t *testing.T, h http.Handler) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	return serve(t, l, h)
}

func serve(t *testing.T, l net.Listener, h http.Handler) string {
	t.Helper()
	ctx, stop := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- web.ServeListener(ctx, l, h) }()
	t.Cleanup(func() {
		stop()
		if err := <-done; err != nil {
			t.Error(err)
		}
	})
	return l.Addr().String()
}

func posting(body string, headers ...string) string {
	head := append([]string{"POST /graphql HTTP/1.1", "Host: entente", "Content-Type: application/json", fmt.Sprint("Content-Length: ", len(body))}, headers...)
	return strings.Join(head, "\r\n") + "\r\n\r\n" + body
}

// conversation sends requests in pieces, but some as a whole, waiting for each answer where it does not send all at once, and gives
// the answers, up to the one after which the server closes.
func conversation(t *testing.T, addr string, requests, whole []string, r *rand.Rand, atOnce bool) (answers []string) {
	t.Helper()
	conn, err := net.Dial("tcp", addr)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	in := bufio.NewReader(conn)
	read := func() bool {
		resp, err := http.ReadResponse(in, nil)
		if err != nil {
			answers = append(answers, "closed")
			return false
		}
		defer resp.Body.Close()
		b, err := io.ReadAll(resp.Body)
		if err != nil {
			t.Error(err)
		}
		resp.Header.Del("Date")
		resp.Header.Del("Content-Length")
		answers = append(answers, fmt.Sprint(resp.Status, resp.Header, string(b), resp.Close))
		return true
	}
	if atOnce {
		requests = append([]string{strings.Join(requests, "")}, make([]string, len(requests)-1)...)
	}
	for _, request := range requests {
		for len(request) > 0 {
			n := len(request)
			if !atOnce && !slices.Contains(whole, request) && r.IntN(3) == 0 {
				n = 1 + r.IntN(n)
			}
			if _, err := io.WriteString(conn, request[:n]); err != nil {
				break // the server has closed
			}
			request = request[n:]
		}
		if !read() {
			break
		}
	}
	return answers
}

// What a connection answers by itself is what net/http answers, in whatever order and in whatever pieces requests come.
func TestPollsAreAnsweredAlike(t *testing.T) {
	for name, c := range map[string]web.Config{
		"kept":     {Cache: 1 << 20},
		"not kept": {},
		"with all that a server may have": {
			Cache: 1 << 20, Origins: graph.Origins{"https://elsewhere.example"}, Rate: graph.Rate{PerSecond: 1e6},
			Tracing: noop.NewTracerProvider(), Logger: slog.New(slog.DiscardHandler),
		},
	} {
		t.Run(name, func(t *testing.T) {
			c.Store = filled(t)
			pollsAreAnsweredAlike(t, web.New(c))
		})
	}
}

func pollsAreAnsweredAlike(t *testing.T, site *web.Site) {
	var directly atomic.Int64
	next := site.Handler
	site.Handler = http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if direct(w) {
			directly.Add(1)
		}
		next.ServeHTTP(w, r)
	})
	plain := httptest.NewServer(site)
	defer plain.Close()
	addr := listen(t, site)
	const country = `{"query":"{ country(code: \"FR\") { name } }"}`
	large := `{"query":"{ accords(first: 20) { nodes { key title kind status evidence { quote } parties { code name } } } }"}`
	pool := []string{
		posting(country), posting(country), posting(country, "Accept: application/graphql-response+json"),
		posting(large), posting(large, "Accept-Encoding: gzip"), posting(country, "Accept-Encoding: gzip"),
		posting(`{"query":"query Other { country(code: \"FR\") { name } }"}`),
		posting(`{"query":"{ nothing }"}`), posting(`{`), posting(""),
		posting(country, "Origin: https://elsewhere.example"), posting(country, "Authorization: Bearer x"),
		posting(country, "Expect: 100-continue"),
		posting(`{"query":"{ __typename }", "pad": "` + strings.Repeat("x", 9000) + `"}`),
		strings.Replace(posting(country), "application/json", "text/plain", 1),
		strings.Replace(posting(country), "\r\n", "\n", 2),
		strings.Replace(posting(country), "Host: entente\r\n", "Host: entente\nX: y\n\nPOST /graphql HTTP/1.1\r\nHost: entente\r\n", 1),
		strings.Replace(posting(country), "/graphql", "/version", 1),
		"POST /graphql HTTP/1.1\r\nHost: entente\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n" + fmt.Sprintf("%x\r\n%s\r\n0\r\n\r\n", len(country), country),
		"GET /graphql?query=%7B__typename%7D HTTP/1.1\r\nHost: entente\r\n\r\n",
		"GET /version HTTP/1.1\r\nHost: entente\r\n\r\n",
	}
	closing := []string{ // the server closes after them
		posting(country, "Connection: close"),
		strings.Replace(posting(country), "Host: entente\r\n", "", 1),
		strings.Replace(posting(country), "HTTP/1.1", "HTTP/1.0", 1),
		strings.Replace(posting(country), "Content-Length: ", "Content-Length: 0\r\nContent-Length: ", 1),
	}
	for _, request := range pool { // so that what can be is kept
		conversation(t, plain.Listener.Addr().String(), []string{request}, nil, rand.New(rand.NewPCG(0, 0)), false)
	}
	for seed := range uint64(400) {
		r := rand.New(rand.NewPCG(seed, 1))
		requests := make([]string, 1+r.IntN(6))
		for i := range requests {
			requests[i] = pool[r.IntN(len(pool))]
			if r.IntN(2) == 0 {
				requests[i] = pool[r.IntN(6)]
			}
		}
		atOnce := r.IntN(4) == 0
		if r.IntN(4) == 0 {
			requests = append(requests, closing[r.IntN(len(closing))])
		}
		want := conversation(t, plain.Listener.Addr().String(), requests, closing, rand.New(rand.NewPCG(seed, 2)), atOnce)
		got := conversation(t, addr, requests, closing, rand.New(rand.NewPCG(seed, 2)), atOnce)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("asked at once: %v\n%s\n(-net/http +here)\n%s", atOnce, strings.Join(requests, "\n---\n"), diff)
		}
	}
	if directly.Load() == 0 {
		t.Error("all by net/http")
	}
}

// Polls do not reach the handler from the second on, are counted as it counts, and are answered anew when the
// graph has changed.
func TestPollsAreShort(t *testing.T) {
	s := filled(t)
	site := web.New(web.Config{Store: s, Cache: 1 << 20})
	n := reached(site)
	addr := listen(t, site)
	conn, err := net.Dial("tcp", addr)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	in := bufio.NewReader(conn)
	ask := func() string {
		if _, err := io.WriteString(conn, posting(`{"query":"query Polled { accords(first: 3) { nodes { title } } }"}`)); err != nil {
			t.Fatal(err)
		}
		resp, err := http.ReadResponse(in, nil)
		if err != nil {
			t.Fatal(err)
		}
		defer resp.Body.Close()
		return body(t, resp)
	}
	first := ask()
	for range 49 {
		if again := ask(); again != first {
			t.Fatalf("%s, and first %s", again, first)
		}
	}
	// One that comes before net/http knows that it has answered the one before is left to it.
	if n.Load() > 25 {
		t.Errorf("%d of 50 reached the handler", n.Load())
	}
	metrics := body(t, get(t, site, "/metrics"))
	for _, want := range []string{
		`entente_graphql_operations_total{operation="Polled",status="cached"} 49`,
		`entente_http_requests_total{method="POST",path="/graphql",status="200"} 50`,
	} {
		if !strings.Contains(metrics, want) {
			t.Errorf("not in the metrics: %s", want)
		}
	}
	g := storetest.Sample()
	for i := range g.Accords {
		g.Accords[i].Title = "accord de pêche"
	}
	if err := storetest.Load(t.Context(), s, g); err != nil {
		t.Fatal(err)
	}
	var changed string
	for changed = ask(); changed == first; changed = ask() { // until the revision is asked for again
	}
	if !strings.Contains(changed, "accord de pêche") {
		t.Errorf("after a change: %s", changed)
	}
}

// deadlines remembers until when may be written on the connections of a listener.
type deadlines struct {
	net.Listener
	write atomic.Pointer[time.Time]
}

func (d *deadlines) Accept() (net.Conn, error) {
	conn, err := d.Listener.Accept()
	return deadlined{conn, d}, err
}

type deadlined struct {
	net.Conn
	all *deadlines
}

func (d deadlined) SetWriteDeadline(t time.Time) error {
	d.all.write.Store(&t)
	return d.Conn.SetWriteDeadline(t)
}

// A client that does not read its answers is not waited for; a stream that follows on the connection may last.
func TestPollsDoNotEndStreams(t *testing.T) {
	site := web.New(web.Config{Store: filled(t), Cache: 1 << 20})
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	d := &deadlines{Listener: l}
	next := site.Handler
	atStream := make(chan *time.Time, 1)
	site.Handler = http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/stream" {
			atStream <- d.write.Load()
			return
		}
		next.ServeHTTP(w, r)
	})
	addr := serve(t, d, site)
	poll := posting(`{"query":"{ domains { domain } }"}`)
	if answers := conversation(t, addr, []string{poll, poll}, []string{poll}, rand.New(rand.NewPCG(1, 1)), false); len(answers) != 2 {
		t.Fatal(answers)
	}
	conn, err := net.Dial("tcp", addr)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	in := bufio.NewReader(conn)
	limited := false
	for _, request := range append(slices.Repeat([]string{poll}, 20), "GET /stream HTTP/1.1\r\nHost: entente\r\n\r\n") {
		if _, err := io.WriteString(conn, request); err != nil {
			t.Fatal(err)
		}
		resp, err := http.ReadResponse(in, nil)
		if err != nil {
			t.Fatal(err)
		}
		limited = limited || request == poll && !d.write.Load().IsZero()
		resp.Body.Close()
	}
	if !limited {
		t.Error("no time limit on an answer")
	}
	if at := <-atStream; !at.IsZero() {
		t.Errorf("a stream has a time limit: %v", at)
	}
}
