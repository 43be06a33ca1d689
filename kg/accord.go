package kg

// Step is one dated state of an accord, with the mentions that report it.
type Step struct {
	Status   Status   `json:"status"`
	Date     Date     `json:"date,omitempty"`
	Mentions []string `json:"mentions"`
}

// AccordRelation relates an accord to another one by its id.
type AccordRelation struct {
	Type RelationType `json:"type"`
	To   string       `json:"to"`
}

// Conflict is a value on which the mentions of an accord disagree: the value that was kept and
// the one that a mention gives instead.
type Conflict struct {
	Field   string `json:"field"`
	Kept    string `json:"kept"`
	Other   string `json:"other"`
	Mention string `json:"mention"`
}

// Copy says that a mention stands in an article which repeats the text of another one (by its id).
type Copy struct {
	Mention string `json:"mention"`
	Of      string `json:"of"`
}

// Accord is one instrument (or one bundle of Count instruments): a function of the set of its
// mentions, whatever the order in which they came.
type Accord struct {
	ID           string           `json:"id"`
	Title        string           `json:"title"`
	Parties      Parties          `json:"parties"`
	Kind         Kind             `json:"kind"`
	Status       Status           `json:"status"` // newest state
	Count        int              `json:"count"`
	Date         Date             `json:"date,omitempty"`     // when the newest state was reached
	SignedOn     Date             `json:"signedOn,omitempty"` // date of signature
	Place        string           `json:"place,omitempty"`
	Domains      []Domain         `json:"domains,omitempty"`
	Signatories  []Signatory      `json:"signatories,omitempty"`
	Institutions []Phrase         `json:"institutions,omitempty"`
	Occasions    []Phrase         `json:"occasions,omitempty"`
	Provisions   []Phrase         `json:"provisions,omitempty"`
	History      []Step           `json:"history,omitempty"`
	Relations    []AccordRelation `json:"relations,omitempty"`
	Conflicts    []Conflict       `json:"conflicts,omitempty"`
	Mentions     []string         `json:"mentions"` // ids, sorted
	Confidence   float64          `json:"confidence"`
	Sources      int              `json:"sources"`          // independent sources that report it
	Copies       []Copy           `json:"copies,omitempty"` // mentions that are no source of their own, by mention
	Block        string           `json:"block"`
}
