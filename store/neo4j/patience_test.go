package neo4j

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/entente-kg/entente/store"
)

// TestPersist lets a transaction meet errors one after the other.
func TestPersist(t *testing.T) {
	lost := &driver.ConnectivityError{Inner: io.EOF}
	stopping := &driver.Neo4jError{Code: "Neo.TransientError.General.DatabaseUnavailable"}
	deadlock := &driver.Neo4jError{Code: "Neo.TransientError.Transaction.DeadlockDetected"}
	clash := &driver.Neo4jError{Code: "Neo.ClientError.Statement.EntityNotFound"}
	wrong := &driver.Neo4jError{Code: "Neo.ClientError.Statement.SyntaxError"}
	memory := &driver.Neo4jError{Code: outOfMemory}
	gaveUp := func(last error) error {
		return &driver.TransactionExecutionLimit{Cause: "timeout", Errors: []error{last}}
	}
	for _, tt := range []struct {
		name   string
		errs   []error
		want   error // nil: it went well in the end
		told   int   // an outage is told when it begins and when it ends
		within string
	}{
		{"at once", nil, nil, 0, ""},
		{"lost, and lost again in the driver's hands", []error{lost, gaveUp(lost)}, nil, 2, "for up to 3m0s"},
		{"going down", []error{fmt.Errorf("writing: %w", stopping)}, nil, 2, "DatabaseUnavailable"},
		{"two outages", []error{lost, deadlock, lost}, nil, 4, "answers again"},
		{"a deadlock is no outage", []error{gaveUp(deadlock), clash}, nil, 0, ""},
		{"wrong stays wrong", []error{lost, wrong}, wrong, 2, ""},
		{"too much stays too much", []error{fmt.Errorf("writing: %w", memory)}, memory, 0, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var told []string
			s := &Store{outage: &outage{}, tell: func(what string) { told = append(told, what) }}
			runs := 0
			err := s.persist(t.Context(), func() error {
				if runs++; runs <= len(tt.errs) {
					return tt.errs[runs-1]
				}
				return nil
			})
			if tt.want == nil && (err != nil || runs != len(tt.errs)+1) {
				t.Errorf("%d runs, %v", runs, err)
			}
			if tt.want != nil && (runs != len(tt.errs) || err == nil || !strings.Contains(err.Error(), tt.want.Error())) {
				t.Errorf("%d runs, %v, want %v", runs, err, tt.want)
			}
			if len(told) != tt.told || !strings.Contains(strings.Join(told, "\n"), tt.within) {
				t.Errorf("told %q", told)
			}
		})
	}
}

// TestPersistEndsWithItsContext: whoever asks does not wait longer than it wants to, and no outage is
// told that is only the asker's haste.
func TestPersistEndsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	var told []string
	s := &Store{outage: &outage{}, tell: func(what string) { told = append(told, what) }}
	err := s.persist(ctx, func() error {
		cancel()
		return &driver.ConnectivityError{Inner: ctx.Err()}
	})
	if diff := cmp.Diff([]string(nil), told); diff != "" || err == nil {
		t.Errorf("%v, told %s", err, diff)
	}
	if err := s.wrap("reading", err); !errors.Is(err, store.ErrUnavailable) {
		t.Errorf("%v", err)
	}
}
