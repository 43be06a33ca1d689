package sqlite

import (
	"path/filepath"
	"testing"

	"github.com/entente-kg/entente/store"
	"github.com/entente-kg/entente/store/storetest"
)

func TestConformance(t *testing.T) {
	storetest.Run(t, func(t *testing.T) store.Store { return open(t, filepath.Join(t.TempDir(), "graph.db")) })
}

// A graph that is too large for memory is counted by the database, and gives the same answers.
func TestConformanceOfLargeGraphs(t *testing.T) {
	storetest.Run(t, func(t *testing.T) store.Store {
		s := open(t, filepath.Join(t.TempDir(), "graph.db"))
		s.memory.most = -1
		return s
	})
}

func open(t *testing.T, path string) *Store {
	t.Helper()
	s, err := Open(t.Context(), Config{Path: path, Catalogue: storetest.Catalogue{}})
	if err != nil {
		t.Fatal(err)
	}
	return s
}
