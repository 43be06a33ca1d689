package main

import (
	"context"

	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/loader"
	"github.com/entente-kg/entente/store"
)

// corrector lets the GraphQL endpoint store decisions.
type corrector struct{ store store.Store }

// Correct stores a decision.
func (c corrector) Correct(ctx context.Context, d kg.Decision) (kg.Correction, error) {
	correction, _, err := loader.Correct(ctx, c.store, d)
	return correction, err
}

// Undo takes a correction back.
func (c corrector) Undo(ctx context.Context, id string) (kg.Correction, error) {
	correction, _, err := loader.Undo(ctx, c.store, id)
	return correction, err
}
