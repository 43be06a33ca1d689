package kg

// RelationType says how one instrument relates to another.
type RelationType string

// The relations between instruments.
const (
	PartOf     RelationType = "PART_OF"
	Amends     RelationType = "AMENDS"
	Renews     RelationType = "RENEWS"
	Implements RelationType = "IMPLEMENTS"
	Ends       RelationType = "ENDS"
)

// MentionRelation says that a mention's instrument relates to the instrument of another mention
// of the same article, given by its Index.
type MentionRelation struct {
	Type RelationType `json:"type"`
	To   int          `json:"to"`
}

// Reason is one decision of the reader: the value it set, the rule that set it and the words that
// the rule stood on.
type Reason struct {
	Field string `json:"field"`
	Value string `json:"value"`
	Rule  string `json:"rule"`
	Words string `json:"words"`
}

// Mention is what one article says of one instrument. Mentions are facts: they are never merged
// in the store, accords are derived from them.
type Mention struct {
	ID           string            `json:"id"` // stable: derived from the article's id and the mention's own values
	Article      string            `json:"article"`
	Index        int               `json:"index"` // position among the article's mentions
	Parties      Parties           `json:"parties"`
	Kind         Kind              `json:"kind"`
	Status       Status            `json:"status"`
	Count        int               `json:"count"` // how many instruments it stands for, at least 1
	Date         Date              `json:"date,omitempty"`
	SignedOn     Date              `json:"signedOn,omitempty"` // date of signature where the text tells it besides the date of a later status
	Place        string            `json:"place,omitempty"`    // in the spelling of the text
	Domains      []Domain          `json:"domains,omitempty"`  // in the order of Domains
	Title        string            `json:"title,omitempty"`    // the instrument's name or noun phrase in the text
	Signatories  []Signatory       `json:"signatories,omitempty"`
	Institutions []Phrase          `json:"institutions,omitempty"`
	Occasions    []Phrase          `json:"occasions,omitempty"`
	Provisions   []Phrase          `json:"provisions,omitempty"`
	Evidence     []Evidence        `json:"evidence"`
	Confidence   float64           `json:"confidence"` // calibrated probability that the mention is right, 0 to 1
	Relations    []MentionRelation `json:"relations,omitempty"`
	Reasons      []Reason          `json:"reasons,omitempty"`
	Version      string            `json:"version"`               // of the reader, "register" for a row of a treaty register
	Published    Date              `json:"published"`             // of the article, so that linking needs the mention only
	Lang         Lang              `json:"lang,omitempty"`        // of the article
	Block        string            `json:"block,omitempty"`       // linking block, set by package link
	Review       *Review           `json:"review,omitempty"`      // what people decided about it, see link.Apply
	Fingerprint  string            `json:"fingerprint,omitempty"` // of the article's text, see link.Fingerprint
}
