package link

import (
	"fmt"
	"math/rand"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-kg/entente/kg"
)

// dispatch is a text of n made-up words.
func dispatch(seed int64, n int) []string {
	r := rand.New(rand.NewSource(seed))
	ws := make([]string, n)
	for i := range ws {
		ws[i] = fmt.Sprintf("mot%d", r.Intn(2000))
	}
	return ws
}

func TestSources(t *testing.T) {
	text := dispatch(1, 300)
	edited := append([]string{"Rabat", "correspondance", "particulière"}, text...)
	edited[100], edited[200] = "autre", "Mot"
	for _, c := range []struct {
		name  string
		texts []string
		want  [][]int
	}{
		{"one text in capitals, with other marks and a dateline", []string{
			strings.Join(text, " "), strings.ToUpper(strings.Join(text, ", ")), strings.Join(edited, " ") + ".",
		}, [][]int{{0, 1, 2}}},
		{"own reporting", []string{strings.Join(text, " "), strings.Join(dispatch(2, 300), " ")}, [][]int{{0}, {1}}},
		{"one paragraph quoted from another text", []string{
			strings.Join(text, " "), strings.Join(append(dispatch(3, 250), text[:50]...), " "),
		}, [][]int{{0}, {1}}},
		{"no words at all", []string{"", "—"}, [][]int{{0}, {1}}},
	} {
		var part []*kg.Mention
		for i, s := range c.texts {
			part = append(part, &kg.Mention{ID: fmt.Sprint(i), Article: fmt.Sprint("a", i), Fingerprint: Fingerprint(kg.Article{Text: s})})
		}
		if diff := cmp.Diff(c.want, sources(part)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, diff)
		}
	}
}

func TestCopiesNameTheFirstPublished(t *testing.T) {
	fp := Fingerprint(kg.Article{Text: strings.Join(dispatch(1, 100), " ")})
	ms := []kg.Mention{
		{Parties: kg.NewParties("MA", "NE"), Kind: kg.Agreement, Status: kg.Signed, Date: "2022-08-01", Published: "2022-08-02", Confidence: 0.9, Domains: []kg.Domain{kg.Trade}, Fingerprint: fp},
		{Parties: kg.NewParties("MA", "NE"), Kind: kg.Agreement, Status: kg.Signed, Date: "2022-08-01", Published: "2022-08-01", Confidence: 0.9, Domains: []kg.Domain{kg.Trade}, Fingerprint: fp},
		{Parties: kg.NewParties("MA", "NE"), Kind: kg.Agreement, Status: kg.Signed, Date: "2022-08-01", Published: "2022-08-03", Confidence: 0.9, Domains: []kg.Domain{kg.Trade}},
	}
	for i := range ms {
		Identify(fmt.Sprint("article-", i), ms[i:i+1])
	}
	accords := Accords(ms)
	if len(accords) != 1 {
		t.Fatalf("%d accords, want one", len(accords))
	}
	a := accords[0]
	if diff := cmp.Diff([]kg.Copy{{Mention: ms[0].ID, Of: "article-1"}}, a.Copies); diff != "" || a.Sources != 2 {
		t.Errorf("%d sources (want 2), copies (-want +got):\n%s", a.Sources, diff)
	}
	if a.Confidence != 0.99 {
		t.Errorf("confidence %v, want 0.99: a copy adds nothing", a.Confidence)
	}
}
