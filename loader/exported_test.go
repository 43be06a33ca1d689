package loader

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/store"
	"github.com/entente-kg/entente/store/export"
)

// TestExportedCorrectionsAreTakenOver brings the decisions of one store into another, before and
// after its articles.
func TestExportedCorrectionsAreTakenOver(t *testing.T) {
	onEachStore(t, func(t *testing.T, open opener) {
		from := openSQLite(t)
		load3(t, from, "v1")
		for _, d := range []kg.Decision{
			{Action: kg.Same, Mention: saidBy(t, from, "a", 0), Other: saidBy(t, from, "c", 0), Who: "Aïcha"},
			{Action: kg.Reject, Mention: saidBy(t, from, "b", 1), Who: "Aïcha", Why: "hearsay"},
			{Action: kg.Edit, Mention: saidBy(t, from, "a", 0), Field: kg.EditPlace, Value: "Salé", Who: "Ben"},
		} {
			if _, _, err := Correct(t.Context(), from, d); err != nil {
				t.Fatal(err)
			}
		}
		var exported bytes.Buffer
		if err := export.Write(t.Context(), &exported, from, export.JSONLines, nil); err != nil {
			t.Fatal(err)
		}
		list, err := ReadCorrections("export", &exported)
		if err != nil || len(list) != 3 {
			t.Fatalf("%d corrections, %v, want 3", len(list), err)
		}
		want := snapshot(t, from)
		for _, name := range []string{"before the articles", "after the articles"} {
			t.Run(name, func(t *testing.T) {
				to := open(t)
				if name == "after the articles" {
					load3(t, to, "v1")
				}
				n, _, err := ImportCorrections(t.Context(), to, append(list, list[0]))
				if err != nil || n != 3 {
					t.Fatalf("%d new, %v, want 3", n, err)
				}
				load3(t, to, "v1")
				if diff := cmp.Diff(want, snapshot(t, to)); diff != "" {
					t.Errorf("(-exported from +imported into):\n%s", diff)
				}
				if n, changes, err := ImportCorrections(t.Context(), to, list); n != 0 || changes != (Changes{}) || err != nil {
					t.Errorf("again: %d new, %v, %v", n, changes, err)
				}
			})
		}
	})
}

func TestReadCorrectionsRefuses(t *testing.T) {
	whole := `{"type":"correction","correction":{"id":"cor-1","action":"EDIT","field":"DATE","value":"2022","who":"A","when":"2024-05-06T07:08:09.000000Z","target":{"mention":"m-1","article":"a"}}}`
	if list, err := ReadCorrections("x", strings.NewReader(whole+"\n\n{\"type\":\"accord\"}\n")); err != nil || len(list) != 1 {
		t.Fatalf("%v, %v", list, err)
	}
	for _, tt := range []struct{ old, new, says string }{
		{`{"type"`, `{type`, "broken JSON"},
		{`"correction":{"id"`, `"other":{"id"`, "holds none"},
		{`"id":"cor-1"`, `"id":""`, "no id"},
		{`EDIT`, `FORGET`, "FORGET"},
		{`"value":"2022"`, `"value":"2022-13"`, "2022-13"},
		{`"who":"A"`, `"who":""`, "who decided"},
		{`"when":"2024-05-06T07:08:09.000000Z"`, `"when":""`, "when"},
		{`"article":"a"`, `"article":""`, "which article"},
	} {
		line := strings.Replace(whole, tt.old, tt.new, 1)
		list, err := ReadCorrections("x", strings.NewReader(whole+"\n"+line+"\n"))
		if err == nil || !strings.Contains(err.Error(), tt.says) || !strings.HasPrefix(err.Error(), "x:2: ") || list != nil {
			t.Errorf("%s: %v, %v; want an error of line 2 with %q", line, list, err, tt.says)
		}
		if tt.says != "broken JSON" && !errors.Is(err, store.ErrInvalid) {
			t.Errorf("%s: %v, want ErrInvalid", line, err)
		}
	}
}
