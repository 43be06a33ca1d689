package graph_test

import (
	"encoding/json"
	"fmt"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-kg/entente/graph"
	"github.com/entente-kg/entente/store"
	"github.com/entente-kg/entente/store/counting"
	"github.com/entente-kg/entente/store/storetest"
)

type changesAnswer struct {
	Data struct {
		Changes struct {
			Nodes []struct {
				Type, Key string
				At        time.Time
				Accord    *struct{ Key string }
			}
			PageInfo struct {
				HasNextPage bool
				EndCursor   string
			}
		}
	}
}

// A client that keeps the last cursor sees what happened meanwhile, once.
func TestChanges(t *testing.T) {
	onEveryStore(t, func(t *testing.T, s store.Store) {
		counted := counting.New(s)
		h := graph.New(graph.Config{Store: counted})
		look := func(arguments string) (changesAnswer, []string) {
			t.Helper()
			got := ask(t, h, fmt.Sprintf(`{ changes(%s) { nodes { type key at createdAt accord { key } } pageInfo { hasNextPage endCursor } } }`, arguments))
			var a changesAnswer
			if err := json.Unmarshal([]byte(got.body), &a); err != nil || len(got.Errors) > 0 {
				t.Fatalf("%v: %s", err, got.body)
			}
			var lines []string
			for _, n := range a.Data.Changes.Nodes {
				accord := "none"
				if n.Accord != nil {
					accord = n.Accord.Key
				}
				lines = append(lines, n.Type+" "+n.Key+" now "+accord)
			}
			return a, lines
		}
		// fill wrote the declaration under another id first, and then the same graph with its own.
		all, lines := look("first: 200")
		want := []string{
			"NEW acc-bundle now acc-bundle", "NEW acc-fisheries now acc-fisheries", "NEW acc-protocol now acc-protocol", "NEW acc-sahel now acc-sahel",
			"NEW acc-declaration now acc-declaration", "REMOVED acc-former now acc-declaration",
		}
		if d := cmp.Diff(want, lines); d != "" {
			t.Errorf("all (-want +got):\n%s", d)
		}
		end := all.Data.Changes.PageInfo.EndCursor
		if _, lines := look(fmt.Sprintf("after: %q", end)); len(lines) > 0 {
			t.Errorf("nothing happened, but %v", lines)
		}
		g := fixture()
		g.Accords[2].Title = "accord de pêche"
		if err := storetest.Load(t.Context(), s, g); err != nil {
			t.Fatal(err)
		}
		counted.Reset()
		if _, lines := look(fmt.Sprintf("after: %q", end)); cmp.Diff([]string{"UPDATED acc-fisheries now acc-fisheries"}, lines) != "" {
			t.Errorf("after a change: %v", lines)
		}
		if d := cmp.Diff(map[string]int{"Changes": 1, "AccordsByID": 1}, counted.Calls()); d != "" {
			t.Errorf("calls (-want +got):\n%s", d)
		}
		// Who looks from a time before sees it as new.
		if _, lines := look(`since: "2020-01-01T00:00:00Z", first: 6`); len(lines) != 6 || lines[5] != "NEW acc-fisheries now acc-fisheries" {
			t.Errorf("since a time: %v", lines)
		}
		if _, lines := look(`since: "2120-01-01T00:00:00Z"`); len(lines) > 0 {
			t.Errorf("since the future: %v", lines)
		}
		page, _ := look("first: 4")
		if !page.Data.Changes.PageInfo.HasNextPage {
			t.Error("no page follows the first four")
		}
	})
}
