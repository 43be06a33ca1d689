package sqlite

import (
	"context"
	"errors"
	"path/filepath"
	"testing"
	"time"
)

// TestSlowQueryIsStopped comes back only where the engine is told to stop.
func TestSlowQueryIsStopped(t *testing.T) {
	s := open(t, filepath.Join(t.TempDir(), "graph.db"))
	defer s.Close(t.Context())
	ctx, cancel := context.WithTimeout(t.Context(), 200*time.Millisecond)
	defer cancel()
	const count = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"
	err := s.each(ctx, count, nil, func(scan func(...any) error) error { var n int; return scan(&n) })
	if !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("%v, want %v", err, context.DeadlineExceeded)
	}
	if err := s.Ping(t.Context()); err != nil {
		t.Errorf("afterwards: %v", err)
	}
}
