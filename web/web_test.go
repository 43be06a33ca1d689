package web_test

import (
	"compress/gzip"
	"context"
	"encoding/json"
	"errors"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"
	"github.com/google/go-cmp/cmp"

	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/store"
	"github.com/entente-kg/entente/store/registry"
	"github.com/entente-kg/entente/store/storetest"
	"github.com/entente-kg/entente/web"
)

type catalogue struct{}

func (catalogue) Country(p kg.Party) (kg.Country, bool)           { return gazetteer.Country(p) }
func (catalogue) Organisation(p kg.Party) (kg.Organisation, bool) { return gazetteer.Organisation(p) }

func filled(t *testing.T) store.Store {
	t.Helper()
	s, err := registry.Open(t.Context(), registry.Config{Address: filepath.Join(t.TempDir(), "graph.db"), Catalogue: catalogue{}})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close(context.Background()) })
	if err := storetest.Load(t.Context(), s, storetest.Sample()); err != nil {
		t.Fatal(err)
	}
	return s
}

func get(t *testing.T, h http.Handler, path string) *http.Response {
	t.Helper()
	w := httptest.NewRecorder()
	h.ServeHTTP(w, httptest.NewRequest(http.MethodGet, path, nil))
	return w.Result()
}

func body(t *testing.T, r *http.Response) string {
	t.Helper()
	b, err := io.ReadAll(r.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func TestPages(t *testing.T) {
	h := web.New(web.Config{Store: filled(t), Version: "v1.2.3"})
	cases := []struct {
		path   string
		status int
		media  string
		holds  string
	}{
		{"/healthz", 200, "text/plain; charset=utf-8", "ok"},
		{"/readyz", 200, "text/plain; charset=utf-8", "ready"},
		{"/version", 200, "application/json", `"version":"v1.2.3"`},
		{"/metrics", 200, "text/plain; version=0.0.4; charset=utf-8; escaping=underscores", "go_goroutines"},
		{"/playground", 200, "text/html; charset=utf-8", "MoroccoAndNiger"},
		{"/assets/playground/playground.js", 200, "text/javascript; charset=utf-8", "Prettify"},
		{"/assets/playground/playground.css", 200, "text/css; charset=utf-8", "graphiql"},
		{"/assets/playground/LICENSES.txt", 200, "text/plain; charset=utf-8", "graphiql"},
		{"/assets/playground/", 404, "text/plain; charset=utf-8", "not found"},
		{"/assets/../web.go", 307, "text/html; charset=utf-8", ""},
		{"/", 200, "text/html; charset=utf-8", "explorer/index-"},
		{"/explorer/LICENSES.txt", 200, "text/plain; charset=utf-8", "preact"},
		{"/explorer/", 404, "text/plain; charset=utf-8", "not found"},
		{"/explorer/nothing.js", 404, "text/plain; charset=utf-8", "not found"},
		{"/nowhere", 404, "text/plain; charset=utf-8", "not found"},
		{"/graphql?query=%7Baccord(id:%22traffic%22)%7Btitle%7D%7D", 200, "application/json", `"Déclaration d’entente"`},
	}
	for _, c := range cases {
		t.Run(c.path, func(t *testing.T) {
			r := get(t, h, c.path)
			if media := r.Header.Get("Content-Type"); r.StatusCode != c.status || media != c.media {
				t.Errorf("%d %s, want %d %s", r.StatusCode, media, c.status, c.media)
			}
			if text := body(t, r); !strings.Contains(text, c.holds) {
				t.Errorf("%q does not stand in %.400s", c.holds, text)
			}
			if r.Header.Get("X-Content-Type-Options") != "nosniff" || !strings.HasPrefix(r.Header.Get("Content-Security-Policy"), "default-src 'none'") {
				t.Errorf("headers %v", r.Header)
			}
		})
	}
}

func TestSwitchedOff(t *testing.T) {
	h := web.New(web.Config{Store: filled(t), NoPlayground: true, NoIntrospection: true})
	if page := body(t, get(t, h, "/")); !strings.Contains(page, `data-playground="no"`) {
		t.Errorf("the explorer leads to no playground: %s", page)
	}
	if r := get(t, web.New(web.Config{Store: filled(t), NoExplorer: true}), "/"); r.StatusCode != http.StatusSeeOther || r.Header.Get("Location") != "/playground" {
		t.Errorf("without the explorer: %d %s", r.StatusCode, r.Header.Get("Location"))
	}
	if r := get(t, web.New(web.Config{Store: filled(t), NoExplorer: true, NoPlayground: true}), "/"); r.StatusCode != http.StatusNotFound {
		t.Errorf("without either: %d", r.StatusCode)
	}
	if r := get(t, h, "/playground"); r.StatusCode != http.StatusNotFound {
		t.Errorf("playground: %d", r.StatusCode)
	}
	if text := body(t, get(t, h, "/graphql?query=%7B__schema%7BqueryType%7Bname%7D%7D%7D")); strings.Contains(text, "queryType") {
		t.Errorf("introspection: %s", text)
	}
}

// A long answer is compressed for who takes it, a short one and a page of the explorer under the same rules
// as ever.
func TestCompression(t *testing.T) {
	h := web.New(web.Config{Store: filled(t)})
	const long = `{"query":"{ accords { nodes { key title mentions { key reasons { field value rule words } evidence { quote article { text } } } } } __schema { types { name fields { name description } } } }"}`
	send := func(method, path, body, coding string) *http.Response {
		r := httptest.NewRequest(method, path, strings.NewReader(body))
		r.Header.Set("Content-Type", "application/json")
		r.Header.Set("Accept-Encoding", coding)
		w := httptest.NewRecorder()
		h.ServeHTTP(w, r)
		return w.Result()
	}
	cases := []struct{ name, method, path, body, accept, want string }{
		{"a long answer", http.MethodPost, "/graphql", long, "gzip, deflate, br", "gzip"},
		{"a long answer to who takes nothing", http.MethodPost, "/graphql", long, "", ""},
		{"a long answer to who refuses", http.MethodPost, "/graphql", long, "gzip;q=0", ""},
		{"a short answer", http.MethodPost, "/graphql", `{"query":"{ __typename }"}`, "gzip", ""},
		{"an error", http.MethodPost, "/graphql", `{"query":"{"}`, "gzip", ""},
		{"the explorer", http.MethodGet, "/", "", "gzip, br;q=0.5", "br"},
		{"the explorer by gzip", http.MethodGet, "/", "", "gzip;q=1", "gzip"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got, plain := send(c.method, c.path, c.body, c.accept), send(c.method, c.path, c.body, "")
			if coding := got.Header.Get("Content-Encoding"); coding != c.want || got.StatusCode != plain.StatusCode {
				t.Fatalf("coding %q, want %q; status %d, plain %d", coding, c.want, got.StatusCode, plain.StatusCode)
			}
			var in io.Reader = got.Body
			switch c.want {
			case "gzip":
				z, err := gzip.NewReader(in)
				if err != nil {
					t.Fatal(err)
				}
				in = z
			case "br":
				in = brotli.NewReader(in)
			}
			text, err := io.ReadAll(in)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(body(t, plain), string(text)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// A browser keeps what it has: the page is asked for anew, its parts have names of their own for ever.
func TestExplorerIsCached(t *testing.T) {
	h := web.New(web.Config{Store: filled(t)})
	page := get(t, h, "/")
	script := regexp.MustCompile(`explorer/index-[\w-]+\.js`).FindString(body(t, page))
	for path, cache := range map[string]string{"/": "no-cache", "/" + script: "public, max-age=31536000, immutable"} {
		first := get(t, h, path)
		if first.Header.Get("Cache-Control") != cache || first.Header.Get("ETag") == "" {
			t.Errorf("%s: %v", path, first.Header)
		}
		r := httptest.NewRequest(http.MethodGet, path, nil)
		r.Header.Set("If-None-Match", first.Header.Get("ETag"))
		w := httptest.NewRecorder()
		h.ServeHTTP(w, r)
		if w.Code != http.StatusNotModified || w.Body.Len() > 0 {
			t.Errorf("%s: %d with %d bytes", path, w.Code, w.Body.Len())
		}
	}
}

type silent struct{ store.Store }

func (silent) Ping(context.Context) error {
	return errors.New("dial tcp 10.0.0.1:7687: secret")
}

func TestNotReady(t *testing.T) {
	r := get(t, web.New(web.Config{Store: silent{}}), "/readyz")
	if text := body(t, r); r.StatusCode != http.StatusServiceUnavailable || strings.Contains(text, "secret") {
		t.Errorf("%d %s", r.StatusCode, text)
	}
}

func TestMetricsPerOperation(t *testing.T) {
	h := web.New(web.Config{Store: filled(t)})
	for _, q := range []string{"query Mine { __typename }", "query Mine { accord(id: \"traffic\") { title } }", "{ accords(first: 201) { nodes { key } } }", "{ nothing }"} {
		r := httptest.NewRequest(http.MethodPost, "/graphql", strings.NewReader(`{"query":`+quoted(t, q)+`}`))
		r.Header.Set("Content-Type", "application/json")
		h.ServeHTTP(httptest.NewRecorder(), r)
	}
	text := body(t, get(t, h, "/metrics"))
	for _, line := range []string{
		`entente_graphql_operations_total{operation="Mine",status="ok"} 2`,
		`entente_graphql_operations_total{operation="unnamed",status="error"} 1`,
		`entente_graphql_operations_total{operation="unnamed",status="refused"} 1`,
		`entente_graphql_operation_duration_seconds_count{operation="Mine",status="ok"} 2`,
		`entente_graphql_errors_total{code="BAD_USER_INPUT"} 1`,
		`entente_graphql_errors_total{code="GRAPHQL_VALIDATION_FAILED"} 1`,
		`entente_http_requests_total{method="POST",path="/graphql",status="200"} 3`,
	} {
		if !strings.Contains(text, line+"\n") {
			t.Errorf("no line %s in\n%s", line, regexp.MustCompile(`(?m)^entente_(graphql|http_requests).*_(total|count).*$`).FindAllString(text, -1))
		}
	}
}

func quoted(t *testing.T, s string) string {
	t.Helper()
	b, err := json.Marshal(s)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// However many operation names clients make up, the number of time series is bounded.
func TestMadeUpNamesAreNotTimeSeries(t *testing.T) {
	h := web.New(web.Config{Store: filled(t)})
	for i := range 300 {
		r := httptest.NewRequest(http.MethodPost, "/graphql", strings.NewReader(`{"query":"query N`+strings.Repeat("x", i)+` { __typename }"}`))
		r.Header.Set("Content-Type", "application/json")
		h.ServeHTTP(httptest.NewRecorder(), r)
	}
	text := body(t, get(t, h, "/metrics"))
	if n := strings.Count(text, "entente_graphql_operations_total{"); n > 201 {
		t.Errorf("%d time series", n)
	}
	if !strings.Contains(text, `entente_graphql_operations_total{operation="other",status="ok"} 100`) {
		t.Error("the others are not counted together")
	}
}

// A server that is told to stop finishes what is under way, ends streams, and takes nothing new.
func TestStopsGracefully(t *testing.T) {
	entered, release := make(chan struct{}), make(chan struct{})
	h := http.NewServeMux()
	h.HandleFunc("/slow", func(w http.ResponseWriter, r *http.Request) {
		close(entered)
		<-release
		_, _ = io.WriteString(w, "done")
	})
	streaming, ended := make(chan struct{}), make(chan struct{})
	h.HandleFunc("/stream", func(w http.ResponseWriter, r *http.Request) {
		close(streaming)
		<-r.Context().Done()
		close(ended)
	})
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	served := make(chan error, 1)
	go func() { served <- web.ServeListener(ctx, l, h) }()
	answered := make(chan string, 1)
	go func() {
		r, err := http.Get("http://" + l.Addr().String() + "/slow")
		if err != nil {
			answered <- err.Error()
			return
		}
		defer r.Body.Close()
		b, err := io.ReadAll(r.Body)
		if err != nil {
			answered <- err.Error()
		}
		answered <- string(b)
	}()
	go func() {
		r, err := http.NewRequest(http.MethodGet, "http://"+l.Addr().String()+"/stream", nil)
		if err != nil {
			return
		}
		r.Header.Set("Accept", "text/event-stream")
		if resp, err := http.DefaultClient.Do(r); err == nil {
			resp.Body.Close()
		}
	}()
	<-entered
	<-streaming
	stop()
	<-ended
	close(release)
	if got := <-answered; got != "done" {
		t.Errorf("the request under way got %q", got)
	}
	if err := <-served; err != nil {
		t.Error(err)
	}
	if _, err := net.Dial("tcp", l.Addr().String()); err == nil {
		t.Error("the server still listens")
	}
}

func TestAddressInUse(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	err = web.Serve(t.Context(), l.Addr().String(), http.NotFoundHandler())
	if err == nil || !strings.Contains(err.Error(), l.Addr().String()) {
		t.Errorf("error %v", err)
	}
}
