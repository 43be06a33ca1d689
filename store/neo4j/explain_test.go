package neo4j

import (
	"context"
	"fmt"
	"regexp"
	"strings"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/entente-kg/entente/store"
)

// Explain gives the operators by which the server would list accords.
func (s *Store) Explain(ctx context.Context, f store.Filter, o store.Order, p store.Page) (string, error) {
	cypher, params, err := listQuery(f, o, p, store.Extra{})
	if err != nil {
		return "", err
	}
	return s.explain(ctx, cypher, params)
}

// ExplainOfParties does so for the lists of several parties.
func (s *Store) ExplainOfParties(ctx context.Context, o store.Order, p store.Page) (string, error) {
	cypher, params, err := partiesQuery(nil, store.Filter{}, o, p)
	if err != nil {
		return "", err
	}
	return s.explain(ctx, cypher, params)
}

// ExplainURLs does so for the articles of addresses.
func (s *Store) ExplainURLs(ctx context.Context) (string, error) {
	return s.explain(ctx, articlesOfURLs, params{"urls": []string{"https://example.org/1"}})
}

func (s *Store) explain(ctx context.Context, cypher string, p params) (string, error) {
	session := s.session(ctx, driver.AccessModeRead)
	defer session.Close(ctx)
	result, err := session.Run(ctx, "CYPHER replan=force EXPLAIN "+cypher, p)
	if err != nil {
		return "", err
	}
	summary, err := result.Consume(ctx)
	if err != nil {
		return "", err
	}
	table, ok := summary.Plan().Arguments()["string-representation"].(string)
	found := operator.FindAllStringSubmatch(table, -1)
	if !ok || len(found) == 0 {
		return "", fmt.Errorf("the server tells no plan of %s", cypher)
	}
	var operators []string
	for _, f := range found {
		operators = append(operators, f[1])
	}
	return strings.Join(operators, " "), nil
}

// operator is how the server's table of a plan shows one. Of an operator with two children, the
// driver's own tree shows the second one twice, and never the first.
var operator = regexp.MustCompile(`(?m)^[| ]*\+([A-Za-z]+(?:\([A-Za-z]+\))?)`)

// Watch calls see with the operators by which the server would run each query, before it is run for
// the first time, until it is told to end.
func (s *Store) Watch(see func(cypher, plan string, err error)) (end func()) {
	plain := *s
	seen := map[string]bool{}
	s.driver = watchingDriver{s.driver, func(ctx context.Context, cypher string, p params) {
		if seen[cypher] {
			return
		}
		seen[cypher] = true
		plan, err := plain.explain(ctx, cypher, p)
		see(cypher, plan, err)
	}}
	return func() { s.driver = plain.driver }
}

type watch func(ctx context.Context, cypher string, p params)

type watchingDriver struct {
	driver.DriverWithContext
	watch watch
}

func (d watchingDriver) NewSession(ctx context.Context, c driver.SessionConfig) driver.SessionWithContext {
	return watchingSession{d.DriverWithContext.NewSession(ctx, c), d.watch}
}

type watchingSession struct {
	driver.SessionWithContext
	watch watch
}

func (s watchingSession) BeginTransaction(ctx context.Context, o ...func(*driver.TransactionConfig)) (driver.ExplicitTransaction, error) {
	tx, err := s.SessionWithContext.BeginTransaction(ctx, o...)
	return watchingExplicitTx{tx, s.watch}, err
}

func (s watchingSession) ExecuteRead(ctx context.Context, work driver.ManagedTransactionWork, o ...func(*driver.TransactionConfig)) (any, error) {
	return s.SessionWithContext.ExecuteRead(ctx, s.watched(work), o...)
}

func (s watchingSession) ExecuteWrite(ctx context.Context, work driver.ManagedTransactionWork, o ...func(*driver.TransactionConfig)) (any, error) {
	return s.SessionWithContext.ExecuteWrite(ctx, s.watched(work), o...)
}

func (s watchingSession) Run(ctx context.Context, cypher string, p map[string]any, o ...func(*driver.TransactionConfig)) (driver.ResultWithContext, error) {
	s.watch(ctx, cypher, p)
	return s.SessionWithContext.Run(ctx, cypher, p, o...)
}

func (s watchingSession) watched(work driver.ManagedTransactionWork) driver.ManagedTransactionWork {
	return func(tx driver.ManagedTransaction) (any, error) { return work(watchingTx{tx, s.watch}) }
}

type watchingTx struct {
	driver.ManagedTransaction
	watch watch
}

func (t watchingTx) Run(ctx context.Context, cypher string, p map[string]any) (driver.ResultWithContext, error) {
	t.watch(ctx, cypher, p)
	return t.ManagedTransaction.Run(ctx, cypher, p)
}

// Count makes the server count to n, which takes long.
func (s *Store) Count(ctx context.Context, n int) error {
	return s.each(ctx, "UNWIND range(1, $n) AS number WITH number WHERE number % 7 = 8 RETURN count(number)", params{"n": n}, func(*driver.Record) error { return nil })
}

// Running counts the queries of Count that the server runs.
func (s *Store) Running(ctx context.Context) (n int, err error) {
	err = s.each(ctx, "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH 'UNWIND range' RETURN count(*)", nil, func(r *driver.Record) error {
		n = number(r.Values[0])
		return nil
	})
	return n, err
}

type watchingExplicitTx struct {
	driver.ExplicitTransaction
	watch watch
}

func (t watchingExplicitTx) Run(ctx context.Context, cypher string, p map[string]any) (driver.ResultWithContext, error) {
	t.watch(ctx, cypher, p)
	return t.ExplicitTransaction.Run(ctx, cypher, p)
}

// ExplainQuery gives the operators by which the server would run a query.
func (s *Store) ExplainQuery(ctx context.Context, cypher string) (string, error) {
	return s.explain(ctx, cypher, nil)
}
