package neo4j

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/entente-kg/entente/store/internal/derive"
)

type params = map[string]any

// querier runs queries in a transaction.
type querier struct {
	tx interface {
		Run(ctx context.Context, cypher string, params map[string]any) (driver.ResultWithContext, error)
	}
}

// exec runs a query for its effect.
func (q querier) exec(ctx context.Context, cypher string, p params) error {
	result, err := q.tx.Run(ctx, cypher, p)
	if err != nil {
		return err
	}
	_, err = result.Consume(ctx)
	return err
}

// each runs a query and calls row for every record.
func (q querier) each(ctx context.Context, cypher string, p params, row func(*driver.Record) error) error {
	result, err := q.tx.Run(ctx, cypher, p)
	if err != nil {
		return err
	}
	var record *driver.Record
	for result.NextRecord(ctx, &record) {
		if err := row(record); err != nil {
			return err
		}
	}
	return result.Err()
}

// batchSize is how many rows go into one UNWIND.
const batchSize = 1000

// unwind runs a query over rows, some at a time.
func (q querier) unwind(ctx context.Context, cypher string, rows []any) error {
	for len(rows) > 0 {
		n := min(batchSize, len(rows))
		if err := q.exec(ctx, cypher, params{"rows": rows[:n]}); err != nil {
			return err
		}
		rows = rows[n:]
	}
	return nil
}

// eachOf runs a query over rows, some at a time, and calls row for every record.
func (q querier) eachOf(ctx context.Context, cypher string, rows []any, row func(*driver.Record) error) error {
	for chunk := range slices.Chunk(rows, batchSize) {
		if err := q.each(ctx, cypher, params{"rows": chunk}, row); err != nil {
			return err
		}
	}
	return nil
}

func (s *Store) session(ctx context.Context, mode driver.AccessMode) driver.SessionWithContext {
	return s.driver.NewSession(ctx, driver.SessionConfig{AccessMode: mode, DatabaseName: s.database, BookmarkManager: s.seen})
}

// collect reads all records of a query in one round trip: the server begins and ends the transaction
// by itself.
func (s *Store) collect(ctx context.Context, cypher string, p params) ([]*driver.Record, error) {
	if s.observe != nil {
		s.observe(cypher, p)
	}
	var records []*driver.Record
	err := s.persist(ctx, func() (err error) {
		records, err = s.collectOnce(ctx, cypher, p)
		return err
	})
	if err != nil && ctx.Err() != nil { // what the driver makes of it may look like a server that is gone
		err = errors.Join(ctx.Err(), err)
	}
	return records, s.wrap("reading", err)
}

func (s *Store) collectOnce(ctx context.Context, cypher string, p params) ([]*driver.Record, error) {
	s.reading.RLock()
	defer s.reading.RUnlock()
	session := s.session(ctx, driver.AccessModeRead)
	defer session.Close(ctx)
	result, err := session.Run(ctx, cypher, p, until(ctx))
	if err != nil {
		return nil, err
	}
	return result.Collect(ctx)
}

// until lets the server itself stop what runs longer than ctx, soon after the connection is cut.
func until(ctx context.Context) func(*driver.TransactionConfig) {
	return func(c *driver.TransactionConfig) {
		if deadline, ok := ctx.Deadline(); ok {
			c.Timeout = max(time.Until(deadline), 0).Truncate(time.Millisecond) + time.Second
		}
	}
}

// each reads all records and calls row for every one.
func (s *Store) each(ctx context.Context, cypher string, p params, row func(*driver.Record) error) error {
	records, err := s.collect(ctx, cypher, p)
	if err != nil {
		return err
	}
	for _, r := range records {
		if err := row(r); err != nil {
			return s.wrap("reading", err)
		}
	}
	return nil
}

// write runs fn in a managed transaction; again, after a deadlock or a lost connection, in a new one.
func (s *Store) write(ctx context.Context, fn func(querier) error) error {
	return s.persist(ctx, func() error { return s.writeOnce(ctx, fn) })
}

func (s *Store) writeOnce(ctx context.Context, fn func(querier) error) error {
	session := s.session(ctx, driver.AccessModeWrite)
	defer session.Close(ctx)
	var told error // by fn
	_, err := session.ExecuteWrite(ctx, func(tx driver.ManagedTransaction) (any, error) {
		told = fn(querier{tx})
		return nil, bare(told)
	})
	if told != nil && err != nil && (errors.Is(told, err) || errors.As(err, &final{})) {
		return told
	}
	return err
}

// final hides from the driver what an error wraps, so that it does not try again.
type final struct{ error }

// bare takes the driver's error out of what is wrapped around it: the driver looks at it only when
// it is the outermost, to see whether the transaction should be tried again.
func bare(err error) error {
	var connectivity *driver.ConnectivityError
	if errors.As(err, &connectivity) {
		return connectivity
	}
	var server *driver.Neo4jError
	if errors.As(err, &server) && server.Code == outOfMemory {
		return final{err}
	}
	if server != nil {
		return server
	}
	return err
}

// decode reads JSON out of a value of a record.
func decode(value, into any) error {
	text, ok := value.(string)
	if !ok {
		return fmt.Errorf("reading JSON out of a %T", value)
	}
	return derive.Read(text, into)
}

// text is a value of a record that is a string, or "".
func text(value any) string {
	s, _ := value.(string)
	return s
}

// number is a value of a record that is an integer, or 0.
func number(value any) int {
	n, _ := value.(int64)
	return int(n)
}

// strs makes a list that the driver takes as a parameter.
func strs[T ~string](values []T) []string {
	out := make([]string, len(values))
	for i, v := range values {
		out[i] = string(v)
	}
	return out
}

// known leaves a property out where its value is unknown.
func known[T ~string](v T) any {
	if v == "" {
		return nil
	}
	return string(v)
}
