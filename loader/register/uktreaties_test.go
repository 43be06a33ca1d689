package register

import (
	"bufio"
	"flag"
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the golden file anew")

const golden = "testdata/uk-treaties.golden"

var betweenAnd = regexp.MustCompile(`(?i)\bbetween\b.*\band\b`)

// TestUKTreaties reads the register of the examples, holds it to the bars and pins how often and in
// what way titles and register disagree.
func TestUKTreaties(t *testing.T) {
	var s tally
	for _, r := range exampleRows(t) {
		s.add(t, r)
	}
	report := s.String()
	if *update {
		if err := os.WriteFile(golden, []byte(report), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), report); diff != "" {
		t.Errorf("%s (-want +got), to be renewed with -update:\n%s", golden, diff)
	}
	page, err := os.ReadFile("../../docs/registers.md")
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(page), report) {
		t.Errorf("docs/registers.md does not give these counts:\n%s", report)
	}
	if share := s.share(s.two); share < 0.93 {
		t.Errorf("two parties in %.3f of the titles, want 0.93", share)
	}
	if share := s.share(s.same); share < 0.83 {
		t.Errorf("the register's two in %.3f of the titles, want 0.83", share)
	}
}

func exampleRows(t *testing.T) []Row {
	t.Helper()
	f, err := os.Open("../../examples/registers/uk-treaties.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var rows []Row
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		r, err := ParseRow(lines.Bytes())
		if err != nil {
			t.Fatal(err)
		}
		rows = append(rows, r)
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	return rows
}

// tally counts over the rows of a register, and over its bilateral ones with two names whose title
// says "between … and …".
type tally struct {
	rows, mapped, unmapped, subjects, mentions int
	titles, two, same                          int
	kinds                                      map[string]int
}

func (s *tally) add(t *testing.T, r Row) {
	s.rows++
	line := LineOf(r)
	for _, n := range r.Parties {
		if codes, without := PartiesOf([]string{n}); len(codes) == 0 {
			s.unmapped++
			if len(without) != 1 || without[0] != n {
				t.Errorf("row %s: %q is neither mapped nor listed", r.ID, n)
			}
		} else {
			s.mapped++
		}
	}
	if _, ok := DomainsOf(r.Subject); !ok && r.Subject != "" {
		t.Errorf("row %s: the subject %q is not in subjects.tsv", r.ID, r.Subject)
	} else if ok {
		s.subjects++
	}
	s.mentions += len(r.Mentions())
	if !r.Bilateral || len(r.Parties) != 2 || !betweenAnd.MatchString(r.Title) {
		return
	}
	s.titles++
	if len(line.TitleParties) == 2 {
		s.two++
	}
	if line.TitleParties.Key() == line.Parties.Key() {
		s.same++
		return
	}
	if s.kinds == nil {
		s.kinds = map[string]int{}
	}
	s.kinds[disagreement(line)]++
}

var disagreements = []string{
	"one of the register's two names has no code",
	"the title names another country where the register has the United Kingdom",
	"the title names further parties",
	"the title names one party with a code, or none",
	"the title names another party",
}

func disagreement(l Line) string {
	common := 0
	for _, p := range l.TitleParties {
		if l.Parties.Has(p) {
			common++
		}
	}
	switch {
	case len(l.Unmapped) > 0:
		return disagreements[0]
	case len(l.TitleParties) < 2:
		return disagreements[3]
	case common == len(l.Parties):
		return disagreements[2]
	case l.Parties.Has("GB") && !l.TitleParties.Has("GB"):
		return disagreements[1]
	}
	return disagreements[4]
}

func (s *tally) share(n int) float64 { return float64(n) / float64(s.titles) }

func (s *tally) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%d rows, %d with a subject of the table, %d with an accord\n", s.rows, s.subjects, s.mentions)
	fmt.Fprintf(&b, "%d names mapped, %d listed as unmapped\n", s.mapped, s.unmapped)
	fmt.Fprintf(&b, "%d bilateral titles with \"between … and …\": two parties in %d (%.3f), the register's two in %d (%.3f)\n",
		s.titles, s.two, s.share(s.two), s.same, s.share(s.same))
	for _, k := range disagreements {
		fmt.Fprintf(&b, "%4d %s\n", s.kinds[k], k)
	}
	return b.String()
}
