package extract

import (
	"strings"
	"sync"
	"unicode"

	"github.com/entente-kg/entente/gazetteer"
	"github.com/entente-kg/entente/kg"
)

// spelled writes a place that stands in capitals, as datelines have it, the way the gazetteer does;
// one that it doesn't know stays as the article has it.
func spelled(place string, lang kg.Lang) string {
	letters := 0
	for _, r := range place {
		if unicode.IsLower(r) {
			return place
		}
		if unicode.IsUpper(r) {
			letters++
		}
	}
	if letters < 4 {
		return place
	}
	v, _ := spellings.LoadOrStore(lang, sync.OnceValue(func() map[string]string { return spellingsOf(lang) }))
	if name, ok := v.(func() map[string]string)()[gazetteer.Fold(place)]; ok {
		return name
	}
	return place
}

var spellings sync.Map // kg.Lang → func() map[string]string

// spellingsOf gives how the gazetteer writes its places, by their folded names.
func spellingsOf(lang kg.Lang) map[string]string {
	names := map[string]string{}
	for _, e := range gazetteer.Entries(lang) {
		switch e.Class {
		case gazetteer.Capital, gazetteer.City, gazetteer.Name, gazetteer.Seat, gazetteer.Subnational:
			if names[e.Surface] == "" && strings.ToUpper(e.Form) != e.Form {
				names[e.Surface] = e.Form
			}
		}
	}
	return names
}
