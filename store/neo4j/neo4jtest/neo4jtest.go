// Package neo4jtest gives tests a real Neo4j, one test at a time: a Community server has one
// database, and go test runs packages side by side.
package neo4jtest

import (
	"context"
	"fmt"
	"net"
	"net/url"
	"os"
	"strconv"
	"testing"
	"time"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/entente-kg/entente/store"
	"github.com/entente-kg/entente/store/neo4j"
)

// Variable is the environment variable that names the server. All that is in it gets deleted.
const Variable = "ENTENTE_TEST_NEO4J"

// guard is the UDP address that the test which has the server listens on; it is free again when the
// test's process ends, however it ends. Servers on other ports have guards of their own, and no
// server uses UDP.
func guard(c neo4j.Config) string {
	port := 7687
	if u, err := url.Parse(c.URI); err == nil {
		if p, err := strconv.Atoi(u.Port()); err == nil {
			port = p
		}
	}
	return fmt.Sprintf("127.0.0.1:%d", port)
}

// Config gives a wiped database that no other test uses until this one ends, or skips the test
// where no server is named.
func Config(t *testing.T) neo4j.Config {
	t.Helper()
	c := neo4j.Config{URI: os.Getenv(Variable), Username: os.Getenv("NEO4J_USERNAME"), Password: os.Getenv("NEO4J_PASSWORD")}
	if c.URI == "" {
		t.Skip("no Neo4j: scripts/neo4j up, then run with " + Variable + "=bolt://127.0.0.1:7687 (what is in it gets deleted)")
	}
	hold(t, c)
	Run(t, c, "MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS")
	return c
}

// Open opens a store in a wiped database.
func Open(t *testing.T, catalogue store.Catalogue) *neo4j.Store {
	t.Helper()
	c := Config(t)
	c.Catalogue = catalogue
	s, err := neo4j.Open(t.Context(), c)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// Run runs a query outside of a store and gives its records.
func Run(t *testing.T, c neo4j.Config, cypher string) []*driver.Record {
	t.Helper()
	auth := driver.NoAuth()
	if c.Username != "" {
		auth = driver.BasicAuth(c.Username, c.Password, "")
	}
	d, err := driver.NewDriverWithContext(c.URI, auth)
	if err != nil {
		t.Fatal(err)
	}
	defer d.Close(context.Background())
	session := d.NewSession(t.Context(), driver.SessionConfig{DatabaseName: c.Database})
	defer session.Close(context.Background())
	result, err := session.Run(t.Context(), cypher, nil)
	if err != nil {
		t.Fatalf("%s: %v", cypher, err)
	}
	records, err := result.Collect(t.Context())
	if err != nil {
		t.Fatalf("%s: %v", cypher, err)
	}
	return records
}

func hold(t *testing.T, c neo4j.Config) {
	t.Helper()
	for {
		l, err := net.ListenPacket("udp", guard(c))
		if err == nil {
			t.Cleanup(func() { l.Close() })
			return
		}
		select {
		case <-t.Context().Done():
			t.Fatal("another test kept Neo4j for too long")
		case <-time.After(50 * time.Millisecond):
		}
	}
}
