// Package eval measures what the reader reads and what the linker links against annotated
// articles: precision and recall of accords, agreement of their values, false alarms, linking
// (B³) and the calibration of confidence.
package eval

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/entente-kg/entente/record"
)

// Article is an annotated article, or what was read out of one; only the fields that are compared.
type Article struct {
	ID      string   `json:"id"`
	Lang    string   `json:"lang"`
	Accords []Accord `json:"accords"`
}

// Accord is one accord of an article. Event, Optional and Evidence as a plain text belong to
// annotations; Accord (the node in the graph), Confidence and Evidence as a list to predictions.
type Accord struct {
	Parties     []string    `json:"parties"`
	Kind        string      `json:"kind"`
	Status      string      `json:"status"`
	Count       *int        `json:"count"` // 1 when absent
	Date        string      `json:"date"`  // "" for null
	Place       string      `json:"place"` // "" for null
	Domains     []string    `json:"domains"`
	Signatories []Signatory `json:"signatories"`
	Event       string      `json:"event"`
	Optional    bool        `json:"optional"`
	Accord      string      `json:"accord"`
	Confidence  float64     `json:"confidence"`
	Evidence    evidence    `json:"evidence"`
}

// Signatory is someone who signed, and for whom.
type Signatory struct {
	Name string `json:"name"`
	For  string `json:"for"`
}

func (a Accord) count() int {
	if a.Count == nil {
		return 1
	}
	return *a.Count
}

// evidence is the words that prove an accord: annotated as a text, predicted as a list of quotes.
type evidence string

// UnmarshalJSON takes a text, a list of objects with a quote, or null.
func (e *evidence) UnmarshalJSON(b []byte) error {
	var text string
	if json.Unmarshal(b, &text) == nil {
		*e = evidence(text)
		return nil
	}
	var quotes []struct{ Quote string }
	if err := json.Unmarshal(b, &quotes); err != nil {
		return err
	}
	parts := make([]string, len(quotes))
	for i, q := range quotes {
		parts[i] = q.Quote
	}
	*e = evidence(strings.Join(parts, " … "))
	return nil
}

// sameParty maps codes to the one under which their party is compared.
var sameParty = map[string]string{
	"ORG:IDB":    "ORG:IADB",
	"ORG:EEC":    "ORG:EU",
	"ORG:EC":     "ORG:EU",
	"ORG:CEDEAO": "ORG:ECOWAS",
	"ORG:UEMOA":  "ORG:WAEMU",
}

// normalise folds the codes of the parties, sorts them and drops repeats.
func (a *Article) normalise() {
	for i := range a.Accords {
		parties := slices.Clone(a.Accords[i].Parties)
		for j, p := range parties {
			if same, ok := sameParty[p]; ok {
				parties[j] = same
			}
		}
		slices.Sort(parties)
		a.Accords[i].Parties = slices.Compact(parties)
	}
}

// ReadArticles reads annotations or predictions, one JSON object a line. The name is for errors.
func ReadArticles(name string, in io.Reader) ([]Article, error) {
	var out []Article
	lines := bufio.NewReader(in)
	for number := 1; ; number++ {
		line, err := lines.ReadBytes('\n')
		if len(strings.TrimSpace(string(line))) > 0 {
			var a Article
			if err := json.Unmarshal(line, &a); err != nil {
				return nil, fmt.Errorf("%s:%d: %w", name, number, err)
			}
			a.normalise()
			out = append(out, a)
		}
		if err == io.EOF {
			return out, nil
		}
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
	}
}

// Predicted is a record as a prediction.
func Predicted(r record.Article) Article {
	out := Article{ID: r.ID}
	if r.Lang != nil {
		out.Lang = string(*r.Lang)
	}
	for _, a := range r.Accords {
		out.Accords = append(out.Accords, predicted(a))
	}
	out.normalise()
	return out
}

func predicted(a record.Accord) Accord {
	out := Accord{
		Kind: string(a.Kind), Status: string(a.Status), Count: &a.Count,
		Accord: a.Accord, Confidence: a.Confidence,
	}
	if a.Date != nil {
		out.Date = string(*a.Date)
	}
	if a.Place != nil {
		out.Place = *a.Place
	}
	for _, p := range a.Parties {
		out.Parties = append(out.Parties, string(p))
	}
	for _, d := range a.Domains {
		out.Domains = append(out.Domains, string(d))
	}
	for _, s := range a.Signatories {
		out.Signatories = append(out.Signatories, Signatory{s.Name, string(s.For)})
	}
	quotes := make([]string, len(a.Evidence))
	for i, e := range a.Evidence {
		quotes[i] = e.Quote
	}
	out.Evidence = evidence(strings.Join(quotes, " … "))
	return out
}
