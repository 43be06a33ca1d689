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
	advice, kind := diagnose(e.Code())
	if kind == nil {
		return fmt.Errorf("%s SQLite store %s: %w", doing, s.path, err)
	}
	return fmt.Errorf("%s SQLite store %s: %w: %w; %s", doing, s.path, kind, err, advice)
}

// diagnose takes SQLite's extended result code, whose low byte is the primary one.
func diagnose(code int) (advice string, kind error) {
	switch code & 0xff {
	case lib.SQLITE_READONLY:
		return "make the file and its folder writable, or name another file", store.ErrReadOnly
	case lib.SQLITE_CORRUPT, lib.SQLITE_NOTADB:
		return "name another file and load the articles again, or restore a copy", store.ErrCorrupt
	case lib.SQLITE_FULL:
		return "free space on its disk and try again; what was committed before is safe", store.ErrFull
	case lib.SQLITE_BUSY, lib.SQLITE_LOCKED:
		return "another process writes to it; try again when it is done", store.ErrBusy
	case lib.SQLITE_CONSTRAINT:
		return "two things have one id: a mention may be in one article only", store.ErrInvalid
	case lib.SQLITE_CANTOPEN:
		return "name a file in a folder that exists and can be written to", store.ErrUnavailable
	}
	return "", nil
}

func isBusy(err error) bool {
	var e *sqlite.Error
	return errors.As(err, &e) && e.Code()&0xff == lib.SQLITE_BUSY
}
