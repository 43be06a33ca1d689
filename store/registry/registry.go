// Package registry opens a store by its address. A new store is one line in kinds.
package registry

import (
	"context"
	"fmt"
	"strings"

	"github.com/entente-kg/entente/store"
	"github.com/entente-kg/entente/store/neo4j"
	"github.com/entente-kg/entente/store/sqlite"
)

// Config says which store, and how to get in.
type Config struct {
	// Address is a path or sqlite:PATH for a SQLite file; neo4j://, neo4j+s://, neo4j+ssc://,
	// bolt://, bolt+s:// or bolt+ssc:// for a Neo4j server.
	Address   string
	Username  string          // of Neo4j, "" where it asks for none
	Password  string          // of Neo4j
	Database  string          // of Neo4j, "" for the user's home database
	ReadOnly  bool            // never write
	Catalogue store.Catalogue // names of parties, may be nil
	Tell      func(string)    // hears that the store is away and waited for, and that it is back; may be nil
}

// kind is a kind of store and the schemes of the addresses that select it.
type kind struct {
	schemes []string
	open    func(ctx context.Context, c Config, address string) (store.Store, error)
}

var kinds = []kind{
	{[]string{"sqlite"}, openSQLite},
	{[]string{"neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc"}, openNeo4j},
}

// Open opens the store at the address. Errors wrap those of package store, name the store and say
// what to do.
func Open(ctx context.Context, c Config) (store.Store, error) {
	scheme, _, found := strings.Cut(c.Address, ":")
	if !found || len(scheme) < 2 { // "C:" is a drive
		return openSQLite(ctx, c, c.Address)
	}
	var known []string
	for _, k := range kinds {
		for _, s := range k.schemes {
			if strings.EqualFold(s, scheme) {
				return k.open(ctx, c, c.Address)
			}
			known = append(known, s+":")
		}
	}
	if strings.ContainsAny(scheme, `/\.`) {
		return openSQLite(ctx, c, c.Address) // a path with a colon in it
	}
	return nil, fmt.Errorf("%w store %s: want a file, or an address that begins with one of %s", store.ErrInvalid, redacted(c.Address), strings.Join(known, " "))
}

// Kind names the kind of store that an address selects: sqlite or neo4j.
func Kind(address string) string {
	scheme, _, _ := strings.Cut(address, ":")
	for _, k := range kinds {
		for _, s := range k.schemes {
			if strings.EqualFold(s, scheme) {
				return k.schemes[0]
			}
		}
	}
	return kinds[0].schemes[0]
}

func openSQLite(ctx context.Context, c Config, address string) (store.Store, error) {
	if scheme, rest, found := strings.Cut(address, ":"); found && strings.EqualFold(scheme, "sqlite") {
		address = strings.TrimPrefix(rest, "//")
	}
	s, err := sqlite.Open(ctx, sqlite.Config{Path: address, ReadOnly: c.ReadOnly, Catalogue: c.Catalogue})
	if err != nil {
		return nil, err // not s: a nil *sqlite.Store is no nil store.Store
	}
	return s, nil
}

func openNeo4j(ctx context.Context, c Config, address string) (store.Store, error) {
	s, err := neo4j.Open(ctx, neo4j.Config{
		URI: address, Username: c.Username, Password: c.Password, Database: c.Database, ReadOnly: c.ReadOnly, Catalogue: c.Catalogue,
		Tell: c.Tell,
	})
	if err != nil {
		return nil, err
	}
	return s, nil
}

// redacted leaves out what stands before "@", which may be a password.
func redacted(address string) string {
	scheme, rest, _ := strings.Cut(address, "://")
	if i := strings.LastIndex(rest, "@"); i >= 0 {
		return scheme + "://…" + rest[i:]
	}
	return address
}
