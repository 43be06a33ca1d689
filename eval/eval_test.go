package eval

import (
	"bytes"
	"encoding/json"
	"math"
	"math/rand"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-kg/entente/internal/shared"
)

func parse(t *testing.T, lines string) []Article {
	t.Helper()
	articles, err := ReadArticles("test", strings.NewReader(lines))
	if err != nil {
		t.Fatal(err)
	}
	return articles
}

const goldLines = `
{"id":"a","lang":"fr","accords":[
 {"parties":["MA","NE"],"kind":"DECLARATION","status":"SIGNED","count":1,"date":"2022-08-01","place":"Rabat","domains":["TRAFFICKING"],"signatories":[{"name":"Éva  Ó'Neil","for":"NE"}],"event":"e1","optional":false,"evidence":"words one"},
 {"parties":["MA","NE"],"kind":"AGREEMENT","status":"SIGNED","count":16,"date":"2021-12","place":null,"domains":[],"event":"e2","optional":false,"evidence":"words two"},
 {"parties":["FR","MA"],"kind":"TREATY","status":"ENDED","count":1,"date":null,"place":null,"domains":[],"event":"e3","optional":true,"evidence":"words three"}]}
{"id":"b","lang":"en","accords":[]}
{"id":"c","lang":"en","accords":[{"parties":["CI","ORG:CEDEAO"],"kind":"MOU","status":"PLANNED","count":1,"date":null,"place":"Abuja","domains":["TRADE","ENERGY"],"event":"e1","optional":false}]}
{"id":"d","lang":"en","accords":[]}
`

const predictedLines = `
{"id":"a","accords":[
 {"parties":["NE","MA","MA"],"kind":"AGREEMENT","status":"SIGNED","count":16,"date":"2021-12","domains":[],"accord":"n1","confidence":0.95,"evidence":[{"quote":"q"}]},
 {"parties":["MA","NE"],"kind":"DECLARATION","status":"SIGNED","date":"2022-08-01","place":"rabat (Maroc)","domains":["TRAFFICKING","JUSTICE"],"signatories":[{"name":"eva o’neil","for":"NE"}],"accord":"n1","confidence":0.9},
 {"parties":["FR","DZ","MA"],"kind":"TREATY","status":"ENDED","count":1,"confidence":0.2}]}
{"id":"b","accords":[{"parties":["FR","DE"],"kind":"TREATY","status":"SIGNED","confidence":0.35,"evidence":[{"quote":"some"},{"quote":"words"}]}]}
{"id":"c","accords":[{"parties":["CI","ORG:ECOWAS"],"kind":"MOU","status":"SIGNED","count":1,"place":"Lagos","domains":["TRADE"],"accord":"n1","confidence":0.5},
 {"parties":["CI","GH"],"kind":"MOU","status":"SIGNED","count":2,"confidence":1}]}
`

func TestScore(t *testing.T) {
	r := Score(parse(t, inOneLine(goldLines)), parse(t, inOneLine(predictedLines)))
	// Precision 3 of 5 counted predictions, recall 3 of 3; edges: 6 of 6 found, 4 wrong.
	want := `lang  articles   prec recall     F1 |  signs   kind status   date  place  count   full domain signer
en           3  0.333  1.000  0.500 |  0.500  1.000  0.000  1.000  0.000  1.000  0.000  0.667  1.000
fr           1  1.000  1.000  1.000 |  1.000  1.000  1.000  1.000  1.000  1.000  1.000  0.667  1.000
all          4  0.600  1.000  0.750 |  0.750  1.000  0.667  1.000  0.667  1.000  0.667  0.667  1.000
articles without any accord: 2, of which false alarms: 1; articles with no prediction line: 1
linking over 3 mentions: B3 precision 0.556 recall 1.000 F1 0.714
`
	if diff := cmp.Diff(want, r.Table()); diff != "" {
		t.Error(diff)
	}
	var errs []string
	for _, e := range r.Errors {
		errs = append(errs, strings.ReplaceAll(e.String(), "\n       ", ""))
	}
	wantErrors := []string{
		"WRONG  a domains of MA+NE: gold [TRAFFICKING], got [JUSTICE TRAFFICKING]| words one",
		"EXTRA  b DE+FR TREATY SIGNED none count 1| some … words",
		"EXTRA  c CI+GH MOU SIGNED none count 2| ",
		"WRONG  c status of CI+ORG:ECOWAS: gold PLANNED, got SIGNED| ",
		"WRONG  c place of CI+ORG:ECOWAS: gold Abuja, got Lagos| ",
		"WRONG  c domains of CI+ORG:ECOWAS: gold [ENERGY TRADE], got [TRADE]| ",
	}
	if diff := cmp.Diff(wantErrors, errs); diff != "" {
		t.Error(diff)
	}
	wantJudged := []Judged{{.95, true}, {.9, true}, {.35, false}, {.5, true}, {1, false}}
	if diff := cmp.Diff(wantJudged, r.Judged); diff != "" {
		t.Error(diff)
	}
}

// inOneLine puts every article on a line of its own.
func inOneLine(lines string) string {
	return strings.ReplaceAll(lines, "\n {", "{")
}

func TestMissedAccordIsAnErrorWithItsText(t *testing.T) {
	r := Score(parse(t, `{"id":"x","lang":"es","accords":[{"parties":["CL","PE"],"kind":"TREATY","status":"SIGNED","count":1,"date":"1929","place":null,"domains":[],"optional":false,"event":"e","evidence":"the\nwords"}]}`), nil)
	want := "MISSED x CL+PE TREATY SIGNED 1929 count 1\n       | the words"
	if len(r.Errors) != 1 || r.Errors[0].String() != want {
		t.Errorf("got %v, want %s", r.Errors, want)
	}
}

func TestCalibration(t *testing.T) {
	judged := []Judged{{0, false}, {.05, false}, {.5, true}, {.55, false}, {.95, true}, {1, true}}
	bins, expected := Calibration(judged)
	if bins[0].Predictions != 2 || bins[5].Right != 1 || bins[9].Predictions != 2 {
		t.Errorf("bins %+v", bins)
	}
	// |0.025-0|·2 + |0.525-0.5|·2 + |0.975-1|·2, over 6.
	if want := 0.025; math.Abs(expected-want) > 1e-9 {
		t.Errorf("expected calibration error %v, want %v", expected, want)
	}
	want := `confidence  predictions  mean  right
0.0 to 0.1            2 0.025  0.000
0.5 to 0.6            2 0.525  0.500
0.9 to 1.0            2 0.975  1.000
expected calibration error over 6 predictions: 0.025
`
	if diff := cmp.Diff(want, ReliabilityTable(judged)); diff != "" {
		t.Error(diff)
	}
}

func TestSetsTable(t *testing.T) {
	gold := parse(t, inOneLine(goldLines))
	want := `set    articles   prec recall     F1 |  signs   kind status   date  place  count   full domain signer  false alarms
first         1  1.000  1.000  1.000 |  1.000  1.000  1.000  1.000  1.000  1.000  1.000  0.667  1.000  0 of 0
others        3  0.333  1.000  0.500 |  0.500  1.000  0.000  1.000  0.000  1.000  0.000  0.667  1.000  1 of 2
`
	got := SetsTable([]Set{{"first", gold[:1]}, {"others", gold[1:]}}, parse(t, inOneLine(predictedLines)))
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestReadArticlesNamesTheBrokenLine(t *testing.T) {
	_, err := ReadArticles("gold.jsonl", strings.NewReader("{\"id\":\"a\"}\n\n{\"id\":\n"))
	if err == nil || !strings.HasPrefix(err.Error(), "gold.jsonl:3: ") {
		t.Errorf("got %v", err)
	}
}

// TestAgainstTheReference holds the table against that of the scoring script, on the annotated
// sets with predictions that are the annotations with accidents.
func TestAgainstTheReference(t *testing.T) {
	dir := filepath.Join(shared.Dir(t), "eval")
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Skip("no python3 to run score.py with: install it")
	}
	files, err := filepath.Glob(filepath.Join(dir, "dev", "*.jsonl"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no annotated articles in %s: %v", dir, err)
	}
	for seed, file := range append(files, strings.Join(files, ",")) {
		var gold []byte
		for _, f := range strings.Split(file, ",") {
			b, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			gold = append(append(gold, bytes.TrimSpace(b)...), '\n')
		}
		predictions := filepath.Join(t.TempDir(), "predicted.jsonl")
		if err := os.WriteFile(predictions, perturb(t, gold, rand.New(rand.NewSource(int64(seed)))), 0o600); err != nil {
			t.Fatal(err)
		}
		want, err := exec.Command(python, filepath.Join(dir, "score.py"), file, predictions).CombinedOutput()
		if err != nil {
			t.Fatalf("%s: %v\n%s", file, err, want)
		}
		b, err := os.ReadFile(predictions)
		if err != nil {
			t.Fatal(err)
		}
		got := Score(parse(t, string(gold)), parse(t, string(b))).Table()
		if diff := cmp.Diff(string(want), got); diff != "" {
			t.Errorf("%s:\n%s", filepath.Base(file), diff)
		}
	}
}

// perturb turns annotations into predictions with every kind of mistake.
func perturb(t *testing.T, gold []byte, r *rand.Rand) []byte {
	var out bytes.Buffer
	for _, line := range bytes.Split(bytes.TrimSpace(gold), []byte("\n")) {
		var a map[string]any
		if err := json.Unmarshal(line, &a); err != nil {
			t.Fatal(err)
		}
		if r.Intn(20) == 0 {
			continue
		}
		accords := []any{}
		for _, x := range a["accords"].([]any) {
			accord := x.(map[string]any)
			accord["accord"] = accord["event"]
			accident(accord, r)
			if r.Intn(10) > 0 {
				accords = append(accords, accord)
			}
			if r.Intn(10) == 0 {
				accords = append(accords, accord)
			}
		}
		if r.Intn(10) == 0 {
			accords = append(accords, map[string]any{"parties": []string{"FR", "ORG:EEC", "FR"}})
		}
		r.Shuffle(len(accords), func(i, j int) { accords[i], accords[j] = accords[j], accords[i] })
		if err := json.NewEncoder(&out).Encode(map[string]any{"id": a["id"], "accords": accords}); err != nil {
			t.Fatal(err)
		}
	}
	return out.Bytes()
}

func accident(accord map[string]any, r *rand.Rand) {
	accidents := []func(){
		func() { accord["kind"] = "OTHER" },
		func() { accord["status"] = "PLANNED" },
		func() { accord["date"] = nil },
		func() { accord["date"] = "2020" },
		func() { accord["place"] = "Rabat" },
		func() { delete(accord, "place") },
		func() { accord["count"] = 2 },
		func() { delete(accord, "count") },
		func() { accord["domains"] = []any{"TRADE", "TRADE", "SECURITY"} },
		func() { delete(accord, "domains") },
		func() { accord["parties"] = append(accord["parties"].([]any), "ORG:EC") },
		func() { accord["parties"] = accord["parties"].([]any)[:1] },
		func() { accord["accord"] = "n1" },
		func() { delete(accord, "accord") },
		func() { accord["signatories"] = []any{map[string]any{"name": "X. Y", "for": "FR"}} },
		func() {
			signatories, _ := accord["signatories"].([]any)
			for _, s := range signatories {
				s := s.(map[string]any)
				s["name"] = strings.ToUpper(s["name"].(string))
			}
		},
		func() {
			if place, ok := accord["place"].(string); ok {
				accord["place"] = strings.ToUpper(place) + ", x"
			}
		},
	}
	for r.Intn(3) > 0 {
		accidents[r.Intn(len(accidents))]()
	}
}
