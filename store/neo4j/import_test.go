package neo4j_test

import (
	"encoding/csv"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-kg/entente/store/neo4j"
	"github.com/entente-kg/entente/store/storetest"
)

// TestImport reads back what the importer would read: each row is as wide as its table, and each end
// of a relationship is a node.
func TestImport(t *testing.T) {
	dir := t.TempDir()
	im, err := neo4j.NewImport(dir, storetest.Catalogue{})
	if err != nil {
		t.Fatal(err)
	}
	g := storetest.Sample()
	if err := im.Add(g.Articles, g.Accords); err != nil {
		t.Fatal(err)
	}
	if err := im.Close(); err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob(filepath.Join(dir, "*.csv"))
	if err != nil {
		t.Fatal(err)
	}
	counts, nodes, ends := map[string]int{}, map[string]bool{}, map[string]bool{}
	for _, file := range files {
		f, err := os.Open(file)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		rows, err := csv.NewReader(f).ReadAll()
		if err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		counts[strings.TrimSuffix(filepath.Base(file), ".csv")] = len(rows) - 1
		for i, column := range rows[0] {
			_, kind, _ := strings.Cut(column, ":")
			set, group, ok := strings.Cut(strings.TrimSuffix(kind, ")"), "(")
			if !ok {
				continue
			}
			for _, row := range rows[1:] {
				if set == "ID" {
					nodes[group+" "+row[i]] = true
				} else {
					ends[group+" "+row[i]] = true
				}
			}
		}
	}
	for end := range ends {
		if !nodes[end] {
			t.Errorf("a relationship leads to %s, which is nowhere", end)
		}
	}
	mentions, parties := 0, 0
	for _, a := range g.Accords {
		mentions += len(a.Mentions)
		parties += len(a.Parties)
	}
	got := []int{counts["Accord"], counts["Article"], counts["REPORTS"], counts["SIGNS"]}
	if diff := cmp.Diff([]int{len(g.Accords), len(g.Articles), mentions, parties}, got); diff != "" {
		t.Error(diff)
	}
	arguments, err := os.ReadFile(filepath.Join(dir, "arguments"))
	if err != nil || !slices.Contains(strings.Split(string(arguments), "\n"), "--nodes=Accord="+filepath.Join(dir, "Accord.csv")) {
		t.Errorf("%v: %s", err, arguments)
	}
}
