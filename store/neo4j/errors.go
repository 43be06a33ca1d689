package neo4j

import (
	"errors"
	"fmt"
	"strings"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/entente-kg/entente/store"
)

const constraintFailed = "Neo.ClientError.Schema.ConstraintValidationFailed"

// wrap names the server and, where the error tells, what is wrong and what to do. It keeps nil and
// what is wrapped already.
func (s *Store) wrap(doing string, err error) error {
	if err == nil {
		return nil
	}
	kind, advice := diagnose(err)
	if kind == nil {
		return fmt.Errorf("%s Neo4j at %s: %w", doing, s.address, err)
	}
	return fmt.Errorf("%s Neo4j at %s: %w: %w; %s", doing, s.address, kind, err, advice)
}

func diagnose(err error) (kind error, advice string) {
	var server *driver.Neo4jError
	if errors.As(err, &server) {
		if kind, advice := diagnoseCode(server.Code); kind != nil {
			return kind, advice
		}
	}
	var limit *driver.TransactionExecutionLimit
	var connectivity *driver.ConnectivityError
	switch {
	case errors.As(err, &connectivity):
		return store.ErrUnavailable, "start the server (scripts/neo4j up starts one on this machine) or correct the address"
	case errors.As(err, &limit):
		if strings.Contains(err.Error(), "ConnectivityError") {
			return store.ErrUnavailable, "start the server (scripts/neo4j up starts one on this machine) or correct the address"
		}
		return store.ErrBusy, "others write to it; try again"
	}
	return nil, ""
}

func diagnoseCode(code string) (kind error, advice string) {
	switch code {
	case "Neo.ClientError.Security.CredentialsExpired":
		return store.ErrUnavailable, "its first password must be changed: on the database system, run ALTER CURRENT USER SET PASSWORD FROM '…' TO '…'"
	case "Neo.ClientError.Security.Unauthorized", "Neo.ClientError.Security.AuthenticationRateLimit":
		return store.ErrUnavailable, "check NEO4J_USERNAME and NEO4J_PASSWORD"
	case "Neo.ClientError.Database.DatabaseNotFound":
		return store.ErrUnavailable, "check NEO4J_DATABASE"
	case constraintFailed:
		return store.ErrInvalid, "two things have one id: a mention may be in one article only"
	case "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase", "Neo.ClientError.General.WriteOnReadOnlyAccessDatabase", "Neo.ClientError.Security.Forbidden":
		return store.ErrReadOnly, "give the user and the database the right to write, or name another"
	}
	if strings.HasPrefix(code, "Neo.TransientError.") {
		return store.ErrBusy, "others write to it; try again"
	}
	return nil, ""
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
