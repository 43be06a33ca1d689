// Package neo4j keeps the graph in a Neo4j server, 5.23 or newer, Community or Enterprise. It needs
// no plugin.
package neo4j

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"time"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/config"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/notifications"

	"github.com/entente-kg/entente/store"
	"github.com/entente-kg/entente/store/internal/derive"
)

// Config says which server and how to get in.
type Config struct {
	URI       string          // neo4j://, neo4j+s://, neo4j+ssc://, bolt://, bolt+s:// or bolt+ssc://
	Username  string          // "" for a server without authentication
	Password  string          //
	Database  string          // "" for the user's home database
	ReadOnly  bool            // never write, not even indexes
	Catalogue store.Catalogue // names of parties, may be nil
	Tell      func(string)    // hears that the server is away and waited for, and that it is back; may be nil
	// Observe is told of every query that reads outside of a transaction, before it is sent; nil for nobody.
	Observe func(cypher string, parameters map[string]any)
}

// Store is a graph in Neo4j.
type Store struct {
	address  string // for people, without secrets
	database string
	readOnly bool
	names    *derive.Names
	driver   driver.DriverWithContext
	seen     driver.BookmarkManager // in a cluster, readers see what this store wrote; nil without one
	observe  func(string, params)   // may be nil
	tell     func(string)
	outage   *outage
	reading  *sync.RWMutex // the driver must not be closed under a query
}

var _ store.Store = (*Store)(nil)

// How long to try.
const (
	connectTimeout = 5 * time.Second
	indexSeconds   = 300 // until new indexes are filled
)

// Open connects, and makes or updates constraints and indexes. Errors wrap those of package store. A
// server that cannot be reached then is not waited for; one that goes away later is, for three minutes
// each time, before an operation fails with store.ErrUnavailable.
func Open(ctx context.Context, c Config) (*Store, error) {
	u, err := url.Parse(c.URI)
	if err != nil || u.Host == "" {
		return nil, fmt.Errorf("%w Neo4j address: want a form like neo4j://127.0.0.1:7687", store.ErrInvalid)
	}
	if u.User != nil {
		return nil, fmt.Errorf("%w Neo4j address …@%s: give user and password by NEO4J_USERNAME and NEO4J_PASSWORD, not in the address", store.ErrInvalid, u.Host)
	}
	s := &Store{
		address: u.Scheme + "://" + u.Host, database: c.Database, readOnly: c.ReadOnly,
		names: &derive.Names{Catalogue: c.Catalogue}, observe: c.Observe,
		reading: &sync.RWMutex{}, outage: &outage{},
	}
	if strings.HasPrefix(u.Scheme, "neo4j") { // else there is but one server, which knows what it wrote
		s.seen = driver.NewBookmarkManager(driver.BookmarkManagerConfig{})
	}
	s.tell = func(what string) {
		if c.Tell != nil {
			c.Tell("Neo4j at " + s.address + ": " + what)
		}
	}
	auth := driver.NoAuth()
	if c.Username != "" || c.Password != "" {
		auth = driver.BasicAuth(c.Username, c.Password, "")
	}
	s.driver, err = driver.NewDriverWithContext(c.URI, auth, func(d *config.Config) {
		d.SocketConnectTimeout = connectTimeout
		d.MaxTransactionRetryTime = quietRetry
		d.NotificationsMinSeverity = notifications.DisabledLevel
		d.TelemetryDisabled = true
		d.UserAgent = "entente"
	})
	if err != nil {
		return nil, fmt.Errorf("%w Neo4j address %s: %w", store.ErrInvalid, s.address, err)
	}
	if err := s.connect(ctx); err != nil {
		return nil, errors.Join(err, s.driver.Close(ctx))
	}
	return s, nil
}

func (s *Store) connect(ctx context.Context) error {
	info, err := s.driver.GetServerInfo(ctx)
	if err != nil {
		return s.wrap("connecting to", err)
	}
	if err := checkVersion(info.Agent()); err != nil {
		return fmt.Errorf("connecting to Neo4j at %s: %w", s.address, err)
	}
	if s.readOnly {
		return s.checkSchema(ctx)
	}
	return s.migrate(ctx)
}

var versionPattern = regexp.MustCompile(`^Neo4j/(\d+)\.(\d+)`)

// checkVersion refuses servers whose Cypher lacks CALL (x) { … }.
func checkVersion(agent string) error {
	m := versionPattern.FindStringSubmatch(agent)
	if m == nil {
		return fmt.Errorf("%w: %s is no Neo4j; use Neo4j 5.26", store.ErrUnavailable, agent)
	}
	major, _ := strconv.Atoi(m[1]) // digits, by the pattern
	minor, _ := strconv.Atoi(m[2])
	if major < 5 || major == 5 && minor < 23 {
		return fmt.Errorf("%w: %s is too old; use Neo4j 5.26", store.ErrUnavailable, agent)
	}
	return nil
}

// Describe names the server and the database.
func (s *Store) Describe() string {
	d := "Neo4j at " + s.address
	if s.database != "" {
		d += ", database " + s.database
	}
	if s.readOnly {
		d += " (read-only)"
	}
	return d
}

// Close waits for what is being read and ends all connections.
func (s *Store) Close(ctx context.Context) error {
	s.reading.Lock()
	defer s.reading.Unlock()
	return s.wrap("closing", s.driver.Close(ctx))
}

// Ping asks for the revision.
func (s *Store) Ping(ctx context.Context) error {
	_, err := s.Revision(ctx)
	return err
}
