// Package record is the JSON form in which Entente prints what it reads: one object an article, the
// same from `entente extract` and from `entente export --format articles`.
package record

import (
	"encoding/json"
	"io"

	"github.com/entente-kg/entente/kg"
)

// Article is one line of output. Unknown single values are null, lists without members are [].
type Article struct {
	ID        string      `json:"id"`
	Lang      *kg.Lang    `json:"lang"`
	Published *kg.Date    `json:"published"` // day of publication, YYYY-MM-DD
	Title     string      `json:"title"`
	Accords   []Accord    `json:"accords"`
	People    []kg.Person `json:"people"`
}

// Accord is one mention of an article. Offsets of evidence count Unicode code points of the
// article's title or text.
type Accord struct {
	Accord       string         `json:"accord,omitempty"` // id of the node in the graph, where the mention is linked
	Parties      kg.Parties     `json:"parties"`
	Kind         kg.Kind        `json:"kind"`
	Status       kg.Status      `json:"status"`
	Count        int            `json:"count"`
	Date         *kg.Date       `json:"date"`
	SignedOn     *kg.Date       `json:"signedOn"`
	Place        *string        `json:"place"`
	Domains      []kg.Domain    `json:"domains"`
	Signatories  []kg.Signatory `json:"signatories"`
	Evidence     []kg.Evidence  `json:"evidence"`
	Confidence   float64        `json:"confidence"` // 0 to 1
	Institutions []kg.Phrase    `json:"institutions"`
	Occasions    []kg.Phrase    `json:"occasions"`
	Provisions   []kg.Phrase    `json:"provisions"`
	Title        string         `json:"title"`             // the instrument's name in the text
	Reasons      []kg.Reason    `json:"reasons,omitempty"` // kept by New, dropped by WithoutReasons
}

// New gives the record of an article with its mentions and people. accords maps the ids of linked
// mentions to their nodes; it may be nil.
func New(a kg.Article, mentions []kg.Mention, people []kg.Person, accords map[string]string) Article {
	out := Article{
		ID: a.ID, Lang: known(a.Lang), Published: known(a.Published), Title: a.Title,
		Accords: make([]Accord, 0, len(mentions)), People: list(people),
	}
	for _, m := range mentions {
		out.Accords = append(out.Accords, accordOf(m, accords[m.ID]))
	}
	return out
}

func accordOf(m kg.Mention, node string) Accord {
	return Accord{
		Accord:       node,
		Parties:      list(m.Parties),
		Kind:         m.Kind,
		Status:       m.Status,
		Count:        m.Count,
		Date:         known(m.Date),
		SignedOn:     known(m.SignedOn),
		Place:        known(m.Place),
		Domains:      list(m.Domains),
		Signatories:  list(m.Signatories),
		Evidence:     list(m.Evidence),
		Confidence:   m.Confidence,
		Institutions: list(m.Institutions),
		Occasions:    list(m.Occasions),
		Provisions:   list(m.Provisions),
		Title:        m.Title,
		Reasons:      m.Reasons,
	}
}

// WithoutReasons drops the reader's reasons from every accord.
func (a Article) WithoutReasons() Article {
	accords := make([]Accord, len(a.Accords))
	copy(accords, a.Accords)
	for i := range accords {
		accords[i].Reasons = nil
	}
	a.Accords = accords
	return a
}

// Write prints the record as one line of JSON, with <, > and & as themselves.
func Write(w io.Writer, a Article) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	return e.Encode(a)
}

// known is nil for the zero value, which prints as null.
func known[T ~string](v T) *T {
	if v == "" {
		return nil
	}
	return &v
}

// list is never nil, so that an empty list prints as [].
func list[S ~[]E, E any](s S) S {
	if s == nil {
		return S{}
	}
	return s
}
