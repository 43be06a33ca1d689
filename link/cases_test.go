package link

import (
	"fmt"
	"math/rand"
	"os"
	"path/filepath"
	"sort"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-kg/entente/kg"
)

// linkCase is one case of testdata/*.txt; testdata/README.md tells the form.
type linkCase struct {
	name     string
	mentions []kg.Mention
	labels   map[string]string // by mention id
	want     []string          // expected accords, one line each
}

func TestCases(t *testing.T) {
	files, _ := filepath.Glob(filepath.Join("testdata", "*.txt"))
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range readCases(t, file, string(data)) {
			t.Run(strings.TrimSuffix(filepath.Base(file), ".txt")+"/"+c.name, c.run)
		}
	}
}

func (c linkCase) run(t *testing.T) {
	r := rand.New(rand.NewSource(1))
	for range 5 {
		r.Shuffle(len(c.mentions), func(i, j int) { c.mentions[i], c.mentions[j] = c.mentions[j], c.mentions[i] })
		accords := Accords(c.mentions)
		labelOf := map[string]string{}
		for _, a := range accords {
			labelOf[a.ID] = c.members(a)
		}
		var got, want []string
		keys := map[string][]string{}
		for _, line := range c.want {
			members, values, _ := strings.Cut(line, ":")
			members = sortedFields(members)
			var checked []string
			for _, f := range fields(values) {
				key, _, _ := strings.Cut(f, "=")
				checked = append(checked, key)
			}
			keys[members] = checked
			want = append(want, members+" : "+strings.Join(fields(values), " | "))
		}
		for _, a := range accords {
			members := labelOf[a.ID]
			var values []string
			for _, key := range keys[members] {
				values = append(values, key+"="+shown(a, key, labelOf))
			}
			got = append(got, members+" : "+strings.Join(values, " | "))
		}
		sort.Strings(got)
		sort.Strings(want)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("(-want +got):\n%s", diff)
		}
	}
}

func (c linkCase) members(a kg.Accord) string {
	var labels []string
	for _, m := range a.Mentions {
		labels = append(labels, c.labels[m])
	}
	return sortedFields(strings.Join(labels, " "))
}

func sortedFields(s string) string {
	fs := strings.Fields(s)
	sort.Strings(fs)
	return strings.Join(fs, " ")
}

// shown is a value of an accord as the cases write it.
func shown(a kg.Accord, key string, labelOf map[string]string) string {
	var list []string
	switch key {
	case "parties":
		return a.Parties.Key()
	case "kind":
		return string(a.Kind)
	case "status":
		return string(a.Status)
	case "date":
		return string(a.Date)
	case "signed":
		return string(a.SignedOn)
	case "n":
		return strconv.Itoa(a.Count)
	case "place":
		return a.Place
	case "title":
		return a.Title
	case "sources":
		return strconv.Itoa(a.Sources)
	case "confidence":
		return fmt.Sprint(a.Confidence)
	case "domains":
		for _, d := range a.Domains {
			list = append(list, string(d))
		}
	case "by":
		for _, s := range a.Signatories {
			list = append(list, s.Name+"/"+string(s.For))
		}
	case "history":
		for _, s := range a.History {
			list = append(list, strings.TrimSuffix(string(s.Status)+":"+string(s.Date), ":"))
		}
	case "relations":
		for _, r := range a.Relations {
			list = append(list, string(r.Type)+":"+labelOf[r.To])
		}
	case "conflicts":
		for _, k := range a.Conflicts {
			list = append(list, k.Field+":"+k.Kept+"/"+k.Other)
		}
	default:
		return "no such value"
	}
	return strings.Join(list, ",")
}

func readCases(t *testing.T, file, data string) []linkCase {
	t.Helper()
	var cases []linkCase
	var articles map[string][]kg.Mention
	var names, labels []string
	finish := func() {
		if len(cases) == 0 {
			return
		}
		c := &cases[len(cases)-1]
		c.labels = map[string]string{}
		for _, name := range names {
			Identify(name, articles[name])
			for _, m := range articles[name] {
				c.labels[m.ID] = labelFor(labels, name, m.Index)
				c.mentions = append(c.mentions, m)
			}
		}
	}
	for n, line := range strings.Split(data, "\n") {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || strings.HasPrefix(line, "#"):
		case strings.HasPrefix(line, "case "):
			finish()
			articles, names, labels = map[string][]kg.Mention{}, nil, nil
			cases = append(cases, linkCase{name: strings.TrimPrefix(line, "case ")})
		case strings.HasPrefix(line, "="):
			c := &cases[len(cases)-1]
			c.want = append(c.want, strings.TrimPrefix(line, "="))
		default:
			label, m, err := readMention(line)
			if err != nil {
				t.Fatalf("%s:%d: %v", file, n+1, err)
			}
			name, _, _ := strings.Cut(label, ".")
			if articles[name] == nil {
				names = append(names, name)
			}
			m.Index = len(articles[name])
			articles[name] = append(articles[name], m)
			labels = append(labels, label)
		}
	}
	finish()
	return cases
}

func labelFor(labels []string, article string, index int) string {
	for _, l := range labels {
		if name, _, _ := strings.Cut(l, "."); name == article {
			if index == 0 {
				return l
			}
			index--
		}
	}
	return ""
}

func readMention(line string) (label string, m kg.Mention, err error) {
	fs := fields(line)
	if len(fs) < 5 {
		return "", m, fmt.Errorf("want: label, day of publication or -, parties, kind, status, values")
	}
	m = kg.Mention{Kind: kg.Kind(fs[3]), Status: kg.Status(fs[4]), Count: 1, Confidence: 0.9}
	if fs[1] != "-" {
		m.Published = kg.Date(fs[1])
	}
	for p := range strings.SplitSeq(fs[2], "+") {
		m.Parties = append(m.Parties, kg.Party(p))
	}
	m.Parties = kg.NewParties(m.Parties...)
	if _, ok := kindRank[m.Kind]; !ok {
		return "", m, fmt.Errorf("no kind %q", m.Kind)
	}
	if _, ok := statusRank[m.Status]; !ok {
		return "", m, fmt.Errorf("no status %q", m.Status)
	}
	for _, f := range fs[5:] {
		key, value, _ := strings.Cut(f, "=")
		if err := setValue(&m, key, value); err != nil {
			return "", m, err
		}
	}
	return fs[0], m, nil
}

func setValue(m *kg.Mention, key, value string) (err error) {
	switch key {
	case "date":
		m.Date, err = kg.ParseDate(value)
	case "signed":
		m.SignedOn, err = kg.ParseDate(value)
	case "n":
		m.Count, err = strconv.Atoi(value)
	case "place":
		m.Place = value
	case "title":
		m.Title = value
	case "words":
		m.Evidence = []kg.Evidence{{Field: kg.FieldText, Quote: value}}
	case "confidence":
		m.Confidence, err = strconv.ParseFloat(value, 64)
	case "register":
		m.Version = "register"
	case "domains":
		for d := range strings.SplitSeq(value, ",") {
			if _, ok := domainRank[kg.Domain(d)]; !ok {
				return fmt.Errorf("no domain %q", d)
			}
			m.Domains = append(m.Domains, kg.Domain(d))
		}
	case "by":
		for s := range strings.SplitSeq(value, ",") {
			name, party, _ := strings.Cut(s, "/")
			m.Signatories = append(m.Signatories, kg.Signatory{Name: name, For: kg.Party(party)})
		}
	case "relation":
		kind, to, _ := strings.Cut(value, ":")
		r := kg.MentionRelation{Type: kg.RelationType(kind)}
		r.To, err = strconv.Atoi(to)
		m.Relations = append(m.Relations, r)
	default:
		return fmt.Errorf("no value %q", key)
	}
	return err
}

// fields splits at blanks outside of double quotes, which are left out.
func fields(line string) []string {
	var out []string
	var b strings.Builder
	quoted, any := false, false
	for _, r := range line {
		switch {
		case r == '"':
			quoted, any = !quoted, true
		case r == ' ' && !quoted:
			if any {
				out = append(out, b.String())
			}
			b.Reset()
			any = false
		default:
			b.WriteRune(r)
			any = true
		}
	}
	if any {
		out = append(out, b.String())
	}
	return out
}
