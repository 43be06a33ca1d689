package export_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"errors"
	"flag"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/store"
	"github.com/entente-kg/entente/store/export"
	"github.com/entente-kg/entente/store/neo4j"
	"github.com/entente-kg/entente/store/neo4j/neo4jtest"
	"github.com/entente-kg/entente/store/sqlite"
	"github.com/entente-kg/entente/store/storetest"
)

var update = flag.Bool("update", false, "write testdata anew")

// awkward has everything that a format must escape.
func awkward() storetest.Graph {
	g := storetest.Sample()
	odd := kg.Accord{ID: `a"'\1`, Title: "l'«accord»,\n\"<b>&\t\\u0041;", Parties: kg.NewParties("MA", "NE"), Kind: kg.Treaty, Status: kg.Ended, Count: 3, Block: "MA+NE",
		Confidence: 1, Sources: 1, Institutions: []kg.Phrase{{Text: "Ministère; a,b", For: "MA"}, {Text: "Ministère; a,b", For: "NE"}, {Text: "Banque", For: "FR"}},
		Signatories: []kg.Signatory{{Name: "O'Neil"}}, Occasions: []kg.Phrase{{Text: "fête, \"nationale\""}},
		Relations: []kg.AccordRelation{{Type: kg.Amends, To: "traffic"}}}
	g.Articles = append(g.Articles, storetest.Report(kg.Article{ID: "odd", Title: "a;\nb", Text: "x\r\ny \x07 ; z", Lang: kg.French}, 0.25, "l'«accord»", &odd))
	g.Accords = append(g.Accords, odd)
	return g
}

func filled(t *testing.T, s store.Store, err error, g storetest.Graph) store.Store {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close(t.Context()) })
	if err := storetest.Load(t.Context(), s, g); err != nil {
		t.Fatal(err)
	}
	return s
}

func sqliteWith(t *testing.T, g storetest.Graph) store.Store {
	s, err := sqlite.Open(t.Context(), sqlite.Config{Path: filepath.Join(t.TempDir(), "graph.db"), Catalogue: storetest.Catalogue{}})
	return filled(t, s, err, g)
}

func written(t *testing.T, s export.Source, f export.Format) string {
	t.Helper()
	var b bytes.Buffer
	if err := export.Write(t.Context(), &b, s, f, storetest.Catalogue{}); err != nil {
		t.Fatalf("%s: %v", f, err)
	}
	return b.String()
}

func TestGolden(t *testing.T) {
	s := sqliteWith(t, awkward())
	for _, f := range export.Formats {
		file := filepath.Join("testdata", "sample."+string(f))
		got := written(t, s, f)
		if *update {
			if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(want), got); diff != "" {
			t.Errorf("%s: go test -update writes it anew\n%s", f, diff)
		}
	}
}

// TestOrderOfLoading loads the graph in another order and in several transactions.
func TestOrderOfLoading(t *testing.T) {
	g := awkward()
	at := sqliteWith(t, storetest.Graph{})
	for _, block := range slices.Backward(g.Blocks()) {
		var part storetest.Graph
		for _, r := range slices.Backward(g.Articles) {
			// An article goes with the last of its blocks; those before it find it stored.
			if slices.ContainsFunc(r.Mentions, func(m kg.Mention) bool { return m.Block == block }) || len(r.Mentions) == 0 {
				part.Articles = append(part.Articles, r)
			}
		}
		for _, r := range part.Articles {
			for _, m := range r.Mentions {
				for _, a := range g.Accords {
					if a.Block == m.Block && !slices.ContainsFunc(part.Accords, func(b kg.Accord) bool { return a.ID == b.ID }) {
						part.Accords = append(part.Accords, a)
					}
				}
			}
		}
		if err := storetest.Load(t.Context(), at, part); err != nil {
			t.Fatal(err)
		}
	}
	once := sqliteWith(t, g)
	for _, f := range export.Formats {
		if diff := cmp.Diff(written(t, once, f), written(t, at, f)); diff != "" {
			t.Errorf("%s:\n%s", f, diff)
		}
	}
}

func TestSameBytesFromNeo4j(t *testing.T) {
	s := neo4jtest.Open(t, storetest.Catalogue{})
	filled(t, s, nil, storetest.Graph{})
	for _, g := range []storetest.Graph{awkward(), storetest.Generate(60, 3)} {
		if err := storetest.Load(t.Context(), s, g); err != nil {
			t.Fatal(err)
		}
	}
	both := sqliteWith(t, awkward())
	if err := storetest.Load(t.Context(), both, storetest.Generate(60, 3)); err != nil {
		t.Fatal(err)
	}
	for _, f := range export.Formats {
		if diff := cmp.Diff(written(t, both, f), written(t, s, f)); diff != "" {
			t.Errorf("%s differs (-sqlite +neo4j):\n%s", f, diff)
		}
	}
}

// TestCypherRuns runs the script twice in an empty database, and finds the nodes and relationships
// that the store itself makes.
func TestCypherRuns(t *testing.T) {
	c := neo4jtest.Config(t)
	c.Catalogue = storetest.Catalogue{}
	g := awkward()
	s, err := neo4j.Open(t.Context(), c)
	filled(t, s, err, g)
	// What two parties share is summed up by the store and is no part of an export.
	const count = `MATCH (n) WHERE NOT n:Meta AND NOT n:Block AND NOT n:Alias AND NOT n:Change AND NOT (n:Domain AND NOT EXISTS { (n)--() })
		OPTIONAL MATCH (n)-[r]->() WHERE type(r) <> 'PARTNERS' RETURN labels(n)[0] AS label, coalesce(n.id, n.code, n.key) AS key, coalesce(n.party, '') AS party, n.name AS name, coalesce(n.title, '') AS title, n.text AS text,
		collect(type(r) + coalesce(r.mention, '') + coalesce(r.name, '') + coalesce(r.office, '') + reduce(all = '', q IN coalesce(r.quotes, []) | all + q)) AS edges ORDER BY label, key, party`
	own := rows(t, c, count)
	script := written(t, s, export.Cypher)
	neo4jtest.Run(t, c, "MATCH (n) DETACH DELETE n")
	for range 2 {
		for statement := range strings.SplitSeq(script, ";\n") {
			if strings.TrimSpace(statement) != "" {
				neo4jtest.Run(t, c, statement)
			}
		}
	}
	if diff := cmp.Diff(own, rows(t, c, count)); diff != "" {
		t.Errorf("the script makes another graph (-store +script):\n%s", diff)
	}
}

func rows(t *testing.T, c neo4j.Config, cypher string) [][]any {
	var out [][]any
	for _, r := range neo4jtest.Run(t, c, cypher) {
		edges := r.Values[6].([]any)
		slices.SortFunc(edges, func(a, b any) int { return strings.Compare(a.(string), b.(string)) })
		out = append(out, r.Values)
	}
	return out
}

// TestParses reads the formats with the parsers of others and counts.
func TestParses(t *testing.T) {
	g := storetest.Generate(40, 4)
	s := sqliteWith(t, g)
	edges := 0 // of REPORTS and SIGNS by parties
	for _, r := range g.Articles {
		edges += len(r.Mentions)
	}
	for _, a := range g.Accords {
		edges += len(a.Parties)
	}
	nodes := len(g.Articles) + len(g.Accords)

	table, err := csv.NewReader(strings.NewReader(written(t, s, export.CSV))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	kind, label := slices.Index(table[0], "_type"), slices.Index(table[0], "_label")
	n, e := 0, 0
	for _, row := range table[1:] {
		if row[label] == "Article" || row[label] == "Accord" {
			n++
		}
		if row[kind] == "REPORTS" || row[kind] == "SIGNS" && !strings.HasPrefix(row[kind-2], "Institution/") {
			e++
		}
	}
	if n != nodes || e != edges {
		t.Errorf("csv: %d articles and accords, %d edges; want %d and %d", n, e, nodes, edges)
	}

	var ml struct {
		Nodes []struct {
			ID string `xml:"id,attr"`
		} `xml:"graph>node"`
		Edges []struct {
			Source string `xml:"source,attr"`
			Target string `xml:"target,attr"`
		} `xml:"graph>edge"`
	}
	if err := xml.Unmarshal([]byte(written(t, s, export.GraphML)), &ml); err != nil {
		t.Fatal(err)
	}
	ids := map[string]bool{}
	for _, n := range ml.Nodes {
		if ids[n.ID] {
			t.Errorf("graphml: node %s is there twice", n.ID)
		}
		ids[n.ID] = true
	}
	for _, e := range ml.Edges {
		if !ids[e.Source] || !ids[e.Target] {
			t.Errorf("graphml: edge from %s to %s leads nowhere", e.Source, e.Target)
		}
	}
	for _, f := range []export.Format{export.JSONLines, export.Articles} {
		d := json.NewDecoder(strings.NewReader(written(t, s, f)))
		lines := 0
		for d.More() {
			var line map[string]any
			if err := d.Decode(&line); err != nil {
				t.Fatalf("%s: %v", f, err)
			}
			lines++
		}
		if f == export.Articles && lines != len(g.Articles) || f == export.JSONLines && lines < nodes {
			t.Errorf("%s: %d lines", f, lines)
		}
	}
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, io.ErrShortWrite }

func TestErrors(t *testing.T) {
	s := sqliteWith(t, storetest.Generate(200, 5))
	for _, f := range export.Formats {
		if err := export.Write(t.Context(), full{}, s, f, nil); !errors.Is(err, io.ErrShortWrite) {
			t.Errorf("%s to a full disk: %v", f, err)
		}
	}
	if err := export.Write(t.Context(), io.Discard, s, "xlsx", nil); !errors.Is(err, store.ErrInvalid) {
		t.Errorf("unknown format: %v", err)
	}
}

// Corrections follow the graph, the oldest first.
func TestCorrectionsAreExported(t *testing.T) {
	s := sqliteWith(t, storetest.Sample())
	before := written(t, s, export.JSONLines)
	list := []kg.Correction{
		{ID: "c2", Action: kg.Reject, Who: "B", Target: kg.Anchor{Mention: "n1.0", Article: "n1"}},
		{ID: "c1", Action: kg.Confirm, Who: "A", Target: kg.Anchor{Mention: "n1.0", Article: "n1"}},
	}
	if err := s.Update(t.Context(), func(tx store.Tx) error { return tx.PutCorrections(t.Context(), list) }); err != nil {
		t.Fatal(err)
	}
	added, ok := strings.CutPrefix(written(t, s, export.JSONLines), before)
	lines := strings.Split(strings.TrimSpace(added), "\n")
	if !ok || len(lines) != 2 || !strings.HasPrefix(lines[0], `{"type":"correction","correction":{"id":"c1"`) || !strings.Contains(lines[1], `"REJECT"`) {
		t.Errorf("after the graph:\n%s", added)
	}
}
