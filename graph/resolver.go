// Package graph answers GraphQL: schema.graphqls is the contract, generated/ is what gqlgen makes
// of it, the resolvers pass each question to a few functions over the store, and every limit that
// a request is held to has a file of its own.
package graph

//go:generate go tool gqlgen generate

import (
	"log/slog"

	"github.com/entente-kg/entente/store"
)

// Resolver answers the fields of the schema from a store.
type Resolver struct {
	store     store.Reader
	corrector Corrector // nil: mutations are refused
	logger    *slog.Logger
	watch     *watcher // nil: subscriptions are refused

	partyTexts *partyTexts // nil: written anew for each answer
}
