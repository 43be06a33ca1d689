package neo4j

import (
	"context"
	"crypto/rand"
	"embed"
	"fmt"
	"strings"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/store"
)

//go:embed schema/*.cypher
var schema embed.FS

// migrations are run in order; the Meta node's schema is how many of them the database has seen.
// Each statement can be run again, so that a migration that was broken off is done from its start.
var migrations = []string{"schema/001.cypher", "schema/002.cypher", "schema/003.cypher", "schema/004.cypher", "schema/005.cypher", "schema/006.cypher", "schema/007.cypher", "schema/008.cypher", "schema/009.cypher"}

// statesSchema is the migration that brought what is derived in Go of accords that were there before.
const statesSchema = 5

// partnersSchema brought the newest accords of partnerships: a file without statements, as they are found in Go.
const partnersSchema = 8

// migrate brings constraints, indexes and the fixed nodes up to date.
func (s *Store) migrate(ctx context.Context) error {
	have, err := s.schemaVersion(ctx)
	if err != nil {
		return err
	}
	if have == len(migrations) {
		return s.wrap("bringing up to date", s.publishAll(ctx))
	}
	for i := have; i < len(migrations); i++ {
		text, err := schema.ReadFile(migrations[i])
		if err != nil {
			return err
		}
		for statement := range strings.SplitSeq(string(text), ";") {
			if statement = strings.TrimSpace(statement); statement == "" {
				continue
			}
			if err := s.write(ctx, func(q querier) error { return q.exec(ctx, statement, nil) }); err != nil {
				return s.wrap("running "+migrations[i]+" on", err)
			}
		}
	}
	if have > 0 && have < statesSchema {
		if err := s.deriveStates(ctx); err != nil {
			return s.wrap("bringing up to date", err)
		}
	}
	if have > 0 && have < partnersSchema {
		if err := s.fillPartners(ctx); err != nil {
			return s.wrap("bringing up to date", err)
		}
	}
	err = s.write(ctx, func(q querier) error {
		return q.exec(ctx, `MERGE (m:Meta {key: 'entente'}) ON CREATE SET m.store = $store, m.revision = 0, m.told = 0 SET m.schema = $schema
			WITH m UNWIND $domains AS row MERGE (d:Domain {code: row.code}) SET d += row`,
			params{"store": rand.Text(), "schema": len(migrations), "domains": domains()})
	})
	if err != nil {
		return s.wrap("marking", err)
	}
	// The fixed wait is the server's: a new index on a large graph takes its time.
	return s.wrap("filling the indexes of", s.write(ctx, func(q querier) error {
		return q.exec(ctx, "CALL db.awaitIndexes($seconds)", params{"seconds": indexSeconds})
	}))
}

// domains are the properties of the fixed nodes.
func domains() []any {
	out := make([]any, len(kg.Domains))
	for i, d := range kg.Domains {
		out[i] = params{"code": string(d), "plover": known(d.PLOVER()), "dac": d.DAC()}
	}
	return out
}

// schemaVersion reads which migrations the database has seen, and refuses one of a newer Entente.
func (s *Store) schemaVersion(ctx context.Context) (int, error) {
	var have int64
	err := s.each(ctx, "MATCH (m:Meta {key: 'entente'}) RETURN m.schema", nil, func(r *driver.Record) error {
		have, _ = r.Values[0].(int64)
		return nil
	})
	if err == nil && have > int64(len(migrations)) {
		return 0, fmt.Errorf("Neo4j at %s: %w: a newer Entente made the graph (schema %d, this one knows %d); update Entente", s.address, store.ErrUnavailable, have, len(migrations))
	}
	return int(have), err
}

// checkSchema refuses to read a database that only a writer could bring up to date.
func (s *Store) checkSchema(ctx context.Context) error {
	have, err := s.schemaVersion(ctx)
	if err == nil && have < len(migrations) {
		return fmt.Errorf("Neo4j at %s: %w: it is empty or of an older Entente, and open for reading only; load into it once", s.address, store.ErrReadOnly)
	}
	return err
}
