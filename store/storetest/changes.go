package storetest

import (
	"testing"
	"time"

	"github.com/entente-kg/entente/kg"
	"github.com/entente-kg/entente/store"
)

// told is a change without its times and numbers.
type told struct {
	Accord string
	Type   store.ChangeType
}

// changes follows accords over several transactions.
func changes(t *testing.T, s store.Store) {
	begin := time.Now().Add(-time.Second)
	link := chain(t, s)
	look := func(after store.Mark, first int) ([]told, store.Mark) {
		t.Helper()
		got, err := s.Changes(t.Context(), time.Time{}, after, first)
		must(t, err)
		var out []told
		last := after
		for _, c := range got {
			if c.At.Before(begin) || c.At.After(time.Now()) || c.Created.After(c.At) || c.At.Location() != time.UTC {
				t.Errorf("%s changed at %s, was created at %s", c.Accord, c.At, c.Created)
			}
			if c.Mark.Revision <= 0 || c.Made <= 0 || c.Made > c.Mark.Revision || c.Mark.Accord != c.Accord {
				t.Errorf("mark of %s: %+v, made in %d", c.Accord, c.Mark, c.Made)
			}
			out = append(out, told{c.Accord, c.TypeSince(time.Time{}, after)})
			last = c.Mark
		}
		return out, last
	}
	expect := func(what string, after store.Mark, want ...told) store.Mark {
		t.Helper()
		got, mark := look(after, 0)
		same(t, what, got, nil, want)
		return mark
	}
	start := expect("nothing yet", store.Mark{})
	link(map[string][]int{"a": {0, 1}, "b": {2}, "c": {3}})
	first := expect("three new ones", start, told{"a", store.AccordNew}, told{"b", store.AccordNew}, told{"c", store.AccordNew})
	link(map[string][]int{"a": {0, 1}, "b": {2}, "c": {3}})
	expect("the same again", first)
	link(map[string][]int{"a": {0, 1, 2}, "c": {3}, "d": {4}})
	second := expect("one grew, one merged, one new", first, told{"a", store.AccordUpdated}, told{"b", store.AccordRemoved}, told{"d", store.AccordNew})
	link(map[string][]int{"a": {0, 1, 2}, "c": {3}, "d": {}})
	expect("a new one changed again", second, told{"d", store.AccordUpdated})
	expect("new to who looked before", first, told{"a", store.AccordUpdated}, told{"b", store.AccordRemoved}, told{"d", store.AccordNew})
	expect("all", store.Mark{}, told{"c", store.AccordNew}, told{"a", store.AccordUpdated}, told{"b", store.AccordRemoved}, told{"d", store.AccordUpdated})
	page, mark := look(store.Mark{}, 2)
	same(t, "a page", page, nil, []told{{"c", store.AccordNew}, {"a", store.AccordUpdated}})
	page, _ = look(mark, 1)
	same(t, "the next page", page, nil, []told{{"b", store.AccordRemoved}})
	link(map[string][]int{"b": {0}})
	expect("one is back, the others are gone", second, told{"a", store.AccordRemoved}, told{"b", store.AccordNew}, told{"c", store.AccordRemoved}, told{"d", store.AccordRemoved})

	since, err := s.Changes(t.Context(), begin, store.Mark{}, 0)
	must(t, err)
	if len(since) != 4 {
		t.Errorf("%d changes since the beginning, want 4", len(since))
	}
	later, err := s.Changes(t.Context(), time.Now().Add(time.Hour), store.Mark{}, 0)
	same(t, "changes of the future", later, err, nil)

	// Within one transaction only the end counts.
	a := kg.Accord{ID: "z", Title: "z", Parties: kg.NewParties("MA", "NE"), Kind: kg.Agreement, Status: kg.Signed, Count: 1, Block: "MA+NE"}
	must(t, s.Update(t.Context(), func(tx store.Tx) error {
		must(t, tx.ReplaceAccords(t.Context(), []string{a.Block}, []kg.Accord{a}))
		a.Title = "zz"
		must(t, tx.ReplaceAccords(t.Context(), []string{a.Block}, []kg.Accord{a}))
		return nil
	}))
	expect("made and changed in one transaction", since[len(since)-1].Mark, told{"b", store.AccordRemoved}, told{"z", store.AccordNew})
}
