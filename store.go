package main

import (
	"context"
	"errors"
	"fmt"
	"os"

	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/store"
	"github.com/entente-kg/entente/store/registry"
)

// storeFlags say where the graph is kept.
type storeFlags struct {
	Store    string `help:"Where the graph is kept: a file (SQLite), or the address of a Neo4j server (neo4j://, neo4j+s://, bolt://)." default:"entente.db" env:"ENTENTE_STORE,NEO4J_URI" placeholder:"FILE|URI"`
	Username string `name:"neo4j-username" help:"User name for Neo4j." env:"ENTENTE_NEO4J_USERNAME,NEO4J_USERNAME" placeholder:"NAME"`
	Password string `name:"neo4j-password" help:"Password for Neo4j; better given by the environment." env:"ENTENTE_NEO4J_PASSWORD,NEO4J_PASSWORD" placeholder:"PASSWORD"`
	Database string `name:"neo4j-database" help:"Database of Neo4j; the user's home database when not given." env:"ENTENTE_NEO4J_DATABASE,NEO4J_DATABASE" placeholder:"NAME"`
}

// open opens the store and says which one it is.
func (f storeFlags) open(ctx context.Context, readOnly bool) (store.Store, error) {
	st, err := registry.Open(ctx, registry.Config{
		Address: f.Store, Username: f.Username, Password: f.Password, Database: f.Database,
		ReadOnly: readOnly, Catalogue: catalogue{},
		Tell: func(what string) { fmt.Fprintln(os.Stderr, "store:", what) },
	})
	if errors.Is(err, store.ErrInvalid) {
		return nil, fmt.Errorf("%w: %w", errUsage, err)
	}
	if err != nil {
		return nil, err
	}
	fmt.Fprintln(os.Stderr, "store:", st.Describe())
	return st, nil
}

// shut closes the store, also when the command was interrupted, and keeps the error that came
// first.
func shut(ctx context.Context, st store.Store, err *error) {
	if e := st.Close(context.WithoutCancel(ctx)); e != nil && *err == nil {
		*err = fmt.Errorf("closing the store: %w", e)
	}
}

// catalogue names parties by the gazetteer.
type catalogue struct{}

// Country gives the country of that code.
func (catalogue) Country(code kg.Party) (kg.Country, bool) { return gazetteer.Country(code) }

// Organisation gives the organisation of that code.
func (catalogue) Organisation(code kg.Party) (kg.Organisation, bool) {
	return gazetteer.Organisation(code)
}
