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
	forms []form
	found []hit
	words arena[uint64]
	marks arena[bool]
	ints  arena[int32]
	begun arena[begin]
	wide  arena[int]
	order []int32

	document      document
	hits, domains []hit // of a document
	sents         []sentence
	dates         []dateHit
	atoms         []atom
	people        []person
	mentions      []*mention
	named         []*hit // of findAtoms
	groups        []run
	numbers       []int
	noInstrument  []hit // of settle
}

// run is a stretch of a list.
type run struct{ from, to int }

// upTo gives the numbers from 0 up to n.
func (s *scratch) upTo(n int) []int {
	for len(s.numbers) < n {
		s.numbers = append(s.numbers, len(s.numbers))
	}
	return s.numbers
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

// release lets the next article use what this one worked on.
func (d *document) release() {
	s := d.scratch
	s.sents, s.dates, s.atoms, s.people, s.mentions = d.sents, d.dates, d.atoms, d.people, d.mentions
	s.forms = s.forms[:0]
	s.words.used, s.marks.used, s.ints.used, s.begun.used, s.wide.used = 0, 0, 0, 0, 0
	clear(s.mentions)
	*d = document{}
	scratches.Put(s)
}
