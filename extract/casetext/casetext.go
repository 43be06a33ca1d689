// Package casetext reads the text files that hold reading cases (an article and the accords that
// must come out of it) and checks a reading against them. extract/cases/FORMAT.md describes the
// format.
package casetext

import (
	"bufio"
	"fmt"
	"io"
	"sort"
	"strconv"
	"strings"

	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// Case is an article with what must be read out of it.
type Case struct {
	Name    string
	Line    int // of the "==" line, from 1
	Article kg.Article
	Want    []Expectation
}

// Expectation is one line of "=>". Checked holds the optional keys that the line gives.
type Expectation struct {
	Line      int
	Optional  bool
	Mention   kg.Mention
	Relations []string // "AMENDS>2": to the second "=>" line of the case
	Checked   map[string]bool
}

// Parse reads the cases of a file; an error names the line.
func Parse(name string, r io.Reader) ([]Case, error) {
	var out []Case
	var cur *Case
	inText := false
	var text []string
	sc := bufio.NewScanner(r)
	sc.Buffer(make([]byte, 1<<16), 1<<24)
	for n := 1; sc.Scan(); n++ {
		line := sc.Text()
		switch {
		case strings.HasPrefix(line, "== "):
			out = append(out, Case{Name: strings.TrimSpace(line[3:]), Line: n})
			cur = &out[len(out)-1]
			cur.Article.ID = cur.Name
			inText, text = false, nil
		case cur == nil:
			if t := strings.TrimSpace(line); t != "" && !strings.HasPrefix(t, "#") {
				return nil, fmt.Errorf("%s:%d: %q stands before the first case (a line \"== name\")", name, n, line)
			}
		case strings.HasPrefix(line, "=>"):
			if inText {
				cur.Article.Text = strings.TrimSpace(strings.Join(text, "\n"))
				inText = false
			}
			if strings.TrimSpace(line[2:]) == "none" {
				continue
			}
			e, err := parseExpectation(strings.TrimSpace(line[2:]))
			if err != nil {
				return nil, fmt.Errorf("%s:%d: %w", name, n, err)
			}
			e.Line = n
			cur.Want = append(cur.Want, e)
		case inText:
			text = append(text, line)
		case strings.TrimSpace(line) == "text:":
			inText = true
		case strings.TrimSpace(line) == "" || strings.HasPrefix(line, "#"):
		default:
			if err := cur.header(line); err != nil {
				return nil, fmt.Errorf("%s:%d: %w", name, n, err)
			}
		}
	}
	if err := sc.Err(); err != nil {
		return nil, fmt.Errorf("reading %s: %w", name, err)
	}
	return out, nil
}

func (c *Case) header(line string) error {
	k, v, ok := strings.Cut(line, ":")
	if !ok {
		return fmt.Errorf("%q: want \"key: value\", \"text:\" or \"=> …\"", line)
	}
	v = strings.TrimSpace(v)
	switch strings.TrimSpace(k) {
	case "lang":
		c.Article.Lang = kg.Lang(v)
	case "published":
		d, err := kg.ParseDate(v)
		if err != nil {
			return err
		}
		c.Article.Published = d
	case "title":
		c.Article.Title = v
	default:
		return fmt.Errorf("unknown key %q: want lang, published, title or text", k)
	}
	return nil
}

var keys = []string{"count", "date", "place", "domains", "signers", "signed", "institutions", "occasions", "provisions", "relations"}

func parseExpectation(s string) (Expectation, error) {
	e := Expectation{Checked: map[string]bool{}, Mention: kg.Mention{Count: 1}}
	if rest, ok := strings.CutPrefix(s, "optional "); ok {
		e.Optional, s = true, strings.TrimSpace(rest)
	}
	f := strings.SplitN(s, " ", 4)
	if len(f) < 3 {
		return e, fmt.Errorf("%q: want parties, kind and status", s)
	}
	var ps []kg.Party
	for _, p := range strings.Split(f[0], "+") {
		ps = append(ps, kg.Party(p))
	}
	e.Mention.Parties, e.Mention.Kind, e.Mention.Status = kg.NewParties(ps...), kg.Kind(f[1]), kg.Status(f[2])
	if len(f) < 4 {
		return e, nil
	}
	before, found := splitKeys(f[3])
	if before != "" {
		return e, fmt.Errorf("%q: want keys behind the status, as in date=2024-05-17; known are %s", before, strings.Join(keys, ", "))
	}
	for k, v := range found {
		e.Checked[k] = true
		if err := e.set(k, v); err != nil {
			return e, err
		}
	}
	return e, nil
}

// splitKeys cuts "a=x y b=z" at the known keys, and gives what stands before the first.
func splitKeys(s string) (before string, found map[string]string) {
	type at struct {
		key  string
		i, j int
	}
	var cuts []at
	for _, k := range keys {
		for from := 0; ; {
			i := strings.Index(s[from:], k+"=")
			if i < 0 {
				break
			}
			i += from
			if i == 0 || s[i-1] == ' ' {
				cuts = append(cuts, at{k, i, i + len(k) + 1})
			}
			from = i + 1
		}
	}
	sort.Slice(cuts, func(a, b int) bool { return cuts[a].i < cuts[b].i })
	before = s
	if len(cuts) > 0 {
		before = s[:cuts[0].i]
	}
	found = map[string]string{}
	for n, c := range cuts {
		end := len(s)
		if n+1 < len(cuts) {
			end = cuts[n+1].i
		}
		found[c.key] = strings.TrimSpace(s[c.j:end])
	}
	return strings.TrimSpace(before), found
}

func (e *Expectation) set(k, v string) error {
	m := &e.Mention
	if v == "none" {
		return nil
	}
	switch k {
	case "count":
		n, err := strconv.Atoi(v)
		m.Count = n
		return err
	case "date":
		m.Date = kg.Date(v)
	case "signed":
		m.SignedOn = kg.Date(v)
	case "place":
		m.Place = v
	case "domains":
		for _, d := range strings.Split(v, ",") {
			m.Domains = append(m.Domains, kg.Domain(strings.TrimSpace(d)))
		}
	case "relations":
		e.Relations = strings.Fields(strings.ReplaceAll(v, ",", " "))
	case "signers":
		for _, x := range strings.Split(v, ";") {
			name, side, _ := strings.Cut(strings.TrimSpace(x), "/")
			m.Signatories = append(m.Signatories, kg.Signatory{Name: name, For: kg.Party(side)})
		}
	case "institutions":
		m.Institutions = phrases(v)
	case "occasions":
		m.Occasions = phrases(v)
	case "provisions":
		m.Provisions = phrases(v)
	}
	return nil
}

// phrases reads "text/party; text".
func phrases(v string) []kg.Phrase {
	var out []kg.Phrase
	for _, x := range strings.Split(v, ";") {
		text, side, _ := strings.Cut(strings.TrimSpace(x), "/")
		out = append(out, kg.Phrase{Text: text, For: kg.Party(side)})
	}
	return out
}

// Check compares a reading with the expectations and says, a line each, what is missing, too much
// or wrong.
func (c *Case) Check(got []kg.Mention) []string {
	var out []string
	used := make([]bool, len(got))
	lineOf, made := map[int]int{}, map[int]int{} // mention → number of its "=>" line, and back
	for _, optional := range []bool{false, true} {
		for n, w := range c.Want {
			if w.Optional != optional {
				continue
			}
			best, bestMiss := -1, []string(nil)
			for i, g := range got {
				if used[i] || g.Parties.Key() != w.Mention.Parties.Key() {
					continue
				}
				miss := w.differences(g)
				if best < 0 || len(miss) < len(bestMiss) {
					best, bestMiss = i, miss
				}
			}
			if best < 0 {
				if !w.Optional {
					out = append(out, fmt.Sprintf("line %d: missing %s %s %s", w.Line, w.Mention.Parties.Key(), w.Mention.Kind, w.Mention.Status))
				}
				continue
			}
			used[best] = true
			lineOf[best], made[n] = n+1, best
			if !w.Optional {
				for _, m := range bestMiss {
					out = append(out, fmt.Sprintf("line %d: %s: %s", w.Line, w.Mention.Parties.Key(), m))
				}
			}
		}
	}
	for n, w := range c.Want {
		if i, ok := made[n]; ok && w.Checked["relations"] {
			if want, is := relationKey(w.Relations), relationsOf(got[i], lineOf); want != is {
				out = append(out, fmt.Sprintf("line %d: %s: relations is %q, want %q", w.Line, w.Mention.Parties.Key(), is, want))
			}
		}
	}
	for i, g := range got {
		if !used[i] {
			out = append(out, fmt.Sprintf("too much: %s %s %s count=%d date=%s", g.Parties.Key(), g.Kind, g.Status, g.Count, g.Date))
		}
	}
	return out
}

func (e *Expectation) differences(g kg.Mention) []string {
	var out []string
	w := e.Mention
	diff := func(field, want, got string) {
		if want != got {
			out = append(out, fmt.Sprintf("%s is %q, want %q", field, got, want))
		}
	}
	diff("kind", string(w.Kind), string(g.Kind))
	diff("status", string(w.Status), string(g.Status))
	if e.Checked["count"] {
		diff("count", strconv.Itoa(w.Count), strconv.Itoa(g.Count))
	}
	if e.Checked["date"] {
		diff("date", string(w.Date), string(g.Date))
	}
	if e.Checked["signed"] {
		diff("signed", string(w.SignedOn), string(g.SignedOn))
	}
	if e.Checked["place"] {
		diff("place", gazetteer.Fold(w.Place), gazetteer.Fold(g.Place))
	}
	if e.Checked["domains"] {
		diff("domains", domainKey(w.Domains), domainKey(g.Domains))
	}
	if e.Checked["signers"] {
		diff("signers", signerKey(w.Signatories), signerKey(g.Signatories))
	}
	if e.Checked["institutions"] {
		diff("institutions", phraseKey(w.Institutions), phraseKey(g.Institutions))
	}
	if e.Checked["occasions"] {
		diff("occasions", phraseKey(w.Occasions), phraseKey(g.Occasions))
	}
	if e.Checked["provisions"] {
		diff("provisions", phraseKey(w.Provisions), phraseKey(g.Provisions))
	}
	return out
}

func relationsOf(m kg.Mention, lineOf map[int]int) string {
	var s []string
	for _, r := range m.Relations {
		s = append(s, fmt.Sprintf("%s>%d", r.Type, lineOf[r.To]))
	}
	return relationKey(s)
}

func relationKey(relations []string) string {
	s := append([]string(nil), relations...)
	sort.Strings(s)
	return strings.Join(s, ",")
}

func domainKey(ds []kg.Domain) string {
	var s []string
	for _, d := range ds {
		s = append(s, string(d))
	}
	sort.Strings(s)
	return strings.Join(s, ",")
}

func signerKey(xs []kg.Signatory) string {
	var s []string
	for _, x := range xs {
		s = append(s, gazetteer.Fold(x.Name)+"/"+string(x.For))
	}
	sort.Strings(s)
	return strings.Join(s, "; ")
}

func phraseKey(xs []kg.Phrase) string {
	var s []string
	for _, x := range xs {
		s = append(s, gazetteer.Fold(x.Text)+"/"+string(x.For))
	}
	sort.Strings(s)
	return strings.Join(s, "; ")
}
