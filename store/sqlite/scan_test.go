package sqlite

import (
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"

	"github.com/entente-kg/entente/store/storetest"
)

// TestNoScans runs what is done for a few things in a graph of any size, on an empty file and on a
// filled one: no plan may go through all rows of a table or of an index.
func TestNoScans(t *testing.T) {
	var mu sync.Mutex
	queries := map[string]bool{}
	watch = func(query string) {
		mu.Lock()
		defer mu.Unlock()
		queries[query] = true
	}
	defer func() { watch = func(string) {} }()
	s := open(t, filepath.Join(t.TempDir(), "graph.db"))
	defer s.Close(t.Context())
	s.memory.most = -1                                                                                                    // what is counted in memory is read whole, once
	for _, scan := range []string{"SELECT id FROM articles WHERE digest = 'x'", "DELETE FROM reports WHERE data = 'x'"} { // else the test could not fail
		if found := scans(t, s, scan); len(found) == 0 {
			t.Errorf("planned without a scan: %s", scan)
		}
	}
	for _, graph := range []storetest.Graph{{}, storetest.Generate(300, 1)} {
		if err := storetest.Load(t.Context(), s, graph); err != nil {
			t.Fatal(err)
		}
		mu.Lock()
		clear(queries)
		mu.Unlock()
		for _, p := range []*statements{s.read, s.write} { // so that each is prepared, and seen, again
			p.mu.Lock()
			clear(p.by)
			p.mu.Unlock()
		}
		storetest.AskForFew(t, s)
		if len(queries) < 40 {
			t.Errorf("only %d queries were seen", len(queries))
		}
		for query := range queries {
			if found := scans(t, s, query); len(found) > 0 {
				t.Errorf("planned with %s: %s", strings.Join(found, ", "), strings.Join(strings.Fields(query), " "))
			}
		}
	}
}

// small are tables of a fixed size, what a query itself brings, a page of a list (k), full-text matches, and
// what an inner query gives, whose own scans are lines of their own.
var small = regexp.MustCompile(`^SCAN (json_each|meta|domains|k$|\(subquery|CONSTANT|[0-9]+-ROW VALUES|[a-z]+ VIRTUAL TABLE)`)

// scans are the lines of a query's plan that go through a table.
func scans(t *testing.T, s *Store, query string) (out []string) {
	t.Helper()
	rows, err := s.write.db.QueryContext(t.Context(), "EXPLAIN QUERY PLAN "+query, make([]any, strings.Count(query, "?"))...)
	if err != nil {
		t.Errorf("explaining %s: %v", query, err)
		return nil
	}
	defer rows.Close()
	for rows.Next() {
		var id, parent, unused int
		var detail string
		if err := rows.Scan(&id, &parent, &unused, &detail); err != nil {
			t.Fatal(err)
		}
		if strings.HasPrefix(detail, "SCAN ") && !small.MatchString(detail) {
			out = append(out, detail)
		}
	}
	return out
}
