// Package register reads treaty registers: JSON Lines in which every line is one treaty with the
// parties that the register books it under. A row becomes an article that holds nothing but the
// treaty's title, and one mention that rests on it.
package register

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"github.com/entente-kg/entente/kg"
)

// Version is the reader version of the mentions that come from a register.
const Version = "register"

// Row is one treaty as the register writes it. Dates are ISO 8601.
type Row struct {
	ID        string   `json:"id"`
	Title     string   `json:"title"`
	Parties   []string `json:"parties"` // in the register's spelling: states in capitals, territories not
	Subject   string   `json:"subject"`
	Bilateral bool     `json:"bilateral"`
	Signed    kg.Date  `json:"signed"`
	Place     string   `json:"place"`
	InForce   kg.Date  `json:"in_force"`
	Ended     kg.Date  `json:"ended"`
}

// IsRow tells whether a line of JSON is a register's row rather than an article: it has a title and
// a subject or parties, and no text. Only the keys are looked for, since every line of a feed is asked.
func IsRow(line []byte) bool {
	line = bytes.TrimSpace(line)
	has := func(key string) bool { return bytes.Contains(line, []byte(key)) }
	return len(line) > 0 && line[0] == '{' && !has(`"text"`) && has(`"title"`) && (has(`"subject"`) || has(`"parties"`))
}

// ParseRow reads one line of a register. Its errors say what to mend.
func ParseRow(line []byte) (Row, error) {
	var r Row
	if err := json.Unmarshal(line, &r); err != nil {
		var wrong *json.UnmarshalTypeError
		if errors.As(err, &wrong) {
			return r, fmt.Errorf("field %q holds a JSON %s, which does not fit: see docs/registers.md for the fields of a row", wrong.Field, wrong.Value)
		}
		return r, fmt.Errorf("not a JSON object on one line: %w", err)
	}
	r.ID, r.Title = strings.TrimSpace(r.ID), strings.TrimSpace(r.Title)
	if r.ID == "" {
		return r, errors.New(`no "id": give every row the register's own number`)
	}
	if r.Title == "" {
		return r, fmt.Errorf(`row %s has no "title": nothing could prove it`, r.ID)
	}
	for _, d := range []struct {
		field string
		date  kg.Date
	}{{"signed", r.Signed}, {"in_force", r.InForce}, {"ended", r.Ended}} {
		if _, err := kg.ParseDate(string(d.date)); err != nil {
			return r, fmt.Errorf("row %s: field %q: %w", r.ID, d.field, err)
		}
	}
	return r, nil
}
