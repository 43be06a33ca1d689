package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/entente-kg/entente/store"
	"github.com/entente-kg/entente/store/storetest"
)

// filled makes a file with the sample graph and closes it.
func filled(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "a graph?.db") // a name that an address would have to escape
	s := open(t, path)
	if err := storetest.Load(t.Context(), s, storetest.Sample()); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(t.Context()); err != nil {
		t.Fatal(err)
	}
	return path
}

// wants fails unless the error is of the kind and names the file.
func wants(t *testing.T, what string, err, kind error, path string) {
	t.Helper()
	if !errors.Is(err, kind) || !strings.Contains(err.Error(), path) {
		t.Errorf("%s: %v, want %v and the name %s", what, err, kind, path)
	}
}

func TestOpenRefuses(t *testing.T) {
	dir := t.TempDir()
	other := filepath.Join(dir, "other.db")
	db, err := sql.Open("sqlite", other)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := db.Exec("CREATE TABLE recipes (name TEXT)"); err != nil {
		t.Fatal(err)
	}
	db.Close()
	garbage := filepath.Join(dir, "garbage.db")
	if err := os.WriteFile(garbage, []byte(strings.Repeat("no database ", 1000)), 0o644); err != nil {
		t.Fatal(err)
	}
	newer := filled(t)
	change(t, newer, fmt.Sprintf("PRAGMA user_version = %d", len(migrations)+1))
	for _, tt := range []struct {
		name, path string
		readOnly   bool
		kind       error
	}{
		{"no name", "", false, store.ErrInvalid},
		{"in memory", ":memory:", false, store.ErrInvalid},
		{"no folder", filepath.Join(dir, "nowhere", "x.db"), false, store.ErrUnavailable},
		{"a folder", dir, false, store.ErrUnavailable},
		{"another program's", other, false, store.ErrCorrupt},
		{"another program's, to read", other, true, store.ErrCorrupt},
		{"no database", garbage, false, store.ErrCorrupt},
		{"no database, to read", garbage, true, store.ErrCorrupt},
		{"nothing to read", filepath.Join(dir, "missing.db"), true, store.ErrUnavailable},
		{"of a newer Entente", newer, false, store.ErrUnavailable},
	} {
		s, err := Open(t.Context(), Config{Path: tt.path, ReadOnly: tt.readOnly})
		if err == nil {
			s.Close(t.Context())
		}
		wants(t, tt.name, err, tt.kind, tt.path)
	}
	if _, err := os.Stat(filepath.Join(dir, "missing.db")); err == nil {
		t.Error("opening for reading made the file")
	}
}

func change(t *testing.T, path, statement string) {
	t.Helper()
	db, err := sql.Open("sqlite", (&Store{path: path}).dsn(writing))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.Exec(statement); err != nil {
		t.Fatal(err)
	}
}

func TestDamagedFile(t *testing.T) {
	path := filled(t)
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	// The pages behind the first one, which holds the schema's root.
	if _, err := f.WriteAt([]byte(strings.Repeat("\xff", 40*4096)), 4096); err != nil {
		t.Fatal(err)
	}
	f.Close()
	s, err := Open(t.Context(), Config{Path: path})
	if err == nil {
		defer s.Close(context.Background())
		_, err = s.Accords(t.Context(), store.Filter{}, store.NewestFirst, store.Page{})
	}
	wants(t, "damaged", err, store.ErrCorrupt, path)
}

func TestReadOnly(t *testing.T) {
	path := filled(t)
	if err := os.Chmod(path, 0o444); err != nil {
		t.Fatal(err)
	}
	for _, c := range []Config{{Path: path, ReadOnly: true}, {Path: path}} {
		if !c.ReadOnly && os.Geteuid() == 0 {
			continue // root may write to every file
		}
		s, err := Open(t.Context(), c)
		if err != nil {
			t.Fatal(err)
		}
		n, err := s.CountAccords(t.Context(), store.Filter{Text: "accord"})
		if err != nil || n != 2 {
			t.Errorf("reading: %d accords, %v", n, err)
		}
		err = s.Update(t.Context(), func(store.Tx) error { t.Error("fn was called"); return nil })
		wants(t, "writing", err, store.ErrReadOnly, path)
		if !strings.Contains(s.Describe(), "read-only") {
			t.Errorf("described as %q", s.Describe())
		}
		s.Close(t.Context())
	}
}

// TestReadOnlyFolder has no place for the files that SQLite puts beside the store.
func TestReadOnlyFolder(t *testing.T) {
	path := filled(t)
	s := &Store{path: path, readOnly: true}
	db, err := sql.Open("sqlite", s.dsn(immutable))
	if err != nil {
		t.Fatal(err)
	}
	s.read = newStatements(db)
	defer s.Close(t.Context())
	n, err := s.CountAccords(t.Context(), store.Filter{})
	if err != nil || n != 4 {
		t.Errorf("reading: %d accords, %v", n, err)
	}
	if beside, _ := filepath.Glob(filepath.Join(filepath.Dir(path), "*-shm")); len(beside) > 0 {
		t.Errorf("made %v", beside)
	}
}

// TestFullDisk lets the file grow no further, which SQLite reports as it does a full disk.
func TestFullDisk(t *testing.T) {
	path := filled(t)
	s := open(t, path)
	defer s.Close(t.Context())
	var pages int
	if err := s.write.db.QueryRow("PRAGMA page_count").Scan(&pages); err != nil {
		t.Fatal(err)
	}
	if _, err := s.write.db.Exec(fmt.Sprintf("PRAGMA max_page_count = %d", pages)); err != nil {
		t.Fatal(err)
	}
	err := storetest.Load(t.Context(), s, storetest.Generate(500, 1))
	wants(t, "loading", err, store.ErrFull, path)
	n, err := s.CountAccords(t.Context(), store.Filter{})
	if err != nil || n != 4 {
		t.Errorf("after a full disk: %d accords, %v; want the 4 that were there", n, err)
	}
}

// TestAnotherProcess holds the write lock elsewhere: a writer waits, and stops when told to.
func TestAnotherProcess(t *testing.T) {
	path := filled(t)
	s := open(t, path)
	defer s.Close(context.Background())
	other := open(t, path)
	defer other.Close(context.Background())
	held, release := make(chan struct{}), make(chan struct{})
	done := make(chan error, 1)
	go func() {
		done <- other.Update(context.Background(), func(store.Tx) error {
			close(held)
			<-release
			return nil
		})
	}()
	<-held
	ctx, cancel := context.WithTimeout(t.Context(), 300*time.Millisecond)
	defer cancel()
	if err := s.Update(ctx, func(store.Tx) error { t.Error("two writers at once"); return nil }); err == nil {
		t.Error("no error although the lock was held")
	}
	if _, err := s.Accords(t.Context(), store.Filter{}, store.ByID, store.Page{}); err != nil {
		t.Errorf("reading beside a writer: %v", err)
	}
	written := make(chan error, 1)
	go func() {
		written <- s.Update(context.Background(), func(store.Tx) error { return nil })
	}()
	close(release)
	if err := <-done; err != nil {
		t.Error(err)
	}
	if err := <-written; err != nil {
		t.Errorf("after the lock was released: %v", err)
	}
}

// TestCloseBesideWriter closes a store that has statistics to bring up to date, while another writes.
func TestCloseBesideWriter(t *testing.T) {
	path := filled(t)
	s := open(t, path)
	if err := storetest.Load(t.Context(), s, storetest.Generate(500, 1)); err != nil {
		t.Fatal(err)
	}
	other := open(t, path)
	defer other.Close(context.Background())
	err := other.Update(t.Context(), func(store.Tx) error { return s.Close(t.Context()) })
	if err != nil {
		t.Error(err)
	}
}

// TestTwoProcesses writes to one block from two processes at once.
func TestTwoProcesses(t *testing.T) {
	if path := os.Getenv("ENTENTE_TEST_WRITE_TO"); path != "" {
		s := open(t, path)
		if err := storetest.AddToBlock(t, s, os.Getenv("ENTENTE_TEST_WRITER"), 15); err != nil {
			t.Error(err)
		}
		if err := s.Close(t.Context()); err != nil {
			t.Error(err)
		}
		return
	}
	path := filepath.Join(t.TempDir(), "graph.db")
	var writers []*exec.Cmd
	for i := range 2 {
		cmd := exec.Command(os.Args[0], "-test.run=^TestTwoProcesses$")
		cmd.Env = append(os.Environ(), "ENTENTE_TEST_WRITE_TO="+path, fmt.Sprintf("ENTENTE_TEST_WRITER=w%d", i))
		cmd.Stdout, cmd.Stderr = os.Stderr, os.Stderr
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		writers = append(writers, cmd)
	}
	for _, cmd := range writers {
		if err := cmd.Wait(); err != nil {
			t.Errorf("writer: %v", err)
		}
	}
	s := open(t, path)
	defer s.Close(t.Context())
	storetest.OneAccord(t, s, 30)
}
