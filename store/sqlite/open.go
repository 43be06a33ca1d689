// Package sqlite keeps the graph in one SQLite file. No server, no C compiler.
package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	_ "modernc.org/sqlite" // the driver

	"github.com/entente-kg/entente/store"
	"github.com/entente-kg/entente/store/internal/derive"
)

// Config says which file and how.
type Config struct {
	Path      string          // made when it is not there; its folder must be
	ReadOnly  bool            // never write, not even to bring the file up to date
	Catalogue store.Catalogue // names of parties, may be nil
}

// Store is a graph in a SQLite file.
type Store struct {
	path     string
	readOnly bool
	names    *derive.Names
	write    *statements // one connection; nil when the file cannot be written to
	read     *statements
	memory   memory
	fresh    fresh
}

var _ store.Store = (*Store)(nil)

// lockWait is how long a writer waits for another process before it gives up.
const lockWait = time.Minute

// Open opens the file, makes or updates its tables, and falls back to reading only where the file
// cannot be written to. Errors wrap those of package store.
func Open(ctx context.Context, c Config) (*Store, error) {
	path, err := filepath.Abs(c.Path)
	if err != nil || c.Path == "" || strings.HasPrefix(c.Path, ":") {
		return nil, fmt.Errorf("%w SQLite store %q: name a file, such as entente.db", store.ErrInvalid, c.Path)
	}
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		return nil, fmt.Errorf("SQLite store %s: %w: it is a folder; name a file in it", path, store.ErrUnavailable)
	}
	s := &Store{path: path, readOnly: c.ReadOnly, names: &derive.Names{Catalogue: c.Catalogue}}
	s.memory = memory{turn: make(chan struct{}, 1), most: mostFacts}
	if !s.readOnly {
		if s.readOnly, err = s.probe(); err != nil {
			return nil, err
		}
	}
	if err := s.connect(ctx); err != nil {
		s.Close(ctx)
		return nil, err
	}
	return s, nil
}

// probe tells whether the file can only be read; a missing file is made.
func (s *Store) probe() (readOnly bool, err error) {
	f, err := os.OpenFile(s.path, os.O_RDWR|os.O_CREATE, 0o644)
	if err == nil {
		return false, f.Close()
	}
	if _, statErr := os.Stat(s.path); statErr == nil && !errors.Is(err, fs.ErrNotExist) {
		return true, nil
	}
	return false, fmt.Errorf("SQLite store %s: %w: %w; name a file in a folder that exists and can be written to", s.path, store.ErrUnavailable, err)
}

func (s *Store) connect(ctx context.Context) error {
	if s.readOnly {
		if _, err := os.Stat(s.path); err != nil {
			return fmt.Errorf("SQLite store %s: %w: %w; load articles into it first", s.path, store.ErrUnavailable, err)
		}
	} else {
		db, err := sql.Open("sqlite", s.dsn(writing))
		if err != nil {
			return s.wrap("opening", err)
		}
		db.SetMaxOpenConns(1)
		s.write = newStatements(db)
		if err := s.migrate(ctx); err != nil {
			return err
		}
	}
	mode := reading
	if s.readOnly && !s.canLock() {
		mode = immutable
	}
	db, err := sql.Open("sqlite", s.dsn(mode))
	if err != nil {
		return s.wrap("opening", err)
	}
	db.SetMaxOpenConns(max(4, 2*runtime.GOMAXPROCS(0)))
	db.SetMaxIdleConns(max(4, 2*runtime.GOMAXPROCS(0)))
	s.read = newStatements(db)
	if err := s.checkVersion(ctx); err != nil {
		return err
	}
	s.fresh.journal = openJournal(s.path)
	return nil
}

// The ways to open the file.
type access int

const (
	writing access = iota
	reading
	immutable // nobody writes and no lock file can be made beside it
)

func (s *Store) dsn(a access) string {
	q := url.Values{"_busy_timeout": {"200"}, "_pragma": {"cache_size(-32000)", "temp_store(MEMORY)", "wal_autocheckpoint(16000)"}}
	switch a {
	case writing:
		q.Set("_txlock", "immediate")
		q.Set("_journal_mode", "WAL")
		q.Set("_synchronous", "NORMAL")
	case immutable:
		q.Set("immutable", "1")
		fallthrough
	default:
		q.Set("mode", "ro")
		q.Set("_query_only", "1")
	}
	path := filepath.ToSlash(s.path)
	if !strings.HasPrefix(path, "/") {
		path = "/" + path // a drive letter
	}
	return (&url.URL{Scheme: "file", Path: path, RawQuery: q.Encode()}).String()
}

// canLock tells whether SQLite can share the file with a writer: it needs files beside it.
func (s *Store) canLock() bool {
	if _, err := os.Stat(s.path + "-shm"); err == nil {
		return true
	}
	f, err := os.CreateTemp(filepath.Dir(s.path), ".entente-*")
	if err != nil {
		return false
	}
	f.Close()
	return os.Remove(f.Name()) == nil
}

// Describe names the file.
func (s *Store) Describe() string {
	if s.readOnly {
		return "SQLite file " + s.path + " (read-only)"
	}
	return "SQLite file " + s.path
}

// Close ends all connections; the last one folds the journal into the file.
func (s *Store) Close(ctx context.Context) error {
	var errs []error
	if s.read != nil {
		errs = append(errs, s.read.close())
	}
	if s.write != nil {
		_, err := s.write.db.ExecContext(ctx, "PRAGMA optimize")
		if isBusy(err) {
			err = nil // the process that writes will do it when it closes
		}
		errs = append(errs, err, s.write.close())
	}
	errs = append(errs, s.fresh.journal.close())
	if err := errors.Join(errs...); err != nil {
		return s.wrap("closing", err)
	}
	return nil
}

// Ping reads one row.
func (s *Store) Ping(ctx context.Context) error {
	_, err := s.Revision(ctx)
	return err
}
