package neo4j_test

import (
	"errors"
	"fmt"
	"net"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/store"
	"github.com/entente-kg/entente/store/neo4j"
	"github.com/entente-kg/entente/store/neo4j/neo4jtest"
	"github.com/entente-kg/entente/store/storetest"
)

func wants(t *testing.T, what string, err, kind error, words ...string) {
	t.Helper()
	if !errors.Is(err, kind) {
		t.Errorf("%s: %v, want %v", what, err, kind)
		return
	}
	for _, w := range words {
		if !strings.Contains(err.Error(), w) {
			t.Errorf("%s: %q does not say %q", what, err, w)
		}
	}
	if strings.Contains(err.Error(), "s3cret") {
		t.Errorf("%s: %q tells the password", what, err)
	}
}

func TestAddresses(t *testing.T) {
	for _, uri := range []string{"", "neo4j://", "bolt", "http://127.0.0.1:7474", "://x", "bolt://neo4j:s3cret@127.0.0.1:7687"} {
		_, err := neo4j.Open(t.Context(), neo4j.Config{URI: uri, Password: "s3cret"})
		wants(t, uri, err, store.ErrInvalid)
	}
}

func TestNobodyThere(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	free := l.Addr().String()
	l.Close()
	for _, scheme := range []string{"bolt", "neo4j"} {
		_, err := neo4j.Open(t.Context(), neo4j.Config{URI: scheme + "://" + free, Username: "neo4j", Password: "s3cret"})
		wants(t, scheme, err, store.ErrUnavailable, free, "scripts/neo4j up")
	}
}

// TestNoNeo4j talks to something that answers, but not in Bolt.
func TestNoNeo4j(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	go func() {
		for {
			c, err := l.Accept()
			if err != nil {
				return
			}
			fmt.Fprint(c, "HTTP/1.1 400 Bad Request\r\n\r\n")
			c.Close()
		}
	}()
	_, err = neo4j.Open(t.Context(), neo4j.Config{URI: "bolt://" + l.Addr().String()})
	if err == nil || !strings.Contains(err.Error(), l.Addr().String()) {
		t.Errorf("%v, want an error that names the address", err)
	}
}

func TestNoSuchDatabase(t *testing.T) {
	c := neo4jtest.Config(t)
	c.Database = "nosuch"
	_, err := neo4j.Open(t.Context(), c)
	wants(t, "database", err, store.ErrUnavailable, "NEO4J_DATABASE")
}

func TestReadOnly(t *testing.T) {
	c := neo4jtest.Config(t)
	reading := c
	reading.ReadOnly = true
	_, err := neo4j.Open(t.Context(), reading)
	wants(t, "empty", err, store.ErrReadOnly)
	s, err := neo4j.Open(t.Context(), c)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close(t.Context())
	if err := storetest.Load(t.Context(), s, storetest.Sample()); err != nil {
		t.Fatal(err)
	}
	r, err := neo4j.Open(t.Context(), reading)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close(t.Context())
	if n, err := r.CountAccords(t.Context(), store.Filter{}); err != nil || n != 4 {
		t.Errorf("reading: %d accords, %v", n, err)
	}
	wants(t, "writing", r.Update(t.Context(), func(store.Tx) error { t.Error("fn was called"); return nil }), store.ErrReadOnly)
}

// TestSchema opens a database that has been migrated already, and one of a newer Entente.
func TestSchema(t *testing.T) {
	c := neo4jtest.Config(t)
	var revision string
	for range 2 {
		s, err := neo4j.Open(t.Context(), c)
		if err != nil {
			t.Fatal(err)
		}
		before := revision
		if revision, err = s.Revision(t.Context()); err != nil || before != "" && revision != before {
			t.Errorf("revision %s became %s by opening: %v", before, revision, err)
		}
		s.Close(t.Context())
	}
	for _, r := range neo4jtest.Run(t, c, "SHOW INDEXES YIELD name, state, populationPercent WHERE name STARTS WITH 'entente_' RETURN name, state") {
		if r.Values[1] != "ONLINE" {
			t.Errorf("index %v is %v", r.Values[0], r.Values[1])
		}
	}
	neo4jtest.Run(t, c, "MATCH (m:Meta) SET m.schema = 99")
	_, err := neo4j.Open(t.Context(), c)
	wants(t, "newer", err, store.ErrUnavailable, "update Entente")
}

// TestShape looks at the graph with the labels, types and properties that people query.
func TestShape(t *testing.T) {
	c := neo4jtest.Config(t)
	c.Catalogue = storetest.Catalogue{}
	s, err := neo4j.Open(t.Context(), c)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close(t.Context())
	if err := storetest.Load(t.Context(), s, storetest.Sample()); err != nil {
		t.Fatal(err)
	}
	for _, cypher := range []string{
		"MATCH (:Country {code: 'MA', code3: 'MAR', name: 'Morocco', name_fr: 'Maroc'})-[:SIGNS {party: 'MA', signedOn: '2022-08-01', status: 'SIGNED'}]->(a:Accord {id: 'traffic', kind: 'DECLARATION', status: 'SIGNED', count: 1, signedOn: '2022-08-01', precision: 'DAY'}) RETURN a",
		"MATCH (:Organisation {code: 'ORG:EU', name: 'European Union'})-[:SIGNS]->(a:Accord {id: 'fish'}) RETURN a",
		"MATCH (a:Accord {id: 'traffic'})-[:COVERS]->(d:Domain {code: 'TRAFFICKING', plover: 'crime', dac: '151'}) RETURN d",
		"MATCH (a:Accord {id: 'traffic'})-[:SIGNED_AT]->(p:Place {name: 'Rabat'}) RETURN p",
		"MATCH (p:Person)-[:SIGNED_FOR {party: 'NE', office: 'présidente', name: 'Zeïnab Exemple'}]->(a:Accord {id: 'traffic'}) RETURN p",
		"MATCH (:Country {code: 'MA'})<-[:OF]-(i:Institution {name: 'Commission nationale d’essai'})-[:SIGNS]->(a:Accord {id: 'traffic'}) RETURN i",
		"MATCH (t:Article {id: 'n1', outlet: 'Journal d’essai', publishedOn: '2022-08-01', lang: 'fr'})-[r:REPORTS {mention: 'n1.0', confidence: 0.9, kind: 'DECLARATION', starts: [3], fields: ['text']}]->(a:Accord {id: 'traffic'}) WHERE r.quotes = ['une déclaration contre la traite'] RETURN r",
	} {
		if rows := neo4jtest.Run(t, c, cypher); len(rows) != 1 {
			t.Errorf("%d rows, want 1: %s", len(rows), cypher)
		}
	}
}

// TestPlans asks the server how it would answer: lists that must stay flat are read in the order of
// an index, not sorted, and found by an index, not by walking over all that a party signed.
func TestPlans(t *testing.T) {
	c := neo4jtest.Config(t)
	s, err := neo4j.Open(t.Context(), c)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close(t.Context())
	if err := storetest.Load(t.Context(), s, storetest.Generate(300, 1)); err != nil {
		t.Fatal(err)
	}
	after := &store.Cursor{Key: "2020-01-01", ID: "acc-000001"}
	page := store.Page{First: 20, After: after}
	one := store.Filter{AllOf: []kg.Party{"MA"}}
	for _, tt := range []struct {
		name    string
		plan    func() (string, error)
		has, no []string
	}{
		{"newest of a party", func() (string, error) { return s.Explain(t.Context(), one, store.NewestFirst, store.Page{First: 20}) }, []string{"RelationshipIndexSeek"}, []string{"Sort", "Top"}},
		{"newest of a party, page", func() (string, error) { return s.Explain(t.Context(), one, store.NewestFirst, page) }, []string{"RelationshipIndexSeek"}, []string{"Sort", "Top"}},
		{"oldest of a party, page", func() (string, error) { return s.Explain(t.Context(), one, store.OldestFirst, page) }, []string{"RelationshipIndexSeek"}, []string{"Sort", "Top"}},
		{"newest of all", func() (string, error) {
			return s.Explain(t.Context(), store.Filter{}, store.NewestFirst, store.Page{First: 20})
		}, []string{"NodeIndexSeek"}, []string{"Sort", "Top"}},
		{"most sources, page", func() (string, error) {
			return s.Explain(t.Context(), store.Filter{}, store.MostSources, store.Page{First: 20, After: &store.Cursor{Key: "3", ID: "acc-1"}})
		}, []string{"NodeIndexSeek"}, []string{"Sort", "Top"}},
		{"by id, page", func() (string, error) { return s.Explain(t.Context(), store.Filter{}, store.ByID, page) }, []string{"IndexSeek"}, []string{"Sort", "Top"}},
		{"of two parties", func() (string, error) {
			return s.Explain(t.Context(), store.Filter{AllOf: []kg.Party{"MA", "FR"}}, store.NewestFirst, store.Page{First: 20})
		}, []string{"RelationshipIndexSeek"}, []string{"Scan", "Expand"}},
		{"articles of an address", func() (string, error) { return s.ExplainURLs(t.Context()) }, []string{"NodeIndexSeek"}, []string{"Scan"}},
		{"of many parties", func() (string, error) { return s.ExplainOfParties(t.Context(), store.NewestFirst, page) }, []string{"RelationshipIndexSeek"}, []string{"Sort", "Top"}},
	} {
		plan, err := tt.plan()
		if err != nil {
			t.Errorf("%s: %v", tt.name, err)
			continue
		}
		if !slices.ContainsFunc(tt.has, func(op string) bool { return strings.Contains(plan, op) }) || slices.ContainsFunc(tt.no, func(op string) bool { return strings.Contains(plan, op) }) {
			t.Errorf("%s: planned as %s; want one of %v and none of %v", tt.name, plan, tt.has, tt.no)
		}
	}
}

// TestNoScans runs what is done for a few things in a graph of any size, on an empty database and on a
// filled one: none of the plans may go through all nodes or relationships. The server keeps plans that
// it made on the empty one for a while.
func TestNoScans(t *testing.T) {
	s := neo4jtest.Open(t, storetest.Catalogue{})
	defer s.Close(t.Context())
	for _, scan := range []string{ // else the test could not fail
		"MATCH (t:Article {lang: 'fr'}) CALL (t) { MATCH (a:Accord {id: t.id}) RETURN a } RETURN a",
		"MATCH ()-[r:REPORTS {version: 'x'}]->() RETURN r", "MATCH (n) RETURN n",
	} {
		if plan, err := s.ExplainQuery(t.Context(), scan); err != nil || !strings.Contains(plan, "Scan") {
			t.Errorf("planned as %s, %v, want a scan: %s", plan, err, scan)
		}
	}
	for _, graph := range []storetest.Graph{{}, storetest.Generate(300, 1)} {
		if err := storetest.Load(t.Context(), s, graph); err != nil {
			t.Fatal(err)
		}
		n := 0
		unwatch := s.Watch(func(cypher, plan string, err error) {
			n++
			if err != nil {
				t.Errorf("explaining %s: %v", cypher, err)
			}
			// Countries and organisations are few in a graph of any size, and no hint is allowed for two labels.
			if strings.Contains(strings.ReplaceAll(plan, "UnionNodeByLabelsScan", ""), "Scan") {
				t.Errorf("planned as %s: %s", plan, cypher)
			}
		})
		storetest.AskForFew(t, s)
		unwatch()
		if n < 40 {
			t.Errorf("only %d queries were watched", n)
		}
	}
}

// TestTwoProcesses writes to one block from two processes at once.
func TestTwoProcesses(t *testing.T) {
	if writer := os.Getenv("ENTENTE_TEST_WRITER"); writer != "" {
		s, err := neo4j.Open(t.Context(), neo4j.Config{URI: os.Getenv(neo4jtest.Variable), Username: os.Getenv("NEO4J_USERNAME"), Password: os.Getenv("NEO4J_PASSWORD")})
		if err != nil {
			t.Fatal(err)
		}
		defer s.Close(t.Context())
		if err := storetest.AddToBlock(t, s, writer, 15); err != nil {
			t.Error(err)
		}
		return
	}
	c := neo4jtest.Config(t)
	s, err := neo4j.Open(t.Context(), c)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close(t.Context())
	var writers []*exec.Cmd
	for i := range 2 {
		cmd := exec.Command(os.Args[0], "-test.run=^TestTwoProcesses$")
		cmd.Env = append(os.Environ(), fmt.Sprintf("ENTENTE_TEST_WRITER=w%d", i))
		cmd.Stdout, cmd.Stderr = os.Stderr, os.Stderr
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		writers = append(writers, cmd)
	}
	for _, cmd := range writers {
		if err := cmd.Wait(); err != nil {
			t.Errorf("writer: %v", err)
		}
	}
	storetest.OneAccord(t, s, 30)
}

// TestTriedAgain lets fn meet an error that passes: it is run anew, in a fresh transaction.
func TestTriedAgain(t *testing.T) {
	s := neo4jtest.Open(t, nil)
	defer s.Close(t.Context())
	for _, code := range []string{"Neo.TransientError.Transaction.DeadlockDetected", "Neo.ClientError.Statement.EntityNotFound"} {
		g := storetest.Sample()
		runs := 0
		err := s.Update(t.Context(), func(tx store.Tx) error {
			runs++
			if err := tx.PutArticles(t.Context(), g.Articles); err != nil {
				return err
			}
			if runs < 3 {
				return fmt.Errorf("linking: %w", &driver.Neo4jError{Code: code, Msg: "on purpose"})
			}
			return tx.ReplaceAccords(t.Context(), g.Blocks(), g.Accords)
		})
		if err != nil || runs != 3 {
			t.Errorf("%s: %d runs, %v; want 3 and no error", code, runs, err)
		}
	}
}
