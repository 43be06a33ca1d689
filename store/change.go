package store

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// ChangeType says what happened to an accord.
type ChangeType string

// The types of change.
const (
	AccordNew     ChangeType = "NEW"
	AccordUpdated ChangeType = "UPDATED"
	AccordRemoved ChangeType = "REMOVED" // gone, or merged with another one that answers for it
)

// Change is the last thing that happened to an accord.
type Change struct {
	Accord  string // id; a removed one may answer for its heir
	Type    ChangeType
	At      time.Time // UTC, when it was written
	Mark    Mark
	Created time.Time // UTC, when an accord of this id was first written
	Made    int64     // revision of that transaction
}

// Mark is a place in the sequence of changes, which only grows. The zero Mark is before all.
type Mark struct {
	Revision int64 // of the transaction
	Accord   string
}

// String is the mark in one word.
func (m Mark) String() string { return strconv.FormatInt(m.Revision, 10) + "." + m.Accord }

// ParseMark reads what String wrote.
func ParseMark(s string) (Mark, error) {
	revision, accord, found := strings.Cut(s, ".")
	n, err := strconv.ParseInt(revision, 10, 64)
	if !found || err != nil || n < 0 {
		return Mark{}, fmt.Errorf("%w mark %q of a change", ErrInvalid, s)
	}
	return Mark{n, accord}, nil
}

// TypeSince is what happened to the accord for someone who last looked at the time, or at the mark:
// what was made since is new to them, though it was changed again.
func (c Change) TypeSince(t time.Time, m Mark) ChangeType {
	later := !t.IsZero() && !c.Created.Before(t) || m.Revision > 0 && c.Made > m.Revision
	if c.Type == AccordUpdated && later {
		return AccordNew
	}
	return c.Type
}
