package extract

import (
	"strings"

	"github.com/entente-kg/entente/kg"
)

// pointedNames are names that only a vowel sign or a doubled letter tells apart.
var pointedNames = []struct {
	end   string
	party kg.Party
}{{"عمّان", "JO"}, {"عُمان", "OM"}, {"عُمَان", "OM"}, {"عَمّان", "JO"}}

// pointedParty gives the party that the vowel signs of the word show it to mean, "" where it has none that tell.
func (t *token) pointedParty() kg.Party {
	if t.plain {
		return ""
	}
	for _, n := range pointedNames {
		if strings.HasSuffix(t.low, n.end) {
			return n.party
		}
	}
	return ""
}
