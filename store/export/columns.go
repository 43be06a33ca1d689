package export

import (
	"encoding/json"
	"fmt"
	"strconv"

	"github.com/entente-kg/entente/kg"
)

// column is a property that nodes or relationships can have, and its type in GraphML.
type column struct{ name, kind string }

// The columns of the formats that announce them, in a fixed order.
var (
	nodeColumns = append([]column{
		{"id", "string"}, {"code", "string"}, {"code3", "string"}, {"plover", "string"}, {"dac", "string"}, {"key", "string"}, {"name", "string"}}, append(nameColumns(), []column{
		{"region", "string"}, {"party", "string"}, {"title", "string"}, {"kind", "string"}, {"status", "string"}, {"count", "int"},
		{"date", "string"}, {"signedOn", "string"}, {"precision", "string"}, {"place", "string"}, {"confidence", "double"}, {"sources", "int"},
		{"occasions", "string"}, {"provisions", "string"}, {"history", "string"}, {"relations", "string"}, {"conflicts", "string"},
		{"url", "string"}, {"outlet", "string"}, {"publishedOn", "string"}, {"lang", "string"}, {"source", "string"}, {"text", "string"}}...)...)
	relationshipColumns = []column{
		{"party", "string"}, {"office", "string"}, {"name", "string"}, {"mention", "string"}, {"index", "int"}, {"confidence", "double"},
		{"kind", "string"}, {"status", "string"}, {"count", "int"}, {"date", "string"}, {"signedOn", "string"}, {"place", "string"}, {"title", "string"},
		{"parties", "string"}, {"domains", "string"}, {"quotes", "string"}, {"fields", "string"}, {"starts", "string"}, {"ends", "string"}, {"version", "string"}}
)

func nameColumns() []column {
	var out []column
	for _, l := range kg.Langs {
		out = append(out, column{"name_" + string(l), "string"})
	}
	return out
}

// cells puts properties under columns; a property without a column is an error of this package.
func cells(columns []column, properties []property) ([]string, error) {
	place := make(map[string]int, len(columns))
	for i, c := range columns {
		place[c.name] = i
	}
	out := make([]string, len(columns))
	for _, p := range properties {
		i, ok := place[p.name]
		if !ok {
			return nil, fmt.Errorf("exporting property %q: it has no column", p.name)
		}
		text, err := cell(p.value)
		if err != nil {
			return nil, fmt.Errorf("exporting property %q: %w", p.name, err)
		}
		out[i] = text
	}
	return out, nil
}

// cell writes a value as text, a list as JSON.
func cell(value any) (string, error) {
	switch v := value.(type) {
	case string:
		return v, nil
	case int:
		return strconv.Itoa(v), nil
	case float64:
		return strconv.FormatFloat(v, 'g', -1, 64), nil
	}
	data, err := json.Marshal(value)
	return string(data), err
}
