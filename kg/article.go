package kg

// Article is one article as it was loaded. Text never repeats Title.
type Article struct {
	ID        string `json:"id"`
	URL       string `json:"url,omitempty"`
	Title     string `json:"title,omitempty"`
	Text      string `json:"text"`
	Published Date   `json:"published,omitempty"` // day of publication, "" when unknown
	Lang      Lang   `json:"lang,omitempty"`      // "" until it is told or detected
	Outlet    string `json:"outlet,omitempty"`
}

// Field names the part of an article that offsets count in.
type Field string

// The fields of an article that evidence can stand in.
const (
	FieldTitle Field = "title"
	FieldText  Field = "text"
)

// Evidence is a stretch of an article: Start and End count Unicode code points of the field, End
// exclusive, and Quote is verbatim what stands between them.
type Evidence struct {
	Field Field  `json:"field"`
	Start int    `json:"start"`
	End   int    `json:"end"`
	Quote string `json:"quote"`
}

// Signatory is a person who the text says signed or will sign, with the role in the text's words.
type Signatory struct {
	Name string `json:"name"`
	Role string `json:"role"`
	For  Party  `json:"for"`
}

// Phrase is something that an article says of an accord in its own words (a signing institution,
// an occasion, a provision), with the place where it says so. For is set for institutions whose
// country is known.
type Phrase struct {
	Text     string   `json:"text"`
	For      Party    `json:"for,omitempty"`
	Evidence Evidence `json:"evidence"`
}

// Person is someone whom an article names with an office, and the party whose office it is.
type Person struct {
	Name   string `json:"name"`
	Office string `json:"office"`
	For    Party  `json:"for"`
}

// Reading is what Entente reads out of one article.
type Reading struct {
	Article  Article
	Version  string // version of the reader that made it
	Mentions []Mention
	People   []Person
	Unread   int // characters at the ends of passages too full of accords to be read at a bearable cost
}
