package loader

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/entente-kg/entente/kg"
)

// Difference is an accord before and after; nil where it was not there.
type Difference struct{ Before, After *kg.Accord }

func (d Difference) id() string {
	if d.After != nil {
		return d.After.ID
	}
	return d.Before.ID
}

// String is the difference as lines of a diff: + for a new accord, - for one that is gone, ~ for
// one that differs, with a line for each field.
func (d Difference) String() string {
	switch {
	case d.Before == nil:
		return "+ " + describe(*d.After)
	case d.After == nil:
		return "- " + describe(*d.Before)
	}
	lines := []string{"~ " + describe(*d.After)}
	before, after := fieldsOf(*d.Before), fieldsOf(*d.After)
	names := maps.Clone(before)
	maps.Copy(names, after)
	for _, name := range slices.Sorted(maps.Keys(names)) {
		if !bytes.Equal(before[name], after[name]) {
			lines = append(lines, fmt.Sprintf("    %s: %s → %s", name, shown(before[name]), shown(after[name])))
		}
	}
	return strings.Join(lines, "\n")
}

func describe(a kg.Accord) string {
	text := fmt.Sprintf("%s %s %s %s", a.ID, a.Parties.Key(), a.Kind, a.Status)
	for _, part := range []string{string(a.Date), a.Place, a.Title} {
		if part != "" {
			text += " " + part
		}
	}
	return text
}

func fieldsOf(a kg.Accord) map[string]json.RawMessage {
	out := map[string]json.RawMessage{}
	b, err := json.Marshal(a)
	if err == nil {
		err = json.Unmarshal(b, &out)
	}
	if err != nil {
		out["error"] = json.RawMessage(err.Error())
	}
	return out
}

func shown(value json.RawMessage) string {
	if value == nil {
		return "none"
	}
	return string(value)
}
