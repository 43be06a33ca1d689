package graph_test

import (
	"bufio"
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/coder/websocket"
	"github.com/coder/websocket/wsjson"
	"github.com/google/go-cmp/cmp"

	"github.com/entente-kg/entente/graph"
	"github.com/entente-kg/entente/store"
	"github.com/entente-kg/entente/store/storetest"
)

// watched serves a store, and gives the cursor after all that happened to it, and what changes it.
func watched(t *testing.T, s store.Store) (url, cursor string, change func(title string)) {
	t.Helper()
	h := graph.New(graph.Config{Store: s, Poll: time.Millisecond})
	srv := httptest.NewServer(h)
	t.Cleanup(srv.Close)
	got := ask(t, h, `{ changes(first: 200) { pageInfo { endCursor } } }`)
	cursor = got.Data.(map[string]any)["changes"].(map[string]any)["pageInfo"].(map[string]any)["endCursor"].(string)
	return srv.URL, cursor, func(title string) {
		t.Helper()
		g := fixture()
		g.Accords[1].Title, g.Accords[2].Title = title, title
		if err := storetest.Load(t.Context(), s, g); err != nil {
			t.Fatal(err)
		}
	}
}

type message struct {
	ID      string `json:"id,omitempty"`
	Type    string `json:"type"`
	Payload any    `json:"payload,omitempty"`
}

func TestSubscriptionOverAWebSocket(t *testing.T) {
	onEveryStore(t, func(t *testing.T, s store.Store) {
		url, cursor, change := watched(t, s)
		ctx, cancel := context.WithTimeout(t.Context(), 5*time.Minute)
		defer cancel()
		c, _, err := websocket.Dial(ctx, url, &websocket.DialOptions{Subprotocols: []string{"graphql-transport-ws"}})
		if err != nil {
			t.Fatal(err)
		}
		defer c.CloseNow()
		say := func(m message) {
			if err := wsjson.Write(ctx, c, m); err != nil {
				t.Fatal(err)
			}
		}
		hear := func() (m message) {
			for m.Type == "" || m.Type == "ping" || m.Type == "pong" {
				m = message{}
				if err := wsjson.Read(ctx, c, &m); err != nil {
					t.Fatal(err)
				}
				if m.Type == "ping" { // who does not answer is hung up on
					say(message{Type: "pong"})
				}
			}
			return m
		}
		say(message{Type: "connection_init"})
		if m := hear(); m.Type != "connection_ack" {
			t.Fatalf("%+v", m)
		}
		say(message{ID: "1", Type: "subscribe", Payload: map[string]string{"query": fmt.Sprintf(
			`subscription { accordChanged(filter: {allOf: ["ORG:EU"]}, after: %q) { type key accord { title parties { code } } } }`, cursor)}})
		for k := range 20 { // one of a few was lost where half of a transaction could be seen
			title := fmt.Sprint("Titel ", k)
			change(title)
			want := message{ID: "1", Type: "next", Payload: map[string]any{"data": map[string]any{"accordChanged": map[string]any{
				"type": "UPDATED", "key": "acc-fisheries",
				"accord": map[string]any{"title": title, "parties": []any{map[string]any{"code": "MA"}, map[string]any{"code": "ORG:EU"}}},
			}}}}
			if d := cmp.Diff(want, hear()); d != "" {
				t.Errorf("(-want +got):\n%s", d)
			}
		}
	})
}

func TestSubscriptionOverServerSentEvents(t *testing.T) {
	onEveryStore(t, func(t *testing.T, s store.Store) {
		url, cursor, change := watched(t, s)
		ctx, cancel := context.WithTimeout(t.Context(), 5*time.Minute)
		defer cancel()
		r, err := http.NewRequestWithContext(ctx, http.MethodPost, url, strings.NewReader(fmt.Sprintf(
			`{"query": "subscription { accordChanged(after: \"%s\") { key accord { title } } }"}`, cursor)))
		if err != nil {
			t.Fatal(err)
		}
		r.Header.Set("Content-Type", "application/json")
		r.Header.Set("Accept", "text/event-stream")
		change("neuer Titel")
		resp, err := http.DefaultClient.Do(r)
		if err != nil {
			t.Fatal(err)
		}
		defer resp.Body.Close()
		var got []string
		lines := bufio.NewScanner(resp.Body)
		for len(got) < 2 && lines.Scan() {
			if data, ok := strings.CutPrefix(lines.Text(), "data: "); ok {
				got = append(got, data)
			}
		}
		want := []string{
			`{"data":{"accordChanged":{"key":"acc-bundle","accord":{"title":"neuer Titel"}}}}`,
			`{"data":{"accordChanged":{"key":"acc-fisheries","accord":{"title":"neuer Titel"}}}}`,
		}
		if d := cmp.Diff(want, got); d != "" {
			t.Errorf("(-want +got):\n%s\n%v", d, lines.Err())
		}
	})
}

func TestSubscriptionsAreChecked(t *testing.T) {
	srv := httptest.NewServer(graph.New(graph.Config{Store: untouchable{}}))
	defer srv.Close()
	ctx, cancel := context.WithTimeout(t.Context(), 5*time.Minute)
	defer cancel()
	for name, origin := range map[string]string{"a page of another site": "https://evil.example"} {
		if _, _, err := websocket.Dial(ctx, srv.URL, &websocket.DialOptions{Subprotocols: []string{"graphql-transport-ws"}, HTTPHeader: http.Header{"Origin": {origin}}}); err == nil {
			t.Errorf("%s is let in", name)
		}
	}
}
