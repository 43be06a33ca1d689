package graph_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"log/slog"
	"net/http"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-kg/entente/graph"
	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/store"
	"github.com/entente-kg/entente/store/counting"
)

const (
	reviewerToken = "reviewer-token-0123456789"
	adminToken    = "admin-token-0123456789abcdef"
)

// keeper stores what is decided, and derives nothing.
type keeper struct {
	store store.Store
	n     int
}

func (k *keeper) Correct(ctx context.Context, d kg.Decision) (kg.Correction, error) {
	ids := []string{d.Mention}
	if d.Other != "" {
		ids = append(ids, d.Other)
	}
	found, err := k.store.ReportsByID(ctx, ids)
	if err != nil {
		return kg.Correction{}, err
	}
	for i, r := range found {
		if r == nil {
			return kg.Correction{}, fmt.Errorf("mention %q: %w", ids[i], store.ErrNotFound)
		}
	}
	if d.Action == kg.Edit && d.Value == "nonsense" {
		return kg.Correction{}, fmt.Errorf("%w edit: nonsense", store.ErrInvalid)
	}
	k.n++
	c := kg.Correction{
		ID: fmt.Sprintf("cor-%d", k.n), Action: d.Action, Field: d.Field, Value: d.Value, Was: "before", Who: d.Who, Role: d.Role,
		When: "2024-05-06T07:08:09.000000Z", Why: d.Why,
		Target: kg.Anchor{Mention: d.Mention, Article: found[0].Article.ID, Evidence: found[0].Mention.Evidence[0]},
	}
	if d.Other != "" {
		c.Other = &kg.Anchor{Mention: d.Other, Article: found[1].Article.ID}
	}
	return c, k.store.Update(ctx, func(tx store.Tx) error { return tx.PutCorrections(ctx, []kg.Correction{c}) })
}

func (k *keeper) Undo(ctx context.Context, id string) (kg.Correction, error) {
	found, err := k.store.CorrectionsByID(ctx, []string{id})
	if err != nil {
		return kg.Correction{}, err
	}
	return *found[0], k.store.Update(ctx, func(tx store.Tx) error { return tx.DeleteCorrections(ctx, []string{id}) })
}

// correcting is an endpoint that takes decisions, and its log.
func correcting(t *testing.T, s store.Store) (http.Handler, *bytes.Buffer) {
	t.Helper()
	accounts, err := graph.ParseAccounts("awa:reviewer:" + reviewerToken + ",\n ben:admin:" + adminToken)
	if err != nil {
		t.Fatal(err)
	}
	var log bytes.Buffer
	return graph.New(graph.Config{
		Store: s, Corrector: &keeper{store: s}, Accounts: accounts, Logger: slog.New(slog.NewTextHandler(&log, nil)),
	}), &log
}

func as(t *testing.T, h http.Handler, token, text string) answer {
	t.Helper()
	r := query(text)
	if token != "" {
		r.Header.Set("Authorization", "Bearer "+token)
	}
	return send(t, h, r)
}

func TestMutations(t *testing.T) {
	onEveryStore(t, func(t *testing.T, s store.Store) {
		h, log := correcting(t, s)
		for _, test := range []struct{ mutation, want string }{
			{`confirmMention(mention: "art-2.0")`, `{"action":"CONFIRM","mention":{"key":"art-2.0"},"other":null,"field":null,"value":null,"was":null,"who":"awa","role":"reviewer","why":null,"articleKey":"art-2","quote":"signed it"}`},
			{`rejectMention(mention: "art-2.0", why: "hearsay")`, `{"action":"REJECT","mention":{"key":"art-2.0"},"other":null,"field":null,"value":null,"was":null,"who":"awa","role":"reviewer","why":"hearsay","articleKey":"art-2","quote":"signed it"}`},
			{`editMention(mention: "art-2.0", field: SIGNED_ON, value: "2022-08", why: "seen")`, `{"action":"EDIT","mention":{"key":"art-2.0"},"other":null,"field":"SIGNED_ON","value":"2022-08","was":"before","who":"awa","role":"reviewer","why":"seen","articleKey":"art-2","quote":"signed it"}`},
			{`notSameAccord(a: "art-2.0", b: "art-1.0", why: "no")`, `{"action":"DIFFERENT","mention":{"key":"art-2.0"},"other":{"key":"art-1.0"},"field":null,"value":null,"was":null,"who":"awa","role":"reviewer","why":"no","articleKey":"art-2","quote":"signed it"}`},
			{`sameAccord(a: "acc-declaration", b: "art-1.1", why: "yes")`, `{"action":"SAME","mention":{"key":"art-1.0"},"other":{"key":"art-1.1"},"field":null,"value":null,"was":null,"who":"awa","role":"reviewer","why":"yes","articleKey":"art-1","quote":"ont signé une déclaration"}`},
		} {
			got := as(t, h, reviewerToken, `mutation { done: `+test.mutation+` { correction { action mention { key } other { key } field value was who role why articleKey quote } accords { key: title } } }`)
			if len(got.Errors) > 0 {
				t.Errorf("%s: %v", test.mutation, got.Errors)
				continue
			}
			done := got.Data.(map[string]any)["done"].(map[string]any)
			var want any
			if err := json.Unmarshal([]byte(test.want), &want); err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(want, done["correction"]); diff != "" {
				t.Errorf("%s (-want +got):\n%s", test.mutation, diff)
			}
			if accords := done["accords"].([]any); len(accords) == 0 {
				t.Errorf("%s: no accord", test.mutation)
			}
		}
		for _, want := range []string{"action=CONFIRM", "why=hearsay", "field=SIGNED_ON", "who=awa", "mention=art-2.0"} {
			if !strings.Contains(log.String(), want) {
				t.Errorf("the log does not say %s:\n%s", want, log)
			}
		}
		if strings.Contains(log.String(), reviewerToken) {
			t.Error("the token is in the log")
		}
	})
}

func TestMutationsThatAreRefused(t *testing.T) {
	onEveryStore(t, func(t *testing.T, s store.Store) {
		h, log := correcting(t, s)
		reject := `mutation { rejectMention(mention: "art-2.0", why: "") { correction { id } } }`
		for _, test := range []struct{ name, token, text, code string }{
			{"no token", "", reject, graph.CodeUnauthenticated},
			{"no token for two accords", "", `mutation { sameAccord(a: "acc-declaration", b: "acc-bundle", why: "") { correction { id } } }`, graph.CodeUnauthenticated},
			{"unknown token", "guess", reject, graph.CodeUnauthenticated},
			{"unknown token for a query", "guess", `{ domains { count } }`, graph.CodeUnauthenticated},
			{"unknown mention", reviewerToken, `mutation { rejectMention(mention: "m-x", why: "") { correction { id } } }`, graph.CodeNotFound},
			{"unknown correction", adminToken, `mutation { undoCorrection(id: "cor-x") { correction { id } } }`, graph.CodeNotFound},
			{"unreadable value", reviewerToken, `mutation { editMention(mention: "art-2.0", field: DATE, value: "nonsense", why: "") { correction { id } } }`, graph.CodeBadInput},
		} {
			got := as(t, h, test.token, test.text)
			if diff := cmp.Diff([]string{test.code}, got.codes()); diff != "" {
				t.Errorf("%s (-want +got):\n%s", test.name, diff)
			}
		}
		if list, err := s.ListCorrections(t.Context(), "", 0); err != nil || len(list) > 0 {
			t.Errorf("refused, yet stored: %v, %v", list, err)
		}
		if !strings.Contains(log.String(), "no token") || !strings.Contains(log.String(), "unknown token") {
			t.Errorf("the log does not tell what was refused:\n%s", log)
		}
		if got := ask(t, graph.New(graph.Config{Store: s}), reject); len(got.Errors) != 1 {
			t.Errorf("a server without accounts: %+v", got)
		}
		get := func(text string) *http.Request {
			r, err := http.NewRequest(http.MethodGet, "/graphql", nil)
			if err != nil {
				t.Fatal(err)
			}
			r.URL.RawQuery = "query=" + strings.ReplaceAll(text, " ", "%20")
			r.Header.Set("Authorization", "Bearer "+adminToken)
			return r
		}(`mutation { rejectMention(mention: "art-2.0", why: "") { correction { id } } }`)
		if got := send(t, h, get); len(got.Errors) != 1 {
			t.Errorf("a mutation by GET: %+v", got)
		}
	})
}

func TestUndo(t *testing.T) {
	onEveryStore(t, func(t *testing.T, s store.Store) {
		h, _ := correcting(t, s)
		undo := func(token, id string) answer {
			return as(t, h, token, fmt.Sprintf(`mutation { undoCorrection(id: %q) { correction { id who } } }`, id))
		}
		for range 3 {
			as(t, h, reviewerToken, `mutation { confirmMention(mention: "art-2.0") { correction { id } } }`)
		}
		as(t, h, adminToken, `mutation { confirmMention(mention: "art-2.0") { correction { id } } }`)
		if got := undo(reviewerToken, "cor-4"); len(got.Errors) != 1 || got.codes()[0] != graph.CodeForbidden {
			t.Errorf("a reviewer undid an admin's decision: %+v", got)
		}
		for _, got := range []answer{undo(reviewerToken, "cor-1"), undo(adminToken, "cor-2")} {
			if len(got.Errors) > 0 {
				t.Error(got.Errors)
			}
		}
		page := ask(t, h, `{ corrections(first: 1) { nodes { id } pageInfo { hasNextPage endCursor } } }`).Data.(map[string]any)["corrections"].(map[string]any)
		info := page["pageInfo"].(map[string]any)
		next := ask(t, h, fmt.Sprintf(`{ corrections(first: 5, after: %q) { nodes { id mention { key article { key } } } pageInfo { hasNextPage } } }`, info["endCursor"])).Data
		want := map[string]any{"corrections": map[string]any{
			"nodes":    []any{map[string]any{"id": "cor-3", "mention": map[string]any{"key": "art-2.0", "article": map[string]any{"key": "art-2"}}}},
			"pageInfo": map[string]any{"hasNextPage": false},
		}}
		if diff := cmp.Diff(want, next); diff != "" || page["nodes"].([]any)[0].(map[string]any)["id"] != "cor-4" || info["hasNextPage"] != true {
			t.Errorf("first page %v, second (-want +got):\n%s", page, diff)
		}
		if got := ask(t, h, `{ corrections(after: "nonsense") { nodes { id } } }`); len(got.Errors) != 1 || got.codes()[0] != graph.CodeBadInput {
			t.Errorf("a broken cursor: %+v", got)
		}
	})
}

func TestReviewQueue(t *testing.T) {
	onEveryStore(t, func(t *testing.T, s store.Store) {
		counted := counting.New(s)
		h := graph.New(graph.Config{Store: counted})
		got := ask(t, h, `{ reviewQueue(first: 3) { risk reasons mention { key confirmed edited accord { title } } } }`)
		if len(got.Errors) > 0 {
			t.Fatal(got.Errors)
		}
		want := `{"reviewQueue":[
			{"mention":{"accord":{"title":"convention sur l’eau"},"confirmed":false,"edited":[],"key":"art-6.0"},"risk":0.35,
			 "reasons":["the reader gives it a chance of 50 % to be right","nothing else supports its accord","it binds 3 parties"]},
			{"mention":{"accord":{"title":"déclaration d’intention"},"confirmed":false,"edited":[],"key":"art-2.0"},"risk":0.08,
			 "reasons":["the reader gives it a chance of 60 % to be right"]},
			{"mention":{"accord":{"title":"accord de pêche durable"},"confirmed":false,"edited":[],"key":"art-5.0"},"risk":0.07,
			 "reasons":["the reader gives it a chance of 80 % to be right","it alone says that the accord is SIGNED"]}]}`
		var wanted any
		if err := json.Unmarshal([]byte(want), &wanted); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(wanted, got.Data); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
		if n := counted.Total(); n > 3 {
			t.Errorf("%d store calls, want at most 3: %v", n, counted.Calls())
		}
	})
}

func TestParseAccounts(t *testing.T) {
	for _, test := range []struct{ text, says string }{
		{"", ""},
		{"awa:reviewer:0123456789abcdef", ""},
		{"awa:reviewer:0123456789abcdef ben:admin:fedcba9876543210", ""},
		{"awa:reviewer", "NAME:ROLE:TOKEN"},
		{":admin:0123456789abcdef", "NAME:ROLE:TOKEN"},
		{"awa:root:0123456789abcdef", "root"},
		{"awa:admin:secret", "shorter"},
		{"awa:admin:0123456789abcdef,ben:admin:0123456789abcdef", "same token"},
	} {
		_, err := graph.ParseAccounts(test.text)
		switch {
		case test.says == "" && err != nil:
			t.Errorf("%q: %v", test.text, err)
		case test.says != "" && (err == nil || !strings.Contains(err.Error(), test.says)):
			t.Errorf("%q: %v, want an error with %q", test.text, err, test.says)
		case err != nil && (strings.Contains(err.Error(), "secret") || strings.Contains(err.Error(), "0123456789")):
			t.Errorf("%q: the error tells the token: %v", test.text, err)
		}
	}
}
