package main

import (
	"bytes"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"testing"

	"github.com/entente-kg/entente/extract"
	"github.com/entente-kg/entente/graph"
	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/loader"
	"github.com/entente-kg/entente/store"
	"github.com/entente-kg/entente/store/registry"
	"github.com/entente-kg/entente/web"
)

// withExamples is a store with what is read out of the example corpus.
func withExamples(t *testing.T) store.Store {
	t.Helper()
	s, err := registry.Open(t.Context(), registry.Config{Address: filepath.Join(t.TempDir(), "graph.db"), Catalogue: catalogue{}})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close(t.Context()) })
	reader, err := extract.New()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := loader.Load(t.Context(), s, loader.Input{Paths: []string{"examples/articles"}}, loader.Options{Reader: reader, Version: "test"}); err != nil {
		t.Fatal(err)
	}
	return s
}

func decisions(t *testing.T, s store.Store) []kg.Correction {
	t.Helper()
	list, err := s.ListCorrections(t.Context(), "", 0)
	if err != nil {
		t.Fatal(err)
	}
	return list
}

func TestReviewOnTheTerminal(t *testing.T) {
	s := withExamples(t)
	queue, err := graph.ReviewQueue(t.Context(), s, 4)
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	script := "?\ne date 2022-13\ne place Nulle-Part\nc as written\nr hearsay\nn\nsame " + queue[3].Mention.Key() + "\nq\n"
	if err := (reviewer{s, "Awa", &out}).run(t.Context(), strings.NewReader(script), 4); err != nil {
		t.Fatal(err)
	}
	list := decisions(t, s)
	if len(list) != 3 {
		t.Fatalf("%d decisions, want 3:\n%s", len(list), out.String())
	}
	reject, confirm, edit := list[0], list[1], list[2]
	first, second := queue[0].Mention, queue[1].Mention
	for _, wrong := range []bool{
		edit.Action != kg.Edit, edit.Field != kg.EditPlace, edit.Value != "Nulle-Part", edit.Target.Mention != first.Key(), edit.Who != "Awa",
		confirm.Action != kg.Confirm, confirm.Target.Mention != first.Key(), confirm.Why != "as written",
		reject.Action != kg.Reject, reject.Target.Mention != second.Key(), reject.Why != "hearsay",
	} {
		if wrong {
			t.Fatalf("decisions %+v", list)
		}
	}
	for _, want := range []string{"1 of 4", first.Mention.Evidence[0].Quote, `date "2022-13"`, "(confirm)", "given twice"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("the terminal does not show %q:\n%s", want, out.String())
		}
	}

	// A queue of the day after: what is confirmed or rejected does not come back.
	after, err := graph.ReviewQueue(t.Context(), s, 200)
	if err != nil {
		t.Fatal(err)
	}
	for _, item := range after {
		if item.Mention.Key() == first.Key() || item.Mention.Key() == second.Key() {
			t.Errorf("mention %s is in the queue again", item.Mention.Key())
		}
	}

	out.Reset()
	if err := listCorrections(t.Context(), s, &out); err != nil {
		t.Fatal(err)
	}
	if lines := strings.Split(strings.TrimSpace(out.String()), "\n"); len(lines) != 3 || !strings.Contains(lines[2], `PLACE "Nulle-Part"`) {
		t.Errorf("list of decisions:\n%s", out.String())
	}
}

// The accord, its place and its mention, over HTTP: as read, edited, undone.
func TestCorrectionOverHTTP(t *testing.T) {
	s := withExamples(t)
	accounts, err := graph.ParseAccounts("awa:reviewer:0123456789abcdef")
	if err != nil {
		t.Fatal(err)
	}
	h := web.New(web.Config{Store: s, Corrector: corrector{s}, Accounts: accounts})
	ask := func(query string) map[string]any {
		t.Helper()
		body, err := json.Marshal(map[string]string{"query": query})
		if err != nil {
			t.Fatal(err)
		}
		r := httptest.NewRequest(http.MethodPost, "/graphql", bytes.NewReader(body))
		r.Header.Set("Content-Type", "application/json")
		r.Header.Set("Authorization", "Bearer 0123456789abcdef")
		w := httptest.NewRecorder()
		h.ServeHTTP(w, r)
		var got struct {
			Data   map[string]any
			Errors []any
		}
		if err := json.Unmarshal(w.Body.Bytes(), &got); err != nil || len(got.Errors) > 0 {
			t.Fatalf("%s: %v\n%s", query, err, w.Body)
		}
		return got.Data
	}
	place := func() string {
		t.Helper()
		const query = `{ relationship(a: "MA", b: "NE") { accords(first: 1, orderBy: NEWEST_FIRST) { nodes { place { name } mentions(first: 1) { key edited } } } } }`
		nodes := ask(query)["relationship"].(map[string]any)["accords"].(map[string]any)["nodes"].([]any)
		b, err := json.Marshal(nodes[0])
		if err != nil {
			t.Fatal(err)
		}
		return string(b)
	}
	before := place()
	var node struct{ Mentions []struct{ Key string } }
	if err := json.Unmarshal([]byte(before), &node); err != nil || len(node.Mentions) == 0 {
		t.Fatalf("%v: %s", err, before)
	}
	done := ask(`mutation { editMention(mention: "` + node.Mentions[0].Key + `", field: PLACE, value: "Salé", why: "the text says so") { correction { id was } accords { place { name } } } }`)
	result := done["editMention"].(map[string]any)
	if got := result["accords"].([]any)[0].(map[string]any)["place"].(map[string]any)["name"]; got != "Salé" {
		t.Errorf("place of the accord in the answer: %v, want Salé", got)
	}
	if after := place(); !strings.Contains(after, `"Salé"`) || !strings.Contains(after, `["PLACE"]`) {
		t.Errorf("edited: %s", after)
	}
	ask(`mutation { undoCorrection(id: "` + result["correction"].(map[string]any)["id"].(string) + `") { correction { id } } }`)
	if after := place(); after != before {
		t.Errorf("undone: %s, before: %s", after, before)
	}
}
