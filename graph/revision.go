package graph

import (
	"context"
	"sync"
	"time"

	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/store"
)

// revision is the revision of the store, asked for at most once in a while: for a server across a
// network the question would cost more than most answers that are kept.
type revision struct {
	store store.Reader
	every time.Duration

	mu    sync.Mutex
	last  string
	until time.Time
}

func (r *revision) get(ctx context.Context) (string, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if time.Now().Before(r.until) {
		return r.last, nil
	}
	last, err := r.store.Revision(ctx)
	if err == nil {
		r.last, r.until = last, time.Now().Add(r.every)
	}
	return last, err
}

// forget lets the next answer ask again: this process has written.
func (r *revision) forget() {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.until = time.Time{}
}

// forgetting forgets the revision after each decision.
type forgetting struct {
	Corrector
	revision *revision
}

// Correct carries out a decision.
func (f forgetting) Correct(ctx context.Context, d kg.Decision) (kg.Correction, error) {
	defer f.revision.forget()
	return f.Corrector.Correct(ctx, d)
}

// Undo takes one back.
func (f forgetting) Undo(ctx context.Context, correctionID string) (kg.Correction, error) {
	defer f.revision.forget()
	return f.Corrector.Undo(ctx, correctionID)
}
