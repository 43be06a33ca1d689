package neo4j_test

import (
	"context"
	"errors"
	"testing"
	"time"

	"github.com/entente-kg/entente/store/neo4j/neo4jtest"
)

// TestSlowQueryIsStoppedInTheServer waits for the server to have no such query any more.
func TestSlowQueryIsStoppedInTheServer(t *testing.T) {
	s := neo4jtest.Open(t, nil)
	defer s.Close(context.Background())
	ctx, cancel := context.WithTimeout(t.Context(), 500*time.Millisecond)
	defer cancel()
	const longerThanAnyTest = 1_000_000_000_000
	if err := s.Count(ctx, longerThanAnyTest); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("%v, want %v", err, context.DeadlineExceeded)
	}
	for {
		n, err := s.Running(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		if n == 0 {
			return
		}
		time.Sleep(50 * time.Millisecond) // until the test's own deadline
	}
}
