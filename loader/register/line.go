package register

import (
	"encoding/json"
	"io"

	"github.com/entente-kg/entente/kg"
)

// Line is what is read out of one row, as a dry run prints it.
type Line struct {
	ID           string      `json:"id"`
	Parties      kg.Parties  `json:"parties"`      // from the register's own names
	TitleParties kg.Parties  `json:"titleParties"` // from the title alone
	Domains      []kg.Domain `json:"domains"`      // from the subject
	Unmapped     []string    `json:"unmapped"`     // names without a code, as the register spells them
}

// LineOf reads a row for a dry run. Lists without members are empty, not nil.
func LineOf(r Row) Line {
	parties, unmapped := PartiesOf(r.Parties)
	domains, _ := DomainsOf(r.Subject)
	return Line{
		ID: r.ID, Parties: parties, TitleParties: TitleParties(r.Title),
		Domains: append([]kg.Domain{}, domains...), Unmapped: unmapped,
	}
}

// Write prints the line as one line of JSON, with <, > and & as themselves.
func (l Line) Write(w io.Writer) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	return e.Encode(l)
}
