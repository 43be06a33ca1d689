// Package reading measures what reading costs, on ordinary text and on text dense with accords.
package reading

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/entente-kg/entente/extract"
	"github.com/entente-kg/entente/internal/shared"
	"github.com/entente-kg/entente/kg"
)

// denseArticles are the annotated articles of the files that match.
func denseArticles(tb testing.TB, pattern string) []kg.Article {
	files, err := filepath.Glob(filepath.Join(shared.Dir(tb), "eval", "dev", pattern))
	if err != nil || len(files) == 0 {
		tb.Fatalf("no annotated articles match %s: %v", pattern, err)
	}
	var out []kg.Article
	for _, f := range files {
		fh, err := os.Open(f)
		if err != nil {
			tb.Fatal(err)
		}
		sc := bufio.NewScanner(fh)
		sc.Buffer(make([]byte, 1<<20), 1<<24)
		for sc.Scan() {
			var a kg.Article
			if err := json.Unmarshal(sc.Bytes(), &a); err != nil {
				tb.Fatalf("%s: %v", f, err)
			}
			out = append(out, a)
		}
		fh.Close()
	}
	return out
}

// mixedArticles are ordinary sentences in articles of twelve, with one annotated article in fifty.
func mixedArticles(tb testing.TB) []kg.Article {
	var out []kg.Article
	dense := denseArticles(tb, "*.jsonl")
	for _, l := range kg.Langs {
		b, err := os.ReadFile(filepath.Join(shared.Dir(tb), "data", "general", string(l)+".txt"))
		if err != nil {
			tb.Fatal(err)
		}
		lines := strings.Split(strings.TrimSpace(string(b)), "\n")
		for i := 0; i+12 <= len(lines); i += 12 {
			if len(out)%50 == 49 {
				out = append(out, dense[len(out)%len(dense)])
			}
			out = append(out, kg.Article{ID: fmt.Sprintf("%s-%d", l, i), Lang: l, Published: "2020-06-15", Text: strings.Join(lines[i:i+12], " ")})
		}
	}
	return out
}

func bytesOf(as []kg.Article) int64 {
	n := int64(0)
	for _, a := range as {
		n += int64(len(a.Title) + len(a.Text))
	}
	return n
}

func bench(b *testing.B, as []kg.Article) {
	r, err := extract.New()
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(bytesOf(as))
	b.ReportAllocs()
	b.ResetTimer()
	start := cpuSeconds()
	for b.Loop() {
		for _, a := range as {
			r.Read(a)
		}
	}
	used := cpuSeconds() - start
	b.ReportMetric(float64(len(as))*float64(b.N)/used, "articles/cpu-s")
	b.ReportMetric(float64(bytesOf(as))*float64(b.N)/used/1e6, "MB/cpu-s")
}

// cpuSeconds is the processor time that the process has used, its garbage collection included: on a
// machine that does other work too it says more than the clock.
func cpuSeconds() float64 {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		return 0
	}
	sec := func(t syscall.Timeval) float64 { return float64(t.Sec) + float64(t.Usec)/1e6 }
	return sec(u.Utime) + sec(u.Stime)
}

// BenchmarkDense reads the annotated articles of all languages.
func BenchmarkDense(b *testing.B) { bench(b, denseArticles(b, "*.jsonl")) }

// BenchmarkDenseFrench reads the French ones, those that the peer reads too.
func BenchmarkDenseFrench(b *testing.B) { bench(b, denseArticles(b, "fr-*.jsonl")) }

// BenchmarkMixed reads ordinary text with one dense article in fifty.
func BenchmarkMixed(b *testing.B) { bench(b, mixedArticles(b)) }

// ruleOf is the rule that gave the parties.
func ruleOf(m kg.Mention) string {
	for _, r := range m.Reasons {
		if r.Field == "parties" {
			return r.Rule
		}
	}
	return ""
}

// truly are the ordinary articles that do tell of an accord, as a person who looked at each found:
// a treaty of 1918 in five languages, and one that a parliament renews.
var truly = map[string]bool{"fr-2280": true, "en-4464": true, "es-2208": true, "pt-2784": true, "ar-384": true, "pt-1668": true}

// TestOrdinaryTextRaisesNoAlarm counts what is taken for an accord in text that nobody chose for
// accords and is none; each is listed so that a person can look at it.
func TestOrdinaryTextRaisesNoAlarm(t *testing.T) {
	r, err := extract.New()
	if err != nil {
		t.Fatal(err)
	}
	n, alarms := 0, 0
	for _, a := range mixedArticles(t) {
		if a.Title != "" || a.Outlet != "" {
			continue
		}
		n++
		g := r.Read(a)
		if len(g.Mentions) == 0 || truly[a.ID] {
			continue
		}
		alarms++
		for _, m := range g.Mentions {
			t.Logf("%s: %s %s %s %s by %s: %.200s", a.ID, m.Parties.Key(), m.Kind, m.Status, m.Date, ruleOf(m), m.Evidence[0].Quote)
		}
	}
	t.Logf("%d of %d ordinary articles yield an accord that is none", alarms, n)
	if alarms*200 > n {
		t.Errorf("%d of %d ordinary articles yield an accord that is none: more than one in two hundred", alarms, n)
	}
}
