package main

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"

	"github.com/entente-kg/entente/graph"
)

// explorerQueries is where every operation that the explorer sends stands: nothing else does it ask.
const explorerQueries = "web/explorer/src/queries"

// The explorer's operations fit the public schema, and can be the only ones that a server runs.
func TestExplorerAsksWhatTheSchemaHas(t *testing.T) {
	allowed, err := graph.ReadAllowList(explorerQueries)
	if err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob(filepath.Join(explorerQueries, "*.graphql"))
	if err != nil {
		t.Fatal(err)
	}
	if len(allowed) != len(files) || len(files) < 10 {
		t.Errorf("%d operations in %d files", len(allowed), len(files))
	}
}

// The explorer knows the values of the schema's enumerations, in its order, and has a word for each
// of them in every language of the interface.
func TestExplorerKnowsTheVocabulary(t *testing.T) {
	text, err := os.ReadFile("schema.graphqls")
	if err != nil {
		t.Fatal(err)
	}
	schema, err := gqlparser.LoadSchema(&ast.Source{Name: "schema.graphqls", Input: string(text)})
	if err != nil {
		t.Fatal(err)
	}
	source, err := os.ReadFile("web/explorer/src/vocabulary.ts")
	if err != nil {
		t.Fatal(err)
	}
	words := map[string]string{}
	for _, lang := range []string{"fr", "en", "es", "pt", "ar"} {
		b, err := os.ReadFile("web/explorer/src/i18n/" + lang + ".ts")
		if err != nil {
			t.Fatal(err)
		}
		words[lang] = string(b)
	}
	cases := []struct {
		list, enum string
		prefix     string   // of the value's key among the words
		left       []string // what the explorer does not offer
	}{
		{list: "domains", enum: "Domain", prefix: "'domain."},
		{list: "kinds", enum: "AccordKind", prefix: "'kind."},
		{list: "statuses", enum: "AccordStatus", prefix: "'status."},
		{list: "regions", enum: "Region", prefix: "'region."},
		{list: "blocs", enum: "Bloc", prefix: "'bloc."},
		{list: "relationTypes", enum: "AccordRelationType", prefix: "  "},
		{list: "mentionFields", enum: "MentionField"},
		{list: "dimensions", enum: "Dimension", prefix: "  ", left: []string{"MONTH"}},
		{list: "subjects", enum: "RankingSubject", prefix: "  "},
	}
	for _, c := range cases {
		t.Run(c.list, func(t *testing.T) {
			var want []string
			for _, v := range schema.Types[c.enum].EnumValues {
				if !slices.Contains(c.left, v.Name) {
					want = append(want, v.Name)
				}
			}
			got := listOf(t, string(source), c.list)
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%s (-schema +vocabulary.ts):\n%s", c.enum, diff)
			}
			for lang, text := range words {
				for _, v := range got {
					if c.prefix != "" && !strings.Contains(text, c.prefix+v) {
						t.Errorf("%s.ts has no word for %s", lang, v)
					}
				}
			}
		})
	}
}

// listOf gives the values of an exported list of the source.
func listOf(t *testing.T, source, name string) []string {
	t.Helper()
	list := regexp.MustCompile(`export const ` + name + ` = \[([^\]]*)\]`).FindStringSubmatch(source)
	if list == nil {
		t.Fatalf("vocabulary.ts has no list %s", name)
	}
	var out []string
	for _, v := range regexp.MustCompile(`'([A-Z0-9_]+)'`).FindAllStringSubmatch(list[1], -1) {
		out = append(out, v[1])
	}
	return out
}
