package neo4j

import (
	"errors"
	"fmt"
	"strings"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/entente-kg/entente/store"
)

// outOfMemory is what the server says to a transaction that is larger than its memory for all of
// them. It calls that transient, but the same transaction will not pass a second time.
const outOfMemory = "Neo.TransientError.General.MemoryPoolOutOfMemoryError"

const constraintFailed = "Neo.ClientError.Schema.ConstraintValidationFailed"

// wrap names the server and, where the error tells, what is wrong and what to do. It keeps nil and
// what is wrapped already.
func (s *Store) wrap(doing string, err error) error {
	if err == nil {
		return nil
	}
	advice, kind := diagnose(err)
	if kind == nil {
		return fmt.Errorf("%s Neo4j at %s: %w", doing, s.address, err)
	}
	return fmt.Errorf("%s Neo4j at %s: %w: %w; %s", doing, s.address, kind, err, advice)
}

func diagnose(err error) (advice string, kind error) {
	var server *driver.Neo4jError
	if errors.As(err, &server) {
		if advice, kind := diagnoseCode(server.Code); kind != nil {
			return advice, kind
		}
	}
	if isAway(err) {
		return "start the server (scripts/neo4j up starts one on this machine) or correct the address", store.ErrUnavailable
	}
	if last := lastTry(err); last != nil {
		if strings.Contains(last.Error(), outOfMemory) {
			return diagnoseCode(outOfMemory)
		}
		return "others write to it; try again", store.ErrBusy
	}
	return "", nil
}

func diagnoseCode(code string) (advice string, kind error) {
	switch code {
	case "Neo.ClientError.Security.CredentialsExpired":
		return "its first password must be changed: on the database system, run ALTER CURRENT USER SET PASSWORD FROM '…' TO '…'", store.ErrUnavailable
	case "Neo.ClientError.Security.Unauthorized", "Neo.ClientError.Security.AuthenticationRateLimit":
		return "check NEO4J_USERNAME and NEO4J_PASSWORD", store.ErrUnavailable
	case "Neo.ClientError.Database.DatabaseNotFound":
		return "check NEO4J_DATABASE", store.ErrUnavailable
	case constraintFailed:
		return "two things have one id: a mention may be in one article only", store.ErrInvalid
	case outOfMemory:
		return "load less at once (--batch), or give the server more memory (dbms.memory.transaction.total.max, server.memory.heap.max_size)", store.ErrTooLarge
	case "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase", "Neo.ClientError.General.WriteOnReadOnlyAccessDatabase", "Neo.ClientError.Security.Forbidden":
		return "give the user and the database the right to write, or name another", store.ErrReadOnly
	}
	if strings.HasPrefix(code, "Neo.TransientError.") {
		return "others write to it; try again", store.ErrBusy
	}
	return "", nil
}

// isClash tells whether a node that the transaction had found was deleted by another one, or made
// by it first.
func isClash(err error) bool {
	var server *driver.Neo4jError
	if !errors.As(err, &server) {
		return false
	}
	switch server.Code {
	case "Neo.ClientError.Statement.EntityNotFound", constraintFailed:
		return true
	}
	return false
}
