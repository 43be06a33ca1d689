package lang_test

import (
	"io/fs"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/entente-kg/entente/kg"
)

// attribute checks one value of an attribute; a bare flag has the value "".
type attribute func(value string) bool

func oneOf(values ...string) attribute {
	return func(v string) bool {
		for _, part := range strings.Split(v, "|") {
			found := false
			for _, w := range values {
				found = found || part == w
			}
			if !found {
				return false
			}
		}
		return true
	}
}

func flag(v string) bool { return v == "" }

func between(lo, hi float64) attribute {
	return func(v string) bool {
		f, err := strconv.ParseFloat(v, 64)
		return err == nil && lo <= f && f <= hi
	}
}

func wholeBetween(lo, hi int) attribute {
	return func(v string) bool {
		n, err := strconv.Atoi(v)
		return err == nil && lo <= n && n <= hi
	}
}

// shape is what a class asks of the attributes of its lines.
type shape struct {
	needs map[string]attribute
	may   map[string]attribute
}

var bare = shape{}

func classShapes() map[string]shape {
	kinds := make([]string, len(kg.Kinds))
	for i, k := range kg.Kinds {
		kinds[i] = string(k)
	}
	domains := make([]string, len(kg.Domains))
	for i, d := range kg.Domains {
		domains[i] = string(d)
	}
	shapes := map[string]shape{
		"instrument": {
			needs: map[string]attribute{"kind": oneOf(kinds...)},
			may:   map[string]attribute{"plural": flag, "count": wholeBetween(2, 10), "generic": flag, "weak": flag, "loose": flag, "led": flag, "reflexive": flag},
		},
		"act": {
			needs: map[string]attribute{
				"act":  oneOf("SIGN", "RATIFY", "FORCE", "RENEW", "SUSPEND", "END", "NEGOTIATE", "PLAN"),
				"form": oneOf("past", "part", "pres", "fut", "cond", "inf", "ger", "noun", "sub"),
			},
			may: map[string]attribute{"reflexive": flag, "joins": flag, "back": flag, "transitive": flag, "again": flag, "led": flag, "weak": flag, "voted": flag, "tacit": flag, "loose": flag, "own": flag, "whole": flag},
		},
		"relation": {
			needs: map[string]attribute{"type": oneOf("AMENDS", "RENEWS", "IMPLEMENTS", "ENDS", "PART_OF")},
			may:   map[string]attribute{"inverse": flag},
		},
		"perfect": {needs: map[string]attribute{"tense": oneOf("past", "plup")}, may: map[string]attribute{"again": flag, "weak": flag}},
		"passive": {needs: map[string]attribute{"tense": oneOf("past", "pres", "fut", "cond", "plup")}, may: map[string]attribute{"weak": flag, "bare": flag}},
		"both":    {may: map[string]attribute{"n": wholeBetween(2, 20), "people": flag, "generic": flag}},
		"month":   {needs: map[string]attribute{"n": wholeBetween(1, 12)}},
		"weekday": {needs: map[string]attribute{"n": wholeBetween(1, 7)}},
		"day":     {needs: map[string]attribute{"offset": wholeBetween(-7, 7)}},
		"rel-time": {needs: map[string]attribute{
			"unit": oneOf("day", "week", "weekend", "month", "season", "year", "feast", "edge"), "offset": wholeBetween(-100, 1231)}, may: map[string]attribute{"back": flag, "led": flag}},
		"ago":          {may: map[string]attribute{"back": flag, "led": flag, "n": oneOf("1", "-1"), "unit": oneOf("year")}},
		"unit":         {needs: map[string]attribute{"unit": oneOf("day", "week", "month", "year")}, may: map[string]attribute{"plural": flag}},
		"number":       {needs: map[string]attribute{"n": wholeBetween(0, 1000)}},
		"ordinal":      {needs: map[string]attribute{"n": wholeBetween(1, 100)}},
		"pronoun":      {needs: map[string]attribute{"n": oneOf("1", "2", "-1")}, may: map[string]attribute{"thing": flag, "we": flag, "generic": flag, "own": flag}},
		"planned":      {may: map[string]attribute{"tense": oneOf("past", "cond"), "form": oneOf("inf", "noun"), "again": flag, "weak": flag, "back": flag, "led": flag}},
		"ending":       {needs: map[string]attribute{"form": oneOf("past", "cond", "fut")}, may: map[string]attribute{"spelt": flag, "led": flag}},
		"once":         {may: map[string]attribute{"weak": flag, "led": flag, "inverse": flag, "back": flag, "again": flag, "whole": flag, "generic": flag, "bare": flag}},
		"boundary":     {may: map[string]attribute{"led": flag, "place": flag}},
		"rel":          {may: map[string]attribute{"back": flag, "subject": flag, "own": flag, "led": flag, "place": flag}},
		"hoped":        {may: map[string]attribute{"whole": flag, "subject": flag, "back": flag, "again": flag, "led": flag, "own": flag}},
		"other":        {may: map[string]attribute{"weak": flag, "led": flag}},
		"provision":    {may: map[string]attribute{"back": flag}},
		"def":          {may: map[string]attribute{"back": flag}},
		"with":         {may: map[string]attribute{"back": flag, "led": flag, "weak": flag}},
		"loc":          {may: map[string]attribute{"back": flag, "bare": flag}},
		"ellipsis":     {may: map[string]attribute{"back": flag, "whole": flag, "n": oneOf("1", "2")}},
		"each":         {may: map[string]attribute{"back": flag, "led": flag}},
		"companion":    {may: map[string]attribute{"people": flag}},
		"noinstrument": {may: map[string]attribute{"led": flag}},
		"epithet":      {may: map[string]attribute{"of": func(v string) bool { return v != "" }, "capital": flag, "back": flag, "again": flag, "led": flag}},
		"beside":       {},
		"adds":         {may: map[string]attribute{"n": oneOf("1")}},
		"named":        {may: map[string]attribute{"capital": flag}},
		"private":      {may: map[string]attribute{"capital": flag, "people": flag, "own": flag}},
		"next":         {may: map[string]attribute{"back": flag}},
		"sameday":      {may: map[string]attribute{"offset": wholeBetween(-30, 30)}},
		"aside":        {may: map[string]attribute{"spelt": flag, "led": flag, "back": flag, "own": flag, "weak": flag}},
		"office":       {may: map[string]attribute{"back": flag, "corporate": flag, "bare": flag, "spelt": flag, "plural": flag}},
		"domestic":     {may: map[string]attribute{"armed": flag, "people": flag}},
		"neg":          {may: map[string]attribute{"own": flag, "whole": flag, "back": flag, "again": flag, "led": flag, "generic": flag, "weak": flag}},
		"occasion":     {may: map[string]attribute{"bare": flag}},
		"domain": {
			needs: map[string]attribute{"d": oneOf(domains...)},
			may:   map[string]attribute{"w": between(0, 3), "own": flag},
		},
		"prefix": {
			needs: map[string]attribute{"role": oneOf("and", "loc", "for", "def", "future", "of", "by", "has", "open")},
			may:   map[string]attribute{"tail": flag, "gives": oneOf("ال"), "spelt": flag},
		},
	}
	for _, c := range strings.Fields(`indef this past same between
		and by for of on counterpart last
		this-time sameyear date-prep time-prep several tail honorific particle signatory institution
		abbrev notname does seat remote building sees meets final oneself unreal visit toward notifies gathers until means subject standing then diary news votes besides there settlement members numbered addressee threefold origin goes gives sum scale helps sole all guest mediates notbefore resumes bill enacts sister exists since handling just committee lasting upto lasts lasted yes manner ceremony putsoff credit posted othermonth unto fellows attends namely joiner takespart anyparty reason teaches lately yet publishes setapart bodyof decade states grouping presidency observers sided held remaining calls rulers enables tally inprinciple yardstick`) {
		shapes[c] = bare
	}
	shapes["lends"] = shape{may: map[string]attribute{"form": oneOf("past", "part", "pres", "fut", "cond", "inf", "noun"), "back": flag, "led": flag, "voted": flag, "own": flag, "whole": flag}}
	shapes["says"] = shape{may: map[string]attribute{"led": flag}}
	for _, c := range []string{"institution", "for", "similar"} {
		shapes[c] = shape{may: map[string]attribute{"whole": flag}}
	}
	return shapes
}

// TestLanguageFiles reads every line of every language the way FORMAT.md describes them.
func TestLanguageFiles(t *testing.T) {
	shapes := classShapes()
	files, err := fs.Glob(os.DirFS("."), "*/*.tsv")
	if err != nil {
		t.Fatal(err)
	}
	if len(files) == 0 {
		t.Fatal("no language files found")
	}
	seen := map[string]string{} // language, pattern, class and what tells two lines apart → where
	for _, name := range files {
		language, _, _ := strings.Cut(name, "/")
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for i, line := range strings.Split(string(b), "\n") {
			where := name + ":" + strconv.Itoa(i+1)
			if strings.HasPrefix(line, "#") || strings.TrimSpace(line) == "" {
				continue
			}
			if problem := checkLine(line, shapes); problem != "" {
				t.Errorf("%s: %s: %s", where, problem, line)
				continue
			}
			key := language + "\t" + identity(line)
			if first, ok := seen[key]; ok {
				t.Errorf("%s: repeats %s: %s", where, first, line)
				continue
			}
			seen[key] = where
		}
	}
}

// identity is what no two lines of a language may share: pattern and class, and the attributes
// that make two readings of one word (a domain, a kind, a number).
func identity(line string) string {
	cols := strings.Split(line, "\t")
	id := strings.ToLower(strings.Join(strings.Fields(cols[0]), " ")) + "\t" + cols[1]
	if len(cols) > 2 {
		for _, a := range strings.Fields(cols[2]) {
			switch k, _, _ := strings.Cut(a, "="); k {
			case "d", "kind", "type", "act", "n", "unit", "role":
				id += " " + a
			}
		}
	}
	return id
}

func checkLine(line string, shapes map[string]shape) string {
	cols := strings.Split(line, "\t")
	if len(cols) < 2 || len(cols) > 3 {
		return "want pattern, class and perhaps attributes, with tabs between them"
	}
	for _, c := range cols {
		if c != strings.TrimSpace(c) {
			return "blanks around a column"
		}
	}
	sh, ok := shapes[cols[1]]
	if !ok {
		return "unknown class " + strconv.Quote(cols[1])
	}
	attrs := ""
	if len(cols) == 3 {
		attrs = cols[2]
	}
	if problem := checkAttributes(strings.Fields(attrs), sh); problem != "" {
		return problem
	}
	return checkPattern(cols[0])
}

func checkAttributes(attrs []string, sh shape) string {
	got := map[string]bool{}
	for _, a := range attrs {
		k, v, _ := strings.Cut(a, "=")
		check, ok := sh.needs[k]
		if !ok {
			check, ok = sh.may[k]
		}
		switch {
		case !ok:
			return "the class takes no attribute " + strconv.Quote(k)
		case got[k]:
			return "attribute " + strconv.Quote(k) + " given twice"
		case !check(v):
			return "attribute " + strconv.Quote(a) + " has a value that means nothing"
		}
		got[k] = true
	}
	for k := range sh.needs {
		if !got[k] {
			return "attribute " + strconv.Quote(k) + " is missing"
		}
	}
	return ""
}

// maxForms keeps one line readable: a pattern that writes out to more is better split.
const maxForms = 500

func checkPattern(p string) string {
	forms, rest, ok := countForms(p)
	switch {
	case !ok || rest != "":
		return "brackets do not match"
	case forms > maxForms:
		return "pattern writes out to " + strconv.Itoa(forms) + " forms"
	case strings.Trim(p, "()[]|* ") == "":
		return "pattern without a word"
	case strings.ContainsAny(p, `\{}^$+`):
		return "pattern holds a sign that only means itself in regular expressions"
	}
	return ""
}

// countForms counts how many forms the alternatives at the start of p write out to, and gives
// what follows them; ok is false when a bracket is not closed by its own kind.
func countForms(p string) (forms int, rest string, ok bool) {
	total, product := 0, 1
	for p != "" {
		c := p[0]
		switch c {
		case '(', '[':
			n, after, ok := countForms(p[1:])
			if !ok || after == "" || (c == '(') != (after[0] == ')') {
				return 0, p, false
			}
			if c == '[' {
				n++
			}
			product *= n
			p = after[1:]
		case ')', ']':
			return total + product, p, true
		case '|':
			total, product = total+product, 1
			p = p[1:]
		default:
			p = p[1:]
		}
	}
	return total + product, "", true
}

func TestCountForms(t *testing.T) {
	for _, c := range []struct {
		pattern string
		forms   int
		ok      bool
	}{
		{"accord", 1, true},
		{"sign(é|ée|és|ées)", 4, true},
		{"accord[s][-cadre]", 4, true},
		{"(a|b (c|d)) [e|f]", 9, true},
		{"(a|b", 0, false},
		{"(a|b]", 0, false},
		{"a)", 1, false},
	} {
		forms, rest, ok := countForms(c.pattern)
		ok = ok && rest == ""
		if ok != c.ok || ok && forms != c.forms {
			t.Errorf("countForms(%q) = %d, %v; want %d, %v", c.pattern, forms, ok, c.forms, c.ok)
		}
	}
}
