package graph_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/entente-kg/entente/graph"
	"github.com/entente-kg/entente/store"
	"github.com/entente-kg/entente/store/counting"
	"github.com/entente-kg/entente/store/storetest"
)

func TestOrigins(t *testing.T) {
	const friend = "https://dashboard.example"
	h := graph.New(graph.Config{Store: untouchable{}, Origins: graph.Origins{friend}})
	serve := func(method, origin string, headers ...string) *httptest.ResponseRecorder {
		r := httptest.NewRequest(method, "/graphql?query=%7B__typename%7D", nil)
		r.Header.Set("Origin", origin)
		for i := 0; i < len(headers); i += 2 {
			r.Header.Set(headers[i], headers[i+1])
		}
		w := httptest.NewRecorder()
		h.ServeHTTP(w, r)
		return w
	}
	preflight := []string{"Access-Control-Request-Method", "POST", "Access-Control-Request-Headers", "content-type"}
	if w := serve(http.MethodOptions, friend, preflight...); w.Header().Get("Access-Control-Allow-Origin") != friend || w.Header().Get("Access-Control-Allow-Headers") == "" {
		t.Errorf("preflight of a friend: %v", w.Header())
	}
	if w := serve(http.MethodOptions, "https://evil.example", preflight...); w.Header().Get("Access-Control-Allow-Origin") != "" {
		t.Errorf("preflight of a stranger: %v", w.Header())
	}
	if w := serve(http.MethodGet, friend, "Sec-Fetch-Site", "cross-site"); w.Code != http.StatusOK || w.Header().Get("Access-Control-Allow-Origin") != friend || w.Header().Get("Access-Control-Allow-Credentials") != "" {
		t.Errorf("a friend's question: %d %v", w.Code, w.Header())
	}
	if w := serve(http.MethodGet, "https://evil.example", "Sec-Fetch-Site", "cross-site"); w.Code != http.StatusForbidden || w.Header().Get("Access-Control-Allow-Origin") != "" {
		t.Errorf("a stranger's question: %d %v", w.Code, w.Header())
	}
}

func TestRateOfEachClient(t *testing.T) {
	h := graph.New(graph.Config{Store: untouchable{}, Rate: graph.Rate{PerSecond: 1e-9, Burst: 2, Header: "X-Forwarded-For"}})
	from := func(address, forwarded string) (int, string) {
		r := query("{ __typename }")
		r.RemoteAddr = address
		if forwarded != "" {
			r.Header.Set("X-Forwarded-For", forwarded)
		}
		w := httptest.NewRecorder()
		h.ServeHTTP(w, r)
		if w.Code == http.StatusTooManyRequests && (w.Header().Get("Retry-After") == "" || !strings.Contains(w.Body.String(), graph.CodeRate)) {
			t.Errorf("the refusal says little: %v %s", w.Header(), w.Body)
		}
		return w.Code, w.Body.String()
	}
	for i, c := range []struct {
		address, forwarded string
		want               int
	}{
		{"192.0.2.1:1000", "", 200}, {"192.0.2.1:2000", "", 200}, {"192.0.2.1:3000", "", 429},
		{"192.0.2.2:1000", "", 200},
		{"[2001:db8::1]:1", "", 200}, {"[2001:db8::2]:1", "", 200}, {"[2001:db8::3]:1", "", 429}, {"[2001:db8:0:1::3]:1", "", 200},
		{"192.0.2.1:1000", "198.51.100.7, 203.0.113.5", 200}, {"192.0.2.9:1", "198.51.100.8, 203.0.113.5", 200}, {"192.0.2.1:1000", "203.0.113.5", 429},
	} {
		if got, body := from(c.address, c.forwarded); got != c.want {
			t.Errorf("request %d, from %s (%s): %d, want %d: %s", i+1, c.address, c.forwarded, got, c.want, body)
		}
	}
}

func TestAllowList(t *testing.T) {
	const known, other = "query Known { __typename }", "{ other: __typename }"
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "known.graphql"), []byte(known), 0o600); err != nil {
		t.Fatal(err)
	}
	list, err := graph.ReadAllowList(dir)
	if err != nil {
		t.Fatal(err)
	}
	h := graph.New(graph.Config{Store: untouchable{}, AllowList: list})
	persisted := func(text string) *http.Request {
		sum := sha256.Sum256([]byte(text))
		return post(fmt.Sprintf(`{"extensions":{"persistedQuery":{"version":1,"sha256Hash":%q}}}`, hex.EncodeToString(sum[:])))
	}
	for name, r := range map[string]*http.Request{"by text": query(known), "by hash": persisted(known)} {
		if got := send(t, h, r); len(got.Errors) > 0 || empty(got.Data) {
			t.Errorf("known %s: %s", name, got.body)
		}
	}
	for name, r := range map[string]*http.Request{"by text": query(other), "by hash": persisted(other), "nothing": post("{}")} {
		if got := send(t, h, r); !slices.Contains(got.codes(), graph.CodeNotAllowed) || !empty(got.Data) {
			t.Errorf("unknown %s: %s", name, got.body)
		}
	}
}

func TestAllowListOfAManifest(t *testing.T) {
	sum := sha256.Sum256([]byte("{ __typename }"))
	for name, c := range map[string]struct{ manifest, complaint string }{
		"good":          {fmt.Sprintf(`{"operations": [{"id": %q, "name": "A", "body": "{ __typename }"}]}`, hex.EncodeToString(sum[:])), ""},
		"a wrong id":    {`{"operations": [{"id": "00", "name": "A", "body": "{ __typename }"}]}`, "operation 1 (A)"},
		"another field": {`{"operations": [{"name": "B", "body": "{ acord }"}]}`, "operation 1 (B)"},
		"none":          {`{"operations": []}`, "there are none"},
		"no JSON":       {`operations`, "reading allowed operations"},
	} {
		file := filepath.Join(t.TempDir(), "manifest.json")
		if err := os.WriteFile(file, []byte(c.manifest), 0o600); err != nil {
			t.Fatal(err)
		}
		list, err := graph.ReadAllowList(file)
		if c.complaint == "" && (err != nil || len(list) != 1) || c.complaint != "" && (err == nil || !strings.Contains(err.Error(), c.complaint)) {
			t.Errorf("%s: %v, %v", name, list, err)
		}
	}
	if _, err := graph.ReadAllowList(filepath.Join(t.TempDir(), "nowhere")); err == nil {
		t.Error("no file, no error")
	}
}

// Every operation is told with its price, the refused ones too: that price is why they are.
func TestOperationsAreLoggedWithTheirCost(t *testing.T) {
	var log bytes.Buffer
	var told []graph.Operation
	h := graph.New(graph.Config{
		Store: untouchable{}, Logger: slog.New(slog.NewJSONHandler(&log, &slog.HandlerOptions{Level: slog.LevelDebug})),
		Observe: func(o graph.Operation) { told = append(told, o) },
	})
	for _, text := range []string{
		`query Harmless { __typename }`,
		`query Rows { accords(first: 200) { nodes { evidence(first: 200) { quote start } } } }`,
		`query Parties { countries { partners(first: 200) { party { name } } } }`,
		`query Graphs { ` + repeat(20, `a%d: network { nodeCount } `) + `}`,
		`query Histories { ` + repeat(40, `a%d: relationship(a: "MA", b: "NE") { history(first: 200) { accord { evidence { quote } } } } `) + `}`,
	} {
		ask(t, h, text)
	}
	if len(told) != 5 {
		t.Fatalf("%d operations were told", len(told))
	}
	for i, o := range told {
		if hostile := i > 0; hostile != (o.Cost > 60_000) || hostile != slices.Contains(o.Errors, graph.CodeComplexity) {
			t.Errorf("%s costs %d: %v", o.Name, o.Cost, o.Errors)
		}
		var line struct {
			Msg, Level, Name, Hash string
			Cost                   int
		}
		b, err := log.ReadBytes('\n')
		if err != nil || json.Unmarshal(b, &line) != nil {
			t.Fatalf("line %d of the log: %q, %v", i+1, b, err)
		}
		if line.Msg != "operation" || line.Name != o.Name || line.Cost != o.Cost || len(line.Hash) != 64 || (line.Level == "DEBUG") != (i == 0) {
			t.Errorf("line %d of the log: %s", i+1, b)
		}
	}
}

// An answer is kept until the graph changes, and a client that has it need not get it again.
func TestCache(t *testing.T) {
	onEveryStore(t, func(t *testing.T, s store.Store) {
		counted := counting.New(s)
		h := graph.New(graph.Config{Store: counted, Cache: 1 << 20, Poll: time.Nanosecond})
		const path = `/graphql?query=%7Baccords%7BtotalCount%20nodes%7Bkey%20title%7D%7D%7D`
		get := func(etag string) *httptest.ResponseRecorder {
			r := httptest.NewRequest(http.MethodGet, path, nil)
			if etag != "" {
				r.Header.Set("If-None-Match", etag)
			}
			w := httptest.NewRecorder()
			counted.Reset()
			h.ServeHTTP(w, r)
			return w
		}
		first := get("")
		etag := first.Header().Get("ETag")
		if first.Code != http.StatusOK || etag == "" || counted.Calls()["List"] != 1 {
			t.Fatalf("first: %d, %v, %v", first.Code, first.Header(), counted.Calls())
		}
		second := get("")
		if second.Body.String() != first.Body.String() || second.Header().Get("ETag") != etag || second.Header().Get("Content-Type") != first.Header().Get("Content-Type") || counted.Total() != 1 {
			t.Errorf("second: %v, %v", second.Header(), counted.Calls())
		}
		if w := get(`"x", W/` + etag); w.Code != http.StatusNotModified || w.Body.Len() > 0 || counted.Total() != 1 {
			t.Errorf("for one who has it: %d, %s, %v", w.Code, w.Body, counted.Calls())
		}
		g := fixture()
		g.Accords[2].Title = "accord de pêche"
		if err := storetest.Load(t.Context(), s, g); err != nil {
			t.Fatal(err)
		}
		third := get(etag)
		if third.Code != http.StatusOK || third.Header().Get("ETag") == etag || third.Body.String() == first.Body.String() {
			t.Errorf("after a change: %d, %s", third.Code, third.Body)
		}
		// Errors are not kept, nor what carries a token.
		for range 2 {
			counted.Reset()
			r := httptest.NewRequest(http.MethodGet, `/graphql?query=%7Baccords(first:-1)%7BtotalCount%7D%7D`, nil)
			w := httptest.NewRecorder()
			h.ServeHTTP(w, r)
			if w.Header().Get("ETag") != "" {
				t.Errorf("an error has a tag: %s", w.Body)
			}
		}
		for range 2 {
			counted.Reset()
			if got := ask(t, h, `query Posted { domains { domain accords } }`); len(got.Errors) > 0 {
				t.Error(got.body)
			}
		}
		if counted.Total() != 1 {
			t.Errorf("a question that is posted again: %v", counted.Calls())
		}
	})
}

// The cache is bounded: what was asked for long ago makes room.
func TestCacheForgets(t *testing.T) {
	onEveryStore(t, func(t *testing.T, s store.Store) {
		counted := counting.New(s)
		h := graph.New(graph.Config{Store: counted, Cache: 8 << 10, Poll: time.Nanosecond})
		for i := range 200 {
			ask(t, h, fmt.Sprintf(`query Q%d { domains { domain accords } }`, i))
		}
		counted.Reset()
		ask(t, h, `query Q199 { domains { domain accords } }`)
		if counted.Total() != 1 {
			t.Errorf("the newest: %v", counted.Calls())
		}
		counted.Reset()
		ask(t, h, `query Q0 { domains { domain accords } }`)
		if counted.Calls()["DomainStats"] != 1 {
			t.Errorf("the oldest: %v", counted.Calls())
		}
	})
}
