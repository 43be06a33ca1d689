package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"
	"sync"
)

// statements prepares each query once. Lists of values go into a query as one JSON array, so the
// number of texts stays small.
type statements struct {
	db *sql.DB
	mu sync.Mutex
	by map[string]*sql.Stmt
}

func newStatements(db *sql.DB) *statements {
	return &statements{db: db, by: map[string]*sql.Stmt{}}
}

func (p *statements) get(ctx context.Context, query string) (*sql.Stmt, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if s := p.by[query]; s != nil {
		return s, nil
	}
	watch(query)
	s, err := p.db.PrepareContext(ctx, query)
	if err == nil {
		p.by[query] = s
	}
	return s, err
}

// watch sees each query before it is prepared; tests set it.
var watch = func(string) {}

func (p *statements) close() error {
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, s := range p.by {
		s.Close()
	}
	clear(p.by)
	return p.db.Close()
}

// querier runs queries inside or outside of a transaction.
type querier struct {
	statement func(ctx context.Context, query string) (*sql.Stmt, error)
}

func (p *statements) outside() querier { return querier{p.get} }

// inside prepares on the transaction's own connection, and again each query once.
func inside(tx *sql.Tx) querier {
	by := map[string]*sql.Stmt{}
	return querier{func(ctx context.Context, query string) (*sql.Stmt, error) {
		if s := by[query]; s != nil {
			return s, nil
		}
		watch(query)
		s, err := tx.PrepareContext(ctx, query)
		if err == nil {
			by[query] = s
		}
		return s, err
	}}
}

func (q querier) exec(ctx context.Context, query string, args ...any) error {
	s, err := q.statement(ctx, query)
	if err != nil {
		return err
	}
	_, err = s.ExecContext(ctx, args...)
	return err
}

// each runs the query and calls row for every row.
func (q querier) each(ctx context.Context, query string, args []any, row func(scan func(...any) error) error) error {
	s, err := q.statement(ctx, query)
	if err != nil {
		return err
	}
	rows, err := s.QueryContext(ctx, args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		if err := row(rows.Scan); err != nil {
			return err
		}
	}
	return rows.Err()
}

// rows are rows of text that go into a table in one statement, as the JSON that json_each reads.
type rows [][]string

func (r *rows) add(columns ...string) { *r = append(*r, columns) }

func (r rows) json() string {
	if len(r) == 0 {
		return "[]"
	}
	data, err := json.Marshal([][]string(r))
	if err != nil {
		panic(err) // strings always marshal
	}
	return string(data)
}

// array writes values as the JSON array that json_each reads.
func array[T ~string](values []T) string {
	if len(values) == 0 {
		return "[]"
	}
	data, err := json.Marshal(values)
	if err != nil {
		panic(err) // strings always marshal
	}
	return string(data)
}
