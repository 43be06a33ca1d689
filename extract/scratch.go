package extract

import (
	"sync"

	"github.com/entente-kg/entente/gazetteer"
)

// scratch is what the reading of one article works on and the next one can use again.
type scratch struct {
	speller
	toks  []token
	ids   [][]wordID
	pool  []wordID
	found []hit
	words arena[uint64]
	marks arena[bool]
	ints  arena[int32]
	wide  arena[int]
	order []int32

	hits, domains []hit // of a document
	noInstrument  []hit // of settle
}

// arena hands out cleared slices of one array.
type arena[T any] struct {
	all  []T
	used int
}

func (a *arena[T]) take(n int) []T {
	if a.used+n > len(a.all) {
		a.all, a.used = make([]T, max(2*len(a.all), 12*n)), 0 // what was handed out keeps the old array
	}
	out := a.all[a.used : a.used+n : a.used+n]
	a.used += n
	clear(out)
	return out
}

var scratches = sync.Pool{New: func() any { return &scratch{speller: speller{fold: gazetteer.AppendFold}} }}

func (s *scratch) release() {
	s.words.used, s.marks.used, s.ints.used, s.wide.used = 0, 0, 0, 0
	scratches.Put(s)
}
