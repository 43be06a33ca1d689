package graph_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-kg/entente/graph"
	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/store"
)

// failing is a store in which reading accords by id fails.
type failing struct {
	store.Reader
	fail func(ctx context.Context) error
}

func (f failing) AccordsByID(ctx context.Context, _ []string) ([]*kg.Accord, error) {
	return nil, f.fail(ctx)
}

func TestErrorsTellTheClientNothingInternal(t *testing.T) {
	const secret = "dial tcp 10.1.2.3:7687: password hunter2"
	cases := []struct {
		name, code string
		fail       func(context.Context) error
	}{
		{"an error", graph.CodeInternal, func(context.Context) error { return errors.New(secret) }},
		{"a panic", graph.CodeInternal, func(context.Context) error { panic(secret) }},
		{"a store that does not answer", graph.CodeUnavailable, func(context.Context) error { return fmt.Errorf("%w: %s", store.ErrUnavailable, secret) }},
		{"a store that is busy", graph.CodeUnavailable, func(context.Context) error { return fmt.Errorf("%w: %s", store.ErrBusy, secret) }},
		{"arguments that the store refuses", graph.CodeBadInput, func(context.Context) error { return fmt.Errorf("%w: %s", store.ErrInvalid, secret) }},
		{"a query that takes too long", graph.CodeTimeout, func(ctx context.Context) error { <-ctx.Done(); return fmt.Errorf("%s: %w", secret, ctx.Err()) }},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			var log bytes.Buffer
			h := graph.New(graph.Config{
				Store:  failing{fail: c.fail},
				Logger: slog.New(slog.NewTextHandler(&log, nil)), Limits: graph.Limits{Time: 20 * time.Millisecond},
			})
			got := ask(t, h, `{ fine: __typename wrong: accord(id: "x") { id } }`)
			if strings.Contains(got.body, "hunter2") {
				t.Errorf("the client is told: %s", got.body)
			}
			if d := cmp.Diff([]string{c.code}, got.codes()); d != "" {
				t.Errorf("codes (-want +got):\n%s", d)
			}
			if d := cmp.Diff([]any{"wrong"}, got.Errors[0].Path); d != "" {
				t.Errorf("path (-want +got):\n%s", d)
			}
			if d := cmp.Diff(map[string]any{"fine": "Query", "wrong": nil}, got.Data); d != "" {
				t.Errorf("data (-want +got):\n%s", d)
			}
			logged := strings.Contains(log.String(), "hunter2")
			if want := c.code == graph.CodeInternal || c.code == graph.CodeUnavailable; logged != want {
				t.Errorf("logged: %v, want %v\n%s", logged, want, log.String())
			}
		})
	}
}

// A client that goes away stops its query in the store.
func TestCancelledRequestStopsTheStore(t *testing.T) {
	started, stopped := make(chan struct{}), make(chan error, 1)
	h := graph.New(graph.Config{Store: failing{fail: func(ctx context.Context) error {
		close(started)
		<-ctx.Done()
		stopped <- ctx.Err()
		return ctx.Err()
	}}})
	ctx, cancel := context.WithCancel(t.Context())
	go func() {
		<-started
		cancel()
	}()
	send(t, h, query(`{ accord(id: "x") { id } }`).WithContext(ctx))
	if err := <-stopped; !errors.Is(err, context.Canceled) {
		t.Errorf("the store was told %v", err)
	}
}
