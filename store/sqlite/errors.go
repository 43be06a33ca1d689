package sqlite

import (
	"errors"
	"fmt"

	"modernc.org/sqlite"
	lib "modernc.org/sqlite/lib"

	"github.com/entente-kg/entente/store"
)

// wrap names the file and, where SQLite's code tells, what is wrong and what to do. It keeps nil.
func (s *Store) wrap(doing string, err error) error {
	if err == nil {
		return nil
	}
	var e *sqlite.Error
	if !errors.As(err, &e) {
		return fmt.Errorf("%s SQLite store %s: %w", doing, s.path, err)
	}
	kind, advice := diagnose(e.Code())
	if kind == nil {
		return fmt.Errorf("%s SQLite store %s: %w", doing, s.path, err)
	}
	return fmt.Errorf("%s SQLite store %s: %w: %w; %s", doing, s.path, kind, err, advice)
}

// diagnose takes SQLite's extended result code, whose low byte is the primary one.
func diagnose(code int) (kind error, advice string) {
	switch code & 0xff {
	case lib.SQLITE_READONLY:
		return store.ErrReadOnly, "make the file and its folder writable, or name another file"
	case lib.SQLITE_CORRUPT, lib.SQLITE_NOTADB:
		return store.ErrCorrupt, "name another file and load the articles again, or restore a copy"
	case lib.SQLITE_FULL:
		return store.ErrFull, "free space on its disk and try again; what was committed before is safe"
	case lib.SQLITE_BUSY, lib.SQLITE_LOCKED:
		return store.ErrBusy, "another process writes to it; try again when it is done"
	case lib.SQLITE_CONSTRAINT:
		return store.ErrInvalid, "two things have one id: a mention may be in one article only"
	case lib.SQLITE_CANTOPEN:
		return store.ErrUnavailable, "name a file in a folder that exists and can be written to"
	}
	return nil, ""
}

func isBusy(err error) bool {
	var e *sqlite.Error
	return errors.As(err, &e) && e.Code()&0xff == lib.SQLITE_BUSY
}
