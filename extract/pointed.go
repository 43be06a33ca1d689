package extract

import (
	"strings"
	"sync"

	"github.com/entente-kg/entente/kg"
)

// pointedName is a name that only its vowel signs or a doubled letter tell from another.
type pointedName struct {
	end   string // of the word, as it is spelt
	party kg.Party
}

// pointedNames are those of lang/pointed.tsv.
var pointedNames = sync.OnceValues(func() (out []pointedName, err error) {
	err = eachPair("pointed.tsv", func(end, code string) error {
		out = append(out, pointedName{end, kg.Party(code)})
		return nil
	})
	return out, err
})

// pointedParty gives the party that the vowel signs of the word show it to mean, "" where it has none that tell.
func (t *token) pointedParty() kg.Party {
	if t.plain {
		return ""
	}
	names, _ := pointedNames() // loadLexicon told what is wrong with the file
	for _, n := range names {
		if strings.HasSuffix(t.low, n.end) {
			return n.party
		}
	}
	return ""
}
