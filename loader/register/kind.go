package register

import (
	_ "embed"
	"sync"

	"github.com/entente-kg/entente/kg"
)

//go:embed kinds.tsv
var kindsTable string

var kinds = sync.OnceValue(func() *trie[kg.Kind] {
	t := &trie[kg.Kind]{}
	for _, row := range table(kindsTable) {
		t.put(row[0], kg.Kind(row[1]))
	}
	return t
})

// KindOf reads the kind of instrument out of a title: the first word that names one decides. A title
// without such a word is of the kind OTHER.
func KindOf(title string) kg.Kind {
	words := wordsOf(title)
	for i := range words {
		if k, n := kinds().at(words[i:]); n > 0 {
			return k
		}
	}
	return kg.Other
}
