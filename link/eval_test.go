package link

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"testing"

	"github.com/entente-kg/entente/kg"
)

// goldMention is a mention with the slug of the instrument that it speaks of.
type goldMention struct {
	kg.Mention
	event    string
	optional bool
}

// shared is the folder of the evaluation data; the test is skipped where there is none.
func shared(t testing.TB) string {
	dir := os.Getenv("ENTENTE_SHARED")
	if dir == "" {
		dir = filepath.Join("..", "..", "shared")
	}
	if _, err := os.Stat(filepath.Join(dir, "eval")); err != nil {
		t.Skip("no annotated articles: set ENTENTE_SHARED to the folder that holds eval/dev")
	}
	return dir
}

func readGold(t testing.TB, files ...string) []goldMention {
	t.Helper()
	var out []goldMention
	for _, file := range files {
		f, err := os.Open(file)
		if err != nil {
			t.Fatal(err)
		}
		lines := bufio.NewScanner(f)
		lines.Buffer(nil, 1<<22)
		for lines.Scan() {
			var a struct {
				ID, Title, Text, Lang string
				Published             *string
				Accords               []struct {
					Parties     []kg.Party
					Kind        kg.Kind
					Status      kg.Status
					Count       int
					Date, Place *string
					Domains     []kg.Domain
					Signatories []kg.Signatory
					Event       string
					Optional    bool
					Evidence    string
				}
			}
			if err := json.Unmarshal(lines.Bytes(), &a); err != nil {
				t.Fatalf("%s: %v", file, err)
			}
			ms := make([]kg.Mention, len(a.Accords))
			for i, c := range a.Accords {
				ms[i] = kg.Mention{
					Index: i, Parties: kg.NewParties(c.Parties...), Kind: c.Kind, Status: c.Status, Count: c.Count,
					Date: kg.Date(text(c.Date)), Place: text(c.Place), Domains: c.Domains, Signatories: c.Signatories,
					Evidence: []kg.Evidence{{Field: kg.FieldText, Quote: c.Evidence}}, Confidence: 0.9,
					Published: kg.Date(text(a.Published)), Lang: kg.Lang(a.Lang),
				}
			}
			Identify(a.ID, ms)
			for i, m := range ms {
				out = append(out, goldMention{m, a.Accords[i].Event, a.Accords[i].Optional})
			}
		}
		if err := lines.Err(); err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		f.Close()
	}
	same := sameEvents(t)
	for i := range out {
		if name, ok := same[out[i].event]; ok {
			out[i].event = name
		}
	}
	return out
}

// sameEvents maps slugs of one instrument to the first of them.
func sameEvents(t testing.TB) map[string]string {
	data, err := os.ReadFile(filepath.Join("testdata", "eval", "same-events.txt"))
	if err != nil {
		t.Fatal(err)
	}
	same := map[string]string{}
	for line := range strings.Lines(string(data)) {
		if slugs := strings.Fields(line); !strings.HasPrefix(line, "#") {
			for _, s := range slugs {
				same[s] = slugs[0]
			}
		}
	}
	return same
}

func text(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

// b3 is the B-cubed precision, recall and F1 of the accords over the mentions that are not
// optional.
func b3(gold []goldMention, accords []kg.Accord) (p, r, f float64) {
	accordOf := map[string]string{}
	for _, a := range accords {
		for _, m := range a.Mentions {
			accordOf[m] = a.ID
		}
	}
	both, byEvent, byAccord := map[[2]string]float64{}, map[string]float64{}, map[string]float64{}
	n := 0.0
	for _, g := range gold {
		if !g.optional {
			both[[2]string{g.event, accordOf[g.ID]}]++
			byEvent[g.event]++
			byAccord[accordOf[g.ID]]++
			n++
		}
	}
	for k, c := range both {
		p += c * c / byAccord[k[1]]
		r += c * c / byEvent[k[0]]
	}
	p, r = p/n, r/n
	return p, r, 2 * p * r / (p + r)
}

func mentionsOf(gold []goldMention) []kg.Mention {
	out := make([]kg.Mention, len(gold))
	for i, g := range gold {
		out[i] = g.Mention
	}
	return out
}

func TestAnnotatedClusters(t *testing.T) {
	gold := readGold(t, filepath.Join(shared(t), "eval", "dev", "clusters.jsonl"))
	accords := Accords(mentionsOf(gold))
	p, r, f := b3(gold, accords)
	t.Logf("%d mentions: B3 precision %.3f recall %.3f F1 %.3f", len(gold), p, r, f)
	if f < 0.93 || p < 0.95 {
		t.Errorf("B3 precision %.3f (want 0.95), F1 %.3f (want 0.93)", p, f)
	}
	report(t, gold, accords)
}

func TestAnnotatedArticlesTogether(t *testing.T) {
	files, _ := filepath.Glob(filepath.Join(shared(t), "eval", "dev", "*.jsonl"))
	gold := readGold(t, files...)
	accords := Accords(mentionsOf(gold))
	p, r, f := b3(gold, accords)
	t.Logf("%d mentions: B3 precision %.3f recall %.3f F1 %.3f", len(gold), p, r, f)
	if f < 0.93 || p < 0.95 {
		t.Errorf("B3 precision %.3f (want 0.95), F1 %.3f (want 0.93)", p, f)
	}
	report(t, gold, accords)
}

// report logs the instruments that are split and those that are mixed.
func report(t testing.TB, gold []goldMention, accords []kg.Accord) {
	byID := map[string]goldMention{}
	for _, g := range gold {
		byID[g.ID] = g
	}
	nodes := map[string]int{}
	for _, a := range accords {
		events := map[string]bool{}
		for _, m := range a.Mentions {
			events[byID[m].event] = true
		}
		var names []string
		for e := range events {
			nodes[e]++
			names = append(names, e)
		}
		if sort.Strings(names); len(names) > 1 {
			t.Logf("mixed: %v", names)
		}
	}
	for e, n := range nodes {
		if n > 1 {
			t.Logf("split in %d: %s", n, e)
		}
	}
}
