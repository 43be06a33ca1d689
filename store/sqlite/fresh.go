package sqlite

import (
	"context"
	"os"
	"sync"
	"sync/atomic"
	"time"
)

// What is kept in memory is true of one revision. The number of the present one stands in the file; to
// read it for every question costs more than many an answer. SQLite itself keeps, for all processes, a
// file beside it that begins with what the last commit left (https://sqlite.org/walformat.html, "The
// WAL-Index Header"): while these bytes are the same, nothing was committed.

// journalHeader is the header of the index of the journal, and its copy.
type journalHeader [96]byte

// verified says that the file had a revision when the journal looked so.
type verified struct {
	journal  journalHeader
	revision int
	at       time.Time
}

// trusted is how long the journal is believed: where the file of its index was made anew by another
// process, the old one never changes.
const trusted = time.Second

// fresh knows the present revision.
type fresh struct {
	journal *journal // nil where there is none
	last    atomic.Pointer[verified]
}

// revisionNow gives the present revision.
func (s *Store) revisionNow(ctx context.Context) (int, error) {
	var now verified
	known := s.fresh.journal.read(&now.journal)
	if last := s.fresh.last.Load(); known && last != nil && last.journal == now.journal && time.Since(last.at) < trusted {
		return last.revision, nil
	}
	now.at = time.Now()
	err := s.each(ctx, theRevision, nil, func(scan func(...any) error) error { return scan(&now.revision) })
	if err == nil && known {
		s.fresh.last.Store(&now)
	}
	return now.revision, err
}

// journal is the open index of a journal. A process that closes a file loses the locks that it holds
// on it, also those of others in it: all stores of a file share one journal, and the last one closes it.
type journal struct {
	file  *os.File
	info  os.FileInfo
	users int
}

var journals = struct {
	sync.Mutex
	open []*journal
}{}

// openJournal gives nil where there is no journal.
func openJournal(path string) *journal {
	journals.Lock()
	defer journals.Unlock()
	info, err := os.Stat(path + "-shm")
	if err != nil {
		return nil
	}
	for _, j := range journals.open {
		if os.SameFile(j.info, info) {
			j.users++
			return j
		}
	}
	file, err := os.Open(path + "-shm")
	if err != nil {
		return nil
	}
	j := &journal{file, info, 1}
	journals.open = append(journals.open, j)
	return j
}

// read tells whether there is a header.
func (j *journal) read(h *journalHeader) bool {
	if j == nil {
		return false
	}
	n, _ := j.file.ReadAt(h[:], 0) // what could not be read is asked of the database
	return n == len(h)
}

// close is for when the connections of the store are closed.
func (j *journal) close() error {
	if j == nil {
		return nil
	}
	journals.Lock()
	defer journals.Unlock()
	if j.users--; j.users > 0 {
		return nil
	}
	for i, other := range journals.open {
		if other == j {
			journals.open = append(journals.open[:i], journals.open[i+1:]...)
		}
	}
	return j.file.Close()
}
