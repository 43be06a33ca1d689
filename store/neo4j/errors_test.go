package neo4j

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/entente-kg/entente/store"
)

// TestOutOfMemory: the driver must not try a transaction again that the server has no memory for,
// and the error says what to do.
func TestOutOfMemory(t *testing.T) {
	refused := fmt.Errorf("writing: %w", &driver.Neo4jError{Code: outOfMemory, Msg: "the pool is full"})
	if driver.IsRetryable(bare(refused)) {
		t.Error("the driver would try it again")
	}
	deadlock := fmt.Errorf("writing: %w", &driver.Neo4jError{Code: "Neo.TransientError.Transaction.DeadlockDetected"})
	if !driver.IsRetryable(bare(deadlock)) {
		t.Error("the driver would not try a deadlock again")
	}
	limit := &driver.TransactionExecutionLimit{Cause: "timeout", Errors: []error{errors.Unwrap(refused)}}
	if err := (&Store{}).wrap("writing to", limit); !errors.Is(err, store.ErrTooLarge) {
		t.Errorf("after all attempts: %v", err)
	}
	err := (&Store{address: "bolt://server"}).wrap("writing to", refused)
	if !errors.Is(err, store.ErrTooLarge) || !strings.Contains(err.Error(), "--batch") {
		t.Errorf("got %v", err)
	}
}
