package registry

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/entente-kg/entente/store"
	"github.com/entente-kg/entente/store/neo4j/neo4jtest"
	"github.com/entente-kg/entente/store/storetest"
)

func TestOpenFile(t *testing.T) {
	for _, prefix := range []string{"", "sqlite:", "SQLITE:", "sqlite://"} {
		path := filepath.Join(t.TempDir(), "at 12:30.db")
		s, err := Open(t.Context(), Config{Address: prefix + path, Catalogue: storetest.Catalogue{}})
		if err != nil {
			t.Errorf("%q: %v", prefix, err)
			continue
		}
		if err := storetest.Load(t.Context(), s, storetest.Sample()); err != nil {
			t.Error(err)
		}
		if err := s.Close(t.Context()); err != nil {
			t.Error(err)
		}
		if _, err := os.Stat(path); err != nil {
			t.Errorf("%q: %v", prefix, err)
		}
	}
}

func TestOpenRefuses(t *testing.T) {
	for _, tt := range []struct {
		address string
		kind    error
		says    string
	}{
		{"", store.ErrInvalid, "name a file"},
		{"sqlite:", store.ErrInvalid, "name a file"},
		{"postgres://user:s3cret@db/graph", store.ErrInvalid, "sqlite:"},
		{"neo4j://", store.ErrInvalid, "neo4j://127.0.0.1:7687"},
		{"neo4j+s://me:s3cret@db.example", store.ErrInvalid, "NEO4J_PASSWORD"},
		{"bolt://127.0.0.1:1", store.ErrUnavailable, "127.0.0.1:1"},
	} {
		s, err := Open(t.Context(), Config{Address: tt.address})
		if s != nil || !errors.Is(err, tt.kind) || !strings.Contains(err.Error(), tt.says) || strings.Contains(err.Error(), "s3cret") {
			t.Errorf("%q: %v, %v; want %v that says %q and no password", tt.address, s, err, tt.kind, tt.says)
		}
	}
}

func TestOpenNeo4j(t *testing.T) {
	c := neo4jtest.Config(t)
	_, host, _ := strings.Cut(c.URI, "://")
	for _, scheme := range []string{"bolt://", "neo4j://"} {
		s, err := Open(t.Context(), Config{Address: scheme + host, Username: c.Username, Password: c.Password})
		if err != nil {
			t.Errorf("%s: %v", scheme, err)
			continue
		}
		defer s.Close(context.Background())
		if !strings.Contains(s.Describe(), scheme+host) {
			t.Errorf("%s is described as %q", scheme, s.Describe())
		}
		if err := s.Ping(t.Context()); err != nil {
			t.Errorf("%s: %v", scheme, err)
		}
	}
}
