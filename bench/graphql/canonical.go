package main

import (
	"cmp"
	"encoding/json"
	"slices"
	"strings"

	"github.com/entente-kg/entente/kg"
)

// object is a JSON object.
type object = map[string]any

func first(list any) object {
	items, _ := list.([]any)
	if len(items) == 0 {
		return object{}
	}
	return items[0].(object)
}

// at follows field names.
func at(value any, names ...string) any {
	for _, n := range names {
		o, _ := value.(object)
		value = o[n]
	}
	return value
}

func each[T any](list any, f func(T) any) []any {
	items, _ := list.([]any)
	out := make([]any, len(items))
	for i, item := range items {
		out[i] = f(item.(T))
	}
	return out
}

func codesOf(list any) []any { return each(list, func(o object) any { return o["code"] }) }

// accordOf gives an accord of the peer our names, and its parties in one list.
func accordOf(a object) object {
	out := object{}
	for name, value := range a {
		out[name] = value
	}
	if id, ok := out["id"]; ok {
		out["key"] = id
		delete(out, "id")
	}
	if _, ok := out["countries"]; ok {
		countries, _ := out["countries"].([]any)
		organisations, _ := out["organisations"].([]any)
		out["parties"] = append(slices.Clone(countries), organisations...)
		delete(out, "countries")
		delete(out, "organisations")
	}
	return out
}

// canonical sorts the lists that have no order of their own, and leaves out the names of organisations:
// where there is none in English, the graph has another one and the API the acronym.
func canonical(value any) any {
	switch v := value.(type) {
	case object:
		if code, _ := v["code"].(string); strings.HasPrefix(code, kg.OrgPrefix) {
			delete(v, "name")
		}
		for name, inner := range v {
			v[name] = canonical(inner)
			if list, ok := v[name].([]any); ok && (name == "parties" || name == "domains" || name == "mentions") {
				slices.SortFunc(list, func(a, b any) int { return cmp.Compare(written(a), written(b)) })
			}
		}
	case []any:
		for i := range v {
			v[i] = canonical(v[i])
		}
	}
	return value
}

func written(v any) string {
	b, err := json.Marshal(v)
	if err != nil { // it was read from JSON
		panic(err)
	}
	return string(b)
}
