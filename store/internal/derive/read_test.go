package derive

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-kg/entente/kg"
)

// What the stores write with the standard library must come back whole.
func TestReadGivesWhatIsWritten(t *testing.T) {
	words := []string{"", "a", "«accord» de pêche", "اتفاقية", "line\nfeed\ttab\x01\x1f", `back\slash "quoted"`, "<b>&amp;</b>", "\u2028\u2029", "😀 𝔘", strings.Repeat("é", 5000), "\xff\xfe"}
	for _, w := range words {
		mention := kg.Mention{
			ID: w, Parties: kg.Parties{kg.Party(w), "MA"}, Count: 1 << 40, Confidence: 0.1 + 1e-17, Domains: []kg.Domain{kg.Trade},
			Evidence: []kg.Evidence{{Field: kg.FieldText, Start: -1, End: 7, Quote: w}}, Signatories: []kg.Signatory{{Name: w, For: "NE"}},
			Review: &kg.Review{Confirmed: true, Edited: []kg.EditField{"place"}}, Relations: []kg.MentionRelation{{Type: kg.Amends, To: 3}},
		}
		accord := kg.Accord{ID: w, Confidence: 1, History: []kg.Step{{Status: kg.Signed, Mentions: []string{w}}}, Institutions: []kg.Phrase{{Text: w}}}
		same(t, mention)
		same(t, accord)
		same(t, kg.Article{ID: w, Title: w, Lang: kg.Arabic})
	}
}

func same[T any](t *testing.T, value T) {
	t.Helper()
	text, err := json.Marshal(value)
	if err != nil {
		t.Fatal(err)
	}
	var want, got T
	if err := json.Unmarshal(text, &want); err != nil {
		t.Fatal(err)
	}
	if err := Read(string(text), &got); err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("%s (-want +got):\n%s", text, d)
	}
}

// Damage is told and not read as something else.
func TestReadRefusesDamage(t *testing.T) {
	whole := `{"id":"a","parties":["MA","NE"],"count":2,"confidence":0.5}`
	for i := range len(whole) {
		var a kg.Accord
		if err := Read(whole[:i], &a); err == nil {
			t.Errorf("%q is read as %+v", whole[:i], a)
		}
	}
	for _, bad := range []string{`{"id":1}`, `{"parties":"MA"}`, `{"count":"2"}`, `[]`, `{"id":"a"}}`, "{\"id\":\"a\x00\"}"} {
		var a kg.Accord
		if err := Read(bad, &a); err == nil {
			t.Errorf("%q is read as %+v", bad, a)
		}
	}
}
