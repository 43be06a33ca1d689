package extract_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/entente-kg/entente/extract"
	"github.com/entente-kg/entente/internal/shared"
	"github.com/entente-kg/entente/kg"
)

// TestSeed reads the article that the project began with: two accords and nothing else.
func TestSeed(t *testing.T) {
	text, err := os.ReadFile(filepath.Join(shared.Dir(t), "seed", "maroc-niger-traite.txt"))
	if err != nil {
		t.Fatal(err)
	}
	title, body, _ := strings.Cut(string(text), "\n\n")
	r, err := extract.New()
	if err != nil {
		t.Fatal(err)
	}
	got := r.Read(kg.Article{ID: "seed", Lang: kg.French, Title: title, Text: strings.TrimSpace(body), Published: "2022-08-01"})

	both := kg.Parties{"MA", "NE"}
	want := []kg.Mention{
		{
			Parties: both, Kind: kg.Declaration, Status: kg.Signed, Count: 1, Date: "2022-08-01", Place: "Rabat",
			Domains: []kg.Domain{"SECURITY", "TRAFFICKING"},
		},
		{Parties: both, Kind: kg.Agreement, Status: kg.Signed, Count: 16, Date: "2021-12"},
	}
	values := cmpopts.IgnoreFields(kg.Mention{}, "ID", "Article", "Index", "Title", "Institutions", "Occasions",
		"Provisions", "Evidence", "Confidence", "Reasons", "Version", "Published", "Lang", "Relations")
	if diff := cmp.Diff(want, got.Mentions, values, cmpopts.EquateEmpty()); diff != "" {
		t.Fatalf("accords (-want +got):\n%s", diff)
	}
	declaration := got.Mentions[0]
	var sides []kg.Party
	for _, i := range declaration.Institutions {
		sides = append(sides, i.For)
		holds(t, i, "Commissions", "traite")
	}
	if diff := cmp.Diff([]kg.Party(both), sides); diff != "" {
		t.Errorf("sides of the institutions (-want +got):\n%s", diff)
	}
	for name, list := range map[string][]kg.Phrase{"occasions": declaration.Occasions, "provisions": declaration.Provisions} {
		if len(list) != 2 {
			t.Fatalf("%s: %d, want 2: %v", name, len(list), list)
		}
	}
	holds(t, declaration.Occasions[0], "Journée internationale")
	holds(t, declaration.Occasions[1], "session", "grande commission mixte")
	holds(t, declaration.Provisions[0], "expériences", "bonnes pratiques")
	holds(t, declaration.Provisions[1], "capacités")

	var people []string
	for _, p := range got.People {
		if p.Office == "" {
			t.Errorf("%s has no office", p.Name)
		}
		people = append(people, p.Name+" "+string(p.For))
	}
	if diff := cmp.Diff([]string{"Moumouni Hamidou NE", "Hassoumi Massaoudou NE"}, people); diff != "" {
		t.Errorf("people (-want +got):\n%s", diff)
	}
}

// holds wants the words in the phrase, and the phrase in its evidence.
func holds(t *testing.T, p kg.Phrase, words ...string) {
	t.Helper()
	for _, w := range words {
		if !strings.Contains(p.Text, w) {
			t.Errorf("%q does not hold %q", p.Text, w)
		}
	}
	if !strings.Contains(p.Evidence.Quote, p.Text) {
		t.Errorf("the evidence of %q is %q", p.Text, p.Evidence.Quote)
	}
}
