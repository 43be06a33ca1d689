package kg

// CorrectionAction is what a person decided about a mention, or about two of them.
type CorrectionAction string

// The decisions.
const (
	Confirm   CorrectionAction = "CONFIRM"   // the mention is right
	Reject    CorrectionAction = "REJECT"    // the article does not say this: it supports no accord
	Edit      CorrectionAction = "EDIT"      // one of its values is another one
	Same      CorrectionAction = "SAME"      // two mentions speak of one instrument
	Different CorrectionAction = "DIFFERENT" // two mentions speak of two instruments
)

// CorrectionActions lists the decisions in a fixed order.
var CorrectionActions = []CorrectionAction{Confirm, Reject, Edit, Same, Different}

// EditField names a value of a mention that can be edited.
type EditField string

// The values that can be edited, and how Correction.Value writes them.
const (
	EditParties  EditField = "PARTIES"   // codes joined by "+": "MA+NE"
	EditKind     EditField = "KIND"      // a Kind
	EditStatus   EditField = "STATUS"    // a Status
	EditCount    EditField = "COUNT"     // a number from 1
	EditDate     EditField = "DATE"      // a Date, "" for unknown
	EditSignedOn EditField = "SIGNED_ON" // a Date, "" for unknown
	EditPlace    EditField = "PLACE"     // "" for unknown
	EditDomains  EditField = "DOMAINS"   // Domains joined by "+", "" for none
	EditTitle    EditField = "TITLE"
)

// EditFields lists the values that can be edited in a fixed order.
var EditFields = []EditField{
	EditParties, EditKind, EditStatus, EditCount, EditDate, EditSignedOn, EditPlace, EditDomains, EditTitle,
}

// Anchor finds a mention again after its article was read again: by the mention's id, and where
// that is gone by its article and by what it said when the person decided.
type Anchor struct {
	Mention  string   `json:"mention"`
	Article  string   `json:"article"`
	Parties  Parties  `json:"parties"`
	Kind     Kind     `json:"kind"`
	Status   Status   `json:"status"`
	Count    int      `json:"count"`
	Date     Date     `json:"date,omitempty"`
	Domains  []Domain `json:"domains,omitempty"`
	Evidence Evidence `json:"evidence"` // its first piece
}

// Correction is one decision of a person. It is a fact of its own: it wins over the reader, and
// stands until it is deleted or a later one on the same subject is made.
type Correction struct {
	ID     string           `json:"id"`
	Action CorrectionAction `json:"action"`
	Target Anchor           `json:"target"`
	Other  *Anchor          `json:"other,omitempty"` // the second mention of SAME and DIFFERENT
	Field  EditField        `json:"field,omitempty"` // of EDIT
	Value  string           `json:"value,omitempty"` // of EDIT: the value that is right
	Was    string           `json:"was,omitempty"`   // of EDIT: the value that the reader gave
	Who    string           `json:"who"`
	Role   string           `json:"role,omitempty"`
	When   string           `json:"when"` // RFC 3339, UTC
	Why    string           `json:"why,omitempty"`
}

// Decision is what a person decides about a mention of the graph.
type Decision struct {
	Action  CorrectionAction
	Mention string    // id
	Other   string    // id of the second mention, of SAME and DIFFERENT
	Field   EditField // of EDIT
	Value   string    // of EDIT
	Who     string
	Role    string
	Why     string
}

// Review is what the corrections say about a mention. Same and Different hold one mark for each
// decision, which the other mention of the decision bears too; marks sort by the time of decision.
type Review struct {
	Confirmed bool        `json:"confirmed,omitempty"`
	Rejected  bool        `json:"rejected,omitempty"`
	Edited    []EditField `json:"edited,omitempty"`
	Same      []string    `json:"same,omitempty"`
	Different []string    `json:"different,omitempty"`
	Was       *Mention    `json:"was,omitempty"` // the mention as the reader gave it, where a decision changed it
}
