package sqlite

import (
	"context"
	"crypto/rand"
	"database/sql"
	"embed"
	"fmt"

	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/store"
)

//go:embed schema/*.sql
var schema embed.FS

// migrations are run in order; the file's user_version is how many of them it has seen.
var migrations = []string{"schema/001.sql", "schema/002.sql", "schema/003.sql", "schema/004.sql", "schema/005.sql", "schema/006.sql", "schema/007.sql", "schema/008.sql", "schema/009.sql", "schema/010.sql", "schema/011.sql", "schema/012.sql"}

// statesSchema is the migration that brought what is derived in Go of accords that were there before.
const statesSchema = 6

// partnersSchema brought partnerships.
const partnersSchema = 9

// documentsSchema brought documents whose numbers are in order.
const documentsSchema = 12

// applicationID marks the file as one of Entente's ("ENTE").
const applicationID = 0x454e5445

// migrate brings the file up to date, in one transaction: of two processes that open a new file
// at once, one makes the tables and the other finds them made.
func (s *Store) migrate(ctx context.Context) error {
	return s.transact(ctx, func(tx *sql.Tx) error {
		have, err := s.version(ctx, tx)
		if err != nil {
			return err
		}
		if have == 0 {
			if _, err := tx.ExecContext(ctx, fmt.Sprintf("PRAGMA application_id = %d", applicationID)); err != nil {
				return s.wrap("marking", err)
			}
		}
		for i := have; i < len(migrations); i++ {
			text, err := schema.ReadFile(migrations[i])
			if err != nil {
				return err
			}
			if _, err := tx.ExecContext(ctx, string(text)); err != nil {
				return s.wrap("running "+migrations[i]+" on", err)
			}
		}
		if have == len(migrations) {
			return nil
		}
		if have > 0 && have < statesSchema {
			if err := s.deriveStates(ctx, inside(tx)); err != nil {
				return s.wrap("bringing up to date", err)
			}
		}
		if have > 0 && have < partnersSchema {
			if err := s.fillPartners(ctx, inside(tx)); err != nil {
				return s.wrap("bringing up to date", err)
			}
		}
		if have > 0 && have < documentsSchema {
			if err := s.fillDocuments(ctx, inside(tx)); err != nil {
				return s.wrap("bringing up to date", err)
			}
		}
		if _, err := tx.ExecContext(ctx, fmt.Sprintf("PRAGMA user_version = %d", len(migrations))); err != nil {
			return s.wrap("marking", err)
		}
		for _, d := range kg.Domains {
			if _, err := tx.ExecContext(ctx, "INSERT OR REPLACE INTO domains (code, plover, dac) VALUES (?,?,?)", string(d), d.PLOVER(), d.DAC()); err != nil {
				return s.wrap("marking", err)
			}
		}
		_, err = tx.ExecContext(ctx, "INSERT OR IGNORE INTO meta VALUES ('store', ?), ('revision', 0)", rand.Text())
		return s.wrap("marking", err)
	})
}

type rowQuerier interface {
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}

// version reads which migrations the file has seen, and refuses files that are not ours.
func (s *Store) version(ctx context.Context, q rowQuerier) (int, error) {
	var app, version, tables int
	err := q.QueryRowContext(ctx, `SELECT a.application_id, v.user_version, (SELECT count(*) FROM sqlite_schema)
		FROM pragma_application_id a, pragma_user_version v`).Scan(&app, &version, &tables)
	switch {
	case err != nil:
		return 0, s.wrap("reading", err)
	case app != applicationID && tables > 0:
		return 0, fmt.Errorf("SQLite store %s: %w: it is a database of another program; name another file", s.path, store.ErrCorrupt)
	case version > len(migrations):
		return 0, fmt.Errorf("SQLite store %s: %w: a newer Entente made it (schema %d, this one knows %d); update Entente", s.path, store.ErrUnavailable, version, len(migrations))
	}
	return version, nil
}

// checkVersion refuses to read a file that only a writer could bring up to date.
func (s *Store) checkVersion(ctx context.Context) error {
	have, err := s.version(ctx, s.read.db)
	if err != nil {
		return err
	}
	if have < len(migrations) {
		return fmt.Errorf("SQLite store %s: %w: it is empty or of an older Entente, and open for reading only; load into it once", s.path, store.ErrReadOnly)
	}
	return nil
}
